// SPDX-License-Identifier: MIT
#include "cli/selftest.h"

#include "cli/samplejson.h"
#include "wording/safetext.h"

#include <QLocale>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Outcome = SelfCheck::Outcome;

constexpr double kAllOfIt = 100.0;
/// Clocks of the system and of its session manager may round apart.
constexpr std::chrono::seconds kRounding{2};

Outcome goodIf(bool isGood)
{
    return isGood ? Outcome::Good : Outcome::Bad;
}

/// Applies a test to every session; the ids of those that fail it become the detail.
template <typename Test>
SelfCheck ofAll(const QString& what, const Sample& sample, Test test)
{
    QStringList bad;
    for (const Session& session : sample.sessions) {
        if (!test(session)) {
            bad += escapedText(session.identity.id);
        }
    }
    return {what, goodIf(bad.isEmpty()), bad.isEmpty() ? QString{} : u"not true of "_s + bad.join(u", "_s)};
}

/// What is known of some only is no mistake, but worth reading.
template <typename Test>
SelfCheck knownOfAll(const QString& what, const Sample& sample, Test test)
{
    SelfCheck check = ofAll(what, sample, test);
    if (check.outcome == Outcome::Bad) {
        check.outcome = Outcome::Unknown;
        check.detail.replace(u"not true of"_s, u"not known of"_s);
    }
    return check;
}

SelfCheck ownSession(const Sample& sample)
{
    const auto mine = std::ranges::count_if(sample.sessions, &Session::isMine);
    return {u"one session is this program's own"_s, mine == 1 ? Outcome::Good : Outcome::Unknown,
            mine == 1 ? QString{} : QString::number(mine)};
}

SelfCheck distinctIds(const Sample& sample)
{
    QStringList ids;
    for (const Session& session : sample.sessions) {
        ids += session.identity.id;
    }
    const auto all = ids.size();
    return {u"no two sessions have the same id"_s, goodIf(ids.removeDuplicates() == 0), QString::number(all)};
}

bool isAwayPossible(const Session& session, const Sample& sample)
{
    const auto& away = session.away.duration;
    const auto& since = session.identity.signedInAt;
    return !away ||
           (*away >= std::chrono::seconds{0} && (!since || *away <= (sample.takenAt - *since) + kRounding));
}

bool isUsagePossible(const Session& session, const Sample& sample)
{
    const auto& usage = session.usage;
    const bool isCpuPossible = !usage.cpuPercent || (*usage.cpuPercent >= 0 && *usage.cpuPercent <= kAllOfIt);
    const bool isMemoryPossible = !usage.memoryBytes || *usage.memoryBytes >= 0;
    return isCpuPossible && isMemoryPossible && (!session.processCount || *session.processCount >= 0) &&
           sample.cpuCount > 0;
}

/// A session that did not change keeps every part of its identity.
SelfCheck sameIdentities(const Sample& first, const Sample& second)
{
    QStringList changed;
    for (const Session& before : first.sessions) {
        for (const Session& after : second.sessions) {
            if (before.identity.id == after.identity.id && before.identity != after.identity) {
                changed += escapedText(before.identity.id);
            }
        }
    }
    return {u"identities stay the same"_s, goodIf(changed.isEmpty()), changed.join(u", "_s)};
}

QString line(const QString& name, const QString& value)
{
    return u"%1: %2\n"_s.arg(name, value.isEmpty() ? u"-"_s : escapedText(value));
}

QString systemLines()
{
    return line(u"Usher"_s, QStringLiteral(USHER_VERSION)) +
           line(u"Qt"_s,
                u"%1, built with %2"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))) +
           line(u"System"_s, QSysInfo::prettyProductName()) +
           line(u"Kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()) +
           line(u"Processor"_s, QSysInfo::currentCpuArchitecture()) +
           line(u"Language"_s, QLocale::system().name());
}

QString capabilityLines(const SessionBackend& backend)
{
    QString text = line(u"Backend"_s, backend.name() + (backend.isSimulated() ? u", invented"_s : QString{}));
    const auto status = statusJson(backend, {}, {});
    for (const auto& entry : status.at("capabilities")) {
        const auto& reason = entry.at("reason");
        text += u"  %1 %2%3\n"_s.arg(
            QString::fromStdString(entry.at("feature").get<std::string>()),
            entry.at("available").get<bool>() ? u"yes"_s : u"no"_s,
            reason.is_null() ? QString{}
                             : u": "_s + escapedText(QString::fromStdString(reason.get<std::string>())));
    }
    return text;
}

