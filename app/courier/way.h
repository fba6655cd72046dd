// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <QDeadlineTimer>

namespace usher {

/// One way to show a message to the person this process is. Each says shown(), then one last word; or
/// failed() alone. Nothing of it is left when it is deleted.
class Way : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// "dialog", "notification", "terminal".
    [[nodiscard]] virtual QString channel() const = 0;
    virtual void begin() = 0;
    /// Takes back what is shown, in words where it stays readable. No word comes after it.
    virtual void withdraw() = 0;
    /// Brings what is shown to the person's notice once more; so much time is left.
    virtual void raise(std::chrono::seconds left) = 0;

Q_SIGNALS:
    void shown();
    void answered(usher::Answer answer);
    /// It cannot be seen, or can be seen no longer.
    void failed(const QString& why);
};

} // namespace usher
