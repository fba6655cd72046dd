// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"
#include "wording/moments.h"
#include "wording/quantities.h"
#include "wording/safetext.h"

namespace usher {

/// The one word for how a session stands.
enum class Presence
{
    Here,   ///< On the screen, used within the last minute.
    Away,   ///< On the screen, not used for a minute or more.
    Unsure, ///< On the screen; nobody can tell when it was last used.
    Locked,
    NotOnScreen, ///< Signed in, another session has the screen.
    SigningOut,
};

/// What a session is like, in words a person uses. Pure: time comes in as an argument, the locale and the
/// time zone through the constructor, names come out safe to show as plain text: in a window, or where
/// `names` says otherwise (escapedText on a terminal). Make a new one when the language changes. `takenAt` is
/// the sample's; `now` may be later, and time away goes on in between.
class FriendlyText
{
    Q_DECLARE_TR_FUNCTIONS(FriendlyText)

public:
    FriendlyText(const QLocale& locale, const QTimeZone& zone, MadeSafe names = safeText);

    [[nodiscard]] const Quantities& quantities() const { return m_quantities; }
    [[nodiscard]] const Moments& moments() const { return m_moments; }
    [[nodiscard]] MadeSafe madeSafe() const { return m_madeSafe; }

    [[nodiscard]] static Presence presence(const Session& session, WallTime takenAt, WallTime now);
    [[nodiscard]] static QString presenceWord(Presence presence); ///< "Here", "Away", "Locked", …

    /// "Here now", "Away for 43 min", "Signed in, not on screen since 14:10", "Can't tell how long", …
    [[nodiscard]] TimedText away(const Session& session, WallTime takenAt, WallTime now) const;
    /// Why away() cannot tell, and what would help. For AwaySource::Unknown only.
    [[nodiscard]] static QString whyUnknown();
    /// A time away, as a fact: "43 min". From a day on its beginning says more: "since Friday, 02:35".
    [[nodiscard]] QString timeAway(std::chrono::milliseconds span, WallTime now) const;

    /// The full name, else the login name, else the id. Safe.
    [[nodiscard]] static QString personName(const Session& session, MadeSafe names = safeText);
    /// "Minecraft" for "minecraft.exe". Safe.
    [[nodiscard]] static QString programName(const QString& name, MadeSafe names = safeText);
    /// "Minecraft, Firefox and 1 more"; "—" if nobody knows, "Nothing running" if that is known.
    [[nodiscard]] static QString programs(const Session& session, qsizetype shown = 2,
                                          MadeSafe names = safeText);

    /// "4 people are signed in. Sam, Kim and Noor hold 6.1 of 16 GB." Only what is known is said.
    [[nodiscard]] Phrase headline(const Sample& sample) const;
    /// "Sam, away for 43 minutes, quiet, using 1.8 gigabytes": a card for who cannot see it.
    [[nodiscard]] TimedText spokenSummary(const Session& session, WallTime takenAt, WallTime now) const;

private:
    [[nodiscard]] TimedText onScreen(std::chrono::milliseconds span, WallTime now) const;
    [[nodiscard]] TimedText locked(std::chrono::milliseconds span, WallTime now) const;
    [[nodiscard]] TimedText offScreen(const Session& session, WallTime takenAt, WallTime now) const;
    [[nodiscard]] Phrase whoHolds(const QStringList& names, std::int64_t bytes, const Sample& sample) const;

    Quantities m_quantities;
    Moments m_moments;
    MadeSafe m_madeSafe;
};

} // namespace usher
