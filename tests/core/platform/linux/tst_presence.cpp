// SPDX-License-Identifier: MIT
#include "platform/linux/accounts.h"
#include "platform/linux/presence.h"
#include "platform/linux/terminals.h"
#include "support/strictlog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace std::chrono_literals;

namespace usher {

using Time = std::optional<WallTime>;
using Left = std::optional<Moment>;

class PresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void state_data();
    void state();
    void away_data();
    void away();
    void abilities_data();
    void abilities();
    void ownSessionNeedsNoRight();
    void terminalsAreReadByTheirAccessTime();
    void terminalNamesDoNotLeaveTheFolder();
    void pseudoTerminalNames_data();
    void pseudoTerminalNames();
    void fullNames_data();
    void fullNames();
};

namespace {

constexpr Moment kNow{WallTime{48h}, AwakeTime{20h}};

LogindSession desktop()
{
    LogindSession session;
    session.uid = 1001;
    session.type = QStringLiteral("wayland");
    session.seat = QStringLiteral("seat0");
    session.state = QStringLiteral("active");
    session.isActive = true;
    return session;
}

LogindSession terminal()
{
    auto session = desktop();
    session.type = QStringLiteral("tty");
    session.seat.clear();
    return session;
}

Identity complete()
{
    return {QStringLiteral("boot"), QStringLiteral("3"), 1001, {}, WallTime{1h}};
}

} // namespace

void PresenceTest::state_data()
{
    QTest::addColumn<QString>("seat");
    QTest::addColumn<bool>("isActive");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<SessionState>("expected");
    const auto seat = QStringLiteral("seat0");
    QTest::newRow("has the screen") << seat << true << false << SessionState::Active;
    QTest::newRow("locked") << seat << true << true << SessionState::Locked;
    QTest::newRow("switched away") << seat << false << false << SessionState::Disconnected;
    QTest::newRow("switched away and locked") << seat << false << true << SessionState::Disconnected;
    QTest::newRow("from afar, always active") << QString() << true << false << SessionState::Active;
    QTest::newRow("from afar, locked") << QString() << true << true << SessionState::Locked;
    QTest::newRow("without a seat nothing can be switched away")
        << QString() << false << false << SessionState::Active;
}

void PresenceTest::state()
{
    QFETCH(QString, seat);
    QFETCH(bool, isActive);
    QFETCH(bool, isLocked);
    QFETCH(SessionState, expected);
    auto session = desktop();
    session.seat = seat;
    session.isActive = isActive;
    session.isLocked = isLocked;
    QCOMPARE(stateOf(session), expected);
}

void PresenceTest::away_data()
{
    QTest::addColumn<LogindSession>("session");
    QTest::addColumn<Time>("terminalReadAt");
    QTest::addColumn<Left>("leftScreenAt");
    QTest::addColumn<Away>("expected");
    const Away unknown;
    const auto read = [](std::chrono::milliseconds ago) { return Time{kNow.wall - ago}; };

    QTest::newRow("terminal read 43 min ago")
        << terminal() << read(43min) << Left{} << Away{43min, AwaySource::Terminal};
    QTest::newRow("terminal read just now")
        << terminal() << read(0ms) << Left{} << Away{0s, AwaySource::Terminal};
    QTest::newRow("whole seconds only")
        << terminal() << read(1999ms) << Left{} << Away{1s, AwaySource::Terminal};
    QTest::newRow("a little ahead of our clock")
        << terminal() << read(-10s) << Left{} << Away{0s, AwaySource::Terminal};
    QTest::newRow("read in the future: the clock was set")
        << terminal() << read(-10001ms) << Left{} << unknown;
    QTest::newRow("terminal that cannot be found") << terminal() << Time{} << Left{} << unknown;

    auto idle = desktop();
    QTest::newRow("desktop that never reported") << idle << Time{} << Left{} << unknown;
    QTest::newRow("its terminal says nothing about a desktop") << idle << read(43min) << Left{} << unknown;
    idle.isIdle = true;
    QTest::newRow("idle since an unknown moment") << idle << Time{} << Left{} << unknown;
    idle.idleSince = kNow.wall - 2h;
    QTest::newRow("desktop idle for 2 h") << idle << Time{} << Left{} << Away{2h, AwaySource::Desktop};
    idle.idleSinceAwake = kNow.awake - 30min;
    QTest::newRow("of which the PC slept 90 min")
        << idle << Time{} << Left{} << Away{30min, AwaySource::Desktop};
    idle.isIdle = false;
    QTest::newRow("desktop reports, and somebody is there")
        << idle << Time{} << Left{} << Away{0s, AwaySource::Desktop};

    auto gone = desktop();
    gone.isActive = false;
    const Left left = Moment{kNow.wall - 3h, kNow.awake - 20min};
    QTest::newRow("seen leaving the screen 20 min awake ago")
        << gone << Time{} << left << Away{20min, AwaySource::DisconnectTime};
    QTest::newRow("off the screen before anybody looked") << gone << Time{} << Left{} << unknown;
    gone.isIdle = true;
    gone.idleSince = kNow.wall - 1h;
    QTest::newRow("off the screen, and reported idle before")
        << gone << Time{} << Left{} << Away{1h, AwaySource::Desktop};
}

