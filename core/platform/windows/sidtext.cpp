// SPDX-License-Identifier: MIT
#include "platform/windows/sidtext.h"

#include <QStringList>

namespace usher {

namespace {

// SID: revision, count, six bytes of authority (big endian), then the count's numbers (little endian).
constexpr std::size_t kHeadBytes = 8;
constexpr std::size_t kAuthorityAt = 2;
constexpr std::size_t kNumberBytes = 4;
constexpr std::size_t kMostNumbers = 15;
constexpr unsigned kByteBits = 8;
constexpr auto kRevision = std::byte{1};

} // namespace

std::size_t sidLength(const std::byte* sid)
{
    if (sid == nullptr || sid[0] != kRevision) {
        return 0;
    }
    const auto count = std::to_integer<std::size_t>(sid[1]);
    return count > kMostNumbers ? 0 : kHeadBytes + count * kNumberBytes;
}

QString sidText(std::span<const std::byte> sid)
{
    if (sid.size() < kHeadBytes || sidLength(sid.data()) == 0 || sid.size() < sidLength(sid.data())) {
        return {};
    }
    std::uint64_t authority = 0;
    for (const auto byte : sid.subspan(kAuthorityAt, kHeadBytes - kAuthorityAt)) {
        authority = (authority << kByteBits) | std::to_integer<std::uint64_t>(byte);
    }
    constexpr std::uint64_t kLongestDecimal = 0xFFFFFFFF;
    auto text = authority > kLongestDecimal
                    ? QStringLiteral("S-1-0x%1").arg(authority, 12, 16, QLatin1Char{'0'})
                    : QStringLiteral("S-1-%1").arg(authority);
    const auto length = sidLength(sid.data());
    for (std::size_t at = kHeadBytes; at < length; at += kNumberBytes) {
        std::uint32_t number = 0;
        for (std::size_t i = kNumberBytes; i > 0; --i) {
            number = (number << kByteBits) | std::to_integer<std::uint32_t>(sid[at + i - 1]);
        }
        text += QLatin1Char{'-'} + QString::number(number);
    }
    return text;
}

std::vector<std::byte> sidBytes(QStringView text)
{
    const auto parts = text.toString().split(u'-');
    constexpr qsizetype kFirstNumber = 3; // S, revision, authority
    if (parts.size() < kFirstNumber || parts[0] != u"S" || parts[1] != u"1" ||
        parts.size() - kFirstNumber > qsizetype{kMostNumbers}) {
        return {};
    }
    bool isAuthority = false;
    const auto authority = parts[2].toUInt(&isAuthority);
    if (!isAuthority) {
        return {};
    }
    std::vector<std::byte> bytes(kHeadBytes);
    bytes[0] = kRevision;
    bytes[1] = static_cast<std::byte>(parts.size() - kFirstNumber);
    for (std::size_t i = 0; i < kNumberBytes; ++i) {
        bytes[kHeadBytes - 1 - i] = static_cast<std::byte>(authority >> (i * kByteBits));
    }
    for (qsizetype part = kFirstNumber; part < parts.size(); ++part) {
        bool isNumber = false;
        const auto number = parts[part].toUInt(&isNumber);
        if (!isNumber) {
            return {};
        }
        for (std::size_t i = 0; i < kNumberBytes; ++i) {
            bytes.push_back(static_cast<std::byte>(number >> (i * kByteBits)));
        }
    }
    return bytes;
}

bool isPersonsSid(QStringView text)
{
    return text.startsWith(u"S-1-5-21-") || text.startsWith(u"S-1-12-1-");
}

} // namespace usher
