// SPDX-License-Identifier: MIT
#include "platform/windows/windowscalls.h"

#include "platform/windows/elevation.h"
#include "platform/windows/filetime.h"
#include "platform/windows/sessionwindow.h"
#include "platform/windows/windowsaccountcalls.h"
#include "platform/windows/windowsrightscalls.h"

#include <windows.h>

#include <winternl.h>

// Headers older than mingw-w64 11 lack these three, newer ones and Microsoft's have them with types of their
// own: there they get names that nobody uses, so that those below are the only ones everywhere.
#define WTSEnumerateSessionsExW UsherUnusedEnumerateSessionsExW
#define WTSEnumerateProcessesExW UsherUnusedEnumerateProcessesExW
#define WTSFreeMemoryExW UsherUnusedFreeMemoryExW
#include <wtsapi32.h>
#undef WTSEnumerateSessionsExW
#undef WTSEnumerateProcessesExW
#undef WTSFreeMemoryExW

// NOLINTBEGIN(readability-identifier-naming): the system's names
extern "C" {
__declspec(dllimport) BOOL WINAPI
    WTSEnumerateSessionsExW(HANDLE server, DWORD* level, DWORD filter, void* sessions, DWORD* count);
__declspec(dllimport) BOOL WINAPI
    WTSEnumerateProcessesExW(HANDLE server, DWORD* level, DWORD session, void* processes, DWORD* count);
__declspec(dllimport) BOOL WINAPI WTSFreeMemoryExW(DWORD kind, void* memory, ULONG count);
}
// NOLINTEND(readability-identifier-naming): the system's names end here

