// SPDX-License-Identifier: MIT
#include "dashboard/waketimer.h"

namespace usher {

WakeTimer::WakeTimer(Dashboard& dashboard, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_dashboard(dashboard)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { m_dashboard.wakeUp(); });
    connect(&dashboard, &Dashboard::nextWakeUpChanged, this, &WakeTimer::arm);
    arm();
}

void WakeTimer::arm()
{
    const auto next = m_dashboard.nextWakeUp();
    if (!next) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::max(*next - m_clock.awakeNow(), AwakeTime{0}));
}

} // namespace usher

#include "moc_waketimer.cpp"
