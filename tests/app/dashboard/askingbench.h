// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/dashboard.h"
#include "dashboard/windowlife.h"
#include "platform/simulated/simulatedbackend.h"
#include "support/fakeclock.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace usher {

/// A desktop without wishes.
class PlainLook final : public AppearanceSource
{
public:
    [[nodiscard]] SystemLook look() const override { return {}; }
};

/// A tray that comes and goes as a test says.
class FakeTrayPlace final : public TrayPlace
{
public:
    [[nodiscard]] bool isThere() const override { return m_isThere; }
    [[nodiscard]] bool isDark() const override { return false; }
    [[nodiscard]] QString menuText(QString text) const override { return text; }
    void set(bool isThere)
    {
        m_isThere = isThere;
        Q_EMIT changed();
    }

private:
    bool m_isThere = false;
};

/// The first item at or below that one whose property has that value and that can be seen.
[[nodiscard]] QQuickItem* visibleItem(QQuickItem* item, const char* property, const QString& value);

/// Starts nothing; what comes of it the test says.
class FakeElevation final : public Elevation
{
public:
    void startAgain() override { ++starts; }

    int starts = 0;
};

/// The real window over an invented household, in virtual time: Alex is the owner, Sam is here, Kim's screen
/// is locked.
class AskingBench
{
public:
    AskingBench();

    /// Everything that is due now happens.
    void settle();
    void pass(AwakeTime span);
    bool happen(const ScenarioEvent& event);

    /// Other rules are in force, after the time in which none begins anything.
    void setRules(const QByteArray& text);
    /// The key of the person of that name; empty if there is no card.
    [[nodiscard]] QString keyOf(const QString& name) const;
    [[nodiscard]] RequestCard card(const QString& name);
    [[nodiscard]] RequestState::Kind state(const QString& name) { return card(name).state; }

    /// The first item whose property has that value and that can be seen.
    [[nodiscard]] QQuickItem* find(const char* property, const QString& value) const;
    /// Puts the keyboard on that person's card.
    void focusCard(const QString& name);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] QString focusedText() const;
    /// Into the folder that USHER_PICTURES names, if it does: one light, one dark.
    void picture(const QString& name);

    FakeClock clock;
    SimulatedBackend* backend = nullptr; ///< The dashboard's.
    std::unique_ptr<Dashboard> dashboard;
    FakeTrayPlace tray;
    std::unique_ptr<WindowLife> life;
    QQuickWindow* window = nullptr;

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    PlainLook m_look;
    Appearance m_appearance;
    RuleWatch m_ruleFile;
    MemoryStore m_store;
    QQmlApplicationEngine m_engine;
};

} // namespace usher
