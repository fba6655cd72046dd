// SPDX-License-Identifier: MIT
#pragma once

#include "faultybackend.h"
#include "steward/memorystore.h"
#include "steward/storyfollower.h"
#include "support/fakeclock.h"
#include "support/plainwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <memory>

namespace usher {

/// One rule, "away": about sam after five minutes, with a minute to answer.
inline policy::RuleSet awayRules(policy::RuleAction action = policy::RuleAction::Ask)
{
    using namespace std::chrono_literals;
    policy::Rule rule;
    rule.id = "away";
    rule.name = "Away";
    rule.who = {{policy::Person::Kind::Login, "sam", {}, 0}};
    rule.when.awayFor = 5min;
    rule.then.action = action;
    rule.then.wait = 1min;
    return {{}, {}, {rule}};
}

/// A steward at work in an invented household, in virtual time.
class StewardBench
{
public:
    explicit StewardBench(std::vector<ScenarioEntry> timeline = {})
        : backend(scenario(std::move(timeline)), clock)
        , front(backend)
    {
        restart();
    }

    /// Usher is started anew: only what was recorded survives.
    void restart(std::optional<policy::RuleSet> rules = {})
    {
        follower.reset();
        steward.reset();
        front.withdrawAll();
        watch = std::make_unique<SessionWatch>(front, clock);
        steward = std::make_unique<Steward>(front, *watch, clock, *kept, policy::ZoneClock{}, words);
        QObject::connect(steward.get(), &Steward::told,
                         [this](const Telling& telling) { told.append(telling); });
        follower = std::make_unique<StoryFollower>(
            backend, *steward, [this](policy::RuleSet loaded) { steward->setRules(std::move(loaded)); });
        steward->setRules(std::move(rules));
        if (beforeStart) {
            beforeStart(*steward);
        }
        steward->start();
        watch->start();
        settle();
    }

    /// Everything that is due now happens.
    void settle()
    {
        for (int i = 0; i < 20; ++i) {
            backend.catchUp();
            watch->wakeUp();
            steward->wakeUp();
            // There is nothing to hear from the system, and asking it takes Wine most of an hour's time.
            QCoreApplication::sendPostedEvents();
        }
    }

    /// Time passes, and everything happens when it is due.
    void pass(AwakeTime span)
    {
        const AwakeTime end = clock.awakeNow() + span;
        settle();
        while (clock.awakeNow() < end) {
            AwakeTime next = end;
            for (const auto due : {steward->nextWakeUp(), watch->nextWakeUp(), backendDue()}) {
                next = due ? std::min(next, *due) : next;
            }
            clock.advance(std::max(next - clock.awakeNow(), AwakeTime{1}));
            settle();
        }
    }

    bool happen(const ScenarioEvent& event)
    {
        const bool hasEffect = backend.happen(event);
        pass(std::chrono::seconds{1});
        return hasEffect;
    }

    [[nodiscard]] Session session(const QString& user) const
    {
        const Sample sample = watch->latest().value_or(Sample{});
        for (const Session& one : sample.sessions) {
            if (one.user == user) {
                return one;
            }
        }
        return {};
    }
    [[nodiscard]] Identity sam() const { return session(QStringLiteral("sam")).identity; }
    [[nodiscard]] bool isThere(const QString& user) const { return !session(user).user.isEmpty(); }

    /// Of sam, or of whoever it is: the last one that began.
    [[nodiscard]] Proceeding last() const
    {
        return steward->proceedings().isEmpty() ? Proceeding{} : steward->proceedings().last();
    }
    [[nodiscard]] QList<policy::Action::Kind> kinds() const
    {
        QList<policy::Action::Kind> all;
        for (const Telling& telling : told) {
            all.append(telling.kind);
        }
        return all;
    }

    FakeClock clock;
    MemoryStore store;
    StateStore* kept = &store; ///< What the next steward records in, and takes up.
    PlainWords words;
    SimulatedBackend backend;
    FaultyBackend front;
    std::unique_ptr<SessionWatch> watch;
    std::function<void(Steward&)> beforeStart; ///< What is said to it before it has started.
    std::unique_ptr<Steward> steward;
    std::unique_ptr<StoryFollower> follower;
    QList<Telling> told;

private:
    static Scenario scenario(std::vector<ScenarioEntry> timeline)
    {
        using namespace std::chrono_literals;
        std::vector<ScenarioEntry> all{{0s, event::SignIn{"alex", "1", false}},
                                       {0s, event::SignIn{"sam", "3", false}},
                                       {0s, event::Run{"sam", "game", 10, 1'000'000}}};
        std::ranges::move(timeline, std::back_inserter(all));
        return {std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h,
                16'000'000'000,
                {{"alex", "Alex", true, false}, {"sam", "Sam", false, true}, {"kim", "Kim", false, false}},
                std::move(all),
                24h};
    }

    [[nodiscard]] std::optional<AwakeTime> backendDue() const
    {
        const auto due = backend.nextDue();
        return due ? std::optional{clock.awakeNow() + *due} : std::nullopt;
    }
};

} // namespace usher
