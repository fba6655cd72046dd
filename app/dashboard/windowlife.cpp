// SPDX-License-Identifier: MIT
#include "dashboard/windowlife.h"

#include "wording/errortext.h"

namespace usher {

namespace {

constexpr QLatin1StringView kStays{"window/staysInTray"};

} // namespace

WindowLife::WindowLife(Requests& requests, const TrayPlace& place, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_requests(requests)
    , m_place(place)
    , m_settings(settings)
{
    if (settings.contains(kStays)) {
        m_staysInTray = settings.value(kStays).toBool();
    }
    connect(&place, &TrayPlace::changed, this, &WindowLife::update);
}

void WindowLife::setHasIcon(bool hasIcon)
{
    m_hasIcon = hasIcon;
    update();
}

void WindowLife::update()
{
    const bool hasTray = m_hasIcon && m_place.isThere();
    if (std::exchange(m_hasTray, hasTray) == hasTray) {
        return;
    }
    Q_EMIT hasTrayChanged();
    if (!m_hasTray && m_window == Window::Hidden) {
        show();
    }
}

void WindowLife::setStaysInTray(bool stays)
{
    if (m_staysInTray == stays) {
        return;
    }
    m_staysInTray = stays;
    m_settings.setValue(kStays, stays);
    Q_EMIT staysInTrayChanged();
}

void WindowLife::setSignInEntry(SignInEntry* entry)
{
    m_signInEntry = entry;
    Q_EMIT startsAtSignInChanged();
}

void WindowLife::setStartsAtSignIn(bool starts)
{
    if (m_signInEntry != nullptr && m_signInEntry->isOn() != starts) {
        const auto set = m_signInEntry->setOn(starts);
        m_startProblem = set ? QString{} : ErrorText::sentence(set.error());
        Q_EMIT startsAtSignInChanged();
    }
}

void WindowLife::close()
{
    if (!m_hasTray || m_staysInTray == false) {
        quit();
    } else if (!m_staysInTray) {
        Q_EMIT explanationRequested();
    } else {
        Q_EMIT hideRequested();
    }
}

void WindowLife::closeIntoTray()
{
    setStaysInTray(true);
    close();
}

void WindowLife::quit()
{
    if (m_requests.quitQuestion().isEmpty()) {
        Q_EMIT quitConfirmed();
        return;
    }
    show();
    Q_EMIT quitQuestionRequested();
}

void WindowLife::show()
{
    Q_EMIT showRequested();
}

void WindowLife::toggle()
{
    if (m_window == Window::InFront && m_hasTray) {
        Q_EMIT hideRequested();
    } else {
        show();
    }
}

} // namespace usher

#include "moc_windowlife.cpp"
