// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

// What NtQuerySystemInformation fills, as 64-bit Windows lays it out. winternl.h hides most of it behind
// reserved fields. [System Informer: phnt/include/ntexapi.h]
namespace usher::nt {

inline constexpr std::uint32_t kSystemTimeOfDayInformation = 3;
inline constexpr std::uint32_t kSystemProcessInformation = 5;

inline constexpr std::int32_t kStatusSuccess = 0;
inline constexpr std::int32_t kStatusInfoLengthMismatch = static_cast<std::int32_t>(0xC0000004);

/// UNICODE_STRING.
struct UnicodeString
{
    std::uint16_t bytes; ///< Without a terminator.
    std::uint16_t capacity;
    const char16_t* text;
};
static_assert(offsetof(UnicodeString, bytes) == 0);
static_assert(offsetof(UnicodeString, capacity) == 2);
static_assert(offsetof(UnicodeString, text) == 8);
static_assert(sizeof(UnicodeString) == 16);

/// SYSTEM_PROCESS_INFORMATION, without the threads that follow it.
struct ProcessInformation
{
    std::uint32_t nextEntryOffset; ///< From this entry's begin; 0: the last one.
    std::uint32_t threadCount;
    std::int64_t workingSetPrivateSize; ///< Bytes that only this process has in memory.
    std::uint32_t hardFaultCount;
    std::uint32_t threadHighWatermark;
    std::uint64_t cycleTime;
    std::int64_t createTime; ///< 100 ns since 1601 UTC.
    std::int64_t userTime;   ///< 100 ns of all its threads, also those that ended.
    std::int64_t kernelTime;
    UnicodeString imageName; ///< Points into the same buffer.
    std::int32_t basePriority;
    std::uint64_t processId;
    std::uint64_t parentId;
    std::uint32_t handleCount;
    std::uint32_t sessionId;
    std::uint64_t processKey;
    std::uint64_t peakVirtualSize;
    std::uint64_t virtualSize;
    std::uint32_t pageFaultCount;
    std::uint64_t peakWorkingSetSize;
    std::uint64_t workingSetSize;
    std::uint64_t peakPagedPoolUsage;
    std::uint64_t pagedPoolUsage;
    std::uint64_t peakNonPagedPoolUsage;
    std::uint64_t nonPagedPoolUsage;
    std::uint64_t pagefileUsage;
    std::uint64_t peakPagefileUsage;
    std::uint64_t privatePageCount; ///< Bytes, in memory or not, that nobody else can have.
    std::uint64_t readOperationCount;
    std::uint64_t writeOperationCount;
    std::uint64_t otherOperationCount;
    std::uint64_t readTransferCount;
    std::uint64_t writeTransferCount;
    std::uint64_t otherTransferCount;
};
static_assert(offsetof(ProcessInformation, nextEntryOffset) == 0x00);
static_assert(offsetof(ProcessInformation, threadCount) == 0x04);
static_assert(offsetof(ProcessInformation, workingSetPrivateSize) == 0x08);
static_assert(offsetof(ProcessInformation, hardFaultCount) == 0x10);
static_assert(offsetof(ProcessInformation, threadHighWatermark) == 0x14);
static_assert(offsetof(ProcessInformation, cycleTime) == 0x18);
static_assert(offsetof(ProcessInformation, createTime) == 0x20);
static_assert(offsetof(ProcessInformation, userTime) == 0x28);
static_assert(offsetof(ProcessInformation, kernelTime) == 0x30);
static_assert(offsetof(ProcessInformation, imageName) == 0x38);
static_assert(offsetof(ProcessInformation, basePriority) == 0x48);
static_assert(offsetof(ProcessInformation, processId) == 0x50);
static_assert(offsetof(ProcessInformation, parentId) == 0x58);
static_assert(offsetof(ProcessInformation, handleCount) == 0x60);
static_assert(offsetof(ProcessInformation, sessionId) == 0x64);
static_assert(offsetof(ProcessInformation, processKey) == 0x68);
static_assert(offsetof(ProcessInformation, peakVirtualSize) == 0x70);
static_assert(offsetof(ProcessInformation, virtualSize) == 0x78);
static_assert(offsetof(ProcessInformation, pageFaultCount) == 0x80);
static_assert(offsetof(ProcessInformation, peakWorkingSetSize) == 0x88);
static_assert(offsetof(ProcessInformation, workingSetSize) == 0x90);
static_assert(offsetof(ProcessInformation, peakPagedPoolUsage) == 0x98);
static_assert(offsetof(ProcessInformation, pagedPoolUsage) == 0xA0);
static_assert(offsetof(ProcessInformation, peakNonPagedPoolUsage) == 0xA8);
static_assert(offsetof(ProcessInformation, nonPagedPoolUsage) == 0xB0);
static_assert(offsetof(ProcessInformation, pagefileUsage) == 0xB8);
static_assert(offsetof(ProcessInformation, peakPagefileUsage) == 0xC0);
static_assert(offsetof(ProcessInformation, privatePageCount) == 0xC8);
static_assert(offsetof(ProcessInformation, readOperationCount) == 0xD0);
static_assert(offsetof(ProcessInformation, writeOperationCount) == 0xD8);
static_assert(offsetof(ProcessInformation, otherOperationCount) == 0xE0);
static_assert(offsetof(ProcessInformation, readTransferCount) == 0xE8);
static_assert(offsetof(ProcessInformation, writeTransferCount) == 0xF0);
static_assert(offsetof(ProcessInformation, otherTransferCount) == 0xF8);
static_assert(sizeof(ProcessInformation) == 0x100);

/// SYSTEM_TIMEOFDAY_INFORMATION. Setting the clock moves bootTime and bootTimeBias alike.
struct TimeOfDayInformation
{
    std::int64_t bootTime;
    std::int64_t currentTime;
    std::int64_t timeZoneBias;
    std::uint32_t timeZoneId;
    std::uint32_t reserved;
    std::uint64_t bootTimeBias;
    std::uint64_t sleepTimeBias;
};
static_assert(offsetof(TimeOfDayInformation, bootTime) == 0);
static_assert(offsetof(TimeOfDayInformation, currentTime) == 8);
static_assert(offsetof(TimeOfDayInformation, timeZoneBias) == 16);
static_assert(offsetof(TimeOfDayInformation, timeZoneId) == 24);
static_assert(offsetof(TimeOfDayInformation, reserved) == 28);
static_assert(offsetof(TimeOfDayInformation, bootTimeBias) == 32);
static_assert(offsetof(TimeOfDayInformation, sleepTimeBias) == 40);
static_assert(sizeof(TimeOfDayInformation) == 48);

} // namespace usher::nt
