// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/callthread.h"
#include "platform/windows/messagebox.h"
#include "platform/windows/outbox.h"
#include "platform/windows/wtscore.h"

#include <QHash>
#include <QTimer>

#include <atomic>
#include <memory>

namespace usher {

/// The message boxes that are on people's screens now, at most one a session that counts. Each has a thread
/// of its own, because the call that shows a box returns when it is answered. Nothing takes a box back: one
/// that was withdrawn stands until its own timeout and its answer is ignored; the next message appears above
/// it, and one that is raised gets a second box with what is left of its time. Lives in the backend's thread.
class WtsMessages : public QObject
{
    Q_OBJECT

public:
    using Outcome = Result<MessageOutcome>;
    using Done = std::function<void(Outcome)>;

    /// Boxes in one session at a time, withdrawn ones included.
    static constexpr int kMostBoxes = 3;

    /// `looking` outlives it.
    WtsMessages(std::shared_ptr<WtsCore> core, CallThread& looking, WtsLimits limits,
                QObject* parent = nullptr);
    ~WtsMessages() override;

    /// `done` comes exactly once, unless this object is destroyed before.
    void show(const Identity& target, const Message& message, Done done);
    void withdraw(const Identity& target);
    /// Puts the same message there once more, above everything, for as long as it has left: nothing brings a
    /// box of Windows' to the front again. Whichever of the two is answered first counts. Nothing happens if
    /// none is shown there, if its time is as good as over, or where there are too many boxes already.
    void raise(const Identity& target);
    /// Sessions may have changed: ends the messages of those that are gone.
    void lookAgain();

Q_SIGNALS:
    void shown(const usher::Identity& target, const QString& channel);

private:
    struct Open;
    enum class Box
    {
        First,
        Reminder
    };

    /// A thread for one box.
    void send(const Open& open, std::chrono::seconds timeout, Box box);
    [[nodiscard]] Open* find(const Identity& target, std::uint64_t number = 0);
    void onCalling(const Identity& target, std::uint64_t number);
    void onReturned(const Identity& target, std::uint64_t number, const Outcome& outcome, Box box);
    void onOverdue(const Identity& target);
    void becomeShown(Open& open);
    void end(const Identity& target, const Outcome& outcome);

    std::shared_ptr<WtsCore> m_core;
    CallThread& m_looking;
    const WtsLimits m_limits;
    std::shared_ptr<Outbox> m_outbox;
    std::vector<std::unique_ptr<Open>> m_open;
    QHash<QString, int> m_boxes; ///< By session id.
    std::uint64_t m_count = 0;
    QTimer m_look;
};

} // namespace usher
