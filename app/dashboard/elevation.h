// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace usher {

/// The port to more rights: starts this program once more, with those of an administrator, to take the place
/// of this one. It exists only where there are more to be had.
class Elevation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The system asks the person first, so this returns at once, and exactly one of the signals follows.
    virtual void startAgain() = 0;

Q_SIGNALS:
    /// It runs: this program is not needed any more.
    void started();
    /// The person does not want to.
    void refused();
    /// The system could not; why, in its words.
    void failed(const QString& reason);
};

} // namespace usher
