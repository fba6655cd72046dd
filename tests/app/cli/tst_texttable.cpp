// SPDX-License-Identifier: MIT
#include "cli/displaywidth.h"
#include "cli/texttable.h"

#include "support/strictlog.h"

#include <QTest>

namespace usher {

namespace {

TextTable people()
{
    TextTable table{{{.title = u"WHO"_qs, .minimumWidth = 4},
                     {.title = u"STATE"_qs},
                     {.title = u"MEMORY"_qs, .dropOrder = 1, .isNumber = true},
                     {.title = u"PROGRAMS"_qs, .minimumWidth = 10, .dropOrder = 2}}};
    table.addRow({{u"sam"_qs}, {u"Away"_qs, Tone::Caution}, {u"1.8 GB"_qs}, {u"Minecraft and Firefox"_qs}});
    table.addRow({{u"王芳"_qs}, {u"Here"_qs, Tone::Good}, {u"312 MB"_qs}, {u"—"_qs}});
    return table;
}

} // namespace

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void layout_data();
    void layout();
    void neverWiderThanTheTerminal();
    void coloursTakeNoRoom();
};

void TextTableTest::layout_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QStringList>("lines");
    const QStringList whole{u"WHO   STATE  MEMORY  PROGRAMS"_qs,
                            u"sam   Away   1.8 GB  Minecraft and Firefox"_qs, u"王芳  Here   312 MB  —"_qs};
    QTest::newRow("as wide as it gets") << 0 << whole;
    QTest::newRow("42 columns are enough") << 42 << whole;
    QTest::newRow("41: the last column is cut")
        << 41
        << QStringList{u"WHO   STATE  MEMORY  PROGRAMS"_qs, u"sam   Away   1.8 GB  Minecraft and Firef…"_qs,
                       u"王芳  Here   312 MB  —"_qs};
    QTest::newRow("31: down to its minimum")
        << 31
        << QStringList{u"WHO   STATE  MEMORY  PROGRAMS"_qs, u"sam   Away   1.8 GB  Minecraft…"_qs,
                       u"王芳  Here   312 MB  —"_qs};
    QTest::newRow("30: left out") << 30
                                  << QStringList{u"WHO   STATE  MEMORY"_qs, u"sam   Away   1.8 GB"_qs,
                                                 u"王芳  Here   312 MB"_qs};
    QTest::newRow("18: the next one too")
        << 18 << QStringList{u"WHO   STATE"_qs, u"sam   Away"_qs, u"王芳  Here"_qs};
    QTest::newRow("8: cut, whatever it is")
        << 8 << QStringList{u"WHO   S…"_qs, u"sam   A…"_qs, u"王芳  H…"_qs};
}

void TextTableTest::layout()
{
    QFETCH(int, width);
    QTEST(people().lines(width > 0 ? std::optional{width} : std::nullopt, false), "lines");
}

void TextTableTest::neverWiderThanTheTerminal()
{
    TextTable table = people();
    table.addRow({{QString(256, u'x')}, {QString(90, u'王')}, {u"1"_qs}, {QString(256, u'y')}});
    for (int width = 1; width < 300; ++width) {
        const auto lines = table.lines(width, false);
        for (const QString& line : lines) {
            QVERIFY2(displayWidth(line) <= width, qUtf8Printable(line));
        }
    }
}

void TextTableTest::coloursTakeNoRoom()
{
    const auto plain = people().lines({}, false);
    const auto coloured = people().lines({}, true);
    QVERIFY(coloured.at(1).contains(u"\x1b[33mAway\x1b[0m"_qs));
    for (qsizetype i = 0; i < plain.size(); ++i) {
        QString stripped = coloured.at(i);
        stripped.remove(QRegularExpression{u"\x1b\\[\\d*m"_qs});
        QCOMPARE(stripped.trimmed(), plain.at(i).trimmed());
    }
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::TextTableTest)
#include "tst_texttable.moc"
