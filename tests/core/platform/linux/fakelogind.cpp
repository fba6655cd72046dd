// SPDX-License-Identifier: MIT
#include "core/platform/linux/fakelogind.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>

namespace usher {

namespace {

constexpr QLatin1StringView kRoot{"/org/freedesktop/login1"};
constexpr QLatin1StringView kName{"org.freedesktop.login1"};
constexpr QLatin1StringView kUserPath{"/org/freedesktop/login1/user/_1001"};

struct ListEntry
{
    QString id;
    std::uint32_t uid = 0;
    QString user;
    QString seat;
    QDBusObjectPath path;
};

struct InhibitorEntry
{
    QString what;
    QString who;
    QString why;
    QString mode;
    std::uint32_t uid = 0;
    std::uint32_t pid = 0;
};

struct UserPair
{
    std::uint32_t uid = 0;
    QDBusObjectPath path;
};

struct NamePair
{
    QString name;
    QDBusObjectPath path;
};

/// QtDBus wants to be able to read back what is sent.
const QDBusArgument& neverRead(const QDBusArgument& argument)
{
    return argument; // NOLINT(bugprone-return-const-ref-from-parameter): as QtDBus reads, from one to the
                     // next
}

QDBusArgument& operator<<(QDBusArgument& argument, const ListEntry& entry)
{
    argument.beginStructure();
    argument << entry.id << entry.uid << entry.user << entry.seat << entry.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, ListEntry& /*never read*/)
{
    return neverRead(argument);
}

QDBusArgument& operator<<(QDBusArgument& argument, const InhibitorEntry& entry)
{
    argument.beginStructure();
    argument << entry.what << entry.who << entry.why << entry.mode << entry.uid << entry.pid;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, InhibitorEntry& /*never read*/)
{
    return neverRead(argument);
}

QDBusArgument& operator<<(QDBusArgument& argument, const UserPair& pair)
{
    argument.beginStructure();
    argument << pair.uid << pair.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, UserPair& /*never read*/)
{
    return neverRead(argument);
}

QDBusArgument& operator<<(QDBusArgument& argument, const NamePair& pair)
{
    argument.beginStructure();
    argument << pair.name << pair.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, NamePair& /*never read*/)
{
    return neverRead(argument);
}

QVariantMap usualProperties(const QString& id)
{
    return {{QStringLiteral("Id"), id},
            {QStringLiteral("User"), QVariant::fromValue(UserPair{1001, QDBusObjectPath(kUserPath)})},
            {QStringLiteral("Seat"),
             QVariant::fromValue(NamePair{QStringLiteral("seat0"), QDBusObjectPath(kRoot)})},
            {QStringLiteral("Name"), QStringLiteral("sam")},
            {QStringLiteral("Timestamp"), quint64{1'000'000'000}},
            {QStringLiteral("Type"), QStringLiteral("wayland")},
            {QStringLiteral("Class"), QStringLiteral("user")},
            {QStringLiteral("State"), QStringLiteral("active")},
            {QStringLiteral("Scope"), QStringLiteral("session-%1.scope").arg(id)},
            {QStringLiteral("Active"), true},
            {QStringLiteral("IdleSinceHint"), quint64{0}}};
}

} // namespace

QString fakePath(const QString& id)
{
    return kRoot + QStringLiteral("/session/_3") + id;
}

FakeLogind::FakeLogind(const QString& address)
    : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("fake-logind")))
{
    qDBusRegisterMetaType<ListEntry>();
    qDBusRegisterMetaType<QList<ListEntry>>();
    qDBusRegisterMetaType<InhibitorEntry>();
    qDBusRegisterMetaType<QList<InhibitorEntry>>();
    qDBusRegisterMetaType<UserPair>();
    qDBusRegisterMetaType<NamePair>();
    m_bus.registerVirtualObject(kRoot, this, QDBusConnection::SubPath);
    m_bus.registerService(kName);
}

FakeLogind::~FakeLogind()
{
    leaveBus();
    m_bus.unregisterObject(kRoot, QDBusConnection::UnregisterTree); // calls on their way go first
    QDBusConnection::disconnectFromBus(m_bus.name());
}

void FakeLogind::leaveBus()
{
    m_bus.unregisterService(kName);
}

void FakeLogind::signIn(const QString& id, const QVariantMap& changes)
{
    FakeSession session{id, 1001, usualProperties(id)};
    session.properties.insert(changes);
    m_sessions.insert(id, session);
    announce(QStringLiteral("SessionNew"), id);
}

void FakeLogind::signOut(const QString& id)
{
    m_sessions.remove(id);
    announce(QStringLiteral("SessionRemoved"), id);
}

void FakeLogind::change(const QString& id, const QVariantMap& changes, bool announce)
{
    m_sessions[id].properties.insert(changes);
    if (announce) {
        auto signal =
            QDBusMessage::createSignal(fakePath(id), QStringLiteral("org.freedesktop.DBus.Properties"),
                                       QStringLiteral("PropertiesChanged"));
        signal.setArguments({QStringLiteral("org.freedesktop.login1.Session"), changes, QStringList{}});
        m_bus.send(signal);
    }
}

void FakeLogind::makeUnfindable(const QString& id)
{
    m_unfindable.append(fakePath(id));
}

void FakeLogind::setInhibitor(const QString& what, const QString& mode, std::uint32_t uid, std::uint32_t pid)
{
    m_inhibitor = {what, mode, QString::number(uid), QString::number(pid)};
}

void FakeLogind::announce(const QString& signal, const QString& id)
{
    auto message =
        QDBusMessage::createSignal(kRoot, QStringLiteral("org.freedesktop.login1.Manager"), signal);
    message.setArguments({id, QVariant::fromValue(QDBusObjectPath(fakePath(id)))});
    m_bus.send(message);
}

QString FakeLogind::introspect(const QString& /*path*/) const
{
    return {};
}

bool FakeLogind::handleMessage(const QDBusMessage& message, const QDBusConnection& /*connection*/)
{
    m_calls.append(message.member() + u' ' + message.arguments().value(0).toString());
    if (message.member() == m_heldMethod) {
        m_held.append(message);
        return true;
    }
    switch (m_manner) {
    case Manner::Answer:
        m_bus.send(answer(message));
        break;
    case Manner::Nonsense:
        m_bus.send(message.createReply(QStringLiteral("<nonsense>")));
        break;
    case Manner::Silence:
        break;
    }
    return true;
}

void FakeLogind::releaseHeld()
{
    m_heldMethod.clear();
    for (const auto& message : std::exchange(m_held, {})) {
        m_bus.send(answer(message));
    }
}

QDBusMessage FakeLogind::answer(const QDBusMessage& message)
{
    return message.member() == u"GetAll" ? answerGetAll(message) : answerManager(message);
}

QDBusMessage FakeLogind::answerManager(const QDBusMessage& message)
{
    const auto method = message.member();
    if (method == u"ListSessions") {
        return listSessions(message);
    }
    if (method == u"ListInhibitors") {
        return listInhibitors(message);
    }
    const bool asksForOwn = method == u"GetSessionByPID";
    if (asksForOwn || method == u"GetSession") {
        const auto id = asksForOwn ? m_ownSession : message.arguments().value(0).toString();
        return m_sessions.contains(id)
                   ? message.createReply(QVariant::fromValue(QDBusObjectPath(fakePath(id))))
                   : message.createErrorReply(QStringLiteral("org.freedesktop.login1.NoSuchSession"), id);
    }
    if (!m_refusal.isEmpty()) {
        return message.createErrorReply(m_refusal, QStringLiteral("no"));
    }
    return message.createReply();
}

QDBusMessage FakeLogind::answerGetAll(const QDBusMessage& message)
{
    if (message.path() == kRoot) {
        return message.createReply(m_managerProperties);
    }
    if (message.path() == kUserPath) {
        return message.createReply(
            QVariantMap{{QStringLiteral("Slice"), QStringLiteral("user-1001.slice")},
                        {QStringLiteral("Service"), QStringLiteral("user@1001.service")}});
    }
    for (const auto& session : std::as_const(m_sessions)) {
        if (fakePath(session.id) == message.path() && !m_unfindable.contains(message.path())) {
            return message.createReply(session.properties);
        }
    }
    return message.createErrorReply(QStringLiteral("org.freedesktop.DBus.Error.UnknownObject"),
                                    message.path());
}

QDBusMessage FakeLogind::listSessions(const QDBusMessage& message) const
{
    QList<ListEntry> entries;
    for (const auto& session : m_sessions) {
        entries.append(
            {session.id, session.uid, QStringLiteral("sam"), {}, QDBusObjectPath(fakePath(session.id))});
    }
    return message.createReply(QVariant::fromValue(entries));
}

QDBusMessage FakeLogind::listInhibitors(const QDBusMessage& message) const
{
    QList<InhibitorEntry> entries;
    if (!m_inhibitor.isEmpty()) {
        entries.append({m_inhibitor.at(0), QStringLiteral("Player"), QStringLiteral("A film"),
                        m_inhibitor.at(1), m_inhibitor.at(2).toUInt(), m_inhibitor.at(3).toUInt()});
    }
    return message.createReply(QVariant::fromValue(entries));
}

} // namespace usher
