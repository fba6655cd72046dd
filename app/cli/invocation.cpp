// SPDX-License-Identifier: MIT
#include "cli/invocation.h"

#include "cli/helptext.h"
#include "cli/historyreport.h"
#include "cli/rulefilecommands.h"
#include "cli/rulesexplanation.h"
#include "cli/samplechange.h"
#include "cli/samplejson.h"
#include "cli/selftest.h"
#include "cli/sessionchoice.h"
#include "cli/watchscreen.h"
#include "steward/memorystore.h"
#include "steward/rulefile.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Command = CommandLine::Command;

constexpr qsizetype kCandidatesShown = 12;

// The alternate screen, without a cursor; and back.
constexpr auto kBeginDrawing = "\x1b[?1049h\x1b[?25l";
constexpr auto kEndDrawing = "\x1b[?25h\x1b[?1049l";
// Home; after each line erase what was there before; at the end erase the rest.
constexpr auto kHome = "\x1b[H";
constexpr auto kLineEnd = "\x1b[K\r\n";
constexpr auto kEraseRest = "\x1b[J";

QByteArray drawn(const QStringList& lines)
{
    QByteArray bytes = kHome;
    for (const QString& line : lines) {
        bytes += line.toUtf8() + kLineEnd;
    }
    return bytes + kEraseRest;
}

/// None if there are none at that place, or they cannot be used.
std::optional<policy::RuleSet> rulesAt(const QString& place)
{
    auto read = readRuleFile(place);
    auto* rules = std::get_if<policy::RuleSet>(&read);
    return rules != nullptr ? std::optional{std::move(*rules)} : std::nullopt;
}

/// Whether the rule file of this PC is read or written, not one that was named.
bool isAboutOwnRules(const RulesRequest& request)
{
    using Verb = RulesRequest::Verb;
    return request.verb == Verb::Show || request.verb == Verb::Set || request.verb == Verb::Pause ||
           request.verb == Verb::Resume || (request.verb == Verb::Explain && request.rulesFile.isEmpty());
}

QString candidates(const QList<Session>& sessions, const QList<Session>& all)
{
    QStringList names;
    for (const Session& session : sessions) {
        names += escapedText(sessions.size() < all.size() || callName(session, all).contains(u'#')
                                 ? session.user + u'#' + session.identity.id
                                 : callName(session, all));
    }
    return Quantities::joined(names, kCandidatesShown);
}

} // namespace

