// SPDX-License-Identifier: MIT
#include "engine/weekwindow.h"

#include <algorithm>

namespace usher::policy {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::milliseconds;

bool isListed(const Between& window, std::chrono::local_days day)
{
    return window.days[std::chrono::weekday{day}.iso_encoding() - 1];
}

} // namespace

bool isWithin(const Between& window, const LocalTime& local)
{
    const auto today = floor<days>(local.at);
    const milliseconds time = local.at - today;
    if (window.from < window.to) {
        return time >= window.from && time < window.to && isListed(window, today);
    }
    return (time >= window.from && isListed(window, today)) ||
           (time < window.to && isListed(window, today - days{1}));
}

Awake windowChangesAt(const Between& window, const Surroundings& around, const LocalTime& local)
{
    const milliseconds time = local.at - floor<days>(local.at);
    const auto until = [time](std::chrono::minutes edge) {
        return edge > time ? edge - time : edge - time + milliseconds{days{1}};
    };
    Awake change = around.now + std::min(until(window.from), until(window.to));
    if (local.nextTransition && *local.nextTransition > around.wall) {
        change = std::min(change, around.now + (*local.nextTransition - around.wall));
    }
    return change;
}

std::chrono::minutes timeOfDay(const LocalTime& local)
{
    return floor<std::chrono::minutes>(local.at - floor<days>(local.at));
}

} // namespace usher::policy
