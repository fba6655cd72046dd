// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/filedescriptor.h"

#include <optional>
#include <string_view>
#include <vector>

namespace usher {

/// Opens a folder to read files in; invalid if there is none.
[[nodiscard]] FileDescriptor openFolder(const char* path);
[[nodiscard]] FileDescriptor openFolderAt(int folder, const char* path);

/// Reads small kernel files into one buffer that is used again and again. Not for several threads.
class TextFile
{
public:
    /// More than that is cut off: no file that is read here is that large but for an attack.
    static constexpr std::size_t kMostBytes = std::size_t{1} << 20;

    TextFile();

    /// The whole file, valid until the next read; nothing if it cannot be read, with errno telling why.
    [[nodiscard]] std::optional<std::string_view> read(int folder, const char* path);

private:
    std::vector<char> m_buffer;
};

} // namespace usher
