// SPDX-License-Identifier: MIT
#include "engine/evaluate.h"
#include "engine/rulereader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace usher::policy;

/// Whatever the bytes: a rule set that can be evaluated, or problems with places within the text, in file
/// order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string text(bytes, bytes + size);
    const RulesOrProblems result = readRules(text);
    if (const auto* rules = std::get_if<RuleSet>(&result)) {
        SessionFacts facts;
        facts.presentAt = Awake{};
        Surroundings around;
        around.now = std::chrono::hours{1};
        if (evaluate(*rules, facts, around).reasons.size() != rules->rules.size()) {
            std::abort();
        }
        return 0;
    }
    const auto& problems = std::get<std::vector<Problem>>(result);
    Position last;
    for (const Problem& problem : problems) {
        const bool isInOrder =
            problem.at.line > last.line || (problem.at.line == last.line && problem.at.column >= last.column);
        if (!isInOrder || inEnglish(problem.text).empty() ||
            static_cast<std::size_t>(problem.at.line) > size + 1) {
            std::abort();
        }
        last = problem.at;
    }
    if (problems.empty()) {
        std::abort();
    }
    return 0;
}
