// SPDX-License-Identifier: MIT
#include "dashboard/dashboard.h"
#include "dashboard/waketimer.h"
#include "platform/linux/linuxclock.h"
#include "platform/linux/logindbackend.h"
#include "steward/sqlitestore.h"
#include "support/strictlog.h"
#include "system/household.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

namespace usher {

class PlainLook final : public AppearanceSource
{
public:
    using AppearanceSource::AppearanceSource;
    [[nodiscard]] SystemLook look() const override { return {}; }
};

/// The PC's clock, as if the PC had been awake for longer: the dashboard has been running before anybody
/// signed in. Everything after that takes its time.
class LongAwakeClock final : public Clock
{
public:
    [[nodiscard]] WallTime wallNow() const override { return m_real.wallNow(); }
    [[nodiscard]] AwakeTime awakeNow() const override { return m_real.awakeNow() + m_before; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> asleepSoFar() const override
    {
        return m_real.asleepSoFar();
    }
    void hasRunFor(AwakeTime before) { m_before += before; }

private:
    LinuxClock m_real;
    AwakeTime m_before{0};
};

/// The rules at work, as the dashboard runs them: real people, a real rule file, a real state file. The
/// shortest times that rules may have, and nobody's clock but the PC's.
class LogindRules : public QObject
{
    Q_OBJECT

    [[nodiscard]] bool writeRules(const QByteArray& text) const;
    /// What Usher did and said about that person, in order, as it was written down.
    [[nodiscard]] QStringList story(const QString& person);
    [[nodiscard]] bool tells(const QString& person, const QStringList& expected, int patienceMs);

    LinuxClock m_realClock;
    LongAwakeClock m_clock;
    QTemporaryDir m_folder;
    PlainLook m_look;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings")), QSettings::IniFormat};
    Appearance m_appearance{m_look, m_settings};
    RuleWatch m_ruleFile{m_folder.filePath(QStringLiteral("rules.json"))};
    std::unique_ptr<SqliteStore> m_store;
    LogindBackend m_eyes{placesInContainer(), m_realClock};
    RealHousehold m_people{m_eyes};

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedLog(); }
    void ruleSignsOutWhoeverDoesNotAnswer();
    void cleanup() { m_people.everybodyLeaves(); }
};

namespace {

QByteArray houseRules()
{
    return R"({
  "version": 1,
  "protected": ["erin"],
  "rules": [
    { "id": "away", "name": "Away", "who": ["@everyone"], "except": ["ben"],
      "when": { "awayFor": "1m" },
      "then": { "action": "ask", "wait": "30s" } }
  ]
})";
}

/// One word for each thing that is written down.
QString word(const Telling& telling)
{
    using Kind = policy::Action::Kind;
    switch (telling.kind) {
    case Kind::Message:
        return u"asked"_qs;
    case Kind::Declined:
        return u"stays"_qs;
    case Kind::Withdraw:
        // Who types on a terminal has answered, and is back: what is seen first is what is written down.
        return telling.withdrawal == policy::Withdrawal::CameBack
                   ? u"stays"_qs
                   : u"withdrawn (%1)"_qs.arg(telling.withdrawal ? static_cast<int>(*telling.withdrawal)
                                                                 : -1);
    case Kind::Recommend:
        return telling.cause == policy::Cause::Unseen ? u"recommended unseen"_qs : u"recommended"_qs;
    case Kind::SignOut:
        return telling.cause == policy::Cause::NoAnswer ? u"signed out unanswered"_qs : u"signed out"_qs;
    case Kind::Gone:
        return u"gone"_qs;
    default:
        return u"something else (%1)"_qs.arg(static_cast<int>(telling.kind));
    }
}

} // namespace

void LogindRules::initTestCase()
{
    m_store = std::move(SqliteStore::open(m_folder.filePath(QStringLiteral("state.sqlite"))).value());
    QVERIFY(writeRules(houseRules()));
}

