// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

namespace usher {

/// The kernel's clocks. The unbiased interrupt time stands still while a PC sleeps or hibernates, so it is
/// the awake time; GetTickCount64 and the performance counter run on.
class WindowsClock final : public Clock
{
public:
    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] AwakeTime awakeNow() const override;
};

} // namespace usher
