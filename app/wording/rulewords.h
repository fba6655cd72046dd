// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rules.h"
#include "wording/quantities.h"

#include <QHash>
#include <QTimeZone>

namespace usher {

/// What people are called by their login names; whoever is not in it is called by the login name.
using KnownNames = QHash<QString, QString>;

/// The parts of a rule in plain words, as they stand in its sentence. Pure, like Quantities. What comes from
/// the file is safe to show afterwards.
class RuleWords
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)

public:
    RuleWords(const QLocale& locale, KnownNames names);

    [[nodiscard]] const KnownNames& names() const { return m_names; }

    /// "1 hour", "45 minutes", "2 days": whole units, exactly.
    [[nodiscard]] static QString span(std::chrono::seconds span);
    /// "Sam", "anyone", "children": as in "When … has been away".
    [[nodiscard]] QString person(const policy::Person& person) const;
    /// The same as in "Leave … alone", where "anyone" would be read wrongly.
    [[nodiscard]] QString personLeftAlone(const policy::Person& person) const;
    /// Whether a verb after that person stands in the plural: "children have".
    [[nodiscard]] static bool isPlural(const policy::Person& person);

    /// "school nights", "weekdays", "Monday and Friday".
    [[nodiscard]] QString days(const policy::Between& between) const;
    [[nodiscard]] static bool isEveryDay(const policy::Between& between);
    /// "20:30 to 07:00", in the locale's clock.
    [[nodiscard]] QString times(const policy::Between& between) const;
    /// "the screen is locked or not in use": the states a rule asks for.
    [[nodiscard]] static QString states(const policy::When& when);
    /// "500 MB", "2 GB".
    [[nodiscard]] QString size(std::int64_t bytes) const;

    /// "ask", "only tell me", "leave them alone".
    [[nodiscard]] static QString action(policy::RuleAction action);
    /// What follows silence: "sign out", "only tell me if there is no answer".
    [[nodiscard]] static QString noAnswer(policy::Silence silence);

    /// "Sam", "Sam or Kim", "Sam, Kim or Noor".
    [[nodiscard]] static QString anyOf(const QStringList& names);

private:
    QLocale m_locale;
    KnownNames m_names;
};

} // namespace usher
