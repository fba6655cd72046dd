// SPDX-License-Identifier: MIT
#pragma once

#include "steward/proceeding.h"
#include "steward/telling.h"

#include <QList>

namespace usher {

/// How it stands with every session, for whoever shows it: follows from what the engine says, and decides
/// nothing.
class Proceedings
{
public:
    /// What ended is shown so long, unless somebody dismisses it first.
    static constexpr AwakeTime kKeptFor{std::chrono::minutes{10}};

    /// Takes in what was said. `episode` is how the engine stands with that session now; null: it is gone.
    void note(const Telling& telling, const policy::Episode* episode, AwakeTime now);

    /// What was under way when the state was recorded.
    void resume(const policy::SessionRecord& record, AwakeTime now);
    /// Whose session it is, once that is known.
    void noteNames(const Session& session);
    void noteSending(const Identity& session, bool isOwners, const QString& text);
    /// It is on the screen.
    void noteShown(const Identity& session, bool isOwners, const QString& channel, AwakeTime now);
    /// Counted from the moment the message was on the screen.
    void noteDeadline(const Identity& session, bool isOwners, AwakeTime deadline, WallTime wall);
    /// The system agreed to sign them out.
    void noteAccepted(const Identity& session);
    void dismiss(const Identity& session);
    /// Forgets what was over for long enough.
    void tidy(AwakeTime now);
    /// When tidy() has something to do.
    [[nodiscard]] std::optional<AwakeTime> nextTidying() const;

    [[nodiscard]] const QList<Proceeding>& all() const { return m_all; }
    /// Null if there is none.
    [[nodiscard]] Proceeding* find(const Identity& session, bool isOwners);

private:
    Proceeding& begin(const Telling& telling, AwakeTime now);
    void noteGone(const Telling& telling, AwakeTime now);

    QList<Proceeding> m_all; ///< In the order in which they began.
};

} // namespace usher
