// SPDX-License-Identifier: MIT
#include "platform/simulated/instant.h"
#include "support/strictlog.h"

#include <QTest>

namespace usher {

class InstantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
};

void InstantTest::isRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("secondsSince1970");
    const auto row = [](const char* text, qint64 seconds) {
        QTest::newRow(text) << QByteArray(text) << seconds;
    };
    row("1970-01-01T00:00:00Z", 0);
    row("1970-01-01T00:00Z", 0);
    row("1970-01-01T01:00:00+01:00", 0);
    row("1969-12-31T19:00:00-05:00", 0);
    row("1970-01-01T05:45:00+05:45", 0);
    row("1970-01-01T00:00:00-00:00", 0);
    row("1969-12-31T23:59:59Z", -1);
    row("2026-11-23T20:00:00+01:00", 1'795'460'400);
    row("2024-02-29T00:00:00Z", 1'709'164'800);
    row("2026-01-01T00:00:00+23:59", 1'767'225'600 - 86'340);
    row("9999-12-31T23:59:59Z", 253'402'300'799);
}

void InstantTest::isRead()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, secondsSince1970);
    const auto instant = parseInstant(text.toStdString());
    QVERIFY(instant);
    QCOMPARE(static_cast<qint64>(instant.value().time_since_epoch().count()), secondsSince1970);
}

void InstantTest::isRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             "2026",
                             "2026-11-23",
                             "20:00:00Z",
                             "2026-11-23T20:00:00",
                             "2026-11-23 20:00:00Z",
                             "2026-11-23t20:00:00z",
                             "2026-11-23T20Z",
                             "2026-11-23T20:0:00Z",
                             "2026-11-23T20:00:Z",
                             "2026-11-23T20:00:00.5Z",
                             "2026-11-23T20:00:00+1:00",
                             "2026-11-23T20:00:00+0100",
                             "2026-11-23T20:00:00+01",
                             "2026-11-23T20:00:00+01:60",
                             "2026-11-23T20:00:00+24:00",
                             "2026-11-23T20:00:00Z+01:00",
                             "2026-11-23T20:00:00Zx",
                             " 2026-11-23T20:00:00Z",
                             "2026-00-23T20:00:00Z",
                             "2026-13-23T20:00:00Z",
                             "2026-11-00T20:00:00Z",
                             "2026-11-31T20:00:00Z",
                             "2025-02-29T20:00:00Z",
                             "1900-02-29T20:00:00Z",
                             "2026-11-23T24:00:00Z",
                             "2026-11-23T20:60:00Z",
                             "2026-11-23T20:00:60Z",
                             "-026-11-23T20:00:00Z",
                             "+2026-11-23T20:00:00Z",
                             "12026-11-23T20:00:00Z"}) {
        QTest::newRow(*text == '\0' ? "nothing" : text) << QByteArray(text);
    }
}

void InstantTest::isRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseInstant(text.toStdString()));
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::InstantTest)
#include "tst_instant.moc"
