// SPDX-License-Identifier: MIT
#include "support/corpus.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace usher {

std::string readData(const std::string& relativePath)
{
    std::ifstream file{std::string{USHER_POLICY_TEST_DATA} + '/' + relativePath, std::ios::binary};
    if (!file) {
        throw std::runtime_error("no such test data: " + relativePath);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::vector<std::string>> readCorpus(const std::string& relativePath, std::size_t fields)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{readData(relativePath)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::vector<std::string>& row = rows.emplace_back();
        while (row.size() + 1 < fields) {
            const std::size_t bar = line.find(" | ");
            if (bar == std::string::npos) {
                throw std::runtime_error(
                    std::string{"a field is missing in "}.append(relativePath).append(": ").append(line));
            }
            row.push_back(line.substr(0, bar));
            line.erase(0, bar + 3);
        }
        row.push_back(line);
    }
    return rows;
}

std::string unescaped(const std::string& document)
{
    std::string bytes;
    for (std::size_t i = 0; i < document.size(); ++i) {
        if (document[i] != '%') {
            bytes += document[i];
        } else if (document[i + 1] == '(') {
            const std::size_t end = document.find(')', i);
            const std::size_t star = document.rfind('*', end);
            for (int n = std::stoi(document.substr(star + 1)); n > 0; --n) {
                bytes += document.substr(i + 2, star - i - 2);
            }
            i = end;
        } else {
            bytes += static_cast<char>(std::stoi(document.substr(i + 1, 2), nullptr, 16));
            i += 2;
        }
    }
    return bytes;
}

} // namespace usher
