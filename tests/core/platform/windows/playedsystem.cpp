// SPDX-License-Identifier: MIT
#include "core/platform/windows/playedsystem.h"

#include "platform/windows/filetime.h"
#include "platform/windows/sidtext.h"

#include <algorithm>
#include <cstring>

namespace usher {

using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t kFirstStranger = 1001;
constexpr std::uint32_t kIdOk = 1;
constexpr std::uint32_t kIdCancel = 2;
constexpr std::uint32_t kIdYes = 6;
constexpr std::uint32_t kIdNo = 7;
constexpr std::uint32_t kIdTimeout = 32000;
constexpr std::uint32_t kYesNoStyle = 0x4;
constexpr std::uint32_t kButtonBits = 0xF;
// Real time between two looks at whatever time it is in the story.
constexpr auto kGlance = 5ms;

std::u16string wideOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toStdU16String();
}

std::optional<std::uint32_t> numberOf(const HouseholdSession& session)
{
    bool isNumber = false;
    const auto number = QString::fromStdString(session.id).toUInt(&isNumber);
    return isNumber ? std::optional{number} : std::nullopt;
}

std::uint32_t connectState(const HouseholdSession& session)
{
    return session.state == SessionState::Disconnected ? wts::kDisconnected : wts::kActive;
}

std::u16string stationName(const HouseholdSession& session)
{
    if (session.state == SessionState::Disconnected) {
        return {};
    }
    return session.isRemote ? u"RDP-Tcp#" + wideOf(session.id) : std::u16string{u"Console"};
}

std::uint32_t responseOf(event::Answered::With with, std::uint32_t style)
{
    if (with == event::Answered::With::Close) {
        return kIdCancel;
    }
    if ((style & kButtonBits) != kYesNoStyle) {
        return kIdOk;
    }
    return with == event::Answered::With::Yes ? kIdYes : kIdNo;
}

/// Texts behind an array of structures, in one piece of memory.
class TextHeap
{
public:
    TextHeap(std::byte* memory, std::size_t from)
        : m_memory(memory)
        , m_next(from)
    {
    }
    const char16_t* put(const std::u16string& text)
    {
        auto* at = m_memory + m_next;
        const auto bytes = (text.size() + 1) * sizeof(char16_t);
        std::memcpy(at, text.c_str(), bytes);
        m_next += bytes;
        return reinterpret_cast<const char16_t*>(at);
    }

private:
    std::byte* m_memory;
    std::size_t m_next;
};

template <std::size_t size>
void copyText(std::array<char16_t, size>& to, const std::u16string& text)
{
    std::copy_n(text.begin(), std::min(text.size(), size - 1), to.begin());
}

} // namespace

struct PlayedSystem::Box
{
    std::uint32_t style = 0;
    std::optional<std::uint32_t> response;
};

/// Counts a call from its begin to its return.
class PlayedSystem::Call
{
public:
    explicit Call(PlayedSystem& system)
        : m_system(system)
    {
        const std::scoped_lock lock{system.m_guard};
        ++system.m_underWay;
    }
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;
    ~Call()
    {
        const std::scoped_lock lock{m_system.m_guard};
        --m_system.m_underWay;
    }

private:
    PlayedSystem& m_system;
};

PlayedSystem::PlayedSystem(Scenario scenario, PlayedFaults faults, std::function<Moment()> now)
    : m_timeline(std::move(scenario.timeline))
    , m_household(scenario.start, scenario.memoryBytes, std::move(scenario.people))
    , m_faults(std::move(faults))
    , m_now(std::move(now))
{
    const std::scoped_lock lock{m_guard};
    passToNow();
}

PlayedSystem::~PlayedSystem() = default;

std::byte* PlayedSystem::handOut(std::size_t bytes)
{
    auto memory = std::make_unique<std::byte[]>(std::max<std::size_t>(bytes, 1));
    auto* at = memory.get();
    m_memory.emplace(at, std::move(memory));
    return at;
}

void PlayedSystem::free(void* memory)
{
    const std::scoped_lock lock{m_guard};
    m_memory.erase(memory);
}

std::optional<SystemCalls::Error> PlayedSystem::spoiled(PlayedCall call, std::unique_lock<std::mutex>& lock)
{
    const auto& hanging = m_faults.hanging;
    if (std::ranges::find(hanging, call) != hanging.end()) {
        m_changed.wait(lock, [this] { return m_isReleased; });
        return winerror::kRpcCallFailed;
    }
    const auto error = m_faults.errors.find(call);
    return error == m_faults.errors.end() ? std::nullopt : std::optional{error->second};
}

