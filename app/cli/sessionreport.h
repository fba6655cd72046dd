// SPDX-License-Identifier: MIT
#pragma once

#include "cli/reporttext.h"
#include "engine/rules.h"
#include "session/clock.h"
#include "steward/telling.h"

#include <nlohmann/json.hpp>

namespace usher {

/// All that usherctl knows of one session: what it is like, which rules apply to it and why, and what
/// happened to its person last.
class SessionReport
{
    Q_DECLARE_TR_FUNCTIONS(SessionReport)

public:
    /// What is known besides the sample.
    struct Besides
    {
        QList<Capability> capabilities;       ///< Of the backend: they say why something is not known.
        QString rulesFile;                    ///< Empty: no rules concern these people.
        std::optional<policy::RuleSet> rules; ///< None: there are none, or they cannot be used.
        Result<QList<Telling>> lastEvents;    ///< Newest last.
    };

    /// The session is one of the sample's. Clock, words, sample and session outlive the report.
    SessionReport(const Sample& sample, const Session& session, const Clock& clock, const FriendlyText& words,
                  Besides besides);

    [[nodiscard]] QString text(bool isSimulated, Layout layout) const;
    [[nodiscard]] nlohmann::ordered_json json(bool isSimulated) const;

private:
    [[nodiscard]] qsizetype place() const;
    [[nodiscard]] QString rulesText() const;
    [[nodiscard]] QString eventsText() const;

    const Sample& m_sample;
    const Session& m_session;
    const Clock& m_clock;
    const FriendlyText& m_words;
    Besides m_besides;
};

} // namespace usher
