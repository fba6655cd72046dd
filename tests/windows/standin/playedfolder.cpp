// SPDX-License-Identifier: MIT
#include "playedfolder.h"

#include "imports.h"
#include "play.h"

#include <windows.h>

#include <sddl.h>
#include <shlobj.h>

#include <algorithm>

namespace usher {

namespace {

HRESULT WINAPI folderPath(REFKNOWNFOLDERID id, DWORD flags, HANDLE token, PWSTR* path)
{
    const auto& place = play().programData();
    if (place.empty() || IsEqualGUID(id, FOLDERID_ProgramData) == FALSE) {
        return SHGetKnownFolderPath(id, flags, token, path);
    }
    const auto bytes = (place.size() + 1) * sizeof(wchar_t);
    *path = static_cast<PWSTR>(CoTaskMemAlloc(bytes));
    std::copy_n(place.c_str(), place.size() + 1, *path);
    return S_OK;
}

/// It asks about that folder alone.
BOOL WINAPI rightsOf(HANDLE handle, SECURITY_INFORMATION asked, PSECURITY_DESCRIPTOR filled, DWORD size,
                     DWORD* needed)
{
    if (play().programData().empty()) {
        return GetKernelObjectSecurity(handle, asked, filled, size, needed);
    }
    PSECURITY_DESCRIPTOR rights = nullptr;
    if (ConvertStringSecurityDescriptorToSecurityDescriptorW(play().folderRights().c_str(), SDDL_REVISION_1,
                                                             &rights, needed) == FALSE) {
        return FALSE;
    }
    const bool hasRoom = size >= *needed;
    if (hasRoom) {
        std::copy_n(static_cast<const std::byte*>(rights), *needed, static_cast<std::byte*>(filled));
    }
    LocalFree(rights);
    SetLastError(hasRoom ? ERROR_SUCCESS : ERROR_INSUFFICIENT_BUFFER);
    return hasRoom ? TRUE : FALSE;
}

} // namespace

void playProgramData()
{
    const auto program = GetModuleHandleW(nullptr);
    replaceImport(program, "SHGetKnownFolderPath", &folderPath);
    replaceImport(program, "GetKernelObjectSecurity", &rightsOf);
}

} // namespace usher
