// SPDX-License-Identifier: MIT
#include "core/platform/backendcontract.h"
#include "platform/simulated/simulatedbackend.h"
#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// An invented household in which everything can be brought about, in virtual time.
class SimulatedStage final : public ContractStage
{
public:
    void open() override
    {
        Scenario scenario;
        scenario.start = std::chrono::floor<std::chrono::seconds>(m_clock.wallNow());
        scenario.memoryBytes = std::int64_t{16} << 30U;
        for (const auto& person : people()) {
            scenario.people.push_back({person.toStdString(), {}, false, false});
        }
        m_backend = std::make_unique<SimulatedBackend>(std::move(scenario), m_clock);
    }

    void close() override { m_backend.reset(); }
    [[nodiscard]] SessionBackend& backend() override { return *m_backend; }
    void destroyBackend() override { m_backend.reset(); }

    [[nodiscard]] QStringList people() const override
    {
        return {QStringLiteral("alex"), QStringLiteral("sam"), QStringLiteral("kim")};
    }

    bool signIn(const QString& person) override
    {
        return happen(event::SignIn{person.toStdString(), {}, false});
    }
    bool input(const QString& person) override { return happen(event::Input{person.toStdString()}); }
    bool lock(const QString& person) override { return happen(event::Lock{person.toStdString()}); }
    bool leaveScreen(const QString& person) override
    {
        return happen(event::Disconnect{person.toStdString()});
    }
    bool signOut(const QString& person) override { return happen(event::SignOut{person.toStdString()}); }
    bool run(const QString& person, const QString& program) override
    {
        return happen(event::Run{person.toStdString(), program.toStdString(), 7, 300 << 20U});
    }

    [[nodiscard]] bool settle(const std::function<bool()>& condition) override
    {
        constexpr int kSteps = 100; // ten virtual seconds
        for (int i = 0; i < kSteps; ++i) {
            QCoreApplication::processEvents();
            if (condition()) {
                return true;
            }
            m_clock.advance(100ms);
            m_backend->catchUp();
        }
        return false;
    }

    void passBetweenSamples() override { m_clock.advance(10s); }

private:
    bool happen(const ScenarioEvent& happening) { return m_backend->happen(happening); }

    FakeClock m_clock;
    std::unique_ptr<SimulatedBackend> m_backend;
};

} // namespace

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    usher::SimulatedStage stage;
    usher::BackendContract contract{stage};
    return QTest::qExec(&contract, argc, argv);
}
