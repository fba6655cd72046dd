// SPDX-License-Identifier: MIT
#include "courier/notificationway.h"

#include "core/platform/linux/privatebus.h"
#include "support/strictlog.h"
#include "wording/language.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <mutex>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr QLatin1StringView kName{"org.freedesktop.Notifications"};
constexpr QLatin1StringView kPath{"/org/freedesktop/Notifications"};

} // namespace

/// Somebody's notifications, on a bus of their own. It answers in its own thread, since the way waits for it.
class PretendServer final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    PretendServer(const QString& address, QStringList capabilities)
        : m_capabilities(std::move(capabilities))
        , m_bus(QDBusConnection::connectToBus(address, QStringLiteral("pretend")))
    {
        moveToThread(&m_thread);
        m_thread.start();
        m_bus.registerVirtualObject(kPath, this);
        m_bus.registerService(kName);
    }
    ~PretendServer() override
    {
        m_bus.unregisterObject(kPath); // calls on their way go first
        QDBusConnection::disconnectFromBus(QStringLiteral("pretend"));
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] QString introspect(const QString& /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        const std::scoped_lock lock(m_mutex);
        if (message.member() == u"GetCapabilities") {
            return bus.send(message.createReply(m_capabilities));
        }
        if (message.member() == u"Notify") {
            m_shown.append(message.arguments());
            return bus.send(message.createReply(kNumber));
        }
        m_closed += message.member() == u"CloseNotification" ? 1 : 0;
        return bus.send(message.createReply());
    }

    [[nodiscard]] QList<QVariantList> shown() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_shown;
    }
    [[nodiscard]] int closed() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_closed;
    }
    void say(const QString& signal, const QVariant& value, uint number = kNumber) const
    {
        auto message = QDBusMessage::createSignal(kPath, kName, signal);
        message.setArguments({number, value});
        m_bus.send(message);
    }

    static constexpr uint kNumber = 7;

private:
    QStringList m_capabilities;
    mutable std::mutex m_mutex;
    QList<QVariantList> m_shown;
    int m_closed = 0;
    QThread m_thread;
    QDBusConnection m_bus;
};

/// Asking by a notification, where no dialog can be shown.
class NotificationWayTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] static Message question(Message::Buttons buttons = Message::Buttons::YesNo)
    {
        return {QStringLiteral("<i>Alex</i> asks"), QStringLiteral("<b>May I?"), buttons, 60s, false};
    }

    PrivateBus m_bus;

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedLog(); }
    void pressAnswers_data();
    void pressAnswers();
    void wordsAreMarkupOnlyWhereTheyWouldBeRead_data();
    void wordsAreMarkupOnlyWhereTheyWouldBeRead();
    void withoutButtonsItIsNoWayToAsk();
    void withdrawnIsTakenOffTheScreen();
};

void NotificationWayTest::initTestCase()
{
    QVERIFY(m_bus.start());
}

void NotificationWayTest::pressAnswers_data()
{
    QTest::addColumn<Message::Buttons>("buttons");
    QTest::addColumn<QString>("signal");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<Answer>("answer");
    const auto pressed = QStringLiteral("ActionInvoked");
    const auto closed = QStringLiteral("NotificationClosed");
    QTest::newRow("Sign out now") << Message::Buttons::YesNo << pressed << QVariant(QStringLiteral("yes"))
                                  << Answer::Yes;
    QTest::newRow("Not now") << Message::Buttons::YesNo << pressed << QVariant(QStringLiteral("no"))
                             << Answer::No;
    QTest::newRow("OK") << Message::Buttons::Ok << pressed << QVariant(QStringLiteral("ok")) << Answer::Ok;
    for (const auto* const word : {"ok", "timed-out", "default", "Sign out now", ""}) {
        QTest::newRow(qPrintable(QStringLiteral("not offered: “%1”").arg(QLatin1StringView{word})))
            << Message::Buttons::YesNo << pressed << QVariant(QString::fromLatin1(word)) << Answer::Closed;
    }
    QTest::newRow("dismissed") << Message::Buttons::YesNo << closed << QVariant(2U) << Answer::Closed;
}

void NotificationWayTest::pressAnswers()
{
    QFETCH(Message::Buttons, buttons);
    QFETCH(QString, signal);
    QFETCH(QVariant, value);
    const PretendServer server(m_bus.address(), {QStringLiteral("actions")});
    NotificationWay way(question(buttons), m_bus.address());
    QSignalSpy shown(&way, &Way::shown);
    QSignalSpy answered(&way, &Way::answered);
    way.begin();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(server.shown().size(), 1);
    server.say(signal, value, PretendServer::kNumber + 1);
    server.say(signal, value);
    QVERIFY(answered.size() == 1 || answered.wait());
    QCOMPARE(answered.size(), 1);
    QTEST(answered.at(0).at(0).value<Answer>(), "answer");
}

void NotificationWayTest::wordsAreMarkupOnlyWhereTheyWouldBeRead_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("body");
    const auto actions = QStringLiteral("actions");
    QTest::newRow("markup") << QStringList{actions, QStringLiteral("body-markup")}
                            << QStringLiteral("&lt;b&gt;May I?");
    QTest::newRow("plain") << QStringList{actions} << QStringLiteral("<b>May I?");
}

void NotificationWayTest::wordsAreMarkupOnlyWhereTheyWouldBeRead()
{
    QFETCH(QStringList, capabilities);
    const PretendServer server(m_bus.address(), capabilities);
    NotificationWay way(question(), m_bus.address());
    way.begin();
    QCOMPARE(server.shown().size(), 1);
    const auto shown = server.shown().at(0);
    QCOMPARE(shown.at(3).toString(), QStringLiteral("<i>Alex</i> asks"));
    QTEST(shown.at(4).toString(), "body");
}

void NotificationWayTest::withoutButtonsItIsNoWayToAsk()
{
    const PretendServer server(m_bus.address(), {QStringLiteral("body")});
    NotificationWay way(question(), m_bus.address());
    QSignalSpy failed(&way, &Way::failed);
    way.begin();
    QCOMPARE(failed.size(), 1);
    QVERIFY(server.shown().isEmpty());
}

void NotificationWayTest::withdrawnIsTakenOffTheScreen()
{
    const PretendServer server(m_bus.address(), {QStringLiteral("actions")});
    NotificationWay way(question(), m_bus.address());
    QSignalSpy answered(&way, &Way::answered);
    way.begin();
    way.withdraw();
    QCOMPARE(server.closed(), 1);
    server.say(QStringLiteral("ActionInvoked"), QStringLiteral("yes"));
    QVERIFY(answered.isEmpty());
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::NotificationWayTest)
#include "tst_notificationway.moc"
