// SPDX-License-Identifier: MIT
#include "platform/windows/wtsmessages.h"

#include "platform/thread/detachedthread.h"
#include "platform/windows/wtserrors.h"

#include <algorithm>

namespace usher {

using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView kChannel{"system"};

// A box counts its seconds from when it is drawn; the call takes some time on both ends.
constexpr auto kBoxSlack = 1s;

// Nobody reads and answers a box that is gone sooner.
constexpr auto kShortestReminder = 5s;

/// Somebody pressed a button.
bool isAnswer(Answer answer)
{
    return answer == Answer::Yes || answer == Answer::No || answer == Answer::Ok || answer == Answer::Closed;
}

/// One box, from the look at the session to its answer: what a thread of its own does.
struct BoxErrand
{
    std::shared_ptr<WtsCore> core;
    Identity target;
    Message message;
    AwakeTime deadline; ///< For the look before.
    std::shared_ptr<std::atomic<bool>> isWithdrawn;
    std::function<void()> calling; ///< None: nobody waits for that.

    /// Whether a message can be put there now.
    [[nodiscard]] Result<WtsSession> look() const { return core->directory.find(target); }

    [[nodiscard]] Result<MessageOutcome> run() const
    {
        const auto session = look();
        if (!session) {
            return tl::unexpected(session.error());
        }
        if (core->calls.awakeNow() >= deadline) {
            return failure(ErrorCode::Unreachable,
                           WtsMessages::tr("Windows answered too late; nothing was shown"));
        }
        const bool isLeaving = core->departures.isUnderWay(target, core->calls.awakeNow());
        if (stateOf(*session) != SessionState::Active || session->isEnding() || isLeaving) {
            return MessageOutcome{Answer::Unseen, {}};
        }
        if (!core->acts.caller().mayActOn(session->id)) {
            return tl::unexpected(needsElevation());
        }
        if (*isWithdrawn) {
            return MessageOutcome{Answer::Withdrawn, {}};
        }
        return showBox(session->id);
    }

private:
    [[nodiscard]] Result<MessageOutcome> showBox(std::uint32_t session) const
    {
        const auto box = boxOf(message);
        const auto begun = core->calls.awakeNow();
        if (calling) {
            calling();
        }
        std::uint32_t response = 0; // Windows does not touch it when it fails
        const auto error =
            core->calls.sendMessage(session, box.title, box.text, box.style, box.timeout, &response);
        const auto after = look();
        const bool hasEnded = !after && (after.error().code == ErrorCode::NoSuchSession ||
                                         after.error().code == ErrorCode::IdentityChanged);
        if (hasEnded) {
            return MessageOutcome{Answer::Withdrawn, kChannel}; // whatever the box says: nobody was there
        }
        if (error != winerror::kNone) {
            return tl::unexpected(errorOfCall(QLatin1StringView{"WTSSendMessage"}, error));
        }
        const auto answer = answerOfBox(message.buttons, response);
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        if (*answer == Answer::TimedOut) {
            const bool isEarly =
                core->calls.awakeNow() - begun + kBoxSlack < std::chrono::seconds{box.timeout};
            const bool isSeen = after && stateOf(*after) == SessionState::Active;
            if (isEarly || !isSeen) {
                return failure(ErrorCode::Failed,
                               WtsMessages::tr("the message box went away, or could no longer be seen"));
            }
        }
        return MessageOutcome{*answer, kChannel};
    }
};

} // namespace

struct WtsMessages::Open
{
    Identity target;
    Message message;
    Done done;
    std::uint64_t number = 0; ///< Tells it from later ones to the same session.
    AwakeTime until{};        ///< When its box goes away by itself.
    std::shared_ptr<std::atomic<bool>> isWithdrawn = std::make_shared<std::atomic<bool>>(false);
    bool isCalling = false; ///< Windows was told to show it.
    bool isShown = false;
    QTimer refusal;
    QTimer limit;
};

WtsMessages::WtsMessages(std::shared_ptr<WtsCore> core, CallThread& looking, WtsLimits limits,
                         QObject* parent)
    : QObject(parent)
    , m_core(std::move(core))
    , m_looking(looking)
    , m_limits(limits)
    , m_outbox(std::make_shared<Outbox>(*this))
    , m_look(this)
{
    m_look.setInterval(limits.look);
    connect(&m_look, &QTimer::timeout, this, &WtsMessages::lookAgain);
}

WtsMessages::~WtsMessages()
{
    m_outbox->close();
}

WtsMessages::Open* WtsMessages::find(const Identity& target, std::uint64_t number)
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& open) {
        return open->target == target && (number == 0 || open->number == number);
    });
    return found == m_open.end() ? nullptr : found->get();
}

