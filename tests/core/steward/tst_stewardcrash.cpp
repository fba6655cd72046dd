// SPDX-License-Identifier: MIT
#include "steward/sqlitestore.h"
#include "steward/unavailablestore.h"
#include "stewardbench.h"
#include "support/strictlog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

using Stage = Proceeding::Stage;
using Kind = policy::Action::Kind;
using With = event::Answered::With;

/// A store in which the program dies right after something of a kind was recorded, and before it is done.
class DeadlyStore final : public StateStore
{
public:
    DeadlyStore(StateStore& real, FaultyBackend& system, Kind deadly)
        : m_real(real)
        , m_system(system)
        , m_deadly(deadly)
    {
    }

    [[nodiscard]] Result<QByteArray> lastState() override { return m_real.lastState(); }
    [[nodiscard]] Result<void> record(const QByteArray& state, const QList<Telling>& tellings) override
    {
        if (hasDied) {
            return failure(ErrorCode::Failed, u"dead"_s);
        }
        const auto recorded = m_real.record(state, tellings);
        for (const Telling& telling : tellings) {
            hasDied = hasDied || telling.kind == m_deadly;
        }
        m_system.isUnheard = hasDied;
        return recorded;
    }
    [[nodiscard]] Result<QList<Telling>> history(const HistoryQuery& query) override
    {
        return m_real.history(query);
    }

    bool hasDied = false;

private:
    StateStore& m_real;
    FaultyBackend& m_system;
    Kind m_deadly;
};

/// Usher dies exactly between what it writes down and what it does, or right after; and is started again. In
/// memory and in a file, which is closed and read again.
class StewardCrashTest : public QObject
{
    Q_OBJECT

