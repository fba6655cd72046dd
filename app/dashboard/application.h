// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/advancingclock.h"
#include "dashboard/notifier.h"
#include "dashboard/snapshot.h"
#include "dashboard/waketimer.h"
#include "wording/language.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTemporaryDir>

namespace usher {

/// Puts the dashboard together: the only place that knows all its parts.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(StartOptions options, QObject* parent = nullptr);
    ~Application() override;

    /// Shows the window or draws the picture; the reason if that is not possible.
    [[nodiscard]] Result<void> start();

private:
    void prepareAppearance();
    void prepareRules();
    void prepareStore();
    [[nodiscard]] Result<void> loadWindow();
    void showWhenReady();
    void show();
    void takePicture();
    void followRequests();

    StartOptions m_options;
    Language m_language;
    FriendlyText m_text;
    std::unique_ptr<Clock> m_systemClock;
    AdvancingClock m_clock;
    QTemporaryDir m_passing; ///< Settings that are forgotten.
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AppearanceSource> m_look;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<RuleWatch> m_ruleFile;
    std::unique_ptr<StateStore> m_store;
    std::unique_ptr<Dashboard> m_dashboard;
    std::unique_ptr<WakeTimer> m_wakeTimer;
    std::unique_ptr<Notifier> m_notifier;
    QQmlApplicationEngine m_engine; ///< Last: its window refers to all others.
    QQuickWindow* m_window = nullptr;
};

} // namespace usher
