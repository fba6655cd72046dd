// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/peoplelist.h"

namespace usher {

/// Whether `left` is shown before `right`. Total: of two people one is before the other, so an order never
/// depends on the past.
[[nodiscard]] bool comesBefore(const PersonCard& left, const PersonCard& right, PeopleList::SortBy order,
                               const QCollator& collator);

} // namespace usher
