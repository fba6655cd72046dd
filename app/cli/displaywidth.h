// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace usher {

/// How many columns of a terminal a text takes: wide characters two, combining ones none. Expects text
/// without control characters.
[[nodiscard]] int displayWidth(const QString& text);

/// The text, if need be cut so that it takes at most `columns`, the last of them an ellipsis.
[[nodiscard]] QString elided(const QString& text, int columns);

/// The text in lines of at most so many columns, broken between words; a longer word is cut.
[[nodiscard]] QStringList folded(const QString& text, int columns);

/// The text followed, or preceded, by blanks up to that width. Longer ones stay as they are.
[[nodiscard]] QString padded(const QString& text, int columns);
[[nodiscard]] QString paddedLeft(const QString& text, int columns);

} // namespace usher
