// SPDX-License-Identifier: MIT
#include "dashboard/iconitem.h"

#include "dashboard/iconpaths.h"

#include <QPainter>

#include <algorithm>

namespace usher {

IconItem::IconItem(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void IconItem::setName(const QString& name)
{
    if (m_name == name) {
        return;
    }
    m_name = name;
    m_path = iconPath(name);
    update();
    Q_EMIT nameChanged();
}

void IconItem::setColor(const QColor& color)
{
    if (m_color == color) {
        return;
    }
    m_color = color;
    update();
    Q_EMIT colorChanged();
}

void IconItem::paint(QPainter* painter)
{
    const qreal scale = std::min(width(), height()) / kIconGrid;
    painter->translate((width() - kIconGrid * scale) / 2, (height() - kIconGrid * scale) / 2);
    painter->scale(scale, scale);
    painter->strokePath(m_path, QPen{m_color, kIconLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
}

} // namespace usher

#include "moc_iconitem.cpp"
