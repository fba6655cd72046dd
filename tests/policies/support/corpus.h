// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace usher {

/// The fields of each line of a corpus below tests/policies/data: separated by " | ", lines with # are
/// comments.
[[nodiscard]] std::vector<std::vector<std::string>> readCorpus(const std::string& relativePath,
                                                               std::size_t fields);

/// What a document of a corpus stands for: %XX is a byte, %(TEXT*N) is TEXT repeated N times.
[[nodiscard]] std::string unescaped(const std::string& document);

/// The whole file below tests/policies/data.
[[nodiscard]] std::string readData(const std::string& relativePath);

} // namespace usher
