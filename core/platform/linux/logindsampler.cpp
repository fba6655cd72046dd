// SPDX-License-Identifier: MIT
#include "platform/linux/logindsampler.h"

#include "platform/linux/kerneltext.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QFile>
#include <QFileInfo>

#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, <ctime> need not declare it
#include <unistd.h>

#include <algorithm>
#include <tuple>

namespace usher {

namespace {

// Start times of processes count sleep too.
std::chrono::milliseconds uptime()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds{now.tv_sec} +
                                                                 std::chrono::nanoseconds{now.tv_nsec});
}

int cpuCount()
{
    return static_cast<int>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));
}

// Names from logind become parts of paths; what is not one plain component is not looked up.
std::string component(const QString& name)
{
    const bool isPlain = !name.contains(u'/') && !name.startsWith(u'.');
    return isPlain ? name.toStdString() : std::string{};
}

Identity identityIn(const QString& bootId, const LogindSession& session)
{
    Identity identity;
    identity.bootId = bootId;
    identity.id = session.id;
    identity.uid = session.uid;
    identity.signedInAt = session.signedInAt;
    return identity;
}

bool signedInBefore(const Session& a, const Session& b)
{
    const auto rank = [](const Session& session) {
        return std::tuple{session.identity.signedInAt.value_or(WallTime::max()), session.identity.id};
    };
    return rank(a) < rank(b);
}

} // namespace

LogindSampler::LogindSampler(const LogindPlaces& places, const Clock& clock, LogindBus& bus)
    : m_clock(clock)
    , m_bus(bus)
    , m_directory(bus, this)
    , m_usage(QFile::encodeName(places.cgroupRoot).toStdString(),
              QFile::encodeName(places.procRoot).toStdString())
    , m_terminals(places.devRoot)
    , m_procRoot(QFile::encodeName(places.procRoot))
    , m_caller{.uid = ::geteuid(), .canReachPeople = QFileInfo(places.courierPath).isExecutable()}
{
    connect(&m_directory, &LogindDirectory::changed, this, &LogindSampler::changed);
}

void LogindSampler::takeSample(QDeadlineTimer deadline, const Done& done)
{
    const auto fail = [this, done](const Error& error) {
        LogindHealth health;
        health.listing = error;
        health.caller = m_caller;
        done({tl::unexpected(error), health});
    };
    if (auto connected = m_bus.ensureConnected(deadline); !connected) {
        m_directory.invalidate();
        fail(connected.error());
        return;
    }
    const auto now = m_clock.awakeNow();
    if (m_caller.uid != 0 && (!m_askedPolkitAt || now - *m_askedPolkitAt >= LogindDirectory::kFullPoll)) {
        m_askedPolkitAt = now;
        askPolkit(QLatin1StringView{"org.freedesktop.login1.manage"}, deadline, &Caller::mayManage);
        askPolkit(QLatin1StringView{"org.freedesktop.login1.lock-sessions"}, deadline, &Caller::mayLock);
    }
    m_directory.refresh(now, deadline, [this, done, fail](const Result<void>& refreshed) {
        if (!refreshed) {
            fail(refreshed.error());
            return;
        }
        const auto& view = m_directory.view();
        auto sample = build(view);
        done({std::move(sample), {{}, m_usage.sources(), view.stopsIdleSessionsAfter, m_caller}});
    });
}

// Whether polkit would allow it without asking anybody. The answer counts from the next sample on.
void LogindSampler::askPolkit(QLatin1StringView action, QDeadlineTimer deadline, bool Caller::*answer)
{
    auto message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.PolicyKit1"), QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
        QStringLiteral("org.freedesktop.PolicyKit1.Authority"), QStringLiteral("CheckAuthorization"));
    QDBusArgument subject;
    subject.beginStructure();
    subject << QStringLiteral("system-bus-name") << QVariantMap{{QStringLiteral("name"), m_bus.uniqueName()}};
    subject.endStructure();
    QDBusArgument details;
    details.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    details.endMap();
    message.setArguments(
        {QVariant::fromValue(subject), QString(action), QVariant::fromValue(details), 0U, QString{}});
    m_bus.send(message, deadline, [this, answer](const Result<QDBusMessage>& reply) {
        if (!reply || reply->signature() != u"(bba{ss})") {
            return;
        }
        const auto verdict = reply->arguments().constFirst().value<QDBusArgument>();
        verdict.beginStructure();
        verdict >> m_caller.*answer;
        verdict.endStructure();
    });
}

QString LogindSampler::bootId()
{
    if (!m_proc.isValid()) {
        m_proc = openFolder(m_procRoot.constData());
    }
    const auto text = m_file.read(m_proc.get(), "sys/kernel/random/boot_id");
    return text ? QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())).trimmed() : QString{};
}

void LogindSampler::lookAnew()
{
    m_directory.invalidate();
    Q_EMIT changed();
}

Identity LogindSampler::identityOf(const LogindSession& session)
{
    return identityIn(bootId(), session);
}

Sample LogindSampler::build(const LogindView& view)
{
    const Moment now{m_clock.wallNow(), m_clock.awakeNow()};
    Sample sample;
    sample.takenAt = now.wall;
    sample.backend = QStringLiteral("logind");
    sample.cpuCount = cpuCount();
    readSystem(sample);
    const auto places = placesOf(view);
    const auto costs = m_usage.read(places, now.awake, uptime(), sample.cpuCount);
    const auto boot = bootId();
    m_terminalsSeen.clear();
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const auto& from = view.sessions.at(static_cast<qsizetype>(i));
        sample.sessions.push_back(sessionOf(from, identityIn(boot, from), costs[i], now));
    }
    addInhibitors(view, places, sample.sessions);
    markMine(view, sample.sessions);
    QHash<Identity, Screen> screens;
    for (const auto& session : std::as_const(sample.sessions)) {
        screens.insert(session.identity, m_screens.value(session.identity));
    }
    m_screens = std::move(screens);
    std::ranges::sort(sample.sessions, signedInBefore);
    return sample;
}

