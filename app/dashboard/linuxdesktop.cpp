// SPDX-License-Identifier: MIT
#include "dashboard/busnotifier.h"
#include "dashboard/desktop.h"
#include "dashboard/paletteappearance.h"
#include "dashboard/portalappearance.h"

namespace usher {

std::unique_ptr<AppearanceSource> makeAppearanceSource()
{
    auto palette = std::make_unique<PaletteAppearance>();
    // Without an address libdbus would start a bus of its own, on which nobody would answer.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return palette;
    }
    return std::make_unique<PortalAppearance>(QDBusConnection::sessionBus(), std::move(palette));
}

std::unique_ptr<Notifier> makeNotifier()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return nullptr;
    }
    return std::make_unique<BusNotifier>(QDBusConnection::sessionBus());
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

bool prefersSoftwareRendering()
{
    return true;
}

} // namespace usher
