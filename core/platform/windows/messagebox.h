// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <string>

namespace usher {

/// A message as WTSSendMessageW takes it. The box is drawn by Windows itself, in the other session: no looks
/// of our own, no countdown, and nothing takes it back.
struct BoxText
{
    std::u16string title; ///< Never empty: that would show as "Error".
    std::u16string text;
    std::uint32_t style = 0;   ///< MB_…
    std::uint32_t timeout = 0; ///< Seconds, never 0: that would be for ever.
};

/// Title and text are cut where old versions of Windows refuse: well below 1024 bytes. "No" is the button
/// that Enter presses: whoever is typing when the box appears has not said yes.
[[nodiscard]] BoxText boxOf(const Message& message);

/// What a box that was answered with this number means; Failed for a number no box has.
[[nodiscard]] Result<Answer> answerOfBox(Message::Buttons buttons, std::uint32_t response);

} // namespace usher
