// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/household.h"
#include "platform/windows/systemcalls.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace usher {

/// A call of Windows that a play can spoil.
enum class PlayedCall
{
    Enumerate,
    Query,
    Processes,
    Message,
    Logoff,
    Disconnect,
};

/// What goes another way than a household does, and who answers.
struct PlayedFaults
{
    std::map<PlayedCall, std::uint32_t> errors; ///< What the call always ends with.
    std::vector<PlayedCall> hanging;            ///< Never returns, but for release().
    bool answersWhenGone = false;          ///< A box returns only when its session is gone, and with "yes".
    bool logoffDoesNothing = false;        ///< Accepted, and the session stays.
    std::optional<std::uint32_t> response; ///< What every box is answered with at once.
    /// Who answers as soon as they see the box, by login name.
    std::map<std::string, event::Answered::With> reactions;
    /// Whose id is somebody else's as soon as the box is answered: from, to.
    std::optional<std::pair<std::string, std::string>> handOver;
    std::size_t strangers = 0;     ///< More people who are signed in, from session 1001 on.
    std::size_t moreProcesses = 0; ///< In the first session; where WTS is asked, in each.
};

/// A Windows PC that plays a scenario, from below: its calls fill the very structures that Windows fills, in
/// memory of their own. Several threads may call at once; a box keeps its caller until it is answered. Its
/// time is whatever it is given: awake time since the start of the story.
class PlayedSystem
{
public:
    using Moment = Household::Moment;
    using Error = SystemCalls::Error;

    PlayedSystem(Scenario scenario, PlayedFaults faults, std::function<Moment()> now);
    PlayedSystem(const PlayedSystem&) = delete;
    PlayedSystem& operator=(const PlayedSystem&) = delete;
    ~PlayedSystem();

    Error enumerateSessions(wts::SessionInfo1** sessions, std::uint32_t* count);
    Error querySession(std::uint32_t session, std::uint32_t infoClass, std::byte** buffer,
                       std::uint32_t* bytes);
    Error enumerateProcesses(std::uint32_t session, wts::ProcessInfo0** processes, std::uint32_t* count);
    Error sendMessage(std::uint32_t session, std::uint32_t style, std::uint32_t timeout,
                      std::uint32_t* response);
    Error logoffSession(std::uint32_t session);
    Error disconnectSession(std::uint32_t session);
    void free(void* memory);
    std::int32_t querySystem(std::uint32_t infoClass, std::byte* buffer, std::uint32_t bytes,
                             std::uint32_t* needed);

    /// Something happens that no file foresaw. False if it could do nothing.
    bool happen(const ScenarioEvent& happening);
    /// Lets everything happen that is due by now.
    void wake();
    /// Called in any thread whenever sessions changed. Set before anybody calls.
    void onChange(std::function<void()> changed);
    /// Calls that hang come back.
    void release();

    [[nodiscard]] std::optional<ScenarioPerson> person(std::string_view user);
    [[nodiscard]] std::vector<std::string> users();
    [[nodiscard]] QString sidOf(std::string_view user);
    [[nodiscard]] std::optional<std::uint64_t> memoryBytes();
    [[nodiscard]] std::uint64_t memoryAvailableBytes();
    /// What was handed out and not given back.
    [[nodiscard]] std::size_t handedOut();
    /// Calls that have not returned.
    [[nodiscard]] int callsUnderWay();
    /// What callers were told to do to sessions, for example "logoff 3".
    [[nodiscard]] std::vector<std::string> acts();
    /// How long each box was to stand, in seconds, in the order of their calls.
    [[nodiscard]] std::vector<std::uint32_t> boxTimeouts();

private:
    struct Box;
    class Call;

    [[nodiscard]] std::byte* handOut(std::size_t bytes);
    [[nodiscard]] std::optional<Error> spoiled(PlayedCall call, std::unique_lock<std::mutex>& lock);
    [[nodiscard]] std::uint32_t answer(std::uint32_t session, const Box& box,
                                       std::unique_lock<std::mutex>& lock);
    [[nodiscard]] std::int64_t fileTime(WallTime wall) const;
    void fillInfo(const HouseholdSession& session, wts::InfoEx& info) const;
    [[nodiscard]] std::vector<std::byte> processList(std::uintptr_t at);
    [[nodiscard]] std::int64_t pidOf(const std::string& key);
    /// Whether anything changed.
    bool passToNow();
    bool apply(const ScenarioEvent& happening, Moment moment);
    void announce(std::unique_lock<std::mutex>& lock, bool isChanged);

    std::mutex m_guard;
    std::condition_variable m_changed;
    std::vector<ScenarioEntry> m_timeline;
    std::size_t m_next = 0;
    Household m_household;
    const PlayedFaults m_faults;
    const std::function<Moment()> m_now;
    std::function<void()> m_onChange;
    std::map<std::uint32_t, Box*> m_boxes; ///< The newest of each session.
    std::map<void*, std::unique_ptr<std::byte[]>> m_memory;
    std::map<std::string, std::int64_t> m_pids;
    std::vector<std::string> m_acts;
    std::vector<std::uint32_t> m_boxTimeouts;
    int m_underWay = 0;
    bool m_isReleased = false;
};

} // namespace usher
