// SPDX-License-Identifier: MIT
#include "platform/linux/busprobe.h"

#include "platform/linux/filedescriptor.h"

#include <QFile>
#include <QThread>
#include <QUrl>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

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
        return failure(ErrorCode::NoSessionManager,
                       QStringLiteral("There is no system message bus: %1").arg(detail));
    case EACCES:
    case EPERM:
        return failure(ErrorCode::NotPermitted, detail);
    default:
        return failure(ErrorCode::Unreachable, detail);
    }
}

Result<void> waitFor(const FileDescriptor& socket, short events, QDeadlineTimer deadline,
                     const QString& address)
{
    while (!deadline.hasExpired() && !QThread::currentThread()->isInterruptionRequested()) {
        pollfd wanted{socket.get(), events, 0};
        const auto slice = std::clamp<qint64>(deadline.remainingTime(), 1, kSliceMilliseconds);
        const int ready = ::poll(&wanted, 1, static_cast<int>(slice));
        if (ready > 0) {
            return {};
        }
        if (ready < 0 && errno != EINTR) {
            return refusal(errno, address);
        }
    }
    return failure(ErrorCode::Unreachable,
                   QStringLiteral("%1: the message bus does not answer").arg(address));
}

} // namespace

QString systemBusAddress()
{
    const auto configured = qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
    return configured.isEmpty() ? QStringLiteral("unix:path=/var/run/dbus/system_bus_socket") : configured;
}

Result<void> probeBus(const QString& address, QDeadlineTimer deadline)
{
    const auto name = unixName(address);
    if (!name) {
        return {};
    }
    const FileDescriptor socket{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what the sockets API is like
    if (!socket.isValid() ||
        ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&name->address), name->size) != 0) {
        return refusal(errno, address);
    }
    // "AUTH" alone asks which mechanisms there are; any bus answers "REJECTED …" at once.
    static constexpr std::array<char, 7> kQuestion{'\0', 'A', 'U', 'T', 'H', '\r', '\n'};
    if (::send(socket.get(), kQuestion.data(), kQuestion.size(), MSG_NOSIGNAL) < 0) {
        return refusal(errno, address);
    }
    if (auto ready = waitFor(socket, POLLIN, deadline, address); !ready) {
        return ready;
    }
    std::array<char, 256> answer{};
    const auto got = ::recv(socket.get(), answer.data(), answer.size(), 0);
    if (got > 0) {
        return {};
    }
    return refusal(got == 0 ? ECONNRESET : errno, address);
}

} // namespace usher
