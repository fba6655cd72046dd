// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearancesource.h"
#include "dashboard/trayplace.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>

namespace usher {

/// Whether a panel shows StatusNotifierItems: org.kde.StatusNotifierWatcher on the session bus, and a host
/// that is registered there. Older trays, which take windows of X11, are not used.
class BusTrayPlace final : public TrayPlace
{
    Q_OBJECT

public:
    /// The look must outlive the place: nobody tells how light a panel is, so it is taken to be as the rest.
    BusTrayPlace(const QDBusConnection& bus, const AppearanceSource& look, QObject* parent = nullptr);

    [[nodiscard]] bool isThere() const override { return m_isThere; }
    [[nodiscard]] bool isDark() const override { return m_look.look().isDark; }
    [[nodiscard]] QString menuText(QString text) const override;

private:
    // By name: QtDBus connects signals to slots by their signature only.
    Q_SLOT void ask();
    void set(bool isThere);

    QDBusConnection m_bus;
    const AppearanceSource& m_look;
    QDBusServiceWatcher m_watcher;
    bool m_isThere = false;
};

} // namespace usher
