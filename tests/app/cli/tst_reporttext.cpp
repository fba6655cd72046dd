// SPDX-License-Identifier: MIT
#include "cli/displaywidth.h"
#include "cli/reporttext.h"
#include "household.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/fakebackend.h"
#include "support/strictlog.h"

#include <QTest>

namespace usher {

class ReportTextTest : public QObject
{
    Q_OBJECT

    Language m_language{inBritain()};
    FriendlyText m_words{inBritain(), QTimeZone::utc(), escapedText};

    [[nodiscard]] ReportText report(Layout layout = {}) const { return {m_words, layout}; }

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void listIsATable();
    void listFitsTheTerminal();
    void listOfNobody();
    void demonstrationIsSaidFirst();
    void coloursNeverCarryMeaningAlone();
    void hostileNamesAreSpeltOut();
    void showTellsAll();
    void showOfAStranger();
    void saysWhyAFigureIsMissing_data();
    void saysWhyAFigureIsMissing();
    void saysWhereTheTimeAwayIsFrom_data();
    void saysWhereTheTimeAwayIsFrom();
    void saysWhereTheSignInIsFrom();
    void saysThatASessionIsRemote_data();
    void saysThatASessionIsRemote();
    void statusTellsWhatIsMissing();
    void statusSaysAReasonOfManyOnce();
    void statusSaysHowTheRulesStand_data();
    void statusSaysHowTheRulesStand();
};

void ReportTextTest::listIsATable()
{
    QCOMPARE(report().list(testHousehold(), false),
             u"4 people are signed in. Sam and Kim hold 4.9 of 16 GB.\n"
             "\n"
             "WHO   NAME        STATE          AWAY        PROCESSOR  MEMORY  PROGRAMS\n"
             "alex  Alex (you)  Here           no              3.2 %  1.2 GB  Firefox\n"
             "sam   Sam         Away           43 min          1.5 %  1.8 GB  Minecraft and Firefox\n"
             "kim   Kim         Locked         1 h 35 min       18 %  3.1 GB  Steam\n"
             "noor  noor        Not on screen  —                   —       —  —\n"_qs);
}

void ReportTextTest::listFitsTheTerminal()
{
    Sample sample = testHousehold();
    sample.sessions[1].fullName = QString(300, u'王');
    sample.sessions[2].user = QString(300, u'k');
    for (const int width : {20, 40, 60, 80, 132}) {
        const auto lines = report({width, false}).list(sample, false).split(u'\n').mid(2);
        for (const QString& line : lines) {
            QVERIFY2(displayWidth(line) <= width, qUtf8Printable(line));
        }
    }
}

void ReportTextTest::listOfNobody()
{
    QCOMPARE(report().list(Sample{}, false), u"Nobody is signed in.\n"_qs);
}

void ReportTextTest::demonstrationIsSaidFirst()
{
    const QString notice =
        u"Demonstration household: these people are invented, nothing here is about this PC.\n"_qs;
    const Sample sample = testHousehold();
    QVERIFY(report().list(sample, true).startsWith(notice));
    QVERIFY(report().show(sample, sample.sessions[0], {{}, true}).startsWith(notice));
    FakeBackend backend;
    backend.isInvented = true;
    QVERIFY(report().status(backend, sample, {}).startsWith(notice));
    QVERIFY(!report().list(sample, false).contains(u"emonstration"_qs));
}

void ReportTextTest::coloursNeverCarryMeaningAlone()
{
    const QString coloured = report({{}, true}).list(testHousehold(), false);
    QVERIFY(coloured.contains(u'\x1b'));
    QString plain = coloured;
    plain.remove(QRegularExpression{u"\x1b\\[\\d*m"_qs});
    const auto lines = plain.split(u'\n');
    const auto expected = report().list(testHousehold(), false).split(u'\n');
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(lines.at(i).trimmed(), expected.at(i).trimmed());
    }
}

void ReportTextTest::hostileNamesAreSpeltOut()
{
    Sample sample = testHousehold();
    Session& sam = sample.sessions[1];
    sam.user = u"sam\x1b[2J\n"_qs;
    sam.fullName = u"Sam\u202e\u009b"_qs;
    sam.programs[0].name = u"mine\x07<b>craft"_qs;
    sam.keepingAwake = true;
    sam.keepingAwakeBy = u"x\x1b]0;y"_qs;
    sam.kind = u"tty\r"_qs;
    const QString list = report().list(sample, false);
    const QString show = report().show(sample, sam, {});
    QVERIFY2(list.contains(u"sam\\x1b[2J\\x0a  Sam\\u202e\\x9b"_qs), qUtf8Printable(list));
    QVERIFY2(list.contains(u" mine\\x07<b>craft and"_qs), qUtf8Printable(list));
    QVERIFY2(list.contains(u"Sam\\u202e\\x9b and Kim hold"_qs), qUtf8Printable(list));
    QVERIFY2(show.contains(u"mine\\x07<b>craft"_qs) && show.contains(u"yes: x\\x1b]0;y"_qs) &&
                 show.contains(u"tty\\x0d"_qs),
             qUtf8Printable(show));
    for (const QString& text : {list, show}) {
        for (const QChar c : text) {
            QVERIFY(c == u'\n' || (c.unicode() >= 0x20 && c.unicode() != 0x7f && c.unicode() != 0x9b));
            QVERIFY(c.unicode() != 0x202e);
        }
    }
}

