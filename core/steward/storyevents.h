// SPDX-License-Identifier: MIT
#pragma once

#include "steward/simulation.h"

namespace usher {

/// What each entry of a timeline does: first to the household, then, there and then, to the engine.
class StoryEvents
{
public:
    explicit StoryEvents(Simulation& story)
        : m_story{story}
    {
    }

    void operator()(const event::SignIn& entry) const;
    void operator()(const event::Input& entry) const { becomePresent(entry); }
    void operator()(const event::Unlock& entry) const { becomePresent(entry); }
    void operator()(const event::Disconnect& entry) const { becomePresent(entry); }
    void operator()(const event::Connect& entry) const { becomePresent(entry); }
    void operator()(const event::Lock& entry) const;
    void operator()(const event::Run& entry) const { change(entry); }
    void operator()(const event::Quit& entry) const { change(entry); }
    void operator()(const event::KeepAwake& entry) const { change(entry); }
    void operator()(const event::ForgetIdle& entry) const { change(entry); }
    void operator()(const event::AppsRefuse& entry) const { change(entry); }
    void operator()(const event::Stuck& entry) const { change(entry); }
    void operator()(const event::Answered& entry) const;
    void operator()(const event::SignOut& entry) const;
    void operator()(const event::Sleep& entry) const;
    void operator()(const event::SetClock& entry) const;
    void operator()(const event::RestartService& entry) const;
    void operator()(const event::LoadRules& entry) const;
    void operator()(const event::Cancel& entry) const;
    void operator()(const event::Ask& entry) const;

private:
    /// Only the household changes; false if the entry could do nothing, which is said.
    // NOLINTNEXTLINE(modernize-use-nodiscard): most have nothing to add
    bool change(const ScenarioEvent& entry) const;
    /// What else is evidence of presence.
    void becomePresent(const ScenarioEvent& entry) const;
    void tellPresentation(std::string_view user) const;
    /// Nothing if that person has no session, which is said.
    [[nodiscard]] std::optional<policy::SessionKey> keyFor(std::string_view user) const;

    Simulation& m_story;
};

} // namespace usher
