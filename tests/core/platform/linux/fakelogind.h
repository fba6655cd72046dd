// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QMap>
#include <QVariantMap>

namespace usher {

/// A session as the fake tells it; properties can be anything.
struct FakeSession
{
    QString id;
    std::uint32_t uid = 1001;
    QVariantMap properties;
};

/// Speaks like logind on a bus of our own, and misbehaves on request.
class FakeLogind : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Manner
    {
        Answer,
        Silence, ///< Never answers.
        Nonsense ///< Answers with something else.
    };

    /// Comes to the bus with logind's name.
    explicit FakeLogind(const QString& address);
    ~FakeLogind() override;

    /// A graphical session of sam (uid 1001) that began 1000 s after the epoch, or whatever is changed in it.
    void signIn(const QString& id, const QVariantMap& changes = {});
    void signOut(const QString& id);
    /// Changes properties; says so only if `announce`.
    void change(const QString& id, const QVariantMap& changes, bool announce = true);
    /// In the list, but no longer there when asked about.
    void makeUnfindable(const QString& id);
    void setInhibitor(const QString& what, const QString& mode, std::uint32_t uid, std::uint32_t pid);
    void setManagerProperties(const QVariantMap& properties) { m_managerProperties = properties; }
    void setOwnSession(const QString& id) { m_ownSession = id; }
    void setManner(Manner manner) { m_manner = manner; }
    /// The next acts are refused with this D-Bus error.
    void refuseActs(const QString& error) { m_refusal = error; }
    /// Answers to a method stay out until told otherwise, then all come at once.
    void holdBack(const QString& method) { m_heldMethod = method; }
    void releaseHeld();
    void leaveBus();

    /// The methods called since the last time this was asked, with their first argument.
    [[nodiscard]] QStringList takeCalls() { return std::exchange(m_calls, {}); }

    [[nodiscard]] QString introspect(const QString& path) const override;
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    [[nodiscard]] QDBusMessage answer(const QDBusMessage& message);
    [[nodiscard]] QDBusMessage answerManager(const QDBusMessage& message);
    [[nodiscard]] QDBusMessage answerGetAll(const QDBusMessage& message);
    [[nodiscard]] QDBusMessage listSessions(const QDBusMessage& message) const;
    [[nodiscard]] QDBusMessage listInhibitors(const QDBusMessage& message) const;
    void announce(const QString& signal, const QString& id);

    QDBusConnection m_bus;
    QMap<QString, FakeSession> m_sessions;
    QStringList m_unfindable;
    QVariantMap m_managerProperties;
    QString m_ownSession;
    Manner m_manner = Manner::Answer;
    QString m_refusal;
    QString m_heldMethod;
    QList<QDBusMessage> m_held;
    QStringList m_inhibitor; ///< what, mode, uid, pid
    QStringList m_calls;
};

/// The object path logind would give a session.
[[nodiscard]] QString fakePath(const QString& id);

} // namespace usher
