// SPDX-License-Identifier: MIT
#include "platform/linux/busconnection.h"

#include "core/platform/linux/privatebus.h"
#include "support/strictlog.h"

#include <QDBusMessage>
#include <QTest>

#include <memory>

namespace usher {

namespace {

constexpr QLatin1StringView kPath{"/org/example"};
constexpr QLatin1StringView kInterface{"org.example.Talk"};
constexpr QLatin1StringView kSignal{"Said"};

QDBusMessage said(const QString& word)
{
    auto signal = QDBusMessage::createSignal(kPath, kInterface, kSignal);
    signal.setArguments({word});
    return signal;
}

} // namespace

class Listener : public QObject
{
    Q_OBJECT

public:
    Q_SLOT void onSaid(const QDBusMessage& message) { heard << message.arguments().value(0).toString(); }

    QStringList heard;
};

/// Connections of our own that come and go while others talk.
class BusConnectionTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] static BusSignals word(const QString& word)
    {
        return {.path = kPath, .interface = kInterface, .name = kSignal, .arguments = {word}};
    }

    std::unique_ptr<PrivateBus> m_bus;

private Q_SLOTS:
    void init();
    void cleanup() { m_bus.reset(); }
    void onlyWhatWasAskedForIsHeard();
    void noBusIsNoConnection();
    void nothingIsHeardAfterGoodbye();
    void listenersMayGoFirst();
};

void BusConnectionTest::init()
{
    failOnUnexpectedLog();
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->start());
}

void BusConnectionTest::onlyWhatWasAskedForIsHeard()
{
    const BusConnection talker(m_bus->address());
    BusConnection connection(m_bus->address());
    Listener listener;
    QVERIFY(connection.listen(word(u"tea"_qs), &listener, SLOT(onSaid(QDBusMessage))));
    QVERIFY(talker.bus().send(said(u"coffee"_qs)) && talker.bus().send(said(u"tea"_qs)));
    QVERIFY(QTest::qWaitFor([&] { return !listener.heard.isEmpty(); }));
    QCOMPARE(listener.heard, QStringList{u"tea"_qs});
}

void BusConnectionTest::noBusIsNoConnection()
{
    m_bus->kill();
    BusConnection connection(m_bus->address());
    Listener listener;
    QVERIFY(!connection.bus().isConnected());
    QVERIFY(!connection.listen(word(u"tea"_qs), &listener, SLOT(onSaid(QDBusMessage))));
}

void BusConnectionTest::nothingIsHeardAfterGoodbye()
{
    const BusConnection talker(m_bus->address());
    auto connection = std::make_unique<BusConnection>(m_bus->address());
    Listener listener;
    QVERIFY(connection->listen(word(u"tea"_qs), &listener, SLOT(onSaid(QDBusMessage))));
    // A signal on its way holds the connection as this does.
    auto held = connection->bus();
    connection.reset();
    Listener witness;
    QVERIFY(held.connect({}, kPath, kInterface, kSignal, &witness, SLOT(onSaid(QDBusMessage))));
    QVERIFY(talker.bus().send(said(u"tea"_qs)));
    QVERIFY(QTest::qWaitFor([&] { return !witness.heard.isEmpty(); }));
    QCOMPARE(listener.heard, QStringList{});
}

void BusConnectionTest::listenersMayGoFirst()
{
    BusConnection connection(m_bus->address());
    auto listener = std::make_unique<Listener>();
    QVERIFY(connection.listen(word(u"tea"_qs), listener.get(), SLOT(onSaid(QDBusMessage))));
    listener.reset();
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::BusConnectionTest)
#include "tst_busconnection.moc"
