// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearancesource.h"

namespace usher {

/// What Qt itself knows of the desktop: its colour scheme from Qt 6.5 on, before that how light its palette
/// is.
class PaletteAppearance final : public AppearanceSource
{
    Q_OBJECT

public:
    explicit PaletteAppearance(QObject* parent = nullptr);

    [[nodiscard]] SystemLook look() const override { return m_look; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();

    SystemLook m_look;
};

} // namespace usher
