// SPDX-License-Identifier: MIT
#include "cli/commandline.h"
#include "cli/helptext.h"

#include "support/locales.h"
#include "support/strictlog.h"
#include "wording/language.h"

#include <QRegularExpression>
#include <QTest>

Q_DECLARE_METATYPE(usher::CommandLine::Command)

namespace usher {

using Command = CommandLine::Command;

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void understands_data();
    void understands();
    void optionsAreRead();
    void refuses_data();
    void refuses();
    void understandsErrands();
    void understandsRules();
    void refusesRules_data();
    void refusesRules();
    void helpNamesEverything();
    void helpHasOneColumnOfDescriptions_data();
    void helpHasOneColumnOfDescriptions();
    void germanHelpHasGermanPlaceholders();
};

void CommandLineTest::understands_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("who");
    QTest::newRow("list") << u"list"_qs << Command::List << QString();
    QTest::newRow("show") << u"show sam"_qs << Command::Show << u"sam"_qs;
    QTest::newRow("show with id") << u"show sam#3"_qs << Command::Show << u"sam#3"_qs;
    QTest::newRow("status") << u"status"_qs << Command::Status << QString();
    QTest::newRow("options first") << u"--json --backend simulated show sam"_qs << Command::Show << u"sam"_qs;
    QTest::newRow("a name like an option") << u"show -- --json"_qs << Command::Show << u"--json"_qs;
    QTest::newRow("a lone dash is a word") << u"show -"_qs << Command::Show << u"-"_qs;
    QTest::newRow("help") << u"--help"_qs << Command::Help << QString();
    QTest::newRow("help for a command") << u"show --help"_qs << Command::Help << QString();
    QTest::newRow("version") << u"--version"_qs << Command::Version << QString();
    QTest::newRow("help before version") << u"--version --help"_qs << Command::Help << QString();
}

void CommandLineTest::understands()
{
    QFETCH(QString, words);
    const auto line = CommandLine::parse(words.split(u' '));
    QVERIFY2(line, line ? "" : qUtf8Printable(line.error().detail));
    QTEST(line->command, "command");
    QTEST(line->who, "who");
}

void CommandLineTest::optionsAreRead()
{
    const auto plain = CommandLine::parse({u"list"_qs});
    QVERIFY(plain && !plain->isJson && !plain->isWatching && !plain->isColourless);
    QCOMPARE(plain->backend.name, u"auto"_qs);

    const auto all = CommandLine::parse({u"list"_qs, u"--json"_qs, u"--watch"_qs, u"--no-color"_qs,
                                         u"--yes"_qs, u"--direct"_qs, u"--backend=simulated:a b.json"_qs});
    QVERIFY(all && all->isJson && all->isWatching && all->isColourless);
    QCOMPARE(all->backend.name, u"simulated"_qs);
    QCOMPARE(all->backend.scenarioFile, u"a b.json"_qs);

    const auto last =
        CommandLine::parse({u"--backend"_qs, u"wts"_qs, u"list"_qs, u"--backend"_qs, u"logind"_qs});
    QVERIFY(last.has_value());
    QCOMPARE(last->backend.name, u"logind"_qs);
}

