// SPDX-License-Identifier: MIT
#pragma once

#include "cli/rulestanding.h"
#include "session/sessionbackend.h"
#include "wording/friendlytext.h"

#include <QCoreApplication>

namespace usher {

/// How text is laid out for whoever reads it.
struct Layout
{
    std::optional<int> width; ///< Columns; none: as wide as it gets.
    bool isColoured = false;
};

/// What usherctl prints for people. Every name from outside has its control characters spelled out; what
/// nobody knows is "—". Texts end with a line end.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    /// The words must outlive it.
    ReportText(const FriendlyText& words, Layout layout);

    /// Lines, without their ends.
    struct List
    {
        QStringList above; ///< Sentences, of any length.
        QStringList table; ///< The heading and the rows, which fit; nothing if nobody is signed in.
    };

    /// Who is signed in: a headline and a table. `trouble` is what is said before them, or nothing.
    [[nodiscard]] List listLines(const Sample& sample, bool isSimulated, const QString& trouble = {}) const;
    [[nodiscard]] QString list(const Sample& sample, bool isSimulated, const QString& trouble = {}) const;
    /// That a list is old, and why: nobody has answered since.
    [[nodiscard]] QString silence(const Error& error, WallTime takenAt, WallTime now) const;
    /// Of what a sample was taken from.
    struct Source
    {
        QList<Capability> capabilities; ///< They say why something is not known.
        bool isSimulated = false;
    };

    /// One session of the sample: what is known, from where or why not, what runs, what can be done.
    [[nodiscard]] QString show(const Sample& sample, const Session& session, const Source& source) const;
    /// What works. `sample` is nothing if it could not be taken; `reason` then says why.
    [[nodiscard]] QString status(const SessionBackend& backend, const std::optional<Sample>& sample,
                                 const QString& reason, const RuleStanding& rules = {}) const;

    /// That these people are invented, in a line, or nothing.
    [[nodiscard]] static QString demonstrationNotice(bool isSimulated);

private:
    struct Fact
    {
        QString name;
        QString value;
        QString origin; ///< From where it is known; may be empty.
    };

    [[nodiscard]] QString awayColumn(const Session& session, WallTime at) const;
    [[nodiscard]] static QString reasonOf(const Source& source, Capability::Feature feature,
                                          const QString& otherwise);
    [[nodiscard]] static QString whyUnsaid(const Source& source, Capability::Feature feature);
    [[nodiscard]] QString awayOrigin(const Session& session, WallTime at, const Source& source) const;
    [[nodiscard]] QList<Fact> presenceFacts(const Sample& sample, const Session& session,
                                            const Source& source) const;
    [[nodiscard]] static QList<Fact> capabilityFacts(const QList<Capability>& capabilities,
                                                     const QString& shared);
    [[nodiscard]] static QList<Fact> ruleFacts(const RuleStanding& rules);
    [[nodiscard]] QList<Fact> costFacts(const Sample& sample, const Session& session,
                                        const Source& source) const;
    [[nodiscard]] static QList<Fact> placeFacts(const Session& session);
    [[nodiscard]] static QList<Fact> abilityFacts(const Session& session);
    [[nodiscard]] QString originText(const QString& origin) const;
    [[nodiscard]] QString factLines(const QList<Fact>& facts) const;
    [[nodiscard]] QString programLines(const Session& session, const Source& source) const;

    const FriendlyText& m_words;
    Layout m_layout;
};

} // namespace usher
