// SPDX-License-Identifier: MIT
#include "dashboard/ruledraft.h"

#include "engine/quantities.h"
#include "engine/rulelookup.h"
#include "engine/rulereader.h"
#include "engine/rulewriter.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr qsizetype kLongestName = 80;
constexpr qsizetype kLongestMessage = 400;

/// By the number of the choice; the first is any state.
constexpr std::array<std::array<bool, 3>, 7> kStates{{{true, true, true},
                                                      {true, false, false},
                                                      {false, true, false},
                                                      {false, false, true},
                                                      {true, true, false},
                                                      {false, true, true},
                                                      {true, false, true}}};

QStringList texts(const std::vector<policy::Person>& people)
{
    QStringList list;
    for (const auto& person : people) {
        list += QString::fromStdString(policy::writePerson(person));
    }
    return list;
}

QStringList texts(const std::vector<std::string>& names)
{
    QStringList list;
    for (const auto& name : names) {
        list += QString::fromStdString(name);
    }
    return list;
}

QVariantMap betweenMap(const policy::Between& between)
{
    QVariantList days;
    for (const bool day : between.days) {
        days += day;
    }
    return {{QStringLiteral("days"), days},
            {QStringLiteral("from"), QString::fromStdString(policy::writeTimeOfDay(between.from))},
            {QStringLiteral("to"), QString::fromStdString(policy::writeTimeOfDay(between.to))}};
}

policy::Then onlyAction(policy::RuleAction action)
{
    policy::Then then;
    then.action = action;
    return then;
}

int megabytes(const std::optional<std::int64_t>& bytes)
{
    return static_cast<int>(bytes.value_or(policy::kSmallestSize) >> 20U);
}

} // namespace

policy::Rule newRule()
{
    policy::Rule rule;
    rule.who = {policy::Person{}};
    rule.when.awayFor = 1h;
    rule.then.action = policy::RuleAction::Ask;
    rule.unless.keepingAwake = true;
    return rule;
}

std::string freeId(const policy::RuleSet& rules, const QString& name)
{
    std::string base;
    const auto plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain) {
            base += static_cast<char>(c.unicode());
        } else if (c == u' ' && !base.empty() && base.back() != '-') {
            base += '-';
        }
    }
    base = base.substr(0, 40);
    while (base.ends_with('-')) {
        base.pop_back();
    }
    base = base.empty() ? "rule" : base;
    std::string id = base;
    for (int number = 2; policy::findRule(rules, id) != nullptr; ++number) {
        id = base + '-' + std::to_string(number);
    }
    return id;
}

QVariant RuleDraft::value(Kind chip) const
{
    switch (chip) {
    case Kind::Who:
        return texts(rule.who);
    case Kind::Except:
        return texts(rule.except);
    case Kind::AwayFor:
        return static_cast<int>(rule.when.awayFor.count());
    case Kind::State:
        return static_cast<int>(std::ranges::find(kStates, rule.when.states) - kStates.begin());
    case Kind::Between:
        return betweenMap(rule.when.between.value_or(policy::Between{}));
    case Kind::Running:
        return texts(rule.when.running);
    case Kind::UnlessRunning:
        return texts(rule.unless.running);
    case Kind::MemoryAbove:
        return megabytes(rule.when.memoryAboveBytes);
    case Kind::FreeMemoryBelow:
        return megabytes(rule.when.freeMemoryBelowBytes);
    case Kind::UnlessCpuAbove:
        return rule.unless.cpuAbovePercent.value_or(0);
    case Kind::Action:
        return static_cast<int>(rule.then.action);
    case Kind::Wait:
        return static_cast<int>(rule.then.wait.count());
    case Kind::NoAnswer:
        return static_cast<int>(rule.then.noAnswer);
    case Kind::Unseen:
        return static_cast<int>(rule.then.unseen);
    case Kind::AppsRefuse:
        return static_cast<int>(rule.then.ifAppsRefuse);
    case Kind::AskAgainIn:
        return static_cast<int>(rule.then.askAgainIn.count());
    case Kind::AskAgainAtMost:
        return rule.then.askAgainAtMost;
    case Kind::Message:
        return QString::fromStdString(rule.then.message);
    case Kind::None:
    case Kind::SomeoneElse:
    case Kind::UnlessKeepingAwake:
        break;
    }
    return has(chip);
}

