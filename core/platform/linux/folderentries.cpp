// SPDX-License-Identifier: MIT
#include "platform/linux/folderentries.h"

#include <string_view>

namespace usher {

FolderEntries::FolderEntries(FileDescriptor folder)
{
    if (folder.isValid()) {
        m_stream.reset(::fdopendir(folder.get()));
    }
    if (m_stream) {
        // closedir() closes it from here on.
        static_cast<void>(folder.release());
    }
}

const dirent* FolderEntries::next()
{
    while (m_stream) {
        const auto* entry = ::readdir(m_stream.get()); // NOLINT(concurrency-mt-unsafe): a stream of its own
        if (entry == nullptr) {
            break;
        }
        const std::string_view name{entry->d_name};
        if (name != "." && name != "..") {
            return entry;
        }
    }
    return nullptr;
}

int FolderEntries::folder() const
{
    return m_stream ? ::dirfd(m_stream.get()) : -1;
}

} // namespace usher
