// SPDX-License-Identifier: MIT
#include "engine/advance.h"
#include "engine/statejson.h"
#include "support/metatypes.h"
#include "support/strictlog.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace usher::policy;

Q_DECLARE_METATYPE(usher::policy::SessionKey)

namespace usher {
namespace {

SessionKey samsKey()
{
    return {"boot-1", "3", "uid:1001", 1000};
}

SessionKey kimsKey()
{
    return {"boot-1", "4", "uid:1002", 2000};
}

Rule asking(const char* id = "r")
{
    Rule rule;
    rule.id = id;
    rule.then.action = RuleAction::Ask;
    return rule;
}

/// The engine over time, with what came out of it in the last call.
struct Run
{
    State state;
    std::vector<Action> actions;
    std::optional<Awake> wakeAt;

    Run()
    {
        tell(0s, happened::SessionBegan{samsKey(), Presentation::Active});
        tell(0s, happened::SessionBegan{kimsKey(), Presentation::Active});
    }
    void tell(Awake now, Event event) { take(advance(std::move(state), {}, {&event, 1}, now)); }
    void look(Awake now, const Rule* sams, const Rule* kims = nullptr)
    {
        const std::vector<SessionVerdict> verdicts{{samsKey(), sams, std::nullopt},
                                                   {kimsKey(), kims, std::nullopt}};
        take(advance(std::move(state), verdicts, {}, now));
    }
    void take(Step step)
    {
        state = std::move(step.state);
        actions = std::move(step.actions);
        wakeAt = step.wakeAt;
    }
    [[nodiscard]] bool did(std::initializer_list<Action::Kind> kinds) const
    {
        return std::ranges::equal(
            actions, kinds, [](const Action& action, Action::Kind kind) { return action.kind == kind; });
    }
};

using Kind = Action::Kind;

} // namespace

class AdvanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyPartOfTheIdentityCounts_data();
    void everyPartOfTheIdentityCounts();
    void showsNothingElseThanItDoes();
    void turningDryRunOnAndOffSettles();
    void crashBetweenIntentAndOutcomeNeverActsTwice();
    void stateSurvivesBeingWrittenDown();
    void refusesWhatIsNoState_data();
    void refusesWhatIsNoState();
    void aMessageThatCouldNotBeSeen();
    void aMessageThatFailed();
    void aForcedAttemptIsMadeOnce();
    void evidenceOfEarlierPresenceDoesNotCancel();
    void saysWhenToWake();
    void nothingDueTouchesNothing();
    void sessionsWithoutAVerdictAreLeftAlone();
};

void AdvanceTest::everyPartOfTheIdentityCounts_data()
{
    QTest::addColumn<SessionKey>("other");
    SessionKey key = samsKey();
    key.boot = "boot-2";
    QTest::newRow("another boot") << key;
    key = samsKey();
    key.id = "5";
    QTest::newRow("another id") << key;
    key = samsKey();
    key.owner = "uid:1003";
    QTest::newRow("another person") << key;
    key = samsKey();
    key.signedInAtMs += 1;
    QTest::newRow("signed in again") << key;
}

void AdvanceTest::everyPartOfTheIdentityCounts()
{
    QFETCH(SessionKey, other);
    const Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    QVERIFY(run.did({Kind::Message}));
    const State before = run.state;
    run.tell(1h + 1min, happened::Answered{other, happened::Answered::With::Yes});
    QVERIFY(run.actions.empty());
    const std::vector<SessionVerdict> verdicts{{other, &rule, std::nullopt}};
    run.take(advance(std::move(run.state), verdicts, {}, 2h));
    QVERIFY(run.actions.empty());
    QVERIFY(run.state == before);
    run.tell(2h, happened::SessionEnded{samsKey()});
    QVERIFY(run.did({Kind::Gone}));
}

