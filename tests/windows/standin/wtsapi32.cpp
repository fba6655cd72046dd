// SPDX-License-Identifier: MIT
// A wtsapi32.dll that plays a scenario: put beside a program and loaded in the place of the system's
// (WINEDLLOVERRIDES=wtsapi32=n). USHER_STANDIN names the play (play.h). The few calls that are no part of
// wtsapi32 are played by giving the program's own table of imports other addresses.
#include "play.h"
#include "playeddesktop.h"
#include "playedfolder.h"
#include "utf8.h"

#include <windows.h>

#include <functional>

#define USHER_EXPORT extern "C" __declspec(dllexport)

namespace {

/// What a call of Windows returns for what a play's ended with.
BOOL ended(std::uint32_t error)
{
    SetLastError(error == usher::winerror::kUnsaid ? ERROR_SUCCESS : error);
    return error == usher::winerror::kNone ? TRUE : FALSE;
}

usher::PlayedSystem& played()
{
    return usher::play().system();
}

std::string textOf(const wchar_t* text, DWORD bytes)
{
    return usher::utf8Of({text, bytes / sizeof(wchar_t)});
}

/// A call that does something to a session, with the record of it; `line` is what is said of its begin.
BOOL doTo(const std::string& call, DWORD session, nlohmann::json line,
          const std::function<std::uint32_t()>& act)
{
    line.update({{"call", call}, {"session", session}});
    usher::play().record().write(line);
    const auto refusal = usher::play().refusal(call, session);
    const auto error = refusal ? *refusal : act();
    usher::play().record().write({{"ended", call}, {"session", session}, {"error", error}});
    return ended(error);
}

} // namespace

// NOLINTBEGIN(readability-identifier-naming): the system's names
USHER_EXPORT BOOL WINAPI WTSEnumerateSessionsExW(HANDLE, DWORD*, DWORD, void* sessions, DWORD* count)
{
    std::uint32_t found = 0;
    const auto error = played().enumerateSessions(static_cast<usher::wts::SessionInfo1**>(sessions), &found);
    *count = found;
    return ended(error);
}

USHER_EXPORT BOOL WINAPI WTSEnumerateProcessesExW(HANDLE, DWORD*, DWORD session, void* processes,
                                                  DWORD* count)
{
    std::uint32_t found = 0;
    const auto error =
        played().enumerateProcesses(session, static_cast<usher::wts::ProcessInfo0**>(processes), &found);
    *count = found;
    return ended(error);
}

USHER_EXPORT BOOL WINAPI WTSFreeMemoryExW(DWORD, void* memory, ULONG)
{
    played().free(memory);
    return TRUE;
}

USHER_EXPORT void WINAPI WTSFreeMemory(void* memory)
{
    played().free(memory);
}

USHER_EXPORT BOOL WINAPI WTSQuerySessionInformationW(HANDLE, DWORD session, int infoClass, LPWSTR* buffer,
                                                     DWORD* bytes)
{
    std::byte* filled = nullptr;
    std::uint32_t length = 0;
    const auto error =
        played().querySession(session, static_cast<std::uint32_t>(infoClass), &filled, &length);
    *buffer = reinterpret_cast<LPWSTR>(filled);
    *bytes = length;
    return ended(error);
}

USHER_EXPORT BOOL WINAPI WTSSendMessageW(HANDLE, DWORD session, LPWSTR title, DWORD titleBytes, LPWSTR text,
                                         DWORD textBytes, DWORD style, DWORD timeout, DWORD* response,
                                         BOOL wait)
{
    // What Windows takes amiss: no title, no end, half a character, or more than it can carry.
    const bool isWellFormed = title != nullptr && titleBytes > 0 && titleBytes % 2 == 0 && text != nullptr &&
                              textBytes % 2 == 0 && titleBytes <= 1024 && textBytes <= 1024 && timeout > 0 &&
                              wait != FALSE;
    if (!isWellFormed) {
        return ended(usher::winerror::kInvalidParameter);
    }
    const nlohmann::json box{{"title", textOf(title, titleBytes)},
                             {"text", textOf(text, textBytes)},
                             {"timeout", timeout},
                             {"isQuestion", (style & MB_TYPEMASK) == MB_YESNO}};
    return doTo("message", session, box, [=] {
        std::uint32_t answer = *response;
        const auto error = played().sendMessage(session, style, timeout, &answer);
        *response = answer;
        return error;
    });
}

USHER_EXPORT BOOL WINAPI WTSLogoffSession(HANDLE, DWORD session, BOOL wait)
{
    // Whoever waits for a log-off may wait for ever.
    return doTo("logoff", session, {}, [=] {
        return wait != FALSE ? usher::winerror::kInvalidParameter : played().logoffSession(session);
    });
}

USHER_EXPORT BOOL WINAPI WTSDisconnectSession(HANDLE, DWORD session, BOOL)
{
    return doTo("disconnect", session, {}, [=] { return played().disconnectSession(session); });
}

USHER_EXPORT BOOL WINAPI WTSRegisterSessionNotification(HWND window, DWORD)
{
    return ended(usher::play().watch(window));
}

USHER_EXPORT BOOL WINAPI WTSUnRegisterSessionNotification(HWND window)
{
    usher::play().unwatch(window);
    return TRUE;
}

/// Before the program begins.
extern "C" BOOL WINAPI DllMain(HINSTANCE /*library*/, DWORD reason, void* /*reserved*/)
{
    if (reason == DLL_PROCESS_ATTACH) {
        usher::playProgramData();
        usher::playContrast();
    }
    return TRUE;
}
// NOLINTEND(readability-identifier-naming): the system's names end here
