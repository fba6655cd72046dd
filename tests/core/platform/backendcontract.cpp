// SPDX-License-Identifier: MIT
#include "core/platform/backendcontract.h"

#include "support/strictlog.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

namespace {

bool isPercent(const std::optional<double>& value)
{
    return value && *value >= 0.0 && *value <= 100.0;
}

const Session* sessionOf(const Sample& sample, const QString& person)
{
    const auto found =
        std::ranges::find_if(sample.sessions, [&](const Session& session) { return session.user == person; });
    return found == sample.sessions.cend() ? nullptr : &*found;
}

} // namespace

BackendContract::BackendContract(ContractStage& stage)
    : m_stage(stage)
{
}

void BackendContract::init()
{
    failOnUnexpectedLog();
    m_stage.open();
}

void BackendContract::cleanup()
{
    m_stage.close();
}

bool BackendContract::isAvailable(Capability::Feature feature)
{
    const auto capabilities = backend().capabilities();
    return std::ranges::any_of(capabilities, [&](const Capability& capability) {
        return capability.feature == feature && capability.isAvailable;
    });
}

std::optional<Sample> BackendContract::sampleNow()
{
    const auto future = backend().takeSample();
    if (!m_stage.settle([&] { return future.isFinished(); }) || !future.isResultReadyAt(0) ||
        !future.result().has_value()) {
        return std::nullopt;
    }
    return future.result().value();
}

bool BackendContract::settleOnSample(const std::function<bool(const Sample&)>& isSo)
{
    auto future = backend().takeSample();
    return m_stage.settle([&] {
        if (!future.isFinished()) {
            return false;
        }
        if (future.isResultReadyAt(0) && future.result().has_value() && isSo(future.result().value())) {
            return true;
        }
        future = backend().takeSample();
        return false;
    });
}

std::optional<Session> BackendContract::seen(const QString& person,
                                             const std::function<bool(const Session&)>& isSo)
{
    std::optional<Session> found;
    const bool isSeen = settleOnSample([&](const Sample& sample) {
        const auto* session = sessionOf(sample, person);
        if (session == nullptr || !isSo(*session)) {
            return false;
        }
        found = *session;
        return true;
    });
    return isSeen ? found : std::nullopt;
}

bool BackendContract::seenGone(const Identity& identity)
{
    return settleOnSample([&](const Sample& sample) {
        return std::ranges::none_of(sample.sessions,
                                    [&](const Session& session) { return session.identity == identity; });
    });
}

std::optional<Session> BackendContract::signedIn(const QString& person)
{
    if (!m_stage.signIn(person)) {
        return std::nullopt;
    }
    return seen(person, [](const Session& session) { return !session.isClosing; });
}

std::optional<Session> BackendContract::signedInAs(SessionState state)
{
    const auto who = person(0);
    if (!signedIn(who) || (state == SessionState::Locked && !m_stage.lock(who)) ||
        (state == SessionState::Disconnected && !m_stage.leaveScreen(who))) {
        return std::nullopt;
    }
    return seen(who, [state](const Session& session) { return session.state == state; });
}

void BackendContract::everyFeatureIsDescribed()
{
    const auto capabilities = backend().capabilities();
    QCOMPARE(capabilities.size(), static_cast<int>(Capability::Feature::SignOut) + 1);
    for (qsizetype i = 0; i < capabilities.size(); ++i) {
        const auto& capability = capabilities.at(i);
        QCOMPARE(static_cast<qsizetype>(capability.feature), i);
        QVERIFY2(capability.isAvailable || !capability.reason.isEmpty(),
                 "an unavailable feature without a reason");
    }
}

void BackendContract::sampleSaysWhereItIsFrom()
{
    QVERIFY(!backend().name().isEmpty());
    const auto sample = sampleNow();
    QVERIFY(sample);
    QCOMPARE(sample.value().backend, backend().name());
    QVERIFY(sample.value().cpuCount > 0);
    QVERIFY(sample.value().takenAt.time_since_epoch() > 0s);
}

