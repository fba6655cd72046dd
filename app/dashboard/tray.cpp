// SPDX-License-Identifier: MIT
#include "dashboard/tray.h"

#include "dashboard/trayicons.h"

namespace usher {

namespace {

TrayGlyph glyphOf(Requests::Attention attention)
{
    switch (attention) {
    case Requests::Attention::None:
        break;
    case Requests::Attention::Asking:
        return TrayGlyph::Asking;
    case Requests::Attention::Decision:
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
    const auto& requests = *m_dashboard.requests();
    const auto icon = trayIconSource(glyphOf(requests.attention()), m_place.isDark());
    if (std::exchange(m_icon, icon) != icon) {
        Q_EMIT iconChanged();
    }
    QStringList lines{m_dashboard.headline().isEmpty() ? tr("Usher") : m_dashboard.headline()};
    if (!requests.attentionText().isEmpty()) {
        lines += requests.attentionText();
    }
    const auto tip = lines.join(u'\n');
    if (std::exchange(m_tip, tip) != tip) {
        Q_EMIT tipChanged();
    }
}

} // namespace usher

#include "moc_tray.cpp"
