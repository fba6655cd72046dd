// SPDX-License-Identifier: MIT
#include "dashboard/paletteappearance.h"
#include "dashboard/portalappearance.h"

namespace usher {

std::unique_ptr<AppearanceSource> makeAppearanceSource()
{
    auto palette = std::make_unique<PaletteAppearance>();
    // Without an address libdbus would start a bus of its own, which nobody would answer on.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return palette;
    }
    return std::make_unique<PortalAppearance>(QDBusConnection::sessionBus(), std::move(palette));
}

} // namespace usher
