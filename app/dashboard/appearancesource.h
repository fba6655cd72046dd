// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QObject>

namespace usher {

/// How the person wants their whole desktop to look.
struct SystemLook
{
    bool isDark = false;
    bool isHighContrast = false;
    bool isMotionReduced = false;
    QColor accent;          ///< Invalid if the desktop has none.
    double textScale = 1.0; ///< What is left to programs: 1 where the desktop's fonts are as large as wanted.

    bool operator==(const SystemLook&) const = default;
};

/// The port to the desktop's wishes. Never blocks: it may begin with a guess and correct it.
class AppearanceSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual SystemLook look() const = 0;

Q_SIGNALS:
    void lookChanged();
};

} // namespace usher
