// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

/// Compiled when the tree is configured, to see whether there is a libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* /*bytes*/, std::size_t /*size*/)
{
    return 0;
}
