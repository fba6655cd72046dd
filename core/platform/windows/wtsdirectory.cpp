// SPDX-License-Identifier: MIT
#include "platform/windows/wtsdirectory.h"

#include "platform/windows/sidtext.h"
#include "platform/windows/wtserrors.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstring>

namespace usher {

namespace {

constexpr std::size_t kLongestClientName = 256;

/// What a call handed out, given back at the end.
template <typename T>
struct Handed
{
    T* items = nullptr;
    std::uint32_t count = 0;
    wts::MemoryKind kind;
    const SystemCalls& calls;

    Handed(wts::MemoryKind memoryKind, const SystemCalls& systemCalls)
        : kind(memoryKind)
        , calls(systemCalls)
    {
    }
    Handed(const Handed&) = delete;
    Handed& operator=(const Handed&) = delete;
    ~Handed()
    {
        if (items != nullptr) {
            calls.freeMemoryEx(kind, items, count);
        }
    }
    [[nodiscard]] std::span<const T> all() const { return {items, items == nullptr ? 0 : count}; }
};

} // namespace

WtsDirectory::WtsDirectory(const SystemCalls& calls)
    : m_calls(calls)
{
}

Result<std::vector<WtsSession>> WtsDirectory::list() const
{
    Handed<wts::SessionInfo1> listed{wts::kSessionInfoLevel1, m_calls};
    if (const auto error = m_calls.enumerateSessions(&listed.items, &listed.count)) {
        auto told = errorOfCall(QLatin1StringView{"WTSEnumerateSessionsEx"}, error);
        if (told.code == ErrorCode::NotSupported) {
            told.code = ErrorCode::NoSessionManager;
        }
        return tl::unexpected(told);
    }
    std::vector<WtsSession> sessions;
    std::uint32_t lastError = winerror::kNone;
    std::size_t failed = 0;
    for (const auto& one : listed.all()) {
        auto session = readListed(one);
        if (!session.isOfAPerson()) {
            continue;
        }
        const auto error = addTimes(session);
        if (saysNoSuchSession(error)) {
            continue; // ended meanwhile
        }
        if (error != winerror::kNone) {
            lastError = error;
            ++failed;
        }
        sessions.push_back(std::move(session)); // without its times: shown, but never acted on
    }
    if (failed > 0 && failed == sessions.size()) {
        return tl::unexpected(errorOfCall(QLatin1StringView{"WTSQuerySessionInformation"}, lastError));
    }
    return sessions;
}

Result<WtsSession> WtsDirectory::find(const Identity& target) const
{
    bool isNumber = false;
    const auto id = target.id.toUInt(&isNumber);
    if (!isNumber) {
        return failure(ErrorCode::NoSuchSession, target.id);
    }
    const auto sessions = list();
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    const auto found =
        std::ranges::find_if(*sessions, [id](const WtsSession& session) { return session.id == id; });
    if (found == sessions->cend()) {
        return failure(ErrorCode::NoSuchSession, target.id);
    }
    if (!target.isComplete() || identityOf(*found) != target) {
        return failure(ErrorCode::IdentityChanged, target.id);
    }
    return *found;
}

std::vector<std::byte> WtsDirectory::query(std::uint32_t session, wts::InfoClass infoClass) const
{
    std::byte* buffer = nullptr;
    std::uint32_t bytes = 0;
    std::vector<std::byte> copy;
    if (m_calls.querySession(session, infoClass, &buffer, &bytes) == winerror::kNone && buffer != nullptr) {
        copy.assign(buffer, buffer + bytes);
    }
    if (buffer != nullptr) {
        m_calls.freeMemory(buffer);
    }
    return copy;
}

std::uint32_t WtsDirectory::addTimes(WtsSession& session) const
{
    std::byte* buffer = nullptr;
    std::uint32_t bytes = 0;
    auto error = m_calls.querySession(session.id, wts::kSessionInfoEx, &buffer, &bytes);
    if (error == winerror::kNone && (buffer == nullptr || !addInfo(session, {buffer, bytes}))) {
        error = winerror::kUnsaid;
    }
    if (buffer != nullptr) {
        m_calls.freeMemory(buffer);
    }
    return error;
}

QString WtsDirectory::clientName(const WtsSession& session) const
{
    const auto bytes = query(session.id, wts::kClientName);
    std::u16string name(bytes.size() / sizeof(char16_t), u'\0');
    std::memcpy(name.data(), bytes.data(), name.size() * sizeof(char16_t));
    return boundedText(name.data(), std::min(name.size(), kLongestClientName));
}

bool WtsDirectory::isRemote(const WtsSession& session) const
{
    const auto bytes = query(session.id, wts::kClientProtocolType);
    std::uint16_t protocol = wts::kProtocolConsole;
    if (bytes.size() >= sizeof protocol) {
        std::memcpy(&protocol, bytes.data(), sizeof protocol);
        return protocol != wts::kProtocolConsole;
    }
    return session.stationName.startsWith(u"RDP-", Qt::CaseInsensitive);
}

Identity WtsDirectory::identityOf(const WtsSession& session) const
{
    Identity identity;
    identity.bootId = bootId();
    identity.id = QString::number(session.id);
    identity.sid = sidOf(session);
    identity.signedInAt = session.times.logon;
    return identity;
}

QString WtsDirectory::sidOf(const WtsSession& session) const
{
    const auto account = session.account();
    const auto now = m_calls.awakeNow();
    const auto known = remembered(account, now);
    const auto sid = known ? *known : lookUp(account, now);
    return sid.isEmpty() ? sidOfProcesses(session.id) : sid;
}

std::optional<QString> WtsDirectory::remembered(const QString& account, AwakeTime now) const
{
    const std::scoped_lock lock{m_guard};
    const auto known = m_sids.constFind(account);
    if (known == m_sids.constEnd()) {
        return std::nullopt;
    }
    const auto limit = known->sid.isEmpty() ? kUnknownFor : kRememberedFor;
    return now - known->askedAt < limit ? std::optional{known->sid} : std::nullopt;
}

QString WtsDirectory::lookUp(const QString& account, AwakeTime now) const
{
    std::vector<std::byte> bytes;
    const auto error = m_calls.lookupAccount(account.toStdU16String(), &bytes);
    const auto sid = error == winerror::kNone ? sidText(bytes) : QString{};
    const std::scoped_lock lock{m_guard};
    m_sids.insert(account, {sid, now});
    return sid;
}

QString WtsDirectory::sidOfProcesses(std::uint32_t session) const
{
    Handed<wts::ProcessInfo0> processes{wts::kProcessInfoLevel0, m_calls};
    if (m_calls.enumerateProcesses(session, &processes.items, &processes.count) != winerror::kNone) {
        return {};
    }
    QSet<QString> people;
    for (const auto& process : processes.all()) {
        const auto length = sidLength(process.userSid);
        const auto sid = length == 0 ? QString{} : sidText({process.userSid, length});
        if (process.sessionId == session && isPersonsSid(sid)) {
            people.insert(sid);
        }
    }
    // Programs may run as somebody else there: then it is not for us to say who the person is.
    return people.size() == 1 ? *people.cbegin() : QString{};
}

QString WtsDirectory::bootId() const
{
    if (const auto number = m_calls.bootNumber()) {
        return QStringLiteral("boot-%1").arg(number);
    }
    std::array<std::byte, sizeof(nt::TimeOfDayInformation)> buffer{};
    std::uint32_t needed = 0;
    const auto status = m_calls.querySystem(nt::kSystemTimeOfDayInformation, buffer.data(),
                                            static_cast<std::uint32_t>(buffer.size()), &needed);
    nt::TimeOfDayInformation time{};
    std::memcpy(&time, buffer.data(), sizeof time);
    if (status != nt::kStatusSuccess || time.bootTime <= 0) {
        return {};
    }
    return QStringLiteral("booted-%1").arg(time.bootTime - static_cast<std::int64_t>(time.bootTimeBias));
}

} // namespace usher