SystemCalls::Error PlayedSystem::enumerateSessions(wts::SessionInfo1** sessions, std::uint32_t* count)
{
    const Call call{*this};
    std::unique_lock lock{m_guard};
    const bool isChanged = passToNow();
    if (const auto error = spoiled(PlayedCall::Enumerate, lock)) {
        return *error;
    }
    struct Entry
    {
        std::uint32_t id;
        std::uint32_t state;
        std::u16string station;
        std::u16string user;
    };
    // What a PC has besides people: services, a listener, the sign-in screen.
    std::vector<Entry> entries{{0, wts::kDisconnected, u"Services", u""},
                               {65536, wts::kListen, u"RDP-Tcp", u""},
                               {999, wts::kConnected, u"Console", u""}};
    for (const auto& session : m_household.sessions()) {
        if (const auto id = numberOf(session)) {
            entries.push_back({*id, connectState(session), stationName(session),
                               wideOf(m_household.people().at(session.person).user)});
        }
    }
    for (std::uint32_t i = 0; i < m_faults.strangers; ++i) {
        entries.push_back(
            {kFirstStranger + i, wts::kDisconnected, u"", u"stranger" + wideOf(std::to_string(i))});
    }
    const std::u16string domain{u"HOME-PC"};
    std::size_t texts = 0;
    for (const auto& entry : entries) {
        texts += entry.station.size() + entry.user.size() + domain.size() + 3;
    }
    const auto structures = entries.size() * sizeof(wts::SessionInfo1);
    auto* memory = handOut(structures + texts * sizeof(char16_t));
    TextHeap heap{memory, structures};
    auto* filled = reinterpret_cast<wts::SessionInfo1*>(memory);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        filled[i] = {1,       entries[i].state,          entries[i].id,    heap.put(entries[i].station),
                     nullptr, heap.put(entries[i].user), heap.put(domain), nullptr};
    }
    *sessions = filled;
    *count = static_cast<std::uint32_t>(entries.size());
    announce(lock, isChanged);
    return winerror::kNone;
}

std::int64_t PlayedSystem::fileTime(WallTime wall) const
{
    constexpr WallTime kEpoch{std::chrono::sys_days{std::chrono::year{1601} / 1 / 1}};
    return std::chrono::duration_cast<Ticks>(wall - kEpoch).count();
}

void PlayedSystem::fillInfo(const HouseholdSession& session, wts::InfoEx& info) const
{
    const auto now = m_now();
    auto& data = info.data;
    info.level = 1;
    data.sessionId = numberOf(session).value_or(0);
    data.sessionState = connectState(session);
    data.sessionFlags = session.state == SessionState::Locked ? wts::kLocked : wts::kUnlocked;
    copyText(data.winStationName, stationName(session));
    copyText(data.userName, wideOf(m_household.people().at(session.person).user));
    data.logonTime = fileTime(session.signedInAt);
    data.connectTime = data.logonTime;
    data.disconnectTime = session.disconnectedAt ? fileTime(*session.disconnectedAt) : 0;
    const bool isKnown = session.presentAt && session.state != SessionState::Disconnected;
    data.lastInputTime = isKnown ? fileTime(m_household.wallAt(now) - (now - *session.presentAt)) : 0;
    if (!session.presentAt) {
        data.disconnectTime = 0;
    }
    data.currentTime = fileTime(m_household.wallAt(now));
}

SystemCalls::Error PlayedSystem::querySession(std::uint32_t session, std::uint32_t infoClass,
                                              std::byte** buffer, std::uint32_t* bytes)
{
    const Call call{*this};
    std::unique_lock lock{m_guard};
    if (const auto error = spoiled(PlayedCall::Query, lock)) {
        return *error;
    }
    const auto* found = m_household.session(std::to_string(session));
    const bool isStranger = session >= kFirstStranger && session < kFirstStranger + m_faults.strangers;
    if (found == nullptr && !isStranger) {
        return winerror::kWinStationNotFound;
    }
    std::vector<std::byte> content;
    const auto put = [&content](const auto& value) {
        content.resize(sizeof value);
        std::memcpy(content.data(), &value, sizeof value);
    };
    if (infoClass == wts::kSessionInfoEx) {
        wts::InfoEx info{};
        if (found != nullptr) {
            fillInfo(*found, info);
        } else {
            info.level = 1;
            info.data.sessionId = session;
            info.data.sessionState = wts::kDisconnected;
            info.data.sessionFlags = wts::kUnlocked;
            info.data.logonTime = fileTime(m_household.wallAt(0ms) + std::chrono::seconds{session});
            info.data.currentTime = fileTime(m_household.wallAt(m_now()) + 1h);
        }
        put(info);
    } else if (infoClass == wts::kClientProtocolType) {
        put(static_cast<std::uint16_t>(found != nullptr && found->isRemote ? 2 : 0));
    } else if (infoClass == wts::kClientName) {
        const std::u16string name{found != nullptr && found->isRemote ? u"LAPTOP" : u""};
        content.resize((name.size() + 1) * sizeof(char16_t));
        std::memcpy(content.data(), name.c_str(), content.size());
    } else {
        return winerror::kInvalidParameter;
    }
    *buffer = handOut(content.size());
    std::memcpy(*buffer, content.data(), content.size());
    *bytes = static_cast<std::uint32_t>(content.size());
    return winerror::kNone;
}

