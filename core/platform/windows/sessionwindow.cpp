// SPDX-License-Identifier: MIT
#include "platform/windows/sessionwindow.h"

#include "platform/thread/leavablethread.h"

#include <windows.h>

#include <wtsapi32.h>

#include <atomic>

namespace usher {

namespace {

constexpr UINT kSessionChange = 0x02B1; // WM_WTSSESSION_CHANGE
constexpr DWORD kForAllSessions = 1;    // NOTIFY_FOR_ALL_SESSIONS
constexpr UINT_PTR kRetryTimer = 1;
constexpr UINT kRetryMilliseconds = 3000;
constexpr int kMostAttempts = 10;
constexpr std::chrono::milliseconds kPatience{1000};
constexpr wchar_t kClassName[] = L"UsherSessionWindow";

/// Shared by the thread, which may hang in a call of Windows, and its owner, which does not wait for that.
struct WindowState
{
    std::function<void(bool)> told;
    std::atomic<bool> isEnding = false;
    std::atomic<HWND> window = nullptr;
    bool isRegistered = false; ///< The thread's own.
    int attempts = 0;

    explicit WindowState(std::function<void(bool)> whom)
        : told(std::move(whom))
    {
    }

    void tell(bool isWatched) const
    {
        if (!isEnding) {
            told(isWatched);
        }
    }

    void tryToRegister(HWND handle)
    {
        isRegistered = WTSRegisterSessionNotification(handle, kForAllSessions) != 0;
        const bool isLast = ++attempts >= kMostAttempts;
        if (isRegistered || isLast) {
            KillTimer(handle, kRetryTimer);
        }
        tell(isRegistered); // also that it is not yet
    }
};

LRESULT CALLBACK onWindowMessage(HWND handle, UINT message, WPARAM first, LPARAM second)
{
    // NOLINTNEXTLINE(performance-no-int-to-ptr): what a window keeps for its program is a number
    auto* state = reinterpret_cast<WindowState*>(GetWindowLongPtrW(handle, GWLP_USERDATA));
    if (state != nullptr && message == kSessionChange) {
        state->tell(true);
        return 0;
    }
    if (state != nullptr && message == WM_TIMER && first == kRetryTimer) {
        state->tryToRegister(handle);
        return 0;
    }
    if (message == WM_CLOSE) {
        if (state != nullptr && state->isRegistered) {
            WTSUnRegisterSessionNotification(handle); // before the window is gone
        }
        DestroyWindow(handle);
        return 0;
    }
    if (message == WM_DESTROY) {
        PostQuitMessage(0);
        return 0;
    }
    return DefWindowProcW(handle, message, first, second);
}

void runWindow(const std::shared_ptr<WindowState>& state)
{
    WNDCLASSW looks{};
    looks.lpfnWndProc = onWindowMessage;
    looks.hInstance = GetModuleHandleW(nullptr);
    looks.lpszClassName = kClassName;
    RegisterClassW(&looks); // a second time it is there already
    // An ordinary window that is never shown: whether a message-only one is told is not documented.
    const HWND handle = CreateWindowExW(0, kClassName, L"", WS_OVERLAPPED, 0, 0, 0, 0, nullptr, nullptr,
                                        looks.hInstance, nullptr);
    if (handle == nullptr) {
        state->tell(false);
        return;
    }
    SetWindowLongPtrW(handle, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(state.get()));
    state->window = handle;
    SetTimer(handle, kRetryTimer, kRetryMilliseconds, nullptr);
    state->tryToRegister(handle);
    if (state->isEnding) {
        PostMessageW(handle, WM_CLOSE, 0, 0); // its owner was too early to say so
    }
    MSG message{};
    while (GetMessageW(&message, nullptr, 0, 0) > 0) {
        DispatchMessageW(&message);
    }
}

/// The owner's end.
class SessionWindow
{
public:
    explicit SessionWindow(std::function<void(bool)> told)
        : m_state(std::make_shared<WindowState>(std::move(told)))
        , m_thread(kPatience, [state = m_state] { runWindow(state); })
    {
    }
    SessionWindow(const SessionWindow&) = delete;
    SessionWindow& operator=(const SessionWindow&) = delete;
    ~SessionWindow()
    {
        m_state->isEnding = true;
        if (const HWND handle = m_state->window) {
            PostMessageW(handle, WM_CLOSE, 0, 0);
        }
    }

private:
    std::shared_ptr<WindowState> m_state;
    LeavableThread m_thread;
};

} // namespace

std::shared_ptr<void> openSessionWindow(std::function<void(bool isWatched)> told)
{
    return std::make_shared<SessionWindow>(std::move(told));
}

} // namespace usher
