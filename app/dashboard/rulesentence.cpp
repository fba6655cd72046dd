// SPDX-License-Identifier: MIT
#include "dashboard/rulesentence.h"

#include "wording/safetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace usher {

namespace {

/// Texts of rules: for lupdate.
struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleSentence)
};

using Kind = RuleChip::Kind;
using policy::RuleAction;

// A chip within a text that is not cut into parts yet. Private characters: what comes from outside is freed
// of them.
constexpr char16_t kChipFirst = 0xE000;
constexpr char16_t kChipLast = 0xE0FF;
constexpr char16_t kChipEnd = 0xE100;

bool isChipMark(QChar c)
{
    return c.unicode() >= kChipFirst && c.unicode() <= kChipEnd;
}

QString chip(Kind kind, QString text)
{
    text.removeIf(isChipMark);
    return QChar(static_cast<char16_t>(kChipFirst + static_cast<char16_t>(kind))) + text + QChar(kChipEnd);
}

constexpr std::chrono::minutes kLeastAway{1};

struct Place
{
    QLatin1String name;
    QString text;
};

/// Puts texts into a template's places, "{who}". In one pass: what is put in is not looked into.
QString filled(const QString& shape, std::initializer_list<Place> places)
{
    const std::span known{places.begin(), places.size()};
    QString text;
    for (qsizetype at = 0; at < shape.size(); ++at) {
        const auto place = std::ranges::find_if(known, [&](const Place& candidate) {
            return QStringView{shape}.sliced(at).startsWith(candidate.name);
        });
        if (place == known.end()) {
            text += shape.at(at);
        } else {
            text += place->text;
            at += place->name.size() - 1;
        }
    }
    return text;
}

QStringList chips(Kind kind, const std::vector<std::string>& names)
{
    QStringList list;
    for (const auto& name : names) {
        list += chip(kind, safeText(QString::fromStdString(name)));
    }
    return list;
}

/// The conditions besides time away, a clause each.
QStringList conditionClauses(const policy::When& when, const RuleWords& words)
{
    QStringList clauses;
    if (when.states != policy::When{}.states) {
        clauses += filled(RuleText::tr("their session is {state}"),
                          {{QLatin1String("{state}"), chip(Kind::State, RuleWords::states(when))}});
    }
    if (!when.running.empty()) {
        clauses +=
            filled(RuleText::tr("{programs} is running"),
                   {{QLatin1String("{programs}"), RuleWords::anyOf(chips(Kind::Running, when.running))}});
    }
    if (when.memoryAboveBytes) {
        clauses += filled(
            RuleText::tr("their session uses more than {memory}"),
            {{QLatin1String("{memory}"), chip(Kind::MemoryAbove, words.size(*when.memoryAboveBytes))}});
    }
    if (when.freeMemoryBelowBytes) {
        clauses += filled(RuleText::tr("less than {memory} of memory is free"),
                          {{QLatin1String("{memory}"),
                            chip(Kind::FreeMemoryBelow, words.size(*when.freeMemoryBelowBytes))}});
    }
    if (when.someoneElseActive) {
        clauses += chip(Kind::SomeoneElse, RuleText::tr("somebody else needs the PC"));
    }
    return clauses;
}

enum class Period
{
    Always,
    EveryDay,
    SomeDays
};

Period periodOf(const policy::When& when)
{
    return !when.between                          ? Period::Always
           : RuleWords::isEveryDay(*when.between) ? Period::EveryDay
                                                  : Period::SomeDays;
}

/// "When Sam has been away": n is 2 where the verb stands in the plural.
QString whenAway(Period period, bool hasMore, int n)
{
    switch (period) {
    case Period::Always:
        return hasMore ? RuleText::tr("When {who} has been away for {away} and {conditions}", nullptr, n)
                       : RuleText::tr("When {who} has been away for {away}", nullptr, n);
    case Period::EveryDay:
        return hasMore
                   ? RuleText::tr(
                         "Every day from {times}, when {who} has been away for {away} and {conditions}",
                         nullptr, n)
                   : RuleText::tr("Every day from {times}, when {who} has been away for {away}", nullptr, n);
    case Period::SomeDays:
        break;
    }
    return hasMore
               ? RuleText::tr("On {days} from {times}, when {who} has been away for {away} and {conditions}",
                              nullptr, n)
               : RuleText::tr("On {days} from {times}, when {who} has been away for {away}", nullptr, n);
}

