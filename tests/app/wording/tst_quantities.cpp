// SPDX-License-Identifier: MIT
#include "support/locales.h"
#include "wording/language.h"
#include "wording/quantities.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr std::int64_t kKb = 1024;
constexpr std::int64_t kMb = 1024 * kKb;
constexpr std::int64_t kGb = 1024 * kMb;

std::int64_t gigabytes(double count)
{
    return static_cast<std::int64_t>(count * static_cast<double>(kGb));
}

} // namespace

class QuantitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void durations_data();
    void durations();
    void durationSaysWhenItChanges();
    void load_data();
    void load();
    void percents_data();
    void percents();
    void memory_data();
    void memory();
    void memoryOfAWhole_data();
    void memoryOfAWhole();
    void unknownIsNeverZero();
    void joining_data();
    void joining();
};

void QuantitiesTest::durations_data()
{
    QTest::addColumn<std::chrono::milliseconds>("span");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, std::chrono::milliseconds span, const QString& text,
                        const QString& spoken,
                        const QString& german) { QTest::newRow(name) << span << text << spoken << german; };
    row("nothing", 0ms, u"less than 1 min"_qs, u"less than a minute"_qs, u"weniger als eine Minute"_qs);
    row("59.999 s", 59'999ms, u"less than 1 min"_qs, u"less than a minute"_qs, u"weniger als eine Minute"_qs);
    row("1 min", 1min, u"1 min"_qs, u"1 minute"_qs, u"1 Minute"_qs);
    row("1 min 59.999 s", 2min - 1ms, u"1 min"_qs, u"1 minute"_qs, u"1 Minute"_qs);
    row("2 min", 2min, u"2 min"_qs, u"2 minutes"_qs, u"2 Minuten"_qs);
    row("43 min", 43min, u"43 min"_qs, u"43 minutes"_qs, u"43 Minuten"_qs);
    row("59 min 59.999 s", 1h - 1ms, u"59 min"_qs, u"59 minutes"_qs, u"59 Minuten"_qs);
    row("1 h", 1h, u"1 h"_qs, u"1 hour"_qs, u"1 Stunde"_qs);
    row("1 h 4 min 59.999 s", 65min - 1ms, u"1 h"_qs, u"1 hour"_qs, u"1 Stunde"_qs);
    row("1 h 5 min", 65min, u"1 h 5 min"_qs, u"1 hour and 5 minutes"_qs, u"1 Stunde und 5 Minuten"_qs);
    row("3 h 24 min", 204min, u"3 h 20 min"_qs, u"3 hours and 20 minutes"_qs, u"3 Stunden und 20 Minuten"_qs);
    row("23 h 59 min 59.999 s", 24h - 1ms, u"23 h 55 min"_qs, u"23 hours and 55 minutes"_qs,
        u"23 Stunden und 55 Minuten"_qs);
    row("24 h", 24h, u"24 h"_qs, u"24 hours"_qs, u"24 Stunden"_qs);
    row("before it began", -5min, u"less than 1 min"_qs, u"less than a minute"_qs,
        u"weniger als eine Minute"_qs);
}

void QuantitiesTest::durations()
{
    QFETCH(std::chrono::milliseconds, span);
    {
        const Language english{inBritain()};
        QTEST(Quantities{inBritain()}.duration(span).text, "text");
        QTEST(Quantities{inBritain()}.duration(span).spoken, "spoken");
    }
    const Language german{inGermany()};
    QTEST(Quantities{inGermany()}.duration(span).spoken, "german");
}

void QuantitiesTest::durationSaysWhenItChanges()
{
    const Language english{inBritain()};
    const Quantities quantities{inBritain()};
    for (std::chrono::milliseconds span = 0ms; span < 26h; span += 37s) {
        const auto next = Quantities::nextDuration(span);
        QVERIFY(next > span);
        QCOMPARE(quantities.duration(next - 1ms), quantities.duration(span));
        QVERIFY(quantities.duration(next) != quantities.duration(span));
    }
}

