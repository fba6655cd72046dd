// SPDX-License-Identifier: MIT
#include "playeddesktop.h"

#include "imports.h"
#include "play.h"
#include "utf8.h"

#include <windows.h>

#include <shellapi.h>

namespace usher {

namespace {

BOOL WINAPI parametersOf(UINT what, UINT number, void* place, UINT flags)
{
    const auto done = SystemParametersInfoW(what, number, place, flags);
    auto* contrast = what == SPI_GETHIGHCONTRAST ? static_cast<HIGHCONTRASTW*>(place) : nullptr;
    if (done != FALSE && contrast != nullptr && play().isContrastOn()) {
        contrast->dwFlags |= HCF_HIGHCONTRASTON;
    }
    return done;
}

BOOL WINAPI notifyIcon(DWORD what, NOTIFYICONDATAW* data)
{
    const auto done = Shell_NotifyIconW(what, data);
    if ((data->uFlags & NIF_INFO) != 0 && data->szInfo[0] != L'\0') {
        play().record().write({{"notification", utf8Of(data->szInfo)},
                               {"title", utf8Of(data->szInfoTitle)},
                               {"isTaken", done != FALSE}});
    }
    return done;
}

} // namespace

void playContrast()
{
    replaceImport(GetModuleHandleW(nullptr), "SystemParametersInfoW", &parametersOf);
}

void recordNotifications()
{
    replaceImport(GetModuleHandleW(L"qwindows.dll"), "Shell_NotifyIconW", &notifyIcon);
}

} // namespace usher
