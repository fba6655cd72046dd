// SPDX-License-Identifier: MIT
#include "dashboard/desktop.h"
#include "dashboard/eventdoorbell.h"
#include "dashboard/paletteappearance.h"
#include "dashboard/runaselevation.h"
#include "dashboard/runkeyentry.h"
#include "dashboard/windowsappearance.h"
#include "platform/windows/elevation.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

#include <windows.h>

namespace usher {

namespace {

/// The notification area of a taskbar, which is always there.
class TaskbarPlace final : public TrayPlace
{
public:
    explicit TaskbarPlace(const AppearanceSource& look)
        : m_look(look)
    {
        connect(&look, &AppearanceSource::lookChanged, this, &TrayPlace::changed);
    }
    [[nodiscard]] bool isThere() const override { return true; }
    [[nodiscard]] bool isDark() const override { return isTaskbarDark().value_or(m_look.look().isDark); }
    [[nodiscard]] QString menuText(QString text) const override
    {
        return text.replace(u'&', QStringLiteral("&&"));
    }

private:
    const AppearanceSource& m_look;
};

} // namespace

std::unique_ptr<AppearanceSource> makeAppearanceSource()
{
    return std::make_unique<WindowsAppearance>(std::make_unique<PaletteAppearance>());
}

std::unique_ptr<Notifier> makeNotifier()
{
    return nullptr;
}

std::unique_ptr<TrayPlace> makeTrayPlace(const AppearanceSource& look)
{
    return std::make_unique<TaskbarPlace>(look);
}

std::unique_ptr<Doorbell> makeDoorbell()
{
    return std::make_unique<EventDoorbell>(isElevated());
}

void tellWithoutWindow(const QString& sentence)
{
    // From a console too: it stays there after the box was closed.
    std::fputs(QStringLiteral("usher: %1\n").arg(sentence).toUtf8().constData(), stderr);
    MessageBoxW(nullptr, sentence.toStdWString().c_str(), L"Usher",
                MB_OK | MB_ICONINFORMATION | MB_SETFOREGROUND);
}

std::unique_ptr<SignInEntry> makeSignInEntry()
{
    return std::make_unique<RunKeyEntry>(QCoreApplication::applicationFilePath());
}

std::unique_ptr<Elevation> makeElevation()
{
    if (isElevated() || !RunAsElevation::isThere()) {
        return nullptr;
    }
    auto words = QCoreApplication::arguments().mid(1);
    words.removeAll(QStringLiteral("--tray")); // whoever asks for it has the window before them
    return std::make_unique<RunAsElevation>(QCoreApplication::applicationFilePath(), words);
}

QByteArray fontFolder()
{
    // Qt's platform without a screen reads font files itself, and looks for them beside Qt.
    std::array<wchar_t, MAX_PATH> folder{};
    const UINT length = GetSystemWindowsDirectoryW(folder.data(), UINT{folder.size()});
    return QString::fromWCharArray(folder.data(), static_cast<qsizetype>(length)).toUtf8() + "\\Fonts";
}

bool hasDisplay()
{
    return true;
}

bool prefersSoftwareRendering()
{
    return false;
}

bool tellsOnlyWindows()
{
    return true;
}

} // namespace usher
