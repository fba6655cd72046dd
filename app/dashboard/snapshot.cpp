// SPDX-License-Identifier: MIT
#include "dashboard/snapshot.h"

#include <QImage>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr auto kInterval = 50ms;
/// The second sample, with processor figures, is there by then.
constexpr auto kSettled = 600ms;
constexpr auto kPatience = 10s;
/// What a page needs to be laid out and drawn, including its images and fonts.
constexpr auto kLayout = 250ms;

} // namespace

Snapshot::Snapshot(QQuickWindow& window, Dashboard& dashboard, AdvancingClock& clock, StartOptions options,
                   QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_dashboard(dashboard)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_begunAt(clock.awakeNow())
{
    connect(&m_timer, &QTimer::timeout, this, &Snapshot::look);
    m_timer.start(kInterval);
}

void Snapshot::look()
{
    const auto waited = m_clock.awakeNow() - m_begunAt;
    const bool isSettled = m_dashboard.phase() != Dashboard::Phase::Loading && waited >= kSettled;
    if (!isSettled && waited < kPatience) {
        return;
    }
    m_timer.stop();
    if (m_dashboard.isDemo()) {
        passTime();
    }
    openPage();
    QTimer::singleShot(kLayout, this, &Snapshot::draw);
}

void Snapshot::passTime()
{
    // As long as the page's lines are; not longer, since the people of the story go on with their day.
    const bool isPerson = m_options.page == StartOptions::Page::Person;
    const int steps = isPerson ? PersonPage::kHistoryPoints * PersonPage::kStepsPerPoint
                               : PeopleModel::kHistoryPoints * PeopleModel::kStepsPerPoint;
    const auto end = m_clock.awakeNow() + steps * UsageHistory::kStep;
    for (auto next = m_dashboard.nextWakeUp(); next && *next < end; next = m_dashboard.nextWakeUp()) {
        m_clock.advance(std::max(*next - m_clock.awakeNow(), AwakeTime{0}));
        m_dashboard.wakeUp();
        QCoreApplication::sendPostedEvents();
    }
}

void Snapshot::openPage()
{
    // Main.qml's own properties, as its navigation sets them.
    constexpr int kRulesPage = 1;
    constexpr int kHistoryPage = 2;
    constexpr int kSettingsPage = 3;
    switch (m_options.page) {
    case StartOptions::Page::People:
        return;
    case StartOptions::Page::History:
        m_window.setProperty("page", kHistoryPage);
        return;
    case StartOptions::Page::Settings:
        m_window.setProperty("page", kSettingsPage);
        return;
    case StartOptions::Page::Rule:
        if (m_dashboard.rules()->count() > 1) {
            m_dashboard.rules()->editRule(1);
        }
        [[fallthrough]];
    case StartOptions::Page::Rules:
        m_window.setProperty("page", kRulesPage);
        return;
    case StartOptions::Page::Person:
        break;
    }
    // Somebody else is more interesting than oneself, who comes first.
    const auto& people = *m_dashboard.people();
    const int row = people.count() > 1 ? 1 : 0;
    m_dashboard.selectPerson(people.data(people.index(row), PeopleModel::PersonKeyRole).toString());
    m_window.setProperty("isPersonOpen", true);
}

void Snapshot::draw()
{
    const auto image = m_window.grabWindow();
    const bool isWritten = !image.isNull() && image.save(m_options.screenshot, "PNG");
    Q_EMIT finished(isWritten ? QString{}
                              : tr("The picture cannot be written to %1.").arg(m_options.screenshot));
}

} // namespace usher

#include "moc_snapshot.cpp"