SystemCalls::Error PlayedSystem::enumerateProcesses(std::uint32_t session, wts::ProcessInfo0** processes,
                                                    std::uint32_t* count)
{
    const Call call{*this};
    std::unique_lock lock{m_guard};
    if (const auto error = spoiled(PlayedCall::Processes, lock)) {
        return *error;
    }
    const auto* found = m_household.session(std::to_string(session));
    if (found == nullptr) {
        *count = 0;
        return winerror::kNone;
    }
    const auto sid = sidBytes(QStringLiteral("S-1-5-21-1-2-3-%1").arg(1001 + found->person));
    const auto service = sidBytes(u"S-1-5-18");
    const std::u16string name{u"explorer.exe"};
    const std::size_t entries = 2 + m_faults.moreProcesses;
    const auto structures = entries * sizeof(wts::ProcessInfo0);
    auto* memory = handOut(structures + sid.size() + service.size() + (name.size() + 1) * sizeof(char16_t));
    std::memcpy(memory + structures, sid.data(), sid.size());
    std::memcpy(memory + structures + sid.size(), service.data(), service.size());
    TextHeap heap{memory, structures + sid.size() + service.size()};
    auto* filled = reinterpret_cast<wts::ProcessInfo0*>(memory);
    const auto* text = heap.put(name);
    for (std::size_t i = 0; i < entries; ++i) {
        const bool isService = i == 1;
        filled[i] = {session, static_cast<std::uint32_t>(100 + i), text,
                     memory + structures + (isService ? sid.size() : 0)};
    }
    *processes = filled;
    *count = static_cast<std::uint32_t>(entries);
    return winerror::kNone;
}

std::uint32_t PlayedSystem::answer(std::uint32_t session, const Box& box, std::unique_lock<std::mutex>& lock)
{
    const auto id = std::to_string(session);
    const auto* found = m_household.session(id);
    const auto user = m_household.people().at(found->person).user;
    const auto reaction = m_faults.reactions.find(user);
    std::uint32_t response = box.response.value();
    if (reaction != m_faults.reactions.end()) {
        m_household.apply(event::Answered{user, reaction->second}, m_now());
    }
    if (m_faults.handOver && m_faults.handOver->first == user) {
        m_household.apply(event::SignOut{user}, m_now());
        m_household.apply(event::SignIn{m_faults.handOver->second, id, false}, m_now());
        announce(lock, true);
    }
    return response;
}

SystemCalls::Error PlayedSystem::sendMessage(std::uint32_t session, std::uint32_t style,
                                             std::uint32_t timeout, std::uint32_t* response)
{
    const Call call{*this};
    std::unique_lock lock{m_guard};
    m_acts.push_back("message " + std::to_string(session));
    m_boxTimeouts.push_back(timeout);
    const auto id = std::to_string(session);
    if (const auto error = spoiled(PlayedCall::Message, lock)) {
        return *error;
    }
    const auto* found = m_household.session(id);
    if (found == nullptr) {
        return winerror::kWinStationNotFound;
    }
    const auto signedInAt = found->signedInAt;
    Box box{style, m_faults.response};
    const auto reaction = m_faults.reactions.find(m_household.people().at(found->person).user);
    if (reaction != m_faults.reactions.end()) {
        box.response = responseOf(reaction->second, style);
    }
    m_household.setMessageShown(id, true);
    m_boxes[session] = &box;
    const auto until = m_now() + std::chrono::seconds{timeout};
    const auto isGone = [&] {
        const auto* now = m_household.session(id);
        return now == nullptr || now->signedInAt != signedInAt;
    };
    while (!isGone() && !m_isReleased && (m_faults.answersWhenGone || (!box.response && m_now() < until))) {
        m_changed.wait_for(lock, kGlance);
    }
    if (m_boxes[session] == &box) {
        m_boxes.erase(session);
    }
    if (isGone()) {
        *response = m_faults.answersWhenGone ? kIdYes : kIdCancel;
        return m_faults.answersWhenGone ? winerror::kNone : winerror::kWinStationNotFound;
    }
    *response = box.response ? answer(session, box, lock) : kIdTimeout;
    return winerror::kNone;
}

