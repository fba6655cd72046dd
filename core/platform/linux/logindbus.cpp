// SPDX-License-Identifier: MIT
#include "platform/linux/logindbus.h"

#include "platform/linux/busconnection.h"
#include "platform/linux/busprobe.h"

#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>

namespace usher {

namespace {

constexpr QLatin1StringView kLogind{"org.freedesktop.login1"};
constexpr QLatin1StringView kProperties{"org.freedesktop.DBus.Properties"};

Error unreachable(const QString& detail)
{
    return {ErrorCode::Unreachable, detail};
}

// What the bus says if nothing owns logind's name and nothing can be started that would.
bool saysThereIsNobody(const QString& error)
{
    return error == u"org.freedesktop.DBus.Error.ServiceUnknown" ||
           error == u"org.freedesktop.DBus.Error.NameHasNoOwner" ||
           error.startsWith(u"org.freedesktop.DBus.Error.Spawn.");
}

bool isTooLate(const QString& error)
{
    return error == u"org.freedesktop.DBus.Error.NoReply" || error == u"org.freedesktop.DBus.Error.Timeout" ||
           error == u"org.freedesktop.DBus.Error.TimedOut";
}

bool saysNoAnswer(const QString& error)
{
    return isTooLate(error) || error == u"org.freedesktop.DBus.Error.Disconnected" ||
           error == u"org.freedesktop.DBus.Error.NoServer" ||
           error == u"org.freedesktop.DBus.Error.LimitsExceeded";
}

bool saysNotPermitted(const QString& error)
{
    return error == u"org.freedesktop.DBus.Error.AccessDenied" ||
           error == u"org.freedesktop.DBus.Error.AuthFailed" ||
           error == u"org.freedesktop.DBus.Error.InteractiveAuthorizationRequired";
}

bool saysNoSuchSession(const QString& error)
{
    return error == u"org.freedesktop.login1.NoSuchSession" ||
           error == u"org.freedesktop.login1.NoSuchUser" ||
           error == u"org.freedesktop.login1.NoSessionForPID" ||
           error == u"org.freedesktop.DBus.Error.UnknownObject";
}

} // namespace

LogindBus::LogindBus(const QString& address, QObject* parent)
    : QObject(parent)
    , m_address(address.isEmpty() ? systemBusAddress() : address)
{
}

LogindBus::~LogindBus() = default;

Result<void> LogindBus::ensureConnected(QDeadlineTimer deadline)
{
    if (m_connection && m_connection->bus().isConnected()) {
        return {};
    }
    disconnectBus();
    if (auto probed = probeBus(m_address, deadline); !probed) {
        const bool vanished = m_hasAnsweredBefore && probed.error().code == ErrorCode::NoSessionManager;
        return vanished ? tl::unexpected(unreachable(probed.error().detail)) : probed;
    }
    m_connection = std::make_unique<BusConnection>(m_address);
    if (!m_connection->bus().isConnected()) {
        const auto text = m_connection->bus().lastError().message();
        disconnectBus();
        return tl::unexpected(unreachable(text));
    }
    if (!subscribe()) {
        disconnectBus();
        return tl::unexpected(unreachable(LogindBus::tr("%1: cannot listen for changes").arg(m_address)));
    }
    return {};
}

bool LogindBus::subscribe()
{
    // With a service name QtDBus would ask the bus for its owner and wait. Who really sent a signal is
    // checked when it comes; QDBusMessage slots avoid QTBUG-108822 (object path arguments silently refused).
    const auto listen = [this](const BusSignals& to, const char* slot) {
        return m_connection->listen(to, this, slot);
    };
    const auto sessionsOf = [&](const QString& name) {
        return listen({.interface = kLogind + QStringLiteral(".Manager"), .name = name},
                      SLOT(onSessionSignal(QDBusMessage)));
    };
    const auto propertiesOf = [&](QLatin1StringView interface) {
        return listen({.interface = kProperties,
                       .name = QStringLiteral("PropertiesChanged"),
                       .arguments = {kLogind + interface}},
                      SLOT(onPropertiesChanged(QDBusMessage)));
    };
    return sessionsOf(QStringLiteral("SessionNew")) && sessionsOf(QStringLiteral("SessionRemoved")) &&
           propertiesOf(QLatin1StringView{".Session"}) && propertiesOf(QLatin1StringView{".User"}) &&
           listen({.interface = QStringLiteral("org.freedesktop.DBus"),
                   .name = QStringLiteral("NameOwnerChanged"),
                   .arguments = {kLogind}},
                  SLOT(onOwnerChanged(QDBusMessage))) &&
           listen({.path = QStringLiteral("/org/freedesktop/DBus/Local"),
                   .interface = QStringLiteral("org.freedesktop.DBus.Local"),
                   .name = QStringLiteral("Disconnected")},
                  SLOT(onDisconnected()));
}

void LogindBus::disconnectBus()
{
    m_connection.reset();
    m_logindOwner.clear();
}

void LogindBus::call(const QString& path, QLatin1StringView interface, QLatin1StringView method,
                     const QVariantList& arguments, QDeadlineTimer deadline, Answered answered)
{
    auto message = QDBusMessage::createMethodCall(kLogind, path, kLogind + interface, method);
    message.setArguments(arguments);
    send(message, deadline, [this, answered = std::move(answered)](Result<QDBusMessage> reply) {
        if (reply) {
            m_logindOwner = reply->service();
            m_hasAnsweredBefore = true;
        }
        answered(std::move(reply));
    });
}

void LogindBus::getAll(const QString& path, QLatin1StringView interface, QDeadlineTimer deadline,
                       Answered answered)
{
    auto message = QDBusMessage::createMethodCall(kLogind, path, kProperties, QStringLiteral("GetAll"));
    message.setArguments({QString(kLogind + interface)});
    send(message, deadline, std::move(answered));
}

void LogindBus::send(const QDBusMessage& message, QDeadlineTimer deadline, Answered answered)
{
    if (!m_connection || deadline.hasExpired()) {
        QMetaObject::invokeMethod(
            this, [answered = std::move(answered)] { answered(tl::unexpected(unreachable({}))); },
            Qt::QueuedConnection);
        return;
    }
    const auto limit = static_cast<int>(std::max<qint64>(deadline.remainingTime(), 1));
    auto* watcher = new QDBusPendingCallWatcher(m_connection->bus().asyncCall(message, limit), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, answered = std::move(answered)](QDBusPendingCallWatcher* finished) {
                finished->deleteLater();
                const QDBusMessage reply = finished->reply();
                if (reply.type() == QDBusMessage::ReplyMessage) {
                    answered(reply);
                } else {
                    answered(tl::unexpected(errorOf(reply)));
                }
            });
}

