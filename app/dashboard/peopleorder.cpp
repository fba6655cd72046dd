// SPDX-License-Identifier: MIT
#include "dashboard/peopleorder.h"

namespace usher {

namespace {

/// The larger first, unknown last; 0 if neither is.
template <typename Value>
int largerFirst(const std::optional<Value>& left, const std::optional<Value>& right)
{
    if (left == right) {
        return 0;
    }
    return left > right ? -1 : 1; // An empty optional is smaller than every value.
}

int usual(const PersonCard& left, const PersonCard& right)
{
    if (left.isMe != right.isMe) {
        return left.isMe ? -1 : 1;
    }
    return left.isHere == right.isHere ? 0 : (left.isHere ? -1 : 1);
}

int byOrder(const PersonCard& left, const PersonCard& right, PeopleList::SortBy order)
{
    switch (order) {
    case PeopleList::SortBy::Usual:
        return usual(left, right);
    case PeopleList::SortBy::Name:
        return 0;
    case PeopleList::SortBy::AwayLongest:
        return largerFirst(left.awayFor, right.awayFor);
    case PeopleList::SortBy::Memory:
        return largerFirst(left.memoryBytes, right.memoryBytes);
    case PeopleList::SortBy::Processor:
        return largerFirst(left.cpuPercent, right.cpuPercent);
    }
    return 0;
}

} // namespace

bool comesBefore(const PersonCard& left, const PersonCard& right, PeopleList::SortBy order,
                 const QCollator& collator)
{
    if (const int difference = byOrder(left, right, order); difference != 0) {
        return difference < 0;
    }
    const int names = collator.compare(left.name, right.name);
    return names != 0 ? names < 0 : left.key < right.key;
}

} // namespace usher
