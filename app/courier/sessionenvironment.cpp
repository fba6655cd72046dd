// SPDX-License-Identifier: MIT
#include "courier/sessionenvironment.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace usher {

namespace {

constexpr std::array kWanted{"DISPLAY",
                             "WAYLAND_DISPLAY",
                             "XAUTHORITY",
                             "XDG_SESSION_TYPE",
                             "XDG_CURRENT_DESKTOP",
                             "DBUS_SESSION_BUS_ADDRESS",
                             "LANG",
                             "LANGUAGE",
                             "LC_ALL",
                             "LC_MESSAGES",
                             "LC_TIME",
                             "TZ",
                             "QT_SCALE_FACTOR",
                             "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"};
constexpr qint64 kLongestEnvironment = qint64{256} * 1024;
constexpr int kMostProcesses = 200;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kLongestEnvironment) : QByteArray{};
}

QMap<QByteArray, QByteArray> wantedOf(const QByteArray& environment)
{
    QMap<QByteArray, QByteArray> wanted;
    const auto entries = environment.split('\0');
    for (const auto& entry : entries) {
        const auto name = entry.left(entry.indexOf('='));
        if (std::ranges::any_of(kWanted, [&name](const char* known) { return name == known; })) {
            wanted.insert(name, entry.mid(name.size() + 1));
        }
    }
    return wanted;
}

} // namespace

QMap<QByteArray, QByteArray> sessionEnvironment(const QString& scopeFolder, const QString& procRoot)
{
    QMap<QByteArray, QByteArray> best;
    const auto pids = contents(scopeFolder + QStringLiteral("/cgroup.procs")).split('\n');
    for (int i = 0; i < std::min<int>(static_cast<int>(pids.size()), kMostProcesses); ++i) {
        const auto path = QStringLiteral("%1/%2/environ").arg(procRoot, QString::fromLatin1(pids.at(i)));
        auto found = wantedOf(contents(path));
        if (found.contains("DISPLAY") || found.contains("WAYLAND_DISPLAY")) {
            return found;
        }
        if (found.size() > best.size()) {
            best = std::move(found);
        }
    }
    return best;
}

} // namespace usher
