// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace usher::policy {

/// A sentence in English, or a part of one, that can be said in another language as well: a pattern with %1
/// to %9 where its parts stand.
struct Phrase
{
    Phrase() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): most sentences are a pattern without parts
    Phrase(const char* words)
        : pattern{words}
    {
    }
    Phrase(const char* words, std::vector<Phrase> what)
        : pattern{words}
        , parts{std::move(what)}
    {
    }

    std::string pattern;
    std::vector<Phrase> parts;
    bool isVerbatim = false; ///< A name, a number, a key: the same in every language, whatever is in it.

    bool operator==(const Phrase&) const = default;
};

[[nodiscard]] Phrase verbatim(std::string text);
/// In double quotes.
[[nodiscard]] Phrase quoted(std::string_view text);

/// The whole sentence, each pattern in the words that `translate` has for it. Those may name the parts in
/// another order.
[[nodiscard]] std::string say(const Phrase& phrase,
                              const std::function<std::string(const std::string&)>& translate);
[[nodiscard]] std::string inEnglish(const Phrase& phrase);

} // namespace usher::policy