void BackendContract::unknownIsNeverZero()
{
    QVERIFY(signedIn(person(0)));
    const auto sample = sampleNow();
    QVERIFY(sample);
    QVERIFY(!sample.value().memoryBytes || sample.value().memoryBytes.value() > 0);
    QVERIFY(!sample.value().memoryAvailableBytes || !sample.value().memoryBytes ||
            sample.value().memoryAvailableBytes.value() <= sample.value().memoryBytes.value());
    for (const auto& session : sample.value().sessions) {
        QVERIFY(!session.user.isEmpty());
        QVERIFY(!session.identity.signedInAt || session.identity.signedInAt->time_since_epoch() > 0s);
        QVERIFY(!session.disconnectedAt || session.disconnectedAt->time_since_epoch() > 0s);
        // Nothing costs nothing: a session of which no process can be read is unknown, not free.
        const bool hasProcesses = session.processCount.value_or(0) > 0;
        QVERIFY(!session.usage.memoryBytes || *session.usage.memoryBytes > 0 || !hasProcesses);
        QVERIFY(session.processCount.value_or(1) > 0 || session.programs.isEmpty());
        QVERIFY(session.keepingAwake.value_or(false) || session.keepingAwakeBy.isEmpty());
    }
}

void BackendContract::awayHasASourceExactlyIfKnown()
{
    QVERIFY(signedIn(person(0)));
    const auto sample = sampleNow();
    QVERIFY(sample);
    for (const auto& session : sample.value().sessions) {
        QCOMPARE(session.away.duration.has_value(), session.away.source != AwaySource::Unknown);
        QVERIFY(session.away.duration.value_or(0s) >= 0s);
    }
}

void BackendContract::firstSampleHasNoCpu()
{
    if (!m_stage.signIn(person(0))) {
        QSKIP("nobody can sign in here");
    }
    const auto sample = sampleNow();
    QVERIFY(sample);
    for (const auto& session : sample.value().sessions) {
        QVERIFY(!session.usage.cpuPercent);
        for (const auto& program : session.programs) {
            QVERIFY(!program.usage.cpuPercent);
        }
    }
}

void BackendContract::secondSampleHasCpu()
{
    if (!isAvailable(Capability::Feature::CpuUsage)) {
        QSKIP("this system has no CPU figures");
    }
    QVERIFY(signedIn(person(0)));
    QVERIFY(sampleNow());
    m_stage.passBetweenSamples();
    const auto sample = sampleNow();
    QVERIFY(sample);
    const auto* session = sessionOf(sample.value(), person(0));
    QVERIFY(session);
    QVERIFY(isPercent(session->usage.cpuPercent));
    for (const auto& program : session->programs) {
        QVERIFY(!program.usage.cpuPercent || isPercent(program.usage.cpuPercent));
    }
}

void BackendContract::programIsSeen()
{
    const auto program = QStringLiteral("contractprogram");
    const auto runs = [&](const Session& session) {
        return std::ranges::any_of(session.programs, [&](const Program& one) {
            return one.name == program && one.processCount > 0;
        });
    };
    QVERIFY(signedIn(person(0)));
    if (!m_stage.run(person(0), program)) {
        QSKIP("no program can be started here");
    }
    const auto session = seen(person(0), runs);
    QVERIFY(session);
    QVERIFY(session.value().processCount.value_or(1) > 0);
    QVERIFY(std::ranges::is_sorted(session.value().programs, [](const Program& left, const Program& right) {
        return left.usage.memoryBytes.value_or(0) > right.usage.memoryBytes.value_or(0);
    }));
}

void BackendContract::identityIsComplete()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    QVERIFY(session.value().identity.isComplete());
}

void BackendContract::identityIsStable()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    for (int i = 0; i < 3; ++i) {
        m_stage.passBetweenSamples();
        const auto sample = sampleNow();
        QVERIFY(sample);
        const auto* again = sessionOf(sample.value(), person(0));
        QVERIFY(again);
        QCOMPARE(again->identity, session.value().identity);
    }
}

