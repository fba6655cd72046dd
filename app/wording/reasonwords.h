// SPDX-License-Identifier: MIT
#pragma once

#include "engine/evaluate.h"

#include <QCoreApplication>
#include <QLocale>

namespace usher {

/// Why a rule did or did not apply: "away 43 min, needs 2 h", "it is 14:05, applies 20:30–07:00", "skipped:
/// idle time unknown". What describeReason() says for programs, in the language of who reads it. Pure.
class ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)

public:
    explicit ReasonWords(const QLocale& locale);

    [[nodiscard]] QString sentence(const policy::Rule& rule, const policy::RuleReason& reason) const;

private:
    [[nodiscard]] static QString unknown(policy::Condition condition);
    [[nodiscard]] QString notMet(const policy::Rule& rule, const policy::RuleReason& reason) const;
    [[nodiscard]] static QString heldBack(const policy::Rule& rule, const policy::RuleReason& reason);
    [[nodiscard]] QString span(std::chrono::seconds span) const;
    [[nodiscard]] QString size(std::optional<std::int64_t> bytes) const;
    [[nodiscard]] QString time(std::chrono::minutes sinceMidnight) const;
    [[nodiscard]] static QString state(std::int64_t presentation);

    QLocale m_locale;
};

} // namespace usher
