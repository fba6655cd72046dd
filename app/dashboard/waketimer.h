// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/dashboard.h"

#include <QTimer>

namespace usher {

/// Real time for a dashboard: wakes it when it wants to be woken. Both must outlive the timer.
class WakeTimer : public QObject
{
    Q_OBJECT

public:
    WakeTimer(Dashboard& dashboard, const Clock& clock, QObject* parent = nullptr);

private:
    void arm();

    Dashboard& m_dashboard;
    const Clock& m_clock;
    QTimer m_timer;
};

} // namespace usher
