// SPDX-License-Identifier: MIT
#include "platform/simulated/household.h"

#include <algorithm>

namespace usher {

namespace {

using Moment = Household::Moment;

// 31 December 9999: the wall clock of a story stays where dates can be written.
constexpr WallTime kLatestWall{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

void isPresent(HouseholdSession& session, AwaySource evidence, Moment now)
{
    session.presentAt = now;
    session.presence = evidence;
}

auto programNamed(HouseholdSession& session, std::string_view name)
{
    return std::ranges::find_if(session.programs,
                                [&](const HouseholdProgram& program) { return program.name == name; });
}

/// What an event does to the session of the person it concerns; false: nothing.
class SessionChange
{
public:
    SessionChange(HouseholdSession& session, Moment now, WallTime wall)
        : m_session(session)
        , m_now(now)
        , m_wall(wall)
    {
    }

    bool operator()(const event::Input& /*unused*/) const
    {
        if (m_session.state == SessionState::Disconnected) {
            return false;
        }
        isPresent(m_session, AwaySource::Input, m_now);
        return true;
    }

    bool operator()(const event::Lock& /*unused*/) const
    {
        if (m_session.state != SessionState::Active) {
            return false;
        }
        m_session.state = SessionState::Locked;
        return true;
    }

    bool operator()(const event::Unlock& /*unused*/) const { return comeBack(SessionState::Locked); }

    bool operator()(const event::Connect& /*unused*/) const { return comeBack(SessionState::Disconnected); }

    bool operator()(const event::Disconnect& /*unused*/) const
    {
        if (m_session.state == SessionState::Disconnected) {
            return false;
        }
        m_session.state = SessionState::Disconnected;
        m_session.disconnectedAt = m_wall;
        isPresent(m_session, AwaySource::DisconnectTime, m_now);
        return true;
    }

    bool operator()(const event::Run& run) const
    {
        const HouseholdProgram figures{run.program, run.cpuPercent, run.memoryBytes};
        if (const auto running = programNamed(m_session, run.program); running != m_session.programs.end()) {
            *running = figures;
        } else {
            m_session.programs.push_back(figures);
        }
        return true;
    }

    bool operator()(const event::Quit& quit) const
    {
        const auto running = programNamed(m_session, quit.program);
        if (running == m_session.programs.end()) {
            return false;
        }
        m_session.programs.erase(running);
        return true;
    }

    bool operator()(const event::KeepAwake& keepAwake) const
    {
        m_session.isKeepingAwake = keepAwake.isOn;
        return true;
    }

    bool operator()(const event::ForgetIdle& /*unused*/) const
    {
        m_session.presentAt.reset();
        m_session.presence = AwaySource::Unknown;
        return true;
    }

    bool operator()(const event::Answered& /*unused*/) const
    {
        if (!m_session.hasMessage) {
            return false;
        }
        m_session.hasMessage = false;
        isPresent(m_session, AwaySource::Input, m_now);
        return true;
    }

    bool operator()(const event::AppsRefuse& refusal) const
    {
        m_session.refusingProgram = refusal.program;
        return true;
    }

    bool operator()(const event::Stuck& /*unused*/) const
    {
        m_session.isStuck = true;
        return true;
    }

    /// Whatever else needs a session and nothing more.
    template <typename Event>
    bool operator()(const Event& /*unused*/) const
    {
        return true;
    }

private:
    [[nodiscard]] bool comeBack(SessionState from) const
    {
        if (m_session.state != from) {
            return false;
        }
        m_session.state = SessionState::Active;
        m_session.disconnectedAt.reset();
        isPresent(m_session, AwaySource::Input, m_now);
        return true;
    }

    HouseholdSession& m_session;
    Moment m_now;
    WallTime m_wall;
};

} // namespace

Household::Household(std::chrono::sys_seconds start, std::optional<std::int64_t> memoryBytes,
                     std::vector<ScenarioPerson> people)
    : m_start(start)
    , m_memoryBytes(memoryBytes)
    , m_people(std::move(people))
{
}

bool Household::apply(const ScenarioEvent& happening, Moment now)
{
    if (const auto* signIn = std::get_if<event::SignIn>(&happening)) {
        return begin(*signIn, now);
    }
    if (const auto* sleep = std::get_if<event::Sleep>(&happening)) {
        m_wallShift += std::min<Moment>(sleep->duration, std::max(kLatestWall - wallAt(now), Moment{0}));
        return true;
    }
    if (const auto* jump = std::get_if<event::SetClock>(&happening)) {
        m_wallShift += jump->to - wallAt(now);
        return true;
    }
    const auto user = userOf(happening);
    if (user.empty()) {
        return true;
    }
    auto* session = findOf(user);
    if (session == nullptr) {
        return false;
    }
    if (std::holds_alternative<event::SignOut>(happening)) {
        end(session->id);
        return true;
    }
    return std::visit(SessionChange{*session, now, wallAt(now)}, happening);
}

bool Household::lock(std::string_view id)
{
    auto* session = find(id);
    if (session == nullptr || session->state != SessionState::Active) {
        return false;
    }
    session->state = SessionState::Locked;
    return true;
}

bool Household::disconnect(std::string_view id, Moment now)
{
    auto* session = find(id);
    if (session == nullptr || session->state == SessionState::Disconnected) {
        return false;
    }
    session->state = SessionState::Disconnected;
    session->disconnectedAt = wallAt(now);
    return true;
}

SignOutReply Household::signOut(std::string_view id, bool isForced)
{
    auto* session = find(id);
    if (session == nullptr) {
        return {};
    }
    if (!isForced && session->refusingProgram) {
        return {SignOutReply::Outcome::Refused, *session->refusingProgram};
    }
    if (session->isStuck) {
        session->isClosing = true;
        return {SignOutReply::Outcome::Stays, {}};
    }
    end(id);
    return {};
}

void Household::setMessageShown(std::string_view id, bool isShown)
{
    if (auto* session = find(id)) {
        session->hasMessage = isShown;
    }
}

const HouseholdSession* Household::session(std::string_view id) const
{
    const auto found =
        std::ranges::find_if(m_sessions, [&](const HouseholdSession& one) { return one.id == id; });
    return found == m_sessions.cend() ? nullptr : &*found;
}

const HouseholdSession* Household::sessionOf(std::string_view user) const
{
    const auto found = std::ranges::find_if(
        m_sessions, [&](const HouseholdSession& one) { return m_people.at(one.person).user == user; });
    return found == m_sessions.cend() ? nullptr : &*found;
}

HouseholdSession* Household::find(std::string_view id)
{
    return const_cast<HouseholdSession*>(session(id)); // the session is this household's own
}

HouseholdSession* Household::findOf(std::string_view user)
{
    return const_cast<HouseholdSession*>(sessionOf(user));
}

WallTime Household::wallAt(Moment now) const
{
    return std::min(m_start + m_wallShift + now, kLatestWall);
}

std::optional<std::int64_t> Household::memoryAvailableBytes() const
{
    auto available = m_memoryBytes;
    for (const auto& session : m_sessions) {
        for (const auto& program : session.programs) {
            // No sum: it could be more than a number holds.
            available =
                available ? std::optional{*available - std::min(*available, program.memoryBytes)} : available;
        }
    }
    return available;
}

std::string Household::freshId() const
{
    std::size_t number = 1;
    while (m_idsHad.contains(std::to_string(number))) {
        ++number;
    }
    return std::to_string(number);
}

WallTime Household::freshSignInTime(const std::string& id, Moment now)
{
    // The clock was set back, or the id is used again at once: still another session than before.
    auto time = wallAt(now);
    while (!m_identitiesHad.emplace(id, time).second) {
        time += Moment{1};
    }
    return time;
}

bool Household::begin(const event::SignIn& signIn, Moment now)
{
    const auto person =
        std::ranges::find_if(m_people, [&](const ScenarioPerson& one) { return one.user == signIn.user; });
    const auto id = signIn.id.empty() ? freshId() : signIn.id;
    if (person == m_people.cend() || sessionOf(signIn.user) != nullptr || session(id) != nullptr) {
        return false;
    }
    m_idsHad.insert(id);
    HouseholdSession session;
    session.id = id;
    session.person = static_cast<std::size_t>(person - m_people.cbegin());
    session.isRemote = signIn.isRemote;
    session.signedInAt = freshSignInTime(id, now);
    session.beganAt = now;
    isPresent(session, AwaySource::SignIn, now);
    m_sessions.push_back(std::move(session));
    return true;
}

void Household::end(std::string_view id)
{
    const auto ended =
        std::ranges::find_if(m_sessions, [&](const HouseholdSession& one) { return one.id == id; });
    m_sessions.erase(ended);
}

} // namespace usher
