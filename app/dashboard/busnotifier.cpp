// SPDX-License-Identifier: MIT
#include "dashboard/busnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QStringList>
#include <QVariantMap>

namespace usher {

namespace {

constexpr auto kAsTheDesktopLikes = -1;

} // namespace

BusNotifier::BusNotifier(const QDBusConnection& bus)
    : m_bus(bus)
{
}

void BusNotifier::show(const QString& title, const QString& text)
{
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("io.github.usher.Usher")}};
    // The text may be read as markup, the title never is.
    call.setArguments({QStringLiteral("Usher"), 0U, QStringLiteral("system-users"), title,
                       text.toHtmlEscaped(), QStringList{}, hints, kAsTheDesktopLikes});
    m_bus.asyncCall(call);
}

} // namespace usher
