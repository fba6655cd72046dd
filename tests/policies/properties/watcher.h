// SPDX-License-Identifier: MIT
#pragma once

#include "household.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace usher::policy {

/// Watches a story from outside and knows, by its own bookkeeping, what the engine may and must do. It shares
/// no code with the engine: each check is a sentence of the specification.
class Watcher
{
public:
    // What happens, told in the order in which the engine is told.
    void signedIn(const SessionKey& key, Awake now);
    void present(const SessionKey& key);
    void answered(const SessionKey& key, happened::Answered::With with);
    void cancelled(const SessionKey& key) { m_cancelled = key.id; }
    void asked(const SessionKey& key, std::chrono::seconds wait, Silence noAnswer);
    void gaveTime(const SessionKey& key, std::chrono::seconds by);
    void ownerSignedOut(const SessionKey& key, SignOutMode mode);
    void shown(const SessionKey& key, Awake now);
    void failedMessage(const SessionKey& key);
    void failedSignOut(const SessionKey& key) { m_failed = key.id; }
    void settled(Awake now);
    void rulesChanged(Awake now);
    void endedByItself(const SessionKey& key) { m_ended.insert(key.id); }
    void refusedSignOut(const SessionKey& key);
    void eventOver();

    /// One action, at the moment it is told, with the world as it then is.
    void acted(const Action& action, const World& world);
    /// All is quiet at this moment: what must have happened by now?
    void quiet(const World& world);

    [[nodiscard]] const std::vector<std::string>& complaints() const { return m_complaints; }
    [[nodiscard]] std::uint64_t episodes() const { return m_episodes; }

private:
    enum class Open
    {
        None,
        Message,
        Unseen,
        Force,
        Recommended,
        Attempt,
        Stuck
    };
    struct Past
    {
        int begunIn = 0; ///< Stretch, 0: never.
        std::optional<Withdrawal> lastEnd;
        bool declined = false;
        int asked = 0;
        Awake declinedUntil{-1};
        Awake cancelledUntil{-1};
        int cancelledIn = 0;
    };
    struct Life
    {
        int stretch = 1;
        Open open = Open::None;
        std::string rule; ///< Empty: the owner's.
        Then terms;
        Awake since{};
        Awake due{};
        bool cameBack = false;
        bool saidYes = false;
        bool braked = false;
        bool attempted = false;
        std::optional<Awake> askedAt; ///< Of this episode's message or unseen line.
        std::map<std::string, Past> past;
    };

    void check(bool holds, const std::string& sentence, const World& world);
    [[nodiscard]] const Rule* decides(const World& world, const std::string& id) const;
    [[nodiscard]] bool mayBegin(Life& life, const std::string& rule, Awake now) const;
    void begins(Life& life, const Action& action, const World& world, Open open);
    void message(Life& life, const Action& action, const World& world);
    void recommended(Life& life, const Action& action, const World& world);
    void withdrawn(Life& life, const Action& action, const World& world);
    void moreTime(Life& life, const Action& action, const World& world);
    void signsOutForOwner(Life& life, const Action& action, const World& world);
    void signsOut(Life& life, const Action& action, const World& world);
    void quiet(Life& life, const Dweller& dweller, const World& world);
    static void over(Life& life);

    std::map<std::string, Life> m_lives; ///< By session id: ids are not reused in these stories.
    std::string m_cancelled, m_ownerAsked, m_answered, m_refused, m_failed, m_gaveTime, m_ownerSignedOut;
    std::chrono::seconds m_timeGiven{};
    SignOutMode m_ownersMode = SignOutMode::Gentle;
    std::set<std::string> m_ended;
    Then m_ownersTerms;
    bool m_settles = false, m_changesRules = false;
    Awake m_settledAt{};
    std::vector<Awake> m_automatic;
    std::vector<std::string> m_complaints;
    std::uint64_t m_episodes = 0;
};

} // namespace usher::policy
