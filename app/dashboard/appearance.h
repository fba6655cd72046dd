// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/accentcolors.h"
#include "dashboard/appearancesource.h"

#include <QSettings>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// How the dashboard looks: the desktop's wish, unless the owner chose otherwise. Choices are kept in the
/// settings.
class Appearance : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(bool isDark READ isDark NOTIFY changed)
    Q_PROPERTY(bool isHighContrast READ isHighContrast NOTIFY changed)
    Q_PROPERTY(usher::AccentColors accentOnLight READ accentOnLight NOTIFY changed)
    Q_PROPERTY(usher::AccentColors accentOnDark READ accentOnDark NOTIFY changed)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(qreal drawnTextScale READ drawnTextScale NOTIFY changed)
    Q_PROPERTY(bool isMotionReduced READ isMotionReduced WRITE setMotionReduced NOTIFY changed)

public:
    enum class Mode
    {
        System,
        Light,
        Dark,
        HighContrast
    };
    Q_ENUM(Mode)

    static constexpr qreal kLeastTextScale = 1.0;
    static constexpr qreal kMostTextScale = 2.0;

    /// Both must outlive the appearance.
    Appearance(AppearanceSource& source, QSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const;
    [[nodiscard]] bool isHighContrast() const;
    /// The desktop's accent colour, made readable in either theme.
    [[nodiscard]] AccentColors accentOnLight() const;
    [[nodiscard]] AccentColors accentOnDark() const;
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    [[nodiscard]] qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    /// The owner's choice on top of what the desktop leaves to programs, as far as the window is made for.
    [[nodiscard]] qreal drawnTextScale() const;
    [[nodiscard]] bool isMotionReduced() const;
    void setMotionReduced(bool isReduced);

Q_SIGNALS:
    void changed();

private:
    AppearanceSource& m_source;
    QSettings& m_settings;
    Mode m_mode = Mode::System;
    qreal m_textScale = kLeastTextScale;
    std::optional<bool> m_isMotionReduced;
};

} // namespace usher
