// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/requestcard.h"
#include "session/sessionbackend.h"

namespace usher {

/// Cards about what is done to a person without a question: a message, a lock, a question put off. Names are
/// safe.

[[nodiscard]] RequestCard messageOnItsWayCard(const QString& name);
[[nodiscard]] RequestCard messageReplyCard(const QString& name, const Result<MessageOutcome>& reply);
[[nodiscard]] RequestCard failedErrandCard(const QString& status, const Error& error);
/// Somebody will be asked at that time.
[[nodiscard]] RequestCard postponedCard(const QString& name, WallTime at, const FriendlyText& text);

} // namespace usher
