// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantList>

namespace usher {

/// The session bus of the person this process is. Calls wait for their answer, for a moment at most: nothing
/// else is going on in a courier.
class PersonsBus
{
public:
    /// An object of a service.
    struct Place
    {
        QString service;
        QString path;
        QString interface;
    };

    explicit PersonsBus(const QString& address);
    ~PersonsBus();
    PersonsBus(const PersonsBus&) = delete;
    PersonsBus& operator=(const PersonsBus&) = delete;

    [[nodiscard]] bool isConnected() const { return m_connection.isConnected(); }
    /// Whether such a service runs; none is started.
    [[nodiscard]] bool has(const QString& service) const;
    /// The values a method returns; what was wrong otherwise.
    [[nodiscard]] Result<QVariantList> call(const Place& place, const QString& method,
                                            const QVariantList& arguments = {}) const;
    /// Signals of that place go to a slot that takes a QDBusMessage.
    [[nodiscard]] bool listen(const Place& place, const QString& signal, QObject* receiver, const char* slot);

private:
    QString m_name;
    QDBusConnection m_connection;
};

} // namespace usher
