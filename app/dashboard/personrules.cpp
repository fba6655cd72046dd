// SPDX-License-Identifier: MIT
#include "dashboard/personrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace usher {

namespace {

struct PersonRulesText
{
    Q_DECLARE_TR_FUNCTIONS(PersonRules)
};

} // namespace

QStringList personRuleLines(std::span<const SessionReasons> sessions)
{
    qsizetype rules = 0;
    for (const auto& session : sessions) {
        rules = std::max(rules, session.lines.size());
    }
    QStringList all;
    for (qsizetype rule = 0; rule < rules; ++rule) {
        QStringList placed;
        QStringList plain;
        for (const auto& session : sessions) {
            if (rule < session.lines.size()) {
                const auto& line = session.lines.at(rule);
                plain += line;
                //: A session of several, and what a rule says about it: "Desktop · Bedtime: away 5 min, needs
                //: 10 min"
                placed += PersonRulesText::tr("%1 · %2").arg(session.place, line);
            }
        }
        const bool isSame = plain.size() == static_cast<qsizetype>(sessions.size()) &&
                            plain.count(plain.first()) == plain.size();
        all += isSame ? plain.first(1) : placed;
    }
    return all;
}

} // namespace usher
