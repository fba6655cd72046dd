// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/filedescriptor.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace usher {

/// Short lines over a pipe or a socket whose other end may be anybody: a line that is too long ends it.
/// Never waits. Writing to an end that is gone needs SIGPIPE ignored.
class LineChannel : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kLongestLine = qsizetype{16} * 1024;

    /// `input` and `output` may be the same file; both are only borrowed unless handed over by own().
    LineChannel(int input, int output, QObject* parent = nullptr);

    /// Closes it together with the channel.
    void own(FileDescriptor file) { m_owned = std::move(file); }
    /// False if not all of it could be written at once.
    [[nodiscard]] bool write(const QByteArray& line) const;

Q_SIGNALS:
    void received(const QByteArray& line);
    /// The other end is gone, or talks nonsense. Comes once, and nothing after it.
    void ended();

private:
    void read();
    void end();

    FileDescriptor m_owned; ///< First: closed last.
    QSocketNotifier m_readable;
    int m_output;
    QByteArray m_buffer;
};

} // namespace usher
