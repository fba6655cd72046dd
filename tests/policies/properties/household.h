// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"
#include "engine/evaluate.h"

#include <cstdint>
#include <random>

namespace usher::policy {

/// A session of a random household, as it really is.
struct Dweller
{
    SessionKey key;
    std::size_t person = 0;
    Presentation presentation = Presentation::Active;
    std::optional<Awake> presentAt;
    std::optional<std::vector<std::string>> programs;
    std::optional<double> cpuPercent;
    std::optional<std::int64_t> memoryBytes;
    std::optional<bool> isKeepingAwake;
    bool refuses = false;
    bool isStuck = false;
    bool isForbidden = false; ///< The system says no to every sign-out.
};

struct World
{
    Awake now{};
    Wall wall{};
    std::optional<std::int64_t> freeMemoryBytes;
    RuleSet rules;
    std::vector<Dweller> dwellers; ///< In order of sign-in.
};

/// Reproducible choices: the same seed makes the same story on every system.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine{seed}
    {
    }
    int roll(int sides) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(sides)); }
    bool isOneIn(int times) { return roll(times) == 0; }

private:
    std::mt19937_64 m_engine;
};

[[nodiscard]] RuleSet randomRules(Dice& dice);
[[nodiscard]] SessionFacts factsOf(const Dweller& dweller);
[[nodiscard]] Surroundings surroundingsOf(const World& world);
[[nodiscard]] LocalTime localOf(Wall wall);

/// Which rule decides, worked out anew in the plainest way; -1: none.
[[nodiscard]] int plainVerdict(const World& world, const Dweller& dweller);

} // namespace usher::policy
