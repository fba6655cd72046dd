// SPDX-License-Identifier: MIT
//
// Random households in virtual time, watched by somebody who knows the specification and not the engine.
// engine_properties [EPISODES [FIRST_SEED]]: prints the seed and what was wrong, and the rate.

#include "engine/statejson.h"
#include "watcher.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace usher::policy {
namespace {

using namespace std::chrono_literals;

/// Of every so many seeds there is a second story, which goes on for days: that many times as long between
/// two happenings.
constexpr std::uint64_t kSlowEach = 8;
constexpr int kSlowPace = 48;

class Story
{
public:
    Story(std::uint64_t seed, int pace, bool looksOften)
        : m_dice{seed}
        , m_pace{pace}
        , m_looksOften{looksOften}
    {
        m_world.wall = Wall{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}} + 18h;
        m_world.rules = randomRules(m_dice);
    }

    void play(int entries)
    {
        tell(happened::Settle{}, [this] { m_watcher.settled(m_world.now); });
        for (int i = 0; i < entries && m_watcher.complaints().empty(); ++i) {
            passTime(m_pace * std::chrono::seconds{
                                  m_dice.isOneIn(3) ? 0 : 10 * m_dice.roll(m_dice.isOneIn(4) ? 60 : 9)});
            happen();
        }
        passTime(10min);
    }

    [[nodiscard]] const Watcher& watcher() const { return m_watcher; }
    [[nodiscard]] const std::vector<Action>& log() const { return m_log; }
    /// Awake time, of all sessions together.
    [[nodiscard]] Awake sessionTime() const { return m_sessionTime; }

private:
    void moveTo(Awake moment)
    {
        m_sessionTime += (moment - m_world.now) * static_cast<std::int64_t>(m_world.dwellers.size());
        m_world.wall += moment - m_world.now;
        m_world.now = moment;
    }

    void passTime(Awake span)
    {
        if (span == Awake{}) {
            return; // More of the same moment: the engine looks when all of it has happened.
        }
        const Awake end = m_world.now + span;
        look();
        while (m_world.now < end && m_watcher.complaints().empty()) {
            Awake next = m_wakeAt && *m_wakeAt < end ? *m_wakeAt : end;
            next = m_looksOften ? std::min(next, m_world.now + m_pace * 7s) : next;
            moveTo(next);
            if (next < end) {
                look();
            }
        }
    }

    void look()
    {
        int looks = 0;
        for (bool hasActed = true; hasActed && m_watcher.complaints().empty();) {
            if (++looks > 100) {
                std::cout << "it never comes to rest\n";
                std::exit(1);
            }
            const Surroundings around = surroundingsOf(m_world);
            std::vector<SessionVerdict> verdicts;
            for (const Dweller& dweller : m_world.dwellers) {
                const Verdict verdict = evaluate(m_world.rules, factsOf(dweller), around);
                verdicts.push_back({dweller.key, verdict.rule, verdict.changesAt});
            }
            Step step = advance(std::move(m_state), verdicts, {}, m_world.now);
            m_state = std::move(step.state);
            m_wakeAt = step.wakeAt;
            hasActed = !step.actions.empty();
            // All of a look is decided on the same facts, so it is judged on them too.
            for (const Action& action : step.actions) {
                note(action);
            }
            for (const Action& action : step.actions) {
                carryOut(action);
            }
        }
        m_watcher.quiet(m_world);
    }

    void note(const Action& action)
    {
        m_log.push_back(action);
        m_watcher.acted(action, m_world);
    }

    template <typename Told>
    void tell(const Event& event, Told told)
    {
        told();
        Step step = advance(std::move(m_state), {}, {&event, 1}, m_world.now);
        m_state = std::move(step.state);
        for (const Action& action : step.actions) {
            note(action);
            carryOut(action);
        }
    }
    void tell(const Event& event)
    {
        tell(event, [] {});
    }

    Dweller* find(const SessionKey& key)
    {
        const auto found = std::ranges::find_if(
            m_world.dwellers, [&key](const Dweller& dweller) { return dweller.key == key; });
        return found == m_world.dwellers.end() ? nullptr : &*found;
    }

    void carryOut(const Action& action)
    {
        Dweller* dweller = find(action.key);
        if (dweller == nullptr) {
            return;
        }
        if (action.kind == Action::Kind::SignOut && dweller->isForbidden) {
            tell(happened::SignOutFailed{action.key}, [&] { m_watcher.failedSignOut(action.key); });
        } else if (action.kind == Action::Kind::Lock || action.kind == Action::Kind::Disconnect) {
            dweller->presentation =
                action.kind == Action::Kind::Lock ? Presentation::Locked : Presentation::Disconnected;
            tell(happened::PresentationChanged{action.key, dweller->presentation});
        } else if (action.kind == Action::Kind::SignOut && dweller->refuses &&
                   action.mode == SignOutMode::Gentle) {
            tell(happened::SignOutRefused{action.key}, [&] { m_watcher.refusedSignOut(action.key); });
        } else if (action.kind == Action::Kind::SignOut && !dweller->isStuck) {
            end(action.key);
        }
    }

