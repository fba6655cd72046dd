// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// What wtsapi32 hands out, as 64-bit Windows lays it out. Own names, because mingw-w64 10 lacks most of them
// and later versions have them; own types, because they are decoded and tested on every system.
// [SDK: wtsapi32.h; offsets also in System Informer's phnt]
namespace usher::wts {

/// WTS_CONNECTSTATE_CLASS.
inline constexpr std::uint32_t kActive = 0;
inline constexpr std::uint32_t kConnected = 1;
inline constexpr std::uint32_t kConnectQuery = 2;
inline constexpr std::uint32_t kShadow = 3;
inline constexpr std::uint32_t kDisconnected = 4;
inline constexpr std::uint32_t kIdle = 5;
inline constexpr std::uint32_t kListen = 6;
inline constexpr std::uint32_t kReset = 7;
inline constexpr std::uint32_t kDown = 8;
inline constexpr std::uint32_t kInit = 9;

/// WTS_INFO_CLASS, those that are asked for.
using InfoClass = std::uint32_t;
inline constexpr InfoClass kClientName = 10;
inline constexpr InfoClass kClientProtocolType = 16;
inline constexpr InfoClass kSessionInfoEx = 25;

/// WTS_TYPE_CLASS.
using MemoryKind = std::uint32_t;
inline constexpr MemoryKind kProcessInfoLevel0 = 0;
inline constexpr MemoryKind kSessionInfoLevel1 = 2;

/// WTS_SESSIONSTATE_*. Windows 7 had the first two swapped; no version since.
inline constexpr std::int32_t kLocked = 0;
inline constexpr std::int32_t kUnlocked = 1;
inline constexpr std::int32_t kLockUnknown = -1;

inline constexpr std::uint16_t kProtocolConsole = 0;
inline constexpr std::uint32_t kServicesSession = 0;

/// WTS_SESSION_INFO_1W.
struct SessionInfo1
{
    std::uint32_t execEnvId;
    std::uint32_t state;
    std::uint32_t sessionId;
    const char16_t* sessionName; ///< "Console", "RDP-Tcp#0"; empty when disconnected.
    const char16_t* hostName;    ///< Of a session host, never of the client.
    const char16_t* userName;
    const char16_t* domainName;
    const char16_t* farmName;
};
static_assert(offsetof(SessionInfo1, execEnvId) == 0);
static_assert(offsetof(SessionInfo1, state) == 4);
static_assert(offsetof(SessionInfo1, sessionId) == 8);
static_assert(offsetof(SessionInfo1, sessionName) == 16);
static_assert(offsetof(SessionInfo1, hostName) == 24);
static_assert(offsetof(SessionInfo1, userName) == 32);
static_assert(offsetof(SessionInfo1, domainName) == 40);
static_assert(offsetof(SessionInfo1, farmName) == 48);
static_assert(sizeof(SessionInfo1) == 56);

/// WTSINFOEX_LEVEL1_W. Times are 100 ns since 1601 UTC, 0 where there is none; currentTime is the moment the
/// structure was filled.
struct InfoExLevel1
{
    std::uint32_t sessionId;
    std::uint32_t sessionState;
    std::int32_t sessionFlags;
    std::array<char16_t, 33> winStationName;
    std::array<char16_t, 21> userName; ///< Cut after 20 characters: the enumeration has all of it.
    std::array<char16_t, 18> domainName;
    std::int64_t logonTime;
    std::int64_t connectTime;
    std::int64_t disconnectTime;
    std::int64_t lastInputTime;
    std::int64_t currentTime;
    std::array<std::uint32_t, 6> traffic;
};

/// WTSINFOEXW. The union is aligned to 8, so it does not follow the level directly.
struct InfoEx
{
    std::uint32_t level;
    InfoExLevel1 data;
};
static_assert(offsetof(InfoExLevel1, sessionId) == 0);
static_assert(offsetof(InfoExLevel1, sessionState) == 4);
static_assert(offsetof(InfoExLevel1, sessionFlags) == 8);
static_assert(offsetof(InfoExLevel1, winStationName) == 12);
static_assert(offsetof(InfoExLevel1, userName) == 78);
static_assert(offsetof(InfoExLevel1, domainName) == 120);
static_assert(offsetof(InfoExLevel1, logonTime) == 160);
static_assert(offsetof(InfoExLevel1, connectTime) == 168);
static_assert(offsetof(InfoExLevel1, disconnectTime) == 176);
static_assert(offsetof(InfoExLevel1, lastInputTime) == 184);
static_assert(offsetof(InfoExLevel1, currentTime) == 192);
static_assert(offsetof(InfoExLevel1, traffic) == 200);
static_assert(offsetof(InfoEx, level) == 0);
static_assert(offsetof(InfoEx, data) == 8);
static_assert(sizeof(InfoEx) == 232);

/// WTS_PROCESS_INFOW, which is also what WTSEnumerateProcessesExW gives at level 0.
struct ProcessInfo0
{
    std::uint32_t sessionId;
    std::uint32_t processId;
    const char16_t* processName;
    const std::byte* userSid; ///< Null where the caller may not know.
};
static_assert(offsetof(ProcessInfo0, sessionId) == 0);
static_assert(offsetof(ProcessInfo0, processId) == 4);
static_assert(offsetof(ProcessInfo0, processName) == 8);
static_assert(offsetof(ProcessInfo0, userSid) == 16);
static_assert(sizeof(ProcessInfo0) == 24);

} // namespace usher::wts
