// SPDX-License-Identifier: MIT
#include "platform/linux/linuxclock.h"
#include "platform/linux/logindbackend.h"
#include "support/strictlog.h"
#include "system/household.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;

namespace usher {

namespace {

Message question(std::chrono::seconds timeout = 60s)
{
    return {u"Erin asks"_qs, u"Erin would like to use this PC."_qs, Message::Buttons::YesNo, timeout, true};
}

QString told(const Result<MessageOutcome>& result)
{
    return result ? QStringLiteral("%1 through %2").arg(static_cast<int>(result->answer)).arg(result->channel)
                  : QStringLiteral("error %1: %2")
                        .arg(static_cast<int>(result.error().code))
                        .arg(result.error().detail);
}

} // namespace

/// People at a real PC are asked, and signed out.
class LogindAsking : public QObject
{
    Q_OBJECT

    /// Asked, and seen through this channel.
    [[nodiscard]] std::optional<QFuture<Result<MessageOutcome>>> asked(const Identity& who,
                                                                       const QString& channel);

    LinuxClock m_clock;
    LogindBackend m_backend{placesInContainer(), m_clock};
    RealHousehold m_household{m_backend};

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void cleanup() { m_household.everybodyLeaves(); }
    void buttonOnTheScreenAnswers_data();
    void buttonOnTheScreenAnswers();
    void keyOnTheTerminalIsNotNow();
    void lockedScreenIsNotAsked();
    void whoLeavesMeanwhileIsNotAsked();
    void deadAgentGivesWayToANotification();
    void messageThatCanBeSeenNoMoreHasFailed();
    void whoseDesktopShowsNothingWasNotAsked();
    void reminderStandsOnTheTerminal();
    void askingMakesNoLoginSession();
    void programsMayKeepTheSessionOpen();
    void sessionManagerEndsTheSession();
    void stubbornSessionStaysUntilItIsForced();
    void sessionIdOfAnotherPersonIsLeftAlone();
    void strangerMayNotAsk();
    void rightSessionEndsAndNoOther();
};

/// Sign-outs in a random order, each in a household that was never the same.
constexpr int kOrders = 200;

const QString kDesktop = u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LANG=C.UTF-8"_qs;

std::optional<QFuture<Result<MessageOutcome>>> LogindAsking::asked(const Identity& who,
                                                                   const QString& channel)
{
    QSignalSpy shown(&m_backend, &SessionBackend::messageShown);
    auto future = m_backend.showMessage(who, question());
    const bool isOver = QTest::qWaitFor([&] { return !shown.isEmpty() || future.isFinished(); }, 20'000);
    if (!isOver || shown.isEmpty() || shown.constFirst().at(1).toString() != channel) {
        QTest::qFail(qPrintable(future.isFinished() ? told(future.result()) : u"never shown"_qs), __FILE__,
                     __LINE__);
        return std::nullopt;
    }
    return future;
}

void LogindAsking::buttonOnTheScreenAnswers_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<Answer>("answer");
    QTest::newRow("not now") << u"Not now"_qs << Answer::No;
    QTest::newRow("sign out now") << u"Sign out now"_qs << Answer::Yes;
}

void LogindAsking::buttonOnTheScreenAnswers()
{
    QFETCH(QString, button);
    QFETCH(Answer, answer);
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol);
    const auto future = asked(carol.value().identity, u"dialog"_qs);
    QVERIFY(future);
    QVERIFY(happens({u"press"_qs, u"carol"_qs, button}));
    QVERIFY(ends(future.value()));
    QVERIFY2(future.value().result() == (MessageOutcome{answer, u"dialog"_qs}),
             qPrintable(told(future.value().result())));
    QVERIFY(m_household.see(u"carol"_qs)); // an answer alone signs nobody out
}

void LogindAsking::keyOnTheTerminalIsNotNow()
{
    const auto frank = m_household.comes(u"tty frank"_qs);
    QVERIFY(frank);
    const auto future = asked(frank.value().identity, u"terminal"_qs);
    QVERIFY(future);
    QVERIFY(!future.value().isFinished());
    QVERIFY(happens({u"type"_qs, u"frank"_qs, QString()}));
    QVERIFY(ends(future.value()));
    QVERIFY2(future.value().result() == (MessageOutcome{Answer::No, u"terminal"_qs}),
             qPrintable(told(future.value().result())));
}

void LogindAsking::lockedScreenIsNotAsked()
{
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol && now(u"lock carol"_qs));
    const auto future = m_backend.showMessage(carol.value().identity, question());
    QVERIFY(ends(future));
    QVERIFY2(future.result() == (MessageOutcome{Answer::Unseen, {}}), qPrintable(told(future.result())));
}

