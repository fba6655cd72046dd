// SPDX-License-Identifier: MIT
#include "dashboard/rulebook.h"
#include "dashboard/rulefiletext.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// A book of rules over a file of its own.
struct Shelf
{
    QTemporaryDir folder;
    Language language{inBritain()};
    FriendlyText text{inBritain(), QTimeZone::utc()};
    FakeClock clock;
    RuleWatch file{folder.filePath(u"rules.json"_qs)};
    RuleBook book{file, text, clock};
    QAbstractItemModelTester tester{&book, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Shelf() { file.start(); }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < book.count(); ++row) {
            names += book.data(book.index(row), RuleBook::RuleNameRole).toString();
        }
        return names;
    }

    [[nodiscard]] QVariant at(int row, RuleBook::Role role) const { return book.data(book.index(row), role); }

    void write(const QByteArray& bytes)
    {
        QFile target{file.path()};
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(bytes);
        target.close();
        file.refresh();
    }

    void addThree()
    {
        for (const int preset : {0, 1, 2}) {
            book.addPreset(preset);
        }
    }
};

const QString kForgotten = u"Forgotten accounts"_qs;
const QString kBedtime = u"Bedtime"_qs;
const QString kRoom = u"Make room when somebody needs the PC"_qs;

} // namespace

class RuleBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void beginsEmpty();
    void changesAreWrittenAtOnce();
    void rulesMoveOneByOne();
    void everyChangeCanBeUndone();
    void somebodyElsesChangeEndsWhatCanBeUndone();
    void aRefusedFileLeavesTheLastGoodRules();
    void theSchemaStays();
    void aPauseIsKeptAndSaid();
    void theEditorKeepsWhatWasChanged();
    void textIsSavedOnlyIfItIsGood();
    void aRefusedFileSaysWhy();
};

void RuleBookTest::beginsEmpty()
{
    Shelf shelf;
    QCOMPARE(shelf.book.count(), 0);
    QCOMPARE(shelf.book.statusText(), u"No rules yet"_qs);
    QCOMPARE(shelf.book.problemTitle(), QString{});
    QVERIFY(!shelf.book.canUndo());
}

void RuleBookTest::changesAreWrittenAtOnce()
{
    Shelf shelf;
    shelf.addThree();
    QCOMPARE(shelf.names(), QStringList({kForgotten, kBedtime, kRoom}));
    shelf.book.setRuleOn(1, false);
    QCOMPARE(shelf.at(1, RuleBook::IsRuleOnRole).toBool(), false);

    const auto written = readRuleFile(shelf.file.path());
    const auto* set = std::get_if<policy::RuleSet>(&written);
    QVERIFY(set != nullptr);
    QCOMPARE(set->rules.size(), 3U);
    QCOMPARE(set->rules[1].isEnabled, false);
    QVERIFY(!set->timeZone.empty()); // one rule asks for the time of day
}

void RuleBookTest::rulesMoveOneByOne()
{
    Shelf shelf;
    shelf.addThree();
    const QSignalSpy moves(&shelf.book, &QAbstractItemModel::rowsMoved);
    const QSignalSpy resets(&shelf.book, &QAbstractItemModel::modelReset);
    shelf.book.moveRule(2, 0);
    QCOMPARE(shelf.names(), QStringList({kRoom, kForgotten, kBedtime}));
    QCOMPARE(moves.count(), 1);
    QCOMPARE(shelf.book.changeText(), u"“%1” is now 1 of 3"_qs.arg(kRoom));
    shelf.book.moveRule(0, -1);
    shelf.book.moveRule(2, 3);
    shelf.book.moveRule(1, 1);
    QCOMPARE(moves.count(), 1);
    QCOMPARE(resets.count(), 0);
}

void RuleBookTest::everyChangeCanBeUndone()
{
    Shelf shelf;
    shelf.addThree();
    shelf.book.removeRule(0);
    QCOMPARE(shelf.book.changeText(), u"“%1” was deleted"_qs.arg(kForgotten));
    shelf.book.setRuleOn(0, false);
    shelf.book.moveRule(0, 1);
    shelf.book.undo();
    QCOMPARE(shelf.names(), QStringList({kBedtime, kRoom}));
    shelf.book.undo();
    QVERIFY(shelf.at(0, RuleBook::IsRuleOnRole).toBool());
    shelf.book.undo();
    QCOMPARE(shelf.names(), QStringList({kForgotten, kBedtime, kRoom}));
    for (int i = 0; i < 3; ++i) {
        shelf.book.undo();
    }
    QCOMPARE(shelf.book.count(), 0);
    QVERIFY(!shelf.book.canUndo());
    shelf.book.undo();
    QCOMPARE(shelf.book.count(), 0);
}

