// SPDX-License-Identifier: MIT
#include "wording/obstacletext.h"

namespace usher {

QString obstacleOf(const QList<Capability>& capabilities, Capability::Feature feature, MadeSafe made)
{
    for (const auto& capability : capabilities) {
        if (capability.feature == feature && !(capability.isAvailable && capability.isForOthers)) {
            return made(capability.reason).trimmed();
        }
    }
    return {};
}

} // namespace usher