void AdvanceTest::showsNothingElseThanItDoes()
{
    const Rule rule = asking();
    Run armed;
    Run dry;
    dry.state.isDryRun = true;
    for (const Awake now : {Awake{1h}, Awake{1h + 5min}}) {
        armed.look(now, &rule);
        dry.look(now, &rule);
        QCOMPARE(dry.actions.size(), armed.actions.size());
        for (std::size_t i = 0; i < dry.actions.size(); ++i) {
            QVERIFY(dry.actions[i].isDryRun);
            QVERIFY(!armed.actions[i].isDryRun);
            dry.actions[i].isDryRun = false;
            QVERIFY(dry.actions[i] == armed.actions[i]);
        }
    }
    dry.look(2h, &rule);
    QVERIFY(dry.actions.empty()); // Nothing was done, so nothing is stuck.
}

void AdvanceTest::turningDryRunOnAndOffSettles()
{
    const Rule rule = asking();
    Run run;
    run.state.isDryRun = true;
    run.look(1h, &rule);
    run.tell(1h + 1min, happened::DryRunSet{true});
    QVERIFY(run.actions.empty());
    run.tell(1h + 1min, happened::DryRunSet{false});
    QVERIFY(run.did({Kind::Withdraw}));
    run.look(1h + 3min - 1ms, &rule);
    QVERIFY(run.actions.empty());
    run.look(1h + 3min, &rule);
    QVERIFY(run.did({Kind::Message}));
    QVERIFY(!run.actions[0].isDryRun);
}

void AdvanceTest::crashBetweenIntentAndOutcomeNeverActsTwice()
{
    const Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    run.look(1h + 5min, &rule);
    QVERIFY(run.did({Kind::SignOut}));
    run.state = stateFromJson(stateToJson(run.state)).value();
    run.tell(1h + 5min + 1s, happened::Settle{});
    run.tell(1h + 5min + 1s, happened::SessionBegan{samsKey(), Presentation::Active});
    run.look(1h + 6min - 1ms, &rule);
    QVERIFY(run.actions.empty());
    run.look(1h + 6min, &rule);
    QVERIFY(run.did({Kind::Stuck}));
    run.look(30h, &rule);
    QVERIFY(run.actions.empty());
}

void AdvanceTest::stateSurvivesBeingWrittenDown()
{
    const Rule rule = asking("sam\"s");
    const Rule unseen = [] {
        Rule r = asking();
        r.then.unseen = Silence::SignOut;
        r.then.ifAppsRefuse = Refusal::Force;
        return r;
    }();
    Run run;
    const auto survives = [&run] { return stateFromJson(stateToJson(run.state)) == run.state; };
    QVERIFY(survives());
    run.tell(10min, happened::PresentationChanged{kimsKey(), Presentation::Locked});
    run.look(1h, &rule, &unseen);
    QVERIFY(survives());
    run.tell(1h, happened::Answered{samsKey(), happened::Answered::With::No});
    run.look(1h + 5min, nullptr, &unseen);
    run.tell(1h + 5min, happened::SignOutRefused{kimsKey()});
    QVERIFY(survives());
    run.tell(1h + 5min, happened::DryRunSet{true});
    run.tell(1h + 5min, happened::OwnerAsked{samsKey(), 30s, Silence::Recommend});
    QVERIFY(survives());
    QVERIFY(!run.state.signOuts.empty());
}

void AdvanceTest::refusesWhatIsNoState_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("empty") << std::string{};
    QTest::newRow("no JSON") << std::string{"{"};
    QTest::newRow("a list") << std::string{"[]"};
    QTest::newRow("another version") << std::string{R"({"version":2})"};
    QTest::newRow("keys missing") << std::string{R"({"version":1})"};
    std::string text = stateToJson(Run{}.state);
    text.replace(text.find("\"stage\":0"), 9, "\"stage\":9");
    QTest::newRow("no such stage") << text;
}

void AdvanceTest::refusesWhatIsNoState()
{
    QFETCH(std::string, text);
    QVERIFY(!stateFromJson(text));
}

void AdvanceTest::aMessageThatCouldNotBeSeen()
{
    Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    run.tell(1h + 1s, happened::MessageUnseen{samsKey()});
    QVERIFY(run.did({Kind::Recommend}));
    QVERIFY(run.actions[0].cause == Cause::Unseen);

    rule.then.unseen = Silence::SignOut;
    Run other;
    other.look(1h, &rule);
    other.tell(1h + 1s, happened::MessageUnseen{samsKey()});
    QVERIFY(other.did({Kind::Unseen}));
    QVERIFY(other.actions[0].deadline == Awake{1h + 1s + 5min});

    Run owners;
    owners.tell(1h, happened::OwnerAsked{samsKey()});
    owners.tell(1h + 1s, happened::MessageUnseen{samsKey()});
    QVERIFY(owners.did({Kind::Unseen}));
    QVERIFY(!owners.actions[0].deadline);
    owners.look(2h, nullptr);
    QVERIFY(owners.actions.empty());
}

