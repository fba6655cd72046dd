// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"
#include "session/session.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace usher {

/// Something the product can do on a system, or why it cannot there.
struct Capability
{
    enum class Feature
    {
        ListSessions,
        IdleTime,
        LockState,
        CpuUsage,
        MemoryUsage,
        KeepingAwake,
        ChangeEvents,
        Message,
        Lock,
        Disconnect,
        SignOut,
    };

    Feature feature = Feature::ListSessions;
    bool isAvailable = false;
    QString reason; ///< What is missing and how to mend it, in the language of the program; empty if nothing.
    bool isForOthers = true; ///< Also for other people's sessions; if not, `reason` says how to get there.

    bool operator==(const Capability&) const = default;
};

/// What a person is told or asked.
struct Message
{
    enum class Buttons
    {
        Ok,
        YesNo
    };

    QString title;
    QString text;
    Buttons buttons = Buttons::Ok;
    std::chrono::seconds timeout{60}; ///< Always finite: a message never waits for ever.
    /// The timeout is the moment of the sign-out: where the system can, it is shown as a time of day and as
    /// what is left until then.
    bool isCountdown = false;
};

/// What became of a message.
enum class Answer
{
    Yes,
    No,
    Ok,
    Closed,    ///< Dismissed without choosing.
    TimedOut,  ///< It was shown, nobody answered.
    Unseen,    ///< Nobody could see it: the session is locked or disconnected. None was sent.
    Withdrawn, ///< Taken back by the caller, or the session ended.
};

struct MessageOutcome
{
    Answer answer = Answer::TimedOut;
    QString
        channel; ///< How it was shown: "dialog", "notification", "terminal", "system"; empty if it was not.

    bool operator==(const MessageOutcome&) const = default;
};

enum class SignOutMode
{
    Gentle, ///< Programs may ask to save, where the system has that; else as the system signs out. If they
            ///< keep the session open it ends as ProgramsRefuse, and the session stays.
    Forced, ///< Whatever still runs is ended.
};

/// The port to a system's sessions: what is true, and the few things that can be done about it.
///
/// Lives in one thread and reports there; slow work is done elsewhere, so no call blocks. Every future ends,
/// with a value or an Error, also when the system hangs (within kReplyLimit; a message: twice that on top of
/// its timeout, a gentle sign-out: of kProgramsLimit) or the backend is destroyed (cancelled). An act
/// compares the whole Identity with what the system says in the same function that calls the system; any
/// difference is IdentityChanged, and nothing is done. That an act was accepted says nothing about its
/// outcome: observe the next samples.
class SessionBackend : public QObject
{
    Q_OBJECT

public:
    /// How long a system may take to answer before the call ends as Unreachable.
    static constexpr std::chrono::seconds kReplyLimit{5};
    /// How long programs may take to decide about a gentle sign-out, on top of that.
    static constexpr std::chrono::seconds kProgramsLimit{20};

    using QObject::QObject;

    /// "logind", "wts", "simulated": what `--backend` is called with.
    [[nodiscard]] virtual QString name() const = 0;
    /// True for invented households. Whoever shows a sample must say so.
    [[nodiscard]] virtual bool isSimulated() const { return false; }
    /// One entry a Feature, in the order of the enum.
    [[nodiscard]] virtual QList<Capability> capabilities() const = 0;

    /// The sessions of people: no greeters, services or managers. CPU figures are means since the sample
    /// before.
    [[nodiscard]] virtual QFuture<Result<Sample>> takeSample() = 0;

    /// Shows a message; ends when it is answered, times out or is withdrawn. At most one a session: else
    /// Busy. Its timeout counts from messageShown() on. TimedOut means that it could be seen until then. A
    /// message that can be seen no longer, and in no other way either, is Failed: nobody counts as warned by
    /// it.
    [[nodiscard]] virtual QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                                      const Message& message) = 0;
    /// Takes a shown message back; its future ends as Withdrawn. Nothing happens if there is none.
    virtual void withdrawMessage(const Identity& target) = 0;
    /// Brings a shown message to the person's notice once more: on top of everything, or in another line.
    /// Nothing happens if there is none, or where a system cannot do it.
    virtual void raiseMessage(const Identity& /*target*/) {}

    [[nodiscard]] virtual QFuture<Result<void>> lock(const Identity& target) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> disconnectSession(const Identity& target) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) = 0;

Q_SIGNALS:
    /// Somebody signed in or out, locked, came back …: a sample taken now would differ. A hint, may be
    /// missed.
    void sessionsChanged();
    /// A message can be seen from now on: the evidence that somebody was warned. At most once a message, also
    /// before showMessage() has returned; not for one that ends as Unseen or as an Error.
    void messageShown(const usher::Identity& target, const QString& channel);
};

/// A future that has already ended.
template <typename T>
[[nodiscard]] QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace usher
