// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QStringList>

namespace usher {

/// Icons are drawn as lines on a square of this size …
inline constexpr qreal kIconGrid = 24;
/// … and this width.
inline constexpr qreal kIconLine = 1.8;

/// The lines of an icon; empty for a name that is not known.
[[nodiscard]] QPainterPath iconPath(QStringView name);
[[nodiscard]] QStringList iconNames();

} // namespace usher
