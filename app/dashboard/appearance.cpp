// SPDX-License-Identifier: MIT
#include "dashboard/appearance.h"

#include <QMetaEnum>

#include <algorithm>
#include <cmath>

namespace usher {

namespace {

constexpr QLatin1StringView kModeKey{"appearance/mode"};
constexpr QLatin1StringView kTextScaleKey{"appearance/textScale"};
constexpr QLatin1StringView kMotionKey{"appearance/motionReduced"};

Appearance::Mode readMode(const QSettings& settings)
{
    bool isKnown = false;
    const auto text = settings.value(kModeKey).toString().toLatin1();
    const int value = QMetaEnum::fromType<Appearance::Mode>().keyToValue(text.constData(), &isKnown);
    return isKnown ? static_cast<Appearance::Mode>(value) : Appearance::Mode::System;
}

/// What a person can see as a difference, and what survives being written and read.
qreal withinLimits(qreal scale)
{
    if (!std::isfinite(scale)) {
        return Appearance::kLeastTextScale;
    }
    return std::clamp(std::round(scale * 100) / 100, Appearance::kLeastTextScale, Appearance::kMostTextScale);
}

} // namespace

Appearance::Appearance(AppearanceSource& source, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_settings(settings)
    , m_mode(readMode(settings))
    , m_textScale(withinLimits(settings.value(kTextScaleKey, kLeastTextScale).toDouble()))
{
    if (settings.contains(kMotionKey)) {
        m_isMotionReduced = settings.value(kMotionKey).toBool();
    }
    connect(&source, &AppearanceSource::lookChanged, this, &Appearance::changed);
}

bool Appearance::isDark() const
{
    switch (m_mode) {
    case Mode::Light:
        return false;
    case Mode::Dark:
        return true;
    case Mode::System:
    case Mode::HighContrast:
        break;
    }
    return m_source.look().isDark;
}

bool Appearance::isHighContrast() const
{
    return m_mode == Mode::HighContrast || (m_mode == Mode::System && m_source.look().isHighContrast);
}

AccentColors Appearance::accentOnLight() const
{
    return accentColors(m_source.look().accent, false);
}

AccentColors Appearance::accentOnDark() const
{
    return accentColors(m_source.look().accent, true);
}

qreal Appearance::drawnTextScale() const
{
    return withinLimits(m_textScale * m_source.look().textScale);
}

bool Appearance::isMotionReduced() const
{
    return m_isMotionReduced.value_or(m_source.look().isMotionReduced);
}

void Appearance::setMode(Mode mode)
{
    if (m_mode == mode) {
        return;
    }
    m_mode = mode;
    m_settings.setValue(kModeKey,
                        QLatin1String{QMetaEnum::fromType<Mode>().valueToKey(static_cast<int>(mode))});
    Q_EMIT changed();
}

void Appearance::setTextScale(qreal scale)
{
    scale = withinLimits(scale);
    if (qFuzzyCompare(m_textScale, scale)) {
        return;
    }
    m_textScale = scale;
    m_settings.setValue(kTextScaleKey, scale);
    Q_EMIT changed();
}

void Appearance::setMotionReduced(bool isReduced)
{
    if (isMotionReduced() == isReduced) {
        return;
    }
    m_isMotionReduced = isReduced;
    m_settings.setValue(kMotionKey, isReduced);
    Q_EMIT changed();
}

} // namespace usher

#include "moc_appearance.cpp"
