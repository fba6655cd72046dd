// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace usher {

/// A ring filled clockwise from the top, as far as `fraction` (0 to 1; below 0: unknown, the track alone).
class RingItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal fraction READ fraction WRITE setFraction NOTIFY fractionChanged)
    Q_PROPERTY(qreal thickness READ thickness WRITE setThickness NOTIFY thicknessChanged)
    Q_PROPERTY(QColor trackColor READ trackColor WRITE setTrackColor NOTIFY trackColorChanged)
    Q_PROPERTY(QColor ringColor READ ringColor WRITE setRingColor NOTIFY ringColorChanged)

public:
    explicit RingItem(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

    [[nodiscard]] qreal fraction() const { return m_fraction; }
    void setFraction(qreal fraction);
    [[nodiscard]] qreal thickness() const { return m_thickness; }
    void setThickness(qreal thickness);
    [[nodiscard]] QColor trackColor() const { return m_trackColor; }
    void setTrackColor(const QColor& color);
    [[nodiscard]] QColor ringColor() const { return m_ringColor; }
    void setRingColor(const QColor& color);

Q_SIGNALS:
    void fractionChanged();
    void thicknessChanged();
    void trackColorChanged();
    void ringColorChanged();

private:
    qreal m_fraction = -1;
    qreal m_thickness = 4;
    QColor m_trackColor = Qt::lightGray;
    QColor m_ringColor = Qt::black;
};

} // namespace usher
