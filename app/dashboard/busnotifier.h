// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/notifier.h"

#include <QDBusConnection>

namespace usher {

/// Notifications as freedesktop.org specifies them, version 1.2: org.freedesktop.Notifications on the session
/// bus. Never waits for an answer.
class BusNotifier final : public Notifier
{
public:
    explicit BusNotifier(const QDBusConnection& bus);
    void show(const QString& title, const QString& text) override;

private:
    QDBusConnection m_bus;
};

} // namespace usher
