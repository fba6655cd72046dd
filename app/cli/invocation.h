// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"
#include "cli/errand.h"
#include "cli/exitcode.h"
#include "cli/reporttext.h"
#include "cli/rulecommands.h"
#include "cli/sessionreport.h"
#include "platform/terminal/terminal.h"
#include "session/sessionwatch.h"
#include "session/systemfact.h"
#include "steward/statestore.h"

#include <QTimer>

#include <functional>

namespace usher {

/// Where usherctl runs. Everything outlives the invocation.
struct Surroundings
{
    Terminal& terminal;
    const Clock& clock;
    const FriendlyText& words;
    bool isColourWelcome = true; ///< False if the environment asks for none (NO_COLOR).
    /// A system that has not answered by then is called unreachable.
    std::chrono::milliseconds patience{5500};
    /// A list that is watched and had no news of any kind for that long is said to be old.
    std::chrono::milliseconds silence{SessionWatch::kStaleAfter};
    QString ruleFile; ///< Where the installation's rules are.
    std::function<Result<std::unique_ptr<SessionBackend>>(const BackendChoice&, const Clock&)> makeBackend;
    enum class HistoryUse
    {
        Read,
        Add
    };
    /// Opens what happened on this PC. None: there is no history.
    std::function<Result<std::unique_ptr<StateStore>>(HistoryUse)> openHistory = nullptr;
    /// Before the installation's rules are read or written; fails if they are not to be touched. None: they
    /// always may be.
    std::function<Result<void>()> secureRuleFile = nullptr;
    /// Asks what no sample tells, for a self-test. None: there is nothing.
    std::function<QFuture<SystemFacts>()> examineSystem = nullptr;
};

/// One run of usherctl: does what the command line says, then finished(). Prints results to standard output,
/// and why there are none to standard error, in one line.
class Invocation : public QObject
{
    Q_OBJECT

public:
    Invocation(CommandLine line, Surroundings surroundings, QObject* parent = nullptr);
    ~Invocation() override;

    void start();

Q_SIGNALS:
    void finished(usher::ExitCode code);

private:
    void runRules();
    void runHistory();
    void openStore();
    [[nodiscard]] Result<void> ruleFileSecured() const;
    /// Whether the rules of this PC may be read and written; complains if not.
    [[nodiscard]] bool mayUseRuleFile();
    /// The rules of this PC; none if there are none, or they cannot be used.
    [[nodiscard]] std::optional<policy::RuleSet> ownRules();
    [[nodiscard]] Result<QList<Telling>> happened(const HistoryQuery& query) const;
    [[nodiscard]] CommandOutcome rulesOutcome() const;
    void finish(const CommandOutcome& outcome);
    void explainRules(const Sample& sample);
    void beginSampling();
    void aimTimer();
    void takeIn();
    void noteHealth();
    void noteSilence();
    void redraw();

    [[nodiscard]] bool hasFiguresNow();
    void print(const Sample& sample);
    void printSession(const Sample& sample);
    [[nodiscard]] SessionReport::Besides aboutSession(const Session& session);
    void runErrand(const Sample& sample);
    /// The one that is called so; none if there is not exactly one, which is said.
    [[nodiscard]] std::optional<Session> sessionCalled(const QString& who, const Sample& sample);
    void examine(const Sample& sample);
    void printSelfTest(const std::optional<Sample>& sample, const QString& reason);
    [[nodiscard]] RuleStanding ruleStanding() const;
    void printStatus(const std::optional<Sample>& sample, const QString& reason);
    void printWatched(const Sample& sample);
    [[nodiscard]] QString listText(const Sample& sample) const;
    /// Whether the terminal shows, or is to show, a list that is drawn anew.
    [[nodiscard]] bool drawsAnew() const;
    [[nodiscard]] Layout layout() const;

    bool write(const QByteArray& bytes);
    void end(ExitCode code);
    void failWith(const Error& error);
    void complain(const QString& sentence);

    CommandLine m_line;
    Surroundings m_around;
    std::unique_ptr<SessionBackend> m_backend;
    std::unique_ptr<SessionWatch> m_watch; // after what it watches
    std::unique_ptr<StateStore> m_store;   ///< Of an errand.
    std::unique_ptr<Errand> m_errand;
    QTimer m_wakeUp;
    QTimer m_patience;
    std::optional<Sample> m_printed;
    policy::RuleSet m_rules;            ///< rules explain only.
    std::optional<Sample> m_first;      ///< The one without figures.
    QString m_trouble;                  ///< Why a list that is watched is old; empty while it is not.
    std::optional<SystemFacts> m_facts; ///< A self-test's only.
    bool m_isExamining = false;
    int m_samples = 0;
    bool m_isDrawing = false; ///< The terminal shows our own screen.
    bool m_hasEnded = false;
};

} // namespace usher
