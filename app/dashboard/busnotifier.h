// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSet>

namespace usher {

/// Notifications as freedesktop.org specifies them, version 1.2: org.freedesktop.Notifications on the session
/// bus. Never waits for an answer.
class BusNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit BusNotifier(QDBusConnection bus, QObject* parent = nullptr);
    void show(const QString& title, const QString& text) override;

private:
    // By name: QtDBus connects signals to slots by their signature only.
    // NOLINTBEGIN(readability-identifier-naming): slots are named as signals are heard
    Q_SLOT void onToken(uint id, const QString& token);
    Q_SLOT void onAction(uint id, const QString& action);
    Q_SLOT void onClosed(uint id);
    // NOLINTEND(readability-identifier-naming): names of signals end here

    void send(const QString& title, const QString& text, const QStringList& capabilities);

    QDBusConnection m_bus;
    QSet<uint> m_shown; ///< Their numbers.
};

} // namespace usher
