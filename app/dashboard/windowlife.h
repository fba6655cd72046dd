// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/elevation.h"
#include "dashboard/requests.h"
#include "dashboard/signinentry.h"
#include "dashboard/trayplace.h"

#include <QSettings>

namespace usher {

/// What it means to close the window: into the tray, where there is one and the owner wants it; else the end
/// of the program, after a question if somebody is being asked. A window that is hidden comes back when the
/// tray goes, so that nobody is left with a program they cannot reach.
class WindowLife : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(bool hasTray READ hasTray NOTIFY hasTrayChanged)
    Q_PROPERTY(bool canStartAtSignIn READ canStartAtSignIn NOTIFY startsAtSignInChanged)
    Q_PROPERTY(bool startsAtSignIn READ startsAtSignIn WRITE setStartsAtSignIn NOTIFY startsAtSignInChanged)
    Q_PROPERTY(QString startProblem READ startProblem NOTIFY startsAtSignInChanged)
    Q_PROPERTY(bool canRestartElevated READ canRestartElevated NOTIFY restartChanged)
    Q_PROPERTY(bool isRestarting READ isRestarting NOTIFY restartChanged)
    Q_PROPERTY(QString restartProblem READ restartProblem NOTIFY restartChanged)
    Q_PROPERTY(bool staysInTray READ staysInTray WRITE setStaysInTray NOTIFY staysInTrayChanged)

public:
    /// All must outlive it.
    WindowLife(Requests& requests, const TrayPlace& place, QSettings& settings, QObject* parent = nullptr);

    enum class Window
    {
        Hidden, ///< Also minimized.
        Behind, ///< Somebody works in another one.
        InFront
    };

    /// The icon was made; without it nobody could bring the window back.
    void setHasIcon(bool hasIcon);
    void setWindow(Window window) { m_window = window; }

    [[nodiscard]] bool hasTray() const { return m_hasTray; }
    /// Until the owner has chosen, they are told what closing means.
    [[nodiscard]] bool staysInTray() const { return m_staysInTray.value_or(true); }
    void setStaysInTray(bool stays);
    /// Null: this desktop has none. The entry must outlive this.
    void setSignInEntry(SignInEntry* entry);
    [[nodiscard]] bool canStartAtSignIn() const { return m_signInEntry != nullptr; }
    [[nodiscard]] bool startsAtSignIn() const { return m_signInEntry != nullptr && m_signInEntry->isOn(); }
    /// If the system refuses, nothing changes, and startProblem() says why until it is tried again.
    void setStartsAtSignIn(bool starts);
    /// Why the last change was refused; empty if it was not.
    [[nodiscard]] const QString& startProblem() const { return m_startProblem; }

    /// Null: no more rights are to be had. The port must outlive this.
    void setElevation(Elevation* elevation);
    [[nodiscard]] bool canRestartElevated() const { return m_elevation != nullptr; }
    /// The system asks the person.
    [[nodiscard]] bool isRestarting() const { return m_isRestarting; }
    /// Why the last attempt failed; empty if it did not, or the person did not want to after all.
    [[nodiscard]] const QString& restartProblem() const { return m_restartProblem; }

    /// The window's own button.
    Q_INVOKABLE void close();
    /// The owner has read what closing means, and wants that.
    Q_INVOKABLE void closeIntoTray();
    Q_INVOKABLE void quit();
    /// Quits for a program with more rights, which is started once nothing is under way any more.
    Q_INVOKABLE void restartElevated();
    Q_INVOKABLE void show();
    /// A click on the icon: hides the window if it is in front, else brings it there.
    Q_INVOKABLE void toggle();

Q_SIGNALS:
    void hasTrayChanged();
    void staysInTrayChanged();
    void startsAtSignInChanged();
    void showRequested();
    void hideRequested();
    /// Closing hides the window from now on: say so, once.
    void explanationRequested();
    /// See Requests::quitQuestion().
    void quitQuestionRequested();
    void quitConfirmed();
    /// Requests were taken back a moment ago, which is still to be told.
    void farewellConfirmed();
    void restartChanged();

private:
    enum class Ending
    {
        Quit,
        Restart
    };

    void update();
    void end(Ending ending);
    void startAgain();
    void endRestart(const QString& problem);

    Requests& m_requests;
    const TrayPlace& m_place;
    QSettings& m_settings;
    SignInEntry* m_signInEntry = nullptr;
    QString m_startProblem;
    std::optional<bool> m_staysInTray;
    Elevation* m_elevation = nullptr;
    Ending m_ending = Ending::Quit; ///< What the owner wanted last.
    bool m_isRestarting = false;
    QString m_restartProblem;
    bool m_hasIcon = false;
    bool m_hasTray = false;
    Window m_window = Window::InFront;
};

} // namespace usher