    void end(SessionKey key)
    {
        std::erase_if(m_world.dwellers, [&key](const Dweller& dweller) { return dweller.key == key; });
        tell(happened::SessionEnded{key}, [&] { m_watcher.endedByItself(key); });
    }

    void signIn()
    {
        const auto person = static_cast<std::size_t>(m_dice.roll(8));
        for (const Dweller& dweller : m_world.dwellers) {
            if (dweller.person == person) {
                return;
            }
        }
        Dweller dweller;
        dweller.key = {"b", std::to_string(++m_ids), "p" + std::to_string(person), m_world.now.count()};
        dweller.person = person;
        dweller.presentAt = m_world.now;
        const SessionKey key = dweller.key;
        m_world.dwellers.push_back(dweller);
        tell(happened::SessionBegan{key, Presentation::Active},
             [&] { m_watcher.signedIn(key, m_world.now); });
    }

    void becomePresent(Dweller& dweller, Presentation presentation)
    {
        dweller.presentation = presentation;
        dweller.presentAt = m_world.now;
        const SessionKey key = dweller.key;
        tell(happened::PresentationChanged{key, presentation});
        tell(happened::Present{key, m_world.now}, [&] { m_watcher.present(key); });
    }

    void happen()
    {
        const int which = m_dice.roll(100);
        if (m_world.dwellers.empty() || which < 14) {
            signIn();
        } else if (which < 22) {
            happenToThePc(which);
        } else {
            const auto whom =
                static_cast<std::size_t>(m_dice.roll(static_cast<int>(m_world.dwellers.size())));
            happenTo(m_world.dwellers[whom], which);
        }
        m_watcher.eventOver();
    }

    void happenToThePc(int which)
    {
        if (which < 16) {
            m_world.wall += std::chrono::minutes{m_dice.roll(900)};
            tell(happened::Settle{}, [this] { m_watcher.settled(m_world.now); });
        } else if (which < 18) {
            const auto again = stateFromJson(stateToJson(m_state));
            if (!again || *again != m_state) {
                std::cout << "the state does not survive being written down\n";
                std::exit(1);
            }
            tell(happened::Settle{}, [this] { m_watcher.settled(m_world.now); });
        } else if (which < 20) {
            if (m_dice.isOneIn(2)) {
                m_world.rules = randomRules(m_dice);
            }
            tell(happened::RulesChanged{}, [this] { m_watcher.rulesChanged(m_world.now); });
        } else {
            m_world.freeMemoryBytes =
                m_dice.isOneIn(4) ? std::nullopt : std::optional<std::int64_t>{900 + 100 * m_dice.roll(3)};
        }
    }

    void happenTo(Dweller& dweller, int which)
    {
        const SessionKey key = dweller.key;
        if (m_dice.isOneIn(12)) {
            pressButton(key);
        } else if (m_dice.isOneIn(20)) {
            hearOfMessage(dweller);
        } else if (which < 30) {
            if (dweller.presentation != Presentation::Disconnected) {
                becomePresent(dweller, dweller.presentation);
                m_watcher.eventOver();
                if (m_dice.isOneIn(3)) {
                    answer(dweller);
                }
            }
        } else if (which < 36) {
            if (dweller.presentation == Presentation::Active) {
                dweller.presentation = Presentation::Locked;
                tell(happened::PresentationChanged{key, Presentation::Locked});
            }
        } else if (which < 40) {
            if (dweller.presentation != Presentation::Active) {
                becomePresent(dweller, Presentation::Active);
            }
        } else if (which < 43) {
            if (dweller.presentation != Presentation::Disconnected) {
                becomePresent(dweller, Presentation::Disconnected);
            }
        } else if (which < 60) {
            answer(dweller);
        } else if (which < 65) {
            tell(happened::OwnerCancelled{key}, [&] { m_watcher.cancelled(key); });
        } else if (which < 70) {
            ask(key);
        } else if (which < 71) {
            askEverybody();
        } else if (which < 74) {
            end(key);
        } else {
            change(dweller, which);
        }
    }

    /// What the owner can do beyond the scenarios.
    void pressButton(const SessionKey& key)
    {
        if (m_dice.isOneIn(2)) {
            const std::chrono::seconds by{30 * m_dice.roll(9)};
            tell(happened::OwnerGaveTime{key, by}, [&] { m_watcher.gaveTime(key, by); });
        } else {
            const SignOutMode mode = m_dice.isOneIn(2) ? SignOutMode::Gentle : SignOutMode::Forced;
            tell(happened::OwnerSignedOut{key, mode}, [&] { m_watcher.ownerSignedOut(key, mode); });
        }
    }

