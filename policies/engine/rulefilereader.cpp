// SPDX-License-Identifier: MIT
#include "engine/rulefilereader.h"

#include "engine/quantities.h"
#include "engine/utf8.h"

#include <algorithm>

namespace usher::policy {
namespace {

using namespace std::chrono_literals;
using Presence = KeyReader::Presence;

constexpr std::size_t kMostRules = 200;

/// Whether any rule has `between`, well-formed or not: then the file needs a time zone.
bool speaksOfTime(const JsonValue& root)
{
    const JsonMember* rules = findMember(root, "rules");
    if (rules == nullptr) {
        return false;
    }
    return std::ranges::any_of(rules->value.items, [](const JsonValue& rule) {
        const JsonMember* when = findMember(rule, "when");
        return when != nullptr && findMember(when->value, "between") != nullptr;
    });
}

} // namespace

RuleSet RuleFileReader::readFile(const Located& root)
{
    RuleSet set;
    const std::array keys{
        KeyReader{"$schema", Presence::Optional, [this](const Located& v) { (void)m_reader.readText(v); }},
        KeyReader{"version", Presence::Required, [this](const Located& v) { readVersion(v); }},
        KeyReader{"timeZone", speaksOfTime(root.value) ? Presence::Required : Presence::Optional,
                  [this, &set](const Located& v) { readZone(v, set.timeZone); }},
        KeyReader{"protected", Presence::Optional,
                  [this, &set](const Located& v) { readPeople(v, true, set.protectedPeople); }},
        KeyReader{"rules", Presence::Required,
                  [this, &set](const Located& v) { readRuleList(v, set.rules); }},
    };
    m_reader.readObject(root, keys);
    return set;
}

void RuleFileReader::readVersion(const Located& where)
{
    if (where.value.kind == JsonValue::Kind::Number && where.value.text != "1") {
        m_reader.complain(where, {"version %1 is not understood; this Usher understands version 1",
                                  {verbatim(where.value.text.substr(0, 20))}});
        return;
    }
    (void)m_reader.readWhole(where, 1, 1);
}

void RuleFileReader::readZone(const Located& where, std::string& zone)
{
    const auto text = m_reader.readText(where);
    if (!text) {
        return;
    }
    if (!isZoneName(*text)) {
        m_reader.complain(where, R"(must be an IANA time zone such as "Europe/Berlin")");
    } else if (m_zoneExists && !m_zoneExists(*text)) {
        m_reader.complain(where, R"(there is no such time zone; IANA names look like "Europe/Berlin")");
    }
    zone = *text;
}

void RuleFileReader::readRuleList(const Located& where, std::vector<Rule>& rules)
{
    if (where.value.items.size() > kMostRules) {
        m_reader.complain(where, {"there may be at most 200 rules, these are %1",
                                  {verbatim(std::to_string(where.value.items.size()))}});
    }
    m_reader.readList(where, true, [this, &rules](const Located& v) { readRule(v, rules.emplace_back()); });
}

void RuleFileReader::readRule(const Located& where, Rule& rule)
{
    const std::array keys{
        KeyReader{"id", Presence::Required, [&](const Located& v) { readId(v, rule.id); }},
        KeyReader{"name", Presence::Required, [&](const Located& v) { readShortText(v, 80, rule.name); }},
        KeyReader{"enabled", Presence::Optional,
                  [&](const Located& v) { rule.isEnabled = m_reader.readBoolean(v).value_or(true); }},
        KeyReader{"who", Presence::Required, [&](const Located& v) { readPeople(v, false, rule.who); }},
        KeyReader{"except", Presence::Optional, [&](const Located& v) { readPeople(v, true, rule.except); }},
        KeyReader{"when", Presence::Required, [&](const Located& v) { readWhen(v, rule.when); }},
        KeyReader{"unless", Presence::Optional, [&](const Located& v) { readUnless(v, rule.unless); }},
        KeyReader{"then", Presence::Required, [&](const Located& v) { readThen(v, rule.then); }},
    };
    m_reader.readObject(where, keys);
}

void RuleFileReader::readId(const Located& where, std::string& id)
{
    const auto text = m_reader.readText(where);
    if (!text) {
        return;
    }
    if (!isRuleId(*text)) {
        m_reader.complain(where,
                          "must be small letters and digits in words joined by single hyphens, at most 64 "
                          "characters");
    } else if (!m_ids.insert(*text).second) {
        m_reader.complain(where, "another rule before has this id");
    }
    id = *text;
}

void RuleFileReader::readWhen(const Located& where, When& when)
{
    const std::array keys{
        KeyReader{"awayFor", Presence::Required,
                  [&](const Located& v) { readDurationIn(v, 1min, std::chrono::days{7}, when.awayFor); }},
        KeyReader{"state", Presence::Optional, [&](const Located& v) { readStates(v, when.states); }},
        KeyReader{"between", Presence::Optional,
                  [&](const Located& v) { readBetween(v, when.between.emplace()); }},
        KeyReader{
            "someoneElseActive", Presence::Optional,
            [&](const Located& v) { when.someoneElseActive = m_reader.readBoolean(v).value_or(false); }},
        KeyReader{"running", Presence::Optional,
                  [&](const Located& v) { readPrograms(v, false, when.running); }},
        KeyReader{"memoryAbove", Presence::Optional,
                  [&](const Located& v) { readSizeIn(v, when.memoryAboveBytes); }},
        KeyReader{"freeMemoryBelow", Presence::Optional,
                  [&](const Located& v) { readSizeIn(v, when.freeMemoryBelowBytes); }},
    };
    m_reader.readObject(where, keys);
}

void RuleFileReader::readStates(const Located& where, std::array<bool, 3>& states)
{
    static constexpr std::array<std::string_view, 3> kStates{"active", "locked", "disconnected"};
    states = {};
    m_reader.readList(where, false, [&](const Located& v) {
        if (const auto state = m_reader.readWord(v, kStates)) {
            states[*state] = true;
        }
    });
}

void RuleFileReader::readBetween(const Located& where, Between& between)
{
    bool hasFrom = false;
    std::optional<Located> to;
    const std::array keys{
        KeyReader{"days", Presence::Required, [&](const Located& v) { readDays(v, between.days); }},
        KeyReader{"from", Presence::Required, [&](const Located& v) { hasFrom = readTime(v, between.from); }},
        KeyReader{"to", Presence::Required,
                  [&](const Located& v) {
                      if (readTime(v, between.to)) {
                          to.emplace(v);
                      }
                  }},
    };
    m_reader.readObject(where, keys);
    if (hasFrom && to && between.from == between.to) {
        m_reader.complain(*to, R"(must differ from "from"; a whole day is 00:00 to 23:59, or no "between")");
    }
}

void RuleFileReader::readDays(const Located& where, std::array<bool, 7>& days)
{
    static constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    m_reader.readList(where, false, [&](const Located& v) {
        if (const auto day = m_reader.readWord(v, kDays)) {
            days[*day] = true;
        }
    });
}

void RuleFileReader::readUnless(const Located& where, Unless& unless)
{
    const std::array keys{
        KeyReader{"running", Presence::Optional,
                  [&](const Located& v) { readPrograms(v, true, unless.running); }},
        KeyReader{"cpuAbove", Presence::Optional,
                  [&](const Located& v) {
                      if (const auto percent = m_reader.readWhole(v, 1, 100)) {
                          unless.cpuAbovePercent = static_cast<int>(*percent);
                      }
                  }},
        KeyReader{"keepingAwake", Presence::Optional,
                  [&](const Located& v) { unless.keepingAwake = m_reader.readBoolean(v).value_or(false); }},
    };
    m_reader.readObject(where, keys);
}

void RuleFileReader::readThen(const Located& where, Then& then)
{
    const JsonMember* action = findMember(where.value, "action");
    const bool speaks = action == nullptr || action->value.kind != JsonValue::Kind::Text ||
                        (action->value.text != "leave-alone" && action->value.text != "recommend" &&
                         action->value.text != "lock" && action->value.text != "disconnect");
    // An action nobody knows says nothing about where the other keys belong.
    const Presence whenSpeaking = speaks ? Presence::Optional : Presence::Misplaced;
    const std::array keys{
        KeyReader{"action", Presence::Required, [&](const Located& v) { readAction(v, then); }},
        KeyReader{"wait", whenSpeaking, [&](const Located& v) { readDurationIn(v, 30s, 1h, then.wait); }},
        KeyReader{"noAnswer", whenSpeaking, [&](const Located& v) { readSilence(v, then.noAnswer); }},
        KeyReader{"unseen", whenSpeaking, [&](const Located& v) { readSilence(v, then.unseen); }},
        KeyReader{"ifAppsRefuse", whenSpeaking,
                  [&](const Located& v) {
                      static constexpr std::array<std::string_view, 2> kWords{"stop", "force"};
                      then.ifAppsRefuse = m_reader.readWord(v, kWords) == 1 ? Refusal::Force : Refusal::Stop;
                  }},
        KeyReader{"notNow", whenSpeaking, [&](const Located& v) { readNotNow(v, then); }},
        KeyReader{"message", whenSpeaking, [&](const Located& v) { readMessage(v, then.message); }},
    };
    m_reader.readObject(where, keys, R"(belongs to the actions "ask" and "warn" only)");
}

void RuleFileReader::readAction(const Located& where, Then& then)
{
    static constexpr std::array<std::string_view, 6> kActions{"leave-alone", "recommend", "lock",
                                                              "disconnect",  "ask",       "warn"};
    if (const auto action = m_reader.readWord(where, kActions)) {
        then.action = static_cast<RuleAction>(*action);
    }
}

void RuleFileReader::readNotNow(const Located& where, Then& then)
{
    const std::array keys{
        KeyReader{"askAgainIn", Presence::Optional,
                  [&](const Located& v) { readDurationIn(v, 1min, 24h, then.askAgainIn); }},
        KeyReader{"atMost", Presence::Optional,
                  [&](const Located& v) {
                      then.askAgainAtMost = static_cast<int>(m_reader.readWhole(v, 0, 20).value_or(3));
                  }},
    };
    m_reader.readObject(where, keys);
}

void RuleFileReader::readSilence(const Located& where, Silence& silence)
{
    static constexpr std::array<std::string_view, 2> kWords{"sign-out", "recommend"};
    if (const auto word = m_reader.readWord(where, kWords)) {
        silence = *word == 0 ? Silence::SignOut : Silence::Recommend;
    }
}

void RuleFileReader::readMessage(const Located& where, std::string& message)
{
    const std::size_t before = m_reader.problemCount();
    readShortText(where, 400, message);
    if (m_reader.problemCount() == before && !hasOnlyKnownPlaceholders(message)) {
        m_reader.complain(where,
                          "braces are for the placeholders {name} {owner} {rule} {time} {minutes} only");
    }
}

void RuleFileReader::readPeople(const Located& where, bool mayBeEmpty, std::vector<Person>& people)
{
    m_reader.readList(where, mayBeEmpty, [&](const Located& v) {
        const auto text = m_reader.readText(v);
        if (!text) {
            return;
        }
        if (const auto person = readPerson(*text)) {
            people.push_back(*person);
        } else {
            m_reader.complain(v, "must be a login name, DOMAIN\\name, a SID, uid:NUMBER, @everyone, "
                                 "@administrators, @standard, @children or @group:NAME");
        }
    });
}

void RuleFileReader::readPrograms(const Located& where, bool mayBeEmpty, std::vector<std::string>& programs)
{
    m_reader.readList(where, mayBeEmpty, [&](const Located& v) {
        const auto text = m_reader.readText(v);
        if (!text) {
            return;
        }
        if (isProgramName(*text)) {
            programs.push_back(*text);
        } else {
            m_reader.complain(
                v, "must be a program's file name of 1 to 255 characters, without a path or wildcards");
        }
    });
}

void RuleFileReader::readDurationIn(const Located& where, Seconds least, Seconds most, Seconds& duration)
{
    const auto text = m_reader.readText(where);
    if (!text) {
        return;
    }
    const auto read = readDuration(*text);
    if (!read) {
        m_reader.complain(where, R"(must be a duration such as "45s", "30m", "2h" or "7d")");
    } else if (*read < least || *read > most) {
        m_reader.complain(
            where, {"must be %1 to %2", {verbatim(writeDuration(least)), verbatim(writeDuration(most))}});
    } else {
        duration = *read;
    }
}

void RuleFileReader::readSizeIn(const Located& where, std::optional<std::int64_t>& bytes)
{
    const auto text = m_reader.readText(where);
    if (!text) {
        return;
    }
    const auto read = readSize(*text);
    if (!read) {
        m_reader.complain(where, R"(must be a size such as "500MB" or "2GB")");
    } else if (*read < kSmallestSize || *read > kLargestSize) {
        m_reader.complain(where, {"must be %1 to %2", {verbatim("1MB"), verbatim("1048576GB")}});
    } else {
        bytes = read;
    }
}

bool RuleFileReader::readTime(const Located& where, std::chrono::minutes& time)
{
    const auto text = m_reader.readText(where);
    const auto read = text ? readTimeOfDay(*text) : std::nullopt;
    if (text && !read) {
        m_reader.complain(where, R"(must be a time of day from 00:00 to 23:59, such as "20:30")");
    }
    time = read.value_or(time);
    return read.has_value();
}

void RuleFileReader::readShortText(const Located& where, std::size_t most, std::string& text)
{
    const auto read = m_reader.readText(where);
    if (read && (read->empty() || codePointCount(*read) > most)) {
        m_reader.complain(where, {"must have 1 to %1 characters", {verbatim(std::to_string(most))}});
    }
    text = read.value_or(std::string{});
}

} // namespace usher::policy
