// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/requestcard.h"

namespace usher {

/// How a request stands with one person, for QML to show. Signals only what differs: the countdown moves
/// every second, the rest hardly ever.
class PersonRequest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(usher::RequestState::Kind state READ state NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString noteText READ noteText NOTIFY changed)
    Q_PROPERTY(QString spokenText READ spokenText NOTIFY changed)
    Q_PROPERTY(QStringList stepTexts READ stepTexts NOTIFY changed)
    Q_PROPERTY(int stepsDone READ stepsDone NOTIFY changed)
    Q_PROPERTY(QList<int> actions READ actions NOTIFY changed)
    Q_PROPERTY(QStringList actionTexts READ actionTexts NOTIFY changed)
    Q_PROPERTY(bool isCounting READ isCounting NOTIFY changed)
    Q_PROPERTY(QString countdownText READ countdownText NOTIFY countdownChanged)
    Q_PROPERTY(QString countdownSpoken READ countdownSpoken NOTIFY countdownChanged)
    Q_PROPERTY(qreal fractionLeft READ fractionLeft NOTIFY countdownChanged)

public:
    using QObject::QObject;

    void show(const RequestCard& card);
    [[nodiscard]] const RequestCard& card() const { return m_card; }

    [[nodiscard]] RequestState::Kind state() const { return m_card.state; }
    [[nodiscard]] QString statusText() const { return m_card.statusText; }
    [[nodiscard]] QString text() const { return m_card.text; }
    [[nodiscard]] QString noteText() const { return m_card.noteText; }
    [[nodiscard]] QString spokenText() const { return m_card.spokenText; }
    [[nodiscard]] QStringList stepTexts() const { return m_card.stepTexts; }
    [[nodiscard]] int stepsDone() const { return m_card.stepsDone; }
    [[nodiscard]] QList<int> actions() const;
    [[nodiscard]] QStringList actionTexts() const;
    [[nodiscard]] bool isCounting() const { return !m_card.countdownText.isEmpty(); }
    [[nodiscard]] QString countdownText() const { return m_card.countdownText; }
    [[nodiscard]] QString countdownSpoken() const { return m_card.countdownSpoken; }
    [[nodiscard]] qreal fractionLeft() const { return m_card.fractionLeft; }

Q_SIGNALS:
    void changed();
    void countdownChanged();

private:
    RequestCard m_card;
};

} // namespace usher
