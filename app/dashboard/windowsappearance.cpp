// SPDX-License-Identifier: MIT
#include "dashboard/windowsappearance.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

#include <windows.h>

namespace usher {

namespace {

constexpr qreal kMostTextScale = 2.25; // where the slider of Windows' settings ends

/// "Colours" in Windows' settings; written as alpha, blue, green, red.
QColor accent()
{
    const QSettings colours(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\DWM"),
                            QSettings::NativeFormat);
    const auto value = colours.value(QStringLiteral("AccentColor"));
    if (!value.isValid()) {
        return {};
    }
    const auto bits = static_cast<COLORREF>(value.toUInt());
    return {GetRValue(bits), GetGValue(bits), GetBValue(bits)};
}

bool isHighContrast()
{
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) != 0 &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
}

bool isMotionReduced()
{
    BOOL isAnimated = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &isAnimated, 0) != 0 && isAnimated == FALSE;
}

/// "Text size" in Windows' settings, in per cent. Qt leaves it to programs.
qreal textScale()
{
    const QSettings access(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Accessibility"),
                           QSettings::NativeFormat);
    const auto percent = access.value(QStringLiteral("TextScaleFactor"), 100).toInt();
    return std::clamp(percent / 100.0, 1.0, kMostTextScale);
}

} // namespace

std::optional<bool> isTaskbarDark()
{
    const QSettings theme(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\"
                       "Personalize"),
        QSettings::NativeFormat);
    const auto isLight = theme.value(QStringLiteral("SystemUsesLightTheme"));
    return isLight.isValid() ? std::optional{isLight.toInt() == 0} : std::nullopt;
}

WindowsAppearance::WindowsAppearance(std::unique_ptr<AppearanceSource> otherwise, QObject* parent)
    : AppearanceSource(parent)
    , m_otherwise(std::move(otherwise))
{
    read();
    connect(m_otherwise.get(), &AppearanceSource::lookChanged, this, &WindowsAppearance::read);
    QCoreApplication::instance()->installNativeEventFilter(this);
}

WindowsAppearance::~WindowsAppearance()
{
    if (auto* application = QCoreApplication::instance()) {
        application->removeNativeEventFilter(this);
    }
}

bool WindowsAppearance::nativeEventFilter(const QByteArray& /*eventType*/, void* message, qintptr* /*result*/)
{
    const auto kind = static_cast<const MSG*>(message)->message;
    if (kind == WM_SETTINGCHANGE || kind == WM_THEMECHANGED || kind == WM_SYSCOLORCHANGE ||
        kind == WM_DWMCOLORIZATIONCOLORCHANGED) {
        // Queued: Qt reads its own part of the same change after this.
        QMetaObject::invokeMethod(this, &WindowsAppearance::read, Qt::QueuedConnection);
    }
    return false;
}

void WindowsAppearance::read()
{
    auto look = m_otherwise->look();
    look.accent = accent();
    look.isHighContrast = isHighContrast();
    look.isMotionReduced = isMotionReduced();
    look.textScale = textScale();
    const auto isDark = isTaskbarDark();
    if (look != m_look || isDark != m_isTaskbarDark) {
        m_look = look;
        m_isTaskbarDark = isDark;
        Q_EMIT lookChanged();
    }
}

} // namespace usher

#include "moc_windowsappearance.cpp"