void PresenceTest::away()
{
    QFETCH(LogindSession, session);
    QFETCH(Time, terminalReadAt);
    QFETCH(Left, leftScreenAt);
    QFETCH(Away, expected);
    QCOMPARE(awayOf(session, terminalReadAt, leftScreenAt, kNow), expected);
}

void PresenceTest::abilities_data()
{
    QTest::addColumn<LogindSession>("session");
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<Caller>("caller");
    QTest::addColumn<Obstacle>("signOut");
    QTest::addColumn<Obstacle>("lock");
    QTest::addColumn<Obstacle>("message");
    const Caller root{0};
    const Caller stranger{1002};
    auto closing = desktop();
    closing.state = QStringLiteral("closing");
    auto locked = desktop();
    locked.isLocked = true;
    auto undated = complete();
    undated.signedInAt.reset();
    const auto add = [](const char* name, const LogindSession& session, const Identity& identity,
                        const Caller& caller, Obstacle signOut, Obstacle lock, Obstacle message) {
        QTest::newRow(name) << session << identity << caller << signOut << lock << message;
    };
    using enum Obstacle;
    auto noCourier = root;
    noCourier.canReachPeople = false;
    add("root", desktop(), complete(), root, None, None, None);
    add("stranger", desktop(), complete(), stranger, NeedsPrivilege, NeedsPrivilege, NeedsPrivilege);
    add("polkit allows ending", desktop(), complete(), {1002, true, false}, None, NeedsPrivilege,
        NeedsPrivilege);
    add("polkit allows locking", desktop(), complete(), {1002, false, true}, NeedsPrivilege, None,
        NeedsPrivilege);
    add("terminal", terminal(), complete(), root, None, SessionCannot, None);
    add("locked", locked, complete(), root, None, NothingToDo, NobodyWouldSee);
    add("closing", closing, complete(), root, NothingToDo, NothingToDo, NobodyWouldSee);
    add("nothing brings messages", desktop(), complete(), noCourier, None, None, SystemCannot);
    add("not identified", desktop(), undated, root, IdentityUnknown, IdentityUnknown, IdentityUnknown);
}

void PresenceTest::abilities()
{
    QFETCH(LogindSession, session);
    QFETCH(Identity, identity);
    QFETCH(Caller, caller);
    QFETCH(Obstacle, signOut);
    QFETCH(Obstacle, lock);
    QFETCH(Obstacle, message);
    const auto can = abilitiesOf(session, identity, caller);
    QCOMPARE(can.signOut, signOut);
    QCOMPARE(can.lock, lock);
    QCOMPARE(can.message, message);
    QCOMPARE(can.disconnect, Obstacle::SystemCannot);
}

