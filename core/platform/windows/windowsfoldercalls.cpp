// SPDX-License-Identifier: MIT
#include "platform/windows/windowsfoldercalls.h"

#include "platform/windows/localmemory.h"
#include "platform/windows/ownedhandle.h"
#include "platform/windows/systemcalls.h"
#include "platform/windows/windowsaccountcalls.h"

#include <windows.h>

#include <sddl.h>

namespace usher {

namespace {

const wchar_t* pathText(const std::u16string& text)
{
    return reinterpret_cast<const wchar_t*>(text.c_str());
}

std::uint32_t lastError()
{
    const auto error = GetLastError();
    return error == ERROR_SUCCESS ? winerror::kUnsaid : error;
}

std::uint32_t makeFolder(const std::u16string& path, const std::u16string& rights)
{
    PSECURITY_DESCRIPTOR read = nullptr;
    if (ConvertStringSecurityDescriptorToSecurityDescriptorW(pathText(rights), SDDL_REVISION_1, &read,
                                                             nullptr) == FALSE) {
        return lastError();
    }
    const LocalMemory descriptor{read};
    SECURITY_ATTRIBUTES attributes{sizeof(SECURITY_ATTRIBUTES), descriptor.get(), FALSE};
    return CreateDirectoryW(pathText(path), &attributes) != FALSE ? winerror::kNone : lastError();
}

std::uint32_t lookAt(const std::u16string& path, FolderFacts* facts)
{
    // A folder opens with BACKUP_SEMANTICS only, and a link itself with OPEN_REPARSE_POINT only.
    const HANDLE opened =
        CreateFileW(pathText(path), READ_CONTROL | FILE_READ_ATTRIBUTES,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (opened == INVALID_HANDLE_VALUE) {
        return lastError();
    }
    const OwnedHandle handle{opened};
    BY_HANDLE_FILE_INFORMATION about{};
    if (GetFileInformationByHandle(handle.get(), &about) == FALSE) {
        return lastError();
    }
    facts->isFolder = (about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    facts->isElsewhere = (about.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
    constexpr SECURITY_INFORMATION kAsked = OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION;
    DWORD needed = 0;
    GetKernelObjectSecurity(handle.get(), kAsked, nullptr, 0, &needed); // fails, and says how much
    facts->security.resize(needed);
    return GetKernelObjectSecurity(handle.get(), kAsked, facts->security.data(), needed, &needed) != FALSE
               ? winerror::kNone
               : lastError();
}

} // namespace

FolderCalls windowsFolderCalls()
{
    SystemCalls accounts;
    addAccountCalls(accounts);
    return {makeFolder, lookAt, accounts.accountOfSid};
}

} // namespace usher
