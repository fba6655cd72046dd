// SPDX-License-Identifier: MIT
#include "platform/linux/kerneltext.h"
#include "support/strictlog.h"

#include <QTest>

namespace usher {

class KernelTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void processStat_data();
    void processStat();
    void processStatRefuses_data();
    void processStatRefuses();
    void processStatHoldsAgainstAnyCut();
    void privatePages_data();
    void privatePages();
    void numbers_data();
    void numbers();
    void systemdPath_data();
    void systemdPath();
};

namespace {

using Number = std::optional<std::int64_t>;

constexpr const char* kTail = " S 1 10 10 34816 10 4194560 100 200 0 0 7 5 0 0 20 0 1 0 4711 1 2 3\n";

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

void KernelTextTest::processStat_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("bash");
    QTest::newRow("space") << QByteArray("Web Content");
    QTest::newRow("parentheses") << QByteArray("(sd-pam)");
    QTest::newRow("looks like the end") << QByteArray("a) R 1 2 3 (b");
    QTest::newRow("line break and escape") << QByteArray("a\nb\x1b[2J");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
}

void KernelTextTest::processStat()
{
    QFETCH(QByteArray, name);
    const QByteArray text = "10 (" + name + ')' + kTail;
    const auto stat = parseProcessStat(view(text));
    QVERIFY(stat);
    QCOMPARE(stat.value().name, view(name));
    QCOMPARE(stat.value().state, 'S');
    QCOMPARE(stat.value().terminal, 34816);
    QCOMPARE(stat.value().cpuTicks, std::uint64_t{12});
    QCOMPARE(stat.value().startTicks, std::uint64_t{4711});
}

void KernelTextTest::processStatRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no name") << QByteArray("10 S 1 2 3");
    QTest::newRow("parentheses the wrong way round") << QByteArray("10 )bash(") + kTail;
    QTest::newRow("too short") << QByteArray("10 (bash) S 1 2 3\n");
    QTest::newRow("words for numbers")
        << QByteArray("10 (bash)" + QByteArray(kTail).replace("4711", "later"));
    QTest::newRow("negative start") << QByteArray("10 (bash)" + QByteArray(kTail).replace("4711", "-4711"));
    QTest::newRow("a number too large")
        << QByteArray("10 (bash)" + QByteArray(kTail).replace("4711", "99999999999999999999999"));
}

void KernelTextTest::processStatRefuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseProcessStat(view(text)));
}

void KernelTextTest::processStatHoldsAgainstAnyCut()
{
    const QByteArray whole = QByteArray("10 (a) b)") + kTail;
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        const auto cut = whole.left(length);
        const auto stat = parseProcessStat(view(cut));
        QVERIFY(!stat || stat->startTicks <= 4711);
    }
}

void KernelTextTest::privatePages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Number>("expected");
    QTest::newRow("usual") << QByteArray("2000 500 120 1 0 300 0\n") << Number{380};
    QTest::newRow("all shared") << QByteArray("2000 120 120 1 0 300 0\n") << Number{0};
    QTest::newRow("shared is ahead") << QByteArray("2000 119 120 1 0 300 0\n") << Number{0};
    QTest::newRow("too short") << QByteArray("2000 500\n") << Number{};
    QTest::newRow("nothing") << QByteArray() << Number{};
    QTest::newRow("negative") << QByteArray("2000 -500 1\n") << Number{};
    QTest::newRow("garbage") << QByteArray("a b c\n") << Number{};
}

void KernelTextTest::privatePages()
{
    QFETCH(QByteArray, text);
    QFETCH(Number, expected);
    QCOMPARE(parsePrivatePages(view(text)), expected);
}

void KernelTextTest::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Number>("expected");
    const QByteArray memory = "MemTotal:       24684084 kB\nMemFree:  1 kB\nMemAvailable:   22426072 kB\n";
    const QByteArray cpu = "usage_usec 1234\nuser_usec 1000\n";
    QTest::newRow("meminfo") << memory << QByteArray("MemAvailable") << Number{22426072};
    QTest::newRow("cpu.stat") << cpu << QByteArray("usage_usec") << Number{1234};
    QTest::newRow("absent") << cpu << QByteArray("nr_periods") << Number{};
    QTest::newRow("part of a key") << memory << QByteArray("Mem") << Number{};
    QTest::newRow("no number") << QByteArray("anon\n") << QByteArray("anon") << Number{};
    QTest::newRow("garbage") << QByteArray("anon many\n") << QByteArray("anon") << Number{};
    QTest::newRow("negative") << QByteArray("anon -1\n") << QByteArray("anon") << Number{};
    QTest::newRow("blank lines") << QByteArray("\n\n  \nanon 3") << QByteArray("anon") << Number{3};
    QTest::newRow("nothing") << QByteArray() << QByteArray("anon") << Number{};
}

void KernelTextTest::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, key);
    QFETCH(Number, expected);
    QCOMPARE(numberAfter(view(text), view(key)), expected);
}

void KernelTextTest::systemdPath_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray path = "/user.slice/user-1001.slice/session-3.scope";
    QTest::newRow("version 2") << QByteArray("0::" + path + '\n') << path;
    QTest::newRow("version 1") << QByteArray("3:cpu:/\n1:name=systemd:" + path + '\n') << path;
    QTest::newRow("hybrid") << QByteArray("0::/else\n1:name=systemd:" + path + '\n') << path;
    QTest::newRow("a group that pretends")
        << QByteArray("3:cpu:/a:name=systemd:/b\n0::" + path + '\n') << path;
    QTest::newRow("neither") << QByteArray("3:cpu:/\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void KernelTextTest::systemdPath()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(parseSystemdPath(view(text)).value_or(""), view(expected));
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::KernelTextTest)
#include "tst_kerneltext.moc"
