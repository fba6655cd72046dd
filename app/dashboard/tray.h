// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/dashboard.h"
#include "dashboard/trayplace.h"

#include <QUrl>

namespace usher {

/// What the icon in the tray looks like and says, ready for QML.
class Tray : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QUrl iconSource READ iconSource NOTIFY iconChanged)
    Q_PROPERTY(QString tipText READ tipText NOTIFY tipChanged)
    Q_PROPERTY(usher::PeopleList* people READ people CONSTANT)
    Q_PROPERTY(usher::RuleBook* rules READ rules CONSTANT)

public:
    /// Both must outlive the tray.
    Tray(const Dashboard& dashboard, const TrayPlace& place, QObject* parent = nullptr);

    [[nodiscard]] QUrl iconSource() const { return m_icon; }
    [[nodiscard]] QString tipText() const { return m_tip; }
    /// Everybody, whatever is searched for in the window.
    [[nodiscard]] PeopleList* people() { return &m_people; }
    [[nodiscard]] RuleBook* rules() const { return m_dashboard.rules(); }
    [[nodiscard]] Q_INVOKABLE QString menuText(const QString& text) const { return m_place.menuText(text); }

    /// For who looks elsewhere, on desktops whose notifications come from icons in the tray.
    void tell(const QString& title, const QString& text) { Q_EMIT told(title, text); }

Q_SIGNALS:
    void told(const QString& title, const QString& text);
    void iconChanged();
    void tipChanged();

private:
    void update();

    const Dashboard& m_dashboard;
    const TrayPlace& m_place;
    PeopleList m_people;
    QUrl m_icon;
    QString m_tip;
};

} // namespace usher
