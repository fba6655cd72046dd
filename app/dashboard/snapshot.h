// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/advancingclock.h"
#include "dashboard/dashboard.h"
#include "dashboard/startoptions.h"

#include <QQuickWindow>
#include <QTimer>

namespace usher {

/// Draws the window into a file once there is something to see. An invented household first lives through
/// some minutes, so that its lines are drawn in full; real people are shown as they are.
class Snapshot : public QObject
{
    Q_OBJECT

public:
    Snapshot(QQuickWindow& window, Dashboard& dashboard, AdvancingClock& clock, StartOptions options,
             QObject* parent = nullptr);

Q_SIGNALS:
    /// Empty reason: the file is written.
    void finished(const QString& reason);

private:
    void look();
    void passTime();
    void openPage();
    void draw();

    QQuickWindow& m_window;
    Dashboard& m_dashboard;
    AdvancingClock& m_clock;
    StartOptions m_options;
    QTimer m_timer;
    AwakeTime m_begunAt;
};

} // namespace usher
