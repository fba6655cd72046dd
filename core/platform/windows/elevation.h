// SPDX-License-Identifier: MIT
#pragma once

namespace usher {

/// Whether this program may act as an administrator now: the Administrators group is enabled in its token. An
/// administrator's program that was started without "Run as administrator" may not. True for the system
/// itself. False if Windows does not say.
[[nodiscard]] bool isElevated();

} // namespace usher
