// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenarioreader.h"
#include "session/problemtext.h"

#include <QTest>

#include <algorithm>

namespace usher {

/// With these entries on line 2, from column 1 on.
inline QByteArray withTimeline(const QByteArray& entries)
{
    return R"({"start":"2026-11-23T20:00:00+01:00","people":[{"user":"sam"},{"user":"alex"}],"until":"2h","timeline":[)"
           "\n" +
           entries + "]}";
}

inline std::string_view view(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// Whether it can be said in other languages, too.
inline bool isTranslatable(const policy::Phrase& phrase)
{
    return std::ranges::all_of(phrase.parts, isTranslatable) &&
           (phrase.isVerbatim || problemPatterns().contains(QString::fromStdString(phrase.pattern)));
}

/// One "LINE:COLUMN POINTER: TEXT" a problem, in English.
inline QString problemsIn(const QByteArray& text)
{
    const auto read = readScenario(view(text));
    QStringList lines;
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&read)) {
        for (const auto& problem : *problems) {
            lines.append(QStringLiteral("%1:%2 %3: %4")
                             .arg(problem.at.line)
                             .arg(problem.at.column)
                             .arg(QString::fromStdString(problem.pointer),
                                  isTranslatable(problem.text) ? problemText(problem) : u"English only"_qs));
        }
    }
    return lines.join(u'\n');
}

/// A row of a text and what is expected of it.
inline void row(const char* name, const char* input, const char* problems)
{
    QTest::newRow(name) << QByteArray(input) << QString::fromUtf8(problems);
}

} // namespace usher
