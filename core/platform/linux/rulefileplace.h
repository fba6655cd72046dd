// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace usher {

/// /etc/usher/rules.json for root, else usher/rules.json in the caller's own configuration folder
/// (XDG_CONFIG_HOME). USHER_CONFIG_DIR names another folder, for tests and containers.
[[nodiscard]] QString linuxRuleFilePlace();

/// What Usher itself writes down: /var/lib/usher/state.sqlite for root, else usher/state.sqlite in the
/// caller's own data folder (XDG_DATA_HOME). USHER_CONFIG_DIR names another folder here too.
[[nodiscard]] QString linuxStatePlace();

} // namespace usher