void AdvanceTest::aMessageThatFailed()
{
    const Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    run.tell(1h + 1s, happened::MessageFailed{samsKey()});
    QVERIFY(run.did({Kind::Failed}));
    run.look(2h, &rule);
    QVERIFY(
        run.actions.empty()); // Nobody is signed out unwarned, and the stretch of absence had its episode.
}

void AdvanceTest::aForcedAttemptIsMadeOnce()
{
    Rule rule = asking();
    rule.then.ifAppsRefuse = Refusal::Force;
    Run run;
    run.look(1h, &rule);
    run.look(1h + 5min, &rule);
    run.tell(1h + 5min, happened::SignOutRefused{samsKey()});
    QVERIFY(run.did({Kind::AppsRefuse}));
    QVERIFY(!run.wakeAt);
    run.look(1h + 6min - 1ms, &rule);
    QVERIFY(run.actions.empty());
    QVERIFY(run.wakeAt == Awake{1h + 6min});
    run.look(1h + 6min, &rule);
    QVERIFY(run.did({Kind::SignOut}));
    QVERIFY(run.actions[0].mode == SignOutMode::Forced);
    run.tell(1h + 6min, happened::SignOutRefused{samsKey()});
    QVERIFY(run.did({Kind::AppsRefuse, Kind::Recommend}));
    run.look(3h, &rule);
    QVERIFY(run.actions.empty());
}

void AdvanceTest::evidenceOfEarlierPresenceDoesNotCancel()
{
    const Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    run.tell(1h + 1s, happened::Present{samsKey(), 1h - 1ms});
    run.look(1h + 1s, &rule);
    QVERIFY(run.actions.empty());
    run.tell(1h + 2s, happened::Present{samsKey(), 1h});
    run.look(1h + 2s, nullptr);
    QVERIFY(run.did({Kind::Withdraw}));
    QVERIFY(run.actions[0].withdrawal == Withdrawal::CameBack);
}

void AdvanceTest::saysWhenToWake()
{
    const Rule rule = asking();
    Run run;
    run.tell(1h, happened::Settle{});
    run.look(1h, &rule);
    QVERIFY(run.actions.empty());
    QVERIFY(run.wakeAt == Awake{1h + 2min});
    run.look(1h + 2min, &rule);
    QVERIFY(run.wakeAt == Awake{1h + 7min});
    run.tell(1h + 3min, happened::Answered{samsKey(), happened::Answered::With::No});
    run.look(1h + 4min, &rule);
    QVERIFY(run.wakeAt == Awake{1h + 18min});
    const std::vector<SessionVerdict> verdicts{{samsKey(), nullptr, 1h + 5min},
                                               {kimsKey(), nullptr, 1h + 4min + 30s}};
    run.take(advance(std::move(run.state), verdicts, {}, 1h + 4min));
    QVERIFY(run.wakeAt == Awake{1h + 4min + 30s});
    run.look(1h + 4min, nullptr);
    QVERIFY(!run.wakeAt);
}

void AdvanceTest::nothingDueTouchesNothing()
{
    const Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    const State before = run.state;
    run.look(1h, &rule);
    QVERIFY(run.actions.empty());
    run.look(1h + 5min - 1ms, &rule);
    QVERIFY(run.actions.empty());
    QVERIFY(run.state == before);
}

void AdvanceTest::sessionsWithoutAVerdictAreLeftAlone()
{
    const Rule rule = asking();
    Run run;
    run.look(1h, &rule);
    run.take(advance(std::move(run.state), {}, {}, 2h));
    QVERIFY(run.actions.empty());
    QVERIFY(run.state.sessions[0].episode.stage == Stage::Asked);
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::AdvanceTest)
#include "tst_advance.moc"
