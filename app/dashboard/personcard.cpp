// SPDX-License-Identifier: MIT
#include "dashboard/personcard.h"

#include "dashboard/person.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <QTextBoundaryFinder>

#include <array>
#include <cmath>

namespace usher {

namespace {

/// Texts of cards: for lupdate, and to keep them apart from other parts' texts.
struct PersonCardText
{
    Q_DECLARE_TR_FUNCTIONS(PersonCard)
};

using Kind = PersonBadge::Kind;

Kind badgeOf(const Session& session, Presence presence, Load load)
{
    if (session.isMine) {
        return Kind::Me;
    }
    const bool isAbsent = presence != Presence::Here && presence != Presence::SigningOut;
    if (isAbsent && load == Load::Busy) {
        return Kind::Busy;
    }
    switch (presence) {
    case Presence::Here:
        return Kind::Here;
    case Presence::Away:
        return Kind::Away;
    case Presence::Unsure:
        return Kind::Unknown;
    case Presence::Locked:
        return Kind::Locked;
    case Presence::NotOnScreen:
        return Kind::NotOnScreen;
    case Presence::SigningOut:
        return Kind::SigningOut;
    }
    return Kind::None;
}

QString badgeText(Kind kind, Presence presence)
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Me:
        return PersonCardText::tr("This is you");
    case Kind::Busy:
        return Quantities::loadWord(Load::Busy);
    case Kind::Here:
    case Kind::Away:
    case Kind::Locked:
    case Kind::NotOnScreen:
    case Kind::SigningOut:
    case Kind::Unknown:
        break;
    }
    return FriendlyText::presenceWord(presence);
}

QString statusHint(Presence presence)
{
    switch (presence) {
    case Presence::Locked:
        return PersonCardText::tr("May not see a message until the screen is unlocked.");
    case Presence::NotOnScreen:
        return PersonCardText::tr("May not see a message until back on the screen.");
    case Presence::Unsure:
        return FriendlyText::whyUnknown();
    case Presence::Here:
    case Presence::Away:
    case Presence::SigningOut:
        break;
    }
    return {};
}

/// Figures jitter; half a percent is the finest difference worth telling anybody.
std::optional<double> steadyPercent(std::optional<double> percent)
{
    return percent ? std::optional{std::round(*percent * 2) / 2} : std::nullopt;
}

void describeProcessor(PersonCard& card, const Session& session, const CardContext& context,
                       const FriendlyText& text)
{
    const auto load = loadOf(session.usage.cpuPercent);
    card.cpuPercent = steadyPercent(session.usage.cpuPercent);
    card.isBusy = load == Load::Busy;
    if (!session.usage.cpuPercent) {
        card.processorText = unknownText();
        card.processorTip =
            !context.cpuObstacle.isEmpty() ? context.cpuObstacle : PersonCardText::tr("Not measured yet.");
        return;
    }
    // Whole percents where they are the headline: a decimal there would change at every look.
    const auto percent = text.quantities().percent(card.cpuPercent).text;
    card.processorText = card.isBusy ? text.quantities().percent(std::round(*session.usage.cpuPercent)).text
                                     : Quantities::loadWord(load);
    card.processorTip = PersonCardText::tr("%1 of this PC's processors").arg(percent);
}

void describeMemory(PersonCard& card, const Session& session, const CardContext& context,
                    const FriendlyText& text)
{
    card.memoryBytes = session.usage.memoryBytes;
    card.memoryText = text.quantities().memory(card.memoryBytes).text;
    if (card.memoryBytes) {
        card.memoryTip = text.quantities().memoryShare(card.memoryBytes, context.memoryBytes).text;
    } else {
        card.memoryTip = !context.memoryObstacle.isEmpty() ? context.memoryObstacle
                                                           : PersonCardText::tr("The system does not say.");
    }
}

/// Cards say once what the owner might trip over: programs that keep the PC awake, or figures that are
/// missing.
QString noteText(const Session& session, const CardContext& context)
{
    if (session.keepingAwake.value_or(false)) {
        const auto reason = safeText(session.keepingAwakeBy).trimmed();
        //: %1 is a program and its reason: "Firefox: Playing video"
        return reason.isEmpty() ? PersonCardText::tr("Keeps the PC awake")
                                : PersonCardText::tr("Keeps the PC awake: %1").arg(reason);
    }
    const bool isCostUnknown = !session.usage.cpuPercent && !session.usage.memoryBytes;
    if (isCostUnknown && !(context.cpuObstacle.isEmpty() && context.memoryObstacle.isEmpty())) {
        return PersonCardText::tr("Cost cannot be seen");
    }
    return {};
}

void describeObstacles(PersonCard& card, const Abilities& can)
{
    card.messageObstacle = ErrorText::sentence(can.message);
    card.lockObstacle = ErrorText::sentence(can.lock);
    card.signOutObstacle = ErrorText::sentence(can.signOut);
    // Who cannot see a question just now can still be meant: the dialog says so, and offers what is left.
    const bool isUnseen = can.message == Obstacle::NobodyWouldSee;
    card.askObstacle =
        card.signOutObstacle.isEmpty() && !isUnseen ? card.messageObstacle : card.signOutObstacle;
}

