// SPDX-License-Identifier: MIT
#pragma once

#include "cli/errandtext.h"
#include "platform/terminal/terminal.h"
#include "steward/memorystore.h"
#include "steward/steward.h"
#include "steward/storyfollower.h"
#include "wording/messagetext.h"

#include <QTimer>

namespace usher {

/// Carries out one request to one session and says how it goes: a line that counts down on a terminal, plain
/// lines elsewhere, with --json an object for each thing that happens. Everything outlives it. The watch is
/// not started yet, and the terminal watches signals.
class Errand : public QObject
{
    Q_OBJECT

public:
    /// How long a message without a question is shown.
    static constexpr std::chrono::seconds kNoteIsShown{60};
    /// How long is waited for the person to be told that a request was cancelled.
    static constexpr std::chrono::milliseconds kFarewell{3000};

    struct Manner
    {
        bool isConfirmed = false; ///< Do not ask whoever typed it.
        bool isJson = false;
    };

    /// All outlive the errand. What is done is written down in the store first.
    Errand(ErrandRequest request, Manner manner, SessionBackend& backend, SessionWatch& watch,
           const Clock& clock, StateStore& store, const FriendlyText& words, Terminal& terminal,
           QObject* parent = nullptr);

    /// To this session, after the watch's first sample.
    void begin(const Session& session, const Sample& sample);

Q_SIGNALS:
    void finished(usher::ExitCode code);

private:
    void confirm();
    void act();
    void sendNote();
    void interrupt();
    void tell(const Telling& telling);
    void takeStock();
    void tick();
    /// What stands on a terminal until there is more to say; empty: nothing yet; none: it does not wait.
    [[nodiscard]] std::optional<QString> passingLine() const;
    void aimTimer();
    void end(const ErrandEnd& end);
    void endWith(const Error& error);
    void clearLine();
    void write(const QString& line);

    ErrandRequest m_request;
    Manner m_manner;
    SessionBackend& m_backend;
    SessionWatch& m_watch;
    const Clock& m_clock;
    Terminal& m_terminal;
    MessageText m_words;
    Steward m_steward;
    std::unique_ptr<StoryFollower> m_storyFollower; ///< Of an invented household.
    Session m_session;
    QString m_name;
    QTimer m_wakeUp;
    QTimer m_tick;
    bool m_hasBegun = false;
    bool m_isInterrupted = false;
    bool m_hasLine = false; ///< The line that counts down is on the terminal.
    bool m_hasEnded = false;
};

} // namespace usher
