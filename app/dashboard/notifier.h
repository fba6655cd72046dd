// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace usher {

/// The port to the desktop's notifications: for who looks elsewhere. Fire and forget; a desktop without them
/// loses nothing, since the card says the same.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Plain text, both safe.
    virtual void show(const QString& title, const QString& text) = 0;

Q_SIGNALS:
    /// The owner has clicked on one.
    void opened();
};

} // namespace usher
