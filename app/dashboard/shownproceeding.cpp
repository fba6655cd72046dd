// SPDX-License-Identifier: MIT
#include "dashboard/shownproceeding.h"

#include "dashboard/person.h"

#include <tuple>

namespace usher {

namespace {

using Stage = Proceeding::Stage;

auto weightOf(const Proceeding& proceeding)
{
    return std::tuple{!proceeding.isOver(), proceeding.isOwners, proceeding.since};
}

} // namespace

QString personKeyOf(const Proceeding& proceeding)
{
    Session session;
    session.identity = proceeding.session;
    session.user = proceeding.user;
    return personKey(session);
}

const Proceeding* shownProceeding(const QList<Proceeding>& proceedings, const QString& personKey,
                                  const ReadStages& read)
{
    const Proceeding* chosen = nullptr;
    for (const auto& proceeding : proceedings) {
        const bool isHidden = proceeding.stage == Stage::Recommended && isRead(proceeding, read);
        if (!isHidden && personKeyOf(proceeding) == personKey &&
            (chosen == nullptr || weightOf(*chosen) < weightOf(proceeding))) {
            chosen = &proceeding;
        }
    }
    return chosen;
}

bool isRead(const Proceeding& proceeding, const ReadStages& read)
{
    return read.value(proceeding.session, AwakeTime{-1}) == proceeding.since;
}

bool canBeRead(Stage stage)
{
    return stage == Stage::Stuck || stage == Stage::Recommended;
}

bool endsWithTheProgram(const Proceeding& proceeding)
{
    return !proceeding.isOver() && proceeding.stage != Stage::Recommended &&
           proceeding.stage != Stage::Stuck && proceeding.stage != Stage::SigningOut;
}

} // namespace usher
