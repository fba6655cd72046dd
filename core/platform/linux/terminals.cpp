// SPDX-License-Identifier: MIT
#include "platform/linux/terminals.h"

#include <QFile>

#include <sys/stat.h>

#include <algorithm>

namespace usher {

namespace {

constexpr qsizetype kLongestName = 64;
// UNIX98_PTY_SLAVE_MAJOR and the seven after it (Documentation/admin-guide/devices.txt).
constexpr unsigned kFirstPtyMajor = 136;
constexpr unsigned kLastPtyMajor = 143;

bool isDeviceName(const QString& name)
{
    return !name.isEmpty() && name.size() <= kLongestName && !name.startsWith(u'/') &&
           !name.contains(QLatin1StringView{".."});
}

} // namespace

Terminals::Terminals(QString devRoot)
    : m_devRoot(std::move(devRoot))
{
}

std::optional<WallTime> Terminals::lastInput(const QString& name) const
{
    struct stat about
    {
    };
    if (!isDeviceName(name) || ::lstat(QFile::encodeName(m_devRoot + u'/' + name).constData(), &about) != 0) {
        return std::nullopt;
    }
    const auto sinceEpoch =
        std::chrono::seconds{about.st_atim.tv_sec} + std::chrono::nanoseconds{about.st_atim.tv_nsec};
    return WallTime{std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch)};
}

QString Terminals::lastUsed(const std::vector<int>& deviceNumbers) const
{
    QString last;
    std::optional<WallTime> newest;
    for (const int number : deviceNumbers) {
        const auto name = pseudoTerminalName(number);
        if (const auto readAt = lastInput(name); readAt > newest) {
            newest = readAt;
            last = name;
        }
    }
    return last;
}

std::optional<WallTime> Terminals::lastInput(const std::vector<int>& deviceNumbers) const
{
    return lastInput(lastUsed(deviceNumbers));
}

QString pseudoTerminalName(int deviceNumber)
{
    // new_encode_dev() of the kernel: bits 8 to 19 are the major number, the rest is the minor.
    const auto bits = static_cast<unsigned>(deviceNumber);
    const unsigned major = (bits >> 8U) & 0xfffU;
    const unsigned minor = (bits & 0xffU) | ((bits >> 12U) & 0xfff00U);
    if (major < kFirstPtyMajor || major > kLastPtyMajor) {
        return {};
    }
    return QStringLiteral("pts/%1").arg((major - kFirstPtyMajor) * 256U + minor);
}

} // namespace usher
