// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/doorbell.h"
#include "dashboard/startplan.h"

#include <QWinEventNotifier>

#include <memory>
#include <optional>

namespace usher {

/// Finds the first start by named objects, which exist once in a session: whoever switches users has a window
/// of their own, and so has another person who starts a program in the same session. A mutex says that there
/// is a window, for it is free again however that ends; events carry what is wanted of it. A window with an
/// administrator's rights takes the place of one without. Belongs to the thread that rings.
class EventDoorbell final : public Doorbell
{
    Q_OBJECT

public:
    /// Whether this start may act as an administrator. The name is for tests; empty: the same for every start
    /// by this person.
    explicit EventDoorbell(bool isElevated, QString name = {}, QObject* parent = nullptr);
    ~EventDoorbell() override;

    [[nodiscard]] Result<Found> ring() override;

private:
    struct Close
    {
        void operator()(void* handle) const;
    };
    using Handle = std::unique_ptr<void, Close>;
    using Notifier = std::unique_ptr<QWinEventNotifier>;

    [[nodiscard]] Handle makeEvent(QLatin1StringView what) const;
    [[nodiscard]] std::optional<OtherWindow> lookAround();
    [[nodiscard]] bool takePlace(unsigned long patienceMs);
    void listen();
    [[nodiscard]] Result<Found> callTheOther();
    void answer();
    void makeRoom();

    bool m_isElevated;
    QString m_name;
    Handle m_window; ///< The mutex.
    bool m_hasPlace = false;
    Handle m_wanted;   ///< Somebody wants to see the window.
    Handle m_answered; ///< The one that has it has heard that.
    Handle m_leave;    ///< Somebody with more rights wants its place.
    Handle m_mark;     ///< Exists as long as a window with an administrator's rights.
    Notifier m_onWanted;
    Notifier m_onLeave;
};

} // namespace usher
