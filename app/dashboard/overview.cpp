// SPDX-License-Identifier: MIT
#include "dashboard/overview.h"

#include "wording/errortext.h"

#include <algorithm>

namespace usher {

namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

Overview::Phase phaseOf(const HouseholdState& state)
{
    if (!state.latest) {
        return state.error ? Overview::Phase::Unavailable : Overview::Phase::Loading;
    }
    const auto& sessions = state.latest->sessions;
    if (sessions.isEmpty()) {
        return Overview::Phase::Nobody;
    }
    const bool isOnlyMe =
        std::ranges::all_of(sessions, [](const Session& session) { return session.isMine; });
    return isOnlyMe ? Overview::Phase::JustMe : Overview::Phase::Ready;
}

void describeNotice(Overview& overview, const HouseholdState& state)
{
    if (state.fallback) {
        overview.noticeTitle = OverviewText::tr("A demo household: nobody here is real");
        //: %1 is why this PC's own sessions cannot be read, and how to change that: whole sentences
        overview.noticeText = OverviewText::tr("This PC's own people cannot be shown. %1")
                                  .arg(ErrorText::sentence(*state.fallback));
    } else if (state.isSimulated) {
        overview.noticeTitle = OverviewText::tr("A demo household: nobody here is real");
        overview.noticeText =
            OverviewText::tr("Start Usher without --demo and --backend to see this PC's own people.");
    }
    if (state.error) {
        overview.noticeTitle = OverviewText::tr("Usher cannot see who is signed in right now");
        overview.noticeText = ErrorText::sentence(*state.error);
    }
}

QString machineText(const Sample& sample, const FriendlyText& text)
{
    if (!sample.memoryBytes || !sample.memoryAvailableBytes) {
        return {};
    }
    const auto used = std::max<std::int64_t>(*sample.memoryBytes - *sample.memoryAvailableBytes, 0);
    //: %1: "6.1 of 16 GB"
    return OverviewText::tr("Memory: %1").arg(text.quantities().memoryOf(used, *sample.memoryBytes).text);
}

bool isForOwnOnly(const Capability& capability)
{
    using Feature = Capability::Feature;
    const bool isAct = capability.feature == Feature::Message || capability.feature == Feature::Lock ||
                       capability.feature == Feature::Disconnect || capability.feature == Feature::SignOut;
    return isAct && capability.isAvailable && !capability.isForOthers;
}

} // namespace

Overview describeHousehold(const HouseholdState& state, WallTime now, const FriendlyText& text)
{
    Overview overview;
    overview.phase = phaseOf(state);
    overview.isDemo = state.isSimulated;
    overview.isOwnSessionOnly =
        overview.phase == Overview::Phase::Ready && std::ranges::any_of(state.capabilities, isForOwnOnly);
    describeNotice(overview, state);
    if (state.latest) {
        overview.headline = text.headline(*state.latest).text;
        overview.machineText = machineText(*state.latest, text);
        overview.isStale = state.isStale;
        if (overview.isStale) {
            //: %1 is a time of day: "16:02"
            overview.staleText = OverviewText::tr("Shown as of %1")
                                     .arg(text.moments().pointInTime(state.latest->takenAt, now).text);
        }
    }
    return overview;
}

} // namespace usher