void BackendContract::samePersonAgainIsAnotherIdentity()
{
    const auto first = signedIn(person(0));
    QVERIFY(first);
    if (!m_stage.signOut(person(0))) {
        QSKIP("nobody can sign out here");
    }
    QVERIFY(seenGone(first.value().identity));
    m_stage.passBetweenSamples();
    const auto second = signedIn(person(0));
    QVERIFY(second);
    QVERIFY(second.value().identity != first.value().identity);
}

void BackendContract::sessionsComeInOrderOfSignIn()
{
    const QStringList order{person(2), person(0), person(1)};
    for (const auto& who : order) {
        QVERIFY(signedIn(who));
        m_stage.passBetweenSamples();
    }
    const auto sample = sampleNow();
    QVERIFY(sample);
    QStringList found;
    for (const auto& session : sample.value().sessions) {
        if (order.contains(session.user)) {
            found.append(session.user);
        }
    }
    QCOMPARE(found, order);
    QVERIFY(std::ranges::is_sorted(sample.value().sessions, [](const Session& left, const Session& right) {
        return left.identity.signedInAt.value_or(WallTime::max()) <
               right.identity.signedInAt.value_or(WallTime::max());
    }));
}

void BackendContract::changesAreAnnounced_data()
{
    QTest::addColumn<QString>("change");
    for (const char* change : {"sign in", "lock", "leave the screen", "sign out"}) {
        QTest::newRow(change) << QString::fromLatin1(change);
    }
}

void BackendContract::changesAreAnnounced()
{
    QFETCH(QString, change);
    if (!isAvailable(Capability::Feature::ChangeEvents)) {
        QSKIP("this system announces nothing");
    }
    const auto who = person(0);
    QVERIFY(change == u"sign in" ? sampleNow().has_value() : signedIn(who).has_value());
    const QSignalSpy announced(&backend(), &SessionBackend::sessionsChanged);
    const bool isDone = change == u"sign in"            ? m_stage.signIn(who)
                        : change == u"lock"             ? m_stage.lock(who)
                        : change == u"leave the screen" ? m_stage.leaveScreen(who)
                                                        : m_stage.signOut(who);
    if (!isDone) {
        QSKIP("this cannot be brought about here");
    }
    QVERIFY(m_stage.settle([&] { return !announced.isEmpty(); }));
}

void BackendContract::inputEndsAnAbsence()
{
    if (!isAvailable(Capability::Feature::IdleTime)) {
        QSKIP("this system does not know who is away");
    }
    QVERIFY(signedIn(person(0)));
    m_stage.passBetweenSamples();
    if (!m_stage.input(person(0))) {
        QSKIP("nobody can type here");
    }
    QVERIFY(
        seen(person(0), [](const Session& session) { return session.away.duration.value_or(24h) < 1min; }));
}

void BackendContract::lockIsSeen()
{
    QVERIFY(signedIn(person(0)));
    if (!m_stage.lock(person(0))) {
        QSKIP("nobody can lock here");
    }
    QVERIFY(seen(person(0), [](const Session& session) { return session.state == SessionState::Locked; }));
}

void BackendContract::leavingTheScreenIsSeen()
{
    QVERIFY(signedIn(person(0)));
    if (!m_stage.leaveScreen(person(0))) {
        QSKIP("nobody can leave the screen here");
    }
    const auto session =
        seen(person(0), [](const Session& one) { return one.state == SessionState::Disconnected; });
    QVERIFY(session);
    const auto sample = sampleNow();
    QVERIFY(sample);
    QVERIFY(!session.value().disconnectedAt ||
            session.value().disconnectedAt.value() <= sample.value().takenAt);
}

void BackendContract::signOutIsSeen()
{
    const auto session = signedIn(person(0));
    QVERIFY(session);
    if (!m_stage.signOut(person(0))) {
        QSKIP("nobody can sign out here");
    }
    QVERIFY(seenGone(session.value().identity));
}

} // namespace usher
