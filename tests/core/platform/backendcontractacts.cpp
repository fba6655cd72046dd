// SPDX-License-Identifier: MIT
#include "core/platform/backendcontract.h"

#include <QMetaEnum>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace usher {

using Act = BackendContract::Act;

namespace {

constexpr std::array kActs{Act::Message, Act::Lock, Act::Disconnect, Act::SignOut, Act::ForcedSignOut};
constexpr std::array kStates{SessionState::Active, SessionState::Locked, SessionState::Disconnected};

QByteArray nameOf(Act act)
{
    return QMetaEnum::fromType<Act>().valueToKey(static_cast<int>(act));
}

QByteArray nameOf(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return QByteArrayLiteral("active");
    case SessionState::Locked:
        return QByteArrayLiteral("locked");
    case SessionState::Disconnected:
        return QByteArrayLiteral("disconnected");
    }
    return {};
}

void addActRows()
{
    QTest::addColumn<Act>("act");
    for (const auto act : kActs) {
        QTest::newRow(nameOf(act).constData()) << act;
    }
}

Message question(std::chrono::seconds timeout = 60s)
{
    return {QStringLiteral("Usher"), QStringLiteral("Somebody else would like to use this PC."),
            Message::Buttons::YesNo, timeout};
}

Obstacle obstacleTo(Act act, const Abilities& can)
{
    switch (act) {
    case Act::Message:
        return can.message;
    case Act::Lock:
        return can.lock;
    case Act::Disconnect:
        return can.disconnect;
    case Act::SignOut:
    case Act::ForcedSignOut:
        return can.signOut;
    }
    return Obstacle::SystemCannot;
}

/// Whether an act that ended so had the obstacle that was announced.
bool agrees(Obstacle obstacle, const std::optional<Error>& error)
{
    switch (obstacle) {
    case Obstacle::None: // it can be tried; the system may still say no
        return !error || error->code == ErrorCode::NotPermitted || error->code == ErrorCode::Failed;
    case Obstacle::NothingToDo:
    case Obstacle::NobodyWouldSee:
        return !error;
    case Obstacle::NeedsPrivilege:
        return error && error->code == ErrorCode::NotPermitted;
    case Obstacle::SystemCannot:
    case Obstacle::SessionCannot:
    case Obstacle::NotYetAvailable:
        return error && error->code == ErrorCode::NotSupported;
    case Obstacle::IdentityUnknown:
        return error.has_value();
    }
    return false;
}

QList<std::pair<const char*, Identity>> othersThan(const Identity& identity)
{
    QList<std::pair<const char*, Identity>> others(4, {nullptr, identity});
    others[0].first = "another boot";
    others[0].second.bootId += u'x';
    others[1].first = "another session";
    others[1].second.id += u'9';
    others[2].first = "another person";
    if (identity.uid) {
        others[2].second.uid = *identity.uid + 1;
    } else {
        others[2].second.sid += u'9';
    }
    others[3].first = "another sign-in";
    others[3].second.signedInAt = identity.signedInAt.value_or(WallTime{}) - 1ms;
    return others;
}

template <typename T>
std::optional<Error> errorOf(const QFuture<Result<T>>& future)
{
    if (!future.isResultReadyAt(0)) {
        return Error{ErrorCode::Failed, QStringLiteral("ended without a result")};
    }
    const auto result = future.result();
    return result ? std::nullopt : std::optional{result.error()};
}

} // namespace

std::optional<Error> BackendContract::tryAct(Act act, const Identity& target)
{
    const Error neverEnded{ErrorCode::Unreachable, QStringLiteral("the act never ended")};
    if (act == Act::Message) {
        const auto future = backend().showMessage(target, question());
        if (!future.isFinished()) {
            backend().withdrawMessage(target);
        }
        return m_stage.settle([&] { return future.isFinished(); }) ? errorOf(future) : neverEnded;
    }
    const auto future = act == Act::Lock         ? backend().lock(target)
                        : act == Act::Disconnect ? backend().disconnectSession(target)
                        : act == Act::SignOut    ? backend().signOut(target, SignOutMode::Gentle)
                                                 : backend().signOut(target, SignOutMode::Forced);
    return m_stage.settle([&] { return future.isFinished(); }) ? errorOf(future) : neverEnded;
}

std::optional<MessageOutcome> BackendContract::outcomeOf(QFuture<Result<MessageOutcome>> future)
{
    if (!m_stage.settle([&] { return future.isFinished(); }) || !future.isResultReadyAt(0) ||
        !future.result().has_value()) {
        return std::nullopt;
    }
    return future.result().value();
}

