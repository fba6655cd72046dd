// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace usher {

/// A small line of the last minutes. Points below 0 are unknown and leave a gap; time runs left to right in
/// every language. Paints only when something it shows has changed.
class SparkItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<qreal> points READ points WRITE setPoints NOTIFY pointsChanged)
    Q_PROPERTY(qreal maximum READ maximum WRITE setMaximum NOTIFY maximumChanged)
    Q_PROPERTY(qreal lineWidth READ lineWidth WRITE setLineWidth NOTIFY lineWidthChanged)
    Q_PROPERTY(QColor lineColor READ lineColor WRITE setLineColor NOTIFY lineColorChanged)
    Q_PROPERTY(QColor areaColor READ areaColor WRITE setAreaColor NOTIFY areaColorChanged)

public:
    explicit SparkItem(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

    [[nodiscard]] QList<qreal> points() const { return m_points; }
    void setPoints(const QList<qreal>& points);
    [[nodiscard]] qreal maximum() const { return m_maximum; }
    void setMaximum(qreal maximum);
    [[nodiscard]] qreal lineWidth() const { return m_lineWidth; }
    void setLineWidth(qreal width);
    [[nodiscard]] QColor lineColor() const { return m_lineColor; }
    void setLineColor(const QColor& color);
    [[nodiscard]] QColor areaColor() const { return m_areaColor; }
    void setAreaColor(const QColor& color);

Q_SIGNALS:
    void pointsChanged();
    void maximumChanged();
    void lineWidthChanged();
    void lineColorChanged();
    void areaColorChanged();

private:
    [[nodiscard]] qreal scale() const;
    [[nodiscard]] QPointF position(qsizetype index, qreal scale) const;
    void paintStretch(QPainter& painter, qreal scale, qsizetype first, qsizetype last) const;

    QList<qreal> m_points;
    qreal m_maximum = 0; ///< 0: automatic.
    qreal m_lineWidth = 1.5;
    QColor m_lineColor = Qt::black;
    QColor m_areaColor = Qt::transparent;
};

} // namespace usher