    static void stores()
    {
        QTest::addColumn<bool>("isInFile");
        QTest::newRow("in memory") << false;
        QTest::newRow("in a file") << true;
    }
    [[nodiscard]] StateStore& real();
    void begin(Kind deadly, std::optional<policy::RuleSet> rules = {});
    /// The dead one is gone, a new one takes up what was recorded.
    void startAgain(std::optional<policy::RuleSet> rules = {});
    [[nodiscard]] int told(Kind kind) const { return static_cast<int>(m_bench->kinds().count(kind)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteStore> m_file;
    std::unique_ptr<StewardBench> m_bench;
    std::unique_ptr<DeadlyStore> m_deadly;

private Q_SLOTS:
    void init();
    void cleanup();
    void beforeASignOut_data() { stores(); }
    void beforeASignOut();
    void beforeTheOwnersSignOut_data() { stores(); }
    void beforeTheOwnersSignOut();
    void beforeAForcedSignOut_data() { stores(); }
    void beforeAForcedSignOut();
    void rightAfterASignOut_data() { stores(); }
    void rightAfterASignOut();
    void beforeAMessage_data() { stores(); }
    void beforeAMessage();
    void beforeALock_data() { stores(); }
    void beforeALock();
    void beforeARecommendation_data() { stores(); }
    void beforeARecommendation();
    void whileAnotherOneHasTheFileNothingIsDone();
};

void StewardCrashTest::init()
{
    failOnUnexpectedLog();
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<StewardBench>();
}

void StewardCrashTest::cleanup()
{
    m_bench.reset();
    m_deadly.reset();
    m_file.reset();
}

StateStore& StewardCrashTest::real()
{
    QFETCH(bool, isInFile);
    if (!isInFile) {
        return m_bench->store;
    }
    m_file.reset();
    m_file = std::move(SqliteStore::open(m_folder->filePath(u"state.sqlite"_s)).value());
    return *m_file;
}

void StewardCrashTest::begin(Kind deadly, std::optional<policy::RuleSet> rules)
{
    m_deadly = std::make_unique<DeadlyStore>(real(), m_bench->front, deadly);
    m_bench->kept = m_deadly.get();
    m_bench->restart(std::move(rules));
}

void StewardCrashTest::startAgain(std::optional<policy::RuleSet> rules)
{
    QVERIFY(m_deadly->hasDied);
    m_bench->steward->disconnect(); // what a dead one says nobody hears
    m_bench->told.clear();
    m_bench->kept = &real();
    m_bench->front.isUnheard = false;
    m_bench->restart(std::move(rules));
}

void StewardCrashTest::beforeASignOut()
{
    const auto ask = awayRules(policy::RuleAction::Ask);
    begin(Kind::SignOut, ask);
    m_bench->pass(6min + 2s);
    startAgain(ask);
    QCOMPARE(m_bench->last().stage, Stage::SigningOut);
    m_bench->pass(1min);
    QCOMPARE(m_bench->last().stage, Stage::Stuck);
    m_bench->pass(2h);
    QVERIFY(m_bench->front.signedOut.isEmpty());
    QVERIFY(m_bench->isThere(u"sam"_s));
    QCOMPARE(told(Kind::SignOut), 0);
}

void StewardCrashTest::beforeTheOwnersSignOut()
{
    begin(Kind::SignOut);
    m_bench->steward->ask(m_bench->sam(), {});
    m_bench->pass(10s);
    m_bench->happen(event::Answered{"sam", With::Yes});
    startAgain();
    m_bench->pass(2h);
    QVERIFY(m_bench->front.signedOut.isEmpty());
    QCOMPARE(m_bench->last().stage, Stage::Stuck);
    // It is the owner who decides now.
    const auto reply = m_bench->steward->signOutUnasked(m_bench->sam(), SignOutMode::Forced);
    m_bench->pass(1s);
    QVERIFY(reply.result().has_value());
    QCOMPARE(m_bench->last().stage, Stage::Gone);
}

void StewardCrashTest::beforeAForcedSignOut()
{
    auto force = awayRules(policy::RuleAction::Ask);
    force.rules.front().then.ifAppsRefuse = policy::Refusal::Force;
    m_bench->happen(event::AppsRefuse{"sam", "writer"});
    begin(Kind::AppsRefuse, force);
    m_bench->pass(6min + 2s);
    QCOMPARE(m_bench->front.signedOut.size(), 1); // the gentle one
    startAgain(force);
    m_bench->pass(2h);
    // The restart has called the forced one off, and what was tried once in a stretch is not tried again by
    // itself: settling lets the rule begin anew, with a message and a whole wait.
    const QList<Kind> kinds = m_bench->kinds();
    QCOMPARE(kinds.first(), Kind::Withdraw);
    QCOMPARE(kinds.value(1), Kind::Message);
}

void StewardCrashTest::rightAfterASignOut()
{
    const auto ask = awayRules(policy::RuleAction::Ask);
    begin(Kind::Gone, ask);
    m_bench->pass(6min + 2s);
    QCOMPARE(m_bench->front.signedOut.size(), 1);
    startAgain(ask);
    m_bench->pass(2h);
    QCOMPARE(m_bench->front.signedOut.size(), 1);
    QVERIFY(!m_bench->isThere(u"sam"_s));
    QVERIFY(m_bench->isThere(u"alex"_s));
}

void StewardCrashTest::beforeAMessage()
{
    const auto ask = awayRules(policy::RuleAction::Ask);
    begin(Kind::Message, ask);
    m_bench->pass(5min + 2s);
    QVERIFY(m_bench->front.shown.isEmpty());
    startAgain(ask);
    QCOMPARE(m_bench->last().stage, Stage::Settling);
    m_bench->pass(2min - 1s);
    QVERIFY(m_bench->front.shown.isEmpty());
    m_bench->pass(2s);
    QCOMPARE(m_bench->front.shown.size(), 1);
    m_bench->pass(1min - 3s);
    QVERIFY(m_bench->isThere(u"sam"_s)); // nobody is signed out unwarned
    m_bench->pass(4s);
    QVERIFY(!m_bench->isThere(u"sam"_s));
}

void StewardCrashTest::beforeALock()
{
    const auto lock = awayRules(policy::RuleAction::Lock);
    begin(Kind::Lock, lock);
    m_bench->pass(5min + 2s);
    startAgain(lock);
    m_bench->pass(2h);
    QVERIFY(m_bench->front.locked.isEmpty()); // once in a stretch, and that was written down
    QCOMPARE(m_bench->session(u"sam"_s).state, SessionState::Active);
}

void StewardCrashTest::beforeARecommendation()
{
    const auto recommend = awayRules(policy::RuleAction::Recommend);
    begin(Kind::Recommend, recommend);
    m_bench->pass(5min + 2s);
    startAgain(recommend);
    m_bench->pass(2h);
    QCOMPARE(m_bench->last().stage, Stage::Recommended);
    QCOMPARE(told(Kind::Recommend), 0);
}

void StewardCrashTest::whileAnotherOneHasTheFileNothingIsDone()
{
    const QString file = m_folder->filePath(u"state.sqlite"_s);
    auto first = std::move(SqliteStore::open(file).value());
    const auto second = SqliteStore::open(file);
    QCOMPARE(second.error().code, ErrorCode::InUse);
    UnavailableStore none{second.error()};
    m_bench->kept = &none;
    m_bench->restart(awayRules());
    QCOMPARE(m_bench->steward->storeError(), std::optional{second.error()});
    m_bench->pass(6min + 2s);
    // The rule would have asked, and says why it could not.
    QCOMPARE(m_bench->last().stage, Stage::Failed);
    QCOMPARE(m_bench->last().error, std::optional{second.error()});
    m_bench->steward->ask(m_bench->sam(), {});
    m_bench->pass(10min);
    QVERIFY(m_bench->front.shown.isEmpty());
    QVERIFY(m_bench->front.signedOut.isEmpty());
    // The other one is closed, and this program started again: then it works.
    first.reset();
    m_file = std::move(SqliteStore::open(file).value());
    m_bench->kept = m_file.get();
    m_bench->restart(awayRules());
    m_bench->pass(2min + 1s);
    QCOMPARE(m_bench->last().stage, Stage::Asked);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::StewardCrashTest)
#include "tst_stewardcrash.moc"
