// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearancesource.h"

#include <QDBusConnection>
#include <QDBusVariant>

#include <memory>

namespace usher {

/// What the desktop tells every application about its look: the XDG settings portal,
/// org.freedesktop.appearance. Asks without waiting, and follows changes. What the portal does not say comes
/// from another source.
class PortalAppearance final : public AppearanceSource
{
    Q_OBJECT

public:
    PortalAppearance(QDBusConnection bus, std::unique_ptr<AppearanceSource> otherwise,
                     QObject* parent = nullptr);

    [[nodiscard]] SystemLook look() const override;

private:
    void ask();
    void take(const QString& key, const QVariant& value);

    // By name: QtDBus connects signals to slots by their signature only.
    // NOLINTNEXTLINE(readability-identifier-naming): slots are named as signals are heard
    Q_SLOT void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

    /// 0: no preference, as the portal says it.
    enum class Scheme : uint
    {
        None = 0,
        Dark = 1,
        Light = 2
    };

    QDBusConnection m_bus;
    std::unique_ptr<AppearanceSource> m_otherwise;
    Scheme m_scheme = Scheme::None;
    bool m_isHighContrast = false;
    bool m_isMotionReduced = false;
    QColor m_accent;
};

} // namespace usher
