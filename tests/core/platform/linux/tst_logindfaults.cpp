// SPDX-License-Identifier: MIT
#include "core/platform/linux/logindbench.h"
#include "platform/linux/busprobe.h"
#include "support/strictlog.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace std::chrono_literals;

namespace usher {

/// A bus and a logind that hang, vanish, lie and come back.
class LogindFaultsTest : public QObject
{
    Q_OBJECT

    static constexpr std::chrono::milliseconds kShort{150};

    void makeImpatient()
    {
        auto places = m_bench->places();
        places.replyLimit = kShort;
        m_bench->makeBackend(places);
    }
    [[nodiscard]] ErrorCode errorOfSample()
    {
        const auto sample = m_bench->sample();
        return sample ? ErrorCode::InvalidInput : sample.error().code;
    }
    [[nodiscard]] bool recovers()
    {
        return QTest::qWaitFor([this] { return m_bench->sample().has_value(); }, 10'000);
    }
    [[nodiscard]] Capability listing()
    {
        return m_bench->backend().capabilities().at(static_cast<int>(Capability::Feature::ListSessions));
    }

    std::unique_ptr<LogindBench> m_bench;

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void limitIsFiveSeconds();
    void silentLogindIsUnreachable();
    void stoppedBusIsUnreachable_data();
    void stoppedBusIsUnreachable();
    void busWithoutAnswerToHelloIsRefused();
    void vanishedBusIsUnreachableUntilItIsBack();
    void noBusIsNoSessionManager();
    void busWithoutLogindIsNoSessionManager();
    void logindThatLeftIsUnreachableUntilItIsBack();
    void nonsenseIsAnErrorOfItsOwn();
    void wrongTypesAreUnknown_data();
    void wrongTypesAreUnknown();
    void hostileTextsAreBounded();
    void sessionThatEndsWhileAskedAboutIsLeftOut();
    void destructionDoesNotWaitForAHangingBus();
};

void LogindFaultsTest::init()
{
    failOnUnexpectedLog();
    m_bench = std::make_unique<LogindBench>();
    QVERIFY(m_bench->start());
}

void LogindFaultsTest::limitIsFiveSeconds()
{
    QCOMPARE(LogindPlaces{}.replyLimit, 5s);
    QCOMPARE(SessionBackend::kReplyLimit, 5s);
}

void LogindFaultsTest::silentLogindIsUnreachable()
{
    makeImpatient();
    QVERIFY(recovers());
    m_bench->logind().setManner(FakeLogind::Manner::Silence);
    QCOMPARE(errorOfSample(), ErrorCode::Unreachable);
    // What the sample taught is known as soon as it ends, without another turn of the event loop.
    QVERIFY(!listing().isAvailable && !listing().reason.isEmpty());
    const auto act = m_bench->backend().lock({u"boot-1"_qs, u"3"_qs, 1001, {}, WallTime{1000s}});
    QVERIFY(LogindBench::waitFor(act) && !act.result());
    QCOMPARE(act.result().error().code, ErrorCode::Unreachable);
    m_bench->logind().setManner(FakeLogind::Manner::Answer);
    QVERIFY(recovers());
    QVERIFY(listing().isAvailable);
}

void LogindFaultsTest::stoppedBusIsUnreachable_data()
{
    QTest::addColumn<bool>("wasConnected");
    QTest::newRow("before the first sample") << false;
    QTest::newRow("in the middle of work") << true;
}

void LogindFaultsTest::stoppedBusIsUnreachable()
{
    QFETCH(bool, wasConnected);
    makeImpatient();
    QVERIFY(!wasConnected || recovers());
    m_bench->bus().stop();
    QElapsedTimer blocked;
    blocked.start();
    const auto future = m_bench->backend().takeSample();
    // The caller's thread goes on at once and stays alive; nothing here is near the 25 s of libdbus.
    QVERIFY(blocked.elapsed() < kShort.count());
    QVERIFY(LogindBench::waitFor(future));
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().code, ErrorCode::Unreachable);
    m_bench->bus().resume();
    QVERIFY(recovers());
}

void LogindFaultsTest::busWithoutAnswerToHelloIsRefused()
{
    m_bench->bus().stop();
    const auto probed = probeBus(m_bench->bus().address(), QDeadlineTimer(kShort));
    m_bench->bus().resume();
    QVERIFY(!probed);
    QCOMPARE(probed.error().code, ErrorCode::Unreachable);
    QVERIFY(probeBus(m_bench->bus().address(), QDeadlineTimer(5s)));
    QVERIFY(probeBus(u"tcp:host=localhost,port=1"_qs, QDeadlineTimer(kShort))); // not ours to look at
}

void LogindFaultsTest::vanishedBusIsUnreachableUntilItIsBack()
{
    m_bench->logind().signIn(u"3"_qs);
    QCOMPARE(m_bench->onlySession().user, u"sam"_qs);
    const QSignalSpy changed(&m_bench->backend(), &SessionBackend::sessionsChanged);
    m_bench->leave();
    m_bench->bus().kill();
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QCOMPARE(errorOfSample(), ErrorCode::Unreachable);
    QCOMPARE(errorOfSample(), ErrorCode::Unreachable);
    QVERIFY(m_bench->bus().start());
    m_bench->comeBack();
    m_bench->logind().signIn(u"4"_qs);
    QVERIFY(recovers());
    QCOMPARE(m_bench->onlySession().identity.id, u"4"_qs);
}

void LogindFaultsTest::noBusIsNoSessionManager()
{
    auto places = m_bench->places();
    places.busAddress = QStringLiteral("unix:path=/nonexistent/bus");
    m_bench->makeBackend(places);
    QCOMPARE(errorOfSample(), ErrorCode::NoSessionManager);
    QVERIFY(!listing().isAvailable);
    QVERIFY(listing().reason.contains(u"systemd-logind") && listing().reason.contains(u"/nonexistent/bus"));
}

void LogindFaultsTest::busWithoutLogindIsNoSessionManager()
{
    m_bench->leave();
    QCOMPARE(errorOfSample(), ErrorCode::NoSessionManager);
    m_bench->comeBack();
    QVERIFY(recovers());
}

void LogindFaultsTest::logindThatLeftIsUnreachableUntilItIsBack()
{
    m_bench->logind().signIn(u"3"_qs);
    QCOMPARE(m_bench->onlySession().identity.id, u"3"_qs);
    const QSignalSpy changed(&m_bench->backend(), &SessionBackend::sessionsChanged);
    m_bench->leave();
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QCOMPARE(errorOfSample(), ErrorCode::Unreachable);
    m_bench->comeBack();
    m_bench->logind().signIn(u"4"_qs);
    QVERIFY(recovers());
    QCOMPARE(m_bench->onlySession().identity.id, u"4"_qs);
}

void LogindFaultsTest::nonsenseIsAnErrorOfItsOwn()
{
    m_bench->logind().setManner(FakeLogind::Manner::Nonsense);
    const auto sample = m_bench->sample();
    QVERIFY(!sample);
    QCOMPARE(sample.error().code, ErrorCode::Failed);
    QVERIFY(!sample.error().detail.isEmpty());
    m_bench->logind().setManner(FakeLogind::Manner::Answer);
    QVERIFY(recovers());
}

void LogindFaultsTest::wrongTypesAreUnknown_data()
{
    QTest::addColumn<QVariantMap>("properties");
    QTest::newRow("texts for numbers")
        << QVariantMap{{u"Timestamp"_qs, u"yesterday"_qs}, {u"User"_qs, u"sam"_qs}};
    QTest::newRow("numbers for texts")
        << QVariantMap{{u"Type"_qs, 7}, {u"TTY"_qs, 8.5}, {u"User"_qs, true}, {u"Timestamp"_qs, 1}};
    QTest::newRow("never") << QVariantMap{{u"Timestamp"_qs, quint64{~0ULL}}, {u"User"_qs, QStringList{}}};
    QTest::newRow("lists for pairs") << QVariantMap{
        {u"User"_qs, QStringList{u"a"_qs}}, {u"Seat"_qs, QVariantList{1}}, {u"Timestamp"_qs, quint64{0}}};
}

void LogindFaultsTest::wrongTypesAreUnknown()
{
    QFETCH(QVariantMap, properties);
    m_bench->logind().signIn(u"3"_qs, properties);
    const auto session = m_bench->onlySession();
    QVERIFY(!session.identity.uid && !session.identity.signedInAt);
    QVERIFY(!session.identity.isComplete());
    QCOMPARE(session.can.signOut, Obstacle::IdentityUnknown);
    QCOMPARE(session.away, Away{});
}

void LogindFaultsTest::hostileTextsAreBounded()
{
    const QString bidi = QStringLiteral("\u202e<img src=x>\u001b[2J\n");
    m_bench->logind().signIn(u"3"_qs, {{u"Name"_qs, QString(300, u'x')},
                                       {u"RemoteHost"_qs, bidi},
                                       {u"TTY"_qs, u"../../etc/passwd"_qs},
                                       {u"Type"_qs, u"tty"_qs},
                                       {u"Scope"_qs, u"../../system.slice"_qs}});
    const auto session = m_bench->onlySession();
    QCOMPARE(session.user, QString(256, u'x'));
    QCOMPARE(session.remoteHost, bidi);
    QCOMPARE(session.away, Away{});
    QCOMPARE(session.usage, Usage{});
}

void LogindFaultsTest::sessionThatEndsWhileAskedAboutIsLeftOut()
{
    m_bench->logind().signIn(u"3"_qs);
    m_bench->logind().signIn(u"4"_qs);
    m_bench->logind().makeUnfindable(u"3"_qs);
    QCOMPARE(m_bench->onlySession().identity.id, u"4"_qs);
}

void LogindFaultsTest::destructionDoesNotWaitForAHangingBus()
{
    m_bench->bus().stop();
    const auto future = m_bench->backend().takeSample();
    QElapsedTimer took;
    took.start();
    m_bench->destroyBackend();
    QVERIFY(took.elapsed() < 4000);
    QVERIFY(future.isFinished());
    m_bench->bus().resume();
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::LogindFaultsTest)
#include "tst_logindfaults.moc"
