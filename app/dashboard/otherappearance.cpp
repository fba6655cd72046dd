// SPDX-License-Identifier: MIT
#include "dashboard/paletteappearance.h"

namespace usher {

std::unique_ptr<AppearanceSource> makeAppearanceSource()
{
    return std::make_unique<PaletteAppearance>();
}

} // namespace usher
