// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace usher {

/// /etc/usher/rules.json for root, else usher/rules.json in the caller's own configuration folder
/// (XDG_CONFIG_HOME). USHER_CONFIG_DIR names another folder, for tests and containers.
[[nodiscard]] QString linuxRuleFilePlace();

} // namespace usher
