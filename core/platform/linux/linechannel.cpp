// SPDX-License-Identifier: MIT
#include "platform/linux/linechannel.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace usher {

LineChannel::LineChannel(int input, int output, QObject* parent)
    : QObject(parent)
    , m_readable(input, QSocketNotifier::Read)
    , m_output(output)
{
    for (const int file : {input, output}) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): fcntl() is one
        const int flags = ::fcntl(file, F_GETFL);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): fcntl() is one
        ::fcntl(file, F_SETFL, flags | O_NONBLOCK);
    }
    connect(&m_readable, &QSocketNotifier::activated, this, &LineChannel::read);
}

bool LineChannel::write(const QByteArray& line) const
{
    const auto bytes = line + '\n';
    return ::write(m_output, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
}

void LineChannel::read()
{
    std::array<char, 4096> chunk{};
    const auto count = ::read(static_cast<int>(m_readable.socket()), chunk.data(), chunk.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
        return;
    }
    if (count <= 0) {
        end();
        return;
    }
    m_buffer.append(chunk.data(), count);
    for (auto at = m_buffer.indexOf('\n'); at >= 0; at = m_buffer.indexOf('\n')) {
        const auto line = m_buffer.left(at);
        m_buffer.remove(0, at + 1);
        Q_EMIT received(line);
    }
    if (m_buffer.size() > kLongestLine) {
        end();
    }
}

void LineChannel::end()
{
    m_readable.setEnabled(false);
    Q_EMIT ended();
}

} // namespace usher

#include "moc_linechannel.cpp"
