// SPDX-License-Identifier: MIT
#include "engine/phrase.h"

#include <utility>

namespace usher::policy {

Phrase verbatim(std::string text)
{
    Phrase phrase;
    phrase.pattern = std::move(text);
    phrase.isVerbatim = true;
    return phrase;
}

Phrase quoted(std::string_view text)
{
    return verbatim(std::string{'"'}.append(text).append("\""));
}

std::string say(const Phrase& phrase, const std::function<std::string(const std::string&)>& translate)
{
    if (phrase.isVerbatim) {
        return phrase.pattern;
    }
    const std::string pattern = translate(phrase.pattern);
    std::string sentence;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlace =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] > '0' && pattern[i + 1] <= '9';
        const std::size_t which = isPlace ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (isPlace && which < phrase.parts.size()) {
            sentence += say(phrase.parts[which], translate);
            ++i;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

std::string inEnglish(const Phrase& phrase)
{
    return say(phrase, [](const std::string& pattern) { return pattern; });
}

} // namespace usher::policy
