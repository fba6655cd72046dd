// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// The colours that the window makes of a desktop's accent colour. Whatever that is, everything can be read:
/// text has a contrast of at least 4.5:1, signs and edges 3:1 (WCAG 2.1).
class AccentColors
{
    Q_GADGET
    QML_ANONYMOUS
    Q_PROPERTY(bool isKnown MEMBER isKnown)
    Q_PROPERTY(QColor fill MEMBER fill)
    Q_PROPERTY(QColor hover MEMBER hover)
    Q_PROPERTY(QColor ink MEMBER ink)
    Q_PROPERTY(QColor text MEMBER text)
    Q_PROPERTY(QColor tint MEMBER tint)
    Q_PROPERTY(QColor tintInk MEMBER tintInk)

public:
    bool isKnown = false; ///< If not, the desktop has no accent colour, and the theme's own is used.
    QColor fill;          ///< Of buttons and signs on any ground of the theme.
    QColor hover;         ///< The same under the pointer.
    QColor ink;           ///< Of text on both.
    QColor text;          ///< Of text on any ground of the theme.
    QColor tint;          ///< A ground with a breath of it.
    QColor tintInk;       ///< Of text on that.

    bool operator==(const AccentColors&) const = default;
};

/// For the light or the dark theme; unknown for a colour that is not valid.
[[nodiscard]] AccentColors accentColors(const QColor& accent, bool isDark);

/// Between 1 and 21, as WCAG 2.1 defines it.
[[nodiscard]] double contrastOf(const QColor& one, const QColor& other);

} // namespace usher
