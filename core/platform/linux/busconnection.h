// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <vector>

namespace usher {

/// Which signals of a bus; what is empty is not looked at.
struct BusSignals
{
    QString service{};
    QString path{};
    QString interface {
    };
    QString name{};
    QStringList arguments{}; ///< What the first ones have to be.
};

/// A connection to a message bus that nobody else has, and all that is listened to on it; both end with this
/// object. Connecting may wait for the bus (busprobe.h). Made, used and destroyed in one thread.
class BusConnection
{
public:
    /// Whether it worked is to be asked of bus().
    explicit BusConnection(const QString& address);
    /// Ends the listening first. QtDBus reads in a thread of its own, and a signal that it hands over while
    /// the last reference is let go counts the connection as held again and is destroyed after it: Qt 6.4
    /// crashes.
    ~BusConnection();
    BusConnection(const BusConnection&) = delete;
    BusConnection& operator=(const BusConnection&) = delete;

    [[nodiscard]] const QDBusConnection& bus() const { return m_bus; }
    /// The slot takes a QDBusMessage or nothing. With a service the bus is asked for its owner and waited
    /// for.
    [[nodiscard]] bool listen(const BusSignals& to, QObject* receiver, const char* slot);

private:
    struct Listening
    {
        BusSignals to;
        QPointer<QObject> receiver;
        QByteArray slot;
    };

    QDBusConnection m_bus;
    std::vector<Listening> m_listening;
};

} // namespace usher
