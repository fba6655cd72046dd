// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace usher {

/// How much of a name that came from outside is shown, in code points.
inline constexpr qsizetype kSafeLength = 256;

/// Whether a character is one of those safeText removes. All of them are in the first plane.
[[nodiscard]] bool isUnsafeInText(QChar c);

/// A name or reason of untrusted origin, fit to be shown as *plain* text: without control characters, without
/// anything that changes the direction of text around it, without halves of surrogate pairs, on one line, and
/// capped at kSafeLength code points, the last of them an ellipsis. Not escaped for HTML: show it as plain
/// text.
[[nodiscard]] QString safeText(const QString& untrusted);

/// A name for terminals and logs, where nothing in it may be lost: what safeText removes is spelled out, as
/// \x1b or \u202e. Capped likewise.
[[nodiscard]] QString escapedText(const QString& untrusted);

/// How untrusted names are made fit to be shown: safeText in a window, escapedText on a terminal.
using MadeSafe = QString (*)(const QString& untrusted);

/// What escapedText does for a whole line that holds such names, of any length.
[[nodiscard]] QString escapedLine(const QString& untrusted);

} // namespace usher
