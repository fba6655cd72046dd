// SPDX-License-Identifier: MIT
#pragma once

#include "steward/proceeding.h"

#include <QHash>
#include <QList>

namespace usher {

/// What the owner has read although it goes on, by session: that stage began then.
using ReadStages = QHash<Identity, AwakeTime>;

/// The key of the person it concerns; see personKey().
[[nodiscard]] QString personKeyOf(const Proceeding& proceeding);

/// The one of a person's proceedings that a card shows: what is under way, then the owner's, then the later
/// one. Null: none. Points into the list.
[[nodiscard]] const Proceeding* shownProceeding(const QList<Proceeding>& proceedings,
                                                const QString& personKey, const ReadStages& read);

[[nodiscard]] bool isRead(const Proceeding& proceeding, const ReadStages& read);
/// Whether the owner can have read this although it goes on.
[[nodiscard]] bool canBeRead(Proceeding::Stage stage);
/// Whether the program's end would end it too, unfinished.
[[nodiscard]] bool endsWithTheProgram(const Proceeding& proceeding);

} // namespace usher
