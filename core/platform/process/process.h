// SPDX-License-Identifier: MIT
#pragma once

namespace usher {

/// First of all in main(): from here on the system looks for libraries in the program's own folder and its
/// own folders only, never in the folder a program was started from or in PATH.
void secureLibrarySearch();

} // namespace usher
