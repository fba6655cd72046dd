// SPDX-License-Identifier: MIT
#include "dashboard/busnotifier.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace usher {

namespace {

constexpr QLatin1StringView kNotifications{"org.freedesktop.Notifications"};
constexpr QLatin1StringView kNotificationsPath{"/org/freedesktop/Notifications"};
constexpr auto kAsTheDesktopLikes = -1;
/// The action of a click on the notification itself; its label is not shown.
constexpr QLatin1StringView kClick{"default"};

QDBusMessage notificationsCall(const char* method)
{
    return QDBusMessage::createMethodCall(kNotifications, kNotificationsPath, kNotifications,
                                          QString::fromLatin1(method));
}

} // namespace

BusNotifier::BusNotifier(QDBusConnection bus, QObject* parent)
    : Notifier(parent)
    , m_bus(std::move(bus))
{
    m_bus.connect(kNotifications, kNotificationsPath, kNotifications, QStringLiteral("ActivationToken"), this,
                  SLOT(onToken(uint, QString)));
    m_bus.connect(kNotifications, kNotificationsPath, kNotifications, QStringLiteral("ActionInvoked"), this,
                  SLOT(onAction(uint, QString)));
    m_bus.connect(kNotifications, kNotificationsPath, kNotifications, QStringLiteral("NotificationClosed"),
                  this, SLOT(onClosed(uint)));
}

void BusNotifier::show(const QString& title, const QString& text)
{
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notificationsCall("GetCapabilities")), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, title, text] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> reply = *answer;
        if (!reply.isError()) {
            send(title, text, reply.value());
        }
    });
}

void BusNotifier::send(const QString& title, const QString& text, const QStringList& capabilities)
{
    auto notify = notificationsCall("Notify");
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("io.github.usher.Usher")}};
    const auto actions =
        capabilities.contains(u"actions") ? QStringList{kClick, tr("Open Usher")} : QStringList{};
    // The title is never read as markup, the text only by some.
    notify.setArguments({QStringLiteral("Usher"), 0U, QStringLiteral("system-users"), title,
                         capabilities.contains(u"body-markup") ? text.toHtmlEscaped() : text, actions, hints,
                         kAsTheDesktopLikes});
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<uint> reply = *answer;
        if (!reply.isError()) {
            m_shown.insert(reply.value());
        }
    });
}

void BusNotifier::onToken(uint id, const QString& token)
{
    if (m_shown.contains(id)) {
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // for the window that is raised next
    }
}

void BusNotifier::onAction(uint id, const QString& action)
{
    if (m_shown.contains(id) && action == kClick) {
        Q_EMIT opened();
    }
}

void BusNotifier::onClosed(uint id)
{
    m_shown.remove(id);
}

} // namespace usher

#include "moc_busnotifier.cpp"
