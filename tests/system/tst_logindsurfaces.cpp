// SPDX-License-Identifier: MIT
#include "dashboard/dashboard.h"
#include "dashboard/waketimer.h"
#include "platform/linux/linuxclock.h"
#include "platform/linux/logindbackend.h"
#include "support/strictlog.h"
#include "system/household.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <functional>

namespace usher {

class PlainLook final : public AppearanceSource
{
public:
    using AppearanceSource::AppearanceSource;
    [[nodiscard]] SystemLook look() const override { return {}; }
};

namespace {

using Kind = PersonBadge::Kind;
using JsonCheck = bool (*)(const QJsonObject&);

QString text(const QJsonObject& session, const char* field)
{
    return session.value(QLatin1StringView{field}).toString();
}

} // namespace

/// People at a real PC, as they show in `usherctl list --json` and in the dashboard's models at the same
/// time.
class LogindSurfaces : public QObject
{
    Q_OBJECT

    [[nodiscard]] QJsonArray listed() const;
    [[nodiscard]] QJsonObject listed(const QString& person) const;
    [[nodiscard]] QVariant shown(const QString& person, PeopleModel::Role role) const;
    [[nodiscard]] Kind badgeOf(const QString& person) const;
    [[nodiscard]] bool shows(const QString& person, Kind badge) const
    {
        return QTest::qWaitFor([&] { return badgeOf(person) == badge; }, 10'000);
    }

    const LinuxClock m_clock{};
    QTemporaryDir m_folder;
    PlainLook m_look;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings")), QSettings::IniFormat};
    Appearance m_appearance{m_look, m_settings};
    RuleWatch m_ruleFile{m_folder.filePath(QStringLiteral("rules.json"))};
    MemoryStore m_store;
    Dashboard m_dashboard{std::make_unique<LogindBackend>(LogindPlaces{}, m_clock),
                          {},
                          m_clock,
                          m_appearance,
                          m_ruleFile,
                          m_store,
                          FriendlyText{QLocale{QLocale::English}, QTimeZone::utc()}};
    const WakeTimer m_timer{m_dashboard, m_clock};

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedLog(); }
    void householdIsShownAsItIs_data();
    void householdIsShownAsItIs();
    void onlyPeopleAreShown();
    void helpersOfTheSystemAreNoPrograms();
    void somebodySignsInTypesAndLeaves();
    void somebodyComesBackAndLocks();
};

QJsonArray LogindSurfaces::listed() const
{
    QProcess usherctl;
    usherctl.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    usherctl.start(QCoreApplication::applicationDirPath() + QStringLiteral("/usherctl"),
                   {QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--direct")});
    if (!usherctl.waitForFinished() || usherctl.exitCode() != 0) {
        return {};
    }
    return QJsonDocument::fromJson(usherctl.readAllStandardOutput()).object().value(u"sessions").toArray();
}

QJsonObject LogindSurfaces::listed(const QString& person) const
{
    for (const auto& session : listed()) {
        if (text(session.toObject(), "user") == person) {
            return session.toObject();
        }
    }
    return {};
}

QVariant LogindSurfaces::shown(const QString& person, PeopleModel::Role role) const
{
    const auto& people = *m_dashboard.people();
    for (int row = 0; row < people.rowCount(); ++row) {
        const auto index = people.index(row);
        if (people.data(index, PeopleModel::LoginNameRole).toString() == person) {
            return people.data(index, role);
        }
    }
    return {};
}

Kind LogindSurfaces::badgeOf(const QString& person) const
{
    const auto badge = shown(person, PeopleModel::BadgeRole);
    return badge.isValid() ? badge.value<Kind>() : Kind::None;
}

void LogindSurfaces::initTestCase()
{
    QVERIFY(happens({u"household"_qs}));
    // On a busy machine it takes a while until everybody is there; ben is at the keyboard when we look.
    QVERIFY(happens({u"type"_qs, u"ben"_qs, u"true"_qs}));
    m_dashboard.start();
    QVERIFY(QTest::qWaitFor([this] { return m_dashboard.phase() == Dashboard::Phase::Ready; }, 10'000));
}

void LogindSurfaces::householdIsShownAsItIs_data()
{
    QTest::addColumn<JsonCheck>("isListed");
    QTest::addColumn<Kind>("badge");
    QTest::newRow("alice") << JsonCheck{[](const QJsonObject& one) {
        const int idle = one.value(u"idleSeconds").toInt(-1);
        return text(one, "state") == u"active" && text(one, "idleSource") == u"terminal" && idle >= 7200 &&
               idle < 7320 && text(one, "kind") == u"tty";
    }} << Kind::Away;
    QTest::newRow("ben") << JsonCheck{[](const QJsonObject& one) {
        return text(one, "state") == u"active" && text(one, "remoteHost") == u"192.0.2.10" &&
               one.value(u"idleSeconds").toInt(-1) >= 0 && one.value(u"remote").toBool();
    }} << Kind::Here;
    QTest::newRow("carol") << JsonCheck{[](const QJsonObject& one) {
        return text(one, "state") == u"locked" && text(one, "idleSource") == u"desktop" &&
               text(one, "kind") == u"x11" && one.value(u"seat").isNull();
    }} << Kind::Locked;
    QTest::newRow("dave") << JsonCheck{[](const QJsonObject& one) {
        return text(one, "state") == u"disconnected" && one.value(u"idleSeconds").isNull() &&
               text(one, "seat") == u"seat0";
    }} << Kind::NotOnScreen;
    QTest::newRow("erin") << JsonCheck{[](const QJsonObject& one) {
        return text(one, "state") == u"active" && one.value(u"idleSeconds").isNull() &&
               text(one, "seat") == u"seat0" && one.value(u"administrator").toBool();
    }} << Kind::Unknown;
    QTest::newRow("frank") << JsonCheck{[](const QJsonObject& one) {
        return one.value(u"closing").toBool() && !one.value(u"can").toObject().value(u"signOut").toBool(true);
    }} << Kind::SigningOut;
}

void LogindSurfaces::householdIsShownAsItIs()
{
    const auto person = QString::fromLatin1(QTest::currentDataTag());
    QFETCH(JsonCheck, isListed);
    QFETCH(Kind, badge);
    const auto session = listed(person);
    QVERIFY2(isListed(session), QJsonDocument(session).toJson());
    QVERIFY(session.value(u"cpuPercent").isDouble() && session.value(u"memoryBytes").toDouble() > 0);
    QVERIFY(shows(person, badge));
    QVERIFY(!shown(person, PeopleModel::MemoryTextRole).toString().isEmpty());
}

void LogindSurfaces::onlyPeopleAreShown()
{
    QStringList people;
    for (const auto& session : listed()) {
        people.append(text(session.toObject(), "user"));
    }
    QCOMPARE(people, (QStringList{u"alice"_qs, u"ben"_qs, u"carol"_qs, u"dave"_qs, u"erin"_qs, u"frank"_qs}));
    QCOMPARE(m_dashboard.people()->count(), people.size());
    QVERIFY(!m_dashboard.isDemo() && m_dashboard.noticeTitle().isEmpty());
}

// carol's session was made by a service with PAM, and she has a systemd of her own.
void LogindSurfaces::helpersOfTheSystemAreNoPrograms()
{
    const auto carol = listed(u"carol"_qs);
    QStringList programs;
    int processes = 0;
    for (const auto& program : carol.value(u"programs").toArray()) {
        programs.append(text(program.toObject(), "name"));
        processes += program.toObject().value(u"processCount").toInt();
    }
    QVERIFY(programs.contains(u"sleep"));
    QVERIFY2(!programs.contains(u"(sd-pam)") && !programs.contains(u"systemd"),
             qPrintable(programs.join(u' ')));
    QVERIFY(carol.value(u"processCount").toInt() > processes);
}

void LogindSurfaces::somebodySignsInTypesAndLeaves()
{
    const auto person = u"grace"_qs;
    QVERIFY(happens({u"tty"_qs, person}));
    QVERIFY(shows(person, Kind::Here));
    QCOMPARE(text(listed(person), "state"), u"active"_qs);
    QVERIFY(happens({u"idle"_qs, person, u"43 minutes"_qs}));
    QVERIFY(shows(person, Kind::Away));
    QVERIFY(shown(person, PeopleModel::StatusTextRole).toString().contains(u"43 min"));
    const int idle = listed(person).value(u"idleSeconds").toInt(-1);
    QVERIFY(idle >= 43 * 60 && idle < 45 * 60);
    QVERIFY(happens({u"type"_qs, person, u"true"_qs}));
    QVERIFY(shows(person, Kind::Here));
    QVERIFY(listed(person).value(u"idleSeconds").toInt(-1) < 120);
    QVERIFY(happens({u"type"_qs, person, u"exit"_qs}));
    QVERIFY(shows(person, Kind::None));
    QVERIFY(QTest::qWaitFor([&] { return listed(person).isEmpty(); }, 10'000));
    QVERIFY(!listed(u"ben"_qs).isEmpty());
}

void LogindSurfaces::somebodyComesBackAndLocks()
{
    const auto person = u"carol"_qs;
    QVERIFY(happens({u"unlock"_qs, person}));
    QVERIFY(happens({u"report-here"_qs, person}));
    QVERIFY(shows(person, Kind::Here));
    const auto here = listed(person);
    QCOMPARE(text(here, "state"), u"active"_qs);
    QCOMPARE(here.value(u"idleSeconds").toInt(-1), 0);
    QVERIFY(happens({u"lock"_qs, person}));
    QVERIFY(shows(person, Kind::Locked));
    QCOMPARE(text(listed(person), "state"), u"locked"_qs);
}

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    usher::LogindSurfaces surfaces;
    return QTest::qExec(&surfaces, argc, argv);
}

#include "tst_logindsurfaces.moc"