void ReportTextTest::showTellsAll()
{
    const Sample sample = testHousehold();
    QCOMPARE(report().show(sample, sample.sessions[2], {}),
             u"Kim: kim#4\n"
             "  State               Screen locked · away for 1 h 35 min\n"
             "  Time away           1 h 35 min  (what its desktop reports)\n"
             "  Signed in since     17:10  (the session manager)\n"
             "  Processor           18 % of this PC, Busy  (the mean of the last moments)\n"
             "  Memory              3.1 GB, 20 % of this PC  (shared pages counted once)\n"
             "  Processes           —  (the system does not say)\n"
             "  Keeps the PC awake  yes: steam: downloading\n"
             "  Kind of session     wayland\n"
             "  Seat                seat0\n"
             "  Terminal            tty4\n"
             "\n"
             "PROGRAM  PROCESSOR  MEMORY  PROCESSES\n"
             "steam         18 %  2.8 GB          4\n"
             "\n"
             "What can be done from here:\n"
             "  Message              no: Nobody would see a message while the session is locked or not on "
             "screen.\n"
             "  Lock                 no: That is already so.\n"
             "  Take off the screen  no: This system has no such thing.\n"
             "  Sign out             possible\n"_qs);
}

void ReportTextTest::saysWhyAFigureIsMissing_data()
{
    using Feature = Capability::Feature;
    QTest::addColumn<QList<Capability>>("capabilities");
    QTest::addColumn<QString>("processor");
    QTest::addColumn<QString>("memory");
    const auto unsaid = u"the system does not say"_qs;
    const auto hidden = u"/proc hides processes\x1b"_qs;
    const auto shown = u"/proc hides processes\\x1b"_qs;
    QTest::newRow("nobody knows") << QList<Capability>{} << unsaid << unsaid;
    QTest::newRow("there all the same")
        << QList<Capability>{{Feature::CpuUsage, true, {}}, {Feature::MemoryUsage, true, {}}} << unsaid
        << unsaid;
    QTest::newRow("memory cannot be seen")
        << QList<Capability>{{Feature::CpuUsage, true, {}}, {Feature::MemoryUsage, false, hidden}} << unsaid
        << shown;
    QTest::newRow("only of the own session") << QList<Capability>{{Feature::CpuUsage, true, hidden, false},
                                                                  {Feature::MemoryUsage, true, hidden, false}}
                                             << shown << shown;
}

void ReportTextTest::saysWhyAFigureIsMissing()
{
    QFETCH(const QList<Capability>, capabilities);
    QFETCH(const QString, processor);
    QFETCH(const QString, memory);
    Sample sample = testHousehold();
    Session& kim = sample.sessions[2];
    kim.usage = {};
    kim.programs.clear();
    const QString show = report().show(sample, kim, {capabilities, false});
    for (const QString& line :
         {u"  Processor           —  (%1)\n"_qs.arg(processor),
          u"  Memory              —  (%1)\n"_qs.arg(memory),
          u"  Processes           —  (%1)\n"_qs.arg(processor), u"\nPrograms: —  (%1)\n"_qs.arg(processor)}) {
        QVERIFY2(show.contains(line), qUtf8Printable(line + show));
    }
}

void ReportTextTest::saysWhereTheTimeAwayIsFrom_data()
{
    QTest::addColumn<std::optional<WallTime>>("disconnectedAt");
    QTest::addColumn<QString>("line");
    QTest::newRow("off the screen since") << std::optional{kTestNow - std::chrono::hours{1}}
                                          << u"since 18:00  (the moment it left the screen)"_qs;
    QTest::newRow("nobody knows") << std::optional<WallTime>{}
                                  << u"—  (The system does not say when this session was last used.)"_qs;
}

void ReportTextTest::saysWhereTheTimeAwayIsFrom()
{
    QFETCH(const std::optional<WallTime>, disconnectedAt);
    QFETCH(const QString, line);
    Sample sample = testHousehold();
    Session& noor = sample.sessions[3];
    noor.disconnectedAt = disconnectedAt;
    const QString show = report().show(sample, noor, {});
    QVERIFY2(show.contains(u"  Time away           "_qs + line + u'\n'), qUtf8Printable(show));
}

