// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

namespace usher {

/// Usher\rules.json in ProgramData for an administrator's (elevated) program, else in the caller's own
/// AppData\Local. USHER_CONFIG_DIR names another folder, but for an administrator's program, which has
/// forgotten it by then (forgetOthersVariables()).
[[nodiscard]] QString windowsRuleFilePlace();

/// What Usher itself writes down: state.sqlite, in the same folders. USHER_CONFIG_DIR counts here too.
[[nodiscard]] QString windowsStatePlace();

/// Makes the folder in ProgramData, or makes sure that it is the administrators'; see guardFolder(). Nothing
/// is done where another folder is in use.
[[nodiscard]] Result<void> secureWindowsPlaces();

} // namespace usher
