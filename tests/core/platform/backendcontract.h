// SPDX-License-Identifier: MIT
#pragma once

#include "core/platform/contractstage.h"

#include <optional>

namespace usher {

/// What every SessionBackend holds, as Qt Test checks: run it with QTest::qExec on a stage of each system.
/// Nothing in it sleeps or knows a system; how long things take there is the stage's to say.
class BackendContract : public QObject
{
    Q_OBJECT

    [[nodiscard]] SessionBackend& backend() { return m_stage.backend(); }
    [[nodiscard]] QString person(int index) const { return m_stage.people().at(index); }
    [[nodiscard]] bool isAvailable(Capability::Feature feature);

    /// Signs somebody in and waits until a sample shows it; none: it cannot be done here, or was never seen.
    [[nodiscard]] std::optional<Session> signedIn(const QString& person);
    /// Signs the first person in and brings the session to that state.
    [[nodiscard]] std::optional<Session> signedInAs(SessionState state);
    /// A sample taken now; none if it did not come, or was an error.
    [[nodiscard]] std::optional<Sample> sampleNow();
    /// Waits until a sample shows this person's session so; the session as it was then.
    [[nodiscard]] std::optional<Session> seen(const QString& person,
                                              const std::function<bool(const Session&)>& isSo);
    /// Waits until no sample shows a session of that identity.
    [[nodiscard]] bool seenGone(const Identity& identity);
    [[nodiscard]] bool settleOnSample(const std::function<bool(const Sample&)>& isSo);

    [[nodiscard]] std::optional<MessageOutcome> outcomeOf(QFuture<Result<MessageOutcome>> future);

    ContractStage& m_stage;

public:
    explicit BackendContract(ContractStage& stage);

    /// Something a backend is told to do to a session.
    enum class Act
    {
        Message,
        Lock,
        Disconnect,
        SignOut,
        ForcedSignOut
    };
    Q_ENUM(Act)

    /// The act's error, or none if it was accepted. A message that was shown is withdrawn again.
    [[nodiscard]] std::optional<Error> tryAct(Act act, const Identity& target);

private Q_SLOTS:
    void init();
    void cleanup();

    // What is seen (backendcontract.cpp)
    void everyFeatureIsDescribed();
    void sampleSaysWhereItIsFrom();
    void unknownIsNeverZero();
    void awayHasASourceExactlyIfKnown();
    void firstSampleHasNoCpu();
    void secondSampleHasCpu();
    void programIsSeen();
    void identityIsComplete();
    void identityIsStable();
    void samePersonAgainIsAnotherIdentity();
    void sessionsComeInOrderOfSignIn();
    void changesAreAnnounced_data();
    void changesAreAnnounced();
    void inputEndsAnAbsence();
    void lockIsSeen();
    void leavingTheScreenIsSeen();
    void signOutIsSeen();

    // What is done (backendcontractacts.cpp)
    void everyActEnds_data();
    void everyActEnds();
    void actsOnAnotherIdentityDoNothing_data();
    void actsOnAnotherIdentityDoNothing();
    void actsOnAnEndedSessionFindNone_data();
    void actsOnAnEndedSessionFindNone();
    void abilitiesAgreeWithActs_data();
    void abilitiesAgreeWithActs();
    void signOutEndsTheSession_data();
    void signOutEndsTheSession();
    void signOutSparesEverybodyElse();
    void messageNobodyWouldSeeIsUnseen_data();
    void messageNobodyWouldSeeIsUnseen();
    void messageTimesOut();
    void secondMessageIsBusy();
    void withdrawnMessageEnds();
    void withdrawingNothingDoesNothing();
    void messageEndsWithItsSession();
    void destructionEndsEveryFuture_data();
    void destructionEndsEveryFuture();
};

} // namespace usher
