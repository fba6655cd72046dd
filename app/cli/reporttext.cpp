// SPDX-License-Identifier: MIT
#include "cli/reporttext.h"

#include "cli/displaywidth.h"
#include "cli/sessionchoice.h"
#include "cli/texttable.h"
#include "wording/errortext.h"
#include "wording/obstacletext.h"
#include "wording/safetext.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr qsizetype kProgramsNamed = 2;

QString orUnknown(const QString& untrusted)
{
    return untrusted.isEmpty() ? unknownText() : escapedText(untrusted);
}

Tone toneOf(Presence presence)
{
    switch (presence) {
    case Presence::Here:
        return Tone::Good;
    case Presence::Away:
    case Presence::NotOnScreen:
        return Tone::Caution;
    case Presence::Locked:
    case Presence::SigningOut:
    case Presence::Unsure:
        break;
    }
    return Tone::Quiet;
}

QString displayName(const Session& session)
{
    return session.fullName.isEmpty() ? orUnknown(session.user) : escapedText(session.fullName);
}

/// The reason that most of what is missing has, if more than one has it.
QString sharedReason(const QList<Capability>& capabilities)
{
    QHash<QString, int> counts;
    QString most;
    for (const Capability& capability : capabilities) {
        const QString& reason = capability.reason;
        if (!capability.isAvailable && !reason.isEmpty() &&
            ++counts[reason] > std::max(counts.value(most), 1)) {
            most = reason;
        }
    }
    return most;
}

/// Since when a session is off the screen, which the column "AWAY" says then.
std::optional<WallTime> leftScreenAt(const Session& session, WallTime at)
{
    const bool isOff = FriendlyText::presence(session, at, at) == Presence::NotOnScreen;
    return isOff ? session.disconnectedAt : std::nullopt;
}

QString joinLines(const QStringList& lines)
{
    return lines.join(u'\n') + u'\n';
}

} // namespace

ReportText::ReportText(const FriendlyText& words, Layout layout)
    : m_words(words)
    , m_layout(layout)
{
}

QString ReportText::demonstrationNotice(bool isSimulated)
{
    return isSimulated
               ? tr("Demonstration household: these people are invented, nothing here is about this PC.") +
                     u'\n'
               : QString();
}

QString ReportText::awayColumn(const Session& session, WallTime at) const
{
    const Presence presence = FriendlyText::presence(session, at, at);
    if (presence == Presence::Here) {
        //: In the column "AWAY": used within the last minute
        return tr("no");
    }
    if (const auto left = leftScreenAt(session, at)) {
        //: In the column "AWAY": %1 is a time or a day
        return tr("since %1").arg(m_words.moments().pointInTime(*left, at).text);
    }
    if (!session.away.duration) {
        return unknownText();
    }
    return m_words.timeAway(*session.away.duration, at);
}

QString ReportText::silence(const Error& error, WallTime takenAt, WallTime now) const
{
    //: %1 is what is wrong, in a sentence or two; %2 a time, or a day and a time
    return tr("%1 The list is from %2; it goes on by itself when there is an answer again.")
        .arg(ErrorText::sentence(error, m_words.madeSafe()),
             m_words.moments().pointInTime(takenAt, now).text);
}

ReportText::List ReportText::listLines(const Sample& sample, bool isSimulated, const QString& trouble) const
{
    QStringList above = demonstrationNotice(isSimulated).split(u'\n', Qt::SkipEmptyParts);
    if (!trouble.isEmpty()) {
        above += trouble;
    }
    above += m_words.headline(sample).text;
    if (sample.sessions.isEmpty()) {
        return {above, {}};
    }
    TextTable table{{{.title = tr("WHO"), .minimumWidth = 8},
                     {.title = tr("NAME"), .minimumWidth = 8, .dropOrder = 2},
                     {.title = tr("STATE")},
                     {.title = tr("AWAY")},
                     {.title = tr("PROCESSOR"), .dropOrder = 3, .isNumber = true},
                     {.title = tr("MEMORY"), .dropOrder = 1, .isNumber = true},
                     {.title = tr("PROGRAMS"), .minimumWidth = 16, .dropOrder = 4}}};
    for (const Session& session : sample.sessions) {
        const Presence presence = FriendlyText::presence(session, sample.takenAt, sample.takenAt);
        const QString name = displayName(session);
        table.addRow({{escapedText(callName(session, sample.sessions)), Tone::Strong},
                      //: A name in the table, and that it is the reader's own session
                      {session.isMine ? tr("%1 (you)").arg(name) : name, Tone::Plain},
                      {FriendlyText::presenceWord(presence), toneOf(presence)},
                      {awayColumn(session, sample.takenAt), Tone::Plain},
                      {m_words.quantities().percent(session.usage.cpuPercent).text, Tone::Plain},
                      {m_words.quantities().memory(session.usage.memoryBytes).text, Tone::Plain},
                      {FriendlyText::programs(session, kProgramsNamed, m_words.madeSafe()), Tone::Plain}});
    }
    return {above, table.lines(m_layout.width, m_layout.isColoured)};
}

