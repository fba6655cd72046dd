// SPDX-License-Identifier: MIT
#pragma once

#include <QFileInfo>

namespace usher {

/// What others than its owner may do with a file. On Windows that is a matter of the folder it is in, which
/// Qt does not look at (it makes modes up from the file's attributes): there it is nothing.
inline QFileDevice::Permissions rightsOfOthers(const QString& path)
{
    constexpr bool kHasModes = USHER_FILES_HAVE_MODES != 0;
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    return kHasModes ? QFileInfo{path}.permissions() & others : QFileDevice::Permissions{};
}

} // namespace usher