void BackendContract::everyActEnds_data()
{
    addActRows();
}

void BackendContract::everyActEnds()
{
    QFETCH(Act, act);
    const auto session = signedIn(person(0));
    QVERIFY(session);
    const auto error = tryAct(act, session.value().identity);
    QVERIFY2(!error || error->code != ErrorCode::Unreachable, error ? qPrintable(error->detail) : "");
}

void BackendContract::actsOnAnotherIdentityDoNothing_data()
{
    addActRows();
}

void BackendContract::actsOnAnotherIdentityDoNothing()
{
    QFETCH(Act, act);
    const auto session = signedIn(person(0));
    QVERIFY(session);
    for (const auto& [what, other] : othersThan(session.value().identity)) {
        const auto error = tryAct(act, other);
        QVERIFY2(error, what);
        QVERIFY2(error.value().code == ErrorCode::IdentityChanged ||
                     error.value().code == ErrorCode::NoSuchSession,
                 what);
    }
    m_stage.passBetweenSamples();
    const auto after = seen(person(0), [](const Session& /*any*/) { return true; });
    QVERIFY(after);
    QCOMPARE(after.value().identity, session.value().identity);
    QCOMPARE(after.value().state, session.value().state);
    QVERIFY(!after.value().isClosing);
}

void BackendContract::actsOnAnEndedSessionFindNone_data()
{
    addActRows();
}

void BackendContract::actsOnAnEndedSessionFindNone()
{
    QFETCH(Act, act);
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (!m_stage.signOut(person(0))) {
        QSKIP("nobody can sign out here");
    }
    QVERIFY(seenGone(session.value().identity));
    const auto error = tryAct(act, session.value().identity);
    QVERIFY(error);
    QCOMPARE(error.value().code, ErrorCode::NoSuchSession);
}

void BackendContract::abilitiesAgreeWithActs_data()
{
    QTest::addColumn<SessionState>("state");
    QTest::addColumn<Act>("act");
    for (const auto state : kStates) {
        for (const auto act : kActs) {
            QTest::newRow((nameOf(act) + ", " + nameOf(state)).constData()) << state << act;
        }
    }
}

void BackendContract::abilitiesAgreeWithActs()
{
    QFETCH(SessionState, state);
    QFETCH(Act, act);
    const auto session = signedInAs(state);
    if (!session) {
        QVERIFY2(state != SessionState::Active, "nobody was seen signing in");
        QSKIP("no session can be brought to this state here");
    }
    const auto obstacle = obstacleTo(act, session->can);
    const auto error = tryAct(act, session.value().identity);
    const auto text = QStringLiteral("obstacle %1, error %2 %3")
                          .arg(static_cast<int>(obstacle))
                          .arg(error ? static_cast<int>(error->code) : -1)
                          .arg(error ? error->detail : QString());
    QVERIFY2(agrees(obstacle, error), qPrintable(text));
}

void BackendContract::signOutEndsTheSession_data()
{
    QTest::addColumn<Act>("act");
    QTest::newRow("gentle") << Act::SignOut;
    QTest::newRow("forced") << Act::ForcedSignOut;
}

void BackendContract::signOutEndsTheSession()
{
    QFETCH(Act, act);
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (session.value().can.signOut != Obstacle::None || tryAct(act, session.value().identity)) {
        QSKIP("nobody can be signed out here");
    }
    QVERIFY(seenGone(session.value().identity));
}

void BackendContract::signOutSparesEverybodyElse()
{
    const auto first = signedIn(person(0));
    const auto second = signedIn(person(1));
    QVERIFY(first && second);
    if (first.value().can.signOut != Obstacle::None || tryAct(Act::SignOut, first.value().identity)) {
        QSKIP("nobody can be signed out here");
    }
    QVERIFY(seenGone(first.value().identity));
    const auto other = seen(person(1), [](const Session& /*any*/) { return true; });
    QVERIFY(other);
    QCOMPARE(other.value().identity, second.value().identity);
    QVERIFY(!other.value().isClosing);
}

void BackendContract::messageNobodyWouldSeeIsUnseen_data()
{
    QTest::addColumn<SessionState>("state");
    QTest::newRow("locked") << SessionState::Locked;
    QTest::newRow("disconnected") << SessionState::Disconnected;
}

