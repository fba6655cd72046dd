// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

namespace usher {

/// Where most tests are: texts as they are written in the source, figures and dates as in Britain.
[[nodiscard]] inline QLocale inBritain()
{
    return {QLocale::English, QLocale::UnitedKingdom};
}

[[nodiscard]] inline QLocale inGermany()
{
    return {QLocale::German, QLocale::Germany};
}

} // namespace usher