QString leaveAlone(Period period, bool hasMore)
{
    switch (period) {
    case Period::Always:
        return hasMore ? RuleText::tr("Leave {who} alone while {conditions}.")
                       : RuleText::tr("Always leave {who} alone.");
    case Period::EveryDay:
        return hasMore ? RuleText::tr("Leave {who} alone every day from {times} while {conditions}.")
                       : RuleText::tr("Leave {who} alone every day from {times}.");
    case Period::SomeDays:
        break;
    }
    return hasMore ? RuleText::tr("Leave {who} alone on {days} from {times} while {conditions}.")
                   : RuleText::tr("Leave {who} alone on {days} from {times}.");
}

QString thenText(const policy::Then& then)
{
    auto action = chip(Kind::Action, RuleWords::action(then.action));
    if (then.action != RuleAction::Ask && then.action != RuleAction::Warn) {
        return action;
    }
    return filled(RuleText::tr("{action}, wait {wait}, then {silence}"),
                  {{QLatin1String("{action}"), action},
                   {QLatin1String("{wait}"), chip(Kind::Wait, RuleWords::span(then.wait))},
                   {QLatin1String("{silence}"), chip(Kind::NoAnswer, RuleWords::noAnswer(then.noAnswer))}});
}

QString mainSentence(const policy::Rule& rule, const RuleWords& words, SentenceDetail detail)
{
    // An exception speaks of time only if it asks for more than a rule must ask for at least.
    const bool isException = detail == SentenceDetail::Brief && rule.then.action == RuleAction::LeaveAlone &&
                             rule.when.awayFor <= kLeastAway;
    QStringList people;
    for (const auto& person : rule.who) {
        people += chip(Kind::Who, isException ? words.personLeftAlone(person) : words.person(person));
    }
    const auto clauses = conditionClauses(rule.when, words);
    const auto period = periodOf(rule.when);
    const int number = !rule.who.empty() && RuleWords::isPlural(rule.who.back()) ? 2 : 1;
    const auto shape =
        isException ? leaveAlone(period, !clauses.isEmpty()) : whenAway(period, !clauses.isEmpty(), number);
    const auto between = rule.when.between.value_or(policy::Between{});
    const auto text = filled(
        shape, {{QLatin1String("{who}"), isException ? Quantities::joined(people) : RuleWords::anyOf(people)},
                {QLatin1String("{away}"), chip(Kind::AwayFor, RuleWords::span(rule.when.awayFor))},
                {QLatin1String("{days}"), chip(Kind::Between, words.days(between))},
                {QLatin1String("{times}"), chip(Kind::Between, words.times(between))},
                {QLatin1String("{conditions}"), Quantities::joined(clauses)}});
    return isException
               ? text
               //: A rule: when it applies, and what happens then
               : filled(RuleText::tr("{when}, {then}."),
                        {{QLatin1String("{when}"), text}, {QLatin1String("{then}"), thenText(rule.then)}});
}

QStringList exceptionSentences(const policy::Rule& rule, const RuleWords& words)
{
    QStringList sentences;
    if (!rule.except.empty()) {
        QStringList people;
        for (const auto& person : rule.except) {
            people += chip(Kind::Except, words.personLeftAlone(person));
        }
        sentences += filled(RuleText::tr("Not for {people}."),
                            {{QLatin1String("{people}"), Quantities::joined(people)}});
    }
    QStringList clauses;
    const auto& unless = rule.unless;
    if (unless.keepingAwake) {
        clauses += chip(Kind::UnlessKeepingAwake, RuleText::tr("sound or video is playing"));
    }
    if (!unless.running.empty()) {
        clauses += filled(
            RuleText::tr("{programs} is running"),
            {{QLatin1String("{programs}"), RuleWords::anyOf(chips(Kind::UnlessRunning, unless.running))}});
    }
    if (unless.cpuAbovePercent) {
        clauses += chip(
            Kind::UnlessCpuAbove,
            RuleText::tr("the session uses more than %1 % of the processor").arg(*unless.cpuAbovePercent));
    }
    if (!clauses.isEmpty()) {
        sentences += filled(RuleText::tr("Not while {clauses}."),
                            {{QLatin1String("{clauses}"), RuleWords::anyOf(clauses)}});
    }
    return sentences;
}

QString unseenSentence(policy::Silence unseen)
{
    return unseen == policy::Silence::SignOut
               ? filled(RuleText::tr("If nobody can see the message, {act}."),
                        {{QLatin1String("{act}"), chip(Kind::Unseen, RuleText::tr("sign out all the same"))}})
               : filled(RuleText::tr("If nobody can see the message, {act}."),
                        {{QLatin1String("{act}"), chip(Kind::Unseen, RuleText::tr("only tell me"))}});
}

