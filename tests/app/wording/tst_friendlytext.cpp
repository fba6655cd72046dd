// SPDX-License-Identifier: MIT
#include "support/locales.h"
#include "wording/friendlytext.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(usher::Session)
Q_DECLARE_METATYPE(usher::Presence)

namespace usher {

namespace {

/// Monday, 23 November 2026, 20:00 in Berlin.
constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

QTimeZone berlin()
{
    return QTimeZone{"Europe/Berlin"};
}

Session active(std::optional<std::chrono::seconds> away, AwaySource source = AwaySource::Input)
{
    Session session;
    session.identity.id = u"3"_qs;
    session.user = u"sam"_qs;
    session.fullName = u"Sam"_qs;
    session.away = {away, away ? source : AwaySource::Unknown};
    return session;
}

Session locked(std::optional<std::chrono::seconds> away)
{
    Session session = active(away);
    session.state = SessionState::Locked;
    return session;
}

Session offScreen(std::optional<std::chrono::seconds> away, AwaySource source = AwaySource::DisconnectTime)
{
    Session session = active(away, source);
    session.state = SessionState::Disconnected;
    return session;
}

Session closing()
{
    Session session = active(1h);
    session.isClosing = true;
    return session;
}

} // namespace

class FriendlyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void awayTexts_data();
    void awayTexts();
    void timeGoesOnAfterTheSample();
    void saysWhenItChanges_data();
    void saysWhenItChanges();
    void localMidnightDecides();
    void presence_data();
    void presence();
    void names_data();
    void names();
    void programNames_data();
    void programNames();
    void programLists();
    void namesOnATerminalAreSpelledOut();
    void spokenSummary();
};

