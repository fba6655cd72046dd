// SPDX-License-Identifier: MIT
#include "dashboard/busdoorbell.h"
#include "dashboard/busnotifier.h"
#include "dashboard/bustrayplace.h"
#include "dashboard/desktop.h"
#include "dashboard/paletteappearance.h"
#include "dashboard/portalappearance.h"

#include <cstdio>

namespace usher {

namespace {

// Without an address libdbus would start a bus of its own, on which nobody would answer.
bool hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
}

/// Where nobody can be asked whether there is a tray.
class NoTrayPlace final : public TrayPlace
{
public:
    [[nodiscard]] bool isThere() const override { return false; }
    [[nodiscard]] bool isDark() const override { return false; }
    [[nodiscard]] QString menuText(QString text) const override { return text; }
};

} // namespace

std::unique_ptr<AppearanceSource> makeAppearanceSource()
{
    auto palette = std::make_unique<PaletteAppearance>();
    if (!hasBus()) {
        return palette;
    }
    return std::make_unique<PortalAppearance>(QDBusConnection::sessionBus(), std::move(palette));
}

std::unique_ptr<Notifier> makeNotifier()
{
    return hasBus() ? std::make_unique<BusNotifier>(QDBusConnection::sessionBus()) : nullptr;
}

std::unique_ptr<TrayPlace> makeTrayPlace(const AppearanceSource& look)
{
    if (!hasBus()) {
        return std::make_unique<NoTrayPlace>();
    }
    return std::make_unique<BusTrayPlace>(QDBusConnection::sessionBus(), look);
}

std::unique_ptr<Doorbell> makeDoorbell()
{
    return hasBus() ? std::make_unique<BusDoorbell>(QDBusConnection::sessionBus()) : nullptr;
}

void tellWithoutWindow(const QString& sentence)
{
    std::fputs(QStringLiteral("usher: %1\n").arg(sentence).toUtf8().constData(), stderr);
}

std::unique_ptr<SignInEntry> makeSignInEntry()
{
    return nullptr;
}

std::unique_ptr<Elevation> makeElevation()
{
    return nullptr; // whoever may act on other people's sessions is asked for each act
}

QByteArray fontFolder()
{
    return {};
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

bool tellsOnlyWindows()
{
    return false;
}

} // namespace usher
