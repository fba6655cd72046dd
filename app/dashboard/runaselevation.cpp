// SPDX-License-Identifier: MIT
#include "dashboard/runaselevation.h"

#include "platform/thread/detachedthread.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <string>

#include <windows.h>

#include <objbase.h>
#include <shellapi.h>

namespace usher {

namespace {

/// ERROR_SUCCESS when the new program runs. What is asked for is a file and its words, never a line of a
/// shell.
DWORD runAsAdministrator(HWND window, const std::wstring& program, const std::wstring& words)
{
    // The shell's extensions want an apartment.
    const HRESULT apartment = CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE);
    SHELLEXECUTEINFOW wish{};
    wish.cbSize = sizeof wish;
    wish.fMask = SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
    wish.hwnd = window;
    wish.lpVerb = L"runas";
    wish.lpFile = program.c_str();
    wish.lpParameters = words.c_str();
    wish.nShow = SW_SHOWNORMAL;
    const DWORD error = ShellExecuteExW(&wish) != FALSE ? DWORD{ERROR_SUCCESS} : GetLastError();
    if (SUCCEEDED(apartment)) {
        CoUninitialize();
    }
    return error;
}

QString quoted(const QString& word)
{
    QString line{u'"'};
    qsizetype backslashes = 0;
    for (const QChar character : word) {
        // Before a quotation mark a backslash stands for half of itself.
        line += character == u'"' ? QString(backslashes + 1, u'\\') : QString{};
        line += character;
        backslashes = character == u'\\' ? backslashes + 1 : 0;
    }
    return line + QString(backslashes, u'\\') + u'"';
}

} // namespace

RunAsElevation::RunAsElevation(const QString& program, const QStringList& words, QObject* parent)
    : Elevation(parent)
    , m_program(QDir::toNativeSeparators(program))
    , m_words(commandLine(words))
{
}

bool RunAsElevation::isThere()
{
    DWORD isAsked = 1;
    DWORD size = sizeof isAsked;
    // Without the value Windows asks.
    return RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System",
                        L"EnableLUA", RRF_RT_REG_DWORD, nullptr, &isAsked, &size) != ERROR_SUCCESS ||
           isAsked != 0;
}

QString RunAsElevation::commandLine(const QStringList& words)
{
    QStringList line;
    for (const auto& word : words) {
        line += quoted(word);
    }
    return line.join(u' ');
}

void RunAsElevation::startAgain()
{
    const auto answer = std::make_shared<QPromise<quint32>>();
    answer->start();
    auto* watcher = new QFutureWatcher<quint32>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        tell(watcher->result());
    });
    watcher->setFuture(answer->future());
    startDetachedThread([answer, window = GetActiveWindow(), program = m_program.toStdWString(),
                         words = m_words.toStdWString()] {
        answer->addResult(quint32{runAsAdministrator(window, program, words)});
        answer->finish();
    });
}

void RunAsElevation::tell(quint32 error)
{
    if (error == ERROR_SUCCESS) {
        Q_EMIT started();
    } else if (error == ERROR_CANCELLED) {
        Q_EMIT refused();
    } else {
        Q_EMIT failed(qt_error_string(static_cast<int>(error)));
    }
}

} // namespace usher

#include "moc_runaselevation.cpp"
