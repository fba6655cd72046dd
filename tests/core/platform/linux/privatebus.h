// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace usher {

/// A message bus of our own, at an address that stays the same when it is started again.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    [[nodiscard]] QString address() const;
    [[nodiscard]] bool start();
    /// Ends it as a crash would.
    void kill();
    /// It accepts connections, but nothing answers any more; resume() lets it go on.
    void stop() const;
    void resume() const;

private:
    [[nodiscard]] QString socketPath() const;
    void signalDaemon(int number) const;

    QTemporaryDir m_folder;
    QProcess m_daemon;
};

} // namespace usher
