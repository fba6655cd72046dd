// SPDX-License-Identifier: MIT
#include "dashboard/ringitem.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace usher {

RingItem::RingItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void RingItem::setFraction(qreal fraction)
{
    fraction = std::isfinite(fraction) ? std::clamp(fraction, -1.0, 1.0) : -1.0;
    if (qFuzzyCompare(m_fraction + 2, fraction + 2)) {
        return;
    }
    m_fraction = fraction;
    update();
    Q_EMIT fractionChanged();
}

void RingItem::setThickness(qreal thickness)
{
    if (qFuzzyCompare(m_thickness, thickness)) {
        return;
    }
    m_thickness = thickness;
    update();
    Q_EMIT thicknessChanged();
}

void RingItem::setTrackColor(const QColor& color)
{
    if (m_trackColor == color) {
        return;
    }
    m_trackColor = color;
    update();
    Q_EMIT trackColorChanged();
}

void RingItem::setRingColor(const QColor& color)
{
    if (m_ringColor == color) {
        return;
    }
    m_ringColor = color;
    update();
    Q_EMIT ringColorChanged();
}

void RingItem::paint(QPainter* painter)
{
    const qreal diameter = std::min(width(), height()) - m_thickness;
    if (diameter <= 0) {
        return;
    }
    QRectF circle{0, 0, diameter, diameter};
    circle.moveCenter({width() / 2, height() / 2});
    painter->setPen(QPen{m_trackColor, m_thickness});
    painter->drawEllipse(circle);
    if (m_fraction > 0) {
        // QPainter counts in sixteenths of a degree, counter-clockwise from three o'clock.
        constexpr int kTop = 90 * 16;
        constexpr int kWhole = 360 * 16;
        painter->setPen(QPen{m_ringColor, m_thickness, Qt::SolidLine, Qt::RoundCap});
        painter->drawArc(circle, kTop, -static_cast<int>(std::lround(m_fraction * kWhole)));
    }
}

} // namespace usher

#include "moc_ringitem.cpp"
