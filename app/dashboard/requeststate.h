// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// How a request to sign somebody out stands, as far as a card looks different for it.
class RequestState : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its values are used")

public:
    enum class Kind
    {
        None,
        Sending,     ///< The question is on its way.
        Waiting,     ///< A deadline runs.
        FinalMinute, ///< The same, and it is near.
        Working,     ///< Something is being done that ends by itself.
        Decision,    ///< Nothing happens until the owner decides.
        Problem,     ///< Something went wrong.
        Ended,       ///< It is over, and nobody was signed out by it.
        Done,        ///< It is over, as it was meant.
    };
    Q_ENUM(Kind)
};

/// What the owner can do about a request; the card shows the buttons in this meaning.
class RequestAction : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its values are used")

public:
    enum class Kind
    {
        Cancel,
        MoreTime,
        Dismiss, ///< The owner has read it.
        Wait,    ///< The same, where the alternative is to act.
        AskAgain,
        AskAgainLater,
        AskNow,         ///< Not later, as was said before.
        SignOutUnasked, ///< Behind a confirmation.
        TryAgain,
    };
    Q_ENUM(Kind)
};

} // namespace usher
