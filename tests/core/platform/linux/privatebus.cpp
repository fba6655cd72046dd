// SPDX-License-Identifier: MIT
#include "core/platform/linux/privatebus.h"

#include <QFile>

#include <csignal>

namespace usher {

namespace {

// Everybody may do everything, and nothing is started on demand: no service of this machine gets in.
constexpr const char* kConfiguration =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus()
{
    QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
    if (configuration.open(QIODevice::WriteOnly)) {
        configuration.write(QString::fromLatin1(kConfiguration).arg(socketPath()).toUtf8());
    }
}

PrivateBus::~PrivateBus()
{
    kill();
}

QString PrivateBus::socketPath() const
{
    return m_folder.filePath(QStringLiteral("bus"));
}

QString PrivateBus::address() const
{
    return QStringLiteral("unix:path=") + socketPath();
}

bool PrivateBus::start()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                    QStringLiteral("--config-file=") + m_folder.filePath(QStringLiteral("bus.conf"))});
    return m_daemon.waitForStarted() && m_daemon.waitForReadyRead();
}

void PrivateBus::kill()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
    m_daemon.readAll();
    QFile::remove(socketPath());
}

void PrivateBus::stop() const
{
    signalDaemon(SIGSTOP);
}

void PrivateBus::resume() const
{
    signalDaemon(SIGCONT);
}

void PrivateBus::signalDaemon(int number) const
{
    if (const auto pid = m_daemon.processId(); pid > 0) {
        ::kill(static_cast<pid_t>(pid), number);
    }
}

} // namespace usher
