// SPDX-License-Identifier: MIT
#include "core/platform/windows/threadcount.h"

#include <QDir>

namespace usher {

int threadCount()
{
    return static_cast<int>(
        QDir{QStringLiteral("/proc/self/task")}.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

} // namespace usher
