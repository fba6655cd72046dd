// SPDX-License-Identifier: MIT
#include "steward/tellingjson.h"

#include "steward/sessionkeys.h"

#include <nlohmann/json.hpp>

namespace usher {
namespace {

using nlohmann::json;

json optionalMs(const std::optional<WallTime>& when)
{
    return when ? json(when->time_since_epoch().count()) : json();
}

std::optional<WallTime> optionalWall(const json& value)
{
    return value.is_null() ? std::nullopt
                           : std::optional{WallTime{std::chrono::milliseconds{value.get<std::int64_t>()}}};
}

QString text(const json& value)
{
    return QString::fromStdString(value.get<std::string>());
}

/// An enumerator by its number, refused beyond the last.
template <typename Enum>
Enum enumerator(const json& value, Enum last)
{
    const int number = value.get<int>();
    if (number < 0 || number > static_cast<int>(last)) {
        throw json::out_of_range::create(401, "no such enumerator", &value);
    }
    return static_cast<Enum>(number);
}

json write(const Identity& identity)
{
    const policy::SessionKey key = keyOf(identity);
    return {{"boot", key.boot},
            {"id", key.id},
            {"owner", key.owner},
            {"signedInAtMs", identity.signedInAt ? json(key.signedInAtMs) : json()}};
}

Identity readIdentity(const json& object)
{
    const json& signedIn = object.at("signedInAtMs");
    Identity identity = identityOf({object.at("boot").get<std::string>(), object.at("id").get<std::string>(),
                                    object.at("owner").get<std::string>(), 0});
    identity.signedInAt = optionalWall(signedIn);
    return identity;
}

Telling read(const json& object)
{
    Telling telling;
    telling.at = WallTime{std::chrono::milliseconds{object.at("atMs").get<std::int64_t>()}};
    telling.kind = enumerator(object.at("kind"), policy::Action::Kind::MoreTime);
    telling.session = readIdentity(object.at("session"));
    telling.user = text(object.at("user"));
    telling.fullName = text(object.at("fullName"));
    telling.rule = text(object.at("rule"));
    telling.deadline = optionalWall(object.at("deadlineMs"));
    telling.mode = enumerator(object.at("mode"), policy::SignOutMode::Forced);
    telling.cause = enumerator(object.at("cause"), policy::Cause::Rate);
    if (!object.at("withdrawal").is_null()) {
        telling.withdrawal = enumerator(object.at("withdrawal"), policy::Withdrawal::Settling);
    }
    telling.isDryRun = object.at("isDryRun").get<bool>();
    for (const json& program : object.at("programs")) {
        telling.programs.append(text(program));
    }
    if (const json& error = object.at("error"); !error.is_null()) {
        telling.error = Error{enumerator(error.at("code"), ErrorCode::Failed), text(error.at("detail"))};
    }
    if (!object.at("freedBytes").is_null()) {
        telling.freedBytes = object.at("freedBytes").get<std::int64_t>();
    }
    return telling;
}

} // namespace

QByteArray tellingToJson(const Telling& telling)
{
    json programs = json::array();
    for (const QString& program : telling.programs) {
        programs.push_back(program.toStdString());
    }
    json error;
    if (telling.error) {
        error = {{"code", static_cast<int>(telling.error->code)},
                 {"detail", telling.error->detail.toStdString()}};
    }
    const json object{
        {"atMs", telling.at.time_since_epoch().count()},
        {"kind", static_cast<int>(telling.kind)},
        {"session", write(telling.session)},
        {"user", telling.user.toStdString()},
        {"fullName", telling.fullName.toStdString()},
        {"rule", telling.rule.toStdString()},
        {"deadlineMs", optionalMs(telling.deadline)},
        {"mode", static_cast<int>(telling.mode)},
        {"cause", static_cast<int>(telling.cause)},
        {"withdrawal", telling.withdrawal ? json(static_cast<int>(*telling.withdrawal)) : json()},
        {"isDryRun", telling.isDryRun},
        {"programs", std::move(programs)},
        {"error", std::move(error)},
        {"freedBytes", telling.freedBytes ? json(*telling.freedBytes) : json()}};
    return QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace));
}

std::optional<Telling> tellingFromJson(const QByteArray& text)
{
    try {
        return read(json::parse(text.cbegin(), text.cend()));
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

} // namespace usher
