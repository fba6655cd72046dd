// SPDX-License-Identifier: MIT
#pragma once

#include "platform/terminal/terminal.h"

#include <QTimer>

namespace usher {

/// A Windows console, or the pipes and files in its place.
class WindowsTerminal final : public Terminal
{
    Q_OBJECT

public:
    explicit WindowsTerminal(QObject* parent = nullptr);
    ~WindowsTerminal() override;

    [[nodiscard]] bool isInteractive() const override { return m_isInteractive; }
    [[nodiscard]] std::optional<Size> size() const override;
    Written write(Stream stream, const QByteArray& bytes) override;
    [[nodiscard]] QString lastProblem() const override { return m_lastProblem; }
    void watchSignals() override;
    [[nodiscard]] bool canAnswer() const override;
    void readLine() override;

private:
    void lookAtSize();

    bool m_isInteractive = false;
    QString m_lastProblem;
    QTimer m_sizeWatch; ///< A console tells nobody but who reads its events.
    std::optional<Size> m_lastSize;
};

} // namespace usher
