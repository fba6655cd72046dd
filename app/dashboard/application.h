// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/advancingclock.h"
#include "dashboard/elevation.h"
#include "dashboard/notifier.h"
#include "dashboard/signinentry.h"
#include "dashboard/snapshot.h"
#include "dashboard/tray.h"
#include "dashboard/waketimer.h"
#include "dashboard/windowlife.h"
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
    /// Brings the window to the front, whatever has become of it.
    void raise();
    /// As the owner quits: asks first if that would end a request.
    void leave();

private:
    Q_SLOT void openPerson(const QString& key);
    void prepareAppearance();
    /// `secured` is what securePlaces() said: without it neither file is touched.
    void prepareRules(const Result<void>& secured);
    [[nodiscard]] Result<Dashboard::Demo> makeDemo();
    [[nodiscard]] QString demoRulePlace(const BackendChoice& choice) const;
    void prepareStore(const Result<void>& secured);
    [[nodiscard]] Result<void> loadWindow();
    void followWindow();
    void noteWindow();
    void showWhenReady();
    void show();
    void prepareTray();
    void makeTrayIcon();
    void takePicture();
    void followRequests();
    void sayFarewell();

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
    std::unique_ptr<TrayPlace> m_trayPlace;
    std::unique_ptr<SignInEntry> m_signInEntry;
    std::unique_ptr<Elevation> m_elevation;
    std::unique_ptr<WindowLife> m_life;
    std::unique_ptr<Tray> m_tray;
    QQmlApplicationEngine m_engine; ///< After these: its window refers to all of them.
    std::unique_ptr<QObject> m_trayIcon;
    QQuickWindow* m_window = nullptr;
};

} // namespace usher
