// SPDX-License-Identifier: MIT
#include "cli/displaywidth.h"
#include "cli/watchscreen.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace usher {

class WatchScreenTest : public QObject
{
    Q_OBJECT

    Language m_language{inBritain()};

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whatDoesNotFitIsCounted_data();
    void whatDoesNotFitIsCounted();
    void sentencesAreFolded();
    void withoutASizeItIsAnOldTerminal();
    void nobody();
};

void WatchScreenTest::whatDoesNotFitIsCounted_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QStringList>("lines");
    const QStringList table{u"WHO"_s, u"alex"_s, u"sam"_s, u"kim"_s};
    const QStringList all = QStringList{u"3 people."_s} + table;
    QTest::newRow("more than enough") << 30 << QStringList{u"3 people."_s, QString()} + table;
    QTest::newRow("all, with air") << 7 << QStringList{u"3 people."_s, QString()} + table;
    QTest::newRow("all, without air") << 6 << all;
    QTest::newRow("two do not fit") << 5
                                    << QStringList{u"3 people."_s, u"WHO"_s, u"alex"_s,
                                                   u"and 2 more: make the window taller"_s};
    QTest::newRow("no row fits") << 4 << QStringList{u"3 people."_s, u"and 3 more: make the window taller"_s};
    QTest::newRow("two rows") << 2 << QStringList{u"and 3 more: make the window taller"_s};
    QTest::newRow("one row") << 1 << QStringList{u"and 3 more: make the window taller"_s};
    QTest::newRow("no rows at all") << 0 << QStringList{u"and 3 more: make the window taller"_s};
}

void WatchScreenTest::whatDoesNotFitIsCounted()
{
    QFETCH(int, rows);
    const ReportText::List list{{u"3 people."_s}, {u"WHO"_s, u"alex"_s, u"sam"_s, u"kim"_s}};
    const auto lines = WatchScreen{Terminal::Size{80, rows}}.lines(list);
    QTEST(lines, "lines");
    QVERIFY(lines.size() < std::max(rows, 2));
}

void WatchScreenTest::sentencesAreFolded()
{
    const ReportText::List list{{u"Three people are here."_s}, {u"WHO"_s, u"alex"_s, u"sam"_s, u"kim"_s}};
    QCOMPARE(
        (WatchScreen{Terminal::Size{12, 30}}.lines(list)),
        (QStringList{u"Three people"_s, u"are here."_s, QString(), u"WHO"_s, u"alex"_s, u"sam"_s, u"kim"_s}));
    QCOMPARE((WatchScreen{Terminal::Size{12, 6}}.lines(list)),
             (QStringList{u"Three people"_s, u"are here."_s, u"WHO"_s, u"alex"_s, u"and 2 more:…"_s}));
}

void WatchScreenTest::withoutASizeItIsAnOldTerminal()
{
    ReportText::List list{{QString(300, u'x')}, {u"WHO"_s}};
    for (int i = 0; i < 40; ++i) {
        list.table += QString::number(i);
    }
    const auto lines = WatchScreen{{}}.lines(list);
    QCOMPARE(lines.size(), 23);
    QCOMPARE(lines.first(), list.above.first());
    QCOMPARE(lines.last(), u"and 20 more: make the window taller"_s);
}

void WatchScreenTest::nobody()
{
    QCOMPARE((WatchScreen{Terminal::Size{80, 24}}.lines({{u"Nobody is signed in."_s}, {}})),
             QStringList{u"Nobody is signed in."_s});
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::WatchScreenTest)
#include "tst_watchscreen.moc"
