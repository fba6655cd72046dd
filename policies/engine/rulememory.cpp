// SPDX-License-Identifier: MIT
#include "engine/rulememory.h"

#include <algorithm>

namespace usher::policy {
namespace {

const RuleMemory* find(const SessionRecord& session, const std::string& rule)
{
    const auto memory =
        std::ranges::find_if(session.memory, [&rule](const RuleMemory& m) { return m.rule == rule; });
    return memory == session.memory.end() ? nullptr : &*memory;
}

/// Whether an episode that was withdrawn like that may be followed by another in the same stretch of absence.
bool frees(Withdrawal why)
{
    switch (why) {
    case Withdrawal::CameBack:
        return false;
    case Withdrawal::Cancelled: // Once the wait to ask again is over, which heldBackUntil() knows.
    case Withdrawal::NoLongerApplies:
    case Withdrawal::RulesChanged:
    case Withdrawal::Settling:
        return true;
    }
    return false;
}

} // namespace

RuleMemory& memoryOf(SessionRecord& session, const std::string& rule)
{
    const auto memory =
        std::ranges::find_if(session.memory, [&rule](const RuleMemory& m) { return m.rule == rule; });
    if (memory != session.memory.end()) {
        return *memory;
    }
    RuleMemory& fresh = session.memory.emplace_back();
    fresh.rule = rule;
    return fresh;
}

bool mayBegin(const SessionRecord& session, const std::string& rule, Awake now)
{
    const RuleMemory* memory = find(session, rule);
    if (memory == nullptr) {
        return true;
    }
    if (heldBackUntil(session, rule, now)) {
        return false;
    }
    return memory->stretch != session.stretch || (memory->lastEnd && frees(*memory->lastEnd));
}

std::optional<Awake> heldBackUntil(const SessionRecord& session, const std::string& rule, Awake now)
{
    const RuleMemory* memory = find(session, rule);
    std::optional<Awake> until;
    if (memory != nullptr && memory->declinedUntil > now) {
        until = memory->declinedUntil;
    }
    if (memory != nullptr && memory->cancelledUntil > now && memory->cancelledStretch == session.stretch) {
        until = std::max(until.value_or(now), memory->cancelledUntil);
    }
    return until;
}

void rememberBegin(SessionRecord& session, const std::string& rule)
{
    RuleMemory& memory = memoryOf(session, rule);
    memory.stretch = session.stretch;
    memory.lastEnd.reset();
}

void rememberWithdrawal(SessionRecord& session, const Episode& episode, Withdrawal why, Awake now)
{
    RuleMemory& memory = memoryOf(session, episode.rule);
    memory.lastEnd = why;
    if (why == Withdrawal::Cancelled) {
        memory.cancelledUntil = now + episode.terms.askAgainIn;
        memory.cancelledStretch = session.stretch;
    }
}

void rememberDeclined(SessionRecord& session, const Episode& episode, Awake now)
{
    RuleMemory& memory = memoryOf(session, episode.rule);
    memory.wasDeclined = true;
    memory.declinedUntil = now + episode.terms.askAgainIn;
}

} // namespace usher::policy
