// SPDX-License-Identifier: MIT
#pragma once

#include "engine/state.h"

namespace usher::policy {

/// What is remembered of a rule; nothing yet is remembered as nothing.
[[nodiscard]] RuleMemory& memoryOf(SessionRecord& session, const std::string& rule);

/// Whether a rule may begin an episode now, as far as its own past with this session goes: once in a stretch
/// of absence unless its last one was withdrawn for a reason that frees it, and not before it may ask again.
[[nodiscard]] bool mayBegin(const SessionRecord& session, const std::string& rule, Awake now);

/// When a wait to ask again that now holds the rule back is over.
[[nodiscard]] std::optional<Awake> heldBackUntil(const SessionRecord& session, const std::string& rule,
                                                 Awake now);

void rememberBegin(SessionRecord& session, const std::string& rule);
void rememberWithdrawal(SessionRecord& session, const Episode& episode, Withdrawal why, Awake now);
void rememberDeclined(SessionRecord& session, const Episode& episode, Awake now);

} // namespace usher::policy
