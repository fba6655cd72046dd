// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/busconnection.h"
#include "session/result.h"

#include <QDBusMessage>
#include <QVariantList>

#include <optional>

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

    [[nodiscard]] bool isConnected() const { return m_connection && m_connection->bus().isConnected(); }
    /// Whether such a service runs; none is started.
    [[nodiscard]] bool has(const QString& service) const;
    /// The values a method returns; what was wrong otherwise.
    [[nodiscard]] Result<QVariantList> call(const Place& place, const QString& method,
                                            const QVariantList& arguments = {}) const;
    /// Signals of that place go to a slot that takes a QDBusMessage.
    [[nodiscard]] bool listen(const Place& place, const QString& signal, QObject* receiver, const char* slot);

private:
    std::optional<BusConnection> m_connection; ///< None: the bus hangs or is not there.
};

} // namespace usher
