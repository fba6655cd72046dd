// SPDX-License-Identifier: MIT
#include "record.h"

namespace usher {

void Record::open(const std::string& path)
{
    if (!path.empty()) {
        m_file.open(path, std::ios::binary | std::ios::app);
    }
}

void Record::write(const nlohmann::json& line)
{
    const std::scoped_lock lock{m_guard};
    if (m_file.is_open()) {
        m_file << line.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
    }
}

} // namespace usher
