// SPDX-License-Identifier: MIT
#include "support/locales.h"
#include "wording/asktext.h"

#include "support/strictlog.h"

#include <QLocale>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

Message message(const QString& text, std::chrono::seconds timeout = 5min)
{
    return {QStringLiteral("Alex asks"), text, Message::Buttons::YesNo, timeout, true};
}

} // namespace

/// What stands around a question where a person reads it.
class AskTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void timeIsSaidOnce_data();
    void timeIsSaidOnce();
    void notesAnnounceNoTime();
    void timeLeft_data();
    void timeLeft();
};

void AskTextTest::timeIsSaidOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time");
    const QString said = QStringLiteral("Signing out at 16:35.");
    QTest::newRow("the message says none") << QStringLiteral("May I?") << said;
    QTest::newRow("the message says it")
        << QStringLiteral("You will be signed out at 16:35. Sorry!") << QString();
    QTest::newRow("written in the minute before") << QStringLiteral("Until 16:34") << QString();
    QTest::newRow("another time") << QStringLiteral("Dinner is at 16:36.") << said;
    QTest::newRow("long ago") << QStringLiteral("I wait since 16:33.") << said;
    QTest::newRow("part of another number") << QStringLiteral("Order 116:35 and 16:351") << said;
}

void AskTextTest::timeIsSaidOnce()
{
    QFETCH(QString, text);
    QFETCH(QString, time);
    const QTime now{16, 30, 2};
    QCOMPARE(AskText::missingTime(message(text), now, inBritain()), time);
    QCOMPARE(AskText::plain(message(text), now, inBritain()),
             time.isEmpty() ? text : text + QLatin1Char{'\n'} + time);
    QCOMPARE(AskText::signOutTime(message(text), now, inBritain()), QStringLiteral("Signing out at 16:35."));
}

void AskTextTest::notesAnnounceNoTime()
{
    auto note = message(QStringLiteral("Dinner is ready!"));
    note.isCountdown = false;
    QVERIFY(AskText::missingTime(note, {16, 30}, inBritain()).isEmpty());
    QCOMPARE(AskText::plain(note, {16, 30}, inBritain()), note.text);
}

void AskTextTest::timeLeft_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("minutes") << std::chrono::seconds{4min + 59s} << QStringLiteral("4:59 left");
    QTest::newRow("a minute") << std::chrono::seconds{1min} << QStringLiteral("1:00 left");
    QTest::newRow("seconds") << 20s << QStringLiteral("0:20 left");
    QTest::newRow("nothing") << 0s << QStringLiteral("0:00 left");
}

void AskTextTest::timeLeft()
{
    QFETCH(std::chrono::seconds, left);
    QTEST(AskText::timeLeft(left), "text");
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::AskTextTest)
#include "tst_asktext.moc"