QString RuleDraft::setPeople(std::vector<policy::Person>& people, const QStringList& names)
{
    std::vector<policy::Person> read;
    for (const auto& name : names) {
        const auto person = policy::readPerson(name.toStdString());
        if (!person) {
            return tr("“%1” is no account name. Write it as it is at sign-in.").arg(name);
        }
        read.push_back(*person);
    }
    people = std::move(read);
    return {};
}

QString RuleDraft::setPrograms(std::vector<std::string>& programs, const QStringList& names)
{
    std::vector<std::string> read;
    for (const auto& name : names) {
        if (!policy::isProgramName(name.toStdString())) {
            return tr("“%1” is no program’s file name. Leave out folders and the signs / \\ * ?").arg(name);
        }
        read.push_back(name.toStdString());
    }
    programs = std::move(read);
    return {};
}

QString RuleDraft::setBetween(const QVariantMap& map)
{
    policy::Between between;
    const auto days = map.value(QStringLiteral("days")).toList();
    for (std::size_t day = 0; day < between.days.size(); ++day) {
        between.days.at(day) = days.value(static_cast<qsizetype>(day)).toBool();
    }
    const auto from = policy::readTimeOfDay(map.value(QStringLiteral("from")).toString().toStdString());
    const auto to = policy::readTimeOfDay(map.value(QStringLiteral("to")).toString().toStdString());
    if (!from || !to) {
        return tr("Write times as 20:30.");
    }
    if (*from == *to) {
        return tr("The beginning and the end must differ.");
    }
    if (std::ranges::none_of(between.days, [](bool day) { return day; })) {
        return tr("Choose at least one day.");
    }
    between.from = *from;
    between.to = *to;
    rule.when.between = between;
    return {};
}

QString RuleDraft::setMessage(const QString& text)
{
    const auto utf8 = text.toStdString();
    if (text.toUcs4().size() > kLongestMessage) {
        return tr("A message has at most %1 characters.").arg(kLongestMessage);
    }
    if (!policy::hasOnlyKnownPlaceholders(utf8)) {
        return tr("Braces may only hold {name}, {owner}, {rule}, {time} or {minutes}.");
    }
    rule.then.message = utf8;
    return {};
}

bool RuleDraft::setNumber(Kind chip, qint64 number)
{
    const auto within = [number](qint64 least, qint64 most) { return std::clamp(number, least, most); };
    const auto bytes = [&] { return within(1, policy::kLargestSize >> 20U) * policy::kSmallestSize; };
    constexpr qint64 kWeek = qint64{7} * 24 * 3600;
    switch (chip) {
    case Kind::AwayFor:
        rule.when.awayFor = std::chrono::seconds{within(60, kWeek)};
        return true;
    case Kind::Wait:
        rule.then.wait = std::chrono::seconds{within(30, 3600)};
        return true;
    case Kind::AskAgainIn:
        rule.then.askAgainIn = std::chrono::seconds{within(60, qint64{24} * 3600)};
        return true;
    case Kind::AskAgainAtMost:
        rule.then.askAgainAtMost = static_cast<int>(within(0, 20));
        return true;
    case Kind::MemoryAbove:
        rule.when.memoryAboveBytes = bytes();
        return true;
    case Kind::FreeMemoryBelow:
        rule.when.freeMemoryBelowBytes = bytes();
        return true;
    case Kind::UnlessCpuAbove:
        rule.unless.cpuAbovePercent = static_cast<int>(within(1, 100));
        return true;
    default:
        return false;
    }
}

QString RuleDraft::setValue(Kind chip, const QVariant& value)
{
    const auto number = value.toInt();
    switch (chip) {
    case Kind::Who:
        return value.toStringList().isEmpty() ? tr("A rule needs somebody it is for.")
                                              : setPeople(rule.who, value.toStringList());
    case Kind::Except:
        return setPeople(rule.except, value.toStringList());
    case Kind::Running:
        return setPrograms(rule.when.running, value.toStringList());
    case Kind::UnlessRunning:
        return setPrograms(rule.unless.running, value.toStringList());
    case Kind::Between:
        return setBetween(value.toMap());
    case Kind::Message:
        return setMessage(value.toString());
    case Kind::State:
        rule.when.states = kStates.at(static_cast<std::size_t>(std::clamp(number, 0, 6)));
        return {};
    case Kind::Action: {
        rule.then.action = static_cast<policy::RuleAction>(std::clamp(number, 0, 5));
        const bool speaks =
            rule.then.action == policy::RuleAction::Ask || rule.then.action == policy::RuleAction::Warn;
        // What belongs to a message would be refused anywhere else.
        rule.then = speaks ? rule.then : onlyAction(rule.then.action);
        return {};
    }
    case Kind::NoAnswer:
        rule.then.noAnswer = number == 0 ? policy::Silence::SignOut : policy::Silence::Recommend;
        return {};
    case Kind::Unseen:
        rule.then.unseen = number == 0 ? policy::Silence::SignOut : policy::Silence::Recommend;
        return {};
    case Kind::AppsRefuse:
        rule.then.ifAppsRefuse = number == 0 ? policy::Refusal::Stop : policy::Refusal::Force;
        return {};
    default:
        static_cast<void>(setNumber(chip, value.toLongLong())); // the rest has no value
        return {};
    }
}

