// SPDX-License-Identifier: MIT
// The first opinion, for many questions in one process. A question is a line "rules N", "scenario N" or
// "simulate N M" and then so many bytes of a rule file, a scenario, or one after the other. An answer is a
// line with its length, then what usherctl would print: the problems with "F" for the file's name, or a
// story's lines.

#include "engine/rulereader.h"
#include "platform/simulated/scenarioreader.h"
#include "steward/simulation.h"
#include "steward/zoneclock.h"

#include <cstdio>
#include <exception>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace usher {
namespace {

/// A key may hold line feeds; an answer is read line by line.
std::string escaped(const std::string& text)
{
    std::ostringstream written;
    for (const char character : text) {
        if (static_cast<unsigned char>(character) < 0x20) {
            written << "\\u" << std::hex << std::setw(4) << std::setfill('0') << static_cast<int>(character);
        } else {
            written << character;
        }
    }
    return written.str();
}

std::string described(const std::vector<policy::Problem>& problems)
{
    std::string lines;
    for (const policy::Problem& problem : problems) {
        lines += escaped(policy::describe("F", problem)) + '\n';
    }
    return lines;
}

template <typename Good>
std::string problemsOf(const std::variant<Good, std::vector<policy::Problem>>& read)
{
    const auto* problems = std::get_if<std::vector<policy::Problem>>(&read);
    return problems != nullptr ? described(*problems) : std::string{};
}

std::string told(const std::string& rules, const std::string& scenario)
{
    auto read = policy::readRules(rules, isSystemZone);
    const auto story = readScenario(scenario);
    std::string problems = problemsOf(read) + problemsOf(story);
    if (!problems.empty()) {
        return problems;
    }
    const StorySources sources{[](const std::string&) { return std::vector<policy::Problem>{}; },
                               isSystemZone, systemZoneClock()};
    Simulation simulation{std::get<Scenario>(story), std::get<policy::RuleSet>(std::move(read)), sources};
    std::string lines;
    for (const StoryLine& line : simulation.run()) {
        lines += toJsonLine(line) + '\n';
    }
    return lines;
}

std::string bytes(std::size_t count)
{
    std::string read(count, '\0');
    std::cin.read(read.data(), static_cast<std::streamsize>(count));
    return read;
}

std::string answer(const std::string& question)
{
    std::istringstream words{question};
    std::string kind;
    std::size_t first = 0;
    std::size_t second = 0;
    words >> kind >> first >> second;
    const std::string file = bytes(first);
    if (kind == "rules") {
        return problemsOf(policy::readRules(file, isSystemZone));
    }
    return kind == "scenario" ? problemsOf(readScenario(file)) : told(file, bytes(second));
}

} // namespace
} // namespace usher

int main()
{
    try {
        std::string question;
        while (std::getline(std::cin, question)) {
            const std::string said = usher::answer(question);
            std::cout << said.size() << '\n' << said << std::flush;
        }
        return 0;
    } catch (const std::exception& problem) {
        std::fputs(problem.what(), stderr);
        return 1;
    }
}
