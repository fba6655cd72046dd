// SPDX-License-Identifier: MIT
#include "engine/lettercase.h"

namespace usher::policy {

char32_t lowerCase(char32_t c)
{
    const bool isPlain = (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ||
                         (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f);
    if (isPlain) {
        return c + 32;
    }
    if (c >= 0x400 && c <= 0x40f) {
        return c + 80;
    }
    // Latin Extended-A: pairs of a capital and a small letter, beginning with even or, in two stretches, odd
    // numbers.
    const bool beginsOdd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e);
    const bool isPaired =
        (c >= 0x100 && c <= 0x137 && c != 0x130 && c != 0x131) || (c >= 0x14a && c <= 0x177);
    if ((beginsOdd && c % 2 == 1) || (isPaired && c % 2 == 0)) {
        return c + 1;
    }
    return c;
}

} // namespace usher::policy