void QuantitiesTest::load_data()
{
    QTest::addColumn<std::optional<double>>("percent");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("unknown") << std::optional<double>{} << u"—"_qs << u"—"_qs;
    QTest::newRow("0 %") << std::optional{0.0} << u"Quiet"_qs << u"Ruhig"_qs;
    QTest::newRow("1.99 %") << std::optional{1.99} << u"Quiet"_qs << u"Ruhig"_qs;
    QTest::newRow("2 %") << std::optional{2.0} << u"Working"_qs << u"Aktiv"_qs;
    QTest::newRow("2.01 %") << std::optional{2.01} << u"Working"_qs << u"Aktiv"_qs;
    QTest::newRow("14.99 %") << std::optional{14.99} << u"Working"_qs << u"Aktiv"_qs;
    QTest::newRow("15 %") << std::optional{15.0} << u"Working"_qs << u"Aktiv"_qs;
    QTest::newRow("15.01 %") << std::optional{15.01} << u"Busy"_qs << u"Ausgelastet"_qs;
    QTest::newRow("100 %") << std::optional{100.0} << u"Busy"_qs << u"Ausgelastet"_qs;
}

void QuantitiesTest::load()
{
    QFETCH(std::optional<double>, percent);
    {
        const Language english{inBritain()};
        QTEST(Quantities::loadWord(loadOf(percent)), "english");
    }
    const Language german{inGermany()};
    QTEST(Quantities::loadWord(loadOf(percent)), "german");
}

void QuantitiesTest::percents_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("german");
    QTest::newRow("nothing at all") << 0.0 << u"0 %"_qs << u"0 percent"_qs << u"0 %"_qs;
    QTest::newRow("hardly anything") << 0.04 << u"0 %"_qs << u"0 percent"_qs << u"0 %"_qs;
    QTest::newRow("a little") << 0.05 << u"0.1 %"_qs << u"0.1 percent"_qs << u"0,1 %"_qs;
    QTest::newRow("one decimal below ten") << 1.46 << u"1.5 %"_qs << u"1.5 percent"_qs << u"1,5 %"_qs;
    QTest::newRow("just below ten") << 9.94 << u"9.9 %"_qs << u"9.9 percent"_qs << u"9,9 %"_qs;
    QTest::newRow("would be 10.0") << 9.95 << u"10 %"_qs << u"10 percent"_qs << u"10 %"_qs;
    QTest::newRow("18") << 18.2 << u"18 %"_qs << u"18 percent"_qs << u"18 %"_qs;
    QTest::newRow("all") << 100.0 << u"100 %"_qs << u"100 percent"_qs << u"100 %"_qs;
    QTest::newRow("below nothing") << -1.0 << u"0 %"_qs << u"0 percent"_qs << u"0 %"_qs;
}

void QuantitiesTest::percents()
{
    QFETCH(double, percent);
    QTEST(Quantities{inBritain()}.percent(percent).text, "english");
    QTEST(Quantities{inBritain()}.percent(percent).spoken, "spoken");
    QTEST(Quantities{inGermany()}.percent(percent).text, "german");
}

void QuantitiesTest::memory_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, std::int64_t bytes, const QString& english, const QString& spoken,
                        const QString& german) {
        QTest::newRow(name) << qint64{bytes} << english << spoken << german;
    };
    row("nothing", 0, u"0 KB"_qs, u"0 kilobytes"_qs, u"0 KB"_qs);
    row("999 KB", 999 * kKb, u"999 KB"_qs, u"999 kilobytes"_qs, u"999 KB"_qs);
    row("999.5 KB", 999 * kKb + kKb / 2, u"1 MB"_qs, u"1 megabytes"_qs, u"1 MB"_qs);
    row("312 MB", 312 * kMb, u"312 MB"_qs, u"312 megabytes"_qs, u"312 MB"_qs);
    row("999.4 MB", gigabytes(999.4 / 1024), u"999 MB"_qs, u"999 megabytes"_qs, u"999 MB"_qs);
    row("1000 MB", 1000 * kMb, u"1.0 GB"_qs, u"1.0 gigabytes"_qs, u"1,0 GB"_qs);
    row("1.8 GB", 1'932'735'283, u"1.8 GB"_qs, u"1.8 gigabytes"_qs, u"1,8 GB"_qs);
    row("9.94 GB", gigabytes(9.94), u"9.9 GB"_qs, u"9.9 gigabytes"_qs, u"9,9 GB"_qs);
    row("9.96 GB", gigabytes(9.96), u"10 GB"_qs, u"10 gigabytes"_qs, u"10 GB"_qs);
    row("999 GB", 999 * kGb, u"999 GB"_qs, u"999 gigabytes"_qs, u"999 GB"_qs);
    row("1 TB", 1024 * kGb, u"1.0 TB"_qs, u"1.0 terabytes"_qs, u"1,0 TB"_qs);
}

