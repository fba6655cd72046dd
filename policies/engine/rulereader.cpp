// SPDX-License-Identifier: MIT
#include "engine/rulereader.h"

#include "engine/objectreader.h"
#include "engine/quantities.h"
#include "engine/rulefilereader.h"

namespace usher::policy {
namespace {

bool isSid(std::string_view text)
{
    if (!text.starts_with("S-1-") || text.back() == '-' || text.find("--") != text.npos) {
        return false;
    }
    return text.substr(4).find_first_not_of("0123456789-") == text.npos;
}

std::optional<Person> readUid(std::string_view digits)
{
    constexpr std::uint64_t kMost = 0xffff'ffffU;
    std::uint64_t uid = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        uid = uid * 10 + static_cast<std::uint64_t>(c - '0');
        if (uid > kMost) {
            return std::nullopt;
        }
    }
    return digits.empty() ? std::nullopt
                          : std::optional{Person{Person::Kind::Uid, {}, {}, static_cast<std::uint32_t>(uid)}};
}

std::optional<Person> readGroup(std::string_view text)
{
    constexpr std::string_view kSystemGroup = "@group:";
    if (text.starts_with(kSystemGroup)) {
        const std::string_view name = text.substr(kSystemGroup.size());
        return isLoginName(name) ? std::optional{Person{Person::Kind::Group, std::string{name}, {}, 0}}
                                 : std::nullopt;
    }
    if (text == "@everyone") {
        return Person{Person::Kind::Everyone, {}, {}, 0};
    }
    if (text == "@administrators") {
        return Person{Person::Kind::Administrators, {}, {}, 0};
    }
    if (text == "@standard") {
        return Person{Person::Kind::Standard, {}, {}, 0};
    }
    if (text == "@children") {
        return Person{Person::Kind::Children, {}, {}, 0};
    }
    return std::nullopt;
}

} // namespace

std::optional<Person> readPerson(std::string_view text)
{
    if (text.starts_with('@')) {
        return readGroup(text);
    }
    if (text.starts_with("uid:")) {
        return readUid(text.substr(4));
    }
    if (isSid(text)) {
        return Person{Person::Kind::Sid, std::string{text}, {}, 0};
    }
    const std::size_t backslash = text.find('\\');
    if (backslash == text.npos) {
        return isLoginName(text) ? std::optional{Person{Person::Kind::Login, std::string{text}, {}, 0}}
                                 : std::nullopt;
    }
    const std::string_view domain = text.substr(0, backslash);
    const std::string_view name = text.substr(backslash + 1);
    if (!isLoginName(domain) || !isLoginName(name)) {
        return std::nullopt;
    }
    return Person{Person::Kind::DomainLogin, std::string{name}, std::string{domain}, 0};
}

bool hasOnlyKnownPlaceholders(std::string_view message)
{
    while (!message.empty()) {
        const std::size_t brace = message.find_first_of("{}");
        if (brace == message.npos) {
            return true;
        }
        message.remove_prefix(brace);
        std::size_t length = 0;
        for (const std::string_view known : {"{name}", "{owner}", "{rule}", "{time}", "{minutes}"}) {
            if (message.starts_with(known)) {
                length = known.size();
            }
        }
        if (length == 0) {
            return false;
        }
        message.remove_prefix(length);
    }
    return true;
}

RulesOrProblems readRules(std::string_view utf8, const ZoneExists& zoneExists)
{
    const auto document = readJson(utf8);
    if (const auto* problem = std::get_if<Problem>(&document)) {
        return std::vector{*problem};
    }
    return readRules(std::get<JsonValue>(document), zoneExists);
}

RulesOrProblems readRules(const JsonValue& root, const ZoneExists& zoneExists, const std::string& pointer)
{
    RuleFileReader reader{zoneExists};
    RuleSet rules = reader.readFile({root, pointer});
    std::vector<Problem> problems = reader.takeProblems();
    if (!problems.empty()) {
        return problems;
    }
    return rules;
}

} // namespace usher::policy
