// SPDX-License-Identifier: MIT
#include "platform/windows/windowsrightscalls.h"

#include "platform/windows/localmemory.h"
#include "platform/windows/ownedhandle.h"
#include "platform/windows/sidtext.h"

#include <array>

#include <windows.h>

#include <sddl.h>

namespace usher {

SystemCalls::Error consoleSecurity(std::u16string* rights)
{
    constexpr auto kStations = L"SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations";
    constexpr auto kName = L"ConsoleSecurity";
    DWORD size = 0;
    auto error =
        RegGetValueW(HKEY_LOCAL_MACHINE, kStations, kName, RRF_RT_REG_BINARY, nullptr, nullptr, &size);
    std::vector<std::byte> bytes(size);
    if (error == ERROR_SUCCESS) {
        error = RegGetValueW(HKEY_LOCAL_MACHINE, kStations, kName, RRF_RT_REG_BINARY, nullptr, bytes.data(),
                             &size);
    }
    if (error != ERROR_SUCCESS) {
        return static_cast<SystemCalls::Error>(error);
    }
    constexpr SECURITY_INFORMATION kAll =
        OWNER_SECURITY_INFORMATION | GROUP_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION;
    wchar_t* text = nullptr;
    if (size < SECURITY_DESCRIPTOR_MIN_LENGTH || IsValidSecurityDescriptor(bytes.data()) == FALSE ||
        ConvertSecurityDescriptorToStringSecurityDescriptorW(bytes.data(), SDDL_REVISION_1, kAll, &text,
                                                             nullptr) == FALSE) {
        return winerror::kUnsaid;
    }
    const LocalMemory owner{text};
    *rights = reinterpret_cast<const char16_t*>(text);
    return winerror::kNone;
}

std::vector<std::byte> ownSid()
{
    HANDLE opened = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened) == FALSE) {
        return {};
    }
    const OwnedHandle token{opened};
    alignas(TOKEN_USER) std::array<std::byte, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> memory{};
    DWORD size = 0;
    if (GetTokenInformation(token.get(), TokenUser, memory.data(), DWORD{memory.size()}, &size) == FALSE) {
        return {};
    }
    const auto* const sid =
        static_cast<const std::byte*>(reinterpret_cast<const TOKEN_USER*>(memory.data())->User.Sid);
    return {sid, sid + sidLength(sid)};
}

} // namespace usher
