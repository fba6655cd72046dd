// SPDX-License-Identifier: MIT
#pragma once

#include "wording/rulewords.h"

#include <QObject>
#include <QQmlEngine>

namespace usher {

/// Which part of a rule a chip of its sentence stands for.
class RuleChip : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its values are used")

public:
    enum class Kind
    {
        None, ///< Plain text.
        Who,
        Except,
        AwayFor,
        State,
        Between,
        SomeoneElse,
        Running,
        MemoryAbove,
        FreeMemoryBelow,
        UnlessRunning,
        UnlessCpuAbove,
        UnlessKeepingAwake,
        Action,
        Wait,
        NoAnswer,
        Unseen,
        AppsRefuse,
        AskAgainIn,
        AskAgainAtMost,
        Message,
    };
    Q_ENUM(Kind)
};

/// One piece of a sentence that stays together on a line: a word, or a chip with what follows it at once
/// (", " or "."). Safe to show.
struct SentencePart
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString suffix MEMBER suffix)
    Q_PROPERTY(int chip MEMBER chip)

public:
    QString text;
    QString suffix;
    int chip = 0; ///< A RuleChip::Kind.

    bool operator==(const SentencePart&) const = default;
};

/// How much a sentence says.
enum class SentenceDetail
{
    Brief,    ///< What differs from the usual; only what is peculiar to the rule is a chip.
    Complete, ///< Every setting of the rule, each a chip.
};

/// A rule as a sentence, "When Sam or Noor has been away for 1 hour, ask, wait 5 minutes, then sign out.",
/// and one more for each exception and detail. Each is one template a shape with named places.
[[nodiscard]] QList<SentencePart> ruleSentence(const policy::Rule& rule, const RuleWords& words,
                                               SentenceDetail detail);

/// The same as one text, for screen readers and tests.
[[nodiscard]] QString plainText(const QList<SentencePart>& sentence);

} // namespace usher

Q_DECLARE_METATYPE(usher::SentencePart)
