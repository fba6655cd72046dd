// SPDX-License-Identifier: MIT
#include "platform/windows/windowsclockcalls.h"

#include <windows.h>

namespace usher {

namespace {

using ReadInterruptTime = void(WINAPI*)(ULONGLONG*);

Ticks ticksOf(ULONGLONG count)
{
    return Ticks{static_cast<std::int64_t>(count)};
}

WallTime readWall()
{
    FILETIME now{};
    GetSystemTimePreciseAsFileTime(&now);
    constexpr unsigned kHalf = 32;
    const auto ticks = (std::uint64_t{now.dwHighDateTime} << kHalf) | now.dwLowDateTime;
    return wallTimeOf(static_cast<std::int64_t>(ticks)).value_or(WallTime{});
}

Ticks readWithoutSleep()
{
    ULONGLONG count = 0;
    QueryUnbiasedInterruptTime(&count);
    return ticksOf(count);
}

/// Since Windows 10, and in no import library of mingw-w64 10; Wine 8 has none.
ReadInterruptTime findInterruptTime()
{
    const HMODULE kernel = GetModuleHandleW(L"kernelbase.dll");
    return kernel == nullptr ? nullptr
                             : reinterpret_cast<ReadInterruptTime>(reinterpret_cast<void (*)()>(
                                   GetProcAddress(kernel, "QueryInterruptTime")));
}

} // namespace

ClockCalls windowsClockCalls()
{
    return {readWall, readWithoutSleep, [read = findInterruptTime()]() -> std::optional<Ticks> {
                if (read == nullptr) {
                    return std::nullopt;
                }
                ULONGLONG count = 0;
                read(&count);
                return ticksOf(count);
            }};
}

} // namespace usher
