// SPDX-License-Identifier: MIT
#include "cli/helptext.h"

#include "cli/commandline.h"
#include "cli/displaywidth.h"

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr int kFirstColumn = 18;

QString line(const QString& form, const char* description)
{
    return u"  %1  %2\n"_s.arg(padded(form, kFirstColumn),
                               QCoreApplication::translate("CommandLine", description));
}

} // namespace

QString HelpText::text()
{
    QString help =
        tr("Usage: usherctl COMMAND [OPTION …]\n"
           "Shows who is signed in to this PC, how long they have been away and what their session costs.\n");
    help += u'\n' + tr("Commands:") + u'\n';
    for (const CommandForm& command : CommandLine::commands()) {
        help += line(u"%1 %2"_s.arg(command.name, command.arguments).trimmed(), command.description);
    }
    help += u'\n' + tr("Options:") + u'\n';
    for (const OptionForm& option : CommandLine::options()) {
        help += line(u"%1 %2"_s.arg(option.name, option.valueName).trimmed(), option.description);
    }
    help += u'\n' + tr("WHO is a session id, a login name with exactly one session, or NAME#ID.\n"
                       "Exit codes and examples: man usherctl\n");
    return help;
}

} // namespace usher