QString LogindBus::uniqueName() const
{
    return m_connection ? m_connection->bus().baseService() : QString{};
}

Error LogindBus::errorOf(const QDBusMessage& reply) const
{
    const auto name = reply.errorName();
    const auto detail = QStringLiteral("%1 (%2)").arg(reply.errorMessage(), name);
    if (saysThereIsNobody(name)) {
        return {m_hasAnsweredBefore ? ErrorCode::Unreachable : ErrorCode::NoSessionManager, detail};
    }
    if (isTooLate(name)) {
        return unreachable(LogindBus::tr("logind does not answer")); // the bus guesses at length why
    }
    if (saysNoAnswer(name)) {
        return unreachable(detail);
    }
    if (saysNotPermitted(name)) {
        return {ErrorCode::NotPermitted, detail};
    }
    return {saysNoSuchSession(name) ? ErrorCode::NoSuchSession : ErrorCode::Failed, detail};
}

bool LogindBus::isFromLogind(const QDBusMessage& signal) const
{
    return !m_logindOwner.isEmpty() && signal.service() == m_logindOwner;
}

void LogindBus::onSessionSignal(const QDBusMessage& signal)
{
    if (isFromLogind(signal)) {
        Q_EMIT sessionListChanged(signal.arguments().value(1).value<QDBusObjectPath>().path());
    }
}

void LogindBus::onPropertiesChanged(const QDBusMessage& signal)
{
    if (isFromLogind(signal)) {
        Q_EMIT objectChanged(signal.path());
    }
}

void LogindBus::onOwnerChanged(const QDBusMessage& signal)
{
    if (signal.service() == u"org.freedesktop.DBus") {
        m_logindOwner.clear();
        Q_EMIT lost();
    }
}

void LogindBus::onDisconnected()
{
    Q_EMIT lost();
}

} // namespace usher
