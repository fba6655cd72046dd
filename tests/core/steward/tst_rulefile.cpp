// SPDX-License-Identifier: MIT
#include "steward/rulewatch.h"

#include "session/problemtext.h"
#include "support/filerights.h"
#include "support/strictlog.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

QByteArray goodRules()
{
    return R"({"version":1,"rules":[]})";
}

QByteArray otherRules()
{
    return R"({"version":1,"protected":["alex"],"rules":[]})";
}

QByteArray badRules()
{
    return "{\"version\":1,\n \"rulez\":[]}";
}

QByteArray bytesOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// As an editor that writes in place does it.
void writeInPlace(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class RuleFileTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedLog();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("usher/rules.json"));
    }

    void aGoodTextIsPutInPlaceForItsOwnerAlone();
    void aBadTextLeavesTheFileAsItWas();
    void whatCannotBeWrittenSaysWhy();
    void nothingIsWrongWithoutAFile();
    void aRefusedFileIsNotTouched();
    void theLastGoodSetStaysInForce();
    void aFileThatIsTakenAwayTakesItsRulesWithIt();
    void changesByOthersAreNoticed_data();
    void changesByOthersAreNoticed();
    void aPauseIsWrittenDownBesideTheRules();
    void aPauseThatCannotBeUnderstoodIsAPause();
    void aPauseEndsExactlyThen();
};

void RuleFileTest::aGoodTextIsPutInPlaceForItsOwnerAlone()
{
    QVERIFY(replaceRuleFile(m_path, goodRules()).has_value());
    QCOMPARE(bytesOf(m_path), goodRules());
    QVERIFY(replaceRuleFile(m_path, otherRules()).has_value());
    QCOMPARE(bytesOf(m_path), otherRules());
    QCOMPARE(rightsOfOthers(m_path), QFileDevice::Permissions{});
    QCOMPARE(QFileInfo{m_path}.dir().entryList(QDir::Files), QStringList{QStringLiteral("rules.json")});
}

void RuleFileTest::aBadTextLeavesTheFileAsItWas()
{
    QVERIFY(replaceRuleFile(m_path, goodRules()).has_value());
    const auto replaced = replaceRuleFile(m_path, badRules(), QStringLiteral("mine.json"));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().code, ErrorCode::InvalidInput);
    QCOMPARE(replaced.error().detail, QStringLiteral("mine.json:1:1: error: the key \"rules\" is missing\n"
                                                     "mine.json:2:2: error: /rulez: unknown key; did you "
                                                     "mean \"rules\"?"));
    QCOMPARE(bytesOf(m_path), goodRules());
}

void RuleFileTest::whatCannotBeWrittenSaysWhy()
{
    writeInPlace(m_folder->filePath(QStringLiteral("usher")), "a file where the folder should be");
    const auto replaced = replaceRuleFile(m_path, goodRules());
    QVERIFY(!replaced);
    QVERIFY(replaced.error().code != ErrorCode::InvalidInput);
    QVERIFY(replaced.error().detail.startsWith(m_path));
}

void RuleFileTest::nothingIsWrongWithoutAFile()
{
    RuleWatch watch{m_path};
    const QSignalSpy rules{&watch, &RuleWatch::rulesChanged};
    const QSignalSpy problems{&watch, &RuleWatch::problemsChanged};
    watch.start();
    QVERIFY(!watch.inForce());
    QVERIFY(watch.problems().empty());
    QVERIFY(!watch.pause().isPaused);
    QCOMPARE(rules.count() + problems.count(), 0);
}

void RuleFileTest::aRefusedFileIsNotTouched()
{
    QVERIFY(replaceRuleFile(m_path, goodRules()).has_value());
    const Error why{ErrorCode::InvalidInput, QStringLiteral("somebody else may have prepared it")};
    RuleWatch watch{m_path};
    watch.refuse(why);
    watch.start();
    watch.refresh();
    QVERIFY(!watch.inForce());
    QVERIFY(watch.text().isEmpty());
    QCOMPARE(watch.problems().size(), 1U);
    QCOMPARE(problemText(watch.problems().front()), why.detail);
    QCOMPARE(watch.problems().front().at.line, 0);
    const auto replaced = watch.replace(otherRules());
    QVERIFY(!replaced);
    QCOMPARE(replaced.error(), why);
    RulePause pause;
    pause.isPaused = true;
    const auto paused = watch.setPause(pause);
    QVERIFY(!paused);
    QCOMPARE(paused.error(), why);
    QCOMPARE(bytesOf(m_path), goodRules());
    QCOMPARE(QFileInfo{m_path}.dir().entryList(QDir::Files), QStringList{QStringLiteral("rules.json")});
}