bool LogindRules::writeRules(const QByteArray& text) const
{
    QFile file(m_ruleFile.path());
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QStringList LogindRules::story(const QString& person)
{
    QStringList words;
    const auto history = m_store->history({{}, person, 100});
    for (const Telling& telling : history ? *history : QList<Telling>{}) {
        words.append(word(telling));
    }
    return words;
}

bool LogindRules::tells(const QString& person, const QStringList& expected, int patienceMs)
{
    const bool isTold = QTest::qWaitFor([&] { return story(person) == expected; }, patienceMs);
    if (!isTold) {
        qInfo("%s: %s", qPrintable(person), qPrintable(story(person).join(u", ")));
    }
    return isTold;
}

void LogindRules::ruleSignsOutWhoeverDoesNotAnswer()
{
    Dashboard dashboard{std::make_unique<LogindBackend>(placesInContainer(), m_realClock),
                        {},
                        m_clock,
                        m_appearance,
                        m_ruleFile,
                        *m_store,
                        FriendlyText{QLocale{QLocale::English}, QTimeZone::utc()}};
    const WakeTimer timer{dashboard, m_clock};
    dashboard.start();
    QVERIFY(QTest::qWaitFor([&] { return dashboard.phase() == Dashboard::Phase::Nobody; }, 10'000));
    m_clock.hasRunFor(policy::kSettleFor);

    // Two at terminals, two at desktops of which one is locked; nobody touches anything. And two who are none
    // of the rule's business.
    const auto desktop = u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LANG=C.UTF-8"_qs;
    const auto carol = m_people.comes(u"desktop carol "_qs + desktop);
    const auto dave = m_people.comes(u"desktop dave "_qs + desktop);
    QVERIFY(carol && dave);
    QVERIFY(now(u"report-idle carol"_qs) && now(u"report-idle dave"_qs) && now(u"lock dave"_qs));
    const auto alice = m_people.comes(u"tty alice"_qs);
    const auto frank = m_people.comes(u"tty frank"_qs);
    QVERIFY(alice && frank && m_people.comes(u"tty ben"_qs) && m_people.comes(u"tty erin"_qs));

    const int aMinuteAwayMs = 75'000;
    QVERIFY(tells(u"frank"_qs, {u"asked"_qs}, aMinuteAwayMs));
    QVERIFY(now(u"reads frank Not.now"_qs));
    QVERIFY(happens({u"type"_qs, u"frank"_qs, QString()}));
    QVERIFY(tells(u"frank"_qs, {u"asked"_qs, u"stays"_qs}, 10'000));
    QVERIFY(tells(u"carol"_qs, {u"asked"_qs}, aMinuteAwayMs));
    QVERIFY(tells(u"dave"_qs, {u"recommended unseen"_qs}, 10'000));

    // The owner slips while people wait.
    QVERIFY(writeRules(QByteArray(houseRules()).replace(R"("awayFor": "1m")", R"("awayFro": "1m", )")));
    QVERIFY(QTest::qWaitFor([&] { return !m_ruleFile.problems().empty(); }, 10'000));
    QVERIFY(m_ruleFile.inForce());

    const QStringList signedOut{u"asked"_qs, u"signed out unanswered"_qs, u"gone"_qs};
    QVERIFY(tells(u"alice"_qs, signedOut, 45'000));
    QVERIFY(tells(u"carol"_qs, signedOut, 45'000));
    QVERIFY(m_people.isGone(alice.value().identity) && m_people.isGone(carol.value().identity));

    // Nothing else has happened to anybody.
    QCOMPARE(story(u"frank"_qs), (QStringList{u"asked"_qs, u"stays"_qs}));
    QCOMPARE(story(u"dave"_qs), QStringList{u"recommended unseen"_qs});
    QVERIFY(story(u"ben"_qs).isEmpty() && story(u"erin"_qs).isEmpty());
    QCOMPARE(m_people.see(u"frank"_qs).value().identity, frank.value().identity);
    QCOMPARE(m_people.see(u"dave"_qs).value().identity, dave.value().identity);
    QVERIFY(m_people.see(u"ben"_qs) && m_people.see(u"erin"_qs));
    QCOMPARE(dashboard.rules()->count(), 1);
    QVERIFY(!dashboard.rules()->problemTitle().isEmpty());
}

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    bool isReady = usher::now(u"screen"_qs);
    for (const auto* person : {"alice", "carol", "dave", "frank"}) {
        isReady = isReady && usher::happens({u"stay"_qs, QString::fromLatin1(person)});
    }
    if (!isReady) {
        return 1;
    }
    usher::LogindRules rules;
    return QTest::qExec(&rules, argc, argv);
}

#include "tst_logindrules.moc"
