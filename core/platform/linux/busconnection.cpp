// SPDX-License-Identifier: MIT
#include "platform/linux/busconnection.h"

#include <QUuid>

namespace usher {

namespace {

// QtDBus hands out the same connection for the same name, also a broken one.
QString nameOfItsOwn()
{
    return QStringLiteral("usher-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

BusConnection::BusConnection(const QString& address)
    : m_bus(QDBusConnection::connectToBus(address, nameOfItsOwn()))
{
}

BusConnection::~BusConnection()
{
    for (const auto& [to, receiver, slot] : m_listening) {
        if (receiver) { // QtDBus forgets those who went before
            m_bus.disconnect(to.service, to.path, to.interface, to.name, to.arguments, {}, receiver, slot);
        }
    }
    const auto name = m_bus.name();
    m_bus = QDBusConnection{QString{}};
    QDBusConnection::disconnectFromBus(name);
}

bool BusConnection::listen(const BusSignals& to, QObject* receiver, const char* slot)
{
    if (!m_bus.connect(to.service, to.path, to.interface, to.name, to.arguments, {}, receiver, slot)) {
        return false;
    }
    m_listening.push_back({to, receiver, slot});
    return true;
}

} // namespace usher
