// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <windows.h>

namespace usher {

/// Has a module call `address` wherever it would call the function of Windows with that name. Nothing happens
/// where it does not, or there is no such module.
void replaceImport(HMODULE module, std::string_view name, FARPROC address);

template <typename Call>
void replaceImport(HMODULE module, std::string_view name, Call* call)
{
    // NOLINTNEXTLINE(bugprone-casting-through-void): the compiler warns of any other way
    replaceImport(module, name, reinterpret_cast<FARPROC>(reinterpret_cast<void*>(call)));
}

} // namespace usher