void LogindAsking::whoLeavesMeanwhileIsNotAsked()
{
    const auto frank = m_household.comes(u"tty frank"_qs);
    QVERIFY(frank);
    const auto future = asked(frank.value().identity, u"terminal"_qs);
    QVERIFY(future);
    QVERIFY(now(u"leave frank"_qs));
    QVERIFY(ends(future.value()));
    QVERIFY2(future.value().result() && future.value().result()->answer == Answer::Withdrawn,
             qPrintable(told(future.value().result())));
    QCOMPARE(m_household.signOut(frank.value().identity).error().code, ErrorCode::NoSuchSession);
}

void LogindAsking::deadAgentGivesWayToANotification()
{
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol && now(u"pretend carol notifications no"_qs));
    const auto future = asked(carol.value().identity, u"dialog"_qs);
    QVERIFY(future);
    QVERIFY(now(u"kill-program carol usher-agent"_qs));
    QVERIFY(ends(future.value()));
    QVERIFY2(future.value().result() == (MessageOutcome{Answer::No, u"notification"_qs}),
             qPrintable(told(future.value().result())));
}

void LogindAsking::messageThatCanBeSeenNoMoreHasFailed()
{
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol);
    for (const auto* program : {"usher-agent", "usher-courier"}) {
        const auto future = asked(carol.value().identity, u"dialog"_qs);
        QVERIFY(future);
        QVERIFY(now(u"kill-program carol "_qs + QString::fromLatin1(program)));
        QVERIFY(ends(future.value()));
        QVERIFY2(!future.value().result() && future.value().result().error().code == ErrorCode::Failed,
                 qPrintable(told(future.value().result())));
    }
    QVERIFY(m_household.see(u"carol"_qs));
}

void LogindAsking::whoseDesktopShowsNothingWasNotAsked()
{
    const auto carol = m_household.comes(u"desktop carol DISPLAY=:99"_qs);
    QVERIFY(carol);
    const auto future = m_backend.showMessage(carol.value().identity, question());
    QVERIFY(ends(future));
    QVERIFY2(!future.result() && future.result().error().code == ErrorCode::Failed,
             qPrintable(told(future.result())));
    const auto detail = future.result().error().detail;
    QVERIFY2(detail.contains(u"dialog") && detail.contains(u"notification"), qPrintable(detail));
    QVERIFY(m_household.see(u"carol"_qs));
}

void LogindAsking::reminderStandsOnTheTerminal()
{
    const auto frank = m_household.comes(u"tty frank"_qs);
    QVERIFY(frank);
    const auto future = asked(frank.value().identity, u"terminal"_qs);
    QVERIFY(future);
    m_backend.raiseMessage(frank.value().identity);
    QVERIFY(now(u"reads frank minute.*left"_qs));
    QVERIFY(!future.value().isFinished()); // reading is no answer
    QVERIFY(happens({u"type"_qs, u"frank"_qs, QString()}));
    QVERIFY(ends(future.value()));
    QCOMPARE(future.value().result()->answer, Answer::No);
}

void LogindAsking::askingMakesNoLoginSession()
{
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol);
    const auto before = m_household.sample();
    const auto future = asked(carol.value().identity, u"dialog"_qs);
    const auto during = m_household.sample();
    QVERIFY(future && before && during);
    QCOMPARE(during.value().sessions.size(), before.value().sessions.size());
    QVERIFY(now(u"has-only-sessions-of-people"_qs));
    m_backend.withdrawMessage(carol.value().identity);
    QVERIFY(ends(future.value()));
    QVERIFY2(future.value().result() == (MessageOutcome{Answer::Withdrawn, u"dialog"_qs}),
             qPrintable(told(future.value().result())));
}

void LogindAsking::programsMayKeepTheSessionOpen()
{
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol && now(u"pretend carol session-manager org.gnome.TextEditor"_qs));
    const auto refused = m_household.signOut(carol.value().identity);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::ProgramsRefuse, u"org.gnome.TextEditor"_qs}));
    const auto still = m_household.see(u"carol"_qs);
    QVERIFY(still && still->identity == carol.value().identity);
    QVERIFY(m_household.signOut(carol.value().identity, SignOutMode::Forced));
    QVERIFY(m_household.isGone(carol.value().identity));
}

void LogindAsking::sessionManagerEndsTheSession()
{
    const auto carol = m_household.comes(u"desktop carol "_qs + kDesktop);
    QVERIFY(carol && now(u"pretend carol session-manager"_qs));
    QVERIFY(m_household.signOut(carol.value().identity));
    QVERIFY(m_household.isGone(carol.value().identity));
}

void LogindAsking::stubbornSessionStaysUntilItIsForced()
{
    const auto frank = m_household.comes(u"tty frank"_qs);
    QVERIFY(frank && now(u"stubborn frank"_qs));
    QVERIFY(m_household.signOut(frank.value().identity));
    const auto isClosing = [&] {
        const auto seen = m_household.sample();
        return seen && std::ranges::any_of(seen->sessions, [&](const Session& one) {
                   return one.identity == frank->identity && one.isClosing;
               });
    };
    QVERIFY(QTest::qWaitFor(isClosing));
    QVERIFY(m_household.signOut(frank.value().identity, SignOutMode::Forced));
    QVERIFY(m_household.isGone(frank.value().identity));
}

