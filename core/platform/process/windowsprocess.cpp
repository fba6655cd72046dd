// SPDX-License-Identifier: MIT
#include "platform/process/process.h"

#include <windows.h>

namespace usher {

void secureLibrarySearch()
{
    // Cannot fail on a Windows that Qt 6 runs on. The second call is for code that asks for the older search.
    static_cast<void>(SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS));
    static_cast<void>(SetDllDirectoryW(L""));
}

} // namespace usher
