// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <windows.h>

namespace usher {

/// Closes what Windows hands out a handle for (CloseHandle). INVALID_HANDLE_VALUE is none to own.
struct HandleRelease
{
    void operator()(HANDLE handle) const { CloseHandle(handle); }
};
using OwnedHandle = std::unique_ptr<void, HandleRelease>;

} // namespace usher
