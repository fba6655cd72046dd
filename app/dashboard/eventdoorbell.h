// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/doorbell.h"

#include <QWinEventNotifier>

#include <memory>

namespace usher {

/// Finds the first start by named events, which exist once in a session: whoever switches users has a window
/// of their own, and so has another person who starts a program in the same session.
class EventDoorbell final : public Doorbell
{
    Q_OBJECT

public:
    /// The name is for tests; empty: the same for every start by this person.
    explicit EventDoorbell(QString name = {}, QObject* parent = nullptr);

    [[nodiscard]] Result<Found> ring() override;

private:
    struct Close
    {
        void operator()(void* handle) const;
    };
    using Event = std::unique_ptr<void, Close>;

    void answer();

    QString m_name;
    Event m_wanted;   ///< Somebody wants to see the window.
    Event m_answered; ///< The first has heard it.
    std::unique_ptr<QWinEventNotifier> m_notifier;
};

} // namespace usher