QString ReportText::list(const Sample& sample, bool isSimulated, const QString& trouble) const
{
    const List lines = listLines(sample, isSimulated, trouble);
    return lines.table.isEmpty() ? joinLines(lines.above)
                                 : joinLines(lines.above) + u'\n' + joinLines(lines.table);
}

QString ReportText::reasonOf(const Source& source, Capability::Feature feature, const QString& otherwise)
{
    const QString obstacle = obstacleOf(source.capabilities, feature, escapedText);
    return obstacle.isEmpty() ? otherwise : obstacle;
}

QString ReportText::whyUnsaid(const Source& source, Capability::Feature feature)
{
    return reasonOf(source, feature, tr("the system does not say"));
}

/// From where the column "AWAY" is known.
QString ReportText::awayOrigin(const Session& session, WallTime at, const Source& source) const
{
    if (leftScreenAt(session, at)) {
        return ErrorText::words(AwaySource::DisconnectTime);
    }
    return session.away.duration
               ? ErrorText::words(session.away.source)
               : reasonOf(source, Capability::Feature::IdleTime, FriendlyText::whyUnknown());
}

QList<ReportText::Fact> ReportText::presenceFacts(const Sample& sample, const Session& session,
                                                  const Source& source) const
{
    const auto at = sample.takenAt;
    const auto& signedInAt = session.identity.signedInAt;
    return {{tr("State"), m_words.away(session, at, at).text, {}},
            {tr("Time away"), awayColumn(session, at), awayOrigin(session, at, source)},
            {tr("Signed in since"),
             signedInAt ? m_words.moments().pointInTime(*signedInAt, at).text : unknownText(),
             !signedInAt          ? tr("the system does not say when")
             : source.isSimulated ? tr("the demo household")
                                  : tr("the session manager")}};
}

QList<ReportText::Fact> ReportText::costFacts(const Sample& sample, const Session& session,
                                              const Source& source) const
{
    using Feature = Capability::Feature;
    const Quantities& amounts = m_words.quantities();
    const auto& usage = session.usage;
    QString processor = amounts.percent(usage.cpuPercent).text;
    if (usage.cpuPercent) {
        //: %1 is a percentage, %2 a word like "Busy"
        processor = tr("%1 of this PC, %2").arg(processor, Quantities::loadWord(loadOf(usage.cpuPercent)));
    }
    QString memory = amounts.memory(usage.memoryBytes).text;
    if (usage.memoryBytes && sample.memoryBytes) {
        memory = tr("%1, %2", "memory and its share")
                     .arg(memory, amounts.memoryShare(usage.memoryBytes, sample.memoryBytes).text);
    }
    QString awake = session.keepingAwake ? (*session.keepingAwake ? tr("yes") : tr("no")) : unknownText();
    if (session.keepingAwake.value_or(false) && !session.keepingAwakeBy.isEmpty()) {
        awake = tr("yes: %1", "who keeps the PC awake").arg(escapedText(session.keepingAwakeBy));
    }
    const auto origin = [&source](bool isKnown, const QString& how, Feature feature) {
        return isKnown ? how : whyUnsaid(source, feature);
    };
    return {{tr("Processor"), processor,
             origin(usage.cpuPercent.has_value(), tr("the mean of the last moments"), Feature::CpuUsage)},
            {tr("Memory"), memory,
             origin(usage.memoryBytes.has_value(), tr("shared pages counted once"), Feature::MemoryUsage)},
            {tr("Processes"), session.processCount ? QString::number(*session.processCount) : unknownText(),
             origin(session.processCount.has_value(), {}, Feature::CpuUsage)},
            {tr("Keeps the PC awake"), awake,
             origin(session.keepingAwake.has_value(), {}, Feature::KeepingAwake)}};
}

QList<ReportText::Fact> ReportText::placeFacts(const Session& session)
{
    QList<Fact> facts{{tr("Kind of session"), orUnknown(session.kind), {}}};
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            facts += Fact{name, escapedText(value), {}};
        }
    };
    add(tr("Seat"), session.seat);
    add(tr("Terminal"), session.tty);
    add(tr("From"), session.isRemote && session.remoteHost.isEmpty()
                        //: In a table: "From  another computer"
                        ? tr("another computer")
                        : session.remoteHost);
    return facts;
}

QList<ReportText::Fact> ReportText::abilityFacts(const Session& session)
{
    const auto answer = [](Obstacle obstacle) {
        return obstacle == Obstacle::None ? tr("possible") : tr("no: %1").arg(ErrorText::sentence(obstacle));
    };
    return {{tr("Message"), answer(session.can.message), {}},
            {tr("Lock"), answer(session.can.lock), {}},
            {tr("Take off the screen"), answer(session.can.disconnect), {}},
            {tr("Sign out"), answer(session.can.signOut), {}}};
}

QString ReportText::originText(const QString& origin) const
{
    return origin.isEmpty() ? QString()
                            //: %1 is where a fact is known from
                            : toned(u"  "_s + tr("(%1)", "origin of a fact").arg(origin), Tone::Quiet,
                                    m_layout.isColoured);
}

