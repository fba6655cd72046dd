// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/courier.h"
#include "platform/linux/logindacts.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace usher {

/// Gentle sign-outs: the desktop's session manager is asked first where a session has one, so that programs
/// may save. If they keep the session open it ends as ProgramsRefuse; else logind is told to end the session,
/// after its whole identity was read again. Lives in the backend's thread.
class LogindFarewells : public QObject
{
    Q_OBJECT

public:
    using Done = LogindActs::Done;

    LogindFarewells(LogindPlaces places, LogindBus& bus, LogindSampler& sampler, LogindActs& acts);
    ~LogindFarewells() override;

    /// `done` comes exactly once, unless this object is destroyed before.
    void signOut(const Identity& target, Done done);

private:
    struct Farewell;

    void askWhoHasTheDesktop(Farewell& farewell, const LogindSession& session);
    void askPrograms(Farewell& farewell, std::uint32_t uid);
    void end(std::uint64_t number, const Result<void>& outcome);
    void endSession(std::uint64_t number);
    [[nodiscard]] Farewell* find(std::uint64_t number);

    const LogindPlaces m_places;
    LogindBus& m_bus;
    LogindSampler& m_sampler;
    LogindActs& m_acts;
    std::vector<std::unique_ptr<Farewell>> m_farewells;
    std::uint64_t m_count = 0;
};

} // namespace usher
