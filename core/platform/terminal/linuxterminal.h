// SPDX-License-Identifier: MIT
#pragma once

#include "platform/terminal/terminal.h"

#include <QFile>
#include <QSocketNotifier>

namespace usher {

class LinuxTerminal final : public Terminal
{
    Q_OBJECT

public:
    explicit LinuxTerminal(QObject* parent = nullptr);

    [[nodiscard]] bool isInteractive() const override;
    [[nodiscard]] std::optional<Size> size() const override;
    Written write(Stream stream, const QByteArray& bytes) override;
    [[nodiscard]] QString lastProblem() const override { return m_lastProblem; }
    void watchSignals() override;
    [[nodiscard]] bool canAnswer() const override;
    void readLine() override;

private:
    void readSignal();
    void readInput();

    QString m_lastProblem;
    QFile m_signals; ///< A signalfd.
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<QSocketNotifier> m_input;
};

} // namespace usher
