// SPDX-License-Identifier: MIT
#include "dashboard/personcard.h"
#include "support/locales.h"
#include "support/strictlog.h"
#include "wording/language.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

Session session(const QString& id)
{
    Session session;
    session.identity = {u"boot-1"_s, id, 1001, {}, kNow - 2h};
    session.user = u"sam"_s;
    session.fullName = u"Sam"_s;
    session.kind = u"wayland"_s;
    session.state = SessionState::Active;
    session.away = {5s, AwaySource::Input};
    session.usage = {1.0, std::int64_t{1} << 30};
    return session;
}

Session remoteSession()
{
    auto remote = session(u"5"_s);
    remote.kind = u"tty"_s;
    remote.isRemote = true;
    remote.remoteHost = u"office-pc"_s;
    remote.away = {43min, AwaySource::Terminal};
    return remote;
}

PersonCard cardOf(const std::vector<Session>& sessions,
                  const CardContext& context = {kNow, 16'000'000'000, {}, {}, {}})
{
    std::vector<const Session*> all;
    all.reserve(sessions.size());
    for (const auto& one : sessions) {
        all.push_back(&one);
    }
    return describePerson(all, context, FriendlyText{inBritain(), QTimeZone::utc()});
}

} // namespace

/// What a card says about a person who has one session, or several.
class PersonCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void oneSessionIsNotListed()
    {
        const auto card = cardOf({session(u"3"_s)});
        QCOMPARE(card.sessionLines, QStringList{});
        QVERIFY(!card.spokenText.contains(u"session"_s));
    }

    void severalAreListedInTheirOrder()
    {
        const auto card = cardOf({session(u"3"_s), remoteSession()});
        QCOMPARE(card.sessionLines, (QStringList{u"Desktop · Here now · 1.0 GB"_s,
                                                 u"From office-pc · Away for 43 min · 1.0 GB"_s}));
        QCOMPARE(card.memoryText, u"2.0 GB"_s);
    }

    void severalAreHeard()
    {
        const Language language{inBritain()};
        const auto card = cardOf({session(u"3"_s), remoteSession()});
        QVERIFY2(
            card.spokenText.contains(u"2 sessions: Desktop, Here now; From office-pc, Away for 43 minutes"_s),
            qUtf8Printable(card.spokenText));
    }

    void severalAreHeardInGerman()
    {
        const Language language{QLocale{QLocale::German}};
        const auto card = cardOf({session(u"3"_s), remoteSession()});
        QVERIFY2(card.spokenText.contains(u"2 Sitzungen: "_s), qUtf8Printable(card.spokenText));
    }

    void theyAreListedWhateverElseIsToSay()
    {
        auto busy = session(u"3"_s);
        busy.keepingAwake = true;
        busy.keepingAwakeBy = u"Firefox: Playing video"_s;
        const auto card = cardOf({busy, remoteSession()});
        QCOMPARE(card.noteText, u"Keeps the PC awake: Firefox: Playing video"_s);
        QCOMPARE(card.sessionLines.size(), 2);
    }

    void aRuleAboutAnyOfThemIsNoted()
    {
        CardContext context{kNow, 16'000'000'000, {}, {}, {}};
        context.ruleNotes.insert(remoteSession().identity, u"Rule: asks in 17 min"_s);
        QCOMPARE(cardOf({session(u"3"_s), remoteSession()}, context).noteText, u"Rule: asks in 17 min"_s);
    }
};

} // namespace usher

QTEST_GUILESS_MAIN(usher::PersonCardTest)

#include "tst_personcard.moc"
