// SPDX-License-Identifier: MIT
#pragma once

#include "courier/personsbus.h"
#include "platform/linux/courierwords.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace usher {

/// Asks the desktop's session manager to end the session as if the person had chosen so, and finds out
/// whether programs keep it open: GNOME (org.gnome.SessionManager, which names them; Cinnamon and MATE speak
/// it too), Plasma (ksmserver) and Xfce, which do not.
class SessionManagers : public QObject
{
    Q_OBJECT

public:
    SessionManagers(const QString& busAddress, std::chrono::seconds limit, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// Agreed or Refused, once. Where nobody is there to ask it is Agreed.
    void says(const usher::CourierReply& reply);

private:
    void askGnome();
    void askPlasma();
    void askXfce();
    void look();
    void finish(CourierReply::Kind kind, const QStringList& programs = {});
    [[nodiscard]] QStringList gnomeInhibitors() const;
    /// Whether the session manager has stopped ending the session. Unknown counts as going on.
    [[nodiscard]] bool hasGivenUp() const;

    enum class Desktop
    {
        None,
        Gnome,
        Plasma,
        Xfce
    };

    [[nodiscard]] static QString serviceOf(Desktop desktop);

    PersonsBus m_bus;
    Desktop m_desktop = Desktop::None;
    QDeadlineTimer m_end;
    QTimer m_look;
};

} // namespace usher
