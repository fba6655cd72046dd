// SPDX-License-Identifier: MIT
#include "steward/storyevents.h"

#include "steward/sessionkeys.h"

namespace usher {

namespace happened = policy::happened;

void StoryEvents::operator()(const event::SignIn& entry) const
{
    if (!change(entry)) {
        return;
    }
    const policy::SessionKey key = m_story.keyOf(*m_story.m_household.sessionOf(entry.user));
    m_story.m_signInOrder.emplace(std::pair{key.id, key.signedInAtMs}, m_story.m_signInOrder.size());
    m_story.tell(happened::SessionBegan{key, policy::Presentation::Active}, m_story.m_story);
}

void StoryEvents::operator()(const event::Lock& entry) const
{
    if (change(entry)) {
        tellPresentation(entry.user);
    }
}

void StoryEvents::operator()(const event::Answered& entry) const
{
    const auto key = keyFor(entry.user);
    if (!key) {
        return;
    }
    const policy::SessionRecord* session = policy::findSession(m_story.m_state, *key);
    m_story.m_household.setMessageShown(key->id, session != nullptr && policy::isMessageShown(*session));
    m_story.m_household.apply(entry, m_story.m_now);
    auto with = happened::Answered::With::Yes;
    switch (entry.with) {
    case event::Answered::With::Yes:
        break;
    case event::Answered::With::No:
        with = happened::Answered::With::No;
        break;
    case event::Answered::With::Close:
        with = happened::Answered::With::Close;
        break;
    }
    m_story.tell(happened::Answered{*key, with}, m_story.m_story);
}

void StoryEvents::operator()(const event::SignOut& entry) const
{
    if (const auto key = keyFor(entry.user)) {
        m_story.m_household.apply(entry, m_story.m_now);
        m_story.tell(happened::SessionEnded{*key}, m_story.m_story);
    }
}

void StoryEvents::operator()(const event::Sleep& entry) const
{
    m_story.m_household.apply(entry, m_story.m_now);
    m_story.tell(happened::Settle{}, m_story.m_story);
}

void StoryEvents::operator()(const event::SetClock& entry) const
{
    const WallTime before = m_story.m_household.wallAt(m_story.m_now);
    m_story.m_household.apply(entry, m_story.m_now);
    const auto jump = std::chrono::abs(m_story.m_household.wallAt(m_story.m_now) - before);
    if (jump > policy::kLargestClockStep) {
        m_story.tell(happened::Settle{}, m_story.m_story);
    }
}

void StoryEvents::operator()(const event::RestartService& /*unused*/) const
{
    m_story.restart();
}

void StoryEvents::operator()(const event::LoadRules& entry) const
{
    if (const auto* path = std::get_if<std::string>(&entry.rules)) {
        m_story.replaceRules(m_story.m_sources.rulesAt
                                 ? m_story.m_sources.rulesAt(*path)
                                 : policy::RulesOrProblems{std::vector<policy::Problem>{}});
    } else {
        m_story.replaceRules(
            policy::readRules(std::get<policy::JsonValue>(entry.rules), m_story.m_sources.zoneExists));
    }
}

void StoryEvents::operator()(const event::Cancel& entry) const
{
    if (const auto key = keyFor(entry.user)) {
        m_story.tell(happened::OwnerCancelled{*key}, m_story.m_story);
    }
}

void StoryEvents::operator()(const event::Ask& entry) const
{
    const auto key = keyFor(entry.user);
    if (!key) {
        return;
    }
    happened::OwnerAsked asked;
    asked.key = *key;
    asked.wait = entry.wait.value_or(asked.wait);
    asked.noAnswer = entry.noAnswer == event::Ask::NoAnswer::Recommend ? policy::Silence::Recommend
                                                                       : policy::Silence::SignOut;
    m_story.tell(asked, m_story.m_story);
}

bool StoryEvents::change(const ScenarioEvent& entry) const
{
    const bool hasEffect = m_story.m_household.apply(entry, m_story.m_now);
    if (!hasEffect) {
        m_story.sayNoEffect(userOf(entry));
    }
    return hasEffect;
}

void StoryEvents::becomePresent(const ScenarioEvent& entry) const
{
    if (change(entry)) {
        tellPresentation(userOf(entry));
        const policy::SessionKey key = m_story.keyOf(*m_story.m_household.sessionOf(userOf(entry)));
        m_story.tell(happened::Present{key, m_story.m_now}, m_story.m_story);
    }
}

void StoryEvents::tellPresentation(std::string_view user) const
{
    const HouseholdSession& session = *m_story.m_household.sessionOf(user);
    m_story.tell(happened::PresentationChanged{m_story.keyOf(session), presentationOf(session.state)},
                 m_story.m_story);
}

std::optional<policy::SessionKey> StoryEvents::keyFor(std::string_view user) const
{
    const HouseholdSession* session = m_story.m_household.sessionOf(user);
    if (session == nullptr) {
        m_story.sayNoEffect(user);
        return std::nullopt;
    }
    return m_story.keyOf(*session);
}

} // namespace usher
