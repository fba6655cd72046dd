// SPDX-License-Identifier: MIT
#include "engine/jsondocument.h"

namespace usher::policy {

std::string describe(std::string_view file, const Problem& problem)
{
    std::string line{file};
    line += ':' + std::to_string(problem.at.line) + ':' + std::to_string(problem.at.column) + ": error: ";
    if (!problem.pointer.empty()) {
        line += problem.pointer + ": ";
    }
    return line + problem.text;
}

} // namespace usher::policy
