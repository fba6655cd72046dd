// SPDX-License-Identifier: MIT
#include "courier/dialogway.h"

#include <QUuid>

#include <sys/socket.h>

#include <array>

namespace usher {

DialogWay::DialogWay(CourierRequest request, QMap<QByteArray, QByteArray> environment, QString busAddress)
    : m_request(std::move(request))
    , m_environment(std::move(environment))
    , m_busAddress(std::move(busAddress))
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { Q_EMIT failed(QStringLiteral("it does not appear")); });
}

void DialogWay::begin()
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        Q_EMIT failed(qt_error_string());
        return;
    }
    FileDescriptor ours{ends[0]};
    const FileDescriptor theirs{ends[1]};
    m_agent = std::make_unique<LineChannel>(ours.get(), ours.get());
    m_agent->own(std::move(ours));
    connect(m_agent.get(), &LineChannel::received, this, &DialogWay::onLine);
    connect(m_agent.get(), &LineChannel::ended, this,
            [this] { Q_EMIT failed(QStringLiteral("it was ended")); });
    UserUnit unit;
    unit.name = QStringLiteral("usher-message-%1.service").arg(QUuid::createUuid().toString(QUuid::Id128));
    unit.description = QStringLiteral("Usher asks something");
    unit.command = {m_request.agentPath};
    unit.environment = m_environment;
    unit.standardInputAndOutput = theirs.get();
    if (!m_agent->write(toLine(m_request))) {
        Q_EMIT failed(QStringLiteral("the message is too long"));
    } else if (const auto started = startUserUnit(unit, PersonsBus(m_busAddress)); !started) {
        Q_EMIT failed(started.error().detail);
    } else {
        m_patience.start(kPatience);
    }
}

void DialogWay::onLine(const QByteArray& line)
{
    if (line == "shown" && m_patience.isActive()) {
        m_patience.stop();
        Q_EMIT shown();
        return;
    }
    const auto answer = answerFor(line);
    if (answer && !m_patience.isActive()) {
        Q_EMIT answered(*answer);
    }
}

void DialogWay::raise(std::chrono::seconds /*left*/)
{
    static_cast<void>(m_agent && m_agent->write(kRaise)); // an agent that is gone says so by itself
}

void DialogWay::withdraw()
{
    m_agent.reset();
}

} // namespace usher

#include "moc_dialogway.cpp"
