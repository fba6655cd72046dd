// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace usher {

/// The standard streams of a command-line program, and what its user does to it from the keyboard.
class Terminal : public QObject
{
    Q_OBJECT

public:
    enum class Stream
    {
        Output,
        Errors
    };
    enum class Written
    {
        All,
        ReaderGone, ///< Whoever read has had enough, as in `| head -1`. Not a failure.
        Failed,     ///< Disk full, stream closed …: lastProblem() says which.
    };
    struct Size
    {
        int columns = 0;
        int rows = 0;
    };

    using QObject::QObject;

    /// Whether standard output is a terminal that can move its cursor and show colours.
    [[nodiscard]] virtual bool isInteractive() const = 0;
    /// The size of the terminal behind standard output; none if it is not one, or does not tell.
    [[nodiscard]] virtual std::optional<Size> size() const = 0;
    virtual Written write(Stream stream, const QByteArray& bytes) = 0;
    /// What the system said about the last write that failed. Untranslated.
    [[nodiscard]] virtual QString lastProblem() const = 0;
    /// From here on, being told to stop or that the size changed arrives as a signal. To be called before any
    /// other thread is started.
    virtual void watchSignals() = 0;
    /// Whether somebody can be asked: standard input is a terminal.
    [[nodiscard]] virtual bool canAnswer() const = 0;
    /// Waits for one line from standard input without blocking; it arrives as lineRead().
    virtual void readLine() = 0;

Q_SIGNALS:
    void interrupted(); ///< Ctrl-C, closing the terminal, a request to end.
    void resized();
    void lineRead(const QByteArray& line); ///< Without the line end; empty too if there is no more input.
};

/// This system's. Call it first in main(): it sees to it that no file opened later can be mistaken for a
/// standard stream that was closed.
[[nodiscard]] std::unique_ptr<Terminal> makeTerminal();

} // namespace usher
