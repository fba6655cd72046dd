// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickImageProvider>

namespace usher {

/// How the icon in the tray stands out: by its shape, in one tone, since panels are light or dark.
enum class TrayGlyph
{
    Plain,
    Asking,  ///< With a clock: somebody is being asked.
    Decision ///< With an exclamation mark: the owner is waited for.
};

[[nodiscard]] QImage trayIcon(TrayGlyph glyph, bool isLight);
/// Under this address trayIcon() can be loaded once the provider is there.
[[nodiscard]] QUrl trayIconSource(TrayGlyph glyph, bool isLight);

/// trayIcon() for QML, which knows pictures by their address.
class TrayIcons final : public QQuickImageProvider
{
public:
    static constexpr const char* kName = "tray";

    TrayIcons();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace usher
