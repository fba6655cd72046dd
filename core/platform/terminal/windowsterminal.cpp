// SPDX-License-Identifier: MIT
#include "platform/terminal/windowsterminal.h"

#include "platform/thread/detachedthread.h"

#include <QFuture>
#include <QPromise>

#include <algorithm>
#include <array>
#include <atomic>

#include <windows.h>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr auto kSizeInterval = 500ms;
/// WriteConsole fails on more than some 64 KiB at once.
constexpr qsizetype kConsolePiece = 8192;

/// Who hears of Ctrl-C: the system's handler is a plain function, on a thread of its own.
std::atomic<WindowsTerminal*> currentListener{nullptr};

BOOL WINAPI onControl(DWORD event)
{
    auto* listener = currentListener.load();
    if (listener == nullptr) {
        return FALSE;
    }
    QMetaObject::invokeMethod(listener, &Terminal::interrupted, Qt::QueuedConnection);
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) {
        // The console closes: once this returns, the program is ended. It ends itself before that, or is
        // ended after the five seconds Windows gives it.
        Sleep(INFINITE);
    }
    return TRUE;
}

bool isConsole(HANDLE handle)
{
    DWORD mode = 0;
    return GetConsoleMode(handle, &mode) != 0;
}

/// Cursor movement and colours, which consoles before Windows 10 lack.
bool becomeVirtualTerminal(HANDLE output)
{
    DWORD mode = 0;
    return GetConsoleMode(output, &mode) != 0 &&
           SetConsoleMode(output, mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

/// The error, 0 if all went well. UTF-16, so that the console's code page does not matter.
DWORD writeToConsole(HANDLE console, const QByteArray& bytes)
{
    const auto text = QString::fromUtf8(bytes).toStdWString();
    for (std::size_t done = 0; done < text.size();) {
        DWORD count = 0;
        const auto piece = std::min(text.size() - done, std::size_t{kConsolePiece});
        if (WriteConsoleW(console, text.data() + done, static_cast<DWORD>(piece), &count, nullptr) == 0) {
            return GetLastError();
        }
        done += count;
    }
    return ERROR_SUCCESS;
}

DWORD writeToFile(HANDLE file, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        DWORD count = 0;
        const auto left = static_cast<DWORD>(std::min<qsizetype>(bytes.size() - done, MAXLONG));
        if (WriteFile(file, bytes.constData() + done, left, &count, nullptr) == 0) {
            return GetLastError();
        }
        done += count;
    }
    return ERROR_SUCCESS;
}

QByteArray readConsoleLine()
{
    std::array<wchar_t, 4096> line{};
    DWORD count = 0;
    if (ReadConsoleW(GetStdHandle(STD_INPUT_HANDLE), line.data(), DWORD{line.size()}, &count, nullptr) == 0) {
        return {};
    }
    return QString::fromWCharArray(line.data(), static_cast<qsizetype>(count)).trimmed().toUtf8();
}

} // namespace

WindowsTerminal::WindowsTerminal(QObject* parent)
    : Terminal(parent)
    , m_isInteractive(becomeVirtualTerminal(GetStdHandle(STD_OUTPUT_HANDLE)))
{
    connect(&m_sizeWatch, &QTimer::timeout, this, &WindowsTerminal::lookAtSize);
}

WindowsTerminal::~WindowsTerminal()
{
    if (currentListener.exchange(nullptr) != nullptr) {
        SetConsoleCtrlHandler(onControl, FALSE);
    }
}

std::optional<Terminal::Size> WindowsTerminal::size() const
{
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) == 0) {
        return {};
    }
    const Size found{info.srWindow.Right - info.srWindow.Left + 1,
                     info.srWindow.Bottom - info.srWindow.Top + 1};
    return found.columns > 0 && found.rows > 0 ? std::optional{found} : std::nullopt;
}

Terminal::Written WindowsTerminal::write(Stream stream, const QByteArray& bytes)
{
    const HANDLE handle = GetStdHandle(stream == Stream::Output ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
    const DWORD error = isConsole(handle) ? writeToConsole(handle, bytes) : writeToFile(handle, bytes);
    if (error == ERROR_SUCCESS) {
        return Written::All;
    }
    if (error == ERROR_BROKEN_PIPE || error == ERROR_NO_DATA) {
        return Written::ReaderGone;
    }
    m_lastProblem = qt_error_string(static_cast<int>(error));
    return Written::Failed;
}

void WindowsTerminal::watchSignals()
{
    currentListener = this;
    SetConsoleCtrlHandler(onControl, TRUE);
    m_lastSize = size();
    if (m_lastSize) {
        m_sizeWatch.start(kSizeInterval);
    }
}

void WindowsTerminal::lookAtSize()
{
    const auto now = size();
    const bool isSame = now.has_value() == m_lastSize.has_value() &&
                        (!now || (now->columns == m_lastSize->columns && now->rows == m_lastSize->rows));
    if (!isSame) {
        m_lastSize = now;
        Q_EMIT resized();
    }
}

bool WindowsTerminal::canAnswer() const
{
    return isConsole(GetStdHandle(STD_INPUT_HANDLE));
}

void WindowsTerminal::readLine()
{
    // A console can only be read by waiting for it. Nobody waits for the thread in turn: a line that is never
    // typed ends with the program.
    QPromise<QByteArray> promise;
    promise.future().then(this, [this](const QByteArray& line) { Q_EMIT lineRead(line); });
    startDetachedThread([promise = std::move(promise)]() mutable {
        promise.start();
        promise.addResult(readConsoleLine());
        promise.finish();
    });
}

std::unique_ptr<Terminal> makeTerminal()
{
    return std::make_unique<WindowsTerminal>();
}

} // namespace usher
