// SPDX-License-Identifier: MIT
#include "dashboard/personrequest.h"

namespace usher {

namespace {

RequestCard withoutCountdown(RequestCard card)
{
    // That there is one matters, not what it says.
    card.countdownText = card.countdownText.isEmpty() ? QString{} : QStringLiteral("0:00");
    card.countdownSpoken.clear();
    card.fractionLeft = -1;
    return card;
}

} // namespace

void PersonRequest::show(const RequestCard& card)
{
    const auto before = std::exchange(m_card, card);
    if (withoutCountdown(before) != withoutCountdown(m_card)) {
        Q_EMIT changed();
    }
    if (before.countdownText != m_card.countdownText || before.fractionLeft != m_card.fractionLeft) {
        Q_EMIT countdownChanged();
    }
}

QList<int> PersonRequest::actions() const
{
    QList<int> actions;
    for (const auto action : m_card.actions) {
        actions += static_cast<int>(action);
    }
    return actions;
}

QStringList PersonRequest::actionTexts() const
{
    QStringList texts;
    for (const auto action : m_card.actions) {
        texts += actionText(action);
    }
    return texts;
}

} // namespace usher

#include "moc_personrequest.cpp"
