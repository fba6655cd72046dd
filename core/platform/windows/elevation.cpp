// SPDX-License-Identifier: MIT
#include "platform/windows/elevation.h"

#include <windows.h>

#include <array>

namespace usher {

bool isElevated()
{
    std::array<BYTE, SECURITY_MAX_SID_SIZE> administrators{};
    DWORD size = administrators.size();
    BOOL isMember = FALSE;
    return CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size) != 0 &&
           CheckTokenMembership(nullptr, administrators.data(), &isMember) != 0 && isMember != 0;
}

} // namespace usher
