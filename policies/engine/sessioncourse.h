// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"

#include <vector>

namespace usher::policy {

/// One session's way through an episode, at one moment: changes its record, and says what is to be done.
class SessionCourse
{
public:
    SessionCourse(State& state, SessionRecord& session, std::vector<Action>& actions, Awake now);

    // What happens to it.
    void present(Awake at);
    void answer(happened::Answered::With with);
    void cancel();
    void askForOwner(std::chrono::seconds wait, Silence noAnswer);
    void giveTime(std::chrono::seconds by);
    void signOutForOwner(SignOutMode mode);
    void settle();
    void changeRules();
    void sayGone();
    void refused();
    void failed();
    void messageShown();
    void messageUnseen();
    void messageFailed();

    // The three parts of a look, in this order.
    void endWhatNoLongerApplies(const Rule* decides);
    void doWhatIsDue();
    void beginWhatMay(const Rule* decides);

    /// When something of this session can be due, as things stand.
    [[nodiscard]] std::optional<Awake> nextDue(const Rule* decides) const;

private:
    [[nodiscard]] bool isOwners() const { return episode().rule.empty(); }
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const Episode& episode() const { return m_session.episode; }

    void beginToAsk(const Rule& rule);
    void beginUnseen(const std::string& rule, const Then& terms);
    void enter(Stage stage, const std::string& rule, const Then& terms, Awake deadline = {});
    void finish();
    void deadlineReached();
    void attemptAutomatically();
    void attempt(SignOutMode mode, Cause cause);
    void recommend(Cause cause);
    void withdraw(Withdrawal why);

    Action& say(Action::Kind kind, Cause cause = Cause::None);

    State& m_state;
    SessionRecord& m_session;
    std::vector<Action>& m_actions;
    Awake m_now;
};

} // namespace usher::policy