Invocation::Invocation(CommandLine line, Surroundings surroundings, QObject* parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_around(std::move(surroundings))
{
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
}

Invocation::~Invocation() = default;

void Invocation::start()
{
    if (m_line.command == Command::Help || m_line.command == Command::Version) {
        const bool isHelp = m_line.command == Command::Help;
        if (write((isHelp ? HelpText::text() : u"usherctl %1\n"_s.arg(QStringLiteral(USHER_VERSION)))
                      .toUtf8())) {
            end(ExitCode::Done);
        }
        return;
    }
    if (m_line.command == Command::History) {
        runHistory();
        return;
    }
    if (m_line.command == Command::Rules) {
        runRules();
        if (m_hasEnded) {
            return;
        }
    }
    if (m_line.isWatching) {
        connect(&m_around.terminal, &Terminal::interrupted, this, [this] { end(ExitCode::Done); });
        connect(&m_around.terminal, &Terminal::resized, this, &Invocation::redraw);
    }
    if (m_line.isWatching || m_line.command == Command::Errand) {
        // Before a backend has threads, for they would still end the program at a Ctrl-C.
        m_around.terminal.watchSignals();
    }
    auto backend = m_around.makeBackend(m_line.backend, m_around.clock);
    if (!backend) {
        failWith(backend.error());
        return;
    }
    m_backend = std::move(*backend);
    beginSampling();
}

/// All but an explanation is done here at once.
void Invocation::runRules()
{
    if (isAboutOwnRules(m_line.rules) && !mayUseRuleFile()) {
        end(ExitCode::Failed);
        return;
    }
    if (m_line.rules.verb != RulesRequest::Verb::Explain) {
        finish(rulesOutcome());
        return;
    }
    CommandOutcome outcome;
    auto rules =
        goodRules(m_line.rules.rulesFile.isEmpty() ? m_around.ruleFile : m_line.rules.rulesFile, outcome);
    if (!rules) {
        finish(outcome);
        return;
    }
    m_rules = std::move(*rules);
}

Result<QList<Telling>> Invocation::happened(const HistoryQuery& query) const
{
    if (m_line.backend.name == "simulated"_L1 || !m_around.openHistory) {
        return QList<Telling>{}; // what happens to invented people is forgotten
    }
    const auto store = m_around.openHistory(Surroundings::HistoryUse::Read);
    return store ? (*store)->history(query) : tl::unexpected{store.error()};
}

Result<void> Invocation::ruleFileSecured() const
{
    return m_around.secureRuleFile ? m_around.secureRuleFile() : Result<void>{};
}

bool Invocation::mayUseRuleFile()
{
    const auto secured = ruleFileSecured();
    if (!secured) {
        complain(escapedText(secured.error().detail));
    }
    return secured.has_value();
}

std::optional<policy::RuleSet> Invocation::ownRules()
{
    return mayUseRuleFile() ? rulesAt(m_around.ruleFile) : std::nullopt;
}

void Invocation::runHistory()
{
    const WallTime now = m_around.clock.wallNow();
    HistoryQuery query;
    query.since = now - m_line.history.since;
    query.user = m_line.history.user;
    query.atMost = std::numeric_limits<int>::max();
    const auto tellings = happened(query);
    if (!tellings) {
        complain(ErrorText::sentence(tellings.error(), escapedText));
        end(exitCodeFor(tellings.error().code));
        return;
    }
    const auto rules = ownRules();
    const QByteArray bytes =
        m_line.isJson ? jsonText({{"entries", HistoryReport::json(*tellings)}}, false)
        : m_line.history.isCsv
            ? HistoryReport::csv(*tellings)
            : HistoryReport{m_around.words, rules ? &*rules : nullptr}.text(*tellings, now).toUtf8();
    if (write(bytes)) {
        end(ExitCode::Done);
    }
}

/// Without a history to write to, what was asked for is done all the same.
void Invocation::openStore()
{
    m_store = std::make_unique<MemoryStore>();
    if (m_backend->isSimulated() || !m_around.openHistory) {
        return;
    }
    auto opened = m_around.openHistory(Surroundings::HistoryUse::Add);
    if (opened) {
        m_store = std::move(*opened);
    } else {
        complain(tr("This will be missing in the history: %1")
                     .arg(ErrorText::sentence(opened.error(), escapedText)));
    }
}

CommandOutcome Invocation::rulesOutcome() const
{
    using Verb = RulesRequest::Verb;
    const RulesRequest& request = m_line.rules;
    const RuleFileCommands ofInstallation{m_around.ruleFile, m_around.words, m_around.clock.wallNow()};
    switch (request.verb) {
    case Verb::Check:
    case Verb::Explain:
        break;
    case Verb::Simulate:
        return simulateRules(request.rulesFile, request.scenarioFile, m_line.isJson);
    case Verb::Show:
        return m_line.isJson ? ofInstallation.showJson()
                             : ofInstallation.show(m_around.terminal.isInteractive());
    case Verb::Set:
        return ofInstallation.set(request.files.first());
    case Verb::Pause:
        return ofInstallation.pause(request.duration);
    case Verb::Resume:
        return ofInstallation.resume();
    }
    return checkRules(request.files);
}

void Invocation::finish(const CommandOutcome& outcome)
{
    if (!outcome.errors.isEmpty()) {
        m_around.terminal.write(Terminal::Stream::Errors, outcome.errors);
    }
    if (outcome.output.isEmpty() || write(outcome.output)) {
        end(outcome.code);
    }
}

void Invocation::explainRules(const Sample& sample)
{
    const RulesExplanation explanation{m_rules, sample, m_around.clock.awakeNow()};
    if (write(m_line.isJson ? jsonText(explanation.json(m_backend->isSimulated()), false)
                            : (ReportText::demonstrationNotice(m_backend->isSimulated()) +
                               explanation.text(m_around.words))
                                  .toUtf8())) {
        end(ExitCode::Done);
    }
}

void Invocation::beginSampling()
{
    m_watch = std::make_unique<SessionWatch>(*m_backend, m_around.clock);
    connect(m_watch.get(), &SessionWatch::nextWakeUpChanged, this, &Invocation::aimTimer);
    if (m_line.command == Command::Errand) {
        // Before anybody else hears of the first sample.
        openStore();
        m_errand = std::make_unique<Errand>(m_line.errand, Errand::Manner{m_line.isConfirmed, m_line.isJson},
                                            *m_backend, *m_watch, m_around.clock, *m_store, m_around.words,
                                            m_around.terminal);
        connect(m_errand.get(), &Errand::finished, this, &Invocation::end);
    }
    connect(m_watch.get(), &SessionWatch::sampled, this, &Invocation::takeIn);
    connect(m_watch.get(), &SessionWatch::healthChanged, this, &Invocation::noteHealth);
    connect(&m_wakeUp, &QTimer::timeout, m_watch.get(), &SessionWatch::wakeUp);
    connect(&m_patience, &QTimer::timeout, this, &Invocation::noteSilence);
    m_patience.start(m_around.patience);
    m_watch->start();
    aimTimer();
}

void Invocation::aimTimer()
{
    const auto due = m_watch->nextWakeUp();
    if (!due || m_hasEnded) {
        m_wakeUp.stop();
        return;
    }
    m_wakeUp.start(std::max(*due - m_around.clock.awakeNow(), std::chrono::milliseconds{0}));
}

/// A first sample has no CPU figures, and may be taken before it is known what this user may do (polkit), so
/// the second one is waited for, except where nobody reads either.
bool Invocation::hasFiguresNow()
{
    constexpr int kSamplesForFigures = 2;
    return ++m_samples >= (m_line.command == Command::Errand ? 1 : kSamplesForFigures);
}

void Invocation::takeIn()
{
    if (m_hasEnded) {
        return;
    }
    if (!hasFiguresNow()) {
        m_first = m_watch->latest();
        return;
    }
    m_patience.stop();
    if (m_line.isWatching) {
        m_patience.start(m_around.silence);
    }
    if (!std::exchange(m_trouble, {}).isEmpty() && !drawsAnew()) {
        complain(tr("The system's session manager answers again."));
    }
    if (const auto& latest = m_watch->latest()) {
        print(*latest);
    }
}

void Invocation::noteHealth()
{
    const auto& error = m_watch->error();
    if (!error || m_hasEnded || (m_errand && m_samples > 0)) {
        return; // what was begun waits for the next sample
    }
    // Once there was an answer, a failure is waited out like a sample that is late.
    if (!m_line.isWatching || !m_first) {
        failWith(*error);
    }
}

/// Nobody has answered in time. What is watched stays, and goes on when somebody does.
void Invocation::noteSilence()
{
    if (!m_line.isWatching || !m_first) {
        failWith(Error{ErrorCode::Unreachable, {}});
        return;
    }
    const WallTime shownAt = m_printed ? m_printed->takenAt : m_first->takenAt;
    if (!m_printed) {
        printWatched(*m_first);
    }
    const Error error = m_watch->error().value_or(Error{ErrorCode::Unreachable, {}});
    m_trouble = ReportText{m_around.words, layout()}.silence(error, shownAt, m_around.clock.wallNow());
    if (drawsAnew()) {
        redraw();
    } else {
        complain(m_trouble);
    }
}

void Invocation::print(const Sample& sample)
{
    switch (m_line.command) {
    case Command::Errand:
        runErrand(sample);
        return;
    case Command::Show:
        printSession(sample);
        return;
    case Command::SelfTest:
        examine(sample);
        return;
    case Command::Status:
        printStatus(sample, {});
        return;
    case Command::Rules:
        explainRules(sample);
        return;
    case Command::Help:
    case Command::History:
    case Command::Version:
    case Command::List:
        break;
    }
    if (m_line.isWatching) {
        printWatched(sample);
    } else if (write(m_line.isJson ? jsonText(listJson(sample, m_backend->isSimulated()), false)
                                   : listText(sample).toUtf8())) {
        end(ExitCode::Done);
    }
}

std::optional<Session> Invocation::sessionCalled(const QString& called, const Sample& sample)
{
    const auto found = sessionsCalled(called, sample.sessions);
    if (found.size() == 1) {
        return found.first();
    }
    const QString who = escapedText(called);
    if (found.size() > 1) {
        complain(
            tr("“%1” is more than one session. Say which: %2.").arg(who, candidates(found, sample.sessions)));
    } else {
        const QString others = sample.sessions.isEmpty()
                                   ? tr("Nobody is signed in.")
                                   : tr("Signed in: %1.").arg(candidates(sample.sessions, sample.sessions));
        complain(tr("There is no session “%1”.").arg(who) + u' ' + others);
    }
    end(ExitCode::NoSuchSession);
    return {};
}

void Invocation::runErrand(const Sample& sample)
{
    if (m_samples > 1) {
        return; // it has begun
    }
    if (const auto session = sessionCalled(m_line.who, sample)) {
        m_errand->begin(*session, sample);
    }
}

void Invocation::printSession(const Sample& sample)
{
    const auto found = sessionCalled(m_line.who, sample);
    if (!found) {
        return;
    }
    const SessionReport report{sample, *found, m_around.clock, m_around.words, aboutSession(*found)};
    const bool isSimulated = m_backend->isSimulated();
    const QByteArray bytes = m_line.isJson ? jsonText(report.json(isSimulated), false)
                                           : report.text(isSimulated, layout()).toUtf8();
    if (write(bytes)) {
        end(ExitCode::Done);
    }
}

/// What the system says besides is waited for, but not for ever.
void Invocation::examine(const Sample& sample)
{
    if (std::exchange(m_isExamining, true)) {
        return;
    }
    if (m_backend->isSimulated() || !m_around.examineSystem) {
        m_facts.emplace();
        printSelfTest(sample, {});
        return;
    }
    QTimer::singleShot(m_around.patience, this, [this, sample] { printSelfTest(sample, {}); });
    m_around.examineSystem().then(this, [this, sample](const SystemFacts& facts) {
        m_facts = facts;
        printSelfTest(sample, {});
    });
}

void Invocation::printSelfTest(const std::optional<Sample>& sample, const QString& reason)
{
    if (m_hasEnded) {
        return;
    }
    auto checks = selfChecks(SelfState{m_around.clock.asleepSoFar(), ruleFileSecured().has_value()});
    const bool hasSessions = m_first && sample;
    if (hasSessions) {
        checks += selfChecks(*m_first, *sample) + selfChecks(m_facts);
    }
    if (write(selfTestReport(*m_backend, sample, checks, reason).toUtf8()) && hasSessions) {
        end(allGood(checks) ? ExitCode::Done : ExitCode::Failed);
    }
}

/// Rules of this PC say nothing about invented people.
SessionReport::Besides Invocation::aboutSession(const Session& session)
{
    constexpr int kLastEvents = 5;
    SessionReport::Besides besides;
    besides.capabilities = m_backend->capabilities();
    const bool isOwn = m_line.showRules.isEmpty();
    if (!isOwn || !m_backend->isSimulated()) {
        besides.rulesFile = isOwn ? m_around.ruleFile : m_line.showRules;
        besides.rules = isOwn ? ownRules() : rulesAt(besides.rulesFile);
    }
    HistoryQuery query;
    query.user = session.user;
    query.atMost = kLastEvents;
    besides.lastEvents = happened(query);
    return besides;
}

RuleStanding Invocation::ruleStanding() const
{
    if (m_backend->isSimulated()) {
        return {};
    }
    const QString& file = m_around.ruleFile;
    if (!ruleFileSecured()) {
        return {.file = file, .isThere = true, .count = {}}; // it is left alone, so nobody looked
    }
    const auto rules = rulesAt(file);
    return {.file = file,
            .isThere = rules || QFile::exists(file),
            .count = rules ? std::optional(static_cast<qsizetype>(rules->rules.size())) : std::nullopt};
}

void Invocation::printStatus(const std::optional<Sample>& sample, const QString& reason)
{
    const RuleStanding rules = ruleStanding();
    const QByteArray bytes =
        m_line.isJson
            ? jsonText(statusJson(*m_backend, sample, reason, rules), false)
            : ReportText{m_around.words, layout()}.status(*m_backend, sample, reason, rules).toUtf8();
    if (write(bytes) && sample) {
        end(ExitCode::Done);
    }
}

void Invocation::printWatched(const Sample& sample)
{
    if (drawsAnew()) {
        m_printed = sample;
        redraw();
        return;
    }
    if (m_printed && saysTheSame(*m_printed, sample)) {
        return;
    }
    const QByteArray separator = m_printed && !m_line.isJson ? "\n" : "";
    m_printed = sample;
    write(separator + (m_line.isJson ? jsonText(listJson(sample, m_backend->isSimulated()), true)
                                     : listText(sample).toUtf8()));
}

void Invocation::redraw()
{
    if (m_hasEnded || !m_printed || !drawsAnew()) {
        return;
    }
    const auto list =
        ReportText{m_around.words, layout()}.listLines(*m_printed, m_backend->isSimulated(), m_trouble);
    const QByteArray begin = m_isDrawing ? "" : kBeginDrawing;
    m_isDrawing = true;
    write(begin + drawn(WatchScreen{m_around.terminal.size()}.lines(list)));
}

bool Invocation::drawsAnew() const
{
    return m_line.isWatching && m_around.terminal.isInteractive() && !m_line.isJson;
}

QString Invocation::listText(const Sample& sample) const
{
    return ReportText{m_around.words, layout()}.list(sample, m_backend->isSimulated(),
                                                     drawsAnew() ? m_trouble : QString());
}

Layout Invocation::layout() const
{
    const auto size = m_around.terminal.size();
    return {size ? std::optional{size->columns} : std::nullopt,
            m_around.terminal.isInteractive() && m_around.isColourWelcome && !m_line.isColourless};
}

bool Invocation::write(const QByteArray& bytes)
{
    switch (m_around.terminal.write(Terminal::Stream::Output, bytes)) {
    case Terminal::Written::All:
        return true;
    case Terminal::Written::ReaderGone:
        end(ExitCode::Done);
        return false;
    case Terminal::Written::Failed:
        break;
    }
    complain(tr("The output could not be written. Make room or choose another place (%1).")
                 .arg(escapedText(m_around.terminal.lastProblem())));
    end(ExitCode::Failed);
    return false;
}

void Invocation::end(ExitCode code)
{
    if (m_hasEnded) {
        return;
    }
    m_hasEnded = true;
    m_wakeUp.stop();
    m_patience.stop();
    if (m_isDrawing && m_printed) {
        // What was seen last stays readable after the screen of its own is gone.
        m_around.terminal.write(Terminal::Stream::Output, kEndDrawing + listText(*m_printed).toUtf8());
    }
    Q_EMIT finished(code);
}

void Invocation::failWith(const Error& error)
{
    if (error.code == ErrorCode::InvalidInput) {
        // A scenario's problems are located, one a line.
        const QStringList problems = error.detail.split(u'\n', Qt::SkipEmptyParts);
        QByteArray lines;
        for (const QString& problem : problems) {
            lines += escapedLine(problem).toUtf8() + '\n';
        }
        m_around.terminal.write(Terminal::Stream::Errors, lines);
        end(ExitCode::Failed);
        return;
    }
    QString sentence = ErrorText::sentence(error, escapedText);
    const ExitCode code = m_backend ? exitCodeFor(error.code) : ExitCode::Unreachable;
    if (!m_backend) {
        sentence = tr("The backend “%1” does not exist on this system. Use --backend auto.")
                       .arg(m_line.backend.name);
    } else if (code == ExitCode::Unreachable) {
        sentence += u' ' + tr("A demonstration: usherctl list --backend simulated");
    }
    if (m_line.command == Command::Status && m_backend && !m_hasEnded) {
        // Said once: on standard error. Programs get it in the report too.
        printStatus({}, m_line.isJson ? sentence : QString());
    }
    if (m_line.command == Command::SelfTest && m_backend && !m_hasEnded) {
        printSelfTest({}, error.detail.isEmpty() ? sentence : error.detail);
    }
    if (!m_hasEnded) {
        complain(sentence);
    }
    end(code);
}

void Invocation::complain(const QString& sentence)
{
    if (m_isDrawing) {
        m_isDrawing = false;
        m_around.terminal.write(Terminal::Stream::Output, kEndDrawing);
    }
    m_around.terminal.write(Terminal::Stream::Errors, u"usherctl: %1\n"_s.arg(sentence).toUtf8());
}

} // namespace usher
