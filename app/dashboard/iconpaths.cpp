// SPDX-License-Identifier: MIT
#include "dashboard/iconpaths.h"

#include <array>

namespace usher {

namespace {

/// Strokes are written as in SVG paths, absolute coordinates only: M x y, L x y, C x1 y1 x2 y2 x y, Z; and
/// O x y radius: a circle, R x y width height radius: a rounded rectangle, A x y radius from sweep: an arc in
/// degrees, counter-clockwise from three o'clock.
struct Icon
{
    const char* name;
    const char* strokes;
};

constexpr const char* kScreenOff = "M 7 4 L 19 4 C 20.1 4 21 4.9 21 6 L 21 15 M 17 17 L 5 17 C 3.9 17 3 16.1 "
                                   "3 15 L 3 6 C 3 5.3 3.4 4.6 4 4.3 "
                                   "M 8 21 L 16 21 M 12 17 L 12 21 M 2.5 2.5 L 21.5 21.5";
constexpr const char* kMoon = "M 20.5 14 C 19.4 14.5 18.2 14.8 17 14.8 C 12.5 14.8 9 11.3 9 6.8 C 9 5.6 9.3 "
                              "4.4 9.8 3.4 C 6 4.4 3.2 7.8 "
                              "3.2 11.9 C 3.2 16.8 7.2 20.8 12.1 20.8 C 16.2 20.8 19.5 17.8 20.5 14 Z";

constexpr std::array kIcons{
    Icon{"people", "O 9 8 3.5 M 2.5 19.5 C 2.5 16 5.4 14 9 14 C 12.6 14 15.5 16 15.5 19.5 "
                   "M 15.5 4.8 C 17.2 5 18.5 6.3 18.5 8 C 18.5 9.7 17.2 11 15.5 11.2 "
                   "M 17.5 14.3 C 20 15 21.5 17 21.5 19.5"},
    Icon{"rules",
         "M 3 6.5 L 5 8.5 L 8.5 4.5 M 12 6.5 L 21 6.5 M 3 16.5 L 5 18.5 L 8.5 14.5 M 12 16.5 L 21 16.5"},
    Icon{"history", "O 12 12 9 M 12 7 L 12 12 L 15.5 14"},
    Icon{"settings",
         "M 3 6.5 L 13 6.5 M 18.5 6.5 L 21 6.5 O 15.75 6.5 2.5 M 3 17.5 L 5.5 17.5 M 11 17.5 L 21 17.5 "
         "O 8.25 17.5 2.5 M 3 12 L 21 12"},
    Icon{"search", "O 10.5 10.5 6.5 M 15.3 15.3 L 20.5 20.5"},
    Icon{"refresh", "A 12 12 8 46 290 M 17.9 2.2 L 17.9 6.5 L 13.6 6.5"},
    Icon{"back", "M 20 12 L 4.5 12 M 11 5 L 4 12 L 11 19"},
    Icon{"sort",
         "M 7 4.5 L 7 19.5 M 3.5 16 L 7 19.5 L 10.5 16 M 13.5 6 L 21 6 M 13.5 12 L 19 12 M 13.5 18 L 17 18"},
    Icon{"lock", "R 5 10.5 14 10 2.5 M 8 10.5 L 8 7.5 C 8 2.2 16 2.2 16 7.5 L 16 10.5"},
    Icon{"screen-off", kScreenOff},
    Icon{"off-screen", kScreenOff},
    Icon{"moon", kMoon},
    Icon{"away", kMoon},
    Icon{"here", "O 12 7.5 4 M 4 20.5 C 4 16.5 7.6 14.5 12 14.5 C 16.4 14.5 20 16.5 20 20.5"},
    Icon{"busy", "M 2.5 12.5 L 7 12.5 L 10 5 L 14.5 19.5 L 17 12.5 L 21.5 12.5"},
    Icon{"sign-out",
         "M 10 20.5 L 6 20.5 C 4.6 20.5 3.5 19.4 3.5 18 L 3.5 6 C 3.5 4.6 4.6 3.5 6 3.5 L 10 3.5 M 9.5 12 "
         "L 20.5 12 M 16 7 L 21 12 L 16 17"},
    Icon{"unknown", "O 12 12 9 M 9 9.5 C 9 5.8 15 5.8 15 9.5 C 15 12 12 11.8 12 14 M 12 17.2 L 12 17.3"},
    Icon{"info", "O 12 12 9 M 12 11 L 12 16.5 M 12 7.5 L 12 7.6"},
    Icon{"warning",
         "M 10.3 4.2 L 2.6 17.5 C 1.9 18.8 2.8 20.5 4.3 20.5 L 19.7 20.5 C 21.2 20.5 22.1 18.8 21.4 17.5 "
         "L 13.7 4.2 C 12.9 2.9 11.1 2.9 10.3 4.2 Z M 12 9 L 12 13.5 M 12 16.8 L 12 16.9"},
    Icon{"close", "M 5.5 5.5 L 18.5 18.5 M 18.5 5.5 L 5.5 18.5"},
    Icon{"plus", "M 12 4.5 L 12 19.5 M 4.5 12 L 19.5 12"},
    Icon{"grip", "O 9 5.5 0.6 O 15 5.5 0.6 O 9 12 0.6 O 15 12 0.6 O 9 18.5 0.6 O 15 18.5 0.6"},
    Icon{"check", "M 4.5 12.5 L 9.5 17.5 L 19.5 6.5"},
    Icon{"more", "O 5 12 0.6 O 12 12 0.6 O 19 12 0.6"},
    Icon{"chevron", "M 9 5 L 16 12 L 9 19"},
    Icon{"chevron-down", "M 5 9 L 12 16 L 19 9"},
};

/// Takes the numbers of one stroke from the words of an icon.
class StrokeReader
{
public:
    explicit StrokeReader(const char* strokes)
        : m_words(QString::fromLatin1(strokes).split(u' '))
    {
    }

