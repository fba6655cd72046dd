// SPDX-License-Identifier: MIT
#include "engine/statejson.h"
#include "steward/reply.h"
#include "steward/sessionkeys.h"
#include "stewardbench.h"
#include "support/strictlog.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <map>
#include <random>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr std::uint64_t kOrders = 200;
constexpr int kStepsInOne = 60;
constexpr std::chrono::seconds kShortestWait = 30s;

/// Watches what reaches the system, and knows nothing of how it was decided.
class Witness
{
public:
    explicit Witness(StewardBench& bench)
        : m_bench(bench)
    {
        bench.front.onShow = [this](const Identity& session, const Message& message,
                                    const QFuture<Result<MessageOutcome>>& reply) {
            sees(session, message, reply);
        };
        bench.front.onWithdraw = [this](const Identity& session) {
            if (m_notes.remove(key(session))) {
                return; // it makes room for a question
            }
            // Right before a sign-out it is taken back too, at the same moment.
            m_takenBackAt[key(session)] = m_bench.clock.awakeNow();
        };
        bench.front.onSignOut = [this](const Identity& session, SignOutMode) { signsOut(session); };
    }
    ~Witness()
    {
        m_bench.front.onShow = nullptr;
        m_bench.front.onWithdraw = nullptr;
        m_bench.front.onSignOut = nullptr;
    }
    Witness(const Witness&) = delete;
    Witness& operator=(const Witness&) = delete;

    void present(const Identity& session) { m_presentAt[key(session)] = m_bench.clock.awakeNow(); }
    void ownerSignsOut(const Identity& session) { m_unasked.insert(key(session)); }
    [[nodiscard]] const QStringList& complaints() const { return m_complaints; }
    [[nodiscard]] int signOuts() const { return m_signOuts; }

private:
    using Key = QString;
    static Key key(const Identity& session)
    {
        const policy::SessionKey parts = keyOf(session);
        return QString::fromStdString(parts.id + "/" + parts.owner + "/" +
                                      std::to_string(parts.signedInAtMs));
    }

    static bool isAt(const std::map<Key, AwakeTime>& moments, const Key& who, AwakeTime now)
    {
        const auto found = moments.find(who);
        return found != moments.end() && found->second == now;
    }

    void sees(const Identity& session, const Message& message, const QFuture<Result<MessageOutcome>>& reply)
    {
        if (message.buttons == Message::Buttons::Ok) {
            m_notes.insert(key(session));
            whenReplied(reply, &m_bench.front,
                        [this, who = key(session)](const auto&) { m_notes.remove(who); });
            return;
        }
        // With another time, or after the lock was gone, it is still the same warning.
        const AwakeTime now = m_bench.clock.awakeNow();
        const bool isAgain = isAt(m_takenBackAt, key(session), now) || isAt(m_timedOutAt, key(session), now);
        if (!isAgain || !m_warnedAt.contains(key(session))) {
            m_warnedAt[key(session)] = now;
        }
        m_takenBackAt.erase(key(session));
        whenReplied(reply, &m_bench.front, [this, who = key(session)](const Result<MessageOutcome>& outcome) {
            if (outcome && outcome->answer == Answer::Yes) {
                m_agreed.insert(who);
            } else if (outcome && outcome->answer == Answer::TimedOut) {
                m_timedOutAt[who] = m_bench.clock.awakeNow();
            } else if (!outcome || outcome->answer != Answer::Withdrawn) {
                m_warnedAt.erase(who);
            }
        });
    }

    void signsOut(const Identity& session)
    {
        ++m_signOuts;
        const Key who = key(session);
        const AwakeTime now = m_bench.clock.awakeNow();
        const bool isUnasked = m_unasked.remove(who);
        const bool hasAgreed = m_agreed.remove(who);
        const auto warned = m_warnedAt.find(who);
        const bool isWarned = warned != m_warnedAt.end() && now - warned->second >= kShortestWait;
        const auto takenBack = m_takenBackAt.find(who);
        const bool isTakenBack = takenBack != m_takenBackAt.end() && takenBack->second != now;
        const auto present = m_presentAt.find(who);
        const bool isBack = isWarned && present != m_presentAt.end() && present->second > warned->second;
        check(session.isComplete(), who, "an incomplete identity");
        check(isUnasked || hasAgreed || (isWarned && !isTakenBack), who,
              "signed out unwarned, or twice for one warning");
        check(isUnasked || hasAgreed || !isBack, who, "signed out though the person came back");
        check(isRecorded(session), who, "signed out before that was recorded");
        m_warnedAt.erase(who);
    }

    [[nodiscard]] bool isRecorded(const Identity& session) const
    {
        const auto kept = nlohmann::json::parse(m_bench.store.lastState().value().toStdString());
        const auto state = policy::stateFromJson(kept.at("engine").get<std::string>());
        const auto* record = state ? policy::findSession(*state, keyOf(session)) : nullptr;
        return record != nullptr && record->wasAttempted &&
               record->episode.stage == policy::Stage::SigningOut;
    }

    void check(bool holds, const QString& who, const char* what)
    {
        if (!holds) {
            m_complaints.append(who + QStringLiteral(": ") + QString::fromLatin1(what));
        }
    }

    StewardBench& m_bench;
    std::map<Key, AwakeTime> m_warnedAt, m_takenBackAt, m_timedOutAt, m_presentAt;
    QSet<Key> m_agreed, m_unasked, m_notes;
    QStringList m_complaints;
    int m_signOuts = 0;
};

