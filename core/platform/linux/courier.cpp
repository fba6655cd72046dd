// SPDX-License-Identifier: MIT
#include "platform/linux/courier.h"

namespace usher {

namespace {

// A courier that is told to go writes one line at most.
constexpr int kGoodbyeMilliseconds = 500;
constexpr qsizetype kLongestLine = qsizetype{16} * 1024;

// Nothing of the caller's surroundings concerns the person who is visited.
QProcessEnvironment environment()
{
    QProcessEnvironment plain;
    plain.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    plain.insert(QStringLiteral("DBUS_FATAL_WARNINGS"), QStringLiteral("0"));
    return plain;
}

} // namespace

Courier::Courier(const LogindPlaces& places, std::uint32_t uid, CourierRequest request, QObject* parent)
    : QObject(parent)
{
    request.agentPath = places.agentPath;
    request.procRoot = places.procRoot;
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Courier::read);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT left(QStringLiteral("%1: %2").arg(m_process.program(), m_process.errorString()));
        }
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        read();
        Q_EMIT left(tr("usher-courier was ended"));
    });
    m_process.setProcessEnvironment(environment());
    m_process.setWorkingDirectory(QStringLiteral("/"));
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setProgram(places.courierPath);
    m_process.setArguments({QString::number(uid)});
    m_process.start();
    m_process.write(toLine(request) + '\n');
}

Courier::~Courier()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kGoodbyeMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(kGoodbyeMilliseconds);
    }
}

void Courier::withdraw()
{
    m_process.write(QByteArray(kWithdraw) + '\n');
    m_process.closeWriteChannel();
}

void Courier::raise()
{
    m_process.write(QByteArray(kRaise) + '\n');
}

void Courier::read()
{
    m_buffer += m_process.readAllStandardOutput();
    for (auto at = m_buffer.indexOf('\n'); at >= 0; at = m_buffer.indexOf('\n')) {
        const auto line = m_buffer.left(at);
        m_buffer.remove(0, at + 1);
        if (const auto reply = parseCourierReply(line)) {
            Q_EMIT replied(*reply);
        }
    }
    if (m_buffer.size() > kLongestLine) {
        m_process.kill();
        m_buffer.clear();
    }
}

} // namespace usher

#include "moc_courier.cpp"