void BackendContract::messageNobodyWouldSeeIsUnseen()
{
    QFETCH(SessionState, state);
    const auto session = signedInAs(state);
    if (!session) {
        QSKIP("no session can be brought to this state here");
    }
    if (session->can.message != Obstacle::NobodyWouldSee) {
        QVERIFY(session->can.message != Obstacle::None);
        QSKIP("no message can be shown here");
    }
    const auto outcome = outcomeOf(backend().showMessage(session->identity, question()));
    QVERIFY(outcome);
    QCOMPARE(outcome.value().answer, Answer::Unseen);
    QVERIFY(outcome.value().channel.isEmpty());
}

void BackendContract::messageTimesOut()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (session.value().can.message != Obstacle::None) {
        QSKIP("no message can be shown here");
    }
    const auto outcome = outcomeOf(backend().showMessage(session.value().identity, question(1s)));
    QVERIFY(outcome);
    QCOMPARE(outcome.value().answer, Answer::TimedOut);
    QVERIFY(!outcome.value().channel.isEmpty());
    QVERIFY(!tryAct(Act::Message, session.value().identity)); // the next one is not in its way
}

void BackendContract::secondMessageIsBusy()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (session.value().can.message != Obstacle::None) {
        QSKIP("no message can be shown here");
    }
    const auto first = backend().showMessage(session.value().identity, question());
    const auto second = backend().showMessage(session.value().identity, question());
    QVERIFY(m_stage.settle([&] { return second.isFinished(); }));
    const auto error = errorOf(second);
    QVERIFY(error);
    QCOMPARE(error.value().code, ErrorCode::Busy);
    QVERIFY(!first.isFinished());
    backend().withdrawMessage(session.value().identity);
    QVERIFY(outcomeOf(first));
}

void BackendContract::withdrawnMessageEnds()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (session.value().can.message != Obstacle::None) {
        QSKIP("no message can be shown here");
    }
    const auto future = backend().showMessage(session.value().identity, question());
    backend().withdrawMessage(session.value().identity);
    const auto outcome = outcomeOf(future);
    QVERIFY(outcome);
    QCOMPARE(outcome.value().answer, Answer::Withdrawn);
    QVERIFY(!tryAct(Act::Message, session.value().identity));
}

void BackendContract::withdrawingNothingDoesNothing()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    backend().withdrawMessage(session.value().identity);
    for (const auto& [what, other] : othersThan(session.value().identity)) {
        backend().withdrawMessage(other);
    }
    if (session.value().can.message != Obstacle::None) {
        QSKIP("no message can be shown here");
    }
    const auto future = backend().showMessage(session.value().identity, question());
    for (const auto& [what, other] : othersThan(session.value().identity)) {
        backend().withdrawMessage(other);
        QVERIFY2(!future.isFinished(), what);
    }
    backend().withdrawMessage(session.value().identity);
    QVERIFY(outcomeOf(future));
}

void BackendContract::messageEndsWithItsSession()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (session.value().can.message != Obstacle::None) {
        QSKIP("no message can be shown here");
    }
    const QSignalSpy shown(&backend(), &SessionBackend::messageShown);
    const auto future = backend().showMessage(session.value().identity, question());
    // A session that ends before its message is on the screen may as well not be found any more.
    QVERIFY(m_stage.settle([&] { return !shown.isEmpty(); }));
    if (!m_stage.signOut(person(0))) {
        QSKIP("nobody can sign out here");
    }
    const auto outcome = outcomeOf(future);
    QVERIFY(outcome);
    QCOMPARE(outcome.value().answer, Answer::Withdrawn);
}

void BackendContract::destructionEndsEveryFuture_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"sample", "message", "lock", "disconnect", "sign out"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void BackendContract::destructionEndsEveryFuture()
{
    QFETCH(QString, what);
    const auto session = signedIn(person(0));
    QVERIFY(session);
    const auto& target = session.value().identity;
    const auto endsWithTheBackend = [&](const auto& future) {
        m_stage.destroyBackend();
        return future.isFinished() && (future.isCanceled() || future.isResultReadyAt(0));
    };
    if (what == u"sample") {
        QVERIFY(endsWithTheBackend(backend().takeSample()));
    } else if (what == u"message") {
        QVERIFY(endsWithTheBackend(backend().showMessage(target, question())));
    } else if (what == u"lock") {
        QVERIFY(endsWithTheBackend(backend().lock(target)));
    } else if (what == u"disconnect") {
        QVERIFY(endsWithTheBackend(backend().disconnectSession(target)));
    } else {
        QVERIFY(endsWithTheBackend(backend().signOut(target, SignOutMode::Gentle)));
    }
}

} // namespace usher
