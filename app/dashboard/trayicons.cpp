// SPDX-License-Identifier: MIT
#include "dashboard/trayicons.h"

#include "dashboard/iconpaths.h"

#include <QPainter>
#include <QUrl>

#include <array>

namespace usher {

namespace {

/// Panels show 16 to 32 pixels; twice that is scaled down well.
constexpr int kSize = 64;
/// Thicker than in the window: the icon is small.
constexpr qreal kLine = 2.4;
constexpr QPointF kMark{17.6, 17.6};
constexpr qreal kMarkRadius = 5.2;
constexpr qreal kGap = 1.6;
constexpr QColor kLight{0xF4, 0xF5, 0xF7};
constexpr QColor kDark{0x1C, 0x20, 0x26};

constexpr std::array kGlyphNames{"plain", "asking", "decision"};

void paintMark(QPainter& painter, TrayGlyph glyph, const QPen& pen)
{
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setBrush(Qt::black);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(kMark, kMarkRadius + kGap, kMarkRadius + kGap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (glyph == TrayGlyph::Asking) {
        QPainterPath clock;
        clock.addEllipse(kMark, kMarkRadius - 0.6, kMarkRadius - 0.6);
        clock.moveTo(kMark - QPointF{0, 2.6});
        clock.lineTo(kMark);
        clock.lineTo(kMark + QPointF{2.2, 1.2});
        painter.strokePath(clock, {pen.color(), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        return;
    }
    painter.setBrush(pen.color());
    painter.drawEllipse(kMark, kMarkRadius, kMarkRadius);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    painter.setPen(QPen{Qt::black, 2, Qt::SolidLine, Qt::RoundCap});
    painter.drawLine(kMark - QPointF{0, 2.8}, kMark + QPointF{0, 0.4});
    painter.drawPoint(kMark + QPointF{0, 3});
}

} // namespace

QImage trayIcon(TrayGlyph glyph, bool isLight)
{
    QImage image(kSize, kSize, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kSize / kIconGrid, kSize / kIconGrid);
    const QPen pen{isLight ? kLight : kDark, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
    painter.strokePath(iconPath(u"people"), pen);
    if (glyph != TrayGlyph::Plain) {
        paintMark(painter, glyph, pen);
    }
    return image;
}

QUrl trayIconSource(TrayGlyph glyph, bool isLight)
{
    return QUrl{QStringLiteral("image://%1/%2-%3")
                    .arg(QLatin1StringView{TrayIcons::kName},
                         QLatin1StringView{kGlyphNames.at(static_cast<std::size_t>(glyph))},
                         isLight ? QStringLiteral("light") : QStringLiteral("dark"))};
}

TrayIcons::TrayIcons()
    : QQuickImageProvider(Image)
{
}

QImage TrayIcons::requestImage(const QString& id, QSize* size, const QSize& /*requestedSize*/)
{
    auto glyph = TrayGlyph::Plain;
    for (std::size_t i = 0; i < kGlyphNames.size(); ++i) {
        if (id.startsWith(QLatin1StringView{kGlyphNames.at(i)})) {
            glyph = static_cast<TrayGlyph>(i);
        }
    }
    auto image = trayIcon(glyph, id.endsWith(u"-light"));
    if (size != nullptr) {
        *size = image.size();
    }
    return image;
}

} // namespace usher