void PresenceTest::ownSessionNeedsNoRight()
{
    const auto can = abilitiesOf(desktop(), complete(), Caller{1001});
    QCOMPARE(can.signOut, Obstacle::None);
    QCOMPARE(can.lock, Obstacle::None);
    QCOMPARE(can.message, Obstacle::None);
}

void PresenceTest::terminalsAreReadByTheirAccessTime()
{
    const QTemporaryDir dev;
    QVERIFY(QDir(dev.path()).mkdir(QStringLiteral("pts")));
    const auto touch = [&dev](const QString& name, time_t readAt) {
        QFile file(dev.filePath(name));
        const std::array<timespec, 2> times{timespec{readAt, 500'000'000}, timespec{readAt + 999, 0}};
        return file.open(QIODevice::WriteOnly) && ::futimens(file.handle(), times.data()) == 0;
    };
    QVERIFY(touch(QStringLiteral("tty2"), 1000) && touch(QStringLiteral("pts/0"), 2000) &&
            touch(QStringLiteral("pts/1"), 3000));
    const Terminals terminals(dev.path());
    QCOMPARE(terminals.lastInput(QStringLiteral("tty2")), Time{WallTime{1000s + 500ms}});
    QCOMPARE(terminals.lastInput(QStringLiteral("pts/0")), Time{WallTime{2000s + 500ms}});
    QCOMPARE(terminals.lastInput(QStringLiteral("tty9")), Time{});
    const int firstPty = 136 << 8;
    QCOMPARE(terminals.lastInput(std::vector{firstPty, firstPty + 1, firstPty + 2, 1025}),
             Time{WallTime{3000s + 500ms}});
    QCOMPARE(terminals.lastInput(std::vector<int>{}), Time{});
}

void PresenceTest::terminalNamesDoNotLeaveTheFolder()
{
    const Terminals terminals(QStringLiteral("/dev"));
    for (const char* name : {"", "/etc/passwd", "../etc/passwd", "pts/../../etc/passwd"}) {
        QCOMPARE(terminals.lastInput(QString::fromLatin1(name)), Time{});
    }
    QCOMPARE(terminals.lastInput(QString(65, u'x')), Time{});
    QVERIFY(terminals.lastInput(QStringLiteral("null")));
}

void PresenceTest::pseudoTerminalNames_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << 0 << QString();
    QTest::newRow("tty2") << 1026 << QString();
    QTest::newRow("first") << 34816 << QStringLiteral("pts/0");
    QTest::newRow("255") << 34816 + 255 << QStringLiteral("pts/255");
    QTest::newRow("256: twelve bits up") << 34816 + (256 << 12) << QStringLiteral("pts/256");
    QTest::newRow("last major") << (143 << 8) << QStringLiteral("pts/1792");
    QTest::newRow("after the last major") << (144 << 8) << QString();
    QTest::newRow("negative") << -1 << QString();
}

void PresenceTest::pseudoTerminalNames()
{
    QFETCH(int, number);
    QFETCH(QString, name);
    QCOMPARE(pseudoTerminalName(number), name);
}

void PresenceTest::fullNames_data()
{
    QTest::addColumn<QByteArray>("gecos");
    QTest::addColumn<QString>("name");
    QTest::newRow("name alone") << QByteArray("Sam Smith") << QStringLiteral("Sam Smith");
    QTest::newRow("with room and telephone") << QByteArray("Sam,12,555,") << QStringLiteral("Sam");
    QTest::newRow("none") << QByteArray(",,,") << QString();
    QTest::newRow("empty") << QByteArray("") << QString();
    QTest::newRow("256 long") << QByteArray(256, 'x') << QString(256, u'x');
    QTest::newRow("300 long") << QByteArray(300, 'x') << QString(256, u'x');
}

void PresenceTest::fullNames()
{
    QFETCH(QByteArray, gecos);
    QFETCH(QString, name);
    QCOMPARE(fullNameFromGecos(gecos.constData()), name);
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::PresenceTest)
#include "tst_presence.moc"