std::vector<SessionPlace> LogindSampler::placesOf(const LogindView& view) const
{
    std::vector<SessionPlace> places;
    places.reserve(static_cast<std::size_t>(view.sessions.size()));
    QSet<QString> served;
    for (const auto& session : view.sessions) {
        const auto user = view.users.value(session.userPath);
        SessionPlace place{component(user.slice), component(session.scope), {}};
        if (place.slice.empty() && session.uid) {
            place.slice = "user-" + std::to_string(*session.uid) + ".slice";
        }
        // Where logind names no main session, the first one shows what the person's own service runs.
        const bool isMain =
            user.displayId.isEmpty() ? !served.contains(session.userPath) : user.displayId == session.id;
        if (isMain) {
            place.service = component(user.service);
            served.insert(session.userPath);
        }
        places.push_back(std::move(place));
    }
    return places;
}

Session LogindSampler::sessionOf(const LogindSession& from, const Identity& identity, const SessionCost& cost,
                                 const Moment& now)
{
    Session session;
    session.identity = identity;
    session.user = from.userName;
    if (from.uid) {
        const auto account = m_accounts.find(*from.uid, now.awake);
        session.fullName = account.fullName;
        session.isAdministrator = account.isAdministrator;
        session.groups = account.groups;
    }
    session.state = stateOf(from);
    session.isClosing = from.state == u"closing";
    const auto leftAt = leftScreenAt(from, identity, now);
    // A terminal that logind does not know of (ssh without utmp) shows in the processes that have it.
    const auto terminal = from.tty.isEmpty() ? m_terminals.lastUsed(cost.terminals) : from.tty;
    m_terminalsSeen.insert(identity, terminal);
    const auto typedAt = m_terminals.lastInput(terminal);
    session.away = awayOf(from, typedAt, leftAt, now);
    if (leftAt) {
        session.disconnectedAt = leftAt->wall;
    }
    session.kind = from.type == u"unspecified" ? QString{} : from.type;
    session.seat = from.seat;
    session.tty = from.tty;
    session.remoteHost = from.remoteHost;
    session.isRemote = from.isRemote;
    session.usage = cost.usage;
    session.processCount = cost.processCount;
    session.programs = cost.programs;
    session.can = abilitiesOf(from, identity, m_caller);
    return session;
}

std::optional<Moment> LogindSampler::leftScreenAt(const LogindSession& from, const Identity& identity,
                                                  const Moment& now)
{
    auto& screen = m_screens[identity];
    const bool isOnScreen = stateOf(from) != SessionState::Disconnected;
    if (isOnScreen) {
        screen.leftAt.reset();
    } else if (screen.wasOnScreen) {
        screen.leftAt = now;
    }
    screen.wasOnScreen = isOnScreen;
    return screen.leftAt;
}

void LogindSampler::addInhibitors(const LogindView& view, const std::vector<SessionPlace>& places,
                                  QList<Session>& sessions)
{
    for (auto& session : sessions) {
        session.keepingAwake = false;
    }
    for (const auto& inhibitor : view.inhibitors) {
        if (!inhibitor.keepsAwake()) {
            continue;
        }
        auto place = m_usage.placeOf(inhibitor.pid, places);
        for (std::size_t i = 0; !place && i < places.size(); ++i) {
            const auto& session = view.sessions.at(static_cast<qsizetype>(i));
            if (session.uid == inhibitor.uid && !places[i].service.empty()) {
                place = i;
            }
        }
        if (!place) {
            continue; // a service of the system, of nobody's session
        }
        auto& session = sessions[static_cast<qsizetype>(*place)];
        session.keepingAwake = true;
        if (session.keepingAwakeBy.isEmpty()) {
            session.keepingAwakeBy = QStringLiteral("%1: %2").arg(inhibitor.who, inhibitor.why);
        }
    }
}

void LogindSampler::markMine(const LogindView& view, QList<Session>& sessions) const
{
    // A desktop starts its programs outside of the session, in the person's own service; then it is the
    // person's sessions that are mine.
    const bool isInSession = std::ranges::any_of(std::as_const(sessions), [&view](const Session& session) {
        return session.identity.id == view.ownSessionId;
    });
    for (auto& session : sessions) {
        session.isMine =
            isInSession ? session.identity.id == view.ownSessionId : session.identity.uid == m_caller.uid;
    }
}

void LogindSampler::readSystem(Sample& sample)
{
    if (!m_proc.isValid()) {
        m_proc = openFolder(m_procRoot.constData());
    }
    constexpr std::int64_t kKibibyte = 1024;
    if (const auto text = m_file.read(m_proc.get(), "meminfo")) {
        const auto total = numberAfter(*text, "MemTotal");
        const auto available = numberAfter(*text, "MemAvailable");
        if (total && *total > 0) {
            sample.memoryBytes = *total * kKibibyte;
            sample.memoryAvailableBytes =
                available ? std::optional(std::min(*available, *total) * kKibibyte) : std::nullopt;
        }
    }
}

} // namespace usher