QString refusalSentence(policy::Refusal refusal)
{
    return filled(
        RuleText::tr("If a program will not close, {act}."),
        {{QLatin1String("{act}"),
          chip(Kind::AppsRefuse, refusal == policy::Refusal::Force ? RuleText::tr("close it after a minute")
                                                                   : RuleText::tr("stop and tell me"))}});
}

QString askAgainSentence(const policy::Then& then)
{
    return filled(
        then.askAgainAtMost == 0 ? RuleText::tr("After “Not now”, {times}.")
                                 : RuleText::tr("After “Not now”, ask again in {span}, {times}."),
        {{QLatin1String("{span}"), chip(Kind::AskAgainIn, RuleWords::span(then.askAgainIn))},
         {QLatin1String("{times}"),
          chip(Kind::AskAgainAtMost, then.askAgainAtMost == 0 ? RuleText::tr("do not ask again")
                                                              : RuleText::tr("at most %n time(s)", nullptr,
                                                                             then.askAgainAtMost))}});
}

QStringList detailSentences(const policy::Then& then, SentenceDetail detail)
{
    if (then.action != RuleAction::Ask && then.action != RuleAction::Warn) {
        return {};
    }
    const policy::Then usual;
    const bool isComplete = detail == SentenceDetail::Complete;
    QStringList sentences;
    if (isComplete || then.unseen != usual.unseen) {
        sentences += unseenSentence(then.unseen);
    }
    if (isComplete || then.ifAppsRefuse != usual.ifAppsRefuse) {
        sentences += refusalSentence(then.ifAppsRefuse);
    }
    if (isComplete || then.askAgainIn != usual.askAgainIn || then.askAgainAtMost != usual.askAgainAtMost) {
        sentences += askAgainSentence(then);
    }
    if (isComplete || !then.message.empty()) {
        sentences += filled(
            RuleText::tr("The message says {message}."),
            {{QLatin1String("{message}"),
              chip(Kind::Message, then.message.empty() ? RuleText::tr("the usual words")
                                                       //: The beginning of a message of the owner's own
                                                       : RuleText::tr("“%1”").arg(safeText(
                                                             QString::fromStdString(then.message))))}});
    }
    return sentences;
}

/// What people click to change needs to be a chip only where it is not the same in nearly every rule.
bool isChipIn(SentenceDetail detail, Kind kind)
{
    return detail == SentenceDetail::Complete || (kind != Kind::Action && kind != Kind::NoAnswer);
}

void appendWords(QList<SentencePart>& parts, const QString& text, bool isGlued)
{
    const auto words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i == 0 && isGlued && !parts.isEmpty()) {
            parts.last().suffix += words.at(i);
        } else if (!words.at(i).isEmpty()) {
            parts += {words.at(i), {}, 0};
        }
    }
}

QList<SentencePart> cut(const QString& text, SentenceDetail detail)
{
    QList<SentencePart> parts;
    for (qsizetype at = 0; at < text.size();) {
        const auto mark = text.at(at).unicode();
        if (mark < kChipFirst || mark > kChipLast) {
            qsizetype end = at;
            while (end < text.size() && !isChipMark(text.at(end))) {
                ++end;
            }
            appendWords(parts, text.mid(at, end - at), at > 0);
            at = end;
            continue;
        }
        const auto end = text.indexOf(QChar(kChipEnd), at);
        const auto kind = static_cast<Kind>(mark - kChipFirst);
        const auto inner = text.mid(at + 1, end - at - 1);
        if (isChipIn(detail, kind)) {
            parts += {inner, {}, static_cast<int>(kind)};
        } else {
            appendWords(parts, inner, false);
        }
        at = end + 1;
    }
    return parts;
}

} // namespace

QList<SentencePart> ruleSentence(const policy::Rule& rule, const RuleWords& words, SentenceDetail detail)
{
    const auto sentences = QStringList{mainSentence(rule, words, detail)} + exceptionSentences(rule, words) +
                           detailSentences(rule.then, detail);
    return cut(sentences.join(u' '), detail);
}

QString plainText(const QList<SentencePart>& sentence)
{
    QStringList words;
    for (const auto& part : sentence) {
        words += part.text + part.suffix;
    }
    return words.join(u' ');
}

} // namespace usher

#include "moc_rulesentence.cpp"
