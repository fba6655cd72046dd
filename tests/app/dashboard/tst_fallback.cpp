// SPDX-License-Identifier: MIT
#include "dashboard/dashboard.h"
#include "dashboard/demorules.h"
#include "platform/simulated/demohousehold.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/fakebackend.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

class NoWishes final : public AppearanceSource
{
public:
    [[nodiscard]] SystemLook look() const override { return {}; }
};

QByteArray ownRules()
{
    return {R"({"version":1,"rules":[{"id":"mine","name":"Mine","who":["sam"],)"
            R"("when":{"awayFor":"2h"},"then":{"action":"recommend"}}]})"};
}

/// A dashboard over a PC that cannot say who is signed in, with the demo household in reserve.
struct Bench
{
    QTemporaryDir folder;
    Language language{inBritain()};
    FakeClock clock;
    NoWishes look;
    QSettings settings{folder.filePath(u"settings"_s), QSettings::IniFormat};
    Appearance appearance{look, settings};
    RuleWatch ownFile{folder.filePath(u"own/rules.json"_s)};
    QString demoPlace = folder.filePath(u"demo/rules.json"_s);
    MemoryStore store;
    FakeBackend* own = nullptr; ///< The dashboard's.
    std::unique_ptr<Dashboard> dashboard;

    Bench()
    {
        QVERIFY(replaceRuleFile(ownFile.path(), ownRules()).has_value());
        auto backend = std::make_unique<FakeBackend>();
        own = backend.get();
        dashboard = std::make_unique<Dashboard>(
            std::move(backend), [this] { return demo(); }, clock, appearance, ownFile, store,
            FriendlyText{inBritain(), QTimeZone::utc()});
        dashboard->start();
        own->answerLast(failure(ErrorCode::NoSessionManager));
        settle();
    }

    Result<Dashboard::Demo> demo()
    {
        if (const auto written = replaceRuleFile(demoPlace, demoRules()); !written) {
            return tl::unexpected{written.error()};
        }
        return Dashboard::Demo{std::make_unique<RuleWatch>(demoPlace), makeDemoBackend(clock)};
    }

    static void settle()
    {
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents();
        }
    }

    /// The PC can say it again.
    void comeBack()
    {
        dashboard->refresh();
        own->answerLast(Sample{});
        settle();
        own->answerLast(Sample{});
        settle();
    }

    [[nodiscard]] QStringList ruleNames() const
    {
        QStringList names;
        auto& rules = *dashboard->rules();
        for (int row = 0; row < rules.count(); ++row) {
            names += rules.data(rules.index(row), RuleBook::RuleNameRole).toString();
        }
        return names;
    }

    [[nodiscard]] QByteArray ownText() const
    {
        QFile file{ownFile.path()};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
};

} // namespace

/// Where sessions cannot be read the demo household stands in: with rules and a history of its own.
class FallbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void theDemoHasRulesOfItsOwn();
    void nothingDoneInTheDemoTouchesTheOwnersFile();
    void theOwnersRulesComeBack();
    void whatWasDoneInTheDemoCannotBeUndoneInTheFile();
};

void FallbackTest::theDemoHasRulesOfItsOwn()
{
    const Bench bench;
    QVERIFY(bench.dashboard->isDemo());
    QCOMPARE(bench.ruleNames(),
             QStringList({u"Steam"_s, u"Forgotten accounts"_s, u"Bedtime"_s, u"Make room"_s}));
    QCOMPARE(bench.dashboard->rules()->filePath(), bench.demoPlace);
}

void FallbackTest::nothingDoneInTheDemoTouchesTheOwnersFile()
{
    const Bench bench;
    auto& rules = *bench.dashboard->rules();
    rules.setRuleOn(0, false);
    rules.moveRule(0, 1);
    rules.removeRule(2);
    rules.addPreset(0);
    QCOMPARE(rules.saveText(rules.fileText()), QString{});
    rules.pauseUntilResumed();
    rules.undo();
    QVERIFY(bench.dashboard->rules()->isPaused());
    QCOMPARE(bench.ownText(), ownRules());
    QCOMPARE(QDir{bench.folder.filePath(u"own"_s)}.entryList(QDir::Files), QStringList{u"rules.json"_s});
}

void FallbackTest::theOwnersRulesComeBack()
{
    Bench bench;
    bench.dashboard->rules()->pauseUntilResumed();
    bench.comeBack();
    QVERIFY(!bench.dashboard->isDemo());
    QCOMPARE(bench.ruleNames(), QStringList{u"Mine"_s});
    QCOMPARE(bench.dashboard->rules()->filePath(), bench.ownFile.path());
    QVERIFY(!bench.dashboard->rules()->isPaused());
    bench.dashboard->rules()->setRuleOn(0, false);
    QVERIFY(bench.ownText() != ownRules());
}

void FallbackTest::whatWasDoneInTheDemoCannotBeUndoneInTheFile()
{
    Bench bench;
    bench.dashboard->rules()->removeRule(0);
    bench.dashboard->rules()->editRule(0);
    QVERIFY(bench.dashboard->rules()->canUndo());
    bench.comeBack();
    QVERIFY(!bench.dashboard->rules()->canUndo());
    QVERIFY(!bench.dashboard->rules()->editor()->isOpen());
    bench.dashboard->rules()->undo();
    QCOMPARE(bench.ownText(), ownRules());
}

} // namespace usher

QTEST_MAIN(usher::FallbackTest)
#include "tst_fallback.moc"
