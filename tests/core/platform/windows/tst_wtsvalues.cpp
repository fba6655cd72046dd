// SPDX-License-Identifier: MIT
#include "platform/windows/filetime.h"
#include "platform/windows/messagebox.h"
#include "platform/windows/sidtext.h"
#include "platform/windows/wtserrors.h"
#include "platform/windows/wtsvalues.h"
#include "support/strictlog.h"

#include <cstring>

using namespace std::chrono_literals;

namespace usher {

/// Windows' bytes and numbers, and what is made of them.
class TestWtsValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void timesOfWindowsBecomeMoments_data();
    void timesOfWindowsBecomeMoments();
    void listedSessionIsRead();
    void peopleAreToldFromServices_data();
    void peopleAreToldFromServices();
    void infoIsRead();
    void otherInfoIsRefused_data();
    void otherInfoIsRefused();
    void stateFollowsConnectionAndLock_data();
    void stateFollowsConnectionAndLock();
    void textIsBounded();
    void sidIsWritten_data();
    void sidIsWritten();
    void brokenSidIsNone_data();
    void brokenSidIsNone();
    void errorsHaveMeanings_data();
    void errorsHaveMeanings();
    void boxIsFilled();
    void boxNeverLacksATitle();
    void longTextIsCut_data();
    void longTextIsCut();
    void timeoutIsFinite_data();
    void timeoutIsFinite();
    void answersAreUnderstood_data();
    void answersAreUnderstood();
};

namespace {

// 2026-11-23 19:00 UTC, as Windows counts it.
constexpr std::int64_t kEvening = 134399340000000000;

wts::InfoEx infoOf(std::uint32_t session)
{
    wts::InfoEx info{};
    info.level = 1;
    info.data.sessionId = session;
    info.data.sessionState = wts::kActive;
    info.data.sessionFlags = wts::kUnlocked;
    info.data.logonTime = kEvening;
    info.data.currentTime = kEvening + Ticks{1h}.count();
    return info;
}

std::span<const std::byte> bytesOf(const wts::InfoEx& info)
{
    return std::as_bytes(std::span{&info, 1});
}

} // namespace

void TestWtsValues::timesOfWindowsBecomeMoments_data()
{
    QTest::addColumn<qint64>("fileTime");
    QTest::addColumn<bool>("isMoment");
    QTest::addColumn<qint64>("unixMilliseconds");
    QTest::newRow("zero is never") << qint64{0} << false << qint64{0};
    QTest::newRow("negative") << qint64{-1} << false << qint64{0};
    QTest::newRow("the first tick") << qint64{1} << true << qint64{-11644473600000};
    QTest::newRow("an evening") << qint64{kEvening} << true << qint64{1795460400000};
    QTest::newRow("part of a millisecond is cut") << qint64{kEvening + 9999} << true << qint64{1795460400000};
    QTest::newRow("last moment of 9999") << qint64{2650467743999999999} << true << qint64{253402300799999};
    QTest::newRow("the year 10000") << qint64{2650467744000000000} << false << qint64{0};
    QTest::newRow("for ever") << std::numeric_limits<qint64>::max() << false << qint64{0};
}

void TestWtsValues::timesOfWindowsBecomeMoments()
{
    QFETCH(qint64, fileTime);
    QFETCH(bool, isMoment);
    QFETCH(qint64, unixMilliseconds);
    const auto wall = wallTimeOf(fileTime);
    QCOMPARE(wall.has_value(), isMoment);
    if (wall) {
        QCOMPARE(qint64{wall->time_since_epoch().count()}, unixMilliseconds);
    }
}

void TestWtsValues::listedSessionIsRead()
{
    const wts::SessionInfo1 listed{1, wts::kActive, 3, u"RDP-Tcp#0", u"HOST", u"sam", u"HOME-PC", nullptr};
    const auto session = readListed(listed);
    QCOMPARE(session.id, 3U);
    QCOMPARE(session.state, std::uint32_t{wts::kActive});
    QCOMPARE(session.stationName, QStringLiteral("RDP-Tcp#0"));
    QCOMPARE(session.account(), QStringLiteral("HOME-PC\\sam"));
    const auto empty = readListed({1, wts::kDisconnected, 4, nullptr, nullptr, nullptr, nullptr, nullptr});
    QVERIFY(empty.user.isEmpty() && empty.stationName.isEmpty());
}