void LogindAsking::sessionIdOfAnotherPersonIsLeftAlone()
{
    const auto frank = m_household.comes(u"twins frank dave"_qs);
    QVERIFY(frank);
    m_household.expect(u"dave"_qs);
    QVERIFY(m_household.signOut(
        frank.value().identity)); // not "leave": it would wait for an id that is there again
    const auto dave = m_household.see(u"dave"_qs);
    QVERIFY(dave);
    QCOMPARE(dave.value().identity.id, frank.value().identity.id);
    for (const auto mode : {SignOutMode::Gentle, SignOutMode::Forced}) {
        const auto late = m_household.signOut(frank.value().identity, mode);
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::IdentityChanged);
    }
    const auto message = m_backend.showMessage(frank.value().identity, question());
    QVERIFY(ends(message) && !message.result());
    QCOMPARE(message.result().error().code, ErrorCode::IdentityChanged);
    QCOMPARE(m_household.see(u"dave"_qs).value().identity, dave.value().identity);
}

void LogindAsking::strangerMayNotAsk()
{
    QVERIFY(m_household.comes(u"tty frank"_qs) && m_household.comes(u"tty ben"_qs));
    QProcess stranger;
    stranger.setProcessChannelMode(QProcess::ForwardedChannels);
    stranger.start(u"setpriv"_qs, {u"--reuid=ben"_qs, u"--regid=ben"_qs, u"--init-groups"_qs, u"--"_qs,
                                   QCoreApplication::applicationFilePath(), u"--as-ben"_qs});
    QVERIFY(stranger.waitForFinished());
    QCOMPARE(stranger.exitCode(), 0);
}

void LogindAsking::rightSessionEndsAndNoOther()
{
    const QStringList people{u"alice"_qs, u"ben"_qs, u"dave"_qs, u"frank"_qs};
    const auto seed = QRandomGenerator::system()->generate();
    QRandomGenerator chance(seed);
    const int asked = qEnvironmentVariableIntValue("USHER_ORDERS");
    const int orders = asked > 0 ? asked : kOrders;
    const auto context = QStringLiteral("seed %1").arg(seed).toUtf8();
    QHash<QString, Identity> here;
    for (const auto& person : people) {
        const auto session = m_household.comes(u"shell "_qs + person);
        QVERIFY2(session, context.constData());
        here.insert(person, session.value().identity);
    }
    for (int order = 0; order < orders; ++order) {
        const auto& person = people.at(chance.bounded(static_cast<int>(people.size())));
        const auto mode = chance.bounded(2) == 0 ? SignOutMode::Gentle : SignOutMode::Forced;
        QVERIFY2(m_household.signOut(here.value(person), mode), context.constData());
        QVERIFY2(m_household.isGone(here.value(person)), context.constData());
        const auto seen = m_household.sample();
        QVERIFY(seen);
        QSet<Identity> left;
        for (const auto& session : seen.value().sessions) {
            left.insert(session.identity);
        }
        here.remove(person);
        for (const auto& other : std::as_const(here)) {
            QVERIFY2(left.contains(other), context.constData());
        }
        const auto session = m_household.comes(u"shell "_qs + person);
        QVERIFY2(session, context.constData());
        here.insert(person, session.value().identity);
    }
}

/// The same PC, as somebody without any right sees it.
class StrangerAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void strangerMayNotAsk()
    {
        const LinuxClock clock;
        LogindBackend backend(placesInContainer(), clock);
        const auto future = backend.takeSample();
        QVERIFY(ends(future) && future.result());
        const auto sample = *future.result();
        for (const auto& session : sample.sessions) {
            if (session.user == u"ben") {
                const auto own =
                    backend.showMessage(session.identity, question(1s)); // one's own needs no right
                QVERIFY(ends(own));
                QVERIFY2(own.result() == (MessageOutcome{Answer::TimedOut, u"terminal"_qs}),
                         qPrintable(told(own.result())));
                continue;
            }
            QCOMPARE(session.can.message, Obstacle::NeedsPrivilege);
            const auto refused = backend.showMessage(session.identity, question());
            QVERIFY(ends(refused) && !refused.result());
            QCOMPARE(refused.result().error().code, ErrorCode::NotPermitted);
            QVERIFY(refused.result().error().detail.contains(u"root"));
        }
    }
};

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--as-ben"_qs)) {
        usher::StrangerAsking asking;
        return QTest::qExec(&asking, QStringList{});
    }
    bool isReady = usher::happens({u"screen"_qs});
    for (const auto* person : {"alice", "ben", "carol", "dave", "frank"}) {
        isReady = isReady && usher::happens({u"stay"_qs, QString::fromLatin1(person)});
    }
    if (!isReady) {
        return 1;
    }
    usher::LogindAsking asking;
    return QTest::qExec(&asking, argc, argv);
}

#include "tst_logindasking.moc"