QString ReportText::factLines(const QList<Fact>& facts) const
{
    int widest = 0;
    for (const Fact& fact : facts) {
        widest = std::max(widest, displayWidth(fact.name));
    }
    QString text;
    for (const Fact& fact : facts) {
        const QString line = u"  "_s + padded(fact.name, widest) + u"  "_s + fact.value;
        text += line + originText(fact.origin) + u'\n';
    }
    return text;
}

QString ReportText::programLines(const Session& session, const Source& source) const
{
    if (session.programs.isEmpty()) {
        const QString programs = FriendlyText::programs(session, kProgramsNamed, m_words.madeSafe());
        const bool isKnown = programs != unknownText();
        const QString line = tr("Programs: %1").arg(programs);
        return (isKnown ? line : line + originText(whyUnsaid(source, Capability::Feature::CpuUsage))) + u'\n';
    }
    TextTable table{{{.title = tr("PROGRAM"), .minimumWidth = 12},
                     {.title = tr("PROCESSOR"), .isNumber = true},
                     {.title = tr("MEMORY"), .isNumber = true},
                     {.title = tr("PROCESSES"), .dropOrder = 1, .isNumber = true}}};
    for (const Program& program : session.programs) {
        table.addRow({{orUnknown(program.name), Tone::Plain},
                      {m_words.quantities().percent(program.usage.cpuPercent).text, Tone::Plain},
                      {m_words.quantities().memory(program.usage.memoryBytes).text, Tone::Plain},
                      {QString::number(program.processCount), Tone::Plain}});
    }
    return joinLines(table.lines(m_layout.width, m_layout.isColoured));
}

QString ReportText::show(const Sample& sample, const Session& session, const Source& source) const
{
    QString title = displayName(session);
    if (session.isMine) {
        title = tr("%1 (you)").arg(title);
    }
    //: %1 is a person, %2 what to call the session on the command line
    title =
        tr("%1: %2", "person and session").arg(title, escapedText(session.user + u'#' + session.identity.id));
    QString text =
        demonstrationNotice(source.isSimulated) + toned(title, Tone::Strong, m_layout.isColoured) + u'\n';
    text += factLines(presenceFacts(sample, session, source) + costFacts(sample, session, source) +
                      placeFacts(session));
    text += u'\n' + programLines(session, source);
    text += u'\n' + tr("What can be done from here:") + u'\n' + factLines(abilityFacts(session));
    return text;
}

QList<ReportText::Fact> ReportText::ruleFacts(const RuleStanding& rules)
{
    const QString file = escapedText(rules.file);
    QString standing = unknownText();
    if (rules.count) {
        //: %1 is a file
        standing = tr("%n rule(s) in %1", nullptr, static_cast<int>(*rules.count)).arg(file);
    } else if (rules.isThere) {
        standing = tr("%1 cannot be used: usherctl rules show says why").arg(file);
    } else if (!rules.file.isEmpty()) {
        standing = tr("none yet: there is no %1").arg(file);
    }
    // Only the program that applies them knows when it last did.
    return {{tr("Rules"), standing, {}},
            {tr("Last evaluation"), unknownText(), tr("rules are applied while the dashboard runs")}};
}

QList<ReportText::Fact> ReportText::capabilityFacts(const QList<Capability>& capabilities,
                                                    const QString& shared)
{
    QList<Fact> facts;
    for (const Capability& capability : capabilities) {
        const QString answer = capability.isAvailable ? tr("yes") : tr("no");
        const bool isSaid = !capability.isAvailable && capability.reason == shared;
        const QString note = isSaid ? QString() : escapedText(capability.reason);
        //: %1 is yes or no, %2 what is missing and how to mend it
        facts += Fact{ErrorText::words(capability.feature),
                      note.isEmpty() ? answer : tr("%1: %2", "capability").arg(answer, note),
                      {}};
    }
    return facts;
}

QString ReportText::status(const SessionBackend& backend, const std::optional<Sample>& sample,
                           const QString& reason, const RuleStanding& rules) const
{
    QString text = demonstrationNotice(backend.isSimulated());
    const QList<Fact> head{
        {tr("Version"), QStringLiteral(USHER_VERSION), {}},
        {tr("Service"), tr("not part of this version: the system is asked directly"), {}},
        {tr("Backend"), backend.name(), {}},
        {tr("Sessions"), sample ? QString::number(sample->sessions.size()) : unknownText(), {}}};
    text += factLines(head + ruleFacts(rules));
    if (!reason.isEmpty()) {
        text += u'\n' + reason + u'\n';
    }
    const QList<Capability> capabilities = backend.capabilities();
    if (capabilities.isEmpty()) {
        return text;
    }
    const QString shared = sharedReason(capabilities);
    text += u'\n' + tr("What works here:") + u'\n';
    if (!shared.isEmpty()) {
        //: Above a list of answers; %1 is the reason that many of them have, said once
        text += u"  "_s + tr("A “no” alone means: %1").arg(escapedText(shared)) + u'\n';
    }
    return text + factLines(capabilityFacts(capabilities, shared));
}

} // namespace usher
