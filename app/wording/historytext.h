// SPDX-License-Identifier: MIT
#pragma once

#include "steward/telling.h"
#include "wording/friendlytext.h"

namespace usher {

/// One entry of the history in words: what happened to whom, and why. Pure; names come out safe, as
/// FriendlyText says.
class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)

public:
    explicit HistoryText(const FriendlyText& words);

    /// "Sam was asked", "Sam is signed out".
    [[nodiscard]] static QString sentence(const Telling& telling, MadeSafe names = safeText);
    /// What is behind it: "Rule “Bedtime” · nobody answered · 1.8 GB of memory is free again". `ruleName` is
    /// what the rule is called now; empty: its id is said, or that it was the owner's own request.
    [[nodiscard]] QString detail(const Telling& telling, const QString& ruleName) const;
    /// The day it happened on: "Today", "Yesterday", "Tuesday, 24 November".
    [[nodiscard]] QString day(WallTime when, WallTime now) const;
    /// The time of that day: "16:20".
    [[nodiscard]] QString time(WallTime when) const;

private:
    [[nodiscard]] static QString name(const Telling& telling, MadeSafe names);
    [[nodiscard]] static QString withdrawal(const Telling& telling, MadeSafe names);
    [[nodiscard]] static QString cause(const Telling& telling);
    [[nodiscard]] QString origin(const Telling& telling, const QString& ruleName) const;

    const FriendlyText& m_words;
};

} // namespace usher