void CommandLineTest::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QStringList& words, const QString& sentence) {
        QTest::newRow(name) << words << sentence;
    };
    row("nothing", {}, u"A command is missing."_qs);
    row("only options", {u"--json"_qs}, u"A command is missing."_qs);
    row("unknown command", {u"kill"_qs}, u"There is no command “kill”."_qs);
    row("empty command", {QString()}, u"There is no command “”."_qs);
    row("unknown option", {u"list"_qs, u"--fast"_qs}, u"There is no option “--fast”."_qs);
    row("short option", {u"-j"_qs, u"list"_qs}, u"There is no option “-j”."_qs);
    row("value where none belongs", {u"list"_qs, u"--json=yes"_qs}, u"--json takes no value."_qs);
    row("no value", {u"list"_qs, u"--backend"_qs}, u"--backend needs a value."_qs);
    row("unknown backend", {u"list"_qs, u"--backend=x11"_qs},
        u"There is no backend “x11”. There are auto, logind, wts, simulated and simulated:SCENARIO."_qs);
    row("empty scenario", {u"list"_qs, u"--backend=simulated:"_qs},
        u"There is no backend “simulated:”. There are auto, logind, wts, simulated and simulated:SCENARIO."_qs);
    row("nobody to show", {u"show"_qs},
        u"show needs to know who: a session id, a login name, or NAME#ID."_qs);
    row("two to show", {u"show"_qs, u"sam"_qs, u"kim"_qs}, u"“kim” is one word too many."_qs);
    row("list of somebody", {u"list"_qs, u"sam"_qs}, u"“sam” is one word too many."_qs);
    row("watching one", {u"show"_qs, u"sam"_qs, u"--watch"_qs}, u"--watch goes with list only."_qs);
    row("hostile", {u"li\x1b[2Jst\u202e"_qs}, u"There is no command “li\\x1b[2Jst\\u202e”."_qs);
    row("history of somebody", {u"history"_qs, u"sam"_qs}, u"“sam” is one word too many."_qs);
    row("history since when", {u"history"_qs, u"--since=yesterday"_qs},
        u"--since takes how far back, like 12h or 7d, not “yesterday”."_qs);
    row("history since now", {u"history"_qs, u"--since=0s"_qs},
        u"--since takes how far back, like 12h or 7d, not “0s”."_qs);
    row("history in two forms", {u"history"_qs, u"--csv"_qs, u"--json"_qs},
        u"--json and --csv do not go together."_qs);
    row("watching the history", {u"history"_qs, u"--watch"_qs}, u"--watch goes with list only."_qs);
    row("history with rules", {u"history"_qs, u"--rules=a.json"_qs},
        u"--rules goes with rules and show only."_qs);
    row("list as a table", {u"list"_qs, u"--csv"_qs}, u"--csv goes with history only."_qs);
    row("list of a user", {u"list"_qs, u"--user=sam"_qs}, u"--user goes with history only."_qs);
    row("asking since", {u"ask"_qs, u"sam"_qs, u"--since=7d"_qs}, u"--since goes with history only."_qs);
    for (const char* errand : {"ask", "message", "sign-out", "lock", "disconnect"}) {
        const QString name = QString::fromLatin1(errand);
        row(errand, {name}, u"%1 needs to know who: a session id, a login name, or NAME#ID."_qs.arg(name));
    }
    row("message without a text", {u"message"_qs, u"sam"_qs}, u"message needs a text."_qs);
    row("message of blanks", {u"message"_qs, u"sam"_qs, u" "_qs}, u"message needs a text."_qs);
    row("one word too many", {u"lock"_qs, u"sam"_qs, u"kim"_qs}, u"“kim” is one word too many."_qs);
    row("wait too short", {u"ask"_qs, u"sam"_qs, u"--wait=29s"_qs},
        u"--wait takes a time from 30s to 1h, like 5m."_qs);
    row("wait too long", {u"ask"_qs, u"sam"_qs, u"--wait=3601s"_qs},
        u"--wait takes a time from 30s to 1h, like 5m."_qs);
    row("wait of no form", {u"ask"_qs, u"sam"_qs, u"--wait=soon"_qs},
        u"--wait takes a time from 30s to 1h, like 5m."_qs);
    row("unknown answer", {u"ask"_qs, u"sam"_qs, u"--no-answer=kill"_qs},
        u"--no-answer takes sign-out or leave."_qs);
    row("unknown placeholder", {u"ask"_qs, u"sam"_qs, u"--message={who}"_qs},
        u"In the message, braces are for {name}, {owner}, {time} and {minutes} only."_qs);
    row("long message", {u"ask"_qs, u"sam"_qs, u"--message"_qs, QString(401, u'a')},
        u"The text is too long: up to 400 characters."_qs);
    row("waiting with a lock", {u"lock"_qs, u"sam"_qs, u"--wait=1m"_qs}, u"--wait goes with ask only."_qs);
    row("waiting with a list", {u"list"_qs, u"--wait=1m"_qs}, u"--wait goes with ask only."_qs);
    row("forced question", {u"ask"_qs, u"sam"_qs, u"--force"_qs}, u"--force goes with sign-out only."_qs);
    row("forced list", {u"list"_qs, u"--force"_qs}, u"--force goes with sign-out only."_qs);
    row("watching a question", {u"ask"_qs, u"sam"_qs, u"--watch"_qs}, u"--watch goes with list only."_qs);
}

