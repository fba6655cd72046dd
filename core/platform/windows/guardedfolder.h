// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace usher {

/// What Windows says about something that is in a folder's place.
struct FolderFacts
{
    bool isFolder = false;
    bool isElsewhere = false;        ///< A reparse point: a junction, a link.
    std::vector<std::byte> security; ///< Owner and access list: see readFolderRights().
};

/// What is asked of Windows about folders; each returns the error it ended with, winerror::kNone if it
/// worked.
struct FolderCalls
{
    using Error = std::uint32_t;

    /// CreateDirectoryW with a security descriptor, in its text form (SDDL), from the first moment on.
    std::function<Error(const std::u16string& path, const std::u16string& rights)> make;
    /// Of what is there itself, not of where it leads.
    std::function<Error(const std::u16string& path, FolderFacts* facts)> look;
    std::function<Error(const std::vector<std::byte>& sid, std::u16string* name)> accountOfSid;
};

/// Makes the folder for administrators and the system alone, or makes sure that it is theirs: their property,
/// nobody else may change anything in it, and it is no link. In ProgramData every person may make folders,
/// and whoever made one has it: they would write this PC's rules. InvalidInput says what is wrong and what to
/// do; then nothing in the folder is to be used. What the folder is called: with '/'.
[[nodiscard]] Result<void> guardFolder(const FolderCalls& calls, const QString& folder);

} // namespace usher
