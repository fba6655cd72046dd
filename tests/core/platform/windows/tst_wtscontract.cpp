// SPDX-License-Identifier: MIT
#include "core/platform/backendcontract.h"
#include "core/platform/windows/playedcalls.h"
#include "platform/windows/wtsbackend.h"

#include <QCoreApplication>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// The backend of Windows above calls that are played: its threads are real, its time is not.
class PlayedStage final : public ContractStage
{
public:
    void open() override
    {
        m_clock = std::make_unique<PlayedClock>();
        Scenario scenario;
        scenario.start = m_clock->start();
        scenario.memoryBytes = std::int64_t{16} << 30U;
        for (const auto& person : people()) {
            scenario.people.push_back({person.toStdString(), {}, false, false});
        }
        m_system = std::make_shared<PlayedSystem>(std::move(scenario), PlayedFaults{},
                                                  [clock = m_clock.get()] { return clock->awakeNow(); });
        WtsLimits limits;
        limits.refusal = 20ms;
        limits.look = 50ms;
        m_backend = std::make_unique<WtsBackend>(playedCalls(m_system, *m_clock, {}), *m_clock, limits);
    }

    void close() override
    {
        m_backend.reset();
        m_system->release(); // boxes that nobody answered
        // Whoever still held it would be a thread that was left behind.
        QVERIFY(QTest::qWaitFor([this] { return m_system.use_count() == 1; }));
        QCOMPARE(m_system->handedOut(), std::size_t{0});
    }

    [[nodiscard]] SessionBackend& backend() override { return *m_backend; }
    void destroyBackend() override { m_backend.reset(); }

    [[nodiscard]] QStringList people() const override
    {
        return {QStringLiteral("alex"), QStringLiteral("sam"), QStringLiteral("kim")};
    }

    bool signIn(const QString& person) override
    {
        return m_system->happen(event::SignIn{person.toStdString(), {}, false});
    }
    bool input(const QString& person) override
    {
        return m_system->happen(event::Input{person.toStdString()});
    }
    bool lock(const QString& person) override { return m_system->happen(event::Lock{person.toStdString()}); }
    bool leaveScreen(const QString& person) override
    {
        return m_system->happen(event::Disconnect{person.toStdString()});
    }
    bool signOut(const QString& person) override
    {
        return m_system->happen(event::SignOut{person.toStdString()});
    }
    bool run(const QString& person, const QString& program) override
    {
        return m_system->happen(event::Run{person.toStdString(), program.toStdString(), 7, 300 << 20U});
    }

    [[nodiscard]] bool settle(const std::function<bool()>& condition) override
    {
        return QTest::qWaitFor([&] {
            if (condition()) {
                return true;
            }
            m_clock->advance(20ms);
            m_system->wake();
            return false;
        });
    }

    void passBetweenSamples() override
    {
        m_clock->advance(10s);
        m_system->wake();
    }

private:
    std::unique_ptr<PlayedClock> m_clock;
    std::shared_ptr<PlayedSystem> m_system;
    std::unique_ptr<WtsBackend> m_backend;
};

} // namespace

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    usher::PlayedStage stage;
    usher::BackendContract contract{stage};
    return QTest::qExec(&contract, argc, argv);
}
