// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace usher {

/// Who has a folder, and who may do what with it.
struct FolderRights
{
    struct Grant
    {
        QString sid;
        std::uint32_t mask = 0; ///< FILE_… and GENERIC_…

        bool operator==(const Grant&) const = default;
    };

    QString owner; ///< SID.
    /// What is granted, to the folder itself or to what comes into it; what is denied takes nothing away from
    /// it here. None: there is no list, so everybody may do everything.
    std::optional<std::vector<Grant>> grants;

    bool operator==(const FolderRights&) const = default;
};

/// Reads a security descriptor with owner and access list, in one piece as the kernel hands it out
/// (SECURITY_DESCRIPTOR_RELATIVE). Nothing if it is cut off, points outside of itself, has no owner, or has
/// entries of a kind that is not understood: then nobody knows who may do what.
[[nodiscard]] std::optional<FolderRights> readFolderRights(std::span<const std::byte> descriptor);

/// The first one who is not the system or an administrator and has the folder, or may change something in it;
/// empty if there is none. "S-1-1-0", everybody, where there is no list.
[[nodiscard]] QString strangerWith(const FolderRights& rights);

} // namespace usher
