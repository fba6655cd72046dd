// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/household.h"

namespace usher {

/// Who an invented session is. Complete: uids count from 1000 on in the order of the scenario's people.
[[nodiscard]] Identity identityOf(const HouseholdSession& session);

/// An invented session as a backend shows it, `isMine` left open.
[[nodiscard]] Session viewOf(const HouseholdSession& session, const Household& household,
                             Household::Moment now);

/// Without CPU figures, as at a first sample.
void forgetCpu(Session& session);

} // namespace usher
