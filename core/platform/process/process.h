// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace usher {

/// First of all in main(): from here on the system looks for libraries in the program's own folder and its
/// own folders only, never in the folder a program was started from or in PATH.
void secureLibrarySearch();

/// Before there is an application: on Windows an administrator's program forgets the variables that
/// isSomebodyElses() says may come from a program without its rights. Returns their names, in order.
QStringList forgetOthersVariables();

/// For programs with windows: what they print is seen by whoever started them from a console. On Windows such
/// a program is started without one, and joins its caller's, unless its output goes elsewhere already. The
/// caller's programs go on there in a code page of their own: at the end it is given back.
class CallersConsole
{
public:
    CallersConsole();
    CallersConsole(const CallersConsole&) = delete;
    CallersConsole& operator=(const CallersConsole&) = delete;
    ~CallersConsole(); // NOLINT(performance-trivially-destructible): on Windows it does something

private:
    [[maybe_unused]] unsigned m_codePage = 0; ///< The caller's; 0: no console was joined.
};

} // namespace usher
