// SPDX-License-Identifier: MIT
#include "courier/sessionmanagers.h"

#include <QDBusArgument>
#include <QDBusObjectPath>

namespace usher {

using namespace std::chrono_literals;

namespace {

constexpr auto kBetweenLooksAtDesktop = 250ms;
// From gnome-session's API: 1 is "without asking the person", and the flag of inhibitors against signing out.
constexpr quint32 kWithoutAsking = 1;
constexpr quint32 kAgainstSigningOut = 1;
// From xfce4-session: XFSM_MANAGER_IDLE.
constexpr quint32 kXfceIdle = 1;
constexpr qsizetype kMostPrograms = 16;

PersonsBus::Place gnome()
{
    return {QStringLiteral("org.gnome.SessionManager"), QStringLiteral("/org/gnome/SessionManager"),
            QStringLiteral("org.gnome.SessionManager")};
}

PersonsBus::Place plasma()
{
    return {QStringLiteral("org.kde.ksmserver"), QStringLiteral("/KSMServer"),
            QStringLiteral("org.kde.KSMServerInterface")};
}

PersonsBus::Place xfce()
{
    return {QStringLiteral("org.xfce.SessionManager"), QStringLiteral("/org/xfce/SessionManager"),
            QStringLiteral("org.xfce.Session.Manager")};
}

} // namespace

SessionManagers::SessionManagers(const QString& busAddress, std::chrono::seconds limit, QObject* parent)
    : QObject(parent)
    , m_bus(busAddress)
    , m_end(limit)
    , m_look(this)
{
    connect(&m_look, &QTimer::timeout, this, &SessionManagers::look);
}

void SessionManagers::start()
{
    const bool isConnected = m_bus.isConnected();
    if (isConnected && m_bus.has(gnome().service)) {
        askGnome();
    } else if (isConnected && m_bus.has(plasma().service)) {
        askPlasma();
    } else if (isConnected && m_bus.has(xfce().service)) {
        askXfce();
    } else {
        finish(CourierReply::Kind::Agreed);
    }
}

void SessionManagers::askGnome()
{
    // Whoever inhibits already would only be shown to somebody who is not there.
    if (const auto programs = gnomeInhibitors(); !programs.isEmpty()) {
        finish(CourierReply::Kind::Refused, programs);
        return;
    }
    m_desktop = Desktop::Gnome;
    if (!m_bus.call(gnome(), QStringLiteral("Logout"), {kWithoutAsking})) {
        finish(CourierReply::Kind::Agreed);
        return;
    }
    m_look.start(kBetweenLooksAtDesktop);
}

void SessionManagers::askPlasma()
{
    m_desktop = Desktop::Plasma;
    // logout(confirm: no, type: sign out, mode: the default)
    if (!m_bus.call(plasma(), QStringLiteral("logout"), {0, 0, 0})) {
        finish(CourierReply::Kind::Agreed);
        return;
    }
    m_look.start(kBetweenLooksAtDesktop);
}

void SessionManagers::askXfce()
{
    m_desktop = Desktop::Xfce;
    // Logout(show_dialog, allow_save)
    if (!m_bus.call(xfce(), QStringLiteral("Logout"), {false, true})) {
        finish(CourierReply::Kind::Agreed);
        return;
    }
    m_look.start(kBetweenLooksAtDesktop);
}

QStringList SessionManagers::gnomeInhibitors() const
{
    QStringList programs;
    const auto listed = m_bus.call(gnome(), QStringLiteral("GetInhibitors"));
    if (!listed || listed->isEmpty()) {
        return programs;
    }
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(listed->constFirst());
    for (const auto& path : paths.mid(0, kMostPrograms)) {
        const PersonsBus::Place inhibitor{gnome().service, path.path(),
                                          QStringLiteral("org.gnome.SessionManager.Inhibitor")};
        const auto flags = m_bus.call(inhibitor, QStringLiteral("GetFlags"));
        if (!flags || (flags->value(0).toUInt() & kAgainstSigningOut) == 0) {
            continue;
        }
        const auto program = m_bus.call(inhibitor, QStringLiteral("GetAppId"));
        programs.append(program ? program->value(0).toString().simplified() : QStringLiteral("?"));
    }
    return programs;
}

bool SessionManagers::hasGivenUp() const
{
    if (m_desktop == Desktop::Plasma) {
        const auto ending = m_bus.call(plasma(), QStringLiteral("isShuttingDown"));
        return ending && !ending->value(0).toBool();
    }
    if (m_desktop == Desktop::Xfce) {
        const auto state = m_bus.call(xfce(), QStringLiteral("GetState"));
        return state && state->value(0).toUInt() == kXfceIdle;
    }
    return false;
}

void SessionManagers::look()
{
    // The session manager ends last.
    if (!m_bus.isConnected() || m_end.hasExpired() || !m_bus.has(serviceOf(m_desktop))) {
        finish(CourierReply::Kind::Agreed);
    } else if (m_desktop == Desktop::Gnome) {
        if (const auto programs = gnomeInhibitors(); !programs.isEmpty()) {
            finish(CourierReply::Kind::Refused, programs);
        }
    } else if (hasGivenUp()) {
        finish(CourierReply::Kind::Refused);
    }
}

QString SessionManagers::serviceOf(Desktop desktop)
{
    switch (desktop) {
    case Desktop::None:
        break;
    case Desktop::Gnome:
        return gnome().service;
    case Desktop::Plasma:
        return plasma().service;
    case Desktop::Xfce:
        return xfce().service;
    }
    return {};
}

void SessionManagers::finish(CourierReply::Kind kind, const QStringList& programs)
{
    m_look.stop();
    Q_EMIT says({kind, {}, Answer::TimedOut, programs.join(u'\n')});
}

} // namespace usher

#include "moc_sessionmanagers.cpp"
