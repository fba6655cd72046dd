// SPDX-License-Identifier: MIT
#include "engine/matching.h"

#include "engine/lettercase.h"
#include "engine/utf8.h"

#include <algorithm>

namespace usher::policy {
namespace {

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
        if (lowerCase(left.codePoint) != lowerCase(right.codePoint)) {
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
