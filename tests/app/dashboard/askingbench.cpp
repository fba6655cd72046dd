// SPDX-License-Identifier: MIT
#include "askingbench.h"

#include "dashboard/peoplemodel.h"

#include <QDir>
#include <QQuickItem>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Usher_DashboardPlugin)
Q_IMPORT_QML_PLUGIN(UsherPlugin)

using namespace std::chrono_literals;

namespace usher {

namespace {

Scenario scenario()
{
    std::vector<ScenarioEntry> timeline{{0s, event::SignIn{"alex", "1", false}},
                                        {0s, event::SignIn{"kim", "2", false}},
                                        {0s, event::SignIn{"sam", "3", false}},
                                        {0s, event::Run{"sam", "Minecraft", 1, 1'932'735'283}},
                                        {0s, event::Run{"sam", "Writer", 0, 104'857'600}},
                                        {0s, event::Run{"kim", "Steam", 18, 3'328'599'654}},
                                        {0s, event::Lock{"kim"}}};
    return {std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h,
            16'000'000'000,
            {{"alex", "Alex", true, false}, {"sam", "Sam", false, true}, {"kim", "Kim", false, false}},
            std::move(timeline),
            24h};
}

} // namespace

QQuickItem* visibleItem(QQuickItem* item, const char* property, const QString& value)
{
    if (item->isVisible() && item->property(property).toString() == value) {
        return item;
    }
    const auto children = item->childItems();
    for (auto* child : children) {
        if (auto* const found = visibleItem(child, property, value)) {
            return found;
        }
    }
    return nullptr;
}

AskingBench::AskingBench()
    : m_settings(m_folder.filePath(QStringLiteral("settings")), QSettings::IniFormat)
    , m_appearance(m_look, m_settings)
    , m_ruleFile(m_folder.filePath(QStringLiteral("rules.json")))
{
    const QLocale english{QLocale::English, QLocale::UnitedKingdom};
    auto household = std::make_unique<SimulatedBackend>(scenario(), clock, Staging{0s, "alex"});
    backend = household.get();
    dashboard = std::make_unique<Dashboard>(std::move(household), nullptr, clock, m_appearance, m_ruleFile,
                                            m_store, FriendlyText{english, QTimeZone::utc()});
    life = std::make_unique<WindowLife>(*dashboard->requests(), tray, m_settings);
    m_appearance.setMotionReduced(true);
    dashboard->start();
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("dashboard"), QVariant::fromValue(dashboard.get())},
                                   {QStringLiteral("life"), QVariant::fromValue(life.get())}});
    m_engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Usher/Main.qml")});
    window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0));
    window->show();
    window->requestActivate();
    pass(10s);
}

void AskingBench::settle()
{
    for (int i = 0; i < 20; ++i) {
        backend->catchUp();
        dashboard->wakeUp();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void AskingBench::pass(AwakeTime span)
{
    const AwakeTime end = clock.awakeNow() + span;
    settle();
    while (clock.awakeNow() < end) {
        AwakeTime next = end;
        const auto ofBackend = backend->nextDue();
        for (const auto due : {dashboard->nextWakeUp(),
                               ofBackend ? std::optional{clock.awakeNow() + *ofBackend} : std::nullopt}) {
            next = due ? std::min(next, *due) : next;
        }
        clock.advance(std::max(next - clock.awakeNow(), AwakeTime{1}));
        settle();
    }
}

bool AskingBench::happen(const ScenarioEvent& event)
{
    const bool hasEffect = backend->happen(event);
    pass(1s);
    return hasEffect;
}

void AskingBench::setRules(const QByteArray& text)
{
    QVERIFY(m_ruleFile.replace(text).has_value());
    pass(policy::kSettleFor);
}

QString AskingBench::keyOf(const QString& name) const
{
    const auto& people = *dashboard->people();
    for (int row = 0; row < people.count(); ++row) {
        const auto index = people.index(row);
        if (people.data(index, PeopleModel::PersonNameRole).toString() == name) {
            return people.data(index, PeopleModel::PersonKeyRole).toString();
        }
    }
    return {};
}

RequestCard AskingBench::card(const QString& name)
{
    return dashboard->requests()->of(keyOf(name))->card();
}

QQuickItem* AskingBench::find(const char* property, const QString& value) const
{
    return visibleItem(window->contentItem(), property, value);
}

void AskingBench::focusCard(const QString& name)
{
    auto* const grid = find("objectName", QStringLiteral("people"));
    const auto& people = *dashboard->people();
    for (int row = 0; row < people.count(); ++row) {
        if (people.data(people.index(row), PeopleModel::PersonNameRole).toString() == name) {
            grid->setProperty("currentIndex", row);
        }
    }
    grid->property("currentItem").value<QQuickItem*>()->forceActiveFocus(Qt::TabFocusReason);
    settle();
}

void AskingBench::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window, static_cast<Qt::Key>(key), modifiers);
    settle();
}

QString AskingBench::focusedText() const
{
    const auto* const item = window->activeFocusItem();
    return item == nullptr ? QString{} : item->property("text").toString();
}

void AskingBench::picture(const QString& name)
{
    const auto folder = qEnvironmentVariable("USHER_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    const std::pair<Appearance::Mode, QString> modes[] = {{Appearance::Mode::Light, QStringLiteral("light")},
                                                          {Appearance::Mode::Dark, QStringLiteral("dark")}};
    for (const auto& [mode, word] : modes) {
        m_appearance.setMode(mode);
        m_appearance.setTextScale(qEnvironmentVariable("USHER_TEXT_SCALE", QStringLiteral("1")).toDouble());
        settle();
        const auto file = QDir{folder}.filePath(QStringLiteral("%1-%2.png").arg(name, word));
        QVERIFY2(window->grabWindow().save(file), qPrintable(file));
    }
    m_appearance.setMode(Appearance::Mode::System);
}

} // namespace usher
