// SPDX-License-Identifier: MIT
#include "steward/storyfollower.h"

#include "steward/rulefile.h"
#include "steward/zoneclock.h"

#include <utility>

namespace usher {

StoryFollower::StoryFollower(SimulatedBackend& story, Steward& steward, PutInForce putInForce,
                             QObject* parent)
    : QObject(parent)
    , m_steward(steward)
    , m_putInForce(std::move(putInForce))
{
    connect(&story, &SimulatedBackend::concernsUsher, this, &StoryFollower::follow);
    connect(&steward, &Steward::standingsChanged, this, &StoryFollower::askWhoCameSince,
            Qt::QueuedConnection); // not while the steward looks
}

void StoryFollower::follow(const ScenarioEvent& happening, std::chrono::milliseconds clockMoved)
{
    if (std::holds_alternative<event::Sleep>(happening)) {
        m_steward.settle();
    } else if (std::holds_alternative<event::SetClock>(happening)) {
        if (std::chrono::abs(clockMoved) > policy::kLargestClockStep) {
            m_steward.settle();
        }
    } else if (std::holds_alternative<event::RestartService>(happening)) {
        m_steward.startAnew();
    } else if (const auto* loaded = std::get_if<event::LoadRules>(&happening)) {
        loadRules(*loaded);
    } else if (const auto* cancel = std::get_if<event::Cancel>(&happening)) {
        m_steward.cancel(sessionOf(cancel->user));
    } else if (const auto* request = std::get_if<event::Ask>(&happening)) {
        ask(*request);
    }
}

void StoryFollower::loadRules(const event::LoadRules& loaded)
{
    const auto* path = std::get_if<std::string>(&loaded.rules);
    auto judged = path != nullptr
                      ? readRuleFile(QString::fromStdString(*path))
                      : policy::readRules(std::get<policy::JsonValue>(loaded.rules), isSystemZone);
    if (auto* rules = std::get_if<policy::RuleSet>(&judged)) {
        m_putInForce(std::move(*rules));
    }
}

Identity StoryFollower::sessionOf(const std::string& user) const
{
    return m_steward.sessionOf(QString::fromStdString(user)).value_or(Identity{});
}

void StoryFollower::ask(const event::Ask& request)
{
    const Identity session = sessionOf(request.user);
    if (!session.isComplete()) {
        m_early.push_back(request); // who signed in at this very moment is in the next sample
        return;
    }
    AskRequest asked;
    asked.wait = request.wait.value_or(asked.wait);
    asked.noAnswer = request.noAnswer == event::Ask::NoAnswer::Recommend ? policy::Silence::Recommend
                                                                         : policy::Silence::SignOut;
    m_steward.ask(session, asked);
}

void StoryFollower::askWhoCameSince()
{
    for (const event::Ask& request : std::exchange(m_early, {})) {
        if (sessionOf(request.user).isComplete()) {
            ask(request);
        }
    }
}

} // namespace usher

#include "moc_storyfollower.cpp"