/// One household, in which everything happens in an order that the seed decides.
class Order
{
public:
    explicit Order(std::uint64_t seed)
        : m_dice(seed)
        , m_witness(m_bench)
    {
        m_bench.restart(rules());
    }

    void play()
    {
        for (int i = 0; i < kStepsInOne && m_witness.complaints().isEmpty(); ++i) {
            step();
            m_bench.pass(std::chrono::seconds{1 + roll(roll(3) == 0 ? 90 : 15)});
        }
        healthy();
        m_bench.pass(3min);
    }
    [[nodiscard]] const Witness& witness() const { return m_witness; }

private:
    int roll(int sides) { return static_cast<int>(m_dice() % static_cast<std::uint64_t>(sides)); }

    static policy::RuleSet rules()
    {
        policy::Rule rule;
        rule.id = "away";
        rule.who = {{policy::Person::Kind::Everyone, {}, {}, 0}};
        rule.when.awayFor = 1min;
        rule.then.action = policy::RuleAction::Ask;
        rule.then.wait = kShortestWait;
        rule.then.ifAppsRefuse = policy::Refusal::Stop;
        rule.then.askAgainIn = 1min;
        return {{}, {}, {rule}};
    }

    std::string person()
    {
        static const std::vector<std::string> kPeople{"alex", "sam", "kim"};
        return kPeople.at(static_cast<std::size_t>(roll(3)));
    }

    void happen(const ScenarioEvent& event, bool isPresence = false)
    {
        const Identity session = m_bench.session(QString::fromStdString(std::string{userOf(event)})).identity;
        if (isPresence && session.isComplete()) {
            m_witness.present(session);
        }
        m_bench.backend.happen(event);
    }

    void step()
    {
        const std::string who = person();
        const Identity session = m_bench.session(QString::fromStdString(who)).identity;
        switch (roll(20)) {
        case 0:
        case 1:
            m_bench.steward->ask(session, {kShortestWait * (1 + roll(2)), policy::Silence::SignOut, {}});
            return;
        case 2:
            m_bench.steward->cancel(session);
            return;
        case 3:
            m_bench.steward->giveMoreTime(session, std::chrono::seconds{10 * roll(4)});
            return;
        case 4:
            m_witness.ownerSignsOut(session);
            m_waiting = m_bench.steward->signOutUnasked(session, roll(2) == 0 ? SignOutMode::Gentle
                                                                              : SignOutMode::Forced);
            return;
        case 5:
        case 6:
            happen(event::Answered{who, static_cast<event::Answered::With>(roll(3))});
            return;
        case 7:
            happen(event::Lock{who});
            return;
        case 8:
            happen(event::SignOut{who});
            return;
        case 9:
        case 10:
        case 11:
            // An id that somebody else had, too.
            happen(event::SignIn{who, std::to_string(1 + roll(3)), false});
            return;
        default:
            trouble(who);
        }
    }

    void trouble(const std::string& who)
    {
        switch (roll(10)) {
        case 0:
            m_bench.restart(roll(4) == 0 ? std::nullopt : std::optional{rules()});
            return;
        case 1:
            happen(event::Sleep{std::chrono::seconds{1 + roll(7200)}});
            return;
        case 2:
            happen(event::SetClock{
                std::chrono::floor<std::chrono::seconds>(m_bench.backend.takeSample().result()->takenAt) +
                std::chrono::minutes{roll(60) - 30}});
            return;
        case 3:
            m_bench.front.sampleError = Error{ErrorCode::Unreachable, {}};
            return;
        case 4:
            m_bench.front.signOutError =
                Error{roll(2) == 0 ? ErrorCode::Unreachable : ErrorCode::NotPermitted, {}};
            m_bench.front.isDoneAllTheSame = roll(2) == 0;
            return;
        case 5:
            m_bench.front.isLate = true;
            return;
        case 6:
            happen(event::Stuck{who});
            return;
        case 7:
            happen(event::AppsRefuse{who, "writer"});
            return;
        case 8:
            m_bench.front.messageError = Error{ErrorCode::Failed, {}};
            return;
        default:
            healthy();
        }
    }

    void healthy()
    {
        m_bench.front.sampleError.reset();
        m_bench.front.signOutError.reset();
        m_bench.front.messageError.reset();
        m_bench.front.isLate = false;
        m_bench.front.replyNow();
        const std::string who = person();
        const Session session = m_bench.session(QString::fromStdString(who));
        if (session.state == SessionState::Active) {
            happen(event::Input{who}, true);
        } else if (session.state == SessionState::Locked) {
            happen(event::Unlock{who}, true);
        }
    }

    std::mt19937_64 m_dice;
    StewardBench m_bench;
    Witness m_witness;
    QFuture<Result<void>> m_waiting;
};

} // namespace

/// Two hundred random orders of requests, answers, faults and restarts: the right session is signed out,
/// once, warned, and after that was recorded.
class StewardOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyOrderIsSafe();
};

void StewardOrdersTest::everyOrderIsSafe()
{
    int signOuts = 0;
    for (std::uint64_t seed = 1; seed <= kOrders; ++seed) {
        Order order{seed};
        order.play();
        const QStringList complaints = order.witness().complaints();
        QVERIFY2(
            complaints.isEmpty(),
            qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(complaints.join(QStringLiteral("; ")))));
        signOuts += order.witness().signOuts();
    }
    qInfo("%d sign-outs in %d orders, seeds 1 to %d", signOuts, static_cast<int>(kOrders),
          static_cast<int>(kOrders));
    QVERIFY2(std::cmp_greater(signOuts, kOrders), "hardly anybody was signed out");
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::StewardOrdersTest)
#include "tst_stewardorders.moc"
