// SPDX-License-Identifier: MIT
#include "platform/simulated/scenarioreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Whatever the bytes: a scenario, or at least one problem.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto result = usher::readScenario(std::string(bytes, bytes + size));
    const auto* problems = std::get_if<std::vector<usher::policy::Problem>>(&result);
    if (problems != nullptr && problems->empty()) {
        std::abort();
    }
    return 0;
}
