// SPDX-License-Identifier: MIT
#include "dashboard/iconitem.h"

#include <QPainter>

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

void IconItem::paint(QPainter* /*painter*/) {}

} // namespace usher

#include "moc_iconitem.cpp"
