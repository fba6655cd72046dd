// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/courierwords.h"
#include "platform/linux/logindplaces.h"

#include <QProcess>

namespace usher {

/// One run of usher-courier: a small program that becomes the person it visits before it does anything, and
/// then reaches their screen, bus or terminal with no more rights than they have. It hangs up, and takes back
/// what it showed, when this object goes. Runs in one thread, never waits except for a moment at its end.
class Courier : public QObject
{
    Q_OBJECT

public:
    Courier(const LogindPlaces& places, std::uint32_t uid, CourierRequest request, QObject* parent = nullptr);
    ~Courier() override;

    [[nodiscard]] bool isHere() const { return m_process.state() != QProcess::NotRunning; }
    /// Takes a message back; it ends soon.
    void withdraw();
    /// Brings it to the person's notice once more.
    void raise();

Q_SIGNALS:
    void replied(const usher::CourierReply& reply);
    /// It has ended, or could not begin; nothing comes after it. `why` is for the owner.
    void left(const QString& why);

private:
    void read();

    QProcess m_process;
    QByteArray m_buffer;
};

} // namespace usher
