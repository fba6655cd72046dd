// SPDX-License-Identifier: MIT
#include "platform/windows/windowsaccountcalls.h"

#include <windows.h>

#include <lm.h>

#include <array>

namespace usher {

namespace {

// [W32: parcon/using-parental-controls-reg-key.md]
constexpr const wchar_t* kFamilyUsers =
    L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Parental Controls\\Users";

constexpr DWORD kLongestAccount = 512;

const wchar_t* wideText(const std::u16string& text)
{
    return reinterpret_cast<const wchar_t*>(text.c_str());
}

std::u16string narrowed(const wchar_t* text)
{
    return text == nullptr ? std::u16string{} : std::u16string{reinterpret_cast<const char16_t*>(text)};
}

std::uint32_t saidError()
{
    const auto error = GetLastError();
    return error == ERROR_SUCCESS ? winerror::kUnsaid : error;
}

/// A buffer of netapi32, given back at the end.
class NetBuffer
{
public:
    NetBuffer() = default;
    NetBuffer(const NetBuffer&) = delete;
    NetBuffer& operator=(const NetBuffer&) = delete;
    ~NetBuffer()
    {
        if (m_bytes != nullptr) {
            NetApiBufferFree(m_bytes);
        }
    }
    [[nodiscard]] LPBYTE* address() { return &m_bytes; }
    template <typename T>
    [[nodiscard]] const T* as() const
    {
        return reinterpret_cast<const T*>(m_bytes);
    }

private:
    LPBYTE m_bytes = nullptr;
};

std::uint32_t lookupAccountSid(const std::u16string& account, std::vector<std::byte>* sid)
{
    std::array<std::byte, SECURITY_MAX_SID_SIZE> bytes{};
    std::array<wchar_t, kLongestAccount> domain{};
    DWORD size = bytes.size();
    DWORD domainSize = domain.size();
    SID_NAME_USE use = SidTypeUnknown;
    if (LookupAccountNameW(nullptr, wideText(account), bytes.data(), &size, domain.data(), &domainSize,
                           &use) == FALSE) {
        return saidError();
    }
    if (use != SidTypeUser) {
        return winerror::kFileNotFound;
    }
    sid->assign(bytes.begin(), bytes.begin() + size);
    return winerror::kNone;
}

std::uint32_t lookupSidName(const std::vector<std::byte>& sid, std::u16string* name)
{
    std::array<wchar_t, kLongestAccount> account{};
    std::array<wchar_t, kLongestAccount> domain{};
    DWORD size = account.size();
    DWORD domainSize = domain.size();
    SID_NAME_USE use = SidTypeUnknown;
    auto copy = sid; // the function takes it without const
    if (LookupAccountSidW(nullptr, copy.data(), account.data(), &size, domain.data(), &domainSize, &use) ==
        FALSE) {
        return saidError();
    }
    *name = narrowed(account.data());
    return winerror::kNone;
}

std::uint32_t readFullName(const std::u16string& user, std::u16string* fullName)
{
    constexpr DWORD kWithFullName = 10;
    NetBuffer buffer;
    const auto error = NetUserGetInfo(nullptr, wideText(user), kWithFullName, buffer.address());
    if (error == NERR_Success && buffer.as<USER_INFO_10>() != nullptr) {
        *fullName = narrowed(buffer.as<USER_INFO_10>()->usri10_full_name);
    }
    return error;
}

std::uint32_t readLocalGroups(const std::u16string& user, std::vector<std::u16string>* groups)
{
    NetBuffer buffer;
    DWORD read = 0;
    DWORD total = 0;
    const auto error = NetUserGetLocalGroups(nullptr, wideText(user), 0, LG_INCLUDE_INDIRECT,
                                             buffer.address(), MAX_PREFERRED_LENGTH, &read, &total);
    const auto* entries = buffer.as<LOCALGROUP_USERS_INFO_0>();
    for (DWORD i = 0; error == NERR_Success && entries != nullptr && i < read; ++i) {
        groups->push_back(narrowed(entries[i].lgrui0_name));
    }
    return error;
}

std::optional<bool> readFamilySettings(const std::u16string& sid)
{
    HKEY users = nullptr;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, kFamilyUsers, 0, KEY_READ | KEY_WOW64_64KEY, &users) !=
        ERROR_SUCCESS) {
        return std::nullopt;
    }
    HKEY web = nullptr;
    const auto place = sid + u"\\Web";
    const auto error = RegOpenKeyExW(users, wideText(place), 0, KEY_READ | KEY_WOW64_64KEY, &web);
    if (web != nullptr) {
        RegCloseKey(web);
    }
    RegCloseKey(users);
    if (error == ERROR_SUCCESS) {
        return true;
    }
    return error == ERROR_FILE_NOT_FOUND ? std::optional{false} : std::nullopt;
}

std::u16string readComputerName()
{
    std::array<wchar_t, MAX_COMPUTERNAME_LENGTH + 1> name{};
    DWORD size = name.size();
    return GetComputerNameW(name.data(), &size) != FALSE ? narrowed(name.data()) : std::u16string{};
}

} // namespace

void addAccountCalls(SystemCalls& calls)
{
    calls.lookupAccount = lookupAccountSid;
    calls.accountOfSid = lookupSidName;
    calls.fullNameOf = readFullName;
    calls.localGroupsOf = readLocalGroups;
    calls.computerName = readComputerName;
    calls.hasFamilySettings = readFamilySettings;
}

} // namespace usher
