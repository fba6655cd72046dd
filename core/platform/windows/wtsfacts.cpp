// SPDX-License-Identifier: MIT
#include "platform/windows/wtsfacts.h"

#include "platform/windows/wtscore.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using std::chrono::milliseconds;

/// A sample longer than that would be felt.
constexpr microseconds kLongest = 1s;
constexpr int kRepeated = 5;
/// Between two clocks, one of which tells whole ticks.
constexpr milliseconds kSame = 2s;

QString ago(const std::optional<milliseconds>& duration)
{
    return duration ? u"%1 s ago"_s.arg(static_cast<double>(duration->count()) / 1000.0, 0, 'f', 1)
                    : u"not known"_s;
}

QString millisecondsOf(microseconds duration)
{
    return QString::number(static_cast<double>(duration.count()) / 1000.0, 'f', 1);
}

SystemFact consoleRights(const SystemCalls& calls)
{
    constexpr auto kWhat = "it is known who may see and reach the session at this PC's own screen"_L1;
    std::u16string text;
    if (const auto error = calls.consoleSecurity(&text); error != winerror::kNone) {
        return {kWhat, std::nullopt, u"ConsoleSecurity: Windows error %1"_s.arg(error)};
    }
    // An account of this PC's or of a domain is somebody.
    static const QRegularExpression somebody{u"S-1-(5-21|12-1)-[0-9-]+"_s};
    return {kWhat, true, QString::fromStdU16String(text).replace(somebody, u"S-1-\\1-…"_s)};
}

std::optional<milliseconds> lastInputOf(const WtsSession& session)
{
    const auto& times = session.times;
    return times.lastInput && times.current ? std::optional{*times.current - *times.lastInput} : std::nullopt;
}

/// People saw Windows count the console's input wrongly: no mistake of this program's.
SystemFact ownInput(const SystemCalls& calls, const WtsDirectory& directory)
{
    constexpr auto kWhat = "the own session's last input is counted as it was"_L1;
    const auto listed = directory.list();
    const auto own = calls.ownSession();
    const auto isOwn = [&](const WtsSession& session) { return session.id == own; };
    const auto session =
        listed ? std::ranges::find_if(*listed, isOwn) : std::vector<WtsSession>::const_iterator{};
    if (!listed || session == listed->cend()) {
        return {kWhat, std::nullopt, u"it is not listed"_s};
    }
    const auto ticks = calls.tickCount();
    std::uint32_t tick = 0;
    const bool isTold = calls.lastInputTick(&tick) == winerror::kNone;
    const auto real = isTold ? sinceTick(tick, ticks) : std::nullopt;
    const auto counted = lastInputOf(*session);
    const bool isSame = real && counted && std::chrono::abs(*real - *counted) <= kSame;
    return {kWhat, isSame ? std::optional{true} : std::nullopt,
            u"%1: LastInputTime %2, GetLastInputInfo %3, in any session %4"_s.arg(
                session->stationName.isEmpty() ? u"no station"_s : session->stationName, ago(counted),
                ago(real), ago(sinceTick(calls.anyInputTick(), ticks)))};
}

/// At first no account is known. The shortest one counts: other programs make any of them longer.
SystemFact samplingTime(WtsCore& core)
{
    const auto& calls = core.calls;
    const auto timed = [&] {
        const auto begun = calls.stopwatch();
        auto sample = core.sampler.takeSample().sample;
        return std::pair{calls.stopwatch() - begun, std::move(sample)};
    };
    constexpr auto kWhat = "a sample takes less than a second"_L1;
    const auto [first, sample] = timed();
    if (!sample) {
        return {kWhat, std::nullopt, u"there was none"_s};
    }
    microseconds shortest = microseconds::max();
    microseconds longest{};
    for (int i = 0; i < kRepeated; ++i) {
        const auto again = timed().first;
        shortest = std::min(shortest, again);
        longest = std::max(longest, again);
    }
    std::vector<std::byte> buffer;
    const auto processes = queryProcesses(calls, buffer);
    return {kWhat, shortest < kLongest,
            u"%1 ms, then %2 to %3 ms, %4 processes, %5 sessions"_s.arg(
                millisecondsOf(first), millisecondsOf(shortest), millisecondsOf(longest),
                processes ? QString::number(processes->size()) : u"unknown"_s,
                QString::number(sample->sessions.size()))};
}

} // namespace

SystemFacts wtsFacts(const SystemCalls& calls)
{
    WtsCore core{calls};
    return {consoleRights(calls), ownInput(calls, core.directory), samplingTime(core)};
}

} // namespace usher
