// SPDX-License-Identifier: MIT
#include "session/usagehistory.h"

#include <algorithm>

namespace usher {

UsageHistory::Step UsageHistory::Track::at(std::int64_t number) const
{
    if (number < first || number <= last - kSteps || number > last) {
        return {};
    }
    return steps[static_cast<std::size_t>((number - first) % kSteps)];
}

void UsageHistory::Track::append(const Step& step)
{
    ++last;
    if (steps.size() < kSteps) {
        steps.push_back(step);
        return;
    }
    steps[static_cast<std::size_t>((last - first) % kSteps)] = step;
}

void UsageHistory::Track::add(const Step& step, std::int64_t number)
{
    if (steps.empty() || number - last >= kSteps) {
        steps.assign(1, step);
        first = last = number;
        return;
    }
    const bool isOneMean = (number - last) * kStep <= kLongestMean;
    while (last + 1 < number) {
        append(isOneMean ? step : Step{});
    }
    if (last < number) {
        append(step);
        return;
    }
    auto& newest = steps[static_cast<std::size_t>((last - first) % kSteps)];
    newest.cpuPercent = step.cpuPercent >= 0 ? step.cpuPercent : newest.cpuPercent;
    newest.memoryBytes = step.memoryBytes >= 0 ? step.memoryBytes : newest.memoryBytes;
}

void UsageHistory::record(const Sample& sample, AwakeTime at)
{
    m_last = std::max(m_last, static_cast<std::int64_t>(at / kStep));
    ++m_sampleNumber;
    for (const auto& session : sample.sessions) {
        Step step;
        if (session.usage.cpuPercent) {
            step.cpuPercent = static_cast<float>(*session.usage.cpuPercent);
        }
        if (session.usage.memoryBytes) {
            step.memoryBytes = static_cast<float>(*session.usage.memoryBytes);
        }
        auto& track = m_tracks[session.identity];
        track.add(step, m_last);
        track.seenIn = m_sampleNumber;
    }
    if (m_tracks.size() != sample.sessions.size()) {
        m_tracks.removeIf([this](const auto& entry) { return entry.value().seenIn != m_sampleNumber; });
    }
}

QList<double> UsageHistory::points(std::span<const Identity> sessions, int count, int stepsPerPoint,
                                   float Step::*figure) const
{
    QList<double> result(count, -1.0);
    const auto lastPoint = m_last / stepsPerPoint;
    for (const auto& session : sessions) {
        const auto track = m_tracks.constFind(session);
        if (track == m_tracks.cend()) {
            continue;
        }
        for (int index = 0; index < count; ++index) {
            const auto begin = (lastPoint - count + 1 + index) * stepsPerPoint;
            double sum = 0;
            int known = 0;
            for (auto number = std::max(begin, m_last - kSteps + 1); number < begin + stepsPerPoint;
                 ++number) {
                const auto value = track->at(number).*figure;
                if (value >= 0) {
                    sum += static_cast<double>(value);
                    ++known;
                }
            }
            if (known > 0) {
                result[index] = std::max(result[index], 0.0) + sum / known;
            }
        }
    }
    return result;
}

QList<double> UsageHistory::cpuPercent(std::span<const Identity> sessions, int count, int stepsPerPoint) const
{
    return points(sessions, count, stepsPerPoint, &Step::cpuPercent);
}

QList<double> UsageHistory::memoryBytes(std::span<const Identity> sessions, int count,
                                        int stepsPerPoint) const
{
    return points(sessions, count, stepsPerPoint, &Step::memoryBytes);
}

} // namespace usher
