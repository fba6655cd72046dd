// SPDX-License-Identifier: MIT
#include "platform/windows/wtsvalues.h"

#include <algorithm>
#include <cstring>

namespace usher {

namespace {

// No name Windows hands out is longer; one that is not terminated is not followed for ever.
constexpr std::size_t kLongestName = 512;

} // namespace

QString boundedText(const char16_t* text, std::size_t most)
{
    if (text == nullptr) {
        return {};
    }
    std::size_t length = 0;
    while (length < most && text[length] != u'\0') {
        ++length;
    }
    return QString::fromUtf16(text, static_cast<qsizetype>(length));
}

QString WtsSession::account() const
{
    return domain.isEmpty() ? user : domain + u'\\' + user;
}

WtsSession readListed(const wts::SessionInfo1& from)
{
    WtsSession session;
    session.id = from.sessionId;
    session.state = from.state;
    session.stationName = boundedText(from.sessionName, kLongestName);
    session.user = boundedText(from.userName, kLongestName);
    session.domain = boundedText(from.domainName, kLongestName);
    return session;
}

bool addInfo(WtsSession& session, std::span<const std::byte> info)
{
    wts::InfoEx read{};
    if (info.size() < sizeof read) {
        return false;
    }
    std::memcpy(&read, info.data(), sizeof read);
    if (read.level != 1 || read.data.sessionId != session.id) {
        return false;
    }
    session.state = read.data.sessionState; // later than the list, and together with the lock
    session.flags = read.data.sessionFlags;
    session.times.logon = wallTimeOf(read.data.logonTime);
    session.times.disconnect = wallTimeOf(read.data.disconnectTime);
    session.times.lastInput = wallTimeOf(read.data.lastInputTime);
    session.times.current = wallTimeOf(read.data.currentTime);
    return true;
}

SessionState stateOf(const WtsSession& session)
{
    switch (session.state) {
    case wts::kActive:
    case wts::kShadow:
        // "Unknown" is no lock: a person at the screen is not to be taken for one who left it.
        return session.flags == wts::kLocked ? SessionState::Locked : SessionState::Active;
    case wts::kConnected:
    case wts::kConnectQuery:
        return SessionState::Locked; // a screen, but with the sign-in on it
    default:
        return SessionState::Disconnected;
    }
}

} // namespace usher
