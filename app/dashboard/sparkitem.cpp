// SPDX-License-Identifier: MIT
#include "dashboard/sparkitem.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace usher {

SparkItem::SparkItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SparkItem::setPoints(const QList<qreal>& points)
{
    if (m_points == points) {
        return;
    }
    m_points = points;
    update();
    Q_EMIT pointsChanged();
}

void SparkItem::setMaximum(qreal maximum)
{
    if (qFuzzyCompare(m_maximum + 1, maximum + 1)) {
        return;
    }
    m_maximum = maximum;
    update();
    Q_EMIT maximumChanged();
}

void SparkItem::setLineWidth(qreal width)
{
    if (qFuzzyCompare(m_lineWidth, width)) {
        return;
    }
    m_lineWidth = width;
    update();
    Q_EMIT lineWidthChanged();
}

void SparkItem::setLineColor(const QColor& color)
{
    if (m_lineColor == color) {
        return;
    }
    m_lineColor = color;
    update();
    Q_EMIT lineColorChanged();
}

void SparkItem::setAreaColor(const QColor& color)
{
    if (m_areaColor == color) {
        return;
    }
    m_areaColor = color;
    update();
    Q_EMIT areaColorChanged();
}

qreal SparkItem::scale() const
{
    if (m_maximum > 0) {
        return m_maximum;
    }
    const auto most = m_points.isEmpty() ? 0.0 : *std::ranges::max_element(m_points);
    for (const qreal step : {10.0, 25.0, 50.0}) {
        // Room above the line, or its top would look cut off.
        if (most <= step * 0.9) {
            return step;
        }
    }
    return 100;
}

QPointF SparkItem::position(qsizetype index, qreal scale) const
{
    const qreal margin = m_lineWidth / 2;
    const qreal across = std::max(width() - m_lineWidth, 0.0);
    const qreal up = std::max(height() - m_lineWidth, 0.0);
    const auto steps = static_cast<qreal>(std::max<qsizetype>(m_points.size() - 1, 1));
    const qreal share = std::clamp(m_points.at(index) / scale, 0.0, 1.0);
    return {margin + across * static_cast<qreal>(index) / steps, margin + up * (1 - share)};
}

void SparkItem::paintStretch(QPainter& painter, qreal scale, qsizetype first, qsizetype last) const
{
    QPainterPath line{position(first, scale)};
    for (auto index = first + 1; index <= last; ++index) {
        line.lineTo(position(index, scale));
    }
    if (first == last) {
        // One known point between gaps: a dot, since a line of no length would be nothing.
        line.lineTo(position(first, scale) + QPointF{0.01, 0});
    }
    if (m_areaColor.alpha() > 0 && last > first) {
        QPainterPath area{line};
        area.lineTo(position(last, scale).x(), height());
        area.lineTo(position(first, scale).x(), height());
        painter.fillPath(area, m_areaColor);
    }
    painter.strokePath(line, QPen{m_lineColor, m_lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
}

void SparkItem::paint(QPainter* painter)
{
    if (std::ranges::count_if(std::as_const(m_points), [](qreal point) { return point >= 0; }) < 2) {
        return; // one value tells nothing about the last minutes
    }
    qsizetype first = -1;
    for (qsizetype index = 0; index <= m_points.size(); ++index) {
        const bool isKnown = index < m_points.size() && m_points.at(index) >= 0;
        if (isKnown && first < 0) {
            first = index;
        } else if (!isKnown && first >= 0) {
            paintStretch(*painter, scale(), first, index - 1);
            first = -1;
        }
    }
}

} // namespace usher

#include "moc_sparkitem.cpp"
