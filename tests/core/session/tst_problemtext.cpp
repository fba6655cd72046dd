// SPDX-License-Identifier: MIT
#include "session/problemtext.h"

#include "engine/rulereader.h"
#include "support/corpus.h"
#include "support/strictlog.h"
#include "wording/language.h"

#include <QLocale>
#include <QTest>

#include <sstream>

namespace usher {

namespace {

std::vector<policy::Problem> problemsOf(const std::string& document)
{
    const auto zoneExists = [](std::string_view id) { return id == "Europe/Berlin"; };
    auto result = policy::readRules(document, zoneExists);
    auto* problems = std::get_if<std::vector<policy::Problem>>(&result);
    return problems != nullptr ? std::move(*problems) : std::vector<policy::Problem>{};
}

void collect(const policy::Phrase& phrase, QSet<QString>& patterns)
{
    if (!phrase.isVerbatim) {
        patterns.insert(QString::fromStdString(phrase.pattern));
    }
    for (const policy::Phrase& part : phrase.parts) {
        collect(part, patterns);
    }
}

} // namespace

class ProblemTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everySentenceCanBeTranslated();
    void everySentenceIsGerman();
    void german_data();
    void german();
    void linesLookLikeThoseOfCompilers();
};

void ProblemTextTest::everySentenceCanBeTranslated()
{
    QSet<QString> met;
    const auto meet = [&met](const std::string& document) {
        for (const policy::Problem& problem : problemsOf(document)) {
            collect(problem.text, met);
        }
    };
    const std::initializer_list<const char*> broken{
        "",           "{",     "{1",   "{\"a\"",       "{\"a\":1 2}", "{\"a\":1,}",  "[1 2]",
        "01",         "-",     "tru",  R"("\x")",      R"("\u00g")",  R"("\udc00")", R"("\ud800a")",
        "\"a\n\"",    "\"abc", "{} x", "\xEF\xBB\xBF", "\"\xff\"",    "\"\xe2",      "{\n\"a\"\n1",
        "{\"a\" \x01"};
    for (const char* document : broken) {
        meet(document);
    }
    meet(std::string(17, '['));
    meet(std::string(70'000, ' '));
    std::istringstream lines{readData("rules/reject.txt")};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('#') && !line.starts_with("    ")) {
            meet(unescaped(line.substr(line.find(" | ") + 3)));
        }
    }
    const auto known = problemPatterns();
    QCOMPARE((met - QSet<QString>{known.begin(), known.end()}).values(), QStringList{});
    QVERIFY2(met.size() >= 50, qPrintable(QString::number(met.size())));
}

void ProblemTextTest::everySentenceIsGerman()
{
    // Signs and words that are the same in both languages.
    const QSet<QString> same{u"':'"_qs, u"null"_qs, u"byte %1"_qs};
    const Language language{QLocale{QLocale::German}};
    QStringList left;
    for (const QString& pattern : problemPatterns()) {
        policy::Problem problem;
        problem.text.pattern = pattern.toStdString();
        if (problemText(problem) == pattern && !same.contains(pattern)) {
            left.append(pattern);
        }
    }
    QCOMPARE(left, QStringList{});
}

void ProblemTextTest::german_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* document, const char* text) {
        QTest::newRow(name) << QByteArray{document} << QString::fromUtf8(text);
    };
    row("JSON", "{\"version\" 1}", "erwartet: ':', gefunden: '1'");
    row("missing", "{\"version\":1}", "der Schlüssel \"rules\" fehlt");
    row("kind", R"({"version":1,"rules":{}})", "erwartet: eine Liste, ist aber ein Objekt");
    row("key with suggestion", R"({"version":1,"rule":[],"rules":[]})",
        "unbekannter Schlüssel; ist \"rules\" gemeint?");
    row("range", R"({"version":0.5,"rules":[]})",
        "Version 0.5 ist unbekannt; dieser Usher versteht Version 1");
    row("percent signs of the file", R"({"version":1,"rules":[],"%1":0})", "unbekannter Schlüssel");
}

void ProblemTextTest::german()
{
    QFETCH(QByteArray, document);
    const Language language{QLocale{QLocale::German}};
    const auto problems = problemsOf(document.toStdString());
    QCOMPARE(problems.size(), std::size_t{1});
    QTEST(problemText(problems.front()), "text");
}

void ProblemTextTest::linesLookLikeThoseOfCompilers()
{
    const policy::Problem problem{
        {3, 7}, "/rules/0/name", {"must have 1 to %1 characters", {policy::verbatim("%1")}}};
    QCOMPARE(problemLine(u"a b.json"_qs, problem),
             u"a b.json:3:7: error: /rules/0/name: must have 1 to %1 characters"_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ProblemTextTest)
#include "tst_problemtext.moc"
