// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/requestcard.h"

namespace usher {

/// What all requests together want from the owner.
struct RequestAttention
{
    enum class Kind
    {
        None,
        Asking,  ///< Something is under way.
        Decision ///< The owner is waited for.
    };

    Kind kind = Kind::None; ///< The most urgent one.
    QString text;           ///< What it is about, one line a person.

    bool operator==(const RequestAttention&) const = default;
};

[[nodiscard]] RequestAttention attentionFor(const QList<RequestCard>& cards);
/// Whether somebody who looks elsewhere wants to hear of it.
[[nodiscard]] bool isNoteworthy(RequestState::Kind state);
/// What to ask before the program ends while these people are being asked; empty for nobody.
[[nodiscard]] QString quitQuestionFor(const QStringList& names);

} // namespace usher
