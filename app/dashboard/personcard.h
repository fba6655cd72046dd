// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/personbadge.h"
#include "wording/friendlytext.h"

#include <QHash>
#include <QStringList>

#include <span>

namespace usher {

/// Everything a card says about one person, as it is shown: rounded, translated, safe. Two equal cards look
/// the same, so an unequal one is the only reason to draw.
struct PersonCard
{
    QString key;
    QString name;
    QString loginName;
    QString initials;
    int avatarHue = 0; ///< 0 to 359.
    bool isMe = false;
    PersonBadge::Kind badge = PersonBadge::Kind::None;
    QString badgeText;
    QString statusText;
    QString statusHint;
    QString processorText;
    QString processorTip;
    bool isBusy = false;
    QString memoryText;
    QString memoryTip;
    QString programsText;
    QString noteText;
    QString spokenText;
    QStringList sessionLines;
    QString askObstacle; ///< Why it cannot be done to this person; empty: it can.
    QString messageObstacle;
    QString lockObstacle;
    QString signOutObstacle;

    QString searchText; ///< Case-folded: names and all programs.
    bool isHere = false;
    std::optional<std::chrono::milliseconds> awayFor;
    std::optional<double> cpuPercent;
    std::optional<std::int64_t> memoryBytes;
    std::optional<WallTime> changesAt; ///< When the texts will differ by time alone.

    bool operator==(const PersonCard&) const = default;
};

/// What all cards of one sample have in common.
struct CardContext
{
    WallTime takenAt{};
    std::optional<std::int64_t> memoryBytes; ///< Of the PC.
    QString cpuObstacle;                     ///< Why processor use cannot be known here; empty: it can. Safe.
    QString memoryObstacle;
    QHash<Identity, QString> ruleNotes; ///< By session: the next thing a rule will do.

    [[nodiscard]] bool isSameMachine(const CardContext& other) const
    {
        return memoryBytes == other.memoryBytes && cpuObstacle == other.cpuObstacle &&
               memoryObstacle == other.memoryObstacle && ruleNotes == other.ruleNotes;
    }
};

/// Describes the sessions of one person (at least one).
[[nodiscard]] PersonCard describePerson(std::span<const Session* const> sessions, const CardContext& context,
                                        const FriendlyText& text);

/// "Desktop", "Terminal", "From office-pc": where a session is, without numbers or jargon. Safe.
[[nodiscard]] QString sessionPlace(const Session& session);
/// One line a session, in the given order; empty for a single one.
[[nodiscard]] QStringList sessionLines(std::span<const Session* const> sessions, WallTime takenAt,
                                       const FriendlyText& text);
/// One or two letters for a name, as a person reads them.
[[nodiscard]] QString initialsOf(const QString& name);
/// The same for the same name on every system and in every version.
[[nodiscard]] int avatarHueOf(const QString& loginName);

} // namespace usher
