// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QHash>

#include <span>
#include <vector>

namespace usher {

/// What each session has cost during the last ten minutes, in steps of two seconds of awake time. What was
/// not measured stays unknown: a gap is never filled with a guess.
class UsageHistory
{
public:
    static constexpr std::chrono::seconds kStep{2};
    static constexpr int kSteps = 300;
    /// A CPU figure is a mean since the sample before, so it is true for the whole time between two samples;
    /// beyond this distance nobody looked, and the time between stays unknown.
    static constexpr std::chrono::seconds kLongestMean{45};

    /// Adds the sample's figures, and forgets the sessions that have ended.
    void record(const Sample& sample, AwakeTime at);

    /// The last `count` points of `stepsPerPoint` steps each, oldest first, in percent of the PC, summed over
    /// the sessions. -1: unknown. Points lie on fixed moments, so a point once complete does not change any
    /// more.
    [[nodiscard]] QList<double> cpuPercent(std::span<const Identity> sessions, int count,
                                           int stepsPerPoint) const;
    /// The same in bytes.
    [[nodiscard]] QList<double> memoryBytes(std::span<const Identity> sessions, int count,
                                            int stepsPerPoint) const;

    [[nodiscard]] qsizetype sessionCount() const { return m_tracks.size(); }

private:
    static constexpr float kUnknown = -1;

    struct Step
    {
        float cpuPercent = kUnknown;
        float memoryBytes = kUnknown;
    };
    /// A ring: step number s lies at s modulo kSteps. It grows up to that, since most sessions of a test or a
    /// server live short.
    struct Track
    {
        std::vector<Step> steps;
        std::int64_t first = 0;
        std::int64_t last = -1;
        std::uint64_t seenIn = 0;

        [[nodiscard]] Step at(std::int64_t number) const;
        void append(const Step& step);
        void add(const Step& step, std::int64_t number);
    };

    [[nodiscard]] QList<double> points(std::span<const Identity> sessions, int count, int stepsPerPoint,
                                       float Step::*figure) const;

    QHash<Identity, Track> m_tracks;
    std::int64_t m_last = 0;
    std::uint64_t m_sampleNumber = 0;
};

} // namespace usher
