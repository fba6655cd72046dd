// SPDX-License-Identifier: MIT
#include "session/problemtext.h"

#include "engine/jsondocument.h"
#include "session/result.h"

#include <QCoreApplication>

#include <array>

namespace usher {

namespace {

constexpr const char* kContext = "Problem";

// Of JSON text. "expected %1, found %2": what could stand there, and what does.
constexpr std::array kOfJson{
    QT_TRANSLATE_NOOP("Problem", "the file is too large: at most %1 bytes are read"),
    QT_TRANSLATE_NOOP("Problem", "the file begins with a byte order mark: save it as UTF-8 without one"),
    QT_TRANSLATE_NOOP("Problem", "nested too deep: at most %1 levels are read"),
    QT_TRANSLATE_NOOP("Problem", "the text ends within a UTF-8 character"),
    QT_TRANSLATE_NOOP("Problem", "ill-formed UTF-8"),
    QT_TRANSLATE_NOOP("Problem", "expected %1, found %2"),
    QT_TRANSLATE_NOOP("Problem", "the end of the file"),
    QT_TRANSLATE_NOOP("Problem", "the end of the line"),
    QT_TRANSLATE_NOOP("Problem", "a space"),
    QT_TRANSLATE_NOOP("Problem", "byte %1"),
    QT_TRANSLATE_NOOP("Problem", "a value"),
    QT_TRANSLATE_NOOP("Problem", "a key in quotes"),
    QT_TRANSLATE_NOOP("Problem", "a key in quotes or '}'"),
    QT_TRANSLATE_NOOP("Problem", "',' or '}'"),
    QT_TRANSLATE_NOOP("Problem", "',' or ']'"),
    QT_TRANSLATE_NOOP("Problem", "':'"),
    QT_TRANSLATE_NOOP("Problem", "a digit"),
    QT_TRANSLATE_NOOP("Problem", "no digit after a leading zero"),
    QT_TRANSLATE_NOOP("Problem", "a hexadecimal digit"),
    QT_TRANSLATE_NOOP("Problem", "the closing quote of a text"),
    QT_TRANSLATE_NOOP("Problem", "an escape in place of a control character"),
    QT_TRANSLATE_NOOP("Problem", "one of \" \\ / b f n r t u after the backslash"),
    QT_TRANSLATE_NOOP("Problem", "no low surrogate without a high one"),
    QT_TRANSLATE_NOOP("Problem", "the low surrogate of the pair"),
};

// Of any file of ours: keys and values. "must be %1, is %2": two kinds of values.
constexpr std::array kOfValues{
    QT_TRANSLATE_NOOP("Problem", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("Problem", "the key %1 is missing"),
    QT_TRANSLATE_NOOP("Problem", "unknown key"),
    QT_TRANSLATE_NOOP("Problem", "%1; did you mean %2?"),
    QT_TRANSLATE_NOOP("Problem", "this key is repeated; the first one counts"),
    QT_TRANSLATE_NOOP("Problem", "must be %1, is %2"),
    QT_TRANSLATE_NOOP("Problem", "null"),
    QT_TRANSLATE_NOOP("Problem", "true or false"),
    QT_TRANSLATE_NOOP("Problem", "a number"),
    QT_TRANSLATE_NOOP("Problem", "a whole number"),
    QT_TRANSLATE_NOOP("Problem", "a text"),
    QT_TRANSLATE_NOOP("Problem", "a list"),
    QT_TRANSLATE_NOOP("Problem", "an object"),
    QT_TRANSLATE_NOOP("Problem", "must not be empty"),
    QT_TRANSLATE_NOOP("Problem", "must be a whole number, without a fraction or an exponent"),
    QT_TRANSLATE_NOOP("Problem", "must be %1"),
    QT_TRANSLATE_NOOP("Problem", "%1 or %2"),
    QT_TRANSLATE_NOOP("Problem", "must be %1 to %2"),
    QT_TRANSLATE_NOOP("Problem", "must be at least %1"),
    QT_TRANSLATE_NOOP("Problem", "must have 1 to %1 characters"),
    QT_TRANSLATE_NOOP("Problem", "must be a duration such as \"45s\", \"30m\", \"2h\" or \"7d\""),
    QT_TRANSLATE_NOOP("Problem", "must be a size such as \"500MB\" or \"2GB\""),
    QT_TRANSLATE_NOOP("Problem",
                      "must be a program's file name of 1 to 255 characters, without a path or wildcards"),
};

constexpr std::array kOfRules{
    QT_TRANSLATE_NOOP("Problem", "version %1 is not understood; this Usher understands version 1"),
    QT_TRANSLATE_NOOP("Problem", "must be an IANA time zone such as \"Europe/Berlin\""),
    QT_TRANSLATE_NOOP("Problem", "there is no such time zone; IANA names look like \"Europe/Berlin\""),
    QT_TRANSLATE_NOOP("Problem", "there may be at most 200 rules, these are %1"),
    QT_TRANSLATE_NOOP(
        "Problem",
        "must be small letters and digits in words joined by single hyphens, at most 64 characters"),
    QT_TRANSLATE_NOOP("Problem", "another rule before has this id"),
    QT_TRANSLATE_NOOP("Problem",
                      "must differ from \"from\"; a whole day is 00:00 to 23:59, or no \"between\""),
    QT_TRANSLATE_NOOP("Problem", "belongs to the actions \"ask\" and \"warn\" only"),
    QT_TRANSLATE_NOOP("Problem",
                      "braces are for the placeholders {name} {owner} {rule} {time} {minutes} only"),
    QT_TRANSLATE_NOOP("Problem", "must be a login name, DOMAIN\\name, a SID, uid:NUMBER, @everyone, "
                                 "@administrators, @standard, @children or @group:NAME"),
    QT_TRANSLATE_NOOP("Problem", "must be a time of day from 00:00 to 23:59, such as \"20:30\""),
};

constexpr std::array kOfScenarios{
    QT_TRANSLATE_NOOP("Problem", "must be a login name: 1 to 256 characters, none of / \\ : * ?"),
    QT_TRANSLATE_NOOP("Problem", "somebody before has this name"),
    QT_TRANSLATE_NOOP("Problem", "there is nobody of this name in \"people\""),
    QT_TRANSLATE_NOOP("Problem", "must be a time with its offset such as \"2026-11-23T20:00:00+01:00\""),
    QT_TRANSLATE_NOOP("Problem", "is earlier than the entry before it, at %1"),
    QT_TRANSLATE_NOOP("Problem", "is later than \"until\", %1"),
    QT_TRANSLATE_NOOP("Problem", "an event is missing"),
    QT_TRANSLATE_NOOP("Problem", "this key belongs to \"signIn\" only"),
    QT_TRANSLATE_NOOP("Problem", "the event of this entry is %1, and this key is no part of it"),
    QT_TRANSLATE_NOOP("Problem", "must be a person's name, or an object with \"user\""),
    QT_TRANSLATE_NOOP("Problem", "must be true"),
    QT_TRANSLATE_NOOP("Problem", "must be the path of a rule file, or a rule object"),
};

std::string translated(const std::string& pattern)
{
    return QCoreApplication::translate(kContext, pattern.c_str()).toStdString();
}

} // namespace

policy::Problem unreadable(const Error& error)
{
    return {{}, {}, {"cannot be read: %1", {policy::verbatim(error.detail.toStdString())}}};
}

QString problemText(const policy::Problem& problem)
{
    return QString::fromStdString(policy::say(problem.text, translated));
}

QString problemLine(const QString& file, const policy::Problem& problem)
{
    return QString::fromStdString(
        policy::describe(file.toStdString(), problem, policy::say(problem.text, translated)));
}

QStringList problemPatterns()
{
    QStringList patterns;
    const auto gather = [&patterns](const auto& some) {
        for (const char* pattern : some) {
            patterns.append(QString::fromUtf8(pattern));
        }
    };
    gather(kOfJson);
    gather(kOfValues);
    gather(kOfRules);
    gather(kOfScenarios);
    return patterns;
}

} // namespace usher
