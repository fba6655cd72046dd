// SPDX-License-Identifier: MIT
#include "dashboard/tray.h"

#include "dashboard/trayicons.h"

namespace usher {

namespace {

TrayGlyph glyphOf(RequestAttention::Kind attention)
{
    switch (attention) {
    case RequestAttention::Kind::None:
        break;
    case RequestAttention::Kind::Asking:
        return TrayGlyph::Asking;
    case RequestAttention::Kind::Decision:
        return TrayGlyph::Decision;
    }
    return TrayGlyph::Plain;
}

} // namespace

Tray::Tray(const Dashboard& dashboard, const TrayPlace& place, QObject* parent)
    : QObject(parent)
    , m_dashboard(dashboard)
    , m_place(place)
    , m_people(dashboard.model())
{
    connect(&dashboard, &Dashboard::headlineChanged, this, &Tray::update);
    connect(dashboard.requests(), &Requests::attentionChanged, this, &Tray::update);
    connect(&place, &TrayPlace::changed, this, &Tray::update);
    update();
}

void Tray::update()
{
    const auto& attention = m_dashboard.requests()->attention();
    const auto icon = trayIconSource(glyphOf(attention.kind), m_place.isDark());
    if (std::exchange(m_icon, icon) != icon) {
        Q_EMIT iconChanged();
    }
    QStringList lines{m_dashboard.headline().isEmpty() ? tr("Usher") : m_dashboard.headline()};
    if (!attention.text.isEmpty()) {
        lines += attention.text;
    }
    const auto tip = lines.join(u'\n');
    if (std::exchange(m_tip, tip) != tip) {
        Q_EMIT tipChanged();
    }
}

} // namespace usher

#include "moc_tray.cpp"
