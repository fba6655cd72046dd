// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

class IdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyPartDistinguishes_data();
    void everyPartDistinguishes();
    void isCompleteOnlyWithEveryPart();
};

namespace {

Identity sam()
{
    return {QStringLiteral("boot-1"), QStringLiteral("3"), 1001, {}, WallTime{1000s}};
}

} // namespace

void IdentityTest::everyPartDistinguishes_data()
{
    QTest::addColumn<Identity>("other");
    auto other = sam();
    other.bootId = QStringLiteral("boot-2");
    QTest::newRow("another boot") << other;
    other = sam();
    other.id = QStringLiteral("4");
    QTest::newRow("another session id") << other;
    other = sam();
    other.uid = 1002;
    QTest::newRow("the id was given to somebody else") << other;
    other = sam();
    other.sid = QStringLiteral("S-1-5-21-1");
    QTest::newRow("another SID") << other;
    other = sam();
    other.signedInAt = WallTime{1000s + 1ms};
    QTest::newRow("the same person signed in again") << other;
}

void IdentityTest::everyPartDistinguishes()
{
    QFETCH(Identity, other);
    QVERIFY(sam() == sam());
    QCOMPARE(qHash(sam()), qHash(sam()));
    QVERIFY(sam() != other);
    QVERIFY(qHash(sam()) != qHash(other));
}

void IdentityTest::isCompleteOnlyWithEveryPart()
{
    QVERIFY(sam().isComplete());
    auto windows = sam();
    windows.uid.reset();
    QVERIFY(!windows.isComplete());
    windows.sid = QStringLiteral("S-1-5-21-1");
    QVERIFY(windows.isComplete());
    auto undated = sam();
    undated.signedInAt.reset();
    QVERIFY(!undated.isComplete());
    auto unbooted = sam();
    unbooted.bootId.clear();
    QVERIFY(!unbooted.isComplete());
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::IdentityTest)
#include "tst_identity.moc"