void CommandLineTest::refuses()
{
    QFETCH(QStringList, words);
    const auto line = CommandLine::parse(words);
    QVERIFY(!line);
    QCOMPARE(line.error().code, ErrorCode::InvalidInput);
    QTEST(line.error().detail, "sentence");
}

void CommandLineTest::understandsErrands()
{
    const auto ask =
        CommandLine::parse({u"ask"_qs, u"sam"_qs, u"--wait"_qs, u"30s"_qs, u"--no-answer=leave"_qs,
                            u"--message"_qs, u"Dinner, {name}!"_qs, u"--json"_qs});
    QVERIFY(ask.has_value());
    QCOMPARE(ask->command, Command::Errand);
    QVERIFY(ask->errand.verb == ErrandRequest::Verb::Ask);
    QCOMPARE(ask->errand.who, u"sam"_qs);
    QCOMPARE(ask->errand.ask.wait, std::chrono::seconds{30});
    QVERIFY(ask->errand.ask.noAnswer == policy::Silence::Recommend);
    QCOMPARE(ask->errand.ask.text, u"Dinner, {name}!"_qs);

    const auto usual = CommandLine::parse({u"ask"_qs, u"sam"_qs});
    QCOMPARE(usual->errand.ask.wait, std::chrono::seconds{300});
    QVERIFY(usual->errand.ask.noAnswer == policy::Silence::SignOut);
    QVERIFY(!usual->isConfirmed);

    const auto forced = CommandLine::parse({u"sign-out"_qs, u"3"_qs, u"--force"_qs, u"--yes"_qs});
    QVERIFY(forced->errand.mode == SignOutMode::Forced);
    QVERIFY(forced->isConfirmed);
    QCOMPARE(CommandLine::parse({u"message"_qs, u"sam"_qs, u"Hello!"_qs})->errand.text, u"Hello!"_qs);
}

void CommandLineTest::understandsRules()
{
    const auto check = CommandLine::parse({u"rules"_qs, u"check"_qs, u"a.json"_qs, u"--"_qs, u"-b.json"_qs});
    QVERIFY(check.has_value());
    QCOMPARE(check->command, Command::Rules);
    QVERIFY(check->rules.verb == RulesRequest::Verb::Check);
    QCOMPARE(check->rules.files, (QStringList{u"a.json"_qs, u"-b.json"_qs}));

    const auto simulate = CommandLine::parse(
        {u"--scenario=s=1.json"_qs, u"rules"_qs, u"simulate"_qs, u"--rules"_qs, u"r.json"_qs, u"--json"_qs});
    QVERIFY(simulate.has_value());
    QVERIFY(simulate->rules.verb == RulesRequest::Verb::Simulate);
    QCOMPARE(simulate->rules.rulesFile, u"r.json"_qs);
    QCOMPARE(simulate->rules.scenarioFile, u"s=1.json"_qs);
    QVERIFY(simulate->isJson);

    const auto paused = CommandLine::parse({u"rules"_qs, u"pause"_qs, u"2h"_qs});
    QVERIFY(paused && paused->rules.verb == RulesRequest::Verb::Pause);
    QVERIFY(paused->rules.duration == std::chrono::hours{2});
    const auto pausedForGood = CommandLine::parse({u"rules"_qs, u"pause"_qs});
    QVERIFY(pausedForGood && !pausedForGood->rules.duration);
}

