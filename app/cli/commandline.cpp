// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "wording/safetext.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr std::array kCommands{
    CommandForm{"list"_L1, "[--watch]"_L1, QT_TRANSLATE_NOOP("CommandLine", "who is signed in")},
    CommandForm{"show"_L1, "WHO"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "one session: what runs, and how it is known")},
    CommandForm{"ask"_L1, "WHO"_L1, QT_TRANSLATE_NOOP("CommandLine", "ask somebody, then sign them out")},
    CommandForm{"message"_L1, "WHO TEXT"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "show a message without a question")},
    CommandForm{"sign-out"_L1, "WHO"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "sign somebody out without asking")},
    CommandForm{"lock"_L1, "WHO"_L1, QT_TRANSLATE_NOOP("CommandLine", "lock a screen")},
    CommandForm{"disconnect"_L1, "WHO"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "take somebody off the screen; their programs run on")},
    CommandForm{"rules"_L1, "check FILE..."_L1,
                QT_TRANSLATE_NOOP("CommandLine", "whether rule files are good, and what is wrong where")},
    CommandForm{"rules"_L1, "explain"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "what rules would do now, with everybody, and why")},
    CommandForm{"rules"_L1, "simulate"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "what rules do in a story, in virtual time")},
    CommandForm{"rules"_L1, "show"_L1, QT_TRANSLATE_NOOP("CommandLine", "the rules of this PC")},
    CommandForm{"rules"_L1, "set FILE"_L1, QT_TRANSLATE_NOOP("CommandLine", "other rules, if they are good")},
    CommandForm{"rules"_L1, "pause [TIME]"_L1,
                QT_TRANSLATE_NOOP("CommandLine", "hold the rules back for a while, or until resumed")},
    CommandForm{"rules"_L1, "resume"_L1, QT_TRANSLATE_NOOP("CommandLine", "let the rules act again")},
    CommandForm{"history"_L1, ""_L1,
                QT_TRANSLATE_NOOP("CommandLine", "what was done to whom, by whom or which rule, and why")},
    CommandForm{"status"_L1, ""_L1,
                QT_TRANSLATE_NOOP("CommandLine", "what works on this PC, and what is missing")},
    CommandForm{
        "selftest"_L1, ""_L1,
        QT_TRANSLATE_NOOP("CommandLine", "a report without names, to attach when something is wrong")},
};

constexpr std::array kOptions{
    OptionForm{"--json"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "print JSON, for programs")},
    OptionForm{"--watch"_L1, ""_L1,
               QT_TRANSLATE_NOOP("CommandLine", "keep going and show every change, until Ctrl-C")},
    OptionForm{
        "--wait"_L1, "TIME"_L1,
        QT_TRANSLATE_NOOP("CommandLine", "how long somebody has to answer: 30s to 1h, 5m if not said")},
    OptionForm{"--message"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("CommandLine", "what they are asked with")},
    OptionForm{"--no-answer"_L1, "WHAT"_L1,
               QT_TRANSLATE_NOOP("CommandLine", "without an answer: sign-out, or leave them alone")},
    OptionForm{"--force"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "end programs that want to save, too")},
    OptionForm{"--rules"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("CommandLine", "the rule file to explain or play")},
    OptionForm{"--since"_L1, "TIME"_L1,
               QT_TRANSLATE_NOOP("CommandLine", "how far back the history goes: 7d if not said")},
    OptionForm{"--user"_L1, "NAME"_L1,
               QT_TRANSLATE_NOOP("CommandLine", "only what concerns that login name")},
    OptionForm{"--csv"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "print a table for spreadsheets")},
    OptionForm{"--scenario"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("CommandLine", "the story to play")},
    OptionForm{"--backend"_L1, "NAME"_L1,
               QT_TRANSLATE_NOOP("CommandLine", "auto, logind, wts, simulated or simulated:SCENARIO")},
    OptionForm{"--direct"_L1, ""_L1,
               QT_TRANSLATE_NOOP("CommandLine",
                                 "ask the system itself, not the service (always so in this version)")},
    OptionForm{"--yes"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "do not ask for confirmation")},
    OptionForm{"--no-color"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "no colours on a terminal")},
    OptionForm{"--help"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "show this help")},
    OptionForm{"--version"_L1, ""_L1, QT_TRANSLATE_NOOP("CommandLine", "show the version")},
};

QString quoted(const QString& word)
{
    return QCoreApplication::translate("CommandLine", "“%1”", "quotation marks around a word")
        .arg(escapedText(word));
}

} // namespace

std::span<const OptionForm> CommandLine::options()
{
    return kOptions;
}

std::span<const CommandForm> CommandLine::commands()
{
    return kCommands;
}

Result<CommandLine> CommandLine::parse(const QStringList& words)
{
    CommandLine line;
    QStringList plain;
    QStringList rest = words;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == "--"_L1) {
            plain += rest;
            break;
        }
        if (!word.startsWith(u'-') || word == "-"_L1) {
            plain += word;
        } else if (const auto read = line.readOption(word, rest); !read) {
            return tl::unexpected(read.error());
        }
    }
    if (line.m_wantsHelp || line.m_wantsVersion) {
        line.command = line.m_wantsHelp ? Command::Help : Command::Version;
        return line;
    }
    if (const auto read = line.readWords(plain); !read) {
        return tl::unexpected(read.error());
    }
    return line;
}

