// SPDX-License-Identifier: MIT
#include "play.h"

#include "platform/simulated/scenarioreader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace usher {

namespace {

using Json = nlohmann::json;
using Moment = PlayedSystem::Moment;

constexpr UINT kSessionChange = 0x02B1; // WM_WTSSESSION_CHANGE
constexpr WPARAM kSessionLogoff = 6;    // a hint like any other
constexpr DWORD kStepMilliseconds = 10;

/// A play that is wrong is nobody's right outcome.
[[noreturn]] void giveUp(const std::string& why)
{
    std::fprintf(stderr, "wtsapi32 stand-in: %s\n", why.c_str());
    constexpr unsigned kWrongPlay = 99;
    ExitProcess(kWrongPlay);
}

Scenario readStory(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    std::stringstream text;
    text << file.rdbuf();
    auto read = readScenario(text.str());
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&read)) {
        giveUp(path + ": " + (problems->empty() ? std::string{} : policy::describe(path, problems->front())));
    }
    return std::get<Scenario>(std::move(read));
}

PlayedCall callNamed(const std::string& name)
{
    static const std::map<std::string, PlayedCall> kCalls{
        {"enumerate", PlayedCall::Enumerate}, {"query", PlayedCall::Query},
        {"processes", PlayedCall::Processes}, {"message", PlayedCall::Message},
        {"logoff", PlayedCall::Logoff},       {"disconnect", PlayedCall::Disconnect}};
    const auto found = kCalls.find(name);
    if (found == kCalls.end()) {
        giveUp("no call " + name);
    }
    return found->second;
}

event::Answered::With answerNamed(const std::string& name)
{
    using With = event::Answered::With;
    return name == "yes" ? With::Yes : name == "no" ? With::No : With::Close;
}

PlayedFaults faultsOf(const Json& play)
{
    PlayedFaults faults;
    const auto errors = play.value("errors", Json::object());
    const auto reactions = play.value("reactions", Json::object());
    const auto hanging = play.value("hanging", Json::array());
    for (const auto& [call, error] : errors.items()) {
        faults.errors.emplace(callNamed(call), error.get<std::uint32_t>());
    }
    for (const auto& call : hanging) {
        faults.hanging.push_back(callNamed(call.get<std::string>()));
    }
    for (const auto& [user, answer] : reactions.items()) {
        faults.reactions.emplace(user, answerNamed(answer.get<std::string>()));
    }
    if (play.contains("response")) {
        faults.response = play.at("response").get<std::uint32_t>();
    }
    if (play.contains("handOver")) {
        const auto& hand = play.at("handOver");
        faults.handOver.emplace(hand.at("from").get<std::string>(), hand.at("to").get<std::string>());
    }
    faults.answersWhenGone = play.value("answersWhenGone", false);
    faults.logoffDoesNothing = play.value("logoffDoesNothing", false);
    faults.moreProcesses = play.value("processes", std::size_t{0});
    faults.strangers = play.value("strangers", std::size_t{0});
    return faults;
}

} // namespace

Play::Play()
{
    const char* text = std::getenv("USHER_STANDIN");
    const auto play = Json::parse(text == nullptr ? "" : text, nullptr, false);
    if (!play.is_object()) {
        giveUp("USHER_STANDIN is no play");
    }
    const auto began = GetTickCount64();
    const auto position = std::chrono::seconds{play.value("position", 0)};
    m_announces = play.value("announces", true);
    m_system = std::make_unique<PlayedSystem>(
        readStory(play.value("scenario", std::string{})), faultsOf(play),
        [began, position] { return position + Moment{static_cast<std::int64_t>(GetTickCount64() - began)}; });
    m_system->onChange([this] { tellWindows(); });
    std::thread{[this] { passTime(); }}.detach();
}

void Play::passTime()
{
    for (;;) {
        Sleep(kStepMilliseconds);
        m_system->wake();
    }
}

void Play::tellWindows()
{
    const std::scoped_lock lock{m_guard};
    for (const auto window : m_windows) {
        PostMessageW(window, kSessionChange, kSessionLogoff, 0);
    }
}

std::uint32_t Play::watch(HWND window)
{
    if (!m_announces) {
        return winerror::kRpcInvalidBinding;
    }
    const std::scoped_lock lock{m_guard};
    m_windows.push_back(window);
    return winerror::kNone;
}

void Play::unwatch(HWND window)
{
    const std::scoped_lock lock{m_guard};
    std::erase(m_windows, window);
}

Play& play()
{
    static auto* const one =
        new Play; // NOLINT(cppcoreguidelines-owning-memory): lasts as long as the process
    return *one;
}

} // namespace usher
