// SPDX-License-Identifier: MIT
#include "dashboard/paletteappearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace usher {

namespace {

bool isSystemDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return true;
    case Qt::ColorScheme::Light:
        return false;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    const auto palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

PaletteAppearance::PaletteAppearance(QObject* parent)
    : AppearanceSource(parent)
{
    m_look.isDark = isSystemDark();
    QCoreApplication::instance()->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &PaletteAppearance::read);
#endif
}

bool PaletteAppearance::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        read();
    }
    return AppearanceSource::eventFilter(watched, event);
}

void PaletteAppearance::read()
{
    const bool isDark = isSystemDark();
    if (std::exchange(m_look.isDark, isDark) != isDark) {
        Q_EMIT lookChanged();
    }
}

} // namespace usher

#include "moc_paletteappearance.cpp"
