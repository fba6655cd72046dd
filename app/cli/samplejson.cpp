// SPDX-License-Identifier: MIT
#include "cli/samplejson.h"

#include "wording/safetext.h"

#include <QDateTime>

#include <cmath>

using Json = nlohmann::ordered_json;

namespace usher {

namespace {

std::string utf8(const QString& text)
{
    return text.toStdString();
}

/// An empty text means that nobody knows.
Json known(const QString& text)
{
    return text.isEmpty() ? Json{} : Json(utf8(text));
}

template <typename T>
Json known(const std::optional<T>& value)
{
    return value ? Json(*value) : Json{};
}

Json known(const std::optional<WallTime>& when)
{
    if (!when) {
        return {};
    }
    const auto utc = QDateTime::fromMSecsSinceEpoch(when->time_since_epoch().count(), Qt::UTC);
    return utf8(utc.toString(Qt::ISODateWithMs));
}

/// Hundredths say all there is to say about a mean of a fraction of a second.
Json percent(std::optional<double> value)
{
    constexpr double kHundredths = 100.0;
    return value ? Json(std::round(*value * kHundredths) / kHundredths) : Json{};
}

const char* word(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return "active";
    case SessionState::Locked:
        return "locked";
    case SessionState::Disconnected:
        break;
    }
    return "disconnected";
}

Json word(AwaySource source)
{
    switch (source) {
    case AwaySource::Input:
        return "input";
    case AwaySource::Terminal:
        return "terminal";
    case AwaySource::Desktop:
        return "desktop";
    case AwaySource::DisconnectTime:
        return "disconnect-time";
    case AwaySource::SignIn:
        return "sign-in";
    case AwaySource::ConsoleEstimate:
        return "console-estimate";
    case AwaySource::Unknown:
        break;
    }
    return {};
}

Json word(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NeedsPrivilege:
        return "needs-privilege";
    case Obstacle::SystemCannot:
        return "system-cannot";
    case Obstacle::SessionCannot:
        return "session-cannot";
    case Obstacle::NobodyWouldSee:
        return "nobody-would-see";
    case Obstacle::NothingToDo:
        return "nothing-to-do";
    case Obstacle::IdentityUnknown:
        return "identity-unknown";
    case Obstacle::NotYetAvailable:
        break;
    }
    return "not-yet-available";
}

const char* word(Capability::Feature feature)
{
    using Feature = Capability::Feature;
    switch (feature) {
    case Feature::ListSessions:
        return "list-sessions";
    case Feature::IdleTime:
        return "idle-time";
    case Feature::LockState:
        return "lock-state";
    case Feature::CpuUsage:
        return "cpu-usage";
    case Feature::MemoryUsage:
        return "memory-usage";
    case Feature::KeepingAwake:
        return "keeping-awake";
    case Feature::ChangeEvents:
        return "change-events";
    case Feature::Message:
        return "message";
    case Feature::Lock:
        return "lock";
    case Feature::Disconnect:
        return "disconnect";
    case Feature::SignOut:
        break;
    }
    return "sign-out";
}

Json programsJson(const QList<Program>& programs)
{
    Json list = Json::array();
    for (const Program& program : programs) {
        list.push_back(Json{{"name", utf8(program.name)},
                            {"cpuPercent", percent(program.usage.cpuPercent)},
                            {"memoryBytes", known(program.usage.memoryBytes)},
                            {"processCount", program.processCount}});
    }
    return list;
}

void addOwner(Json& json, const Session& session)
{
    const Identity& identity = session.identity;
    json["id"] = utf8(identity.id);
    json["user"] = known(session.user);
    json["fullName"] = known(session.fullName);
    json["uid"] = known(identity.uid);
    json["sid"] = known(identity.sid);
    json["state"] = word(session.state);
    json["idleSeconds"] =
        session.away.duration ? Json(static_cast<std::int64_t>(session.away.duration->count())) : Json{};
    json["idleSource"] = session.away.duration ? word(session.away.source) : Json{};
    json["signedInAt"] = known(identity.signedInAt);
    json["kind"] = known(session.kind);
    json["seat"] = known(session.seat);
    json["tty"] = known(session.tty);
    json["remoteHost"] = known(session.remoteHost);
}

