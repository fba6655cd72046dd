// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"
#include "session/sessionwatch.h"
#include "steward/clockwatch.h"
#include "steward/factledger.h"
#include "steward/messagewords.h"
#include "steward/proceedings.h"
#include "steward/shownmessages.h"
#include "steward/standing.h"
#include "steward/statestore.h"

#include <memory>
#include <span>

namespace usher {

/// Feeds the engine samples, answers and the owner's buttons, and carries out on a backend what it says. What
/// is decided is decided there; here it is recorded before it is done, done at most once, and its outcome
/// observed. Lives in the backend's thread.
///
/// It has no timer: whoever owns it calls wakeUp() at nextWakeUp(), and drives the watch likewise. It looks
/// only at fresh samples: while none can be taken nothing begins, and nothing comes due.
class Steward : public QObject
{
    Q_OBJECT

public:
    /// While somebody is asked, their coming back is noticed at least so often, whoever looks or not.
    static constexpr AwakeTime kAttentive{std::chrono::seconds{5}};
    /// So long before its end a message is brought to the person's notice once more …
    static constexpr AwakeTime kLastCall{std::chrono::minutes{1}};
    /// … if there was more time than this: else it has only just been read.
    static constexpr AwakeTime kLongWait{std::chrono::minutes{2}};

    /// All of them outlive the steward.
    Steward(SessionBackend& backend, SessionWatch& watch, const Clock& clock, StateStore& store,
            policy::ZoneClock zoneClock, const MessageWords& words, QObject* parent = nullptr);
    ~Steward() override;

    /// Takes up what was recorded, settled: what was under way has ended, and no rule begins anything for two
    /// minutes. Before the watch is started.
    void start();
    /// As if this program had been killed and started again: only what was recorded is known.
    void startAnew();
    /// The PC slept, or its clock jumped, as nobody can see from the clocks of an invented household.
    void settle();

    /// The owner's buttons. Each does nothing, and told() says so, where the session is not there any more,
    /// was never seen, or where it cannot be.
    void ask(const Identity& session, const AskRequest& request);
    /// Ends what is under way with it, or a standing recommendation. Whoever sees a message is told.
    void cancel(const Identity& session);
    /// A later deadline; the person sees the message with the new time.
    void giveMoreTime(const Identity& session, std::chrono::seconds by);
    /// The owner has read how it ended.
    void dismiss(const Identity& session);
    /// Without asking, so behind a confirmation. Ends when the system has accepted it or not; the outcome is
    /// observed like that of any other attempt. Busy if one is under way.
    [[nodiscard]] QFuture<Result<void>> signOutUnasked(const Identity& session, SignOutMode mode);
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& session);
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& session);
    /// A message without a question.
    [[nodiscard]] QFuture<Result<MessageOutcome>> tell(const Identity& session, const QString& text);

    /// Which rules are in force from now on, also if they are the same; none: only the owner's own requests.
    /// Whoever was asked by a rule is not any more, except before start().
    void setRules(std::optional<policy::RuleSet> rules);
    [[nodiscard]] const std::optional<policy::RuleSet>& rules() const { return m_rules; }
    /// While paused no rule decides; what one has begun ends. Without a duration until resume(). Said before
    /// start(), it counts more than what was recorded.
    void pause(std::optional<std::chrono::seconds> duration);
    void resume();
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// Nothing while not paused, or until resume().
    [[nodiscard]] std::optional<AwakeTime> pausedUntil() const { return m_pausedUntil; }
    /// Everything is decided and told, nothing is done.
    void setDryRun(bool isOn);
    [[nodiscard]] bool isDryRun() const { return m_state.isDryRun; }

    [[nodiscard]] const QList<Proceeding>& proceedings() const { return m_proceedings.all(); }
    /// One for each session of the last sample, in its order.
    [[nodiscard]] const QList<Standing>& standings() const { return m_standings; }
    /// On which they were decided, and on which a preview is to be.
    [[nodiscard]] const policy::Surroundings& surroundings() const { return m_surroundings; }
    /// That person's session, if it was seen.
    [[nodiscard]] std::optional<Identity> sessionOf(const QString& user) const;
    /// Before that no rule begins anything.
    [[nodiscard]] AwakeTime settledAt() const { return m_state.settledAt; }
    /// Why the state cannot be recorded; until it can, nothing is done.
    [[nodiscard]] const std::optional<Error>& storeError() const { return m_storeError; }

    /// When wakeUp() has something to do next.
    [[nodiscard]] std::optional<AwakeTime> nextWakeUp() const;
    /// Does what is due. Harmless when nothing is.
    void wakeUp();

