// SPDX-License-Identifier: MIT
#include "courier/personsbus.h"

#include "platform/linux/busprobe.h"

#include <QDeadlineTimer>

namespace usher {

namespace {

constexpr int kLongestCall = 2000;

} // namespace

PersonsBus::PersonsBus(const QString& address)
{
    // A bus that hangs is better met before libdbus does (busprobe.h).
    if (probeBus(address, QDeadlineTimer{kLongestCall})) {
        m_connection.emplace(address);
    }
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
    if (!m_connection) {
        return failure(ErrorCode::Unreachable, {});
    }
    auto message = QDBusMessage::createMethodCall(place.service, place.path, place.interface, method);
    message.setArguments(arguments);
    const auto reply = m_connection->bus().call(message, QDBus::Block, kLongestCall);
    if (reply.type() != QDBusMessage::ReplyMessage) {
        return failure(ErrorCode::Failed, reply.errorMessage());
    }
    return reply.arguments();
}

bool PersonsBus::listen(const Place& place, const QString& signal, QObject* receiver, const char* slot)
{
    return m_connection &&
           m_connection->listen(
               {.service = place.service, .path = place.path, .interface = place.interface, .name = signal},
               receiver, slot);
}

} // namespace usher