void WtsMessages::show(const Identity& target, const Message& message, Done done)
{
    if (find(target) != nullptr || m_boxes.value(target.id) >= kMostBoxes) {
        done(failure(ErrorCode::Busy));
        return;
    }
    auto& open = *m_open.emplace_back(std::make_unique<Open>());
    open.target = target;
    open.message = message;
    open.done = std::move(done);
    open.number = ++m_count;
    open.refusal.setSingleShot(true);
    connect(&open.refusal, &QTimer::timeout, this, [this, target] {
        if (auto* still = find(target)) {
            becomeShown(*still);
        }
    });
    open.limit.setSingleShot(true);
    open.limit.setTimerType(Qt::PreciseTimer); // a coarse one may end a long wait before its box does
    connect(&open.limit, &QTimer::timeout, this, [this, target] { onOverdue(target); });
    open.limit.start(m_limits.reply);
    send(open, message.timeout, Box::First);
    m_look.start();
}

void WtsMessages::send(const Open& open, std::chrono::seconds timeout, Box box)
{
    ++m_boxes[open.target.id];
    BoxErrand errand{m_core,           open.target, open.message, m_core->calls.awakeNow() + m_limits.reply,
                     open.isWithdrawn, {}};
    errand.message.timeout = timeout;
    // The outbox is closed before `this` is gone, so what is posted finds it alive.
    if (box == Box::First) {
        errand.calling = [this, outbox = m_outbox, target = open.target, number = open.number] {
            outbox->post([this, target, number] { onCalling(target, number); });
        };
    }
    startDetachedThread([this, errand = std::move(errand), outbox = m_outbox, number = open.number, box] {
        const auto outcome = errand.run();
        outbox->post([this, target = errand.target, number, outcome, box] {
            onReturned(target, number, outcome, box);
        });
    });
}

void WtsMessages::raise(const Identity& target)
{
    const auto* open = find(target);
    if (open == nullptr || !open->isShown || m_boxes.value(target.id) >= kMostBoxes) {
        return;
    }
    const auto left = std::chrono::floor<std::chrono::seconds>(open->until - m_core->calls.awakeNow());
    if (left >= kShortestReminder) {
        send(*open, left, Box::Reminder);
    }
}

void WtsMessages::onCalling(const Identity& target, std::uint64_t number)
{
    auto* open = find(target, number);
    if (open == nullptr) {
        return;
    }
    open->isCalling = true;
    open->until = m_core->calls.awakeNow() + open->message.timeout;
    open->limit.start(open->message.timeout + kBoxSlack + m_limits.reply);
    open->refusal.start(m_limits.refusal);
    if (*open->isWithdrawn) {
        end(target, MessageOutcome{Answer::Withdrawn, kChannel});
    }
}

void WtsMessages::onReturned(const Identity& target, std::uint64_t number, const Outcome& outcome, Box box)
{
    if (--m_boxes[target.id] <= 0) {
        m_boxes.remove(target.id);
    }
    auto* open = find(target, number);
    if (open == nullptr || (box == Box::Reminder && !(outcome && isAnswer(outcome->answer)))) {
        return; // what becomes of a message that nobody answers, its first box tells
    }
    if (outcome && !outcome->channel.isEmpty() && outcome->answer != Answer::Withdrawn) {
        becomeShown(*open); // answered sooner than anybody refuses
    }
    end(target, outcome);
}

void WtsMessages::onOverdue(const Identity& target)
{
    end(target, failure(ErrorCode::Unreachable, WtsMessages::tr("Windows does not say what became of it")));
}

void WtsMessages::becomeShown(Open& open)
{
    open.refusal.stop();
    if (!std::exchange(open.isShown, true)) {
        Q_EMIT shown(open.target, kChannel);
    }
}

void WtsMessages::withdraw(const Identity& target)
{
    auto* open = find(target);
    if (open == nullptr) {
        return;
    }
    *open->isWithdrawn = true; // before the call: whether there is such a session at all is about to be known
    if (open->isCalling) {
        end(target, MessageOutcome{Answer::Withdrawn, kChannel});
    }
}

void WtsMessages::end(const Identity& target, const Outcome& outcome)
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& open) { return open->target == target; });
    if (found == m_open.end()) {
        return;
    }
    const auto ended = std::move(*found); // first: whoever hears of it may show the next one at once
    m_open.erase(found);
    if (m_open.empty()) {
        m_look.stop();
    }
    ended->done(outcome);
}

void WtsMessages::lookAgain()
{
    for (const auto& open : m_open) {
        if (!open->isCalling) {
            continue; // is being looked at
        }
        m_looking.post(
            [this, core = m_core, outbox = m_outbox, target = open->target, number = open->number] {
                const auto session = core->directory.find(target);
                const bool hasEnded = !session && (session.error().code == ErrorCode::NoSuchSession ||
                                                   session.error().code == ErrorCode::IdentityChanged);
                if (hasEnded) {
                    outbox->post([this, target, number] {
                        if (find(target, number) != nullptr) {
                            end(target, MessageOutcome{Answer::Withdrawn, kChannel});
                        }
                    });
                }
            });
    }
}

} // namespace usher

#include "moc_wtsmessages.cpp"
