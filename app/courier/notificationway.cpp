// SPDX-License-Identifier: MIT
#include "courier/notificationway.h"

#include "platform/linux/courierwords.h"
#include "wording/asktext.h"
#include "wording/safetext.h"

#include <QLocale>
#include <QTime>

#include <utility>

namespace usher {

namespace {

// Why a server closed one: the person did.
constexpr std::uint32_t kDismissed = 2;
// Critical: the server keeps it until somebody acts.
constexpr uchar kCritical = 2;

PersonsBus::Place server()
{
    return {QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
            QStringLiteral("org.freedesktop.Notifications")};
}

} // namespace

NotificationWay::NotificationWay(Message message, const QString& busAddress)
    : m_message(std::move(message))
    , m_bus(busAddress)
{
}

NotificationWay::~NotificationWay()
{
    close();
}

bool NotificationWay::hasButtons()
{
    const auto capabilities = m_bus.call(server(), QStringLiteral("GetCapabilities"));
    const auto list = capabilities ? capabilities->value(0).toStringList() : QStringList{};
    m_understandsMarkup = list.contains(u"body-markup");
    return list.contains(u"actions");
}

QStringList NotificationWay::buttons() const
{
    if (m_message.buttons == Message::Buttons::Ok) {
        return {QString::fromLatin1(wordFor(Answer::Ok)), AskText::ok()};
    }
    return {QString::fromLatin1(wordFor(Answer::No)), AskText::notNow(),
            QString::fromLatin1(wordFor(Answer::Yes)), AskText::signOutNow()};
}

Result<std::uint32_t> NotificationWay::notify(const Message& message) const
{
    const auto text = AskText::plain(message, QTime::currentTime(), QLocale());
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(kCritical)},
                            {QStringLiteral("resident"), true}};
    return m_bus
        .call(server(), QStringLiteral("Notify"),
              {QStringLiteral("Usher"), m_id, QStringLiteral("dialog-question"), safeText(message.title),
               m_understandsMarkup ? text.toHtmlEscaped() : text, buttons(), hints, 0})
        .map([](const QVariantList& reply) { return reply.value(0).toUInt(); });
}

void NotificationWay::begin()
{
    if (!m_bus.isConnected() || !hasButtons()) {
        Q_EMIT failed(QStringLiteral("no notifications with buttons"));
        return;
    }
    const bool isHeard =
        m_bus.listen(server(), QStringLiteral("ActionInvoked"), this, SLOT(onAction(QDBusMessage))) &&
        m_bus.listen(server(), QStringLiteral("NotificationClosed"), this, SLOT(onClosed(QDBusMessage)));
    const auto sent = notify(m_message);
    m_id = sent.value_or(0);
    if (!isHeard || m_id == 0) {
        Q_EMIT failed(sent ? QStringLiteral("no answer could be heard") : sent.error().detail);
        return;
    }
    Q_EMIT shown();
}

bool NotificationWay::isOurs(const QDBusMessage& signal) const
{
    return m_id != 0 && signal.arguments().value(0).toUInt() == m_id;
}

void NotificationWay::onAction(const QDBusMessage& signal)
{
    if (!isOurs(signal)) {
        return;
    }
    const auto word = signal.arguments().value(1).toString();
    // What was not offered, such as a click beside the buttons, says nothing.
    const auto answer = buttons().contains(word) ? answerFor(word.toLatin1()) : std::nullopt;
    close();
    Q_EMIT answered(answer.value_or(Answer::Closed));
}

void NotificationWay::onClosed(const QDBusMessage& signal)
{
    if (!isOurs(signal)) {
        return;
    }
    m_id = 0;
    if (signal.arguments().value(1).toUInt() == kDismissed) {
        Q_EMIT answered(Answer::Closed);
    } else {
        Q_EMIT failed(QStringLiteral("the desktop took it away"));
    }
}

void NotificationWay::withdraw()
{
    close();
}

void NotificationWay::raise(std::chrono::seconds left)
{
    if (m_id == 0) {
        return;
    }
    auto again = m_message;
    again.timeout = left;
    // In its own place; a server may give it another number all the same.
    m_id = notify(again).value_or(m_id);
}

void NotificationWay::close()
{
    if (const auto id = std::exchange(m_id, 0); id != 0) {
        static_cast<void>(m_bus.call(server(), QStringLiteral("CloseNotification"), {id}));
    }
}

} // namespace usher

#include "moc_notificationway.cpp"
