// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

namespace usher {

/// A hidden window that Windows tells about every session that changes (WM_WTSSESSION_CHANGE), with a thread
/// for its messages. Early after a start Windows may refuse; it is asked again for half a minute, then
/// `told(false)` says that nothing will come. `told(true)` comes for every change and once at the beginning;
/// in the window's thread, and not any more after the returned handle was destroyed.
[[nodiscard]] std::shared_ptr<void> openSessionWindow(std::function<void(bool isWatched)> told);

} // namespace usher
