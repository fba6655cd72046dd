// SPDX-License-Identifier: MIT
#include "cli/samplechange.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr std::int64_t kMegabyte = std::int64_t{1024} * 1024;
/// Time away is counted in whole seconds, by two clocks.
constexpr auto kJitter = 2s;

void coarsen(Usage& usage)
{
    if (usage.cpuPercent) {
        usage.cpuPercent = std::round(*usage.cpuPercent);
    }
    if (usage.memoryBytes) {
        usage.memoryBytes = *usage.memoryBytes / kMegabyte;
    }
}

Session coarse(Session session)
{
    coarsen(session.usage);
    for (Program& program : session.programs) {
        coarsen(program.usage);
    }
    // Most expensive first is a matter of bytes; by name it stays put.
    std::ranges::sort(session.programs, [](const Program& a, const Program& b) { return a.name < b.name; });
    session.away.duration.reset();
    return session;
}

bool isSamePresence(const Sample& one, const Session& before, const Sample& other, const Session& after)
{
    if (before.away.duration.has_value() != after.away.duration.has_value()) {
        return false;
    }
    if (!before.away.duration) {
        return true;
    }
    const auto began = one.takenAt - *before.away.duration;
    const auto beganAgain = other.takenAt - *after.away.duration;
    return (began > beganAgain ? began - beganAgain : beganAgain - began) < kJitter;
}

} // namespace

bool saysTheSame(const Sample& one, const Sample& other)
{
    return one.cpuCount == other.cpuCount && one.memoryBytes == other.memoryBytes &&
           std::ranges::equal(one.sessions, other.sessions, [&](const Session& before, const Session& after) {
               return isSamePresence(one, before, other, after) && coarse(before) == coarse(after);
           });
}

} // namespace usher
