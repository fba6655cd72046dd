// SPDX-License-Identifier: MIT
#include "core/platform/windows/playedcalls.h"

#include "platform/windows/sidtext.h"

namespace usher {

namespace {

using System = std::shared_ptr<PlayedSystem>;

std::string narrow(const std::u16string& text)
{
    return QString::fromStdU16String(text).toStdString();
}

void addSessions(SystemCalls& calls, const System& system)
{
    calls.enumerateSessions = [system](auto* sessions, auto* count) {
        return system->enumerateSessions(sessions, count);
    };
    calls.freeMemoryEx = [system](std::uint32_t, void* memory, std::uint32_t) { system->free(memory); };
    calls.querySession = [system](auto session, auto infoClass, auto* buffer, auto* bytes) {
        return system->querySession(session, infoClass, buffer, bytes);
    };
    calls.freeMemory = [system](void* memory) { system->free(memory); };
    calls.enumerateProcesses = [system](auto session, auto* processes, auto* count) {
        return system->enumerateProcesses(session, processes, count);
    };
    calls.sendMessage = [system](auto session, const auto&, const auto&, auto style, auto timeout,
                                 auto* response) {
        return system->sendMessage(session, style, timeout, response);
    };
    calls.logoffSession = [system](auto session) { return system->logoffSession(session); };
    calls.disconnectSession = [system](auto session) { return system->disconnectSession(session); };
    calls.querySystem = [system](auto infoClass, auto* buffer, auto bytes, auto* needed) {
        return system->querySystem(infoClass, buffer, bytes, needed);
    };
}

void addPlace(SystemCalls& calls, const System& system, const Clock& clock, const PlayedCaller& caller)
{
    constexpr std::uint32_t kPlayedProcessors = 8;
    constexpr std::uint32_t kBootNumber = 42;
    calls.lastInputTick = [caller](std::uint32_t* tick) {
        *tick = caller.lastInputTick;
        return winerror::kNone;
    };
    calls.tickCount = [&clock] { return static_cast<std::uint64_t>(clock.awakeNow().count()); };
    calls.stopwatch = [pace = caller.pace, passed = std::chrono::microseconds{0}]() mutable {
        return passed += pace;
    };
    calls.consoleSecurity = [caller](std::u16string* rights) {
        *rights = caller.consoleSecurity;
        return rights->empty() ? winerror::kAccessDenied : winerror::kNone;
    };
    calls.awakeNow = [&clock] { return clock.awakeNow(); };
    calls.anyInputTick = [caller] { return caller.anyInputTick; };
    calls.bootNumber = [] { return kBootNumber; };
    calls.processorCount = [] { return kPlayedProcessors; };
    calls.memoryStatus = [system](std::uint64_t* total, std::uint64_t* available) {
        *total = system->memoryBytes().value_or(0);
        *available = system->memoryAvailableBytes();
        return winerror::kNone;
    };
    calls.ownSession = [caller] { return caller.session; };
    calls.ownSid = [system, user = caller.user] { return sidBytes(system->sidOf(user)); };
    calls.isElevated = [caller] { return caller.isElevated; };
    calls.lockWorkStation = [system, caller] {
        return system->disconnectSession(caller.session.value_or(0));
    };
    calls.exitOwnSession = [system, caller] { return system->logoffSession(caller.session.value_or(0)); };
}

void addAccounts(SystemCalls& calls, const System& system, const PlayedCaller& caller)
{
    calls.lookupAccount = [system, caller](const std::u16string& account, std::vector<std::byte>* sid) {
        const auto user = narrow(account.substr(account.find(u'\\') + 1));
        const auto known = system->sidOf(user);
        if (known.isEmpty() || !caller.knowsAccounts) {
            return std::uint32_t{1332}; // ERROR_NONE_MAPPED
        }
        *sid = sidBytes(known);
        return winerror::kNone;
    };
    calls.accountOfSid = [](const std::vector<std::byte>&, std::u16string* name) {
        *name = u"Administratoren";
        return winerror::kNone;
    };
    calls.fullNameOf = [system](const std::u16string& user, std::u16string* fullName) {
        const auto person = system->person(narrow(user));
        *fullName = person ? QString::fromStdString(person->fullName).toStdU16String() : std::u16string{};
        return person ? winerror::kNone : winerror::kFileNotFound;
    };
    calls.localGroupsOf = [system](const std::u16string& user, std::vector<std::u16string>* groups) {
        const auto person = system->person(narrow(user));
        *groups = {u"Benutzer"};
        if (person && person->isAdministrator) {
            groups->emplace_back(u"Administratoren");
        }
        return person ? winerror::kNone : winerror::kFileNotFound;
    };
    calls.computerName = [] { return std::u16string{u"HOME-PC"}; };
    calls.hasFamilySettings = [system](const std::u16string& sid) -> std::optional<bool> {
        for (const auto& user : system->users()) {
            if (system->sidOf(user).toStdU16String() == sid) {
                return system->person(user)->isChild;
            }
        }
        return std::nullopt;
    };
}

} // namespace

SystemCalls playedCalls(const std::shared_ptr<PlayedSystem>& system, const Clock& clock,
                        const PlayedCaller& caller)
{
    SystemCalls calls;
    addSessions(calls, system);
    addPlace(calls, system, clock, caller);
    addAccounts(calls, system, caller);
    calls.watchSessions = [system, caller](const std::function<void(bool)>& told) -> std::shared_ptr<void> {
        if (!caller.announces) {
            return nullptr;
        }
        system->onChange([told] { told(true); });
        return {system.get(), [system](void*) { system->onChange({}); }};
    };
    return calls;
}

} // namespace usher
