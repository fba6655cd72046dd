// SPDX-License-Identifier: MIT
#include "agent/messagedialog.h"
#include "dashboard/appearance.h"
#include "dashboard/desktop.h"
#include "wording/language.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QtQml/qqmlextensionplugin.h>

#include <unistd.h>

#include <csignal>

Q_IMPORT_QML_PLUGIN(Usher_DashboardPlugin)
Q_IMPORT_QML_PLUGIN(UsherPlugin)

namespace {

using namespace usher;

constexpr int kFailed = 1;

QByteArray firstLine()
{
    QByteArray line;
    char one = 0;
    while (line.size() < LineChannel::kLongestLine && ::read(STDIN_FILENO, &one, 1) == 1 && one != '\n') {
        line.append(one);
    }
    return line;
}

/// A few rectangles and words need no graphics driver, and appear sooner without one. A Wayland desktop
/// without Qt's plugin for it usually has an X server too.
void chooseRendering()
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", qEnvironmentVariableIsSet("DISPLAY") ? "wayland;xcb" : "wayland");
    }
}

int show(const Message& message)
{
    const Language language{QLocale::system()};
    QLocale::setDefault(language.locale());
    QGuiApplication::setLayoutDirection(language.locale().textDirection());
    // Who has chosen a look for their own Usher reads questions in it, too. Nothing is written.
    QSettings settings(QStringLiteral("usher"), QStringLiteral("usher"));
    const auto look = makeAppearanceSource();
    Appearance appearance(*look, settings);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    auto properties = MessageDialog::properties(message, language.locale());
    properties.insert(QStringLiteral("appearance"), QVariant::fromValue(&appearance));
    engine.setInitialProperties(properties);
    engine.load(QUrl{QStringLiteral("qrc:/qt/qml/Usher/dialogs/MessageWindow.qml")});
    auto* window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (window == nullptr) {
        return kFailed;
    }
    LineChannel courier(STDIN_FILENO, STDOUT_FILENO);
    const MessageDialog dialog(message, *window, courier);
    QObject::connect(&dialog, &MessageDialog::over, &QCoreApplication::quit);
    window->show();
    window->requestActivate();
    return QGuiApplication::exec();
}

} // namespace

/// Reads what to say from standard input and answers on standard output, which may be the same socket. Quits
/// when the other end goes.
int main(int argc, char* argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    const auto request = parseCourierRequest(firstLine());
    if (!request || !hasDisplay()) {
        return kFailed;
    }
    chooseRendering();
    const QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("usher-agent"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Usher"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.usher.Usher"));
    return show(request->message);
}