void FriendlyTextTest::awayTexts_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, const Session& session, const QString& english,
                        const QString& spoken, const QString& german) {
        QTest::newRow(name) << session << english << spoken << german;
    };

    row("just now", active(0s), u"Here now"_qs, u"Here now"_qs, u"Gerade da"_qs);
    row("59 s", active(59s), u"Here now"_qs, u"Here now"_qs, u"Gerade da"_qs);
    row("60 s", active(60s), u"Away for 1 min"_qs, u"Away for 1 minute"_qs, u"Seit 1 Min. weg"_qs);
    row("61 s", active(61s), u"Away for 1 min"_qs, u"Away for 1 minute"_qs, u"Seit 1 Min. weg"_qs);
    row("43 min", active(43min), u"Away for 43 min"_qs, u"Away for 43 minutes"_qs, u"Seit 43 Min. weg"_qs);
    row("59 min 59 s", active(1h - 1s), u"Away for 59 min"_qs, u"Away for 59 minutes"_qs,
        u"Seit 59 Min. weg"_qs);
    row("1 h", active(1h), u"Away for 1 h"_qs, u"Away for 1 hour"_qs, u"Seit 1 Std. weg"_qs);
    row("3 h 20 min", active(200min), u"Away for 3 h 20 min"_qs, u"Away for 3 hours and 20 minutes"_qs,
        u"Seit 3 Std. 20 Min. weg"_qs);
    row("23 h 59 min 59 s", active(24h - 1s), u"Away for 23 h 55 min"_qs,
        u"Away for 23 hours and 55 minutes"_qs, u"Seit 23 Std. 55 Min. weg"_qs);
    row("24 h", active(24h), u"Away since Sunday, 20:00"_qs, u"Away since Sunday, 20:00"_qs,
        u"Weg seit Sonntag, 20:00"_qs);
    row("since Tuesday", active(142h + 55min), u"Away since Tuesday, 21:05"_qs,
        u"Away since Tuesday, 21:05"_qs, u"Weg seit Dienstag, 21:05"_qs);
    row("six days and 20 h, still another weekday", active(6 * 24h + 20h), u"Away since Tuesday, 00:00"_qs,
        u"Away since Tuesday, 00:00"_qs, u"Weg seit Dienstag, 00:00"_qs);
    row("a second more: the same weekday would be ambiguous", active(6 * 24h + 20h + 1s),
        u"Away since 16 November, 23:59"_qs, u"Away since 16 November, 23:59"_qs,
        u"Weg seit 16. November, 23:59"_qs);
    row("a year", active(365 * 24h), u"Away since 23 November 2025, 20:00"_qs,
        u"Away since 23 November 2025, 20:00"_qs, u"Weg seit 23. November 2025, 20:00"_qs);
    row("nobody knows", active({}), u"Can't tell how long"_qs, u"Can't tell how long"_qs,
        u"Unklar, wie lange schon"_qs);

    row("just locked", locked(59s), u"Screen locked"_qs, u"Screen locked"_qs, u"Bildschirm gesperrt"_qs);
    row("locked for 43 min", locked(43min), u"Screen locked · away for 43 min"_qs,
        u"Screen locked, away for 43 minutes"_qs, u"Bildschirm gesperrt · seit 43 Min. weg"_qs);
    row("locked for a day", locked(24h), u"Screen locked · away since Sunday, 20:00"_qs,
        u"Screen locked, away since Sunday, 20:00"_qs, u"Bildschirm gesperrt · weg seit Sonntag, 20:00"_qs);
    row("locked, nobody knows how long", locked({}), u"Screen locked"_qs, u"Screen locked"_qs,
        u"Bildschirm gesperrt"_qs);

    row("off the screen today", offScreen(350min), u"Signed in, not on screen since 14:10"_qs,
        u"Signed in, not on screen since 14:10"_qs, u"Angemeldet, nicht am Bildschirm seit 14:10"_qs);
    row("off the screen yesterday", offScreen(21h), u"Signed in, not on screen since Sunday, 23:00"_qs,
        u"Signed in, not on screen since Sunday, 23:00"_qs,
        u"Angemeldet, nicht am Bildschirm seit Sonntag, 23:00"_qs);
    row("off the screen, last input known", offScreen(43min, AwaySource::Terminal),
        u"Signed in, not on screen · away for 43 min"_qs, u"Signed in, not on screen, away for 43 minutes"_qs,
        u"Angemeldet, nicht am Bildschirm · seit 43 Min. weg"_qs);
    row("off the screen, last input a day ago", offScreen(24h, AwaySource::Desktop),
        u"Signed in, not on screen · away since Sunday, 20:00"_qs,
        u"Signed in, not on screen, away since Sunday, 20:00"_qs,
        u"Angemeldet, nicht am Bildschirm · weg seit Sonntag, 20:00"_qs);
    row("off the screen, nobody knows since when", offScreen({}), u"Signed in, not on screen"_qs,
        u"Signed in, not on screen"_qs, u"Angemeldet, nicht am Bildschirm"_qs);
    Session seenLeaving = offScreen(2h, AwaySource::Input);
    seenLeaving.disconnectedAt = kNow - 350min;
    row("off the screen, seen leaving", seenLeaving, u"Signed in, not on screen since 14:10"_qs,
        u"Signed in, not on screen since 14:10"_qs, u"Angemeldet, nicht am Bildschirm seit 14:10"_qs);

    row("signing out", closing(), u"Signing out…"_qs, u"Signing out"_qs, u"Wird abgemeldet …"_qs);
}

void FriendlyTextTest::awayTexts()
{
    QFETCH(Session, session);
    {
        const Language language{inBritain()};
        const TimedText text = FriendlyText{inBritain(), berlin()}.away(session, kNow, kNow);
        QTEST(text.text, "english");
        QTEST(text.spoken, "spoken");
    }
    const Language language{inGermany()};
    QTEST((FriendlyText{inGermany(), berlin()}.away(session, kNow, kNow).text), "german");
}

void FriendlyTextTest::timeGoesOnAfterTheSample()
{
    const FriendlyText words{inBritain(), berlin()};
    QCOMPARE(words.away(active(30s), kNow, kNow + 29s).text, u"Here now"_qs);
    QCOMPARE(words.away(active(30s), kNow, kNow + 30s).text, u"Away for 1 min"_qs);
    QCOMPARE(words.away(active(30s), kNow, kNow - 1h).text, u"Here now"_qs);
    QCOMPARE(words.away(offScreen(350min), kNow, kNow + 1h).text, u"Signed in, not on screen since 14:10"_qs);
}

