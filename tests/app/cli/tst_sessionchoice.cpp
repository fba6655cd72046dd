// SPDX-License-Identifier: MIT
#include "cli/sessionchoice.h"
#include "household.h"

#include "support/strictlog.h"

#include <QTest>

namespace usher {

namespace {

/// Sam is here twice, somebody is called "3", somebody "sam#3", and one session has no name.
QList<Session> puzzle()
{
    QList<Session> sessions;
    for (const auto& [user, id] :
         std::initializer_list<std::pair<QString, QString>>{{u"alex"_qs, u"2"_qs},
                                                            {u"sam"_qs, u"3"_qs},
                                                            {u"sam"_qs, u"4"_qs},
                                                            {u"7"_qs, u"5"_qs},
                                                            {u"kim"_qs, u"7"_qs},
                                                            {u"DOMAIN\\lee"_qs, u"8"_qs},
                                                            {QString(), u"c9"_qs}}) {
        sessions += testSession(user, id, 1000);
    }
    return sessions;
}

} // namespace

class SessionChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void finds_data();
    void finds();
    void everySessionCanBeCalled();
};

void SessionChoiceTest::finds_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("session id") << u"2"_qs << QStringList{u"2"_qs};
    QTest::newRow("login name") << u"alex"_qs << QStringList{u"2"_qs};
    QTest::newRow("name and id") << u"sam#4"_qs << QStringList{u"4"_qs};
    QTest::newRow("name with two sessions") << u"sam"_qs << QStringList{u"3"_qs, u"4"_qs};
    QTest::newRow("one's name, another's id") << u"7"_qs << QStringList{u"5"_qs, u"7"_qs};
    QTest::newRow("but not with both") << u"7#5"_qs << QStringList{u"5"_qs};
    QTest::newRow("domain") << u"DOMAIN\\lee"_qs << QStringList{u"8"_qs};
    QTest::newRow("somebody else's id") << u"alex#3"_qs << QStringList{};
    QTest::newRow("other case") << u"Alex"_qs << QStringList{};
    QTest::newRow("beginning of a name") << u"ale"_qs << QStringList{};
    QTest::newRow("nothing finds nobody, not the nameless") << QString() << QStringList{};
}

void SessionChoiceTest::finds()
{
    QFETCH(QString, who);
    QStringList ids;
    for (const Session& session : sessionsCalled(who, puzzle())) {
        ids += session.identity.id;
    }
    QTEST(ids, "ids");
}

void SessionChoiceTest::everySessionCanBeCalled()
{
    const auto all = puzzle();
    QStringList names;
    for (const Session& session : all) {
        const QString name = callName(session, all);
        names += name;
        QCOMPARE(sessionsCalled(name, all), QList{session});
    }
    QCOMPARE(names, (QStringList{u"alex"_qs, u"sam#3"_qs, u"sam#4"_qs, u"7#5"_qs, u"kim"_qs,
                                 u"DOMAIN\\lee"_qs, u"c9"_qs}));
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::SessionChoiceTest)
#include "tst_sessionchoice.moc"
