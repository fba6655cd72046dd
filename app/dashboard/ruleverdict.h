// SPDX-License-Identifier: MIT
#pragma once

#include "engine/outlook.h"
#include "wording/friendlytext.h"

#include <QCoreApplication>

#include <span>

namespace usher {

/// One session as the rules see it.
struct RuledSession
{
    QString name; ///< Safe.
    policy::SessionFacts facts;
    /// The rule by which something is under way with it, and what in words; empty: nothing.
    std::string underWayRule;
    QString underWayText;
    /// The deciding rule begins nothing more until the person was there.
    bool hasDoneItsPart = false;
};

/// Everything the rules are judged on at one moment.
struct RuleScene
{
    std::vector<RuledSession> sessions;
    policy::Surroundings around;
    policy::ZoneClock zoneClock;
    bool isPaused = false;
    std::optional<WallTime> pausedUntil; ///< None while paused: until the owner resumes.
};

/// What rules are about to do, in words: "Sam would be asked in 17 min", "Kim is held back: playing sound or
/// video", "Another rule acts first for Noor". All of it comes from the engine's own evaluate(). Pure.
class RuleVerdict
{
    Q_DECLARE_TR_FUNCTIONS(RuleVerdict)

public:
    explicit RuleVerdict(const FriendlyText& text)
        : m_text{text}
    {
    }

    /// One line for each rule.
    [[nodiscard]] QStringList lines(const policy::RuleSet& rules, const RuleScene& scene) const;
    /// "If this were on now", a line for every session: what this rule of the set would do.
    [[nodiscard]] QStringList preview(const policy::RuleSet& rules, std::size_t rule,
                                      const RuleScene& scene) const;
    /// For people's cards, one for each session: the next thing any rule will do. Empty: none will.
    [[nodiscard]] QStringList notes(const policy::RuleSet& rules, const RuleScene& scene) const;
    /// "Paused until 18:00", "Paused until you resume".
    [[nodiscard]] QString pausedText(const RuleScene& scene) const;

private:
    [[nodiscard]] QString line(const policy::Rule& rule, std::size_t index,
                               std::span<const policy::Outlook> outlooks, const RuleScene& scene) const;
    /// Empty: the rule does not concern this session.
    [[nodiscard]] QString fragment(const policy::Rule& rule, std::size_t index,
                                   const policy::Outlook& outlook, const RuledSession& session,
                                   const RuleScene& scene) const;
    [[nodiscard]] QString heldBack(const QString& name, const policy::RuleReason& reason) const;
    [[nodiscard]] QString appliesAgain(policy::Awake moment, const RuleScene& scene) const;
    [[nodiscard]] QString note(const policy::RuleSet& rules, const policy::Outlook& outlook,
                               const RuledSession& session, const RuleScene& scene) const;

    const FriendlyText& m_text;
};

} // namespace usher
