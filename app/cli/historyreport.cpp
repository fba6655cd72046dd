// SPDX-License-Identifier: MIT
#include "cli/historyreport.h"

#include "steward/storyline.h"
#include "wording/errortext.h"
#include "wording/historytext.h"
#include "wording/safetext.h"

#include <QDateTime>

#include <array>

using Json = nlohmann::ordered_json;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

QString utcText(WallTime moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

/// An empty text means that nobody knows.
Json orNull(const QString& text)
{
    return text.isEmpty() ? Json{} : Json(text.toStdString());
}

Json orNull(const std::string& text)
{
    return text.empty() ? Json{} : Json(text);
}

/// The words for programs that the action has in a story, too.
StoryLine wordsOf(const Telling& telling)
{
    policy::Action action;
    action.kind = telling.kind;
    action.cause = telling.cause;
    action.mode = telling.mode;
    action.withdrawal = telling.withdrawal;
    return storyLine(action, {}, {});
}

Json entryJson(const Telling& telling)
{
    const StoryLine words = wordsOf(telling);
    Json json;
    json["at"] = utcText(telling.at).toStdString();
    json["action"] = words.action;
    json["user"] = orNull(telling.user);
    json["fullName"] = orNull(telling.fullName);
    json["session"] = orNull(telling.session.id);
    json["rule"] = orNull(telling.rule);
    json["deadline"] = telling.deadline ? Json(utcText(*telling.deadline).toStdString()) : Json{};
    json["mode"] = orNull(words.mode);
    json["why"] = orNull(words.why);
    json["dryRun"] = telling.isDryRun;
    json["programs"] = Json::array();
    for (const QString& program : telling.programs) {
        json["programs"].push_back(program.toStdString());
    }
    json["error"] =
        telling.error ? Json(ErrorText::sentence(*telling.error, escapedText).toStdString()) : Json{};
    json["freedBytes"] = telling.freedBytes ? Json(*telling.freedBytes) : Json{};
    return json;
}

/// As a spreadsheet shows it, and nothing else: never a formula, never a second line.
QByteArray cell(const Json& value)
{
    if (value.is_null()) {
        return {};
    }
    if (!value.is_string()) {
        return QByteArray::fromStdString(value.dump());
    }
    QString text = escapedLine(QString::fromStdString(value.get<std::string>()));
    if (!text.isEmpty() && u"=+-@"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u'"') || text.contains(u',')) {
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    }
    return text.toUtf8();
}

} // namespace

HistoryReport::HistoryReport(const FriendlyText& words, const policy::RuleSet* rules)
    : m_words{words}
{
    if (rules != nullptr) {
        for (const policy::Rule& rule : rules->rules) {
            m_ruleNames.insert(QString::fromStdString(rule.id), QString::fromStdString(rule.name));
        }
    }
}

QString HistoryReport::line(const Telling& telling) const
{
    const HistoryText words{m_words};
    const QString detail = words.detail(telling, m_ruleNames.value(telling.rule));
    const QString what = HistoryText::sentence(telling, m_words.madeSafe());
    //: What happened, and what is behind it
    const QString whole = detail.isEmpty() ? what : tr("%1 (%2)", "an entry").arg(what, detail);
    return u"  %1  %2\n"_s.arg(words.time(telling.at), escapedLine(whole));
}

QString HistoryReport::text(const QList<Telling>& tellings, WallTime now) const
{
    const HistoryText words{m_words};
    QString text;
    QString day;
    for (const Telling& telling : tellings) {
        const QString its = words.day(telling.at, now);
        if (its != day) {
            text += (day.isEmpty() ? QString{} : u"\n"_s) + its + u'\n';
            day = its;
        }
        text += line(telling);
    }
    return tellings.isEmpty() ? tr("Nothing happened in that time.") + u'\n' : text;
}

QString HistoryReport::lines(const QList<Telling>& tellings, WallTime now) const
{
    const HistoryText words{m_words};
    QString text;
    for (const Telling& telling : tellings) {
        text += u"  "_s + words.day(telling.at, now) + line(telling).mid(1);
    }
    return text;
}

Json HistoryReport::json(const QList<Telling>& tellings)
{
    Json entries = Json::array();
    for (const Telling& telling : tellings) {
        entries.push_back(entryJson(telling));
    }
    return entries;
}

QByteArray HistoryReport::csv(const QList<Telling>& tellings)
{
    constexpr std::array kColumns{"at",   "action", "user",   "fullName", "session", "rule",      "deadline",
                                  "mode", "why",    "dryRun", "programs", "error",   "freedBytes"};
    QByteArray text;
    for (const char* column : kColumns) {
        text += (text.isEmpty() ? "" : ",") + QByteArray{column};
    }
    text += '\n';
    for (const Telling& telling : tellings) {
        Json json = entryJson(telling);
        json["programs"] = telling.programs.join(u"; "_s).toStdString();
        QByteArrayList cells;
        for (const char* column : kColumns) {
            cells += cell(json[column]);
        }
        text += cells.join(',') + '\n';
    }
    return text;
}

} // namespace usher
