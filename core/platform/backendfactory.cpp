// SPDX-License-Identifier: MIT
#include "platform/backendfactory.h"

#include "platform/simulated/demohousehold.h"
#include "platform/simulated/scenariofile.h"
#ifdef Q_OS_LINUX
#include "platform/linux/linuxclock.h"
#include "platform/linux/logindbackend.h"
#include "platform/linux/rulefileplace.h"

#include <QCoreApplication>
#elif defined(Q_OS_WIN)
#include "platform/thread/detachedthread.h"
#include "platform/windows/windowscalls.h"
#include "platform/windows/windowsclockcalls.h"
#include "platform/windows/windowsplaces.h"
#include "platform/windows/wtsbackend.h"
#include "platform/windows/wtsfacts.h"
#endif

#include <QDir>
#include <QFileInfo>

namespace usher {

namespace {

#ifdef Q_OS_LINUX

constexpr QLatin1StringView kOwnBackend{"logind"};

// Beside this program as in a build, else where they are installed. PATH is never asked.
QString agentFolder()
{
    const auto own = QCoreApplication::applicationDirPath();
    return QFileInfo::exists(own + QStringLiteral("/usher-courier")) ? own
                                                                     : QStringLiteral(USHER_AGENT_FOLDER);
}

std::unique_ptr<SessionBackend> makeOwnBackend(const BackendChoice& choice, const Clock& clock)
{
    LogindPlaces places;
    places.busAddress = choice.busAddress;
    if (!choice.cgroupRoot.isEmpty()) {
        places.cgroupRoot = choice.cgroupRoot;
    }
    if (!choice.procRoot.isEmpty()) {
        places.procRoot = choice.procRoot;
    }
    const auto programs = choice.agentFolder.isEmpty() ? agentFolder() : choice.agentFolder;
    places.courierPath = programs + QStringLiteral("/usher-courier");
    places.agentPath = programs + QStringLiteral("/usher-agent");
    return std::make_unique<LogindBackend>(places, clock);
}

std::unique_ptr<Clock> makeOwnClock()
{
    return std::make_unique<LinuxClock>();
}

QString ownRuleFilePlace()
{
    return linuxRuleFilePlace();
}

QString ownStatePlace()
{
    return linuxStatePlace();
}

QFuture<SystemFacts> examineOwnSystem()
{
    return QtFuture::makeReadyFuture(SystemFacts{}); // systemd says all of it in samples
}

Result<void> secureOwnPlaces()
{
    return {}; // only root makes folders in /etc and /var/lib
}

#elif defined(Q_OS_WIN)

constexpr QLatin1StringView kOwnBackend{"wts"};

std::unique_ptr<SessionBackend> makeOwnBackend(const BackendChoice& /*choice*/, const Clock& clock)
{
    return std::make_unique<WtsBackend>(windowsCalls(), clock);
}

std::unique_ptr<Clock> makeOwnClock()
{
    return std::make_unique<WindowsClock>(windowsClockCalls());
}

QString ownRuleFilePlace()
{
    return windowsRuleFilePlace();
}

QString ownStatePlace()
{
    return windowsStatePlace();
}

/// A call of Windows' that hangs is left to the end of the process, with its thread.
QFuture<SystemFacts> examineOwnSystem()
{
    const auto promise = std::make_shared<QPromise<SystemFacts>>();
    promise->start();
    startDetachedThread([promise] {
        promise->addResult(wtsFacts(windowsCalls()));
        promise->finish();
    });
    return promise->future();
}

Result<void> secureOwnPlaces()
{
    return secureWindowsPlaces();
}

#endif

/// Rule files are named relative to the scenario.
void findRulesBeside(const QString& scenarioFile, Scenario& scenario)
{
    const QDir folder = QFileInfo{scenarioFile}.dir();
    for (ScenarioEntry& entry : scenario.timeline) {
        auto* loaded = std::get_if<event::LoadRules>(&entry.event);
        if (auto* path = loaded == nullptr ? nullptr : std::get_if<std::string>(&loaded->rules)) {
            *path = folder.filePath(QString::fromStdString(*path)).toStdString();
        }
    }
}

Result<std::unique_ptr<SessionBackend>> makeSimulatedBackend(const BackendChoice& choice, const Clock& clock)
{
    if (choice.scenarioFile.isEmpty()) {
        return makeDemoBackend(clock);
    }
    return readScenarioFile(choice.scenarioFile)
        .map([&](Scenario scenario) -> std::unique_ptr<SessionBackend> {
            findRulesBeside(choice.scenarioFile, scenario);
            return std::make_unique<SimulatedBackend>(std::move(scenario), clock);
        });
}

} // namespace

Result<BackendChoice> parseBackendChoice(const QString& text)
{
    BackendChoice choice;
    const auto colon = text.indexOf(u':');
    choice.name = text.left(colon);
    if (colon >= 0) {
        choice.scenarioFile = text.mid(colon + 1);
    }
    const bool isSimulated = choice.name == u"simulated";
    const bool isKnown =
        isSimulated || choice.name == u"auto" || choice.name == u"logind" || choice.name == u"wts";
    if (!isKnown || (colon >= 0 && (!isSimulated || choice.scenarioFile.isEmpty()))) {
        return failure(ErrorCode::InvalidInput, text);
    }
    return choice;
}

std::unique_ptr<Clock> makeSystemClock()
{
    return makeOwnClock();
}

QString ruleFilePlace()
{
    return ownRuleFilePlace();
}

QString statePlace()
{
    return ownStatePlace();
}

QFuture<SystemFacts> examineSystem()
{
    return examineOwnSystem();
}

Result<void> securePlaces()
{
    return secureOwnPlaces();
}

Result<std::unique_ptr<SessionBackend>> makeBackend(const BackendChoice& choice, const Clock& clock)
{
    if (choice.name == u"simulated") {
        return makeSimulatedBackend(choice, clock);
    }
    if (choice.name == u"auto" || choice.name == kOwnBackend) {
        return makeOwnBackend(choice, clock);
    }
    return failure(ErrorCode::NotSupported, choice.name);
}

} // namespace usher
