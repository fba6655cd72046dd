// SPDX-License-Identifier: MIT
#include "dashboard/person.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace usher {

namespace {

/// Smaller is closer to the screen.
auto distanceFromScreen(const Session& session)
{
    const auto away = session.away.duration.value_or(std::chrono::seconds::max());
    return std::tuple{session.isClosing, session.state, !session.isMine, away};
}

template <typename Number>
void addTo(std::optional<Number>& sum, const std::optional<Number>& part)
{
    sum = sum && part ? std::optional<Number>{*sum + *part} : std::nullopt;
}

void addTo(Usage& sum, const Usage& part)
{
    addTo(sum.cpuPercent, part.cpuPercent);
    addTo(sum.memoryBytes, part.memoryBytes);
}

bool costsMore(const Program& left, const Program& right)
{
    const auto cost = [](const Program& program) {
        return std::tuple{program.usage.memoryBytes.value_or(-1), program.usage.cpuPercent.value_or(-1)};
    };
    return cost(left) != cost(right) ? cost(left) > cost(right) : left.name < right.name;
}

void addPrograms(QList<Program>& sum, const QList<Program>& part)
{
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < sum.size(); ++place) {
        places.insert(sum.at(place).name, place);
    }
    for (const auto& program : part) {
        const auto place = places.constFind(program.name);
        if (place == places.cend()) {
            sum += program;
            continue;
        }
        auto& same = sum[*place];
        addTo(same.usage, program.usage);
        same.processCount += program.processCount;
    }
    std::ranges::sort(sum, costsMore);
}

void addAwake(Session& sum, const Session& part)
{
    if (sum.keepingAwake.value_or(false)) {
        return;
    }
    if (part.keepingAwake.value_or(false)) {
        sum.keepingAwake = true;
        sum.keepingAwakeBy = part.keepingAwakeBy;
    } else if (!part.keepingAwake) {
        sum.keepingAwake.reset();
    }
}

} // namespace

QString personKey(const Session& session)
{
    const auto& identity = session.identity;
    if (identity.uid) {
        return QStringLiteral("uid:%1").arg(*identity.uid);
    }
    if (!identity.sid.isEmpty()) {
        return QStringLiteral("sid:") + identity.sid;
    }
    return session.user.isEmpty() ? QStringLiteral("session:") + identity.id
                                  : QStringLiteral("user:") + session.user;
}

Session mergedSession(std::span<const Session* const> sessions)
{
    const auto* const closest = *std::ranges::min_element(sessions, [](const auto* left, const auto* right) {
        return distanceFromScreen(*left) < distanceFromScreen(*right);
    });
    auto merged = *closest;
    for (const auto* session : sessions) {
        if (session == closest) {
            continue;
        }
        addTo(merged.usage, session->usage);
        addTo(merged.processCount, session->processCount);
        addPrograms(merged.programs, session->programs);
        addAwake(merged, *session);
        merged.isMine = merged.isMine || session->isMine;
    }
    return merged;
}

} // namespace usher
