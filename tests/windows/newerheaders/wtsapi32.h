// SPDX-License-Identifier: MIT
// What Microsoft's header declares and that of mingw-w64 10 lacks, with Microsoft's types: our sources have
// to build with either.
#pragma once

#pragma GCC system_header // as the one it stands in for
#include_next <wtsapi32.h>

typedef enum _WTS_TYPE_CLASS
{
    WTSTypeProcessInfoLevel0,
    WTSTypeProcessInfoLevel1,
    WTSTypeSessionInfoLevel1
} WTS_TYPE_CLASS;

typedef struct _WTS_SESSION_INFO_1W
{
    DWORD ExecEnvId;
} WTS_SESSION_INFO_1W, *PWTS_SESSION_INFO_1W;

extern "C" {
BOOL WINAPI WTSEnumerateSessionsExW(HANDLE hServer, DWORD* pLevel, DWORD Filter,
                                    PWTS_SESSION_INFO_1W* ppSessionInfo, DWORD* pCount);
BOOL WINAPI WTSEnumerateProcessesExW(HANDLE hServer, DWORD* pLevel, DWORD SessionId, LPWSTR* ppProcessInfo,
                                     DWORD* pCount);
BOOL WINAPI WTSFreeMemoryExW(WTS_TYPE_CLASS WTSTypeClass, PVOID pMemory, ULONG NumberOfEntries);
}
