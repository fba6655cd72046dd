// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenario.h"
#include "session/result.h"

namespace usher {

/// Reads a scenario from a file. InvalidInput holds one "FILE:LINE:COLUMN: error: …" line a problem, also
/// where the file itself cannot be read; FILE as it was given.
[[nodiscard]] Result<Scenario> readScenarioFile(const QString& path);

} // namespace usher
