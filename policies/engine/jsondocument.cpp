// SPDX-License-Identifier: MIT
#include "engine/jsondocument.h"

#include "engine/jsonscanner.h"

namespace usher::policy {

std::string describe(std::string_view file, const Problem& problem)
{
    return describe(file, problem, inEnglish(problem.text));
}

std::string describe(std::string_view file, const Problem& problem, std::string_view text)
{
    std::string line{file};
    line += ':' + std::to_string(problem.at.line) + ':' + std::to_string(problem.at.column) + ": error: ";
    if (!problem.pointer.empty()) {
        line += problem.pointer + ": ";
    }
    return line.append(text);
}

std::string pointerToken(std::string_view key)
{
    std::string token;
    for (const char c : key) {
        if (c == '~') {
            token += "~0";
        } else if (c == '/') {
            token += "~1";
        } else {
            token += c;
        }
    }
    return token;
}

std::variant<JsonValue, Problem> readJson(std::string_view utf8, const JsonLimits& limits)
{
    if (utf8.size() > limits.bytes) {
        return Problem{
            {},
            {},
            {"the file is too large: at most %1 bytes are read", {verbatim(std::to_string(limits.bytes))}}};
    }
    if (utf8.starts_with("\xEF\xBB\xBF")) {
        return Problem{{}, {}, "the file begins with a byte order mark: save it as UTF-8 without one"};
    }
    return JsonScanner{utf8, limits}.readDocument();
}

} // namespace usher::policy
