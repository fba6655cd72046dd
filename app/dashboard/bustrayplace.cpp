// SPDX-License-Identifier: MIT
#include "dashboard/bustrayplace.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace usher {

namespace {

constexpr QLatin1StringView kWatcher{"org.kde.StatusNotifierWatcher"};
constexpr QLatin1StringView kWatcherPath{"/StatusNotifierWatcher"};

} // namespace

BusTrayPlace::BusTrayPlace(const QDBusConnection& bus, const AppearanceSource& look, QObject* parent)
    : TrayPlace(parent)
    , m_bus(bus)
    , m_look(look)
    , m_watcher(kWatcher, bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&look, &AppearanceSource::lookChanged, this, &TrayPlace::changed);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &BusTrayPlace::ask);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { set(false); });
    for (const auto* signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"}) {
        m_bus.connect(kWatcher, kWatcherPath, kWatcher, QString::fromLatin1(signal), this, SLOT(ask()));
    }
    ask();
}

void BusTrayPlace::ask()
{
    auto call = QDBusMessage::createMethodCall(
        kWatcher, kWatcherPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << QString{kWatcher} << QStringLiteral("IsStatusNotifierHostRegistered");
    call.setAutoStartService(false);
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        set(!reply.isError() && reply.value().variant().toBool());
    });
}

QString BusTrayPlace::menuText(QString text) const
{
    // Qt turns the first "&" into the "_" of com.canonical.dbusmenu, where two of them mean one.
    return text.replace(u'&', QStringLiteral("&&")).replace(u'_', QStringLiteral("__"));
}

void BusTrayPlace::set(bool isThere)
{
    if (std::exchange(m_isThere, isThere) != isThere) {
        Q_EMIT changed();
    }
}

} // namespace usher

#include "moc_bustrayplace.cpp"
