// SPDX-License-Identifier: MIT
#include "platform/process/process.h"

namespace usher {

void secureLibrarySearch()
{
    // The loader never looks into the current folder, and ignores LD_LIBRARY_PATH where rights are gained.
}

QStringList forgetOthersVariables()
{
    return {}; // sudo and pkexec have dropped them
}

// Standard streams are inherited by every program.
CallersConsole::CallersConsole() = default;
CallersConsole::~CallersConsole() = default;

} // namespace usher