namespace usher {

namespace {

static_assert(sizeof(wchar_t) == sizeof(char16_t));

// Addresses that every process can read, on every Windows since 2000 [phnt: KUSER_SHARED_DATA].
constexpr std::uintptr_t kBootIdAt = 0x7FFE0000 + 0x2C4;
constexpr std::uintptr_t kLastInputAt = 0x7FFE0000 + 0x2E4;

std::uint32_t sharedNumber(std::uintptr_t address)
{
    // NOLINTNEXTLINE(performance-no-int-to-ptr): an address that is the same in every process
    return *reinterpret_cast<const volatile std::uint32_t*>(address);
}

/// What a call that returns a BOOL ended with. GetLastError() may be 0 all the same.
template <typename Call>
std::uint32_t outcomeOf(const Call& call)
{
    SetLastError(ERROR_SUCCESS);
    if (call() != FALSE) {
        return winerror::kNone;
    }
    const auto error = GetLastError();
    return error == ERROR_SUCCESS ? winerror::kUnsaid : error;
}

wchar_t* wide(const std::u16string& text)
{
    // WTSSendMessageW writes to neither; mingw-w64 10 declares them so.
    return const_cast<wchar_t*>(reinterpret_cast<const wchar_t*>(text.c_str()));
}

DWORD byteLength(const std::u16string& text)
{
    return static_cast<DWORD>(text.size() * sizeof(char16_t));
}

void addSessionCalls(SystemCalls& calls)
{
    calls.enumerateSessions = [](wts::SessionInfo1** sessions, std::uint32_t* count) {
        DWORD level = 1;
        DWORD found = 0;
        const auto error = outcomeOf([&] {
            return WTSEnumerateSessionsExW(WTS_CURRENT_SERVER_HANDLE, &level, 0, static_cast<void*>(sessions),
                                           &found);
        });
        *count = found;
        return error;
    };
    calls.querySession = [](std::uint32_t session, std::uint32_t infoClass, std::byte** buffer,
                            std::uint32_t* bytes) {
        LPWSTR text = nullptr;
        DWORD length = 0;
        const auto error = outcomeOf([&] {
            return WTSQuerySessionInformationW(WTS_CURRENT_SERVER_HANDLE, session,
                                               static_cast<WTS_INFO_CLASS>(infoClass), &text, &length);
        });
        *buffer = reinterpret_cast<std::byte*>(text);
        *bytes = length;
        return error;
    };
    calls.freeMemory = [](void* memory) { WTSFreeMemory(memory); };
    calls.freeMemoryEx = [](std::uint32_t kind, void* memory, std::uint32_t count) {
        WTSFreeMemoryExW(kind, memory, count);
    };
    calls.enumerateProcesses = [](std::uint32_t session, wts::ProcessInfo0** processes,
                                  std::uint32_t* count) {
        DWORD level = 0;
        DWORD found = 0;
        const auto error = outcomeOf([&] {
            return WTSEnumerateProcessesExW(WTS_CURRENT_SERVER_HANDLE, &level, session,
                                            static_cast<void*>(processes), &found);
        });
        *count = found;
        return error;
    };
    calls.sendMessage = [](std::uint32_t session, const std::u16string& title, const std::u16string& text,
                           std::uint32_t style, std::uint32_t timeout, std::uint32_t* response) {
        DWORD answer = 0;
        const auto error = outcomeOf([&] {
            return WTSSendMessageW(WTS_CURRENT_SERVER_HANDLE, session, wide(title), byteLength(title),
                                   wide(text), byteLength(text), style, timeout, &answer, TRUE);
        });
        *response = answer;
        return error;
    };
    calls.logoffSession = [](std::uint32_t session) {
        return outcomeOf([&] { return WTSLogoffSession(WTS_CURRENT_SERVER_HANDLE, session, FALSE); });
    };
    calls.disconnectSession = [](std::uint32_t session) {
        return outcomeOf([&] { return WTSDisconnectSession(WTS_CURRENT_SERVER_HANDLE, session, FALSE); });
    };
    calls.watchSessions = openSessionWindow;
}

void addSystemCalls(SystemCalls& calls)
{
    calls.querySystem = [](std::uint32_t infoClass, std::byte* buffer, std::uint32_t bytes,
                           std::uint32_t* needed) -> std::int32_t {
        ULONG length = 0;
        const auto status = NtQuerySystemInformation(static_cast<SYSTEM_INFORMATION_CLASS>(infoClass), buffer,
                                                     bytes, &length);
        *needed = length;
        return status;
    };
    calls.lastInputTick = [](std::uint32_t* tick) {
        LASTINPUTINFO info{sizeof(LASTINPUTINFO), 0};
        const auto error = outcomeOf([&] { return GetLastInputInfo(&info); });
        *tick = info.dwTime;
        return error;
    };
    calls.tickCount = [] { return std::uint64_t{GetTickCount64()}; };
    calls.stopwatch = [] {
        return std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
    calls.awakeNow = [] {
        ULONGLONG ticks = 0;
        QueryUnbiasedInterruptTime(&ticks);
        return std::chrono::duration_cast<AwakeTime>(Ticks{static_cast<std::int64_t>(ticks)});
    };
    calls.anyInputTick = [] { return sharedNumber(kLastInputAt); };
    calls.bootNumber = [] { return sharedNumber(kBootIdAt); };
    calls.processorCount = [] { return std::uint32_t{GetActiveProcessorCount(ALL_PROCESSOR_GROUPS)}; };
    calls.memoryStatus = [](std::uint64_t* totalBytes, std::uint64_t* availableBytes) {
        MEMORYSTATUSEX status{};
        status.dwLength = sizeof status;
        const auto error = outcomeOf([&] { return GlobalMemoryStatusEx(&status); });
        *totalBytes = status.ullTotalPhys;
        *availableBytes = status.ullAvailPhys;
        return error;
    };
    calls.ownSession = []() -> std::optional<std::uint32_t> {
        DWORD session = 0;
        const bool isKnown = ProcessIdToSessionId(GetCurrentProcessId(), &session) != FALSE;
        return isKnown ? std::optional<std::uint32_t>{session} : std::nullopt;
    };
    calls.consoleSecurity = consoleSecurity;
    calls.ownSid = ownSid;
    calls.isElevated = [] { return isElevated(); };
    calls.lockWorkStation = [] { return outcomeOf([] { return LockWorkStation(); }); };
    calls.exitOwnSession = [] {
        return outcomeOf([] {
            return ExitWindowsEx(EWX_LOGOFF, SHTDN_REASON_MAJOR_OTHER | SHTDN_REASON_MINOR_OTHER |
                                                 SHTDN_REASON_FLAG_PLANNED);
        });
    };
}

} // namespace

SystemCalls windowsCalls()
{
    SystemCalls calls;
    addSessionCalls(calls);
    addSystemCalls(calls);
    addAccountCalls(calls);
    return calls;
}

} // namespace usher