Result<void> CommandLine::readOption(const QString& word, QStringList& rest)
{
    const auto equals = word.indexOf(u'=');
    const QString name = word.left(equals);
    const std::span forms{kOptions};
    const auto form =
        std::ranges::find_if(forms, [&](const OptionForm& option) { return option.name == name; });
    if (form == forms.end()) {
        return failure(ErrorCode::InvalidInput, tr("There is no option %1.").arg(quoted(name)));
    }
    if (form->valueName.isEmpty()) {
        if (equals >= 0) {
            return failure(ErrorCode::InvalidInput, tr("%1 takes no value.").arg(name));
        }
        isJson |= name == "--json"_L1;
        isWatching |= name == "--watch"_L1;
        isColourless |= name == "--no-color"_L1;
        isConfirmed |= name == "--yes"_L1;
        m_wantsCsv |= name == "--csv"_L1;
        m_wantsForce |= name == "--force"_L1;
        m_wantsHelp |= name == "--help"_L1;
        m_wantsVersion |= name == "--version"_L1;
        return {};
    }
    if (equals < 0 && rest.isEmpty()) {
        return failure(ErrorCode::InvalidInput, tr("%1 needs a value.").arg(name));
    }
    const QString value = equals < 0 ? rest.takeFirst() : word.mid(equals + 1);
    if (name == "--backend"_L1) {
        return chooseBackend(value);
    }
    if (value.isEmpty()) {
        return failure(ErrorCode::InvalidInput, tr("%1 needs a value.").arg(name));
    }
    m_values.insert(name, value);
    return {};
}

Result<void> CommandLine::chooseBackend(const QString& value)
{
    const auto choice = parseBackendChoice(value);
    if (!choice) {
        return failure(
            ErrorCode::InvalidInput,
            tr("There is no backend %1. There are auto, logind, wts, simulated and simulated:SCENARIO.")
                .arg(quoted(value)));
    }
    backend = *choice;
    return {};
}

Result<void> CommandLine::readWords(const QStringList& words)
{
    if (words.isEmpty()) {
        return failure(ErrorCode::InvalidInput, tr("A command is missing."));
    }
    const QString& name = words.first();
    const std::span forms{kCommands};
    const auto form =
        std::ranges::find_if(forms, [&](const CommandForm& known) { return known.name == name; });
    if (form == forms.end()) {
        return failure(ErrorCode::InvalidInput, tr("There is no command %1.").arg(quoted(name)));
    }
    if (name != "history"_L1) {
        for (const auto option : {"--since"_L1, "--user"_L1}) {
            if (m_values.contains(option)) {
                return failure(ErrorCode::InvalidInput, tr("%1 goes with history only.").arg(option));
            }
        }
        if (m_wantsCsv) {
            return failure(ErrorCode::InvalidInput, tr("%1 goes with history only.").arg("--csv"_L1));
        }
    }
    if (name == "rules"_L1) {
        return readRules(words.mid(1));
    }
    if (name == "history"_L1) {
        return readHistory(words);
    }
    if (ErrandRequest::verbCalled(name)) {
        return readErrand(words);
    }
    command = name == "list"_L1       ? Command::List
              : name == "show"_L1     ? Command::Show
              : name == "selftest"_L1 ? Command::SelfTest
                                      : Command::Status;
    const qsizetype expected = command == Command::Show ? 2 : 1;
    if (words.size() < expected) {
        return failure(ErrorCode::InvalidInput,
                       tr("show needs to know who: a session id, a login name, or NAME#ID."));
    }
    if (words.size() > expected) {
        return failure(ErrorCode::InvalidInput,
                       tr("%1 is one word too many.").arg(quoted(words.at(expected))));
    }
    if (isWatching && command != Command::List) {
        return failure(ErrorCode::InvalidInput, tr("--watch goes with list only."));
    }
    if (command == Command::Show) {
        showRules = m_values.take(u"--rules"_s);
    }
    who = words.value(1);
    return refuseStrangers();
}

Result<void> CommandLine::refuseStrangers() const
{
    for (const auto option : {"--wait"_L1, "--message"_L1, "--no-answer"_L1}) {
        if (m_values.contains(option)) {
            return failure(ErrorCode::InvalidInput, tr("%1 goes with ask only.").arg(option));
        }
    }
    if (m_wantsForce) {
        return failure(ErrorCode::InvalidInput, tr("%1 goes with sign-out only.").arg("--force"_L1));
    }
    if (m_values.contains(u"--rules"_s)) {
        return failure(ErrorCode::InvalidInput, tr("%1 goes with rules and show only.").arg("--rules"_L1));
    }
    if (m_values.contains(u"--scenario"_s)) {
        return failure(ErrorCode::InvalidInput, tr("%1 goes with rules only.").arg("--scenario"_L1));
    }
    return {};
}

Result<void> CommandLine::readHistory(const QStringList& words)
{
    if (isWatching) {
        return failure(ErrorCode::InvalidInput, tr("--watch goes with list only."));
    }
    if (isJson && m_wantsCsv) {
        return failure(ErrorCode::InvalidInput, tr("--json and --csv do not go together."));
    }
    auto request = HistoryRequest::read(words, m_values);
    if (!request) {
        return tl::unexpected(request.error());
    }
    command = Command::History;
    history = *request;
    history.isCsv = m_wantsCsv;
    return refuseStrangers();
}

Result<void> CommandLine::readErrand(const QStringList& words)
{
    if (isWatching) {
        return failure(ErrorCode::InvalidInput, tr("--watch goes with list only."));
    }
    const auto request = ErrandRequest::read(words, m_values, {m_wantsForce});
    if (!request) {
        return tl::unexpected(request.error());
    }
    command = Command::Errand;
    errand = *request;
    who = request->who;
    return {};
}

Result<void> CommandLine::readRules(const QStringList& words)
{
    if (isWatching) {
        return failure(ErrorCode::InvalidInput, tr("--watch goes with list only."));
    }
    const auto request = RulesRequest::read(words, m_values);
    if (!request) {
        return tl::unexpected(request.error());
    }
    command = Command::Rules;
    rules = *request;
    return {};
}

} // namespace usher
