// SPDX-License-Identifier: MIT
#include "dashboard/rulescene.h"

#include "wording/safetext.h"

namespace usher {

namespace {

struct SceneText
{
    Q_DECLARE_TR_FUNCTIONS(RuleScene)
};

QString underWayText(const Proceeding& proceeding, const QString& name, WallTime now, const Moments& moments)
{
    using Stage = Proceeding::Stage;
    const auto until =
        proceeding.deadlineWall ? moments.pointInTime(*proceeding.deadlineWall, now).text : QString{};
    switch (proceeding.stage) {
    case Stage::Sending:
    case Stage::Asked:
        return until.isEmpty() ? SceneText::tr("%1 is being asked").arg(name)
                               : SceneText::tr("%1 is being asked, until %2").arg(name, until);
    case Stage::UnseenWait:
        return SceneText::tr("%1 cannot see a message and will be signed out at %2").arg(name, until);
    case Stage::Recommended:
        return SceneText::tr("You were told about %1").arg(name);
    case Stage::ForceWait:
    case Stage::SigningOut:
        return SceneText::tr("%1 is being signed out").arg(name);
    case Stage::Stuck:
        return SceneText::tr("%1 could not be signed out").arg(name);
    case Stage::Declined:
        return SceneText::tr("%1 said “Not now”").arg(name);
    default:
        return {};
    }
}

QString nameOf(const Standing& standing, const RuleStage& stage)
{
    return stage.names.value(standing.session, safeText(QString::fromStdString(standing.facts.person.login)));
}

} // namespace

RuleScene ruleScene(const RuleStage& stage, const policy::ZoneClock& zoneClock, const Moments& moments)
{
    RuleScene scene;
    scene.around.wall = policy::Wall{stage.now.time_since_epoch()};
    scene.zoneClock = zoneClock;
    scene.isPaused = stage.pause.holdsAt(stage.now);
    scene.pausedUntil = stage.pause.until;
    if (stage.steward == nullptr) {
        return scene;
    }
    scene.around = stage.steward->surroundings();
    for (const auto& standing : stage.steward->standings()) {
        RuledSession session;
        session.name = nameOf(standing, stage);
        session.facts = standing.facts;
        session.hasDoneItsPart = standing.hasDoneItsPart;
        for (const auto& proceeding : stage.steward->proceedings()) {
            if (proceeding.session == standing.session && !proceeding.isOwners) {
                session.underWayRule = proceeding.rule.toStdString();
                session.underWayText = underWayText(proceeding, session.name, stage.now, moments);
            }
        }
        scene.sessions.push_back(std::move(session));
    }
    return scene;
}

} // namespace usher
