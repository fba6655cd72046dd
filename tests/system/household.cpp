// SPDX-License-Identifier: MIT
#include "system/household.h"

#include <QCoreApplication>
#include <QProcess>

namespace usher {

bool happens(const QStringList& verb)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral("/usr/local/lib/usher-test/verbs"), verb);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

LogindPlaces placesInContainer()
{
    LogindPlaces places;
    places.courierPath = QCoreApplication::applicationDirPath() + QStringLiteral("/usher-courier");
    places.agentPath = QCoreApplication::applicationDirPath() + QStringLiteral("/usher-agent");
    return places;
}

} // namespace usher
