// SPDX-License-Identifier: MIT
#include "imports.h"

#include <cstddef>

namespace usher {

namespace {

/// Something of a module's image, as far from its begin.
template <typename T>
T* inImage(HMODULE module, ULONGLONG offset)
{
    return reinterpret_cast<T*>(reinterpret_cast<std::byte*>(module) + offset);
}

void write(IMAGE_THUNK_DATA& entry, FARPROC address)
{
    DWORD before = 0;
    VirtualProtect(&entry, sizeof entry, PAGE_READWRITE, &before);
    entry.u1.Function = reinterpret_cast<ULONGLONG>(address);
    VirtualProtect(&entry, sizeof entry, before, &before);
}

void replaceFrom(HMODULE module, const IMAGE_IMPORT_DESCRIPTOR& library, std::string_view name,
                 FARPROC address)
{
    const auto* names = inImage<IMAGE_THUNK_DATA>(module, library.OriginalFirstThunk);
    auto* addresses = inImage<IMAGE_THUNK_DATA>(module, library.FirstThunk);
    for (; names->u1.AddressOfData != 0; ++names, ++addresses) {
        const bool hasName = !IMAGE_SNAP_BY_ORDINAL(names->u1.Ordinal);
        if (hasName && name == inImage<IMAGE_IMPORT_BY_NAME>(module, names->u1.AddressOfData)->Name) {
            write(*addresses, address);
        }
    }
}

} // namespace

void replaceImport(HMODULE module, std::string_view name, FARPROC address)
{
    if (module == nullptr) {
        return;
    }
    const auto* dos = inImage<IMAGE_DOS_HEADER>(module, 0);
    const auto* headers = inImage<IMAGE_NT_HEADERS>(module, static_cast<ULONGLONG>(dos->e_lfanew));
    const auto imports = headers->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT].VirtualAddress;
    for (const auto* library = inImage<IMAGE_IMPORT_DESCRIPTOR>(module, imports); library->FirstThunk != 0;
         ++library) {
        replaceFrom(module, *library, name, address);
    }
}

} // namespace usher
