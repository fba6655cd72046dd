// SPDX-License-Identifier: MIT
#include "wording/language.h"

#include "support/strictlog.h"

#include <QCoreApplication>
#include <QTest>

namespace usher {

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void speaks_data();
    void speaks();
    void endsWithItsOwner();
};

void LanguageTest::speaks_data()
{
    QTest::addColumn<QLocale>("wanted");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plural");
    QTest::addColumn<QString>("time");
    const QLocale french{QLocale::French, QLocale::France};
    QTest::newRow("German") << QLocale{QLocale::German, QLocale::Germany} << u"Gerade da"_qs << u"1 Minute"_qs
                            << u"14:10"_qs;
    QTest::newRow("Austrian") << QLocale{QLocale::German, QLocale::Austria} << u"Gerade da"_qs
                              << u"1 Minute"_qs << u"14:10"_qs;
    QTest::newRow("British") << QLocale{QLocale::English, QLocale::UnitedKingdom} << u"Here now"_qs
                             << u"1 minute"_qs << u"14:10"_qs;
    QTest::newRow("the C locale has no seconds")
        << QLocale::c() << u"Here now"_qs << u"1 minute"_qs << u"14:10"_qs;
    QTest::newRow("a language nobody translated yet")
        << french << u"Here now"_qs << u"1 minute"_qs << QString();
}

void LanguageTest::speaks()
{
    QFETCH(QLocale, wanted);
    QFETCH(QString, time);
    const Language language{wanted};
    QTEST(QCoreApplication::translate("FriendlyText", "Here now"), "text");
    QTEST(QCoreApplication::translate("Quantities", "%n minute(s)", "spoken", 1), "plural");
    if (time.isEmpty()) {
        QCOMPARE(language.locale().language(), QLocale::English);
    } else {
        QCOMPARE(language.locale().toString(QTime(14, 10), QLocale::ShortFormat), time);
    }
}

void LanguageTest::endsWithItsOwner()
{
    {
        const Language german{QLocale{QLocale::German}};
    }
    QCOMPARE(QCoreApplication::translate("FriendlyText", "Here now"), u"Here now"_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::LanguageTest)
#include "tst_language.moc"
