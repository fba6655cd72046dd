// SPDX-License-Identifier: MIT

// plainstart PROGRAM WORD…: starts it as Windows starts an administrator's programs while User Account
// Control is on: the administrators' group counts for nothing in its token. Ends as it does. Wine asks nobody
// and knows no integrity; what it keeps of all that is the group.

#include <array>
#include <cstdio>
#include <string>

#include <windows.h>

namespace {

constexpr int kFailed = 127;

/// Wine says that it is off.
bool switchAccountControlOn()
{
    const DWORD isOn = 1;
    return RegSetKeyValueW(HKEY_LOCAL_MACHINE,
                           L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", L"EnableLUA",
                           REG_DWORD, &isOn, sizeof isOn) == ERROR_SUCCESS;
}

/// Null if it cannot be had.
HANDLE plainToken()
{
    std::array<BYTE, SECURITY_MAX_SID_SIZE> administrators{};
    DWORD size = administrators.size();
    HANDLE own = nullptr;
    HANDLE plain = nullptr;
    if (CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size) != 0 &&
        OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own) != 0) {
        SID_AND_ATTRIBUTES disabled{administrators.data(), 0};
        CreateRestrictedToken(own, 0, 1, &disabled, 0, nullptr, 0, nullptr, &plain);
    }
    return plain;
}

/// What follows this program's own name, as it was written.
std::wstring ownWords()
{
    const std::wstring line = GetCommandLineW();
    const auto end = line.starts_with(L'"') ? line.find(L'"', 1) : line.find(L' ');
    const auto begin = end == std::wstring::npos ? end : line.find_first_not_of(L' ', end + 1);
    return begin == std::wstring::npos ? std::wstring{} : line.substr(begin);
}

} // namespace

int main()
{
    const HANDLE token = plainToken();
    auto words = ownWords();
    STARTUPINFOW start{};
    start.cb = sizeof start;
    PROCESS_INFORMATION begun{};
    const bool isOn = switchAccountControlOn();
    if (!isOn || token == nullptr ||
        CreateProcessAsUserW(token, nullptr, words.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr,
                             &start, &begun) == 0) {
        std::fprintf(stderr, "plainstart: account control %d, token %d, error %lu\n", isOn ? 1 : 0,
                     token != nullptr ? 1 : 0, GetLastError());
        return kFailed;
    }
    WaitForSingleObject(begun.hProcess, INFINITE);
    DWORD code = kFailed;
    GetExitCodeProcess(begun.hProcess, &code);
    return static_cast<int>(code);
}
