// SPDX-License-Identifier: MIT
#include "cli/displaywidth.h"

#include "support/strictlog.h"

#include <QTest>

namespace usher {

class DisplayWidthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void widths_data();
    void widths();
    void eliding_data();
    void eliding();
    void padding();
};

void DisplayWidthTest::widths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ASCII") << u"Sam"_qs << 3;
    QTest::newRow("umlaut") << u"Jörg"_qs << 4;
    QTest::newRow("umlaut made of two characters") << u"Jo\u0308rg"_qs << 4;
    QTest::newRow("Chinese") << u"王芳"_qs << 4;
    QTest::newRow("Korean") << u"김"_qs << 2;
    QTest::newRow("Arabic") << u"سام"_qs << 3;
    QTest::newRow("a picture") << u"😀"_qs << 2;
    QTest::newRow("joiner") << u"a\u200db"_qs << 2;
    QTest::newRow("ideographs of the second plane") << u"\U00020000"_qs << 2;
    QTest::newRow("last before the wide ones") << u"\u10ff"_qs << 1;
    QTest::newRow("first wide one") << u"\u1100"_qs << 2;
    QTest::newRow("full stop, ideographic") << u"。"_qs << 2;
    QTest::newRow("dash") << u"—"_qs << 1;
}

void DisplayWidthTest::widths()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "columns");
}

void DisplayWidthTest::eliding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("shown");
    QTest::newRow("room to spare") << u"Minecraft"_qs << 10 << u"Minecraft"_qs;
    QTest::newRow("fits exactly") << u"Minecraft"_qs << 9 << u"Minecraft"_qs;
    QTest::newRow("one too many") << u"Minecraft"_qs << 8 << u"Minecra…"_qs;
    QTest::newRow("one column") << u"Minecraft"_qs << 1 << u"…"_qs;
    QTest::newRow("no column") << u"Minecraft"_qs << 0 << QString();
    QTest::newRow("wide ones fit") << u"王芳"_qs << 4 << u"王芳"_qs;
    QTest::newRow("half a wide one does not") << u"王芳"_qs << 3 << u"王…"_qs;
    QTest::newRow("nor with the ellipsis") << u"王芳"_qs << 2 << u"…"_qs;
    QTest::newRow("marks stay with their letter") << u"e\u0301e\u0301e\u0301"_qs << 2 << u"e\u0301…"_qs;
    QTest::newRow("pictures are not cut in half") << u"😀😀"_qs << 3 << u"😀…"_qs;
}

void DisplayWidthTest::eliding()
{
    QFETCH(QString, text);
    QFETCH(int, columns);
    QTEST(elided(text, columns), "shown");
    QVERIFY(displayWidth(elided(text, columns)) <= columns);
}

void DisplayWidthTest::padding()
{
    QCOMPARE(padded(u"王"_qs, 4), u"王  "_qs);
    QCOMPARE(paddedLeft(u"王"_qs, 4), u"  王"_qs);
    QCOMPARE(padded(u"too long"_qs, 4), u"too long"_qs);
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::DisplayWidthTest)
#include "tst_displaywidth.moc"