void CommandLineTest::refusesRules_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no verb")
        << u"rules"_qs
        << u"rules needs to know what to do: check, explain, simulate, show, set, pause or resume."_qs;
    QTest::newRow("unknown verb") << u"rules apply"_qs << u"There is no command “rules apply”."_qs;
    QTest::newRow("nothing to check") << u"rules check"_qs << u"rules check needs a rule file."_qs;
    QTest::newRow("check against a story")
        << u"rules check r --scenario s"_qs << u"--scenario does not go with rules check."_qs;
    QTest::newRow("check with rules")
        << u"rules check r --rules s"_qs << u"--rules does not go with rules check."_qs;
    QTest::newRow("no rules") << u"rules simulate --scenario s"_qs
                              << u"rules simulate needs a rule file: --rules FILE."_qs;
    QTest::newRow("no story") << u"rules simulate --rules r"_qs
                              << u"rules simulate needs a story: --scenario FILE."_qs;
    QTest::newRow("empty name") << u"rules simulate --rules= --scenario s"_qs << u"--rules needs a value."_qs;
    QTest::newRow("a word too many") << u"rules simulate --rules r --scenario s t"_qs
                                     << u"“t” is one word too many."_qs;
    QTest::newRow("no duration") << u"rules pause soon"_qs
                                 << u"“soon” is no duration. Write 30m, 2h or 7d, for example."_qs;
    QTest::newRow("no time at all") << u"rules pause 0s"_qs
                                    << u"“0s” is no duration. Write 30m, 2h or 7d, for example."_qs;
    QTest::newRow("nothing to set") << u"rules set"_qs << u"rules set needs a rule file."_qs;
    QTest::newRow("two to set") << u"rules set a b"_qs << u"“b” is one word too many."_qs;
    QTest::newRow("show with a story")
        << u"rules show --scenario s"_qs << u"--scenario does not go with rules show."_qs;
    QTest::newRow("watching") << u"rules check r --watch"_qs << u"--watch goes with list only."_qs;
    QTest::newRow("rules of a list") << u"list --rules r"_qs << u"--rules goes with rules and show only."_qs;
    QTest::newRow("a story of status") << u"status --scenario s"_qs << u"--scenario goes with rules only."_qs;
}

void CommandLineTest::refusesRules()
{
    QFETCH(QString, words);
    const auto line = CommandLine::parse(words.split(u' '));
    QVERIFY(!line);
    QTEST(line.error().detail, "sentence");
}

void CommandLineTest::helpNamesEverything()
{
    const QString help = HelpText::text();
    for (const CommandForm& command : CommandLine::commands()) {
        QVERIFY(help.contains(u"\n  "_qs + command.name));
    }
    for (const OptionForm& option : CommandLine::options()) {
        QVERIFY(help.contains(u"\n  "_qs + option.name));
    }
}

void CommandLineTest::helpHasOneColumnOfDescriptions_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << inBritain();
    QTest::newRow("German") << inGermany();
}

void CommandLineTest::helpHasOneColumnOfDescriptions()
{
    QFETCH(const QLocale, locale);
    const Language language{locale};
    // A form holds single blanks only, so the first two of them are before the description.
    const QRegularExpression row{u"^  (\\S+(?: \\S+)*)  +(?=\\S)"_qs};
    QList<qsizetype> columns;
    for (const QString& line : HelpText::text().split(u'\n')) {
        if (const auto found = row.match(line); found.hasMatch()) {
            columns += found.capturedEnd();
        }
    }
    const auto rows = CommandLine::commands().size() + CommandLine::options().size();
    QCOMPARE(columns.size(), static_cast<qsizetype>(rows));
    QCOMPARE(columns, QList<qsizetype>(columns.size(), columns.first()));
}

void CommandLineTest::germanHelpHasGermanPlaceholders()
{
    const Language language{inGermany()};
    const QString help = HelpText::text();
    for (const auto& form : {u"show WER "_qs, u"message WER TEXT "_qs, u"rules set DATEI "_qs,
                             u"rules pause [ZEIT] "_qs, u"--no-answer WAS "_qs, u"--user NAME "_qs}) {
        QVERIFY2(help.contains(u"\n  "_qs + form), qUtf8Printable(form + help));
    }
    QVERIFY2(help.contains(u"\nWER ist "_qs), qUtf8Printable(help));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::CommandLineTest)
#include "tst_commandline.moc"
