// SPDX-License-Identifier: MIT
#include "core/platform/windows/threadcount.h"

#include <windows.h>

#include <tlhelp32.h>

namespace usher {

int threadCount()
{
    const HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    THREADENTRY32 entry{};
    entry.dwSize = sizeof entry;
    int count = 0;
    for (BOOL isThere = Thread32First(list, &entry); isThere != FALSE; isThere = Thread32Next(list, &entry)) {
        count += entry.th32OwnerProcessID == GetCurrentProcessId() ? 1 : 0;
    }
    CloseHandle(list);
    return count;
}

} // namespace usher
