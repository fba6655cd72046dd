// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace usher {

/// Usher\rules.json in ProgramData for an administrator's (elevated) program, else in the caller's own
/// AppData\Local. USHER_CONFIG_DIR names another folder, for tests.
[[nodiscard]] QString windowsRuleFilePlace();

/// What Usher itself writes down: state.sqlite, in the same folders. USHER_CONFIG_DIR counts here too.
[[nodiscard]] QString windowsStatePlace();

} // namespace usher
