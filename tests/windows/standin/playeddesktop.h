// SPDX-License-Identifier: MIT
#pragma once

namespace usher {

/// Has the program ask the play whether a contrast theme is on, which Wine has none of. To be called before
/// the program begins.
void playContrast();

/// Writes down what Qt has the icon beside the clock say. To be called when Qt's platform is there; nothing
/// happens where it is not.
void recordNotifications();

} // namespace usher
