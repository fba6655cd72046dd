// SPDX-License-Identifier: MIT
#include "platform/backendfactory.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// Why that file cannot be read, as the system puts it.
QString systemsWordsFor(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QString{} : file.errorString();
}

} // namespace

/// `--backend simulated[:SCENARIO]`, from the name to a backend or a refusal.
class ScenarioFileTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString fileOf(const QByteArray& text);
    [[nodiscard]] Result<std::unique_ptr<SessionBackend>> open(const QString& path);

    QTemporaryDir m_folder;
    FakeClock m_clock;

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void withoutFileItIsTheDemoHousehold();
    void fileIsPlayed();
    void everyProblemIsOneLocatedLine();
    void missingFileIsNamed();
    void folderIsNoFile();
    void deviceIsNoFile();
    void hugeFileIsTooLarge();
};

QString ScenarioFileTest::fileOf(const QByteArray& text)
{
    QFile file{m_folder.filePath(QStringLiteral("household.json"))};
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        QTest::qFail("cannot write", __FILE__, __LINE__);
    }
    return file.fileName();
}

Result<std::unique_ptr<SessionBackend>> ScenarioFileTest::open(const QString& path)
{
    const auto choice = parseBackendChoice(u"simulated:"_qs + path);
    return choice ? makeBackend(*choice, m_clock) : tl::unexpected(choice.error());
}

void ScenarioFileTest::withoutFileItIsTheDemoHousehold()
{
    const auto backend = makeBackend(parseBackendChoice(QStringLiteral("simulated")).value(), m_clock);
    QVERIFY(backend);
    QVERIFY((*backend)->isSimulated());
    QCOMPARE((*backend)->takeSample().result().value().sessions.size(), 4);
}

void ScenarioFileTest::fileIsPlayed()
{
    const auto path = fileOf(R"({"start":"2026-11-23T20:00:00Z","people":[{"user":"sam"}],"until":"1h",
        "timeline":[{"at":"0s","signIn":"sam"}]})");
    const auto backend = open(path);
    QVERIFY(backend);
    const auto sample = (*backend)->takeSample().result().value();
    QCOMPARE(sample.sessions.size(), 1);
    QVERIFY(!sample.sessions.first().isMine);
}

void ScenarioFileTest::everyProblemIsOneLocatedLine()
{
    const auto path =
        fileOf("{\"start\":\"2026-11-23T20:00:00Z\",\"people\":[],\n \"until\":\"1 h\",\"timelime\":[]}");
    const auto backend = open(path);
    QVERIFY(!backend);
    QCOMPARE(backend.error().code, ErrorCode::InvalidInput);
    QCOMPARE(
        backend.error().detail.split(u'\n'),
        QStringList(
            {path + u":1:1: error: the key \"timeline\" is missing"_qs,
             path + u":2:10: error: /until: must be a duration such as \"45s\", \"30m\", \"2h\" or \"7d\""_qs,
             path + u":2:16: error: /timelime: unknown key; did you mean \"timeline\"?"_qs}));
}

void ScenarioFileTest::missingFileIsNamed()
{
    const auto backend = open(QStringLiteral("/nowhere/household.json"));
    QVERIFY(!backend);
    QCOMPARE(backend.error(), (Error{ErrorCode::InvalidInput,
                                     QStringLiteral("/nowhere/household.json:1:1: error: cannot be read: ") +
                                         systemsWordsFor(QStringLiteral("/nowhere/household.json"))}));
}

void ScenarioFileTest::folderIsNoFile()
{
    const auto backend = open(m_folder.path());
    QVERIFY(!backend);
    QCOMPARE(backend.error().code, ErrorCode::InvalidInput);
    QVERIFY(backend.error().detail.startsWith(m_folder.path() + u":1:1: error: cannot be read: "_qs));
}

void ScenarioFileTest::deviceIsNoFile()
{
    // It never ends. To a Windows program under Wine it is an ordinary file: then it is too large.
    const auto expected =
        USHER_FILES_HAVE_MODES != 0
            ? QStringLiteral("cannot be read: it is a pipe, a socket or a device, not a file")
            : QStringLiteral("the file is too large: at most 16777216 bytes are read");
    const auto backend = open(QStringLiteral("/dev/zero"));
    QVERIFY(!backend);
    QCOMPARE(backend.error().detail, u"/dev/zero:1:1: error: "_qs + expected);
}

void ScenarioFileTest::hugeFileIsTooLarge()
{
    constexpr qint64 kMost = 16 << 20;
    const auto path = m_folder.filePath(QStringLiteral("huge.json"));
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(kMost + 1)); // nothing but a size
    file.close();
    const auto backend = open(path);
    QVERIFY(!backend);
    QCOMPARE(backend.error().detail,
             path + u":1:1: error: the file is too large: at most 16777216 bytes are read"_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ScenarioFileTest)
#include "tst_scenariofile.moc"
