// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/ntlayouts.h"
#include "platform/windows/wtslayouts.h"
#include "session/clock.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace usher {

/// Windows' error codes that are told apart, under our own names.
namespace winerror {
inline constexpr std::uint32_t kNone = 0;
inline constexpr std::uint32_t kInvalidFunction = 1;
inline constexpr std::uint32_t kFileNotFound = 2;
inline constexpr std::uint32_t kAccessDenied = 5;
inline constexpr std::uint32_t kNotSupported = 50;
inline constexpr std::uint32_t kInvalidParameter = 87;
inline constexpr std::uint32_t kCallNotImplemented = 120;
inline constexpr std::uint32_t kInsufficientBuffer = 122;
inline constexpr std::uint32_t kAlreadyExists = 183;
inline constexpr std::uint32_t kRpcInvalidBinding = 1702;
inline constexpr std::uint32_t kRpcServerUnavailable = 1722;
inline constexpr std::uint32_t kRpcServerTooBusy = 1723;
inline constexpr std::uint32_t kRpcCallFailed = 1726;
inline constexpr std::uint32_t kRpcCallFailedUntouched = 1727;
inline constexpr std::uint32_t kWinStationNotFound = 7022;
/// A call failed and Windows did not say why: GetLastError() may well be 0 then.
inline constexpr std::uint32_t kUnsaid = 0xFFFFFFFF;
} // namespace winerror

/// Everything the backend asks of Windows, and the only way it does: one entry a call, as Windows has it, so
/// that tests stand in below all of our code. Each returns the error it ended with, winerror::kNone if it
/// worked. Memory is handed out and given back as Windows does. Called from several threads at once.
struct SystemCalls
{
    using Error = std::uint32_t;

    // wtsapi32, on this PC (WTS_CURRENT_SERVER_HANDLE)
    std::function<Error(wts::SessionInfo1** sessions, std::uint32_t* count)> enumerateSessions; ///< Ex, 1
    std::function<void(std::uint32_t kind, void* memory, std::uint32_t count)> freeMemoryEx;
    std::function<Error(std::uint32_t session, std::uint32_t infoClass, std::byte** buffer,
                        std::uint32_t* bytes)>
        querySession;
    std::function<void(void* memory)> freeMemory;
    std::function<Error(std::uint32_t session, wts::ProcessInfo0** processes, std::uint32_t* count)>
        enumerateProcesses; ///< Ex, level 0
    /// WTSSendMessageW; lengths in bytes, the timeout in seconds. Waits for the answer.
    std::function<Error(std::uint32_t session, const std::u16string& title, const std::u16string& text,
                        std::uint32_t style, std::uint32_t timeout, std::uint32_t* response)>
        sendMessage;
    std::function<Error(std::uint32_t session)> logoffSession;     ///< Without waiting.
    std::function<Error(std::uint32_t session)> disconnectSession; ///< Without waiting.

    // ntdll: NtQuerySystemInformation, which returns an NTSTATUS.
    std::function<std::int32_t(std::uint32_t infoClass, std::byte* buffer, std::uint32_t bytes,
                               std::uint32_t* needed)>
        querySystem;

    // kernel32, user32 and what the kernel shows everybody
    std::function<Error(std::uint32_t* tick)> lastInputTick; ///< GetLastInputInfo: of the own session.
    std::function<std::uint64_t()> tickCount;                ///< GetTickCount64.
    std::function<std::chrono::microseconds()> stopwatch;    ///< QueryPerformanceCounter.
    std::function<AwakeTime()> awakeNow;                     ///< QueryUnbiasedInterruptTime.
    /// KUSER_SHARED_DATA.LastSystemRITEventTickCount: the last input in any session; 0: not told.
    std::function<std::uint32_t()> anyInputTick;
    std::function<std::uint32_t()> bootNumber; ///< KUSER_SHARED_DATA.BootId; 0: not told.
    std::function<std::uint32_t()> processorCount;
    std::function<Error(std::uint64_t* totalBytes, std::uint64_t* availableBytes)> memoryStatus;
    std::function<std::optional<std::uint32_t>()> ownSession;
    std::function<std::vector<std::byte>()> ownSid; ///< Whose program this is; nothing: not told.
    std::function<bool()> isElevated;
    std::function<Error()> lockWorkStation; ///< The own session.
    /// ExitWindowsEx(EWX_LOGOFF): programs may ask to save. For the account of this program alone: run as
    /// another one, it does nothing, and reports success.
    std::function<Error()> exitOwnSession;

    /// Who may do what with the session at this PC's own screen: the value ConsoleSecurity of the registry's
    /// key Terminal Server\WinStations, in its text form (SDDL).
    std::function<Error(std::u16string* rights)> consoleSecurity;

    // advapi32, netapi32 and the registry, about accounts of this PC
    std::function<Error(const std::u16string& account, std::vector<std::byte>* sid)> lookupAccount;
    std::function<Error(const std::vector<std::byte>& sid, std::u16string* name)> accountOfSid;
    std::function<Error(const std::u16string& user, std::u16string* fullName)> fullNameOf;
    std::function<Error(const std::u16string& user, std::vector<std::u16string>* groups)> localGroupsOf;
    std::function<std::u16string()> computerName;
    /// Whether Microsoft Family settings of an account are stored here; none: nothing is stored at all.
    std::function<std::optional<bool>(const std::u16string& sid)> hasFamilySettings;

    /// Calls back in any thread until what it returns is destroyed: with true whenever sessions changed, with
    /// false when Windows will announce nothing. Null if it refuses at once.
    std::function<std::shared_ptr<void>(std::function<void(bool isWatched)> told)> watchSessions;
};

} // namespace usher
