// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QObject>

namespace usher {

/// The port through which a second start of the same person's finds the first, so that each has one window.
class Doorbell : public QObject
{
    Q_OBJECT

public:
    enum class Found
    {
        Nobody,  ///< From now on others ring here.
        Somebody ///< Another one is running, and has been rung for.
    };

    using QObject::QObject;

    /// Waits for a moment for whoever is there. Busy: somebody is, and does not answer. NotPermitted:
    /// somebody is, with more rights, and the system lets nobody ring there.
    [[nodiscard]] virtual Result<Found> ring() = 0;

Q_SIGNALS:
    /// Somebody wants to see the window.
    void rang();
    /// Somebody with more rights takes this window's place.
    void placeWanted();
};

} // namespace usher
