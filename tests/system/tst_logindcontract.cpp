// SPDX-License-Identifier: MIT
#include "core/platform/backendcontract.h"
#include "platform/linux/linuxclock.h"
#include "platform/linux/logindbackend.h"
#include "system/household.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

using namespace std::chrono_literals;

namespace usher {

/// A real logind in a container, with desktops on its one screen.
class LogindStage final : public ContractStage
{
public:
    void open() override { m_backend = std::make_unique<LogindBackend>(placesInContainer(), m_clock); }

    void close() override
    {
        m_backend.reset();
        for (const auto& person : std::exchange(m_signedIn, {})) {
            // A check may have signed them out through the backend already.
            if (happens({QStringLiteral("is-here"), person})) {
                static_cast<void>(happens({QStringLiteral("leave"), person}));
            }
        }
    }

    SessionBackend& backend() override { return *m_backend; }
    void destroyBackend() override { m_backend.reset(); }

    [[nodiscard]] QStringList people() const override
    {
        return {QStringLiteral("alice"), QStringLiteral("ben"), QStringLiteral("carol")};
    }

    bool signIn(const QString& person) override
    {
        m_signedIn.insert(person);
        return happens({QStringLiteral("desktop"), person, QStringLiteral("XDG_SEAT=seat0")});
    }
    bool input(const QString& person) override
    {
        // Desktops tell logind of presence only after they told it of absence.
        return happens({QStringLiteral("report-idle"), person}) &&
               happens({QStringLiteral("report-here"), person});
    }
    bool lock(const QString& person) override { return happens({QStringLiteral("lock"), person}); }
    bool leaveScreen(const QString& /*person*/) override { return happens({QStringLiteral("switch-away")}); }
    bool signOut(const QString& person) override { return happens({QStringLiteral("leave"), person}); }
    bool run(const QString& person, const QString& program) override
    {
        return happens({QStringLiteral("start"), person, program});
    }

    bool settle(const std::function<bool()>& condition) override
    {
        return QTest::qWaitFor(condition, static_cast<int>(std::chrono::milliseconds{10s}.count()));
    }
    void passBetweenSamples() override
    {
        const QDeadlineTimer over{50ms};
        static_cast<void>(settle([&over] { return over.hasExpired(); }));
    }

private:
    LinuxClock m_clock;
    std::unique_ptr<LogindBackend> m_backend;
    QSet<QString> m_signedIn;
};

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (!usher::happens({QStringLiteral("screen")})) {
        return 1;
    }
    usher::LogindStage stage;
    for (const auto& person : stage.people()) {
        if (!usher::happens({QStringLiteral("stay"), person})) {
            return 1;
        }
    }
    usher::BackendContract contract(stage);
    return QTest::qExec(&contract, argc, argv);
}
