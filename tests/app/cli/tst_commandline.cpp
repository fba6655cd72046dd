// SPDX-License-Identifier: MIT
#include "cli/commandline.h"
#include "cli/helptext.h"

#include "support/strictlog.h"

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
    void helpNamesEverything();
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
    row("nothing", {}, u"A command is missing: list, show or status."_qs);
    row("only options", {u"--json"_qs}, u"A command is missing: list, show or status."_qs);
    row("unknown command", {u"kill"_qs}, u"There is no command “kill”."_qs);
    row("empty command", {QString()}, u"There is no command “”."_qs);
    row("unknown option", {u"list"_qs, u"--force"_qs}, u"There is no option “--force”."_qs);
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
    for (const char* later : {"ask", "message", "sign-out", "lock", "disconnect", "rules", "history"}) {
        const QString name = QString::fromLatin1(later);
        row(later, {name, u"sam"_qs}, u"“%1” is not in this version of Usher."_qs.arg(name));
    }
}

void CommandLineTest::refuses()
{
    QFETCH(QStringList, words);
    const auto line = CommandLine::parse(words);
    QVERIFY(!line);
    QCOMPARE(line.error().code, ErrorCode::InvalidInput);
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

} // namespace usher

QTEST_APPLESS_MAIN(usher::CommandLineTest)
#include "tst_commandline.moc"
