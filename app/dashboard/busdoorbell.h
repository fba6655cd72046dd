// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/doorbell.h"

#include <QDBusConnection>
#include <QVariantMap>

namespace usher {

/// One name on the person's own bus, and org.freedesktop.Application behind it, as the Desktop Entry
/// Specification 1.5 has it: desktops start and raise programs the same way.
class BusDoorbell final : public Doorbell
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit BusDoorbell(QDBusConnection bus, QObject* parent = nullptr);

    [[nodiscard]] Result<Found> ring() override;

    // By name: these are the interface's methods.
    // NOLINTBEGIN(readability-identifier-naming): D-Bus names methods so
    Q_SLOT void Activate(const QVariantMap& platformData);
    Q_SLOT void Open(const QStringList& uris, const QVariantMap& platformData);
    Q_SLOT void ActivateAction(const QString& name, const QVariantList& parameters,
                               const QVariantMap& platformData);
    // NOLINTEND(readability-identifier-naming): D-Bus' names end here

private:
    QDBusConnection m_bus;
};

} // namespace usher