Q_SIGNALS:
    void proceedingsChanged();
    void standingsChanged();
    void settingsChanged(); ///< Rules, pause, dry run, or whether it can be recorded.
    void nextWakeUpChanged();
    /// Each as it happens, after it was recorded and begun.
    void told(const usher::Telling& telling);

private:
    /// What else is known of something that is told.
    struct Detail
    {
        std::optional<Error> error;
        QStringList programs;
    };
    using Verdicts = std::vector<policy::SessionVerdict>;

    // Deciding (steward.cpp).
    void takeIn();
    void look();
    [[nodiscard]] Verdicts judge();
    [[nodiscard]] Standing standingOf(const Session& session, policy::SessionFacts facts) const;
    void happen(const policy::Event& event, const Detail& detail = {});
    bool step(const Verdicts& verdicts, std::span<const policy::Event> events, const Detail& detail = {});
    bool record(const QList<Telling>& tellings);
    void restore(const QByteArray& text);
    [[nodiscard]] QByteArray stateText() const;
    void endPauseIfDue();
    void keepPause();
    void sayNoEffect(const Identity& session);
    void publish();
    [[nodiscard]] Telling tellingOf(const policy::Action& action, const Detail& detail) const;
    [[nodiscard]] bool isKnown(const Identity& session) const;
    [[nodiscard]] const policy::Rule* ruleCalled(const std::string& id) const;
    [[nodiscard]] WallTime wallAt(AwakeTime moment) const;

    // Doing (stewardacts.cpp).
    void carryOut(const policy::Action& action);
    void refuse(const policy::Action& action, const Error& why);
    void showMessage(const policy::Action& action);
    void showMessageAgain(const policy::SessionKey& key);
    [[nodiscard]] QFuture<Result<MessageOutcome>> showNote(const Identity& session, const Message& note);
    void sendMessage(const policy::SessionRecord& record, bool wasSeen);
    void takeInReply(const Identity& session, std::uint64_t number, const Result<MessageOutcome>& reply);
    void noteShown(const Identity& session, const QString& channel);
    void takeInShown(const Identity& session, const QString& channel);
    void takeInAnswer(const Identity& session, const MessageOutcome& outcome, bool wasSeen);
    void takeBackMessages();
    void forgetMessages();
    [[nodiscard]] std::optional<AwakeTime> remindsAt(const policy::SessionRecord& record) const;
    void remindWhoIsDue();
    void noteLostMessages();
    void signOut(const policy::Action& action);
    void takeInReply(const policy::SessionKey& key, const Result<void>& reply);
    void answerWaiting(const Identity& session, const Result<void>& result);
    using Act = QFuture<Result<void>> (SessionBackend::*)(const Identity&);
    [[nodiscard]] QFuture<Result<void>> actDirectly(const Identity& session, policy::Action::Kind kind,
                                                    Act act);

    SessionBackend& m_backend;
    SessionWatch& m_watch;
    const Clock& m_clock;
    StateStore& m_store;
    policy::ZoneClock m_zoneClock;
    const MessageWords& m_words;

    policy::State m_state;
    std::optional<policy::RuleSet> m_rules;
    FactLedger m_ledger;
    ClockWatch m_clockWatch;
    ShownMessages m_messages;
    Proceedings m_proceedings;
    QList<Standing> m_standings;
    policy::Surroundings m_surroundings;
    QHash<Identity, Session> m_lastSeen; ///< Those of the last sample, and whoever ended in this one.
    QHash<Identity, QFuture<Result<MessageOutcome>>> m_notes;           ///< What gives way to a question.
    QHash<Identity, QString> m_texts;                                   ///< What the owner asks them with.
    QHash<Identity, std::shared_ptr<QPromise<Result<void>>>> m_waiting; ///< For signOutUnasked().

    bool m_isStarted = false;
    bool m_isPaused = false;
    bool m_isPauseSaid = false; ///< Before start(): it counts more than what was kept.
    std::optional<AwakeTime> m_pausedUntil;
    std::optional<AwakeTime> m_wakeAt; ///< The engine's.
    AwakeTime m_lookedAt{};
    std::optional<std::chrono::milliseconds> m_storyWall; ///< Of an invented household: wall less awake time.
    std::optional<Error> m_storeError;
    QList<Telling> m_untold; ///< Recorded and begun, not yet told.
    QList<Proceeding> m_published;
};

} // namespace usher
