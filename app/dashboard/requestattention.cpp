// SPDX-License-Identifier: MIT
#include "dashboard/requestattention.h"

#include <algorithm>

namespace usher {

namespace {

using State = RequestState::Kind;

struct AttentionText
{
    Q_DECLARE_TR_FUNCTIONS(RequestAttention)
};

RequestAttention::Kind urgencyOf(State state)
{
    switch (state) {
    case State::None:
    case State::Ended:
    case State::Done:
        break;
    case State::Sending:
    case State::Waiting:
    case State::FinalMinute:
    case State::Working:
        return RequestAttention::Kind::Asking;
    case State::Decision:
    case State::Problem:
        return RequestAttention::Kind::Decision;
    }
    return RequestAttention::Kind::None;
}

} // namespace

RequestAttention attentionFor(const QList<RequestCard>& cards)
{
    RequestAttention attention;
    QStringList lines;
    for (const auto& card : cards) {
        if (const auto kind = urgencyOf(card.state); kind != RequestAttention::Kind::None) {
            attention.kind = std::max(attention.kind, kind);
            lines += card.statusText;
        }
    }
    lines.sort();
    attention.text = lines.join(u'\n');
    return attention;
}

bool isNoteworthy(State state)
{
    return state == State::Decision || state == State::Problem || state == State::Ended ||
           state == State::Done;
}

QString quitQuestionFor(const QStringList& names)
{
    if (names.isEmpty()) {
        return {};
    }
    return AttentionText::tr("%1 is being asked. Quit and cancel?", "", static_cast<int>(names.size()))
        .arg(Quantities::joined(names));
}

} // namespace usher
