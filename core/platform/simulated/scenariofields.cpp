// SPDX-License-Identifier: MIT
#include "platform/simulated/scenariofields.h"

#include "engine/quantities.h"
#include "platform/simulated/instant.h"

namespace usher {

std::optional<std::chrono::seconds> readDuration(policy::ObjectReader& reader, const policy::Located& where,
                                                 std::chrono::seconds least, std::chrono::seconds most)
{
    const auto text = reader.readText(where);
    if (!text) {
        return std::nullopt;
    }
    const auto duration = policy::readDuration(*text);
    if (!duration) {
        reader.complain(where, R"(must be a duration such as "45s", "30m", "2h" or "7d")");
    } else if (*duration < least || *duration > most) {
        const auto shortest = policy::verbatim(policy::writeDuration(least));
        reader.complain(where,
                        most == policy::kLongestDuration
                            ? policy::Phrase{"must be at least %1", {shortest}}
                            : policy::Phrase{"must be %1 to %2",
                                             {shortest, policy::verbatim(policy::writeDuration(most))}});
        return std::nullopt;
    }
    return duration;
}

std::optional<std::int64_t> readSize(policy::ObjectReader& reader, const policy::Located& where)
{
    const auto text = reader.readText(where);
    if (!text) {
        return std::nullopt;
    }
    const auto size = policy::readSize(*text);
    if (!size) {
        reader.complain(where, R"(must be a size such as "500MB" or "2GB")");
    } else if (*size < policy::kSmallestSize || *size > policy::kLargestSize) {
        reader.complain(where,
                        {"must be %1 to %2", {policy::verbatim("1MB"), policy::verbatim("1048576GB")}});
        return std::nullopt;
    }
    return size;
}

std::optional<std::chrono::sys_seconds> readInstant(policy::ObjectReader& reader,
                                                    const policy::Located& where)
{
    const auto text = reader.readText(where);
    if (!text) {
        return std::nullopt;
    }
    const auto instant = parseInstant(*text);
    if (!instant) {
        reader.complain(where, R"(must be a time with its offset such as "2026-11-23T20:00:00+01:00")");
    }
    return instant;
}

std::optional<std::string> readProgram(policy::ObjectReader& reader, const policy::Located& where)
{
    auto program = reader.readText(where);
    if (program && !policy::isProgramName(*program)) {
        reader.complain(where,
                        "must be a program's file name of 1 to 255 characters, without a path or wildcards");
        return std::nullopt;
    }
    return program;
}

} // namespace usher