    /// What a system says late about a message, whether there still is one or not.
    void hearOfMessage(Dweller& dweller)
    {
        const SessionKey key = dweller.key;
        if (m_dice.isOneIn(2)) {
            tell(happened::MessageShown{key}, [&] { m_watcher.shown(key, m_world.now); });
        } else if (m_dice.isOneIn(2)) {
            tell(happened::MessageFailed{key}, [&] { m_watcher.failedMessage(key); });
        } else {
            dweller.isForbidden = !dweller.isForbidden;
        }
    }

    void ask(const SessionKey& key)
    {
        const happened::OwnerAsked asked{key, m_dice.isOneIn(2) ? 30s : 60s * 3,
                                         m_dice.isOneIn(3) ? Silence::Recommend : Silence::SignOut};
        tell(asked, [&] { m_watcher.asked(key, asked.wait, asked.noAnswer); });
    }

    void askEverybody()
    {
        const std::vector<Dweller> dwellers = m_world.dwellers;
        for (const Dweller& dweller : dwellers) {
            const happened::OwnerAsked asked{dweller.key, 30s, Silence::SignOut};
            tell(asked, [&] { m_watcher.asked(asked.key, asked.wait, asked.noAnswer); });
            m_watcher.eventOver();
        }
    }

    void answer(Dweller& dweller)
    {
        using With = happened::Answered::With;
        const SessionRecord* record = findSession(m_state, dweller.key);
        if (record != nullptr && isMessageShown(*record)) {
            dweller.presentAt = m_world.now;
        }
        const With with = m_dice.isOneIn(3) ? With::Yes : m_dice.isOneIn(2) ? With::No : With::Close;
        const SessionKey key = dweller.key;
        tell(happened::Answered{key, with}, [&] { m_watcher.answered(key, with); });
    }

    void change(Dweller& dweller, int which)
    {
        if (which < 77) {
            dweller.presentAt.reset();
        } else if (which < 81) {
            dweller.refuses = true;
        } else if (which < 84) {
            dweller.isStuck = true;
        } else if (which < 90) {
            dweller.programs.emplace();
            for (const char* name : {"a", "b", "c"}) {
                if (m_dice.isOneIn(3)) {
                    dweller.programs->emplace_back(name);
                }
            }
        } else if (which < 94) {
            dweller.cpuPercent = 49.0 + m_dice.roll(3);
            dweller.memoryBytes = 99 + m_dice.roll(3);
        } else if (which < 97) {
            dweller.isKeepingAwake = m_dice.isOneIn(2);
        } else {
            dweller.programs.reset();
            dweller.cpuPercent.reset();
            dweller.memoryBytes.reset();
            dweller.isKeepingAwake.reset();
        }
    }

    Awake m_sessionTime{};
    Dice m_dice;
    int m_pace = 1;
    bool m_looksOften = false;
    World m_world;
    State m_state;
    Watcher m_watcher;
    std::optional<Awake> m_wakeAt;
    std::vector<Action> m_log;
    int m_ids = 0;
};

struct Tally
{
    std::uint64_t episodes = 0;
    Awake sessionTime{};
};

bool isRight(std::uint64_t seed, int pace, Tally& tally)
{
    Story story{seed, pace, false};
    story.play(120);
    tally.episodes += pace == 1 ? story.watcher().episodes() : 0;
    tally.sessionTime += story.sessionTime();
    for (const std::string& complaint : story.watcher().complaints()) {
        std::cout << "seed " << seed << ", pace " << pace << ", " << complaint << '\n';
    }
    // Looking more often than the engine asked for must change nothing, and the same seed is the same story.
    Story again{seed, pace, true};
    again.play(120);
    const bool isSame = story.log() == again.log();
    if (!isSame) {
        std::cout << "seed " << seed << ", pace " << pace << ": the story differs if one looks more often\n";
    }
    return isSame && story.watcher().complaints().empty();
}

int check(std::uint64_t wanted, std::uint64_t seed)
{
    const auto begin = std::chrono::steady_clock::now();
    Tally tally;
    const std::uint64_t first = seed;
    for (; tally.episodes < wanted; ++seed) {
        if (!isRight(seed, 1, tally) || (seed % kSlowEach == 0 && !isRight(seed, kSlowPace, tally))) {
            return 1;
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    const auto aSecond = [&took](auto count) {
        return static_cast<std::uint64_t>(static_cast<double>(count) / took.count());
    };
    const auto sessionDays = tally.sessionTime / 24h;
    std::cout << tally.episodes << " episodes and " << sessionDays << " session-days in " << seed - first
              << " stories, seeds " << first << " to " << seed - 1 << ", " << aSecond(tally.episodes)
              << " episodes and " << aSecond(sessionDays) << " session-days a second\n";
    return 0;
}

} // namespace
} // namespace usher::policy

int main(int argc, char** argv)
{
    const char* fromEnvironment = std::getenv("USHER_EPISODES");
    const char* wanted = argc > 1 ? argv[1] : fromEnvironment != nullptr ? fromEnvironment : "20000";
    return usher::policy::check(std::strtoull(wanted, nullptr, 10),
                                argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
}
