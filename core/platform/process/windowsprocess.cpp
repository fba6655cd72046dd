// SPDX-License-Identifier: MIT
#include "platform/process/process.h"

#include "platform/process/othersvariables.h"
#include "platform/windows/elevation.h"

#include <QProcessEnvironment>

#include <cstdio>

#include <windows.h>

namespace usher {

void secureLibrarySearch()
{
    // Cannot fail on a Windows that Qt 6 runs on. The second call is for code that asks for the older search.
    static_cast<void>(SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS));
    static_cast<void>(SetDllDirectoryW(L""));
}

QStringList forgetOthersVariables()
{
    QStringList forgotten;
    if (isElevated()) {
        forgotten = QProcessEnvironment::systemEnvironment().keys();
        forgotten.removeIf([](const QString& name) { return !isSomebodyElses(name); });
        forgotten.sort();
    }
    for (const QString& name : std::as_const(forgotten)) {
        qunsetenv(name.toLocal8Bit().constData());
    }
    return forgotten;
}

CallersConsole::CallersConsole()
{
    const auto isConnected = [](DWORD which) {
        const HANDLE handle = GetStdHandle(which);
        return handle != nullptr && handle != INVALID_HANDLE_VALUE &&
               GetFileType(handle) != FILE_TYPE_UNKNOWN;
    };
    const bool hasOutput = isConnected(STD_OUTPUT_HANDLE);
    const bool hasErrors = isConnected(STD_ERROR_HANDLE);
    if ((hasOutput && hasErrors) || AttachConsole(ATTACH_PARENT_PROCESS) == 0) {
        return;
    }
    // What cannot be reopened stays without a reader, as before.
    if (!hasOutput) {
        static_cast<void>(std::freopen("CONOUT$", "w", stdout));
    }
    if (!hasErrors) {
        static_cast<void>(std::freopen("CONOUT$", "w", stderr));
    }
    m_codePage = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
}

CallersConsole::~CallersConsole()
{
    if (m_codePage != 0) {
        static_cast<void>(std::fflush(nullptr)); // what was printed is UTF-8
        SetConsoleOutputCP(m_codePage);
    }
}

} // namespace usher
