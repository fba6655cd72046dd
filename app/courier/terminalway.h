// SPDX-License-Identifier: MIT
#pragma once

#include "courier/way.h"
#include "platform/linux/filedescriptor.h"

#include <QTimer>

#include <sys/stat.h>

namespace usher {

/// Text on the session's own terminal. There are no buttons, so using the terminal is the answer: "not now"
/// to a question, "seen" to a message.
///
/// The kernel notes input of a terminal in steps of 8 s (the access time of its device), and a key pressed in
/// the step that is already noted would go unnoticed. So the time is moved out of that step first; then a key
/// shows at once.
class TerminalWay final : public Way
{
    Q_OBJECT

public:
    /// `tty` below /dev, as logind gives it. Only a terminal that belongs to this person is written to.
    TerminalWay(Message message, const QString& tty, const QString& devRoot = QStringLiteral("/dev"));

    [[nodiscard]] QString channel() const override { return QStringLiteral("terminal"); }
    void begin() override;
    void withdraw() override;
    void raise(std::chrono::seconds left) override;

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool write(const QString& text) const;
    [[nodiscard]] timespec lastInput() const;
    void forgetInputOfNow() const;
    void look();

    Message m_message;
    QString m_path;
    FileDescriptor m_terminal;
    timespec m_before{};
    QTimer m_look;
};

} // namespace usher
