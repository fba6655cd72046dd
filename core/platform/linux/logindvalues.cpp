// SPDX-License-Identifier: MIT
#include "platform/linux/logindvalues.h"

#include <QDBusArgument>
#include <QDBusObjectPath>
#include <QVariantMap>

#include <algorithm>
#include <array>
#include <limits>

namespace usher {

namespace {

using Microseconds = std::chrono::duration<std::int64_t, std::micro>;

constexpr qsizetype kLongestText = 256;
// A list longer than that is no household and no terminal server either (logind's own SessionsMax is 8192).
constexpr qsizetype kMostSessions = 16384;

QString bounded(const QString& text)
{
    return text.left(kLongestText);
}

tl::unexpected<Error> notUnderstood(const QDBusMessage& reply, QLatin1StringView expected)
{
    return failure(ErrorCode::Failed, QStringLiteral("logind answered with \"%1\" where \"%2\" was expected")
                                          .arg(bounded(reply.signature()), expected));
}

std::optional<QVariantMap> readProperties(const QDBusMessage& reply)
{
    if (reply.signature() != u"a{sv}") {
        return std::nullopt;
    }
    return qdbus_cast<QVariantMap>(reply.arguments().constFirst());
}

class Properties
{
public:
    explicit Properties(QVariantMap values)
        : m_values(std::move(values))
    {
    }
    // A value of another type than logind's says nothing: QVariant would make something of it.
    [[nodiscard]] QString text(const char* name) const { return bounded(value<QString>(name)); }
    [[nodiscard]] bool flag(const char* name) const { return value<bool>(name); }
    /// 0 is how logind says "unknown", and the largest number is how it says "never".
    [[nodiscard]] std::optional<Microseconds> moment(const char* name) const
    {
        const auto number = value<quint64>(name);
        const bool isKnown = number > 0 && number <= quint64{std::numeric_limits<qint64>::max()};
        return isKnown ? std::optional(Microseconds{static_cast<qint64>(number)}) : std::nullopt;
    }
    /// The first and the second member of a pair such as User (uo) or Seat (so).
    template <typename First>
    [[nodiscard]] std::optional<std::pair<First, QString>> pair(const char* name,
                                                                const QString& signature) const
    {
        const auto stored = m_values.value(QLatin1StringView{name});
        if (stored.metaType() != QMetaType::fromType<QDBusArgument>()) {
            return std::nullopt;
        }
        const auto argument = stored.value<QDBusArgument>();
        if (argument.currentSignature() != signature) {
            return std::nullopt;
        }
        First first{};
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> first >> path;
        argument.endStructure();
        return std::pair{first, path.path()};
    }

private:
    template <typename Value>
    [[nodiscard]] Value value(const char* name) const
    {
        const auto stored = m_values.value(QLatin1StringView{name});
        return stored.metaType() == QMetaType::fromType<Value>() ? stored.value<Value>() : Value{};
    }

    QVariantMap m_values;
};

template <typename Duration>
std::optional<std::chrono::milliseconds> inMilliseconds(std::optional<Duration> duration)
{
    return duration ? std::optional(std::chrono::duration_cast<std::chrono::milliseconds>(*duration))
                    : std::nullopt;
}

std::optional<WallTime> wallTime(std::optional<Microseconds> sinceEpoch)
{
    const auto milliseconds = inMilliseconds(sinceEpoch);
    return milliseconds ? std::optional(WallTime{*milliseconds}) : std::nullopt;
}

} // namespace

bool LogindSession::isOfAPerson() const
{
    static constexpr std::array kClasses{u"user", u"user-early", u"user-light", u"user-early-light"};
    return std::ranges::any_of(kClasses, [this](const char16_t* known) { return sessionClass == known; });
}

bool LogindSession::isGraphical() const
{
    return type == u"x11" || type == u"wayland" || type == u"mir";
}

bool Inhibitor::keepsAwake() const
{
    return mode == u"block" && what.split(u':').contains(u"idle");
}

Result<QList<ListedSession>> readSessionList(const QDBusMessage& reply)
{
    static constexpr QLatin1StringView kSignature{"a(susso)"};
    if (reply.signature() != kSignature) {
        return notUnderstood(reply, kSignature);
    }
    QList<ListedSession> sessions;
    const auto list = reply.arguments().constFirst().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd() && sessions.size() < kMostSessions) {
        ListedSession session;
        std::uint32_t uid = 0;
        QString user;
        QString seat;
        QDBusObjectPath path;
        list.beginStructure();
        list >> session.id >> uid >> user >> seat >> path;
        list.endStructure();
        session.path = path.path();
        sessions.push_back(session);
    }
    list.endArray();
    return sessions;
}