/// "2 sessions: Desktop, Here now; From office-pc, Away for 5 minutes".
QString spokenSessions(std::span<const Session* const> sessions, const CardContext& context,
                       const FriendlyText& text)
{
    QStringList each;
    for (const auto* session : sessions) {
        const auto state = text.away(*session, context.takenAt, context.takenAt).spoken;
        //: one session of several, spoken: where it is, how it stands
        each += PersonCardText::tr("%1, %2", "spoken").arg(sessionPlace(*session), state);
    }
    //: between the sessions of one person, spoken
    const auto list = each.join(PersonCardText::tr("; "));
    //: spoken; %1 says where each is and how it stands
    return PersonCardText::tr("%n session(s): %1", nullptr, static_cast<int>(each.size())).arg(list);
}

QString spokenText(const PersonCard& card, std::span<const Session* const> sessions, const Session& session,
                   const CardContext& context, const FriendlyText& text)
{
    QStringList parts{text.spokenSummary(session, context.takenAt, context.takenAt).spoken};
    if (sessions.size() > 1) {
        parts += spokenSessions(sessions, context, text);
    }
    if (card.isBusy) {
        parts += card.processorTip;
    }
    if (!session.programs.isEmpty()) {
        //: spoken; %1 is a list of programs
        parts += PersonCardText::tr("running %1").arg(card.programsText);
    }
    if (!card.noteText.isEmpty()) {
        parts += card.noteText;
    }
    //: between the parts of a spoken description
    return parts.join(PersonCardText::tr(", "));
}

QString searchText(const PersonCard& card, const Session& session)
{
    auto result = card.name + u'\n' + card.loginName;
    for (const auto& program : session.programs) {
        result += u'\n' + FriendlyText::programName(program.name);
    }
    return result.toCaseFolded();
}

/// When the first of the texts about these sessions will differ.
std::optional<WallTime> firstChange(std::span<const Session* const> sessions, WallTime takenAt,
                                    const FriendlyText& text)
{
    std::optional<WallTime> first;
    for (const auto* session : sessions) {
        const auto change = text.away(*session, takenAt, takenAt).changesAt;
        if (change && (!first || *change < *first)) {
            first = change;
        }
    }
    return first;
}

} // namespace

QString initialsOf(const QString& name)
{
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    QString initials;
    for (const auto& word : words) {
        if (initials.isEmpty() || &word == &words.last()) {
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
            const auto end = finder.toNextBoundary();
            initials += word.left(end > 0 ? end : 1).toUpper();
        }
    }
    return initials;
}

int avatarHueOf(const QString& loginName)
{
    // FNV-1a: qHash() may differ between versions and processors, and people know each other by their colour.
    std::uint32_t hash = 2166136261U;
    const auto bytes = loginName.toUtf8();
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16777619U;
    }
    // Twenty-four hues are as many as can be told apart.
    constexpr std::uint32_t kHues = 24;
    return static_cast<int>((hash >> 18U) % kHues * (360 / kHues));
}

QString sessionPlace(const Session& session)
{
    if (session.isRemote) {
        const auto host = safeText(session.remoteHost).trimmed();
        return host.isEmpty() ? PersonCardText::tr("From another computer")
                              : PersonCardText::tr("From %1").arg(host);
    }
    if (session.kind == u"tty") {
        return PersonCardText::tr("Text terminal");
    }
    static constexpr std::array kDesktops{u"x11", u"wayland", u"mir", u"console"};
    for (const auto* desktop : kDesktops) {
        if (session.kind == desktop) {
            return PersonCardText::tr("Desktop");
        }
    }
    return PersonCardText::tr("Session");
}

QStringList sessionLines(std::span<const Session* const> sessions, WallTime takenAt, const FriendlyText& text)
{
    QStringList lines;
    if (sessions.size() < 2) {
        return lines;
    }
    for (const auto* session : sessions) {
        //: one session of several: where it is, how it stands, how much memory it holds
        lines += PersonCardText::tr("%1 · %2 · %3")
                     .arg(sessionPlace(*session), text.away(*session, takenAt, takenAt).text,
                          text.quantities().memory(session->usage.memoryBytes).text);
    }
    return lines;
}

PersonCard describePerson(std::span<const Session* const> sessions, const CardContext& context,
                          const FriendlyText& text)
{
    const auto merged = sessions.size() > 1 ? std::optional{mergedSession(sessions)} : std::nullopt;
    const auto& session = merged ? *merged : *sessions.front();
    const auto presence = FriendlyText::presence(session, context.takenAt, context.takenAt);
    const auto status = text.away(session, context.takenAt, context.takenAt);

    PersonCard card;
    card.key = personKey(session);
    card.name = FriendlyText::personName(session);
    card.loginName = safeText(session.user);
    card.initials = initialsOf(card.name);
    card.avatarHue = avatarHueOf(session.user);
    card.isMe = session.isMine;
    card.badge = badgeOf(session, presence, loadOf(session.usage.cpuPercent));
    card.badgeText = badgeText(card.badge, presence);
    card.statusText = status.text;
    card.statusHint = statusHint(presence);
    card.changesAt = merged ? firstChange(sessions, context.takenAt, text) : status.changesAt;
    card.isHere = presence == Presence::Here;
    card.awayFor = session.away.duration;
    describeProcessor(card, session, context, text);
    describeMemory(card, session, context, text);
    card.programsText = FriendlyText::programs(session);
    card.noteText = noteText(session, context);
    for (const auto* each : sessions) {
        // What it is busy with matters more; of several sessions the first that a rule is about.
        if (card.noteText.isEmpty()) {
            card.noteText = context.ruleNotes.value(each->identity);
        }
    }
    describeObstacles(card, session.can);
    card.sessionLines = sessionLines(sessions, context.takenAt, text);
    card.spokenText = spokenText(card, sessions, session, context, text);
    card.searchText = searchText(card, session);
    return card;
}

} // namespace usher
