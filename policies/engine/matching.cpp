// SPDX-License-Identifier: MIT
#include "engine/matching.h"

#include "engine/utf8.h"

#include <algorithm>

namespace usher::policy {
namespace {

char32_t folded(char32_t c)
{
    const bool isPlain = (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ||
                         (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f);
    if (isPlain) {
        return c + 32;
    }
    if (c >= 0x400 && c <= 0x40f) {
        return c + 80;
    }
    // Latin Extended-A: pairs of a capital and a small letter, beginning with even or, in two stretches, odd
    // numbers.
    const bool beginsOdd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
    const bool isPaired =
        (c >= 0x100 && c <= 0x137 && c != 0x130 && c != 0x131) || (c >= 0x14a && c <= 0x177);
    if ((beginsOdd && c % 2 == 1) || (isPaired && c % 2 == 0)) {
        return c + 1;
    }
    return c;
}

Tristate tristate(const std::optional<bool>& fact)
{
    return fact ? known(*fact) : Tristate::Unknown;
}

Tristate opposite(Tristate value)
{
    switch (value) {
    case Tristate::No:
        return Tristate::Yes;
    case Tristate::Unknown:
        return Tristate::Unknown;
    case Tristate::Yes:
        return Tristate::No;
    }
    return Tristate::Unknown;
}

Tristate isPerson(const Person& named, const PersonFacts& person, bool ignoreCase)
{
    switch (named.kind) {
    case Person::Kind::Login:
        return known(isSameName(named.name, person.login, ignoreCase));
    case Person::Kind::DomainLogin:
        return known(!person.domain.empty() && isSameName(named.domain, person.domain, ignoreCase) &&
                     isSameName(named.name, person.login, ignoreCase));
    case Person::Kind::Sid:
        return known(named.name == person.sid);
    case Person::Kind::Uid:
        return known(named.uid == person.uid);
    case Person::Kind::Everyone:
        return Tristate::Yes;
    case Person::Kind::Administrators:
        return tristate(person.isAdministrator);
    case Person::Kind::Standard:
        return opposite(tristate(person.isAdministrator));
    case Person::Kind::Children:
        return tristate(person.isChild);
    case Person::Kind::Group:
        return !person.groups ? Tristate::Unknown
                              : known(std::ranges::any_of(*person.groups, [&](const auto& group) {
                                    return isSameName(named.name, group, ignoreCase);
                                }));
    }
    return Tristate::Unknown;
}

} // namespace

bool isSameName(std::string_view a, std::string_view b, bool ignoreCase)
{
    if (!ignoreCase) {
        return a == b;
    }
    while (!a.empty() && !b.empty()) {
        const Utf8Step left = utf8Step(a);
        const Utf8Step right = utf8Step(b);
        if (!left.wellFormed || !right.wellFormed) {
            return a == b;
        }
        if (folded(left.codePoint) != folded(right.codePoint)) {
            return false;
        }
        a.remove_prefix(left.length);
        b.remove_prefix(right.length);
    }
    return a.empty() && b.empty();
}

Tristate namesPerson(std::span<const Person> list, const PersonFacts& person, bool ignoreCase)
{
    Tristate found = Tristate::No;
    for (const Person& named : list) {
        found = std::max(found, isPerson(named, person, ignoreCase));
    }
    return found;
}

Tristate runsOneOf(std::span<const std::string> names, const SessionFacts& session, bool ignoreCase)
{
    if (!session.programs) {
        return names.empty() ? Tristate::No : Tristate::Unknown;
    }
    return known(std::ranges::any_of(names, [&](const std::string& name) {
        return std::ranges::any_of(*session.programs, [&](const std::string& program) {
            return isSameName(name, program, ignoreCase);
        });
    }));
}

} // namespace usher::policy