void FriendlyTextTest::saysWhenItChanges_data()
{
    QTest::addColumn<Session>("session");
    QTest::newRow("here") << active(12s);
    QTest::newRow("away for minutes") << active(43min + 12s);
    QTest::newRow("away for hours") << active(203min + 1s);
    QTest::newRow("away for a day") << active(25h);
    QTest::newRow("locked") << locked(12s);
    QTest::newRow("off the screen") << offScreen(350min);
    QTest::newRow("off the screen, last input known") << offScreen(10s, AwaySource::Terminal);
    QTest::newRow("nobody knows") << active({});
    QTest::newRow("signing out") << closing();
}

/// From change to change over two years: the text stands exactly until the moment it names.
void FriendlyTextTest::saysWhenItChanges()
{
    QFETCH(Session, session);
    const FriendlyText words{inBritain(), berlin()};
    WallTime now = kNow;
    int changes = 0;
    for (TimedText text = words.away(session, kNow, now); text.changesAt && now < kNow + 800 * 24h;) {
        QVERIFY(*text.changesAt > now);
        QCOMPARE(words.away(session, kNow, *text.changesAt - 1ms).text, text.text);
        now = *text.changesAt;
        const TimedText next = words.away(session, kNow, now);
        QVERIFY2(next.text != text.text, qUtf8Printable(text.text));
        text = next;
        ++changes;
    }
    const bool standsForEver = !session.away.duration || session.isClosing;
    QCOMPARE(changes == 0, standsForEver);
}

void FriendlyTextTest::localMidnightDecides()
{
    const Session session = offScreen(350min);
    const WallTime midnightInBerlin = kNow + 4h;
    const FriendlyText inBerlin{inBritain(), berlin()};
    QCOMPARE(inBerlin.away(session, kNow, midnightInBerlin - 1ms).text,
             u"Signed in, not on screen since 14:10"_qs);
    QCOMPARE(inBerlin.away(session, kNow, midnightInBerlin).text,
             u"Signed in, not on screen since Monday, 14:10"_qs);
    const FriendlyText inUtc{inBritain(), QTimeZone::utc()};
    QCOMPARE(inUtc.away(session, kNow, midnightInBerlin).text, u"Signed in, not on screen since 13:10"_qs);
    const QLocale american{QLocale::English, QLocale::UnitedStates};
    const QString text = FriendlyText{american, berlin()}.away(session, kNow, kNow).text;
    QCOMPARE(text.simplified().replace(QChar{0x202f}, u' '), u"Signed in, not on screen since 2:10 PM"_qs);
}

void FriendlyTextTest::presence_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<Presence>("presence");
    QTest::addColumn<QString>("word");
    QTest::newRow("59 s") << active(59s) << Presence::Here << u"Here"_qs;
    QTest::newRow("60 s") << active(60s) << Presence::Away << u"Away"_qs;
    QTest::newRow("61 s") << active(61s) << Presence::Away << u"Away"_qs;
    QTest::newRow("unknown is not here") << active({}) << Presence::Unsure << u"Signed in"_qs;
    QTest::newRow("locked") << locked(5s) << Presence::Locked << u"Locked"_qs;
    QTest::newRow("off the screen") << offScreen(5s) << Presence::NotOnScreen << u"Not on screen"_qs;
    QTest::newRow("signing out") << closing() << Presence::SigningOut << u"Signing out"_qs;
}

void FriendlyTextTest::presence()
{
    QFETCH(Session, session);
    QFETCH(Presence, presence);
    QCOMPARE(FriendlyText::presence(session, kNow, kNow), presence);
    QTEST(FriendlyText::presenceWord(presence), "word");
}

void FriendlyTextTest::names_data()
{
    QTest::addColumn<QString>("fullName");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("hasUid");
    QTest::addColumn<QString>("shown");
    QTest::newRow("full name") << u"Sam Example"_qs << u"sam"_qs << true << u"Sam Example"_qs;
    QTest::newRow("no full name") << QString() << u"sam"_qs << true << u"sam"_qs;
    QTest::newRow("a full name of blanks") << u" \u200b\n"_qs << u"sam"_qs << true << u"sam"_qs;
    QTest::newRow("no name at all") << QString() << QString() << true << u"User 1001"_qs;
    QTest::newRow("nothing at all") << QString() << QString() << false << u"Somebody"_qs;
    QTest::newRow("hostile") << u"Sam\u202e\x1b]0;x"_qs << u"sam"_qs << true << u"Sam]0;x"_qs;
}

