// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/filedescriptor.h"

#include <dirent.h>

#include <memory>

namespace usher {

/// Walks the entries of a folder, without "." and "..".
class FolderEntries
{
public:
    /// Invalid folders have no entries.
    explicit FolderEntries(FileDescriptor folder);

    /// The next entry, valid until the one after it is asked for; null at the end.
    [[nodiscard]] const dirent* next();
    /// To open entries with; -1 if the folder could not be opened.
    [[nodiscard]] int folder() const;

private:
    struct Close
    {
        void operator()(DIR* stream) const { ::closedir(stream); }
    };
    std::unique_ptr<DIR, Close> m_stream;
};

} // namespace usher
