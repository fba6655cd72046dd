// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/household.h"
#include "platform/simulated/openmessages.h"
#include "session/sessionbackend.h"

#include <QSet>
#include <QTimer>

namespace usher {

/// What somebody does some time after a question was put on their screen, unless it is gone by then.
struct Reaction
{
    std::string user;
    std::chrono::seconds after{};
    ScenarioEvent event;
};

/// How a scenario is put on.
struct Staging
{
    std::chrono::seconds position{
        0};           ///< Where the story is when the backend begins: all before has happened.
    std::string mine; ///< Login name of the person at the dashboard; empty: nobody.
    std::vector<Reaction> reactions{}; ///< At most one of each person; the others do not answer.
};

/// Plays a scenario: a household that was invented, in the awake time of the clock it is given. What its
/// people do comes from the scenario; what it is told to do, it really does. Reads no clock but that one.
///
/// What a story does to Usher itself (the owner's buttons, other rules, sleep, a clock that is set, a
/// restart) is said by concernsUsher(), once it has happened here; whoever acts on this household follows it.
///
/// Moments of the story pass when they are due, whether somebody asks or not: a timer is aimed at the next
/// one. The wall clock of its samples is the story's.
class SimulatedBackend final : public SessionBackend
{
    Q_OBJECT

public:
    /// The clock outlives the backend.
    SimulatedBackend(Scenario scenario, const Clock& clock, Staging staging = {}, QObject* parent = nullptr);

    [[nodiscard]] QString name() const override { return QStringLiteral("simulated"); }
    [[nodiscard]] bool isSimulated() const override { return true; }
    [[nodiscard]] QList<Capability> capabilities() const override;
    [[nodiscard]] QFuture<Result<Sample>> takeSample() override;
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                              const Message& message) override;
    void withdrawMessage(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) override;

    /// Something happens now that no file foresaw. False if it could do nothing.
    bool happen(const ScenarioEvent& happening);
    /// Lets everything happen that is due. The timer and every request call it.
    void catchUp();
    /// How long until something is due; none if nothing ever will be.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDue() const;

Q_SIGNALS:
    /// One of Sleep, SetClock, RestartService, LoadRules, Cancel, Ask: never from within a call, and in their
    /// order. `clockMoved`: by how much the story's wall clock was set.
    void concernsUsher(const usher::ScenarioEvent& happening, std::chrono::milliseconds clockMoved);

private:
    using Moment = Household::Moment;

    [[nodiscard]] Moment now() const;
    [[nodiscard]] std::optional<Moment> nextMoment() const;
    /// Whether anything changed on the way.
    bool passToNow();
    bool passTo(Moment moment);
    bool happenAt(const ScenarioEvent& happening, Moment moment);
    /// If it is of those that do.
    void sayIfItConcernsUsher(const ScenarioEvent& happening, std::chrono::milliseconds clockMoved);
    void expectReaction(const std::string& sessionId, const Message& message);
    /// Whether one changed anything.
    bool react(Moment moment);
    /// The session with exactly this identity, as it is now.
    [[nodiscard]] Result<const HouseholdSession*> find(const Identity& target);
    [[nodiscard]] QFuture<Result<void>> accepted(bool isChanged);
    void announceChange();
    void aimTimer();

    std::vector<ScenarioEntry> m_timeline;
    std::size_t m_next = 0; ///< The first entry that has not happened.
    Household m_household;
    const Clock& m_clock;
    AwakeTime m_beganAt;
    Staging m_staging;
    OpenMessages m_messages;
    /// When who reacts, by session id; only while a message is shown.
    std::map<std::string, std::pair<Moment, ScenarioEvent>> m_reactions;
    QSet<Identity> m_sampled; ///< Who was in the last sample: only they have a CPU figure in the next.
    bool m_isAnnouncing = false;
    QTimer m_timer;
};

} // namespace usher
