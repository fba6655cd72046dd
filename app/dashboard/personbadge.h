// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// The one word beside a person's name. A closed set, so that the view can give each an icon and a colour.
class PersonBadge : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its values are used")

public:
    enum class Kind
    {
        None,
        Me,   ///< The person at this dashboard, whatever their session does.
        Here, ///< On the screen and using it.
        Away, ///< On the screen, but nobody has touched it for a minute or more.
        Locked,
        NotOnScreen, ///< Signed in, but somebody else has the screen.
        Busy,        ///< Not here, and programs work hard.
        SigningOut,
        Unknown, ///< On the screen, and the system cannot tell whether anybody is there.
    };
    Q_ENUM(Kind)
};

} // namespace usher
