// SPDX-License-Identifier: MIT
#pragma once

#include "engine/objectreader.h"
#include "engine/rulereader.h"

#include <set>

namespace usher::policy {

/// One pass over the value tree of one rule file: every key of the format has its place here.
class RuleFileReader
{
public:
    explicit RuleFileReader(const ZoneExists& zoneExists)
        : m_zoneExists{zoneExists}
    {
    }

    /// What could be read; of use only if there are no problems.
    [[nodiscard]] RuleSet readFile(const Located& root);
    [[nodiscard]] std::vector<Problem> takeProblems() { return m_reader.takeProblems(); }

private:
    using Seconds = std::chrono::seconds;

    void readVersion(const Located& where);
    void readZone(const Located& where, std::string& zone);
    void readRuleList(const Located& where, std::vector<Rule>& rules);
    void readRule(const Located& where, Rule& rule);
    void readId(const Located& where, std::string& id);
    void readWhen(const Located& where, When& when);
    void readStates(const Located& where, std::array<bool, 3>& states);
    void readBetween(const Located& where, Between& between);
    void readDays(const Located& where, std::array<bool, 7>& days);
    void readUnless(const Located& where, Unless& unless);
    void readThen(const Located& where, Then& then);
    void readAction(const Located& where, Then& then);
    void readNotNow(const Located& where, Then& then);
    void readSilence(const Located& where, Silence& silence);
    void readMessage(const Located& where, std::string& message);

    void readPeople(const Located& where, bool mayBeEmpty, std::vector<Person>& people);
    void readPrograms(const Located& where, bool mayBeEmpty, std::vector<std::string>& programs);
    void readDurationIn(const Located& where, Seconds least, Seconds most, Seconds& duration);
    void readSizeIn(const Located& where, std::optional<std::int64_t>& bytes);
    /// False if the value is no time of day.
    bool readTime(const Located& where, std::chrono::minutes& time);
    void readShortText(const Located& where, std::size_t most, std::string& text);

    const ZoneExists& m_zoneExists;
    ObjectReader m_reader;
    std::set<std::string, std::less<>> m_ids;
};

} // namespace usher::policy
