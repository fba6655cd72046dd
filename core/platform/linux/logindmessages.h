// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/courier.h"
#include "platform/linux/logindacts.h"

#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace usher {

/// The messages that are on people's screens and terminals now, at most one a session. A courier brings each
/// of them (courier.h); what it says is taken for what the person did, and no more. Lives in the backend's
/// thread.
class LogindMessages : public QObject
{
    Q_OBJECT

public:
    using Outcome = Result<MessageOutcome>;
    using Done = std::function<void(Outcome)>;

    LogindMessages(LogindPlaces places, LogindBus& bus, LogindSampler& sampler, LogindActs& acts);
    ~LogindMessages() override;

    /// `done` comes exactly once, unless this object is destroyed before: within the message's timeout and
    /// places.showLimit.
    void show(const Identity& target, const Message& message, Done done);
    void withdraw(const Identity& target);
    /// Nothing happens unless it can be seen.
    void raise(const Identity& target);

Q_SIGNALS:
    void shown(const usher::Identity& target, const QString& channel);

private:
    struct Open;

    void send(Open& open, const LogindSession& session);
    void onReply(Open& open, const CourierReply& reply);
    /// Ends it, unless the session is gone: then nobody was there to answer.
    void endIfStillThere(const Identity& target, Outcome outcome);
    void end(const Identity& target, const Outcome& outcome);
    void lookAgain();
    [[nodiscard]] Open* find(const Identity& target, std::uint64_t number);

    const LogindPlaces m_places;
    LogindSampler& m_sampler;
    LogindActs& m_acts;
    std::vector<std::unique_ptr<Open>> m_open;
    std::uint64_t m_count = 0;
    QTimer m_look; ///< Changes come in bursts: one look for all of them.
};

} // namespace usher