void TestWtsValues::peopleAreToldFromServices_data()
{
    QTest::addColumn<uint>("id");
    QTest::addColumn<uint>("state");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isPerson");
    QTest::newRow("somebody") << 1U << uint{wts::kActive} << QStringLiteral("sam") << true;
    QTest::newRow("somebody disconnected") << 2U << uint{wts::kDisconnected} << QStringLiteral("sam") << true;
    QTest::newRow("the services") << 0U << uint{wts::kDisconnected} << QString() << false;
    QTest::newRow("session 0, whatever its name")
        << 0U << uint{wts::kActive} << QStringLiteral("sam") << false;
    QTest::newRow("the listener") << 65536U << uint{wts::kListen} << QString() << false;
    QTest::newRow("a listener with a name") << 65536U << uint{wts::kListen} << QStringLiteral("x") << false;
    QTest::newRow("the sign-in screen") << 3U << uint{wts::kConnected} << QString() << false;
}

void TestWtsValues::peopleAreToldFromServices()
{
    QFETCH(uint, id);
    QFETCH(uint, state);
    QFETCH(QString, user);
    WtsSession session;
    session.id = id;
    session.state = state;
    session.user = user;
    QTEST(session.isOfAPerson(), "isPerson");
}

void TestWtsValues::infoIsRead()
{
    auto info = infoOf(3);
    info.data.sessionFlags = wts::kLocked;
    info.data.lastInputTime = kEvening + Ticks{10min}.count();
    WtsSession session;
    session.id = 3;
    QVERIFY(addInfo(session, bytesOf(info)));
    QCOMPARE(session.flags, std::int32_t{wts::kLocked});
    QVERIFY(session.times.logon == wallTimeOf(kEvening));
    QVERIFY(!session.times.disconnect);
    QVERIFY(session.times.lastInput.value() - session.times.logon.value() == 10min);
    QVERIFY(session.times.current.value() - session.times.logon.value() == 1h);
}

void TestWtsValues::otherInfoIsRefused_data()
{
    QTest::addColumn<uint>("level");
    QTest::addColumn<uint>("session");
    QTest::addColumn<qsizetype>("bytes");
    const auto whole = qsizetype{sizeof(wts::InfoEx)};
    QTest::newRow("another level") << 2U << 3U << whole;
    QTest::newRow("another session") << 1U << 4U << whole;
    QTest::newRow("one byte too short") << 1U << 3U << whole - 1;
    QTest::newRow("nothing") << 1U << 3U << qsizetype{0};
}

void TestWtsValues::otherInfoIsRefused()
{
    QFETCH(uint, level);
    QFETCH(uint, session);
    QFETCH(qsizetype, bytes);
    auto info = infoOf(session);
    info.level = level;
    WtsSession mine;
    mine.id = 3;
    const auto before = mine;
    QVERIFY(!addInfo(mine, bytesOf(info).first(static_cast<std::size_t>(bytes))));
    QVERIFY(mine == before);
}

void TestWtsValues::stateFollowsConnectionAndLock_data()
{
    QTest::addColumn<uint>("state");
    QTest::addColumn<int>("flags");
    QTest::addColumn<SessionState>("expected");
    QTest::newRow("at the screen") << uint{wts::kActive} << int{wts::kUnlocked} << SessionState::Active;
    QTest::newRow("locked") << uint{wts::kActive} << int{wts::kLocked} << SessionState::Locked;
    QTest::newRow("lock unknown is no lock")
        << uint{wts::kActive} << int{wts::kLockUnknown} << SessionState::Active;
    QTest::newRow("lock of a later Windows") << uint{wts::kActive} << 7 << SessionState::Active;
    QTest::newRow("looked at by somebody else")
        << uint{wts::kShadow} << int{wts::kUnlocked} << SessionState::Active;
    QTest::newRow("sign-in on the screen")
        << uint{wts::kConnected} << int{wts::kUnlocked} << SessionState::Locked;
    QTest::newRow("disconnected") << uint{wts::kDisconnected} << int{wts::kUnlocked}
                                  << SessionState::Disconnected;
    QTest::newRow("disconnected and locked")
        << uint{wts::kDisconnected} << int{wts::kLocked} << SessionState::Disconnected;
    QTest::newRow("idle, to Windows")
        << uint{wts::kIdle} << int{wts::kUnlocked} << SessionState::Disconnected;
    QTest::newRow("a state of a later Windows") << 99U << int{wts::kUnlocked} << SessionState::Disconnected;
}

