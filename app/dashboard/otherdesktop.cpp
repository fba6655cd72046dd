// SPDX-License-Identifier: MIT
#include "dashboard/desktop.h"
#include "dashboard/paletteappearance.h"

namespace usher {

std::unique_ptr<AppearanceSource> makeAppearanceSource()
{
    return std::make_unique<PaletteAppearance>();
}

std::unique_ptr<Notifier> makeNotifier()
{
    return nullptr;
}

bool hasDisplay()
{
    return true;
}

bool prefersSoftwareRendering()
{
    return false;
}

} // namespace usher
