// SPDX-License-Identifier: MIT
#include "courier/sessionmanagers.h"

#include "core/platform/linux/privatebus.h"
#include "support/strictlog.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace std::chrono_literals;

namespace usher {

/// What a desktop's session manager is called, and how it behaves.
struct DesktopManner
{
    QString service;
    QString path;
    QString askedWith; ///< The state that tells whether it goes on ending; empty: none is asked for.
    QVariant atRest;   ///< What it is when nothing is ending.
};

/// A session manager on a bus of its own, in its own thread, since whoever asks waits for the answer.
class PretendManager final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    PretendManager(const QString& address, DesktopManner manner, bool ends)
        : m_manner(std::move(manner))
        , m_ends(ends)
        , m_bus(QDBusConnection::connectToBus(address, QStringLiteral("pretend")))
    {
        moveToThread(&m_thread);
        m_thread.start();
        m_bus.registerVirtualObject(m_manner.path, this);
        m_bus.registerService(m_manner.service);
    }
    ~PretendManager() override
    {
        m_bus.unregisterObject(m_manner.path); // calls on their way go first
        QDBusConnection::disconnectFromBus(QStringLiteral("pretend"));
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] QString introspect(const QString& /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        if (message.member() == m_manner.askedWith) {
            return bus.send(message.createReply(m_manner.atRest));
        }
        const bool isSent = bus.send(message.createReply());
        if (message.member().toLower() == u"logout" && m_ends) {
            m_bus.unregisterService(m_manner.service);
        }
        return isSent;
    }

private:
    DesktopManner m_manner;
    bool m_ends;
    QThread m_thread;
    QDBusConnection m_bus;
};

/// Asking a desktop to end its session.
class SessionManagersTest : public QObject
{
    Q_OBJECT

    static void desktops();

    PrivateBus m_bus;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }
    void init() { failOnUnexpectedLog(); }
    void endOfTheManagerIsAgreement_data() { desktops(); }
    void endOfTheManagerIsAgreement();
    void stayingIsARefusal_data() { desktops(); }
    void stayingIsARefusal();
    void nobodyToAskIsAgreement();
};

void SessionManagersTest::desktops()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("askedWith");
    QTest::addColumn<QVariant>("atRest");
    QTest::newRow("Plasma") << u"org.kde.ksmserver"_qs << u"/KSMServer"_qs << u"isShuttingDown"_qs
                            << QVariant(false);
    QTest::newRow("Xfce") << u"org.xfce.SessionManager"_qs << u"/org/xfce/SessionManager"_qs << u"GetState"_qs
                          << QVariant(1U);
}

void SessionManagersTest::endOfTheManagerIsAgreement()
{
    QFETCH(QString, service);
    QFETCH(QString, path);
    const PretendManager manager(m_bus.address(), {service, path, {}, {}}, true);
    SessionManagers managers(m_bus.address(), 10min);
    QSignalSpy said(&managers, &SessionManagers::says);
    managers.start();
    QVERIFY(said.size() == 1 || said.wait());
    QCOMPARE(said.at(0).at(0).value<CourierReply>().kind, CourierReply::Kind::Agreed);
}

void SessionManagersTest::stayingIsARefusal()
{
    QFETCH(QString, service);
    QFETCH(QString, path);
    QFETCH(QString, askedWith);
    QFETCH(QVariant, atRest);
    const PretendManager manager(m_bus.address(), {service, path, askedWith, atRest}, false);
    SessionManagers managers(m_bus.address(), 10min);
    QSignalSpy said(&managers, &SessionManagers::says);
    managers.start();
    QVERIFY(said.size() == 1 || said.wait());
    QCOMPARE(said.at(0).at(0).value<CourierReply>().kind, CourierReply::Kind::Refused);
}

void SessionManagersTest::nobodyToAskIsAgreement()
{
    SessionManagers managers(m_bus.address(), 10min);
    QSignalSpy said(&managers, &SessionManagers::says);
    managers.start();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.at(0).at(0).value<CourierReply>().kind, CourierReply::Kind::Agreed);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::SessionManagersTest)
#include "tst_sessionmanagers.moc"
