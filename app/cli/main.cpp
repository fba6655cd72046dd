// SPDX-License-Identifier: MIT
#include "cli/invocation.h"
#include "platform/process/process.h"
#include "steward/historyfile.h"
#include "wording/errortext.h"
#include "wording/language.h"
#include "wording/safetext.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace {

usher::Result<std::unique_ptr<usher::StateStore>> openHistory(usher::Surroundings::HistoryUse use)
{
    return usher::securePlaces().and_then([use] {
        return use == usher::Surroundings::HistoryUse::Add
                   ? usher::HistoryFile::openToAdd(usher::statePlace())
                   : usher::HistoryFile::openToRead(usher::statePlace());
    });
}

void printWrongCommandLine(usher::Terminal& terminal, const QString& sentence)
{
    const QString hint = QCoreApplication::translate("CommandLine", "See usherctl --help.");
    terminal.write(usher::Terminal::Stream::Errors,
                   QStringLiteral("usherctl: %1 %2\n").arg(sentence, hint).toUtf8());
}

} // namespace

int main(int argc, char* argv[])
{
    usher::secureLibrarySearch();
    const auto unused = usher::forgetOthersVariables();
    const auto terminal = usher::makeTerminal();
    const QCoreApplication application(argc, argv);
    const usher::Language language{QLocale::system()};
    const usher::FriendlyText words{language.locale(), QTimeZone::systemTimeZone(), usher::escapedText};
    if (!unused.isEmpty()) {
        terminal->write(
            usher::Terminal::Stream::Errors,
            QStringLiteral("usherctl: %1\n").arg(usher::ErrorText::unusedVariables(unused)).toUtf8());
    }
    const auto clock = usher::makeSystemClock();

    const auto line = usher::CommandLine::parse(QCoreApplication::arguments().mid(1));
    if (!line) {
        printWrongCommandLine(*terminal, line.error().detail);
        return static_cast<int>(usher::ExitCode::WrongCommandLine);
    }
    const usher::Surroundings surroundings{.terminal = *terminal,
                                           .clock = *clock,
                                           .words = words,
                                           .isColourWelcome = qEnvironmentVariableIsEmpty("NO_COLOR"),
                                           .ruleFile = usher::ruleFilePlace(),
                                           .makeBackend = usher::makeBackend,
                                           .openHistory = openHistory,
                                           .secureRuleFile = usher::securePlaces,
                                           .examineSystem = usher::examineSystem};
    usher::Invocation invocation(*line, surroundings);
    // Queued: an invocation may end before the event loop begins.
    QObject::connect(
        &invocation, &usher::Invocation::finished, &application,
        [](usher::ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    invocation.start();
    return QCoreApplication::exec();
}
