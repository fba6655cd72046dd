// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QQuickItem>

namespace usher {

/// What a screen reader knows of an item, and does to it. In QML it is called `reader`.
class Reader : public QObject
{
    Q_OBJECT

public:
    /// False if the item offers no such thing to do.
    Q_INVOKABLE static bool press(QQuickItem* item)
    {
        auto* spoken = QAccessible::queryAccessibleInterface(item);
        auto* actions = spoken != nullptr ? spoken->actionInterface() : nullptr;
        if (actions == nullptr ||
            !actions->actionNames().contains(QAccessibleActionInterface::pressAction())) {
            return false;
        }
        actions->doAction(QAccessibleActionInterface::pressAction());
        return true;
    }

    Q_INVOKABLE static QString name(QQuickItem* item)
    {
        auto* spoken = QAccessible::queryAccessibleInterface(item);
        return spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
    }

    /// A QAccessible::Role, which are the values of QML's Accessible.
    Q_INVOKABLE static int role(QQuickItem* item)
    {
        auto* spoken = QAccessible::queryAccessibleInterface(item);
        return spoken != nullptr ? spoken->role() : QAccessible::NoRole;
    }
};

} // namespace usher