void addCost(Json& json, const Session& session)
{
    json["cpuPercent"] = percent(session.usage.cpuPercent);
    json["memoryBytes"] = known(session.usage.memoryBytes);
    json["processCount"] = known(session.processCount);
    // Processes that are counted but cannot be looked at hide which programs there are.
    const bool areKnown = session.processCount == 0 || !session.programs.isEmpty();
    json["programs"] = areKnown ? programsJson(session.programs) : Json{};
    json["keepingAwake"] = known(session.keepingAwake);
}

Json sessionJson(const Session& session)
{
    const Abilities& can = session.can;
    Json json;
    addOwner(json, session);
    addCost(json, session);
    json["isMine"] = session.isMine;
    json["can"] = Json{{"message", can.message == Obstacle::None},
                       {"signOut", can.signOut == Obstacle::None},
                       {"lock", can.lock == Obstacle::None},
                       {"disconnect", can.disconnect == Obstacle::None}};
    // Added to what was documented first: only ever at the end.
    json["obstacles"] = Json{{"message", word(can.message)},
                             {"signOut", word(can.signOut)},
                             {"lock", word(can.lock)},
                             {"disconnect", word(can.disconnect)}};
    json["closing"] = session.isClosing;
    json["remote"] = session.isRemote;
    json["disconnectedAt"] = known(session.disconnectedAt);
    json["keepingAwakeBy"] = known(session.keepingAwakeBy);
    json["administrator"] = known(session.isAdministrator);
    json["child"] = known(session.isChild);
    return json;
}

Json headJson(const Sample& sample, bool isSimulated)
{
    Json json;
    json["takenAt"] = known(std::optional{sample.takenAt});
    json["backend"] = utf8(sample.backend);
    if (isSimulated) {
        json["simulated"] = true;
    }
    json["cpuCount"] = sample.cpuCount > 0 ? Json(sample.cpuCount) : Json{};
    json["memoryBytes"] = known(sample.memoryBytes);
    json["memoryAvailableBytes"] = known(sample.memoryAvailableBytes);
    return json;
}

} // namespace

Json listJson(const Sample& sample, bool isSimulated)
{
    Json json = headJson(sample, isSimulated);
    json["sessions"] = Json::array();
    for (const Session& session : sample.sessions) {
        json["sessions"].push_back(sessionJson(session));
    }
    return json;
}

Json showJson(const Sample& sample, const Session& session, bool isSimulated)
{
    Json json = headJson(sample, isSimulated);
    json["session"] = sessionJson(session);
    return json;
}

Json statusJson(const SessionBackend& backend, const std::optional<Sample>& sample, const QString& reason,
                const RuleStanding& rules)
{
    Json json;
    json["version"] = USHER_VERSION;
    json["mode"] = "direct";
    json["service"] = Json{};
    json["backend"] = utf8(backend.name());
    if (backend.isSimulated()) {
        json["simulated"] = true;
    }
    json["reachable"] = sample.has_value();
    json["reason"] = known(reason);
    json["sessionCount"] = sample ? Json(sample->sessions.size()) : Json{};
    json["capabilities"] = Json::array();
    for (const Capability& capability : backend.capabilities()) {
        json["capabilities"].push_back(Json{{"feature", word(capability.feature)},
                                            {"available", capability.isAvailable},
                                            {"forOthers", capability.isForOthers},
                                            {"reason", known(capability.reason)}});
    }
    json["rules"] = Json{};
    if (!rules.file.isEmpty()) {
        json["rules"] =
            Json{{"file", utf8(rules.file)}, {"count", rules.count ? Json(*rules.count) : Json{}}};
    }
    json["lastEvaluatedAt"] = Json{}; // known to the program that applies them alone
    return json;
}

QByteArray jsonText(const Json& json, bool isOneLine)
{
    constexpr int kIndent = 2;
    const std::string text = json.dump(isOneLine ? -1 : kIndent, ' ', false, Json::error_handler_t::replace);
    QByteArray escaped;
    escaped.reserve(static_cast<qsizetype>(text.size()) + 1);
    const QString all = QString::fromStdString(text);
    qsizetype from = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all.at(i);
        if (c == u'\n' || !isUnsafeInText(c)) {
            continue;
        }
        escaped += QStringView{all}.mid(from, i - from).toUtf8();
        escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        from = i + 1;
    }
    return escaped + QStringView{all}.mid(from).toUtf8() + '\n';
}

} // namespace usher
