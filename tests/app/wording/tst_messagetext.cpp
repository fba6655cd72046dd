// SPDX-License-Identifier: MIT
#include "wording/messagetext.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr WallTime kDeadline{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 16h + 35min + 40s};

MessageText words(const QString& owner = QStringLiteral("Alex"))
{
    MessageText made{FriendlyText{QLocale{QLocale::English, QLocale::UnitedKingdom}, QTimeZone::utc()}};
    made.setOwner(owner);
    return made;
}

MessageMatter matter(const QString& text = {}, bool isQuestion = true)
{
    Session sam;
    sam.user = QStringLiteral("sam");
    sam.fullName = QStringLiteral("Sam");
    return {sam, text, QStringLiteral("Bedtime"), isQuestion, 5min, kDeadline};
}

} // namespace

/// What people read on their own screens.
class MessageTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void questionNamesWhoAsksAndTheTime();
    void warningAsksNothing();
    void nobodyIsNamedWhereNobodyIsKnown();
    void placeholders_data();
    void placeholders();
    void takenBackSaysThatNothingHappens();
    void noteIsTheOwnersWords();
};

void MessageTextTest::questionNamesWhoAsksAndTheTime()
{
    const auto message = words().message(matter());
    QCOMPARE(message.text,
             QStringLiteral("Alex would like to use this PC. You will be signed out at 16:35. Save "
                            "your work. Sign out now?"));
    QCOMPARE(message.title, QStringLiteral("Alex asks"));
    QCOMPARE(message.buttons, Message::Buttons::YesNo);
    QCOMPARE(message.timeout, std::chrono::seconds{5min});
}

void MessageTextTest::warningAsksNothing()
{
    const auto message = words().message(matter({}, false));
    QCOMPARE(
        message.text,
        QStringLiteral("Alex would like to use this PC. You will be signed out at 16:35. Save your work."));
    QCOMPARE(message.buttons, Message::Buttons::Ok);
}

void MessageTextTest::nobodyIsNamedWhereNobodyIsKnown()
{
    QVERIFY(words({}).message(matter()).text.startsWith(
        QStringLiteral("Somebody else would like to use this PC.")));
}

void MessageTextTest::placeholders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << QStringLiteral("Dinner!") << QStringLiteral("Dinner!");
    QTest::newRow("all") << QStringLiteral("{name}, {owner}, {rule}, {time}, {minutes}")
                         << QStringLiteral("Sam, Alex, Bedtime, 16:35, 5");
    QTest::newRow("twice") << QStringLiteral("{name}{name}") << QStringLiteral("SamSam");
    QTest::newRow("an unknown one") << QStringLiteral("{nobody} {") << QStringLiteral("{nobody} {");
}

void MessageTextTest::placeholders()
{
    QFETCH(QString, text);
    QTEST(words().message(matter(text)).text, "shown");
}

void MessageTextTest::takenBackSaysThatNothingHappens()
{
    const auto message = words().takenBack(matter().session);
    QVERIFY(message.text.contains(QStringLiteral("not be signed out")));
    QCOMPARE(message.buttons, Message::Buttons::Ok);
}

void MessageTextTest::noteIsTheOwnersWords()
{
    const auto message = words().note(matter().session, QStringLiteral(" Dinner {time}! "));
    QCOMPARE(message.text, QStringLiteral("Dinner {time}!"));
    QCOMPARE(message.title, QStringLiteral("A message from Alex"));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::MessageTextTest)
#include "tst_messagetext.moc"
