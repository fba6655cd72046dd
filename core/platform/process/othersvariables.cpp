// SPDX-License-Identifier: MIT
#include "platform/process/othersvariables.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace usher {

bool isSomebodyElses(QStringView name)
{
    constexpr std::array kHarmless{"QSG_RHI_BACKEND"_L1, "QT_QPA_PLATFORM"_L1, "QT_QUICK_BACKEND"_L1,
                                   "QT_SCALE_FACTOR"_L1};
    constexpr std::array kQt{"QT_"_L1, "QML_"_L1, "QML2_"_L1, "QMLSCENE_"_L1, "QSG_"_L1};
    const auto isIt = [name](QLatin1StringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; };
    const auto beginsIt = [name](QLatin1StringView one) { return name.startsWith(one, Qt::CaseInsensitive); };
    return isIt("USHER_CONFIG_DIR"_L1) ||
           (std::ranges::any_of(kQt, beginsIt) && std::ranges::none_of(kHarmless, isIt));
}

} // namespace usher
