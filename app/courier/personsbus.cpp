// SPDX-License-Identifier: MIT
#include "courier/personsbus.h"

#include "platform/linux/busprobe.h"

#include <QDeadlineTimer>
#include <QUuid>

namespace usher {

namespace {

constexpr int kLongestCall = 2000;

QDBusConnection connectTo(const QString& address, const QString& name)
{
    // A bus that hangs is better met before libdbus does (busprobe.h).
    return probeBus(address, QDeadlineTimer{kLongestCall}) ? QDBusConnection::connectToBus(address, name)
                                                           : QDBusConnection{name};
}

} // namespace

PersonsBus::PersonsBus(const QString& address)
    : m_name(QUuid::createUuid().toString())
    , m_connection(connectTo(address, m_name))
{
}

PersonsBus::~PersonsBus()
{
    m_connection = QDBusConnection{QString{}};
    QDBusConnection::disconnectFromBus(m_name);
}

bool PersonsBus::has(const QString& service) const
{
    const auto answer = call({QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                              QStringLiteral("org.freedesktop.DBus")},
                             QStringLiteral("NameHasOwner"), {service});
    return answer && answer->value(0).toBool();
}

Result<QVariantList> PersonsBus::call(const Place& place, const QString& method,
                                      const QVariantList& arguments) const
{
    auto message = QDBusMessage::createMethodCall(place.service, place.path, place.interface, method);
    message.setArguments(arguments);
    const auto reply = m_connection.call(message, QDBus::Block, kLongestCall);
    if (reply.type() != QDBusMessage::ReplyMessage) {
        return failure(ErrorCode::Failed, reply.errorMessage());
    }
    return reply.arguments();
}

bool PersonsBus::listen(const Place& place, const QString& signal, QObject* receiver, const char* slot)
{
    return m_connection.connect(place.service, place.path, place.interface, signal, receiver, slot);
}

} // namespace usher
