// SPDX-License-Identifier: MIT
#include "dashboard/accentcolors.h"

#include "support/strictlog.h"

#include <QTest>

namespace usher {

/// Whatever colour a desktop has: the window can be read.
class AccentColorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void contrast_data();
    void contrast();
    void unknownStaysUnknown();
    void aColourThatCanBeReadStays_data();
    void aColourThatCanBeReadStays();
    void everyColourCanBeRead_data();
    void everyColourCanBeRead();
};

void AccentColorsTest::contrast_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("expected");
    QTest::newRow("black and white") << QColor{Qt::black} << QColor{Qt::white} << 21.0;
    QTest::newRow("white and black") << QColor{Qt::white} << QColor{Qt::black} << 21.0;
    QTest::newRow("the same") << QColor{Qt::red} << QColor{Qt::red} << 1.0;
    QTest::newRow("#767676 on white, the lightest grey for text")
        << QColor{0x76, 0x76, 0x76} << QColor{Qt::white} << 4.54;
}

void AccentColorsTest::contrast()
{
    QFETCH(QColor, one);
    QFETCH(QColor, other);
    QFETCH(double, expected);
    QVERIFY(std::abs(contrastOf(one, other) - expected) < 0.005);
}

void AccentColorsTest::unknownStaysUnknown()
{
    QCOMPARE(accentColors({}, false), AccentColors{});
    QVERIFY(!accentColors({}, true).isKnown);
}

void AccentColorsTest::aColourThatCanBeReadStays_data()
{
    QTest::addColumn<QColor>("accent");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("blue on light") << QColor{0x00, 0x5a, 0xb5} << false;
    QTest::newRow("light blue on dark") << QColor{0x7a, 0xa6, 0xff} << true;
}

void AccentColorsTest::aColourThatCanBeReadStays()
{
    QFETCH(QColor, accent);
    QFETCH(bool, isDark);
    const auto made = accentColors(accent, isDark);
    QVERIFY(made.isKnown);
    QCOMPARE(made.fill, accent);
    QVERIFY(made.hover != accent);
}

void AccentColorsTest::everyColourCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AccentColorsTest::everyColourCanBeRead()
{
    QFETCH(bool, isDark);
    const QColor page = isDark ? QColor{0x15, 0x18, 0x1c} : QColor{0xf5, 0xf6, 0xf8};
    const QColor card = isDark ? QColor{0x1e, 0x22, 0x28} : QColor{0xff, 0xff, 0xff};
    for (int red = 0; red <= 255; red += 51) {
        for (int green = 0; green <= 255; green += 51) {
            for (int blue = 0; blue <= 255; blue += 51) {
                const QColor accent{red, green, blue};
                const auto made = accentColors(accent, isDark);
                bool isGood = contrastOf(made.ink, made.fill) >= 4.5 &&
                              contrastOf(made.ink, made.hover) >= 4.5 &&
                              contrastOf(made.tintInk, made.tint) >= 4.5;
                for (const auto& ground : {page, card}) {
                    isGood &= contrastOf(made.text, ground) >= 4.5 && contrastOf(made.fill, ground) >= 3.0;
                }
                QVERIFY2(isGood, qPrintable(accent.name()));
            }
        }
    }
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::AccentColorsTest)
#include "tst_accentcolors.moc"
