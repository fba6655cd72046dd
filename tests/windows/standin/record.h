// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <mutex>
#include <string>

namespace usher {

/// What was asked of the Windows that is played: a file with a line of JSON whenever a call that does
/// something begins and when it is over. Any thread may write.
class Record
{
public:
    /// An empty path keeps no record.
    void open(const std::string& path);
    void write(const nlohmann::json& line);

private:
    std::mutex m_guard;
    std::ofstream m_file;
};

} // namespace usher
