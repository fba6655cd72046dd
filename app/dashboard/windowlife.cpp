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
    connect(&requests, &Requests::quitConfirmed, this, [this] {
        if (m_ending == Ending::Restart) {
            startAgain();
        } else {
            Q_EMIT farewellConfirmed();
        }
    });
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
    end(Ending::Quit);
}

void WindowLife::restartElevated()
{
    if (m_elevation != nullptr && !m_isRestarting) {
        end(Ending::Restart);
    }
}

void WindowLife::end(Ending ending)
{
    m_ending = ending;
    if (!m_requests.quitQuestion().isEmpty()) {
        show();
        Q_EMIT quitQuestionRequested();
    } else if (ending == Ending::Restart) {
        startAgain();
    } else {
        Q_EMIT quitConfirmed();
    }
}

void WindowLife::setElevation(Elevation* elevation)
{
    m_elevation = elevation;
    if (elevation != nullptr) {
        connect(elevation, &Elevation::started, this, &WindowLife::farewellConfirmed);
        connect(elevation, &Elevation::refused, this, [this] { endRestart({}); });
        connect(elevation, &Elevation::failed, this, &WindowLife::endRestart);
    }
    Q_EMIT restartChanged();
}

void WindowLife::startAgain()
{
    m_isRestarting = true;
    m_restartProblem.clear();
    Q_EMIT restartChanged();
    m_elevation->startAgain();
}

void WindowLife::endRestart(const QString& problem)
{
    m_isRestarting = false;
    m_restartProblem =
        problem.isEmpty() ? QString{} : tr("Windows did not start Usher as administrator: %1").arg(problem);
    Q_EMIT restartChanged();
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