void ReportTextTest::saysWhereTheSignInIsFrom()
{
    const Sample sample = testHousehold();
    const auto lineOf = [&](int session, bool isSimulated) {
        const auto lines = report().show(sample, sample.sessions[session], {{}, isSimulated}).split(u'\n');
        return lines.filter(u"Signed in since"_qs).value(0);
    };
    QCOMPARE(lineOf(2, false), u"  Signed in since     17:10  (the session manager)"_qs);
    QCOMPARE(lineOf(2, true), u"  Signed in since     17:10  (the demo household)"_qs);
    QCOMPARE(lineOf(3, false), u"  Signed in since     —  (the system does not say when)"_qs);
}

void ReportTextTest::saysThatASessionIsRemote_data()
{
    QTest::addColumn<bool>("isRemote");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("line");
    QTest::newRow("here") << false << QString{} << QString{};
    QTest::newRow("from a computer with a name")
        << true << u"office\x1b"_qs << u"  From                office\\x1b"_qs;
    QTest::newRow("from one without") << true << QString{} << u"  From                another computer"_qs;
}

void ReportTextTest::saysThatASessionIsRemote()
{
    QFETCH(const bool, isRemote);
    QFETCH(const QString, host);
    Sample sample = testHousehold();
    sample.sessions[1].isRemote = isRemote;
    sample.sessions[1].remoteHost = host;
    const auto lines = report().show(sample, sample.sessions[1], {}).split(u'\n');
    QTEST(lines.filter(u"  From "_qs).value(0), "line");
}

void ReportTextTest::showOfAStranger()
{
    Session session;
    session.identity.id = u"c1"_qs;
    Sample sample = testHousehold();
    sample.sessions = {session};
    const QString text = report().show(sample, session, {});
    QVERIFY2(text.startsWith(u"—: #c1\n  State               Can't tell how long\n"_qs),
             qUtf8Printable(text));
    QVERIFY(text.contains(u"(The system does not say when this session was last used.)"_qs));
    QVERIFY(!text.contains(u" 0 "_qs));
}

void ReportTextTest::statusTellsWhatIsMissing()
{
    FakeBackend backend;
    backend.features = {{Capability::Feature::ListSessions, true, {}},
                        {Capability::Feature::MemoryUsage, false, u"mount cgroup2\x1b"_qs}};
    QCOMPARE(report().status(backend, testHousehold(), {}),
             u"  Version          "_qs + QStringLiteral(USHER_VERSION) +
                 u"\n  Service          not part of this version: the system is asked directly\n"
                 "  Backend          fake\n"
                 "  Sessions         4\n"
                 "  Rules            —\n"
                 "  Last evaluation  —  (rules are applied while the dashboard runs)\n"
                 "\n"
                 "What works here:\n"
                 "  who is signed in  yes\n"
                 "  memory use        no: mount cgroup2\\x1b\n"_qs);
    const QString broken = report().status(backend, {}, u"It is gone."_qs);
    QVERIFY(broken.contains(u"  Sessions         —\n"_qs) && broken.contains(u"\n\nIt is gone.\n"_qs));
}

void ReportTextTest::statusSaysAReasonOfManyOnce()
{
    using Feature = Capability::Feature;
    FakeBackend backend;
    backend.features = {{Feature::ListSessions, false, u"there is no bus\x1b"_qs},
                        {Feature::Disconnect, false, u"no system can do that"_qs},
                        {Feature::IdleTime, true, u"there is no bus\x1b"_qs},
                        {Feature::MemoryUsage, false, u"there is no bus\x1b"_qs}};
    const QString text = report().status(backend, {}, {});
    QVERIFY2(text.endsWith(u"What works here:\n"
                           "  A “no” alone means: there is no bus\\x1b\n"
                           "  who is signed in       no\n"
                           "  taking off the screen  no: no system can do that\n"
                           "  time away              yes: there is no bus\\x1b\n"
                           "  memory use             no\n"_qs),
             qUtf8Printable(text));
}

void ReportTextTest::statusSaysHowTheRulesStand_data()
{
    QTest::addColumn<RuleStanding>("rules");
    QTest::addColumn<QString>("expected");
    const auto file = u"/etc/r\x1b.json"_qs;
    QTest::newRow("none concern them") << RuleStanding{} << u"—"_qs;
    QTest::newRow("no file") << RuleStanding{file, false, {}} << u"none yet: there is no /etc/r\\x1b.json"_qs;
    QTest::newRow("bad") << RuleStanding{file, true, {}}
                         << u"/etc/r\\x1b.json cannot be used: usherctl rules show says why"_qs;
    QTest::newRow("one") << RuleStanding{file, true, 1} << u"1 rule in /etc/r\\x1b.json"_qs;
    QTest::newRow("none in it") << RuleStanding{file, true, 0} << u"0 rules in /etc/r\\x1b.json"_qs;
}

void ReportTextTest::statusSaysHowTheRulesStand()
{
    QFETCH(const RuleStanding, rules);
    QFETCH(const QString, expected);
    const FakeBackend backend;
    const QString text = report().status(backend, testHousehold(), {}, rules);
    QVERIFY2(text.contains(u"  Rules            "_qs + expected + u'\n'), qUtf8Printable(text));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ReportTextTest)
#include "tst_reporttext.moc"