void RuleFileTest::theLastGoodSetStaysInForce()
{
    QVERIFY(replaceRuleFile(m_path, otherRules()).has_value());
    RuleWatch watch{m_path};
    watch.start();
    QCOMPARE(watch.inForce().value().protectedPeople.size(), 1U);
    const QSignalSpy rules{&watch, &RuleWatch::rulesChanged};
    const QSignalSpy problems{&watch, &RuleWatch::problemsChanged};
    writeInPlace(m_path, badRules());
    watch.refresh();
    QCOMPARE(watch.problems().size(), 2U);
    QCOMPARE(watch.inForce().value().protectedPeople.size(), 1U);
    QCOMPARE(watch.text(), badRules());
    QCOMPARE(rules.count(), 0);
    QCOMPARE(problems.count(), 1);
    QVERIFY(watch.replace(goodRules()).has_value());
    QVERIFY(watch.problems().empty());
    QVERIFY(watch.inForce().value().protectedPeople.empty());
    QCOMPARE(rules.count(), 1);
    watch.refresh();
    QCOMPARE(rules.count(), 1);
}

void RuleFileTest::aFileThatIsTakenAwayTakesItsRulesWithIt()
{
    QVERIFY(replaceRuleFile(m_path, goodRules()).has_value());
    RuleWatch watch{m_path};
    watch.start();
    QVERIFY(watch.inForce());
    const QSignalSpy rules{&watch, &RuleWatch::rulesChanged};
    QVERIFY(QFile::remove(m_path));
    watch.refresh();
    QVERIFY(!watch.inForce());
    QCOMPARE(rules.count(), 1);
    QVERIFY(watch.replace(goodRules()).has_value());
    QVERIFY(watch.inForce());
}

void RuleFileTest::changesByOthersAreNoticed_data()
{
    QTest::addColumn<bool>("isThereBefore");
    QTest::addColumn<bool>("isInPlace");
    QTest::newRow("a first file, folder and all") << false << false;
    QTest::newRow("written in place") << true << true;
    QTest::newRow("replaced") << true << false;
}

void RuleFileTest::changesByOthersAreNoticed()
{
    QFETCH(bool, isThereBefore);
    QFETCH(bool, isInPlace);
    if (isThereBefore) {
        QVERIFY(replaceRuleFile(m_path, otherRules()).has_value());
    }
    RuleWatch watch{m_path};
    watch.start();
    // Twice: what is noticed once has to be noticed again.
    for (const QByteArray& text : {goodRules(), otherRules()}) {
        if (isInPlace) {
            writeInPlace(m_path, text);
        } else {
            QVERIFY(replaceRuleFile(m_path, text).has_value());
        }
        QTRY_COMPARE(watch.text(), text);
        QVERIFY(watch.inForce());
    }
}

void RuleFileTest::aPauseIsWrittenDownBesideTheRules()
{
    QVERIFY(replaceRuleFile(m_path, goodRules()).has_value());
    RuleWatch watch{m_path};
    watch.start();
    const QSignalSpy pauses{&watch, &RuleWatch::pauseChanged};
    const RulePause until{true, WallTime{1'800'000'000'123ms}};
    QVERIFY(watch.setPause(until).has_value());
    QCOMPARE(bytesOf(pausePlaceBeside(m_path)),
             QByteArray("{\"pausedUntil\":\"2027-01-15T08:00:00.123Z\"}\n"));
    QVERIFY(readRulePause(m_path) == until);
    QVERIFY(watch.setPause({true, std::nullopt}).has_value());
    QVERIFY(readRulePause(m_path) == (RulePause{true, std::nullopt}));
    QVERIFY(watch.setPause({}).has_value());
    QVERIFY(!QFileInfo::exists(pausePlaceBeside(m_path)));
    QVERIFY(!watch.pause().isPaused);
    QVERIFY(watch.setPause({}).has_value());
    QCOMPARE(pauses.count(), 3);
}

void RuleFileTest::aPauseThatCannotBeUnderstoodIsAPause()
{
    QVERIFY(replaceRuleFile(m_path, goodRules()).has_value());
    for (const QByteArray& text :
         {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray(R"({"pausedUntil":"tomorrow"})"),
          QByteArray(R"({"pausedUntil":1})")}) {
        writeInPlace(pausePlaceBeside(m_path), text);
        QVERIFY2(readRulePause(m_path) == (RulePause{true, std::nullopt}), text.constData());
    }
}

void RuleFileTest::aPauseEndsExactlyThen()
{
    const WallTime until{1h};
    QVERIFY((RulePause{true, until}.holdsAt(until - 1ms)));
    QVERIFY(!(RulePause{true, until}.holdsAt(until)));
    QVERIFY((RulePause{true, std::nullopt}.holdsAt(until)));
    QVERIFY(!(RulePause{}.holdsAt(until)));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleFileTest)
#include "tst_rulefile.moc"