/// Everything `list --json` says of a session, but nothing that says who it is, or what they do.
QString sessionLines(const Sample& sample, bool isSimulated)
{
    QString text = u"Sessions: %1\n"_s.arg(sample.sessions.size());
    const auto list = listJson(sample, isSimulated);
    for (auto session : list.at("sessions")) {
        for (const char* personal : {"user", "fullName", "sid", "remoteHost", "programs", "keepingAwakeBy"}) {
            session.erase(personal);
        }
        text += u"  "_s + QString::fromUtf8(jsonText(session, true));
    }
    return text;
}

QString checkLine(const SelfCheck& check)
{
    const QString word = check.outcome == Outcome::Good  ? u"good   "_s
                         : check.outcome == Outcome::Bad ? u"BAD    "_s
                                                         : u"unknown"_s;
    return u"  %1 %2%3\n"_s.arg(word, check.what,
                                check.detail.isEmpty() ? QString{} : u" ("_s + check.detail + u')');
}

} // namespace

QList<SelfCheck> selfChecks(const SelfState& state)
{
    return {
        {u"sleep is told from a clock that was set"_s, state.asleep ? Outcome::Good : Outcome::Unknown, {}},
        // Why not may name a person.
        {u"the rules are where nobody else may write"_s, goodIf(state.isRuleFileSafe),
         state.isRuleFileSafe ? QString{} : u"usherctl rules show says why"_s}};
}

QList<SelfCheck> selfChecks(const Sample& first, const Sample& second)
{
    const auto duration = second.takenAt - first.takenAt;
    return {
        {u"the clock runs on between samples"_s, goodIf(duration > duration.zero()),
         u"%1 ms"_s.arg(duration.count())},
        distinctIds(second),
        ownSession(second),
        sameIdentities(first, second),
        knownOfAll(u"identities are complete"_s, second,
                   [](const Session& s) { return s.identity.isComplete(); }),
        ofAll(u"nobody signed in after now"_s, second,
              [&](const Session& s) {
                  return !s.identity.signedInAt || *s.identity.signedInAt <= second.takenAt + kRounding;
              }),
        knownOfAll(u"time away is known"_s, second,
                   [](const Session& s) { return s.away.duration.has_value(); }),
        ofAll(u"nobody is away for longer than signed in"_s, second,
              [&](const Session& s) { return isAwayPossible(s, second); }),
        knownOfAll(u"processor and memory are known"_s, second,
                   [](const Session& s) { return s.usage.cpuPercent && s.usage.memoryBytes; }),
        ofAll(u"processor is between 0 and 100 %, memory is not negative"_s, second,
              [&](const Session& s) { return isUsagePossible(s, second); }),
    };
}

QList<SelfCheck> selfChecks(const std::optional<SystemFacts>& facts)
{
    if (!facts) {
        return {{u"the system answers what is asked besides"_s, Outcome::Bad, {}}};
    }
    QList<SelfCheck> checks;
    for (const SystemFact& fact : *facts) {
        checks.push_back(
            {fact.what, fact.isTrue ? goodIf(*fact.isTrue) : Outcome::Unknown, escapedText(fact.detail)});
    }
    return checks;
}

bool allGood(const QList<SelfCheck>& checks)
{
    return std::ranges::none_of(checks, [](const SelfCheck& check) { return check.outcome == Outcome::Bad; });
}

QString selfTestReport(const SessionBackend& backend, const std::optional<Sample>& sample,
                       const QList<SelfCheck>& checks, const QString& reason)
{
    QString text = systemLines() + u'\n' + capabilityLines(backend) + u'\n';
    text +=
        sample ? sessionLines(*sample, backend.isSimulated()) : line(u"No sessions can be read"_s, reason);
    text += u"\nChecks\n"_s;
    for (const SelfCheck& check : checks) {
        text += checkLine(check);
    }
    return text;
}

} // namespace usher