void TestWtsValues::stateFollowsConnectionAndLock()
{
    QFETCH(uint, state);
    QFETCH(int, flags);
    WtsSession session;
    session.state = state;
    session.flags = flags;
    QTEST(stateOf(session), "expected");
}

void TestWtsValues::textIsBounded()
{
    QCOMPARE(boundedText(nullptr, 5), QString());
    QCOMPARE(boundedText(u"abcdef", 5), QStringLiteral("abcde"));
    QCOMPARE(boundedText(u"abcde", 5), QStringLiteral("abcde"));
    QCOMPARE(boundedText(u"ab\0cd", 5), QStringLiteral("ab"));
}

void TestWtsValues::sidIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPersons");
    QTest::newRow("somebody of this PC")
        << QStringLiteral("S-1-5-21-1004336348-1177238915-682003330-1001") << true;
    QTest::newRow("somebody of Entra ID") << QStringLiteral("S-1-12-1-1-2-3-4294967295") << true;
    QTest::newRow("the system") << QStringLiteral("S-1-5-18") << false;
    QTest::newRow("administrators") << QStringLiteral("S-1-5-32-544") << false;
    QTest::newRow("a window manager") << QStringLiteral("S-1-5-90-0-3") << false;
    QTest::newRow("no numbers") << QStringLiteral("S-1-5") << false;
    QTest::newRow("15 numbers") << QStringLiteral("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15") << false;
}

void TestWtsValues::sidIsWritten()
{
    QFETCH(QString, text);
    const auto bytes = sidBytes(text);
    QVERIFY(!bytes.empty());
    QCOMPARE(sidLength(bytes.data()), bytes.size());
    QCOMPARE(sidText(bytes), text);
    QTEST(isPersonsSid(text), "isPersons");
}

void TestWtsValues::brokenSidIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another revision") << QByteArray::fromHex("0201000000000005"
                                                             "12000000");
    QTest::newRow("more numbers than there may be")
        << QByteArray::fromHex("0110000000000005") + QByteArray(64, '\0');
    QTest::newRow("cut off in a number") << QByteArray::fromHex("0101000000000005"
                                                                "120000");
    QTest::newRow("cut off in the head") << QByteArray::fromHex("01000000000000");
}

void TestWtsValues::brokenSidIsNone()
{
    QFETCH(QByteArray, bytes);
    const auto all = std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QCOMPARE(sidText(all), QString());
    QVERIFY(sidBytes(u"S-1-5-21-x").empty() && sidBytes(u"S-2-5-18").empty() && sidBytes(u"").empty());
}

void TestWtsValues::errorsHaveMeanings_data()
{
    QTest::addColumn<uint>("error");
    QTest::addColumn<ErrorCode>("meaning");
    QTest::newRow("access denied") << 5U << ErrorCode::NotPermitted;
    QTest::newRow("file not found") << 2U << ErrorCode::NoSuchSession;
    QTest::newRow("session not found") << 7022U << ErrorCode::NoSuchSession;
    QTest::newRow("not implemented") << 120U << ErrorCode::NotSupported;
    QTest::newRow("server unavailable") << 1722U << ErrorCode::Unreachable;
    QTest::newRow("invalid binding, early after a start") << 1702U << ErrorCode::Unreachable;
    QTest::newRow("call failed") << 1726U << ErrorCode::Unreachable;
    QTest::newRow("not said") << 0xFFFFFFFFU << ErrorCode::Failed;
    QTest::newRow("any other") << 87U << ErrorCode::Failed;
}

void TestWtsValues::errorsHaveMeanings()
{
    QFETCH(uint, error);
    const auto told = errorOfCall(QLatin1StringView{"WTSLogoffSession"}, error);
    QTEST(told.code, "meaning");
    QVERIFY(told.detail.startsWith(u"WTSLogoffSession"));
    QCOMPARE(told.detail.contains(u"administrator"), told.code == ErrorCode::NotPermitted);
    QCOMPARE(saysNoSuchSession(error), told.code == ErrorCode::NoSuchSession);
}

void TestWtsValues::boxIsFilled()
{
    Message message{QStringLiteral("Alex asks"), QStringLiteral(" May I?\n"), Message::Buttons::YesNo, 90s};
    const auto question = boxOf(message);
    QVERIFY(question.title == u"Alex asks");
    QVERIFY(question.text == u"May I?");
    QCOMPARE(question.timeout, 90U);
    QCOMPARE(question.style, 0x50124U); // foreground, topmost, question, yes and no, "no" first
    message.buttons = Message::Buttons::Ok;
    QCOMPARE(boxOf(message).style, 0x50040U);
}

