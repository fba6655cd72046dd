// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <windows.h>

namespace usher {

/// Frees what Windows' functions about rights hand out (LocalAlloc).
struct LocalRelease
{
    void operator()(void* memory) const { LocalFree(memory); }
};
using LocalMemory = std::unique_ptr<void, LocalRelease>;

} // namespace usher
