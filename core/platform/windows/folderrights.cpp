// SPDX-License-Identifier: MIT
#include "platform/windows/folderrights.h"

#include "platform/windows/sidtext.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace usher {

namespace {

// SECURITY_DESCRIPTOR_RELATIVE: revision, padding, control; then where owner, group, SACL and DACL begin.
constexpr std::size_t kControlAt = 2;
constexpr std::size_t kOwnerAt = 4;
constexpr std::size_t kListAt = 16;
constexpr std::uint16_t kHasList = 0x0004;    // SE_DACL_PRESENT
constexpr std::uint16_t kIsOnePiece = 0x8000; // SE_SELF_RELATIVE

// ACL: revision, padding, size, count, padding. ACE: kind, flags, size, mask, then the SID.
constexpr std::size_t kCountAt = 4;
constexpr std::size_t kListHeadBytes = 8;
constexpr std::size_t kEntrySizeAt = 2;
constexpr std::size_t kMaskAt = 4;
constexpr std::size_t kSidAt = 8;
constexpr auto kAllowed = std::byte{0};
constexpr auto kDenied = std::byte{1};

// All that changes the folder, what is in it, or its rights. [SDK: winnt.h]
constexpr std::uint32_t kChanges = 0x2 | 0x4                  // FILE_ADD_FILE, FILE_ADD_SUBDIRECTORY
                                   | 0x10 | 0x100             // FILE_WRITE_EA, FILE_WRITE_ATTRIBUTES
                                   | 0x40 | 0x10000           // FILE_DELETE_CHILD, DELETE
                                   | 0x40000 | 0x80000        // WRITE_DAC, WRITE_OWNER
                                   | 0x2000000                // MAXIMUM_ALLOWED
                                   | 0x10000000 | 0x40000000; // GENERIC_ALL, GENERIC_WRITE

constexpr QStringView kEverybody{u"S-1-1-0"};
constexpr std::array kTrusted{QStringView{u"S-1-5-18"}, QStringView{u"S-1-5-32-544"},
                              // TrustedInstaller: Windows' own installer
                              QStringView{u"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"}};
// Whoever makes or has something in there; and they are on the list above.
constexpr std::array kStandIns{QStringView{u"S-1-3-0"}, QStringView{u"S-1-3-4"}};

bool isTrusted(QStringView sid)
{
    return std::ranges::find(kTrusted, sid) != kTrusted.end();
}

template <typename Number>
std::optional<Number> numberAt(std::span<const std::byte> bytes, std::size_t at)
{
    Number number{};
    if (at > bytes.size() || bytes.size() - at < sizeof number) {
        return std::nullopt;
    }
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

QString sidAt(std::span<const std::byte> bytes, std::size_t at)
{
    return at < bytes.size() ? sidText(bytes.subspan(at)) : QString{};
}

/// What one entry grants; nothing if it is not understood.
std::optional<FolderRights::Grant> grantOf(std::span<const std::byte> entry)
{
    const auto mask = numberAt<std::uint32_t>(entry, kMaskAt);
    const auto sid = sidAt(entry, kSidAt);
    const bool isKnown = entry[0] == kAllowed || entry[0] == kDenied;
    if (!mask || sid.isEmpty() || !isKnown) {
        return std::nullopt;
    }
    return FolderRights::Grant{sid, entry[0] == kAllowed ? *mask : 0};
}

std::optional<std::vector<FolderRights::Grant>> grantsOf(std::span<const std::byte> list)
{
    const auto count = numberAt<std::uint16_t>(list, kCountAt);
    if (!count) {
        return std::nullopt;
    }
    std::vector<FolderRights::Grant> grants;
    std::size_t at = kListHeadBytes;
    for (int left = *count; left > 0; --left) {
        const auto size = numberAt<std::uint16_t>(list, at + kEntrySizeAt);
        if (!size || *size < kSidAt || list.size() - at < *size) {
            return std::nullopt;
        }
        const auto grant = grantOf(list.subspan(at, *size));
        if (!grant) {
            return std::nullopt;
        }
        grants.push_back(*grant);
        at += *size;
    }
    return grants;
}

} // namespace

std::optional<FolderRights> readFolderRights(std::span<const std::byte> descriptor)
{
    const auto control = numberAt<std::uint16_t>(descriptor, kControlAt);
    const auto ownerAt = numberAt<std::uint32_t>(descriptor, kOwnerAt);
    const auto listAt = numberAt<std::uint32_t>(descriptor, kListAt);
    if (!control || (*control & kIsOnePiece) == 0 || !ownerAt || *ownerAt == 0 || !listAt) {
        return std::nullopt;
    }
    FolderRights rights{sidAt(descriptor, *ownerAt), {}};
    if (rights.owner.isEmpty()) {
        return std::nullopt;
    }
    if ((*control & kHasList) == 0 || *listAt == 0) {
        return rights;
    }
    if (*listAt >= descriptor.size()) {
        return std::nullopt;
    }
    rights.grants = grantsOf(descriptor.subspan(*listAt));
    return rights.grants ? std::optional{rights} : std::nullopt;
}

QString strangerWith(const FolderRights& rights)
{
    if (!isTrusted(rights.owner)) {
        return rights.owner;
    }
    if (!rights.grants) {
        return kEverybody.toString();
    }
    const auto stranger = std::ranges::find_if(*rights.grants, [](const FolderRights::Grant& grant) {
        const bool isStandIn = std::ranges::find(kStandIns, grant.sid) != kStandIns.end();
        return (grant.mask & kChanges) != 0 && !isTrusted(grant.sid) && !isStandIn;
    });
    return stranger == rights.grants->cend() ? QString{} : stranger->sid;
}

} // namespace usher
