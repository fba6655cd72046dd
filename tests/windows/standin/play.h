// SPDX-License-Identifier: MIT
#pragma once

#include "record.h"

#include "core/platform/windows/playedsystem.h"

#include <windows.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace usher {

/// What the stand-in puts on, in real time from the first call on. USHER_STANDIN is a JSON object:
///
///   "scenario"   path of a scenario file
///   "position"   seconds of the story that have passed at the beginning; 0 if not said
///   "reactions"  { "sam": "yes" }: who answers as soon as they see a box, with yes, no or close
///   "response"   what every box is answered with at once, a number
///   "errors"     { "logoff": 5 }: what a call always ends with
///   "refusals"   { "logoff 7": 5 }: what a call always ends with for one session
///   "hanging"    [ "message" ]: calls that never return
///   "answersWhenGone", "logoffDoesNothing"   true
///   "handOver"   { "from": "sam", "to": "kim" }
///   "processes"  how many more processes are in each session
///   "strangers"  how many more people are signed in
///   "programData"  path of the folder of the whole PC; Windows' own if not said
///   "folderRights" who has Usher's folder in it, in Windows' text form (SDDL); administrators if not said
///   "announces"  false: Windows tells nobody about changes
///   "record"     path of a file that gets a line, a JSON object, whenever a message, log-off or
///                disconnect begins, and when it is over; and what the icon beside the clock says
///   "prompts"    path of a file that somebody writes meanwhile, a line each: "yes sam", "no sam" or
///                "close sam" for an answer, "lock sam", "unlock sam", "leave sam";
///                "announce settings" tells all windows that a setting of Windows has changed;
///                "contrast on" and "contrast off": a contrast theme, which all windows are told;
///                "probe start" and "probe stop": how long the window takes to answer, into the record
///
/// Calls are enumerate, query, processes, message, logoff and disconnect.
class Play
{
public:
    Play();
    Play(const Play&) = delete;
    Play& operator=(const Play&) = delete;
    ~Play() = default; // never: it lasts as long as the process

    [[nodiscard]] PlayedSystem& system() { return *m_system; }
    [[nodiscard]] Record& record() { return m_record; }
    /// What the call ends with for that session, if it is refused.
    [[nodiscard]] std::optional<std::uint32_t> refusal(const std::string& call, std::uint32_t session) const;
    [[nodiscard]] const std::wstring& programData() const { return m_programData; }
    [[nodiscard]] const std::wstring& folderRights() const { return m_folderRights; }
    [[nodiscard]] bool isContrastOn() const { return m_isContrastOn; }
    [[nodiscard]] std::uint32_t watch(HWND window);
    void unwatch(HWND window);

private:
    void tellWindows();
    void passTime();
    void hearPrompts();
    void probe();

    bool m_announces = true;
    std::atomic<bool> m_isProbing = false;
    std::atomic<bool> m_isContrastOn = false;
    Record m_record;
    std::map<std::string, std::uint32_t> m_refusals; ///< By call and session: "logoff 7".
    std::wstring m_programData;                      ///< Empty: Windows' own.
    std::wstring m_folderRights;
    std::string m_prompts;
    std::streamoff m_promptsRead = 0;
    std::unique_ptr<PlayedSystem> m_system;
    std::mutex m_guard;
    std::vector<HWND> m_windows;
};

/// The one of this process; made at the first call.
[[nodiscard]] Play& play();

} // namespace usher
