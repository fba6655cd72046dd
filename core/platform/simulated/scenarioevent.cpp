// SPDX-License-Identifier: MIT
#include "platform/simulated/scenarioevent.h"

namespace usher {

std::string_view userOf(const ScenarioEvent& happening)
{
    return std::visit(
        [](const auto& one) -> std::string_view {
            if constexpr (requires { one.user; }) {
                return one.user;
            } else {
                return {};
            }
        },
        happening);
}

} // namespace usher
