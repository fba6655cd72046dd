// SPDX-License-Identifier: MIT
#include "play.h"

#include "playeddesktop.h"
#include "utf8.h"

#include "platform/simulated/scenarioreader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>

namespace usher {

namespace {

using Json = nlohmann::json;
using Moment = PlayedSystem::Moment;

constexpr auto kOfAdministrators = "O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";
constexpr UINT kProbeMilliseconds = 10000;
constexpr double kLateMilliseconds = 50;
constexpr std::size_t kTurnsTold = 10;
constexpr UINT kSessionChange = 0x02B1; // WM_WTSSESSION_CHANGE
constexpr WPARAM kSessionLogoff = 6;    // a hint like any other
constexpr DWORD kStepMilliseconds = 10;

/// The window of this program that can be seen; none before it opens.
HWND ownWindow()
{
    HWND found = nullptr;
    const auto look = [](HWND window, LPARAM place) -> BOOL {
        DWORD process = 0;
        GetWindowThreadProcessId(window, &process);
        if (process != GetCurrentProcessId() || IsWindowVisible(window) == FALSE ||
            GetWindowTextLengthW(window) == 0) {
            return TRUE;
        }
        // NOLINTNEXTLINE(performance-no-int-to-ptr): what EnumWindows hands on is a number
        *reinterpret_cast<HWND*>(place) = window;
        return FALSE;
    };
    EnumWindows(look, reinterpret_cast<LPARAM>(&found));
    return found;
}

/// What Windows' settings send to all windows.
void announce(WPARAM what, const wchar_t* word)
{
    SendMessageTimeoutW(HWND_BROADCAST, WM_SETTINGCHANGE, what, reinterpret_cast<LPARAM>(word),
                        SMTO_ABORTIFHUNG, 1000, nullptr);
}

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

ScenarioEvent promptOf(const std::string& line)
{
    const auto space = line.find(' ');
    const auto what = line.substr(0, space);
    const auto user = space == std::string::npos ? std::string{} : line.substr(space + 1);
    if (what == "yes" || what == "no" || what == "close") {
        return event::Answered{user, answerNamed(what)};
    }
    if (what == "lock") {
        return event::Lock{user};
    }
    if (what == "unlock") {
        return event::Unlock{user};
    }
    if (what != "leave") {
        giveUp("no prompt " + line);
    }
    return event::SignOut{user};
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
    m_record.open(play.value("record", std::string{}));
    m_prompts = play.value("prompts", std::string{});
    m_programData = wideOf(play.value("programData", std::string{}));
    m_folderRights = wideOf(play.value("folderRights", std::string{kOfAdministrators}));
    const auto refusals = play.value("refusals", Json::object());
    for (const auto& [call, error] : refusals.items()) {
        m_refusals.emplace(call, error.get<std::uint32_t>());
    }
    m_system = std::make_unique<PlayedSystem>(
        readStory(play.value("scenario", std::string{})), faultsOf(play),
        [began, position] { return position + Moment{static_cast<std::int64_t>(GetTickCount64() - began)}; });
    m_system->onChange([this] { tellWindows(); });
    recordNotifications();
    std::thread{[this] { passTime(); }}.detach();
}

void Play::passTime()
{
    for (;;) {
        Sleep(kStepMilliseconds);
        hearPrompts();
        m_system->wake();
    }
}

void Play::hearPrompts()
{
    if (m_prompts.empty()) {
        return; // nobody prompts: this is done every few milliseconds
    }
    std::ifstream file{m_prompts, std::ios::binary};
    file.seekg(m_promptsRead);
    // A line without its end is still being written.
    for (std::string line; std::getline(file, line) && !file.eof();) {
        m_promptsRead += static_cast<std::streamoff>(line.size()) + 1;
        if (line == "announce settings") {
            announce(0, L"ImmersiveColorSet"); // the word of Windows' settings for colours
            continue;
        }
        if (line == "contrast on" || line == "contrast off") {
            m_isContrastOn = line == "contrast on";
            announce(SPI_SETHIGHCONTRAST, L"");
            continue;
        }
        if (line == "probe start") {
            std::thread{[this] { probe(); }}.detach();
            continue;
        }
        if (line == "probe stop") {
            m_isProbing = false;
            continue;
        }
        if (!m_system->happen(promptOf(line))) {
            giveUp("nothing came of " + line);
        }
    }
}

void Play::probe()
{
    const HWND window = ownWindow();
    m_isProbing = window != nullptr;
    std::vector<double> turns;
    while (m_isProbing) {
        const auto begun = std::chrono::steady_clock::now();
        DWORD_PTR answer = 0;
        SendMessageTimeoutW(window, WM_NULL, 0, 0, SMTO_NORMAL, kProbeMilliseconds, &answer);
        turns.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        Sleep(1);
    }
    std::ranges::sort(turns, std::greater{});
    const auto count = turns.size();
    const auto late = std::ranges::count_if(turns, [](double turn) { return turn > kLateMilliseconds; });
    turns.resize(std::min(count, kTurnsTold));
    m_record.write({{"longestMilliseconds", turns}, {"late", late}, {"count", count}});
}

std::optional<std::uint32_t> Play::refusal(const std::string& call, std::uint32_t session) const
{
    const auto found = m_refusals.find(call + ' ' + std::to_string(session));
    return found == m_refusals.end() ? std::nullopt : std::optional{found->second};
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
