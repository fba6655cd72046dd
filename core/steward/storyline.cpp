// SPDX-License-Identifier: MIT
#include "steward/storyline.h"

#include "engine/quantities.h"

#include <nlohmann/json.hpp>

namespace usher {
namespace {

using policy::Action;
using policy::Cause;
using policy::Withdrawal;

std::string nameOf(Action::Kind kind)
{
    switch (kind) {
    case Action::Kind::Recommend:
        return "recommend";
    case Action::Kind::Message:
        return "message";
    case Action::Kind::Unseen:
        return "unseen";
    case Action::Kind::Declined:
        return "declined";
    case Action::Kind::Withdraw:
        return "withdraw";
    case Action::Kind::Lock:
        return "lock";
    case Action::Kind::Disconnect:
        return "disconnect";
    case Action::Kind::SignOut:
        return "sign-out";
    case Action::Kind::Gone:
        return "gone";
    case Action::Kind::AppsRefuse:
        return "apps-refuse";
    case Action::Kind::Stuck:
        return "stuck";
    case Action::Kind::Failed:
        return "failed";
    case Action::Kind::Braked:
        return "braked";
    case Action::Kind::NoEffect:
        return "no-effect";
    case Action::Kind::MoreTime:
        return "more-time";
    }
    return {};
}

std::string nameOf(Cause cause)
{
    switch (cause) {
    case Cause::None:
        return {};
    case Cause::Rule:
        return "rule";
    case Cause::Unseen:
        return "unseen";
    case Cause::NoAnswer:
        return "no-answer";
    case Cause::Refusals:
        return "refusals";
    case Cause::AppsRefuse:
        return "apps-refuse";
    case Cause::Yes:
        return "yes";
    case Cause::Owner:
        return "owner";
    case Cause::Rate:
        return "rate";
    }
    return {};
}

std::string nameOf(Withdrawal why)
{
    switch (why) {
    case Withdrawal::CameBack:
        return "came-back";
    case Withdrawal::Cancelled:
        return "cancelled";
    case Withdrawal::NoLongerApplies:
        return "no-longer-applies";
    case Withdrawal::RulesChanged:
        return "rules-changed";
    case Withdrawal::Settling:
        return "settling";
    }
    return {};
}

std::chrono::seconds wholeSeconds(policy::Awake moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment);
}

/// What happened, as a clause with the person as its subject or object.
std::string clause(const StoryLine& line, const std::string& who)
{
    const std::string until =
        line.deadline ? " until " + policy::writeDuration(*line.deadline) : std::string{};
    if (line.action == "recommend") {
        return "the owner is told about " + who;
    }
    if (line.action == "message") {
        return who + " is shown a message and has time" + until;
    }
    if (line.action == "unseen") {
        return "nobody can see a message to " + who +
               (line.deadline ? "; the wait runs" + until : std::string{});
    }
    if (line.action == "declined") {
        return who + " says no";
    }
    if (line.action == "withdraw") {
        return "what was begun with " + who + " ends";
    }
    if (line.action == "lock" || line.action == "disconnect") {
        return (line.action == "lock" ? "the session of " + who + " is locked"
                                      : "the session of " + who + " goes off the screen");
    }
    if (line.action == "sign-out") {
        return who + (line.mode == "forced" ? " is signed out by force" : " is signed out");
    }
    if (line.action == "gone") {
        return "the session of " + who + " has ended";
    }
    if (line.action == "apps-refuse") {
        return "a program of " + who + " wants to save and stays";
    }
    if (line.action == "stuck") {
        return "the session of " + who + " is still there; Usher does nothing more to it";
    }
    if (line.action == "failed") {
        return "the system refused to act on " + who;
    }
    if (line.action == "braked") {
        return "the sign-out of " + who + " waits for its turn";
    }
    return who.empty() ? "a rule file is refused" : "nothing could be done for " + who;
}

} // namespace

StoryLine storyLine(const Action& action, policy::Awake now, const std::string& user)
{
    StoryLine line;
    line.at = wholeSeconds(now);
    line.action = nameOf(action.kind);
    line.user = user;
    line.session = action.key.id;
    line.rule = action.rule;
    if (action.deadline) {
        line.deadline = wholeSeconds(*action.deadline);
    }
    if (action.kind == Action::Kind::SignOut) {
        line.mode = action.mode == policy::SignOutMode::Forced ? "forced" : "gentle";
    }
    line.why = action.withdrawal ? nameOf(*action.withdrawal) : nameOf(action.cause);
    return line;
}

std::string toJsonLine(const StoryLine& line)
{
    nlohmann::ordered_json object;
    object["at"] = policy::writeDuration(line.at);
    const auto put = [&object](const char* key, const std::string& value) {
        if (!value.empty()) {
            object[key] = value;
        }
    };
    put("action", line.action);
    put("user", line.user);
    put("session", line.session);
    put("rule", line.rule);
    put("deadline", line.deadline ? policy::writeDuration(*line.deadline) : std::string{});
    put("mode", line.mode);
    put("why", line.why);
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string toSentence(const StoryLine& line)
{
    std::string text = "At " + policy::writeDuration(line.at) + " " + clause(line, line.user);
    if (!line.rule.empty()) {
        text += " (rule " + line.rule + (line.why.empty() ? "" : ", " + line.why) + ')';
    } else if (!line.why.empty()) {
        text += " (" + line.why + ')';
    }
    return text + '.';
}

} // namespace usher