SystemCalls::Error PlayedSystem::logoffSession(std::uint32_t session)
{
    const Call call{*this};
    std::unique_lock lock{m_guard};
    m_acts.push_back("logoff " + std::to_string(session));
    if (const auto error = spoiled(PlayedCall::Logoff, lock)) {
        return *error;
    }
    const auto id = std::to_string(session);
    if (m_household.session(id) == nullptr) {
        return winerror::kWinStationNotFound;
    }
    if (!m_faults.logoffDoesNothing) {
        // Windows asks no program: for it every sign-out from outside is a forced one.
        announce(lock, m_household.signOut(id, true).outcome == SignOutReply::Outcome::Gone);
    }
    return winerror::kNone;
}

SystemCalls::Error PlayedSystem::disconnectSession(std::uint32_t session)
{
    const Call call{*this};
    std::unique_lock lock{m_guard};
    m_acts.push_back("disconnect " + std::to_string(session));
    if (const auto error = spoiled(PlayedCall::Disconnect, lock)) {
        return *error;
    }
    const auto id = std::to_string(session);
    if (m_household.session(id) == nullptr) {
        return winerror::kWinStationNotFound;
    }
    announce(lock, m_household.disconnect(id, m_now()));
    return winerror::kNone;
}

bool PlayedSystem::apply(const ScenarioEvent& happening, Moment moment)
{
    const auto* session = m_household.sessionOf(userOf(happening));
    const auto number = session == nullptr ? wts::kServicesSession : numberOf(*session).value_or(0);
    const bool isEffective = m_household.apply(happening, moment);
    const auto* answered = std::get_if<event::Answered>(&happening);
    if (isEffective && answered != nullptr && m_boxes.contains(number)) {
        auto* box = m_boxes[number];
        box->response = responseOf(answered->with, box->style);
    }
    return isEffective;
}

bool PlayedSystem::passToNow()
{
    bool isChanged = false;
    for (; m_next < m_timeline.size() && m_timeline[m_next].at <= m_now(); ++m_next) {
        isChanged = apply(m_timeline[m_next].event, m_timeline[m_next].at) || isChanged;
    }
    return isChanged;
}

void PlayedSystem::announce(std::unique_lock<std::mutex>& lock, bool isChanged)
{
    if (!isChanged) {
        return;
    }
    m_changed.notify_all();
    const auto changed = m_onChange;
    if (changed) {
        lock.unlock();
        changed();
        lock.lock();
    }
}

bool PlayedSystem::happen(const ScenarioEvent& happening)
{
    std::unique_lock lock{m_guard};
    const bool isChanged = apply(happening, m_now());
    announce(lock, isChanged);
    return isChanged;
}

void PlayedSystem::wake()
{
    std::unique_lock lock{m_guard};
    m_changed.notify_all();
    announce(lock, passToNow());
}

void PlayedSystem::onChange(std::function<void()> changed)
{
    const std::scoped_lock lock{m_guard};
    m_onChange = std::move(changed);
}

void PlayedSystem::release()
{
    const std::scoped_lock lock{m_guard};
    m_isReleased = true;
    m_changed.notify_all();
}

std::optional<ScenarioPerson> PlayedSystem::person(std::string_view user)
{
    const std::scoped_lock lock{m_guard};
    const auto& people = m_household.people();
    const auto found =
        std::ranges::find_if(people, [&](const ScenarioPerson& one) { return one.user == user; });
    return found == people.end() ? std::nullopt : std::optional{*found};
}

std::vector<std::string> PlayedSystem::users()
{
    const std::scoped_lock lock{m_guard};
    std::vector<std::string> users;
    for (const auto& person : m_household.people()) {
        users.push_back(person.user);
    }
    return users;
}

QString PlayedSystem::sidOf(std::string_view user)
{
    const std::scoped_lock lock{m_guard};
    const auto& people = m_household.people();
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i].user == user) {
            return QStringLiteral("S-1-5-21-1-2-3-%1").arg(1001 + i);
        }
    }
    return {};
}

std::optional<std::uint64_t> PlayedSystem::memoryBytes()
{
    const std::scoped_lock lock{m_guard};
    const auto bytes = m_household.memoryBytes();
    return bytes ? std::optional{static_cast<std::uint64_t>(*bytes)} : std::nullopt;
}

std::uint64_t PlayedSystem::memoryAvailableBytes()
{
    const std::scoped_lock lock{m_guard};
    return static_cast<std::uint64_t>(m_household.memoryAvailableBytes().value_or(0));
}

std::size_t PlayedSystem::handedOut()
{
    const std::scoped_lock lock{m_guard};
    return m_memory.size();
}

int PlayedSystem::callsUnderWay()
{
    const std::scoped_lock lock{m_guard};
    return m_underWay;
}

std::vector<std::uint32_t> PlayedSystem::boxTimeouts()
{
    const std::scoped_lock lock{m_guard};
    return m_boxTimeouts;
}

std::vector<std::string> PlayedSystem::acts()
{
    const std::scoped_lock lock{m_guard};
    return m_acts;
}

} // namespace usher