    [[nodiscard]] QPainterPath read()
    {
        while (m_next < m_words.size()) {
            addStroke(m_words.at(m_next++).at(0).toLatin1());
        }
        return m_path;
    }

private:
    void addStroke(char command)
    {
        switch (command) {
        case 'M':
            return m_path.moveTo(point());
        case 'L':
            return m_path.lineTo(point());
        case 'C': {
            const auto first = point();
            const auto second = point();
            return m_path.cubicTo(first, second, point());
        }
        case 'Z':
            return m_path.closeSubpath();
        case 'O': {
            const auto center = point();
            const auto radius = number();
            return m_path.addEllipse(center, radius, radius);
        }
        case 'R': {
            const auto corner = point();
            const auto size = point();
            const auto radius = number();
            return m_path.addRoundedRect({corner, QSizeF{size.x(), size.y()}}, radius, radius);
        }
        case 'A': {
            const auto center = point();
            const auto radius = number();
            const QRectF circle{center - QPointF{radius, radius}, center + QPointF{radius, radius}};
            const auto from = number();
            m_path.arcMoveTo(circle, from);
            return m_path.arcTo(circle, from, number());
        }
        default:
            Q_UNREACHABLE();
        }
    }

    qreal number() { return m_words.at(m_next++).toDouble(); }

    QPointF point()
    {
        const auto x = number();
        return {x, number()};
    }

    QStringList m_words;
    qsizetype m_next = 0;
    QPainterPath m_path;
};

} // namespace

QPainterPath iconPath(QStringView name)
{
    for (const auto& icon : kIcons) {
        if (name == QLatin1StringView{icon.name}) {
            return StrokeReader{icon.strokes}.read();
        }
    }
    return {};
}

QStringList iconNames()
{
    QStringList names;
    for (const auto& icon : kIcons) {
        names += QString::fromLatin1(icon.name);
    }
    return names;
}

} // namespace usher
