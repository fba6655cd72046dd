// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/rulesentence.h"

#include <QVariant>

namespace usher {

/// A rule while it is edited: each chip's value in a form that a control can show and change, and what is
/// still wrong with the whole, in words. A value; whatever it accepts can be written and read back.
class RuleDraft
{
    Q_DECLARE_TR_FUNCTIONS(RuleDraft)

public:
    using Kind = RuleChip::Kind;

    policy::Rule rule;

    bool operator==(const RuleDraft& other) const { return rule == other.rule; }

    /// Spans as seconds, sizes in megabytes, choices and percents as numbers, lists as texts, Between as
    /// a map of days, from, to.
    [[nodiscard]] QVariant value(Kind chip) const;
    /// Empty: done. Else why that cannot be said; nothing is changed then.
    [[nodiscard]] QString setValue(Kind chip, const QVariant& value);

    /// The conditions and exceptions a rule may do without.
    [[nodiscard]] static bool isOptional(Kind chip);
    [[nodiscard]] bool has(Kind chip) const;
    /// With a value that makes sense to begin with.
    void add(Kind chip);
    void remove(Kind chip);

    /// Why the rule cannot be kept as it is, the first reason; empty: it can.
    [[nodiscard]] QString problem() const;

private:
    [[nodiscard]] QString setPeople(std::vector<policy::Person>& people, const QStringList& texts);
    [[nodiscard]] QString setPrograms(std::vector<std::string>& programs, const QStringList& names);
    [[nodiscard]] QString setBetween(const QVariantMap& map);
    [[nodiscard]] QString setMessage(const QString& text);
    [[nodiscard]] bool setNumber(Kind chip, qint64 number);
};

/// What an empty rule begins with.
[[nodiscard]] policy::Rule newRule();
/// An id that no other rule of the set has, made of the name.
[[nodiscard]] std::string freeId(const policy::RuleSet& rules, const QString& name);

} // namespace usher
