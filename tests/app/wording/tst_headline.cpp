// SPDX-License-Identifier: MIT
#include "support/locales.h"
#include "wording/friendlytext.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

namespace usher {

namespace {

std::int64_t gigabytes(double count)
{
    return static_cast<std::int64_t>(count * 1024 * 1024 * 1024);
}

Session session(const QString& name, std::uint32_t uid, std::optional<double> holdsGigabytes)
{
    Session made;
    made.identity.id = QString::number(uid);
    made.identity.uid = uid;
    made.fullName = name;
    if (holdsGigabytes) {
        made.usage.memoryBytes = gigabytes(*holdsGigabytes);
    }
    return made;
}

Session me()
{
    Session made = session(u"Alex"_qs, 1000, 1.2);
    made.isMine = true;
    return made;
}

Sample household(const QList<Session>& sessions, std::optional<std::int64_t> memory = 16'777'216'000)
{
    Sample sample;
    sample.memoryBytes = memory;
    sample.sessions = sessions;
    return sample;
}

} // namespace

class HeadlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void saysOnlyWhatIsKnown_data();
    void saysOnlyWhatIsKnown();
    void isSpokenInWholeWords();
};

void HeadlineTest::saysOnlyWhatIsKnown_data()
{
    QTest::addColumn<QList<Session>>("sessions");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const Session sam = session(u"Sam"_qs, 1001, 1.8);
    const Session kim = session(u"Kim"_qs, 1002, 3.1);
    const Session noor = session(u"Noor"_qs, 1003, 1.2);
    const Session lee = session(u"Lee"_qs, 1004, 1.0);
    const Session silent = session(u"Silent"_qs, 1005, {});

    QTest::newRow("nobody") << QList<Session>{} << u"Nobody is signed in."_qs
                            << u"Niemand ist angemeldet."_qs;
    QTest::newRow("only me") << QList{me()} << u"Only you are signed in."_qs
                             << u"Nur die eigene Sitzung ist angemeldet."_qs;
    QTest::newRow("only me, twice") << QList{me(), me()} << u"Only you are signed in."_qs
                                    << u"Nur die eigene Sitzung ist angemeldet."_qs;
    QTest::newRow("only somebody else") << QList{sam} << u"1 person is signed in. Sam holds 1.8 of 16 GB."_qs
                                        << u"1 Person ist angemeldet. Sam belegt 1,8 von 16 GB."_qs;
    QTest::newRow("one other") << QList{me(), sam} << u"2 people are signed in. Sam holds 1.8 of 16 GB."_qs
                               << u"2 Personen sind angemeldet. Sam belegt 1,8 von 16 GB."_qs;
    QTest::newRow("three others")
        << QList{me(), sam, kim, noor} << u"4 people are signed in. Sam, Kim and Noor hold 6.1 of 16 GB."_qs
        << u"4 Personen sind angemeldet. Sam, Kim und Noor belegen 6,1 von 16 GB."_qs;
    QTest::newRow("four others")
        << QList{me(), sam, kim, noor, lee}
        << u"5 people are signed in. Sam, Kim and 2 more hold 7.1 of 16 GB."_qs
        << u"5 Personen sind angemeldet. Sam, Kim und 2 weitere belegen 7,1 von 16 GB."_qs;
    QTest::newRow("one person with two sessions")
        << QList{me(), sam, sam} << u"2 people are signed in. Sam holds 3.6 of 16 GB."_qs
        << u"2 Personen sind angemeldet. Sam belegt 3,6 von 16 GB."_qs;
    QTest::newRow("whose memory is unknown is not named")
        << QList{me(), silent, sam} << u"3 people are signed in. Sam holds 1.8 of 16 GB."_qs
        << u"3 Personen sind angemeldet. Sam belegt 1,8 von 16 GB."_qs;
    QTest::newRow("nobody's memory is known")
        << QList{me(), silent} << u"2 people are signed in."_qs << u"2 Personen sind angemeldet."_qs;
    QTest::newRow("a name like a placeholder")
        << QList{me(), session(u"%1 %2"_qs, 1001, 1.8)}
        << u"2 people are signed in. %1 %2 holds 1.8 of 16 GB."_qs
        << u"2 Personen sind angemeldet. %1 %2 belegt 1,8 von 16 GB."_qs;
}

void HeadlineTest::saysOnlyWhatIsKnown()
{
    QFETCH(QList<Session>, sessions);
    {
        const Language english{inBritain()};
        QTEST((FriendlyText{inBritain(), QTimeZone::utc()}.headline(household(sessions)).text), "english");
    }
    const Language german{inGermany()};
    QTEST((FriendlyText{inGermany(), QTimeZone::utc()}.headline(household(sessions)).text), "german");
}

void HeadlineTest::isSpokenInWholeWords()
{
    const Language english{inBritain()};
    const FriendlyText words{inBritain(), QTimeZone::utc()};
    const Session sam = session(u"Sam"_qs, 1001, 1.8);
    QCOMPARE(words.headline(household({me(), sam})).spoken,
             u"2 people are signed in. Sam holds 1.8 of 16 gigabytes."_qs);
    QCOMPARE(words.headline(household({me(), sam}, {})).spoken,
             u"2 people are signed in. Sam holds 1.8 gigabytes."_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::HeadlineTest)
#include "tst_headline.moc"
