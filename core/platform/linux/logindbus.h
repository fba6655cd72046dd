// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QObject>
#include <QVariantList>

#include <functional>
#include <memory>

namespace usher {

class BusConnection;

/// A connection of its own to the message bus logind is on: calls that always end, and hints about changes.
/// Connecting may block for a moment, so it lives in a thread where that hurts nobody.
class LogindBus : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(Result<QDBusMessage>)>;

    /// An empty address is the system bus.
    explicit LogindBus(const QString& address, QObject* parent = nullptr);
    ~LogindBus() override;

    /// Connects if there is no connection, also after one was lost.
    [[nodiscard]] Result<void> ensureConnected(QDeadlineTimer deadline);

    /// Calls a method of logind. `answered` comes exactly once, unless this object is destroyed before; never
    /// from within call().
    void call(const QString& path, QLatin1StringView interface, QLatin1StringView method,
              const QVariantList& arguments, QDeadlineTimer deadline, Answered answered);
    /// All properties of one interface of a logind object.
    void getAll(const QString& path, QLatin1StringView interface, QDeadlineTimer deadline, Answered answered);
    /// Any other message, for example to polkit.
    void send(const QDBusMessage& message, QDeadlineTimer deadline, Answered answered);

    /// The name this connection has on the bus.
    [[nodiscard]] QString uniqueName() const;

Q_SIGNALS:
    /// A session began or ended. Its path may be that of an earlier one: ids are used again.
    void sessionListChanged(const QString& path);
    /// A session's or a user's properties.
    void objectChanged(const QString& path);
    /// logind came, went or was restarted, or the bus did: nothing known before holds.
    void lost();

private:
    Q_SLOT void onSessionSignal(const QDBusMessage& signal);
    Q_SLOT void onPropertiesChanged(const QDBusMessage& signal);
    Q_SLOT void onOwnerChanged(const QDBusMessage& signal);
    Q_SLOT void onDisconnected();

    [[nodiscard]] bool subscribe();
    void disconnectBus();
    [[nodiscard]] Error errorOf(const QDBusMessage& reply) const;
    [[nodiscard]] bool isFromLogind(const QDBusMessage& signal) const;

    QString m_address;
    std::unique_ptr<BusConnection> m_connection;
    QString m_logindOwner;            ///< Unique name of whoever answered as logind; empty: not yet.
    bool m_hasAnsweredBefore = false; ///< Then silence is a fault, not a missing session manager.
};

} // namespace usher
