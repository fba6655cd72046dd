// SPDX-License-Identifier: MIT
#include "dashboard/application.h"
#include "dashboard/desktop.h"
#include "platform/process/process.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(Usher_DashboardPlugin)
Q_IMPORT_QML_PLUGIN(UsherPlugin)

namespace {

// As usherctl ends.
constexpr int kFailed = 1;
constexpr int kWrongCommandLine = 2;

QStringList wordsOf(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words += QString::fromLocal8Bit(argv[i]);
    }
    return words;
}

void print(FILE* file, const QString& text)
{
    std::fputs(text.toUtf8().constData(), file);
}

void complain(const usher::Error& error)
{
    if (error.code != usher::ErrorCode::InvalidInput) {
        print(stderr, QStringLiteral("usher: %1\n").arg(usher::ErrorText::sentence(error)));
        return;
    }
    // A scenario's problems are located, one a line.
    const auto problems = error.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const auto& problem : problems) {
        print(stderr, usher::escapedText(problem) + u'\n');
    }
}

/// Everything that needs no window, and must work where there can be none.
int answerInWords(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const usher::Language language{QLocale::system()};
    const auto options = usher::StartOptions::parse(wordsOf(argc, argv));
    if (!options) {
        print(stderr, QStringLiteral("usher: %1 %2\n")
                          .arg(options.error().detail,
                               usher::StartOptions::tr("Call usher --help to see what it can do.")));
        return kWrongCommandLine;
    }
    if (options->wantsHelp || options->wantsVersion) {
        print(stdout, options->wantsHelp ? usher::StartOptions::helpText()
                                         : QStringLiteral("usher " USHER_VERSION "\n"));
        return 0;
    }
    print(stderr, QStringLiteral("usher: %1\n")
                      .arg(usher::StartOptions::tr(
                          "There is no display to show a window on. Use --screenshot FILE to draw "
                          "it into a file, or usherctl list.")));
    return kFailed;
}

/// Qt reads these when the application is made.
void chooseRendering(const usher::StartOptions& options)
{
    using Rendering = usher::StartOptions::Rendering;
    const bool isPicture = !options.screenshot.isEmpty();
    if (isPicture) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (const auto folder = usher::fontFolder(); !folder.isEmpty()) {
            qputenv("QT_QPA_FONTDIR", folder);
        }
    }
    if (options.rendering == Rendering::Gpu) {
        qunsetenv("QT_QUICK_BACKEND");
    } else if (options.rendering == Rendering::Software || isPicture ||
               (usher::prefersSoftwareRendering() && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))) {
        qputenv("QT_QUICK_BACKEND", "software");
    }
}

/// Invented people and pictures may be looked at beside the real ones.
bool isOnlyOne(const usher::StartOptions& options)
{
    return options.screenshot.isEmpty() && options.backend.name != u"simulated";
}

/// Why there is no window now, although one is open.
QString whyNotFound(const usher::Error& error)
{
    return error.code == usher::ErrorCode::NotPermitted
               ? usher::StartOptions::tr(
                     "Usher is open already, as administrator. Look for it in the taskbar, "
                     "or beside the clock.")
               : usher::StartOptions::tr("Usher is open already, but does not answer. End that one, then "
                                         "start it again.");
}

} // namespace

int main(int argc, char* argv[])
{
    usher::secureLibrarySearch();
    const auto unused = usher::forgetOthersVariables();
    const usher::CallersConsole console;
    const auto options = usher::StartOptions::parse(wordsOf(argc, argv));
    const bool isInWords = !options || options->wantsHelp || options->wantsVersion ||
                           (options->screenshot.isEmpty() && !usher::hasDisplay());
    if (isInWords) {
        return answerInWords(argc, argv);
    }
    chooseRendering(*options);
    const QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("usher"));
    QGuiApplication::setOrganizationName(QStringLiteral("usher"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Usher"));
    QGuiApplication::setApplicationVersion(QStringLiteral(USHER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.usher.Usher"));

    const auto doorbell = isOnlyOne(*options) ? usher::makeDoorbell() : nullptr;
    if (doorbell) {
        const auto found = doorbell->ring();
        if (!found) {
            usher::tellWithoutWindow(whyNotFound(found.error()));
            return kFailed;
        }
        if (*found == usher::Doorbell::Found::Somebody) {
            return 0;
        }
    }
    usher::Application application(*options);
    if (!unused.isEmpty()) {
        print(stderr, QStringLiteral("usher: %1\n").arg(usher::ErrorText::unusedVariables(unused)));
    }
    if (doorbell) {
        QObject::connect(doorbell.get(), &usher::Doorbell::rang, &application, &usher::Application::raise);
        QObject::connect(doorbell.get(), &usher::Doorbell::placeWanted, &application,
                         &usher::Application::leave);
    }
    if (const auto started = application.start(); !started) {
        complain(started.error());
        return kFailed;
    }
    return QGuiApplication::exec();
}
