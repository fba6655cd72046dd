// SPDX-License-Identifier: MIT
#pragma once

namespace usher {

/// First of all in main(): from here on the system looks for libraries in the program's own folder and its
/// own folders only, never in the folder a program was started from or in PATH.
void secureLibrarySearch();

/// For programs with windows: what they print is seen by whoever started them from a console. On Windows such
/// a program is started without one, and joins its caller's, unless its output goes elsewhere already.
void joinCallersConsole();

} // namespace usher
