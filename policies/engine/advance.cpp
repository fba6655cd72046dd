// SPDX-License-Identifier: MIT
#include "engine/advance.h"

#include "engine/sessioncourse.h"

#include <algorithm>

namespace usher::policy {
namespace {

/// Applies one event. Everything it causes directly happens here and now.
class EventHandler
{
public:
    EventHandler(State& state, std::vector<Action>& actions, Awake now)
        : m_state{state}
        , m_actions{actions}
        , m_now{now}
    {
    }

    void operator()(const happened::SessionBegan& event)
    {
        if (findSession(m_state, event.key) == nullptr) {
            SessionRecord& session = m_state.sessions.emplace_back();
            session.key = event.key;
            session.presentation = event.presentation;
        }
    }
    void operator()(const happened::SessionEnded& event)
    {
        with(event.key, [](SessionCourse& course) { course.sayGone(); });
        std::erase_if(m_state.sessions,
                      [&event](const SessionRecord& session) { return session.key == event.key; });
    }
    void operator()(const happened::PresentationChanged& event)
    {
        if (SessionRecord* session = findSession(m_state, event.key)) {
            session->presentation = event.presentation;
        }
    }
    void operator()(const happened::Present& event)
    {
        with(event.key, [&event](SessionCourse& course) { course.present(event.at); });
    }
    void operator()(const happened::Answered& event)
    {
        with(event.key, [&event](SessionCourse& course) { course.answer(event.with); });
    }
    void operator()(const happened::OwnerCancelled& event)
    {
        with(event.key, [](SessionCourse& course) { course.cancel(); });
    }
    void operator()(const happened::OwnerAsked& event)
    {
        with(event.key, [&event](SessionCourse& course) { course.askForOwner(event.wait, event.noAnswer); });
    }
    void operator()(const happened::OwnerGaveTime& event)
    {
        with(event.key, [&event](SessionCourse& course) { course.giveTime(event.by); });
    }
    void operator()(const happened::OwnerSignedOut& event)
    {
        with(event.key, [&event](SessionCourse& course) { course.signOutForOwner(event.mode); });
    }
    void operator()(const happened::RulesChanged& /*unused*/)
    {
        m_state.settledAt = m_now + kSettleFor;
        withEach([](SessionCourse& course) { course.changeRules(); });
    }
    void operator()(const happened::Settle& /*unused*/) { settle(); }
    void operator()(const happened::DryRunSet& event)
    {
        // What was begun in earnest must not end as a show, nor the other way round.
        if (event.isOn != m_state.isDryRun) {
            settle();
            m_state.isDryRun = event.isOn;
        }
    }
    void operator()(const happened::SignOutRefused& event)
    {
        with(event.key, [](SessionCourse& course) { course.refused(); });
    }
    void operator()(const happened::SignOutFailed& event)
    {
        with(event.key, [](SessionCourse& course) { course.failed(); });
    }
    void operator()(const happened::MessageShown& event)
    {
        with(event.key, [](SessionCourse& course) { course.messageShown(); });
    }
    void operator()(const happened::MessageUnseen& event)
    {
        with(event.key, [](SessionCourse& course) { course.messageUnseen(); });
    }
    void operator()(const happened::MessageFailed& event)
    {
        with(event.key, [](SessionCourse& course) { course.messageFailed(); });
    }

private:
    void settle()
    {
        m_state.settledAt = m_now + kSettleFor;
        withEach([](SessionCourse& course) { course.settle(); });
    }

    template <typename Act>
    void with(const SessionKey& key, Act act)
    {
        if (SessionRecord* session = findSession(m_state, key)) {
            SessionCourse course{m_state, *session, m_actions, m_now};
            act(course);
        }
    }

    template <typename Act>
    void withEach(Act act)
    {
        for (SessionRecord& session : m_state.sessions) {
            SessionCourse course{m_state, session, m_actions, m_now};
            act(course);
        }
    }

    State& m_state;
    std::vector<Action>& m_actions;
    Awake m_now;
};

void makeEarlier(std::optional<Awake>& earliest, const std::optional<Awake>& moment, Awake now)
{
    if (moment && *moment > now && (!earliest || *moment < *earliest)) {
        earliest = moment;
    }
}

/// Verdicts usually come in the order of the sessions, so the place to look first is the same one.
const SessionVerdict* verdictOn(std::span<const SessionVerdict> verdicts, const SessionKey& key,
                                std::size_t place)
{
    if (place < verdicts.size() && verdicts[place].key == key) {
        return &verdicts[place];
    }
    const auto found =
        std::ranges::find_if(verdicts, [&key](const SessionVerdict& verdict) { return verdict.key == key; });
    return found == verdicts.end() ? nullptr : &*found;
}

void look(Step& step, std::span<const SessionVerdict> verdicts, Awake now)
{
    for (std::size_t i = 0; i < step.state.sessions.size(); ++i) {
        SessionRecord& session = step.state.sessions[i];
        const SessionVerdict* verdict = verdictOn(verdicts, session.key, i);
        if (verdict == nullptr) {
            continue;
        }
        SessionCourse course{step.state, session, step.actions, now};
        course.endWhatNoLongerApplies(verdict->rule);
        course.doWhatIsDue();
        course.beginWhatMay(verdict->rule);
    }
    for (std::size_t i = 0; i < step.state.sessions.size(); ++i) {
        SessionRecord& session = step.state.sessions[i];
        const SessionVerdict* verdict = verdictOn(verdicts, session.key, i);
        if (verdict == nullptr) {
            continue;
        }
        const SessionCourse course{step.state, session, step.actions, now};
        makeEarlier(step.wakeAt, course.nextDue(verdict->rule), now);
        makeEarlier(step.wakeAt, verdict->changesAt, now);
    }
}

} // namespace

SessionRecord* findSession(State& state, const SessionKey& key)
{
    const auto found = std::ranges::find_if(
        state.sessions, [&key](const SessionRecord& session) { return session.key == key; });
    return found == state.sessions.end() ? nullptr : &*found;
}

const SessionRecord* findSession(const State& state, const SessionKey& key)
{
    const auto found = std::ranges::find_if(
        state.sessions, [&key](const SessionRecord& session) { return session.key == key; });
    return found == state.sessions.end() ? nullptr : &*found;
}

Step advance(State state, std::span<const SessionVerdict> verdicts, std::span<const Event> events, Awake now)
{
    Step step{std::move(state), {}, {}};
    EventHandler handler{step.state, step.actions, now};
    for (const Event& event : events) {
        std::visit(handler, event);
    }
    look(step, verdicts, now);
    return step;
}

} // namespace usher::policy
