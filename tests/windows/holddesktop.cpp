// SPDX-License-Identifier: MIT

// holddesktop: begins a desktop of Windows', leaves a program behind that holds it until Windows ends, and
// ends with 0. Wine closes the desktop soon after its last program, and begins it for the next one. Of
// several that begin just then some cannot have timers ("Out of user handles"), and wineserver takes all of a
// processor for them: what took seconds takes minutes, in every program of that Windows.

#include <string>

#include <windows.h>

namespace {

constexpr wchar_t kHeld[] = L"UsherDesktopHeld";
constexpr DWORD kPatience = 60000;
constexpr DWORD kGlance = 100;

bool openWindow()
{
    for (DWORD waited = 0; waited < kPatience; waited += kGlance) {
        const HWND window =
            CreateWindowExW(0, L"Message", L"", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, nullptr, nullptr);
        if (window != nullptr) {
            return true;
        }
        Sleep(kGlance);
    }
    return false;
}

int hold(HANDLE held)
{
    if (!openWindow() || SetEvent(held) == FALSE) {
        return 1;
    }
    MSG message{};
    while (GetMessageW(&message, nullptr, 0, 0) > 0) {
        DispatchMessageW(&message);
    }
    return 0;
}

bool startHolder()
{
    std::wstring program(MAX_PATH, L'\0');
    program.resize(GetModuleFileNameW(nullptr, program.data(), MAX_PATH));
    std::wstring line = L"\"" + program + L"\" --hold";
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION started{};
    if (CreateProcessW(nullptr, line.data(), nullptr, nullptr, FALSE, DETACHED_PROCESS, nullptr, nullptr,
                       &startup, &started) == FALSE) {
        return false;
    }
    CloseHandle(started.hThread);
    CloseHandle(started.hProcess);
    return true;
}

} // namespace

int main(int argc, char** /*argv*/)
{
    const HANDLE held = CreateEventW(nullptr, TRUE, FALSE, kHeld);
    if (argc > 1) {
        return hold(held);
    }
    return startHolder() && WaitForSingleObject(held, kPatience) == WAIT_OBJECT_0 ? 0 : 1;
}
