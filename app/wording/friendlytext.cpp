// SPDX-License-Identifier: MIT
#include "wording/friendlytext.h"

#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr qsizetype kNamesInHeadline = 3;

/// How long somebody has been away at `now`, if nobody knows better than the sample.
std::optional<std::chrono::milliseconds> spanAway(const Away& away, WallTime takenAt, WallTime now)
{
    if (!away.duration) {
        return {};
    }
    return std::max<std::chrono::milliseconds>(*away.duration, 0ms) + std::max(now - takenAt, 0ms);
}

/// The moment a session left the screen, if that is what the sample knows.
std::optional<WallTime> leftScreenAt(const Session& session, WallTime takenAt)
{
    if (session.disconnectedAt) {
        return session.disconnectedAt;
    }
    if (session.away.duration && session.away.source == AwaySource::DisconnectTime) {
        return takenAt - *session.away.duration;
    }
    return {};
}

/// One person may have several sessions.
QString personKey(const Session& session)
{
    const Identity& who = session.identity;
    return who.uid ? QString::number(*who.uid) : who.sid.isEmpty() ? session.user : who.sid;
}

bool isPlainLowerCase(const QString& name)
{
    return std::ranges::all_of(name, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

FriendlyText::FriendlyText(const QLocale& locale, const QTimeZone& zone, MadeSafe names)
    : m_quantities(locale)
    , m_moments(locale, zone)
    , m_madeSafe(names)
{
}

Presence FriendlyText::presence(const Session& session, WallTime takenAt, WallTime now)
{
    if (session.isClosing) {
        return Presence::SigningOut;
    }
    switch (session.state) {
    case SessionState::Locked:
        return Presence::Locked;
    case SessionState::Disconnected:
        return Presence::NotOnScreen;
    case SessionState::Active:
        break;
    }
    const auto span = spanAway(session.away, takenAt, now);
    if (!span) {
        return Presence::Unsure;
    }
    return *span < 1min ? Presence::Here : Presence::Away;
}

QString FriendlyText::presenceWord(Presence presence)
{
    switch (presence) {
    case Presence::Here:
        return tr("Here");
    case Presence::Away:
        return tr("Away");
    case Presence::Unsure:
        return tr("Signed in");
    case Presence::Locked:
        return tr("Locked");
    case Presence::NotOnScreen:
        return tr("Not on screen");
    case Presence::SigningOut:
        return tr("Signing out");
    }
    return unknownText();
}

TimedText FriendlyText::away(const Session& session, WallTime takenAt, WallTime now) const
{
    const auto span = spanAway(session.away, takenAt, now);
    switch (presence(session, takenAt, now)) {
    case Presence::SigningOut:
        return {tr("Signing out…"), tr("Signing out"), {}};
    case Presence::NotOnScreen:
        return offScreen(session, takenAt, now);
    case Presence::Locked:
        return span ? locked(*span, now) : TimedText{tr("Screen locked"), tr("Screen locked"), {}};
    case Presence::Unsure:
        return {tr("Can't tell how long"), tr("Can't tell how long"), {}};
    case Presence::Here:
    case Presence::Away:
        break;
    }
    return span ? onScreen(*span, now) : TimedText{unknownText(), unknownText(), {}};
}

TimedText FriendlyText::onScreen(std::chrono::milliseconds span, WallTime now) const
{
    if (span < 1min) {
        return {tr("Here now"), tr("Here now"), now + (1min - span)};
    }
    if (span >= 24h) {
        const TimedText since = m_moments.dayAndTime(now - span, now);
        const QString text = tr("Away since %1").arg(since.text);
        return {text, text, since.changesAt};
    }
    const Phrase duration = m_quantities.duration(span);
    //: %1 is a duration: "43 min", "3 h 20 min", or spoken "43 minutes"
    return {tr("Away for %1").arg(duration.text), tr("Away for %1").arg(duration.spoken),
            now + (Quantities::nextDuration(span) - span)};
}

TimedText FriendlyText::locked(std::chrono::milliseconds span, WallTime now) const
{
    if (span < 1min) {
        return {tr("Screen locked"), tr("Screen locked"), now + (1min - span)};
    }
    if (span >= 24h) {
        const TimedText since = m_moments.dayAndTime(now - span, now);
        return {tr("Screen locked · away since %1").arg(since.text),
                tr("Screen locked, away since %1", "spoken").arg(since.text), since.changesAt};
    }
    const Phrase duration = m_quantities.duration(span);
    return {tr("Screen locked · away for %1").arg(duration.text),
            tr("Screen locked, away for %1", "spoken").arg(duration.spoken),
            now + (Quantities::nextDuration(span) - span)};
}

TimedText FriendlyText::offScreen(const Session& session, WallTime takenAt, WallTime now) const
{
    if (const auto left = leftScreenAt(session, takenAt)) {
        const TimedText since = m_moments.pointInTime(*left, now);
        const QString text = tr("Signed in, not on screen since %1").arg(since.text);
        return {text, text, since.changesAt};
    }
    const QString plain = tr("Signed in, not on screen");
    const auto span = spanAway(session.away, takenAt, now);
    if (!span) {
        return {plain, plain, {}};
    }
    if (*span < 1min) {
        return {plain, plain, now + (1min - *span)};
    }
    if (*span >= 24h) {
        const TimedText since = m_moments.dayAndTime(now - *span, now);
        return {tr("Signed in, not on screen · away since %1").arg(since.text),
                tr("Signed in, not on screen, away since %1", "spoken").arg(since.text), since.changesAt};
    }
    const Phrase duration = m_quantities.duration(*span);
    return {tr("Signed in, not on screen · away for %1").arg(duration.text),
            tr("Signed in, not on screen, away for %1", "spoken").arg(duration.spoken),
            now + (Quantities::nextDuration(*span) - *span)};
}

QString FriendlyText::whyUnknown()
{
    return tr("The system does not say when this session was last used.");
}

QString FriendlyText::timeAway(std::chrono::milliseconds span, WallTime now) const
{
    if (span < 24h) {
        return m_quantities.duration(span).text;
    }
    //: Of time away; %1 is a day and a time: "Monday, 20:15"
    return tr("since %1").arg(m_moments.dayAndTime(now - span, now).text);
}

QString FriendlyText::personName(const Session& session, MadeSafe names)
{
    for (const QString& name : {session.fullName, session.user}) {
        QString safe = names(name).trimmed();
        if (!safe.isEmpty()) {
            return safe;
        }
    }
    if (session.identity.uid) {
        return tr("User %1").arg(*session.identity.uid);
    }
    return session.identity.sid.isEmpty() ? tr("Somebody") : names(session.identity.sid);
}

QString FriendlyText::programName(const QString& name, MadeSafe names)
{
    QString safe = names(name).trimmed();
    if (safe.endsWith(u".exe", Qt::CaseInsensitive) && safe.size() > 4) {
        safe.chop(4);
    }
    if (!safe.isEmpty() && isPlainLowerCase(safe)) {
        safe[0] = safe.at(0).toUpper();
    }
    return safe.isEmpty() ? unknownText() : safe;
}

QString FriendlyText::programs(const Session& session, qsizetype shown, MadeSafe names)
{
    if (session.programs.isEmpty()) {
        return session.processCount == 0 ? tr("Nothing running") : unknownText();
    }
    QStringList all;
    for (const Program& program : session.programs) {
        all += programName(program.name, names);
    }
    return Quantities::joined(all, shown);
}

Phrase FriendlyText::headline(const Sample& sample) const
{
    QSet<QString> people;
    QSet<QString> others;
    QStringList names;
    std::int64_t bytes = 0;
    for (const Session& session : sample.sessions) {
        people.insert(personKey(session));
        if (session.isMine || !session.usage.memoryBytes) {
            continue;
        }
        bytes += *session.usage.memoryBytes;
        if (!others.contains(personKey(session))) {
            others.insert(personKey(session));
            names += personName(session, m_madeSafe);
        }
    }
    if (people.isEmpty()) {
        return {tr("Nobody is signed in."), tr("Nobody is signed in.")};
    }
    if (people.size() == 1 && sample.sessions.first().isMine) {
        return {tr("Only you are signed in."), tr("Only you are signed in.")};
    }
    const QString count = tr("%n people are signed in.", nullptr, static_cast<int>(people.size()));
    if (names.isEmpty()) {
        return {count, count};
    }
    const Phrase cost = whoHolds(names, bytes, sample);
    //: Two whole sentences: how many people are signed in, and what the others hold
    return {tr("%1 %2", "two sentences").arg(count, cost.text),
            tr("%1 %2", "two sentences").arg(count, cost.spoken)};
}

Phrase FriendlyText::whoHolds(const QStringList& names, std::int64_t bytes, const Sample& sample) const
{
    const qsizetype shown = names.size() > kNamesInHeadline ? kNamesInHeadline - 1 : names.size();
    const QString who = Quantities::joined(names, shown);
    const Phrase amount =
        sample.memoryBytes ? m_quantities.memoryOf(bytes, *sample.memoryBytes) : m_quantities.memory(bytes);
    const auto count = static_cast<int>(names.size());
    //: %1 is one or more names, %2 an amount of memory: "Sam and Kim hold 6.1 of 16 GB."
    const QString sentence = tr("%1 hold(s) %2.", nullptr, count);
    return {sentence.arg(who, amount.text), sentence.arg(who, amount.spoken)};
}

TimedText FriendlyText::spokenSummary(const Session& session, WallTime takenAt, WallTime now) const
{
    const TimedText state = away(session, takenAt, now);
    QStringList parts{personName(session, m_madeSafe)};
    if (session.isMine) {
        parts += tr("this is you", "spoken");
    }
    parts += state.spoken;
    if (session.usage.cpuPercent) {
        parts += Quantities::loadWord(loadOf(session.usage.cpuPercent));
    }
    if (session.usage.memoryBytes) {
        parts += tr("using %1", "spoken, an amount of memory")
                     .arg(m_quantities.memory(session.usage.memoryBytes).spoken);
    }
    const QString text = parts.join(tr(", ", "between the parts of a spoken description"));
    return {text, text, state.changesAt};
}

} // namespace usher