void QuantitiesTest::memory()
{
    QFETCH(qint64, bytes);
    QTEST(Quantities{inBritain()}.memory(bytes).text, "english");
    QTEST(Quantities{inBritain()}.memory(bytes).spoken, "spoken");
    QTEST(Quantities{inGermany()}.memory(bytes).text, "german");
}

void QuantitiesTest::memoryOfAWhole_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("share");
    QTest::newRow("a 16 GB PC, less what its firmware keeps")
        << qint64{gigabytes(6.1)} << qint64{16'777'216'000} << u"6.1 of 16 GB"_qs << u"39 % of this PC"_qs;
    QTest::newRow("8 GB") << qint64{gigabytes(0.4)} << qint64{8 * kGb} << u"0.4 of 8 GB"_qs
                          << u"5 % of this PC"_qs;
    QTest::newRow("7.6 GB") << qint64{gigabytes(0.4)} << qint64{gigabytes(7.6)} << u"0.4 of 7.6 GB"_qs
                            << u"5 % of this PC"_qs;
    QTest::newRow("less than would show in the whole's unit")
        << qint64{37 * kMb} << qint64{8 * kGb} << u"37 MB of 8.0 GB"_qs << u"0 % of this PC"_qs;
    QTest::newRow("a small PC") << qint64{100 * kMb} << qint64{900 * kMb} << u"100 of 900 MB"_qs
                                << u"11 % of this PC"_qs;
    QTest::newRow("a server") << qint64{512 * kGb} << qint64{2048 * kGb} << u"0.5 of 2 TB"_qs
                              << u"25 % of this PC"_qs;
}

void QuantitiesTest::memoryOfAWhole()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, whole);
    QTEST(Quantities{inBritain()}.memoryOf(bytes, whole).text, "text");
    QTEST(Quantities{inBritain()}.memoryShare(bytes, whole).text, "share");
}

void QuantitiesTest::unknownIsNeverZero()
{
    const Quantities quantities{inBritain()};
    QCOMPARE(quantities.percent({}).text, u"—"_qs);
    QCOMPARE(quantities.percent({}).spoken, u"unknown"_qs);
    QCOMPARE(quantities.memory({}).text, u"—"_qs);
    QCOMPARE(quantities.memory({}).spoken, u"unknown"_qs);
    QCOMPARE(quantities.memoryShare({}, kGb).text, u"—"_qs);
    QCOMPARE(quantities.memoryShare(kMb, {}).text, u"—"_qs);
    QCOMPARE(quantities.memoryShare(kMb, 0).text, u"—"_qs);
}

void QuantitiesTest::joining_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("shown");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const QStringList four{u"Minecraft"_qs, u"Firefox"_qs, u"Steam"_qs, u"bash"_qs};
    QTest::newRow("nobody") << QStringList{} << 2 << QString() << QString();
    QTest::newRow("one") << four.mid(0, 1) << 2 << u"Minecraft"_qs << u"Minecraft"_qs;
    QTest::newRow("two") << four.mid(0, 2) << 2 << u"Minecraft and Firefox"_qs << u"Minecraft und Firefox"_qs;
    QTest::newRow("one more than is shown") << four.mid(0, 3) << 2 << u"Minecraft, Firefox and 1 more"_qs
                                            << u"Minecraft, Firefox und 1 weitere"_qs;
    QTest::newRow("two more") << four << 2 << u"Minecraft, Firefox and 2 more"_qs
                              << u"Minecraft, Firefox und 2 weitere"_qs;
    QTest::newRow("all of four") << four << 4 << u"Minecraft, Firefox, Steam and bash"_qs
                                 << u"Minecraft, Firefox, Steam und bash"_qs;
    QTest::newRow("one shown") << four << 1 << u"Minecraft and 3 more"_qs << u"Minecraft und 3 weitere"_qs;
    QTest::newRow("names like placeholders")
        << QStringList{u"%1"_qs, u"%2"_qs, u"%n"_qs} << 3 << u"%1, %2 and %n"_qs << u"%1, %2 und %n"_qs;
}

void QuantitiesTest::joining()
{
    QFETCH(QStringList, names);
    QFETCH(int, shown);
    {
        const Language english{inBritain()};
        QTEST(Quantities::joined(names, shown), "english");
    }
    const Language german{inGermany()};
    QTEST(Quantities::joined(names, shown), "german");
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::QuantitiesTest)
#include "tst_quantities.moc"
