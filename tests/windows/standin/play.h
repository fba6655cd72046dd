// SPDX-License-Identifier: MIT
#pragma once

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
///   "hanging"    [ "message" ]: calls that never return
///   "answersWhenGone", "logoffDoesNothing"   true
///   "handOver"   { "from": "sam", "to": "kim" }
///   "processes"  how many more processes are in each session
///   "strangers"  how many more people are signed in
///   "announces"  false: Windows tells nobody about changes
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
    [[nodiscard]] std::uint32_t watch(HWND window);
    void unwatch(HWND window);

private:
    void tellWindows();
    void passTime();

    bool m_announces = true;
    std::unique_ptr<PlayedSystem> m_system;
    std::mutex m_guard;
    std::vector<HWND> m_windows;
};

/// The one of this process; made at the first call.
[[nodiscard]] Play& play();

} // namespace usher
