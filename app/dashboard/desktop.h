// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearancesource.h"
#include "dashboard/doorbell.h"
#include "dashboard/elevation.h"
#include "dashboard/notifier.h"
#include "dashboard/signinentry.h"
#include "dashboard/trayplace.h"

#include <memory>

namespace usher {

/// What differs from desktop to desktop, one source file each; the build picks it.

/// The desktop's wishes. Needs a QGuiApplication.
[[nodiscard]] std::unique_ptr<AppearanceSource> makeAppearanceSource();

/// How the owner hears of something while the window is not in front; null: this desktop has no way.
[[nodiscard]] std::unique_ptr<Notifier> makeNotifier();

/// Where an icon could be shown. The look must outlive it.
[[nodiscard]] std::unique_ptr<TrayPlace> makeTrayPlace(const AppearanceSource& look);

/// How a second start finds the first; null: on this desktop it does not.
[[nodiscard]] std::unique_ptr<Doorbell> makeDoorbell();

/// Says a sentence without a window of Usher's own, where whoever started it sees it. Waits until it is read.
void tellWithoutWindow(const QString& sentence);

/// How Usher starts when this person signs in; null: that is not in its power here.
[[nodiscard]] std::unique_ptr<SignInEntry> makeSignInEntry();

/// How Usher is started again with more rights, with the words it was started with; null: there are no more
/// to be had here. Needs a QGuiApplication.
[[nodiscard]] std::unique_ptr<Elevation> makeElevation();

/// Where fonts are for a picture without a screen; empty: they are found without being told.
[[nodiscard]] QByteArray fontFolder();

/// False if certainly no window can be shown. Asks the environment only, so it can be called first of all.
[[nodiscard]] bool hasDisplay();

/// Whether drawing with the processor is the better choice here. On Linux it is: a third of the memory, and
/// no dependence on drivers; a dashboard draws little.
[[nodiscard]] bool prefersSoftwareRendering();

/// Whether a program hears of changed settings only through windows of its own, hidden ones too.
[[nodiscard]] bool tellsOnlyWindows();

} // namespace usher