bool RuleDraft::isOptional(Kind chip)
{
    return chip == Kind::Except || (chip >= Kind::State && chip <= Kind::UnlessKeepingAwake);
}

bool RuleDraft::has(Kind chip) const
{
    switch (chip) {
    case Kind::Except:
        return !rule.except.empty();
    case Kind::State:
        return rule.when.states != policy::When{}.states;
    case Kind::Between:
        return rule.when.between.has_value();
    case Kind::SomeoneElse:
        return rule.when.someoneElseActive;
    case Kind::Running:
        return !rule.when.running.empty();
    case Kind::MemoryAbove:
        return rule.when.memoryAboveBytes.has_value();
    case Kind::FreeMemoryBelow:
        return rule.when.freeMemoryBelowBytes.has_value();
    case Kind::UnlessRunning:
        return !rule.unless.running.empty();
    case Kind::UnlessCpuAbove:
        return rule.unless.cpuAbovePercent.has_value();
    case Kind::UnlessKeepingAwake:
        return rule.unless.keepingAwake;
    default:
        return chip != Kind::None;
    }
}

void RuleDraft::add(Kind chip)
{
    constexpr std::int64_t kGigabyte = std::int64_t{1} << 30U;
    switch (chip) {
    case Kind::Except:
        rule.except = {policy::Person{policy::Person::Kind::Administrators, {}, {}, 0}};
        break;
    case Kind::State:
        rule.when.states = {false, true, true};
        break;
    case Kind::Between:
        rule.when.between = policy::Between{{true, true, true, true, false, false, true}, 20h + 30min, 7h};
        break;
    case Kind::SomeoneElse:
        rule.when.someoneElseActive = true;
        break;
    case Kind::Running:
        rule.when.running = {"steam"};
        break;
    case Kind::MemoryAbove:
        rule.when.memoryAboveBytes = kGigabyte;
        break;
    case Kind::FreeMemoryBelow:
        rule.when.freeMemoryBelowBytes = 2 * kGigabyte;
        break;
    case Kind::UnlessRunning:
        rule.unless.running = {"steam"};
        break;
    case Kind::UnlessCpuAbove:
        rule.unless.cpuAbovePercent = 25;
        break;
    case Kind::UnlessKeepingAwake:
        rule.unless.keepingAwake = true;
        break;
    default:
        break;
    }
}

void RuleDraft::remove(Kind chip)
{
    switch (chip) {
    case Kind::Except:
        rule.except.clear();
        break;
    case Kind::State:
        rule.when.states = policy::When{}.states;
        break;
    case Kind::Between:
        rule.when.between.reset();
        break;
    case Kind::SomeoneElse:
        rule.when.someoneElseActive = false;
        break;
    case Kind::Running:
        rule.when.running.clear();
        break;
    case Kind::MemoryAbove:
        rule.when.memoryAboveBytes.reset();
        break;
    case Kind::FreeMemoryBelow:
        rule.when.freeMemoryBelowBytes.reset();
        break;
    case Kind::UnlessRunning:
        rule.unless.running.clear();
        break;
    case Kind::UnlessCpuAbove:
        rule.unless.cpuAbovePercent.reset();
        break;
    case Kind::UnlessKeepingAwake:
        rule.unless.keepingAwake = false;
        break;
    default:
        break;
    }
}

QString RuleDraft::problem() const
{
    const auto name = QString::fromStdString(rule.name);
    if (name.isEmpty()) {
        return tr("Give the rule a name.");
    }
    if (name.toUcs4().size() > kLongestName) {
        return tr("A name has at most %1 characters.").arg(kLongestName);
    }
    return {};
}

} // namespace usher
