// SPDX-License-Identifier: MIT
#include "dashboard/accentcolors.h"

#include <algorithm>
#include <cmath>

namespace usher {

namespace {

constexpr double kText = 4.5;
constexpr double kSign = 3.0;
constexpr float kStep = 0.01F;
constexpr float kHoverStep = 0.06F;

/// What accents stand on in one theme: of its grounds the one that is nearest to an accent (qml/theme).
struct Ground
{
    QColor page;
    QColor card;
    QColor ink;          ///< Of text on the accent.
    float towards = 0;   ///< Which way colours move until they can be read: -1 darker, 1 lighter.
    float tintShare = 0; ///< How much of the accent is in a tint.
};

Ground groundOf(bool isDark)
{
    return isDark ? Ground{{0x1e, 0x22, 0x28}, {0x1e, 0x22, 0x28}, {0x0c, 0x14, 0x24}, 1.0F, 0.25F}
                  : Ground{{0xf5, 0xf6, 0xf8}, {0xff, 0xff, 0xff}, {0xff, 0xff, 0xff}, -1.0F, 0.12F};
}

double linear(double channel)
{
    constexpr double kToe = 0.04045;
    return channel <= kToe ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor moved(const QColor& colour, float by)
{
    const auto hue = std::max(0.0F, colour.hslHueF()); // grey has none
    const auto lightness = std::clamp(colour.lightnessF() + by, 0.0F, 1.0F);
    return QColor::fromHslF(hue, colour.hslSaturationF(), lightness).toRgb();
}

template <typename Test>
QColor movedUntil(QColor colour, float towards, Test isGood)
{
    // Black and white end it, where nothing goes any further.
    while (!isGood(colour) && colour.lightnessF() > 0.0F && colour.lightnessF() < 1.0F) {
        colour = moved(colour, towards * kStep);
    }
    return isGood(colour) ? colour : moved(colour, towards);
}

QColor mixed(const QColor& ground, const QColor& colour, float share)
{
    const auto part = [share](float from, float to) { return from + (to - from) * share; };
    return QColor::fromRgbF(part(ground.redF(), colour.redF()), part(ground.greenF(), colour.greenF()),
                            part(ground.blueF(), colour.blueF()));
}

} // namespace

double contrastOf(const QColor& one, const QColor& other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

AccentColors accentColors(const QColor& accent, bool isDark)
{
    if (!accent.isValid()) {
        return {};
    }
    const auto ground = groundOf(isDark);
    const auto canBeRead = [](const QColor& on) {
        return [on](const QColor& colour) { return contrastOf(colour, on) >= kText; };
    };
    AccentColors made;
    made.isKnown = true;
    made.ink = ground.ink;
    made.fill = movedUntil(accent.toRgb(), ground.towards, [&](const QColor& colour) {
        return contrastOf(colour, ground.page) >= kSign && contrastOf(colour, ground.ink) >= kText;
    });
    made.hover = moved(made.fill, ground.towards * kHoverStep);
    made.text = movedUntil(made.fill, ground.towards, canBeRead(ground.page));
    made.tint = mixed(ground.card, made.fill, ground.tintShare);
    made.tintInk = movedUntil(made.text, ground.towards, canBeRead(made.tint));
    return made;
}

} // namespace usher