void TestWtsValues::boxNeverLacksATitle()
{
    Message message{QStringLiteral("  "), QStringLiteral("Hello"), Message::Buttons::Ok, 60s};
    QVERIFY(boxOf(message).title == u"Usher");
    message.title.clear();
    QVERIFY(boxOf(message).title == u"Usher");
}

void TestWtsValues::longTextIsCut_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("shown");
    QTest::newRow("limit-1") << 499 << 499;
    QTest::newRow("limit") << 500 << 500;
    QTest::newRow("limit+1") << 501 << 500;
    QTest::newRow("far more") << 100000 << 500;
}

void TestWtsValues::longTextIsCut()
{
    QFETCH(int, length);
    QFETCH(int, shown);
    const Message message{QString(length, u't'), QString(length, u'x'), Message::Buttons::Ok, 60s};
    const auto box = boxOf(message);
    QCOMPARE(static_cast<int>(box.text.size()), shown);
    QCOMPARE(box.text.back() == u'\u2026', length > shown);
    QCOMPARE(box.title.size(), std::size_t{120});
    // Half of a character is none.
    const QString faces = QStringLiteral("x") + QStringLiteral("\U0001F600").repeated(300);
    const auto cut = boxOf({{}, faces, Message::Buttons::Ok, 60s}).text;
    QVERIFY(cut.size() <= 500 && cut.back() == u'\u2026');
    QVERIFY(QString::fromStdU16String(cut).isValidUtf16());
}

void TestWtsValues::timeoutIsFinite_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<uint>("expected");
    QTest::newRow("none would be for ever") << qint64{0} << 1U;
    QTest::newRow("negative") << qint64{-5} << 1U;
    QTest::newRow("a second") << qint64{1} << 1U;
    QTest::newRow("five minutes") << qint64{300} << 300U;
    QTest::newRow("a day") << qint64{86400} << 86400U;
    QTest::newRow("more than a day") << qint64{86401} << 86400U;
}

void TestWtsValues::timeoutIsFinite()
{
    QFETCH(qint64, seconds);
    const Message message{QStringLiteral("t"), QStringLiteral("x"), Message::Buttons::Ok,
                          std::chrono::seconds{seconds}};
    QTEST(uint{boxOf(message).timeout}, "expected");
}

void TestWtsValues::answersAreUnderstood_data()
{
    QTest::addColumn<bool>("isQuestion");
    QTest::addColumn<uint>("response");
    QTest::addColumn<int>("answer"); // -1: none
    const auto row = [](const char* name, bool isQuestion, uint response, std::optional<Answer> answer) {
        QTest::newRow(name) << isQuestion << response << (answer ? static_cast<int>(*answer) : -1);
    };
    row("yes", true, 6, Answer::Yes);
    row("no", true, 7, Answer::No);
    row("question cancelled", true, 2, Answer::Closed);
    row("question closed", true, 8, Answer::Closed);
    row("question timed out", true, 32000, Answer::TimedOut);
    row("question timed out, says 0", true, 0, Answer::TimedOut);
    row("question answered with OK", true, 1, std::nullopt);
    row("question not waited for", true, 32001, std::nullopt);
    row("question answered with Abort", true, 3, std::nullopt);
    row("question answered with Ignore", true, 5, std::nullopt);
    row("question answered with Try Again", true, 10, std::nullopt);
    row("question answered with Continue", true, 11, std::nullopt);
    row("question answered with nonsense", true, 0xFFFFFFFF, std::nullopt);
    row("note read", false, 1, Answer::Ok);
    row("note closed", false, 2, Answer::Closed);
    row("note timed out", false, 32000, Answer::TimedOut);
    row("note answered with yes", false, 6, std::nullopt);
    row("note retried", false, 4, std::nullopt);
}

void TestWtsValues::answersAreUnderstood()
{
    QFETCH(bool, isQuestion);
    QFETCH(uint, response);
    QFETCH(int, answer);
    const auto understood =
        answerOfBox(isQuestion ? Message::Buttons::YesNo : Message::Buttons::Ok, response);
    QCOMPARE(understood ? static_cast<int>(*understood) : -1, answer);
    QVERIFY(understood || understood.error().code == ErrorCode::Failed);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWtsValues)

#include "tst_wtsvalues.moc"