void RuleBookTest::somebodyElsesChangeEndsWhatCanBeUndone()
{
    Shelf shelf;
    shelf.addThree();
    shelf.write(R"({"version":1,"rules":[]})");
    QCOMPARE(shelf.book.count(), 0);
    QVERIFY(!shelf.book.canUndo());
}

void RuleBookTest::aRefusedFileLeavesTheLastGoodRules()
{
    Shelf shelf;
    shelf.addThree();
    shelf.write("{\n  \"version\": 1,\n  \"rulez\": [],\n  \"rules\": []\n}\n");
    QCOMPARE(shelf.book.count(), 3);
    QCOMPARE(shelf.book.problemTitle(),
             u"The rule file has a mistake. The last good rules stay in force."_qs);
    QVERIFY2(shelf.book.problemText().contains(u"line 3"_qs), qPrintable(shelf.book.problemText()));
    shelf.book.setRuleOn(0, false);
    QCOMPARE(shelf.book.problemTitle(), QString{});
}

void RuleBookTest::theSchemaStays()
{
    Shelf shelf;
    shelf.write(R"({"$schema":"./rules.schema.json","version":1,"rules":[]})");
    shelf.book.addPreset(0);
    QVERIFY(shelf.file.text().contains("\"$schema\": \"./rules.schema.json\""));
}

void RuleBookTest::aPauseIsKeptAndSaid()
{
    Shelf shelf;
    shelf.addThree();
    QCOMPARE(shelf.book.statusText(), u"Rules are on while Usher runs"_qs);
    shelf.book.pauseUntilResumed();
    QVERIFY(shelf.book.isPaused());
    QCOMPARE(shelf.book.statusText(), u"Rules are paused"_qs);
    QCOMPARE(shelf.at(0, RuleBook::VerdictRole).toString(), u"Paused until you resume"_qs);
    shelf.book.resume();
    QVERIFY(!shelf.book.isPaused());
    shelf.book.pauseFor(30);
    QVERIFY(shelf.book.statusText().startsWith(u"Rules are paused until "_qs));
    shelf.clock.advance(30min);
    QVERIFY(!shelf.book.isPaused());
}

void RuleBookTest::theEditorKeepsWhatWasChanged()
{
    Shelf shelf;
    shelf.addThree();
    auto& editor = *shelf.book.editor();
    shelf.book.editRule(0);
    QVERIFY(editor.isOpen() && !editor.isNew() && !editor.isDirty());
    QCOMPARE(editor.setValue(static_cast<int>(RuleChip::Kind::AwayFor), 3600), QString{});
    QVERIFY(editor.isDirty());
    editor.save();
    QVERIFY(!editor.isOpen());
    QVERIFY(shelf.at(0, RuleBook::SpokenRole).toString().contains(u"1 hour"_qs));
    shelf.book.undo();
    QVERIFY(shelf.at(0, RuleBook::SpokenRole).toString().contains(u"2 hours"_qs));

    shelf.book.addRule(-1);
    QVERIFY(editor.isNew() && editor.isDirty());
    QCOMPARE(editor.problem(), u"Give the rule a name."_qs);
    editor.save();
    QVERIFY(editor.isOpen());
    editor.setName(u"Mine"_qs);
    editor.save();
    QCOMPARE(shelf.names().last(), u"Mine"_qs);
}

void RuleBookTest::textIsSavedOnlyIfItIsGood()
{
    Shelf shelf;
    shelf.addThree();
    const auto good = shelf.book.fileText();
    QCOMPARE(shelf.book.problemsOf(good), QStringList{});
    const auto bad = u"{\n\"version\": 2,\n\"rules\": 3}"_qs;
    const auto problems = shelf.book.problemsOf(bad);
    QCOMPARE(problems.size(), 2);
    QVERIFY(problems.first().startsWith(u"Line 2: "_qs));
    QCOMPARE(shelf.book.firstProblemLine(bad), 2);
    QVERIFY(!shelf.book.saveText(bad).isEmpty());
    QCOMPARE(shelf.book.count(), 3);
    QCOMPARE(shelf.book.saveText(u"{\"version\":1,\"rules\":[]}"_qs), QString{});
    QCOMPARE(shelf.book.count(), 0);
    shelf.book.undo();
    QCOMPARE(shelf.book.count(), 3);
}

void RuleBookTest::aRefusedFileSaysWhy()
{
    Shelf shelf;
    const auto why = u"C:\\ProgramData\\Usher belongs to sam"_qs;
    shelf.file.refuse({ErrorCode::InvalidInput, why});
    shelf.file.refresh();
    QCOMPARE(RuleFileText::title(shelf.file), u"The rule file cannot be used"_qs);
    QCOMPARE(RuleFileText::firstProblem(shelf.file), why);
    QVERIFY(shelf.book.saveText(u"{\"version\":1,\"rules\":[]}"_qs).contains(why));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleBookTest)
#include "tst_rulebook.moc"
