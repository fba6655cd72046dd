// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/guardedfolder.h"

namespace usher {

/// Windows itself.
[[nodiscard]] FolderCalls windowsFolderCalls();

} // namespace usher
