// SPDX-License-Identifier: MIT
#pragma once

#include "platform/terminal/terminal.h"

namespace usher {

/// Remembers what was written, and refuses when it is told to.
class RecordingTerminal final : public Terminal
{
public:
    [[nodiscard]] bool isInteractive() const override { return isScreen; }
    [[nodiscard]] std::optional<Size> size() const override { return screen; }
    Written write(Stream stream, const QByteArray& bytes) override
    {
        if (stream == Stream::Output && outcome != Written::All) {
            return outcome;
        }
        (stream == Stream::Output ? output : errors) += bytes;
        return Written::All;
    }
    [[nodiscard]] QString lastProblem() const override { return QStringLiteral("No space left on device"); }
    void watchSignals() override { isWatchingSignals = true; }
    [[nodiscard]] bool canAnswer() const override { return isSomebodyThere; }
    void readLine() override { isReading = true; }

    bool isScreen = false;
    bool isSomebodyThere = false;
    bool isReading = false;
    std::optional<Size> screen;
    Written outcome = Written::All;
    QByteArray output;
    QByteArray errors;
    bool isWatchingSignals = false;
};

} // namespace usher
