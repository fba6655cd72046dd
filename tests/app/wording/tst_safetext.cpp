// SPDX-License-Identifier: MIT
#include "wording/safetext.h"

#include "support/strictlog.h"

#include <QTest>

namespace usher {

class SafeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void removesOrSpellsOut_data();
    void removesOrSpellsOut();
    void capsAtTheLimit_data();
    void capsAtTheLimit();
    void neverCutsACharacterInHalf();
    void aLineHasAnyLength();
};

void SafeTextTest::removesOrSpellsOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::addColumn<QString>("escaped");

    QTest::newRow("an ordinary name") << u"Jörg Müller"_qs << u"Jörg Müller"_qs << u"Jörg Müller"_qs;
    QTest::newRow("empty") << QString() << QString() << QString();
    QTest::newRow("escape sequence") << u"a\x1b[31mb"_qs << u"a[31mb"_qs << u"a\\x1b[31mb"_qs;
    QTest::newRow("line break") << u"a\nb"_qs << u"a b"_qs << u"a\\x0ab"_qs;
    QTest::newRow("tab") << u"a\tb"_qs << u"a b"_qs << u"a\\x09b"_qs;
    QTest::newRow("NUL") << QString(u"a\0b"_qs) << u"ab"_qs << u"a\\x00b"_qs;
    QTest::newRow("last C0 control") << u"a\x1f"_qs << u"a"_qs << u"a\\x1f"_qs;
    QTest::newRow("first character after C0") << u"a\x20!"_qs << u"a !"_qs << u"a !"_qs;
    QTest::newRow("tilde, the last before DEL") << u"~"_qs << u"~"_qs << u"~"_qs;
    QTest::newRow("DEL") << u"a\x7f"_qs << u"a"_qs << u"a\\x7f"_qs;
    QTest::newRow("C1 control sequence introducer") << u"a\u009b31m"_qs << u"a31m"_qs << u"a\\x9b31m"_qs;
    QTest::newRow("last C1 control") << u"a\u009f"_qs << u"a"_qs << u"a\\x9f"_qs;
    QTest::newRow("first character after C1") << u"a\u00a0b"_qs << u"a\u00a0b"_qs << u"a\u00a0b"_qs;
    QTest::newRow("right-to-left override")
        << u"a\u202egnp.exe"_qs << u"agnp.exe"_qs << u"a\\u202egnp.exe"_qs;
    QTest::newRow("isolates") << u"\u2066a\u2069"_qs << u"a"_qs << u"\\u2066a\\u2069"_qs;
    QTest::newRow("right-to-left mark") << u"a\u200f"_qs << u"a"_qs << u"a\\u200f"_qs;
    QTest::newRow("line separator") << u"a\u2028b"_qs << u"a b"_qs << u"a\\u2028b"_qs;
    QTest::newRow("zero width space") << u"a\u200bb"_qs << u"ab"_qs << u"a\\u200bb"_qs;
    QTest::newRow("a joiner means something")
        << u"\u0646\u200c\u0647"_qs << u"\u0646\u200c\u0647"_qs << u"\u0646\u200c\u0647"_qs;
    QTest::newRow("Arabic letters are left alone")
        << u"\u0633\u0627\u0645"_qs << u"\u0633\u0627\u0645"_qs << u"\u0633\u0627\u0645"_qs;
    QTest::newRow("HTML is plain text") << u"<b>&amp;</b>"_qs << u"<b>&amp;</b>"_qs << u"<b>&amp;</b>"_qs;
    QTest::newRow("a placeholder is plain text") << u"%1 %n"_qs << u"%1 %n"_qs << u"%1 %n"_qs;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD83D)) + u'a' << u"\ufffda"_qs << u"\ufffda"_qs;
    QTest::newRow("beyond the first plane") << u"a\U0001F600"_qs << u"a\U0001F600"_qs << u"a\U0001F600"_qs;
}

void SafeTextTest::removesOrSpellsOut()
{
    QFETCH(QString, name);
    QTEST(safeText(name), "safe");
    QTEST(escapedText(name), "escaped");
    QTEST(escapedLine(name), "escaped");
}

void SafeTextTest::capsAtTheLimit_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("shown");
    QTest::newRow("255 characters") << 255 << QString(255, u'x');
    QTest::newRow("256 characters") << 256 << QString(256, u'x');
    QTest::newRow("257 characters") << 257 << QString(255, u'x') + u'…';
    QTest::newRow("100000 characters") << 100'000 << QString(255, u'x') + u'…';
}

void SafeTextTest::capsAtTheLimit()
{
    QFETCH(int, length);
    QTEST(safeText(QString(length, u'x')), "shown");
    QTEST(escapedText(QString(length, u'x')), "shown");
    QTEST(safeText(QString(1000, QChar(0x202e)) + QString(length, u'x')), "shown");
}

void SafeTextTest::neverCutsACharacterInHalf()
{
    const QString face = u"\U0001F600"_qs;
    QCOMPARE(safeText(face.repeated(256)), face.repeated(256));
    QCOMPARE(safeText(face.repeated(257)), face.repeated(255) + u'…');
    QCOMPARE(escapedText(QString(257, QChar(0x1b))), u"\\x1b"_qs.repeated(255) + u'…');
}

void SafeTextTest::aLineHasAnyLength()
{
    QCOMPARE(escapedLine(QString(257, QChar(0x1b))), u"\\x1b"_qs.repeated(257));
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::SafeTextTest)
#include "tst_safetext.moc"
