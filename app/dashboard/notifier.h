// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace usher {

/// The port to the desktop's notifications: for who looks elsewhere. Fire and forget; a desktop without them
/// loses nothing, since the card says the same.
class Notifier
{
public:
    virtual ~Notifier() = default;
    /// Plain text, both safe.
    virtual void show(const QString& title, const QString& text) = 0;

protected:
    Notifier() = default;
    Notifier(const Notifier&) = default;
    Notifier& operator=(const Notifier&) = default;
};

} // namespace usher
