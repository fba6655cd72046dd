// SPDX-License-Identifier: MIT
#include "engine/reasontext.h"

#include "engine/quantities.h"

#include <array>
#include <optional>
#include <string_view>

namespace usher::policy {
namespace {

using namespace std::chrono_literals;

/// "45 s", "43 min", "2 h", "2 h 5 min", "3 d 4 h": two units at most, the rest dropped.
std::string spanText(std::chrono::seconds span)
{
    struct Unit
    {
        std::chrono::seconds length;
        std::string_view name;
    };
    constexpr std::array<Unit, 4> kUnits{{{24h, "d"}, {1h, "h"}, {1min, "min"}, {1s, "s"}}};
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        const auto count = span / kUnits[i].length;
        if (count == 0 && i + 1 < kUnits.size()) {
            continue;
        }
        std::string text = std::to_string(count) + ' ' + std::string{kUnits[i].name};
        const auto rest = span % kUnits[i].length;
        if (i < 2 && rest >= kUnits[i + 1].length) {
            text += ' ' + std::to_string(rest / kUnits[i + 1].length) + ' ' + std::string{kUnits[i + 1].name};
        }
        return text;
    }
    return {};
}

std::string sizeText(std::int64_t bytes)
{
    const auto size = wholeSize(bytes);
    return std::to_string(size.count) + (size.isGigabytes ? " GB" : " MB");
}

/// A limit of a rule; it has one, or it could not have been the reason.
std::string limitText(const std::optional<std::int64_t>& bytes)
{
    return bytes ? sizeText(*bytes) : "—";
}

std::string_view stateText(std::int64_t presentation)
{
    constexpr std::array<std::string_view, 3> kStates{"active", "locked", "disconnected"};
    return kStates.at(static_cast<std::size_t>(presentation));
}

std::string_view unknownText(Condition condition)
{
    switch (condition) {
    case Condition::None:
    case Condition::State:
        return "a fact is unknown";
    case Condition::Who:
    case Condition::Except:
        return "it is unknown whom that concerns";
    case Condition::AwayFor:
        return "idle time unknown";
    case Condition::Between:
        return "the local time is unknown";
    case Condition::SomeoneElseActive:
        return "it is unknown whether somebody else is active";
    case Condition::Running:
    case Condition::UnlessRunning:
        return "running programs unknown";
    case Condition::MemoryAbove:
        return "memory unknown";
    case Condition::FreeMemoryBelow:
        return "free memory unknown";
    case Condition::UnlessCpuAbove:
        return "CPU use unknown";
    case Condition::UnlessKeepingAwake:
        return "it is unknown whether it keeps the PC awake";
    }
    return {};
}

std::string betweenText(const std::optional<Between>& between, std::chrono::minutes now)
{
    const std::string hours =
        between ? writeTimeOfDay(between->from) + "–" + writeTimeOfDay(between->to) : "—";
    return "it is " + writeTimeOfDay(now) + ", applies " + hours;
}

std::string notMetText(const Rule& rule, Condition condition, std::int64_t actual)
{
    switch (condition) {
    case Condition::None:
        return {};
    case Condition::Who:
        return "concerns other people";
    case Condition::Except:
        return "this person is excepted";
    case Condition::AwayFor:
        return "away " + spanText(std::chrono::floor<std::chrono::seconds>(Awake{actual})) + ", needs " +
               spanText(rule.when.awayFor);
    case Condition::State:
        return "the session is " + std::string{stateText(actual)};
    case Condition::Between:
        return betweenText(rule.when.between, std::chrono::minutes{actual});
    case Condition::SomeoneElseActive:
        return "nobody else is active";
    case Condition::Running:
        return "none of its programs runs";
    case Condition::MemoryAbove:
        return "uses " + sizeText(actual) + ", needs more than " + limitText(rule.when.memoryAboveBytes);
    case Condition::FreeMemoryBelow:
        return sizeText(actual) + " free, needs less than " + limitText(rule.when.freeMemoryBelowBytes);
    case Condition::UnlessRunning:
        return "held back: one of its programs runs";
    case Condition::UnlessCpuAbove:
        return "held back: uses " + std::to_string(actual / 100) + " % of the CPU, more than " +
               (rule.unless.cpuAbovePercent ? std::to_string(*rule.unless.cpuAbovePercent) : "—") + " %";
    case Condition::UnlessKeepingAwake:
        return "held back: it keeps the PC awake";
    }
    return {};
}

} // namespace

std::string describeReason(const Rule& rule, const RuleReason& reason)
{
    switch (reason.outcome) {
    case RuleOutcome::Decides:
        return reason.condition == Condition::None
                   ? "applies"
                   : "applies: " + std::string{unknownText(reason.condition)} + ", so people are left alone";
    case RuleOutcome::AnotherFirst:
        return "another rule acts first";
    case RuleOutcome::NotMet:
        return notMetText(rule, reason.condition, reason.actual.value_or(0));
    case RuleOutcome::Unknown:
        return "skipped: " + std::string{unknownText(reason.condition)};
    case RuleOutcome::Disabled:
        return "switched off";
    case RuleOutcome::Exempt:
        return "no rule touches this session";
    }
    return {};
}

} // namespace usher::policy