Result<LogindSession> readSession(const QDBusMessage& reply)
{
    const auto values = readProperties(reply);
    if (!values) {
        return notUnderstood(reply, QLatin1StringView{"a{sv}"});
    }
    const Properties properties{*values};
    LogindSession session;
    session.id = properties.text("Id");
    if (const auto user = properties.pair<std::uint32_t>("User", QStringLiteral("(uo)"))) {
        session.uid = user->first;
        session.userPath = user->second;
    }
    if (const auto seat = properties.pair<QString>("Seat", QStringLiteral("(so)"))) {
        session.seat = bounded(seat->first);
    }
    session.userName = properties.text("Name");
    session.signedInAt = wallTime(properties.moment("Timestamp"));
    session.type = properties.text("Type");
    session.sessionClass = properties.text("Class");
    session.state = properties.text("State");
    session.tty = properties.text("TTY");
    session.display = properties.text("Display");
    session.remoteHost = properties.text("RemoteHost");
    session.scope = properties.text("Scope");
    session.isRemote = properties.flag("Remote");
    session.isActive = properties.flag("Active");
    session.isLocked = properties.flag("LockedHint");
    session.isIdle = properties.flag("IdleHint");
    session.idleSince = wallTime(properties.moment("IdleSinceHint"));
    session.idleSinceAwake = inMilliseconds(properties.moment("IdleSinceHintMonotonic"));
    return session;
}

Result<LogindUser> readUser(const QDBusMessage& reply)
{
    const auto values = readProperties(reply);
    if (!values) {
        return notUnderstood(reply, QLatin1StringView{"a{sv}"});
    }
    const Properties properties{*values};
    LogindUser user;
    user.slice = properties.text("Slice");
    user.service = properties.text("Service");
    if (const auto display = properties.pair<QString>("Display", QStringLiteral("(so)"))) {
        user.displayId = display->first;
    }
    return user;
}

Result<QList<Inhibitor>> readInhibitors(const QDBusMessage& reply)
{
    static constexpr QLatin1StringView kSignature{"a(ssssuu)"};
    if (reply.signature() != kSignature) {
        return notUnderstood(reply, kSignature);
    }
    QList<Inhibitor> inhibitors;
    const auto list = reply.arguments().constFirst().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd() && inhibitors.size() < kMostSessions) {
        Inhibitor inhibitor;
        list.beginStructure();
        list >> inhibitor.what >> inhibitor.who >> inhibitor.why >> inhibitor.mode >> inhibitor.uid >>
            inhibitor.pid;
        list.endStructure();
        inhibitor.who = bounded(inhibitor.who);
        inhibitor.why = bounded(inhibitor.why);
        inhibitors.push_back(inhibitor);
    }
    list.endArray();
    return inhibitors;
}

std::optional<std::chrono::seconds> readStopIdleSession(const QDBusMessage& reply)
{
    const auto values = readProperties(reply);
    const auto limit = values ? Properties{*values}.moment("StopIdleSessionUSec") : std::nullopt;
    return limit ? std::optional(std::chrono::duration_cast<std::chrono::seconds>(*limit)) : std::nullopt;
}

} // namespace usher