void FriendlyTextTest::names()
{
    QFETCH(QString, fullName);
    QFETCH(QString, user);
    QFETCH(bool, hasUid);
    Session session = active(0s);
    session.fullName = fullName;
    session.user = user;
    session.identity.uid = hasUid ? std::optional<std::uint32_t>{1001} : std::nullopt;
    QTEST(FriendlyText::personName(session), "shown");
}

void FriendlyTextTest::programNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("Linux") << u"minecraft"_qs << u"Minecraft"_qs;
    QTest::newRow("Windows") << u"minecraft.exe"_qs << u"Minecraft"_qs;
    QTest::newRow("Windows, shouting") << u"WINWORD.EXE"_qs << u"WINWORD"_qs;
    QTest::newRow("only the ending") << u".exe"_qs << u".exe"_qs;
    QTest::newRow("not a plain word") << u"soffice.bin"_qs << u"soffice.bin"_qs;
    QTest::newRow("capitals are somebody's choice") << u"QtCreator"_qs << u"QtCreator"_qs;
    QTest::newRow("hostile") << u"\x1b[2Jgame\u202e"_qs << u"[2Jgame"_qs;
    QTest::newRow("none") << QString() << u"—"_qs;
}

void FriendlyTextTest::programNames()
{
    QFETCH(QString, name);
    QTEST(FriendlyText::programName(name), "shown");
}

void FriendlyTextTest::programLists()
{
    const Language language{inBritain()};
    Session session = active(0s);
    QCOMPARE(FriendlyText::programs(session), u"—"_qs);
    session.processCount = 3;
    QCOMPARE(FriendlyText::programs(session), u"—"_qs);
    session.processCount = 0;
    QCOMPARE(FriendlyText::programs(session), u"Nothing running"_qs);
    session.programs = {{u"minecraft"_qs, {}, 1}, {u"firefox"_qs, {}, 9}, {u"bash"_qs, {}, 1}};
    QCOMPARE(FriendlyText::programs(session), u"Minecraft, Firefox and 1 more"_qs);
    QCOMPARE(FriendlyText::programs(session, 3), u"Minecraft, Firefox and Bash"_qs);
}

void FriendlyTextTest::namesOnATerminalAreSpelledOut()
{
    const Language language{inBritain()};
    Session sam = active(5min);
    sam.identity.uid = 1001;
    sam.fullName = u"Sam\u202e\x1b]0;x\n"_qs;
    sam.usage.memoryBytes = std::int64_t{1} << 30;
    sam.programs = {{u"\x1b[2Jgame\u202e"_qs, {}, 1}};
    Sample sample;
    sample.takenAt = kNow;
    sample.sessions = {sam};

    const FriendlyText onATerminal{inBritain(), berlin(), escapedText};
    QCOMPARE(onATerminal.headline(sample).text,
             u"1 person is signed in. Sam\\u202e\\x1b]0;x\\x0a holds 1.0 GB."_qs);
    QVERIFY(onATerminal.spokenSummary(sam, kNow, kNow).text.startsWith(u"Sam\\u202e\\x1b]0;x\\x0a,"_qs));
    QCOMPARE(FriendlyText::personName(sam, escapedText), u"Sam\\u202e\\x1b]0;x\\x0a"_qs);
    QCOMPARE(FriendlyText::programs(sam, 2, escapedText), u"\\x1b[2Jgame\\u202e"_qs);

    const FriendlyText inAWindow{inBritain(), berlin()};
    QCOMPARE(inAWindow.headline(sample).text, u"1 person is signed in. Sam]0;x holds 1.0 GB."_qs);
}

void FriendlyTextTest::spokenSummary()
{
    const Language language{inBritain()};
    const FriendlyText words{inBritain(), berlin()};
    Session session = active(43min);
    session.usage = {1.5, 1'932'735'283};
    const TimedText summary = words.spokenSummary(session, kNow, kNow);
    QCOMPARE(summary.text, u"Sam, Away for 43 minutes, Quiet, using 1.8 gigabytes"_qs);
    QCOMPARE(summary.changesAt, std::optional{kNow + 1min});
    session.usage = {};
    session.isMine = true;
    QCOMPARE(words.spokenSummary(session, kNow, kNow).text, u"Sam, this is you, Away for 43 minutes"_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::FriendlyTextTest)
#include "tst_friendlytext.moc"
