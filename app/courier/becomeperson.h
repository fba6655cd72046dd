// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace usher {

/// Gives up every right but those of this person, for good: groups, group, user, and whatever files the
/// caller left open besides the three standard ones. True if the process is that person now and can be nobody
/// else; then XDG_RUNTIME_DIR, HOME, USER and the bus address are theirs. Call it before there are threads.
[[nodiscard]] bool becomePerson(uid_t uid);

} // namespace usher
