// SPDX-License-Identifier: MIT
#include "platform/linux/textfile.h"

#include <fcntl.h>

#include <cerrno>
#include <utility>

namespace usher {

namespace {

constexpr std::size_t kFirstBytes = 16384;
// The kernel hands out long lists a page at a time. Less than half of one means that was all, and spares
// asking.
constexpr std::size_t kShortRead = 2048;

} // namespace

FileDescriptor openFolder(const char* path)
{
    return openFolderAt(AT_FDCWD, path);
}

FileDescriptor openFolderAt(int folder, const char* path)
{
    return FileDescriptor{::openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
}

TextFile::TextFile()
    : m_buffer(kFirstBytes)
{
}

std::optional<std::string_view> TextFile::read(int folder, const char* path)
{
    // A FIFO in the way must not hold the reader.
    const FileDescriptor file{::openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!file.isValid()) {
        return std::nullopt;
    }
    std::size_t size = 0;
    while (size < kMostBytes) {
        if (size == m_buffer.size()) {
            m_buffer.resize(m_buffer.size() * 2);
        }
        const auto got = ::read(file.get(), m_buffer.data() + size, m_buffer.size() - size);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return std::nullopt;
        }
        size += static_cast<std::size_t>(got);
        if (std::cmp_less(got, kShortRead)) {
            break;
        }
    }
    return std::string_view{m_buffer.data(), size};
}

} // namespace usher
