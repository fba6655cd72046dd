// SPDX-License-Identifier: MIT
#include "platform/linux/busprobe.h"

#include "platform/linux/filedescriptor.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <optional>

namespace usher {

namespace {

constexpr qint64 kSliceMilliseconds = 50;

struct UnixName
{
    sockaddr_un address{};
    socklen_t size = 0;
};

// "unix:path=/run/x,guid=…" or "unix:abstract=…", the first address of a list; others have no value.
std::optional<UnixName> unixName(const QString& address)
{
    const QString first = address.section(u';', 0, 0);
    if (!first.startsWith(u"unix:")) {
        return std::nullopt;
    }
    const auto pairs = first.mid(5).split(u',');
    for (const auto& pair : pairs) {
        const bool isAbstract = pair.startsWith(u"abstract=");
        if (!isAbstract && !pair.startsWith(u"path=")) {
            continue;
        }
        QByteArray name = QByteArray::fromPercentEncoding(QFile::encodeName(pair.section(u'=', 1)));
        if (isAbstract) {
            name.prepend('\0');
        }
        UnixName result;
        if (name.isEmpty() || static_cast<std::size_t>(name.size()) >= sizeof result.address.sun_path) {
            return std::nullopt;
        }
        result.address.sun_family = AF_UNIX;
        std::memcpy(static_cast<char*>(result.address.sun_path), name.constData(),
                    static_cast<std::size_t>(name.size()));
        result.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) +
                                             static_cast<std::size_t>(name.size()) + (isAbstract ? 0 : 1));
        return result;
    }
    return std::nullopt;
}

tl::unexpected<Error> refusal(int error, const QString& address)
{
    const QString detail = QStringLiteral("%1: %2").arg(address, qt_error_string(error));
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return failure(
            ErrorCode::NoSessionManager,
            QCoreApplication::translate("LogindBus", "There is no system message bus: %1").arg(detail));
    case EACCES:
    case EPERM:
        return failure(ErrorCode::NotPermitted, detail);
    default:
        return failure(ErrorCode::Unreachable, detail);
    }
}

// The little of the D-Bus wire format that saying Hello takes; numbers are little-endian.
// https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol
class HelloMessage
{
public:
    [[nodiscard]] static QByteArray bytes()
    {
        QByteArray fields;
        addField(fields, 1, 'o', "/org/freedesktop/DBus");
        addField(fields, 2, 's', "org.freedesktop.DBus");
        addField(fields, 3, 's', "Hello");
        addField(fields, 6, 's', "org.freedesktop.DBus");
        QByteArray message("l\1\0\1", 4); // little-endian, a call, no flags, version 1
        addNumber(message, 0);            // no body
        addNumber(message, 1);            // serial
        addNumber(message, static_cast<quint32>(fields.size()));
        message += fields;
        align(message);
        return message;
    }

private:
    static void align(QByteArray& bytes) { bytes.append((8 - bytes.size() % 8) % 8, '\0'); }
    static void addNumber(QByteArray& bytes, quint32 number)
    {
        for (int shift = 0; shift < 32; shift += 8) {
            bytes.append(static_cast<char>((number >> shift) & 0xffU));
        }
    }
    // The fields begin at a multiple of 8 in the message, so they are aligned among themselves.
    static void addField(QByteArray& fields, char code, char type, const QByteArray& value)
    {
        align(fields);
        fields.append(code).append('\1').append(type).append('\0');
        addNumber(fields, static_cast<quint32>(value.size()));
        fields.append(value).append('\0');
    }
};

constexpr char kMethodReturn = 2;
constexpr qsizetype kFixedHeaderBytes = 16;
constexpr qsizetype kLongestAnswer = 4096;

/// One connection that says what has to be said, and waits for as long as is left.
class Handshake
{
public:
    Handshake(QString address, QDeadlineTimer deadline)
        : m_address(std::move(address))
        , m_deadline(deadline)
    {
    }

    [[nodiscard]] Result<void> perform(const UnixName& name)
    {
        m_socket = FileDescriptor{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what the sockets API is like
        const auto* where = reinterpret_cast<const sockaddr*>(&name.address);
        if (!m_socket.isValid() || ::connect(m_socket.get(), where, name.size) != 0) {
            return refusal(errno, m_address);
        }
        const auto isLine = [](const QByteArray& answer) { return answer.endsWith("\r\n"); };
        const auto isMessage = [](const QByteArray& answer) { return answer.size() >= kFixedHeaderBytes; };
        const auto uid = QByteArray::number(::geteuid()).toHex();
        const auto authenticated = exchange(QByteArray(1, '\0') + "AUTH EXTERNAL " + uid + "\r\n", isLine);
        if (!authenticated) {
            return tl::unexpected(authenticated.error());
        }
        if (!authenticated->startsWith("OK ")) {
            return failure(ErrorCode::NotPermitted,
                           m_address + QStringLiteral(": ") + QString::fromLatin1(authenticated->trimmed()));
        }
        const auto greeted = exchange("BEGIN\r\n" + HelloMessage::bytes(), isMessage);
        if (!greeted) {
            return tl::unexpected(greeted.error());
        }
        if (greeted->at(1) != kMethodReturn) {
            return failure(
                ErrorCode::NotPermitted,
                QCoreApplication::translate("LogindBus", "%1: the message bus refused Hello").arg(m_address));
        }
        return {};
    }

private:
    template <typename IsComplete>
    [[nodiscard]] Result<QByteArray> exchange(const QByteArray& question, IsComplete isComplete)
    {
        const auto sent = ::send(m_socket.get(), question.constData(),
                                 static_cast<std::size_t>(question.size()), MSG_NOSIGNAL);
        if (sent != question.size()) {
            return refusal(sent < 0 ? errno : EPIPE, m_address);
        }
        QByteArray answer;
        while (!isComplete(answer) && answer.size() < kLongestAnswer) {
            if (auto ready = waitUntilReadable(); !ready) {
                return tl::unexpected(ready.error());
            }
            std::array<char, 512> part{};
            const auto got = ::recv(m_socket.get(), part.data(), part.size(), 0);
            if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
                return refusal(got == 0 ? ECONNRESET : errno, m_address);
            }
            answer.append(part.data(), std::max<qsizetype>(got, 0));
        }
        return answer;
    }

    [[nodiscard]] Result<void> waitUntilReadable() const
    {
        while (!m_deadline.hasExpired() && !QThread::currentThread()->isInterruptionRequested()) {
            pollfd wanted{m_socket.get(), POLLIN, 0};
            const auto slice = std::clamp<qint64>(m_deadline.remainingTime(), 1, kSliceMilliseconds);
            const int ready = ::poll(&wanted, 1, static_cast<int>(slice));
            if (ready > 0) {
                return {};
            }
            if (ready < 0 && errno != EINTR) {
                return refusal(errno, m_address);
            }
        }
        return failure(
            ErrorCode::Unreachable,
            QCoreApplication::translate("LogindBus", "%1: the message bus does not answer").arg(m_address));
    }

    QString m_address;
    QDeadlineTimer m_deadline;
    FileDescriptor m_socket;
};

} // namespace

QString systemBusAddress()
{
    const auto configured = qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
    return configured.isEmpty() ? QStringLiteral("unix:path=/var/run/dbus/system_bus_socket") : configured;
}

Result<void> probeBus(const QString& address, QDeadlineTimer deadline)
{
    const auto name = unixName(address);
    return name ? Handshake(address, deadline).perform(*name) : Result<void>{};
}

} // namespace usher
