// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace usher {

/// The port to the part of the desktop where programs without a window show an icon. Never blocks: it may
/// begin with "no" and correct it.
class TrayPlace : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// An icon shown now would be seen. Not the same as that it was there once: panels come and go.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// Its ground is dark, so that an icon has to be light.
    [[nodiscard]] virtual bool isDark() const = 0;
    /// A text as it has to be written to be read unchanged in a menu there, without letters for keys.
    [[nodiscard]] virtual QString menuText(QString text) const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace usher
