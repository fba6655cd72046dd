// SPDX-License-Identifier: MIT
#include "cli/helptext.h"

#include "cli/commandline.h"
#include "cli/displaywidth.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

struct Row
{
    QString form;
    const char* description;
};

/// What stands for something of the reader's own is said in their language; what is typed as it is stays.
QString formText(const QString& words, QLatin1StringView arguments)
{
    struct Placeholder
    {
        const char* word;
        const char* comment;
    };
    static constexpr std::array<Placeholder, 6> kPlaceholders{{
        QT_TRANSLATE_NOOP3("CommandLine", "WHO", "placeholder in the help"),
        QT_TRANSLATE_NOOP3("CommandLine", "TEXT", "placeholder in the help"),
        QT_TRANSLATE_NOOP3("CommandLine", "FILE", "placeholder in the help"),
        QT_TRANSLATE_NOOP3("CommandLine", "TIME", "placeholder in the help"),
        QT_TRANSLATE_NOOP3("CommandLine", "WHAT", "placeholder in the help"),
        QT_TRANSLATE_NOOP3("CommandLine", "NAME", "placeholder in the help"),
    }};
    QString text{arguments};
    for (const auto& [word, comment] : kPlaceholders) {
        text.replace(QLatin1StringView{word}, QCoreApplication::translate("CommandLine", word, comment));
    }
    return u"%1 %2"_s.arg(words, text).trimmed();
}

QString lines(const QList<Row>& rows, int widest)
{
    QString text;
    for (const Row& row : rows) {
        text += u"  %1  %2\n"_s.arg(padded(row.form, widest),
                                    QCoreApplication::translate("CommandLine", row.description));
    }
    return text;
}

int widestOf(const QList<Row>& rows)
{
    int widest = 0;
    for (const Row& row : rows) {
        widest = std::max(widest, displayWidth(row.form));
    }
    return widest;
}

} // namespace

QString HelpText::text()
{
    QString help =
        tr("Usage: usherctl COMMAND [OPTION …]\n"
           "Shows who is signed in to this PC, how long they have been away and what their session costs.\n");
    QList<Row> commands;
    for (const CommandForm& command : CommandLine::commands()) {
        commands += Row{formText(command.name, command.arguments), command.description};
    }
    QList<Row> options;
    for (const OptionForm& option : CommandLine::options()) {
        options += Row{formText(option.name, option.valueName), option.description};
    }
    const int widest = std::max(widestOf(commands), widestOf(options));
    help += u'\n' + tr("Commands:") + u'\n' + lines(commands, widest);
    help += u'\n' + tr("Options:") + u'\n' + lines(options, widest);
    help += u'\n' + tr("WHO is a session id, a login name with exactly one session, or NAME#ID.\n"
                       "Exit codes and examples: man usherctl\n");
    return help;
}

} // namespace usher
