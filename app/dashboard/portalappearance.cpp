// SPDX-License-Identifier: MIT
#include "dashboard/portalappearance.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace usher {

namespace {

using Settings = QMap<QString, QVariantMap>;

constexpr QLatin1StringView kService{"org.freedesktop.portal.Desktop"};
constexpr QLatin1StringView kPath{"/org/freedesktop/portal/desktop"};
constexpr QLatin1StringView kInterface{"org.freedesktop.portal.Settings"};
constexpr QLatin1StringView kSpace{"org.freedesktop.appearance"};

/// Three numbers from 0 to 1; out of range means that there is none.
QColor accentOf(const QVariant& value)
{
    if (!value.canConvert<QDBusArgument>()) {
        return {};
    }
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != u"(ddd)") {
        return {};
    }
    double red = -1;
    double green = -1;
    double blue = -1;
    argument.beginStructure();
    argument >> red >> green >> blue;
    argument.endStructure();
    const auto isShare = [](double part) { return part >= 0 && part <= 1; };
    return isShare(red) && isShare(green) && isShare(blue)
               ? QColor::fromRgbF(static_cast<float>(red), static_cast<float>(green),
                                  static_cast<float>(blue))
               : QColor{};
}

} // namespace

PortalAppearance::PortalAppearance(QDBusConnection bus, std::unique_ptr<AppearanceSource> otherwise,
                                   QObject* parent)
    : AppearanceSource(parent)
    , m_bus(std::move(bus))
    , m_otherwise(std::move(otherwise))
{
    qDBusRegisterMetaType<Settings>();
    connect(m_otherwise.get(), &AppearanceSource::lookChanged, this, &AppearanceSource::lookChanged);
    m_bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                  SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask();
}

SystemLook PortalAppearance::look() const
{
    auto look = m_otherwise->look();
    if (m_scheme != Scheme::None) {
        look.isDark = m_scheme == Scheme::Dark;
    }
    look.isHighContrast = look.isHighContrast || m_isHighContrast;
    look.isMotionReduced = look.isMotionReduced || m_isMotionReduced;
    if (m_accent.isValid()) {
        look.accent = m_accent;
    }
    return look;
}

void PortalAppearance::ask()
{
    auto call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
    call << QStringList{kSpace};
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<Settings> reply = *watcher;
        if (reply.isError()) {
            return; // No portal on this desktop: the other source knows best.
        }
        const auto before = look();
        const auto settings = reply.value().value(kSpace);
        for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
            take(setting.key(), setting.value());
        }
        if (look() != before) {
            Q_EMIT lookChanged();
        }
    });
}

void PortalAppearance::take(const QString& key, const QVariant& value)
{
    if (key == u"color-scheme") {
        const auto scheme = value.toUInt();
        m_scheme = scheme == 1 ? Scheme::Dark : scheme == 2 ? Scheme::Light : Scheme::None;
    } else if (key == u"contrast") {
        m_isHighContrast = value.toUInt() == 1;
    } else if (key == u"reduced-motion") {
        m_isMotionReduced = value.toUInt() == 1;
    } else if (key == u"accent-color") {
        m_accent = accentOf(value);
    }
}

void PortalAppearance::onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space != kSpace) {
        return;
    }
    const auto before = look();
    take(key, value.variant());
    if (look() != before) {
        Q_EMIT lookChanged();
    }
}

} // namespace usher

#include "moc_portalappearance.cpp"
