// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QHash>

#include <mutex>

namespace usher {

/// Sessions that Windows has agreed to sign out, and that may still be there. Windows does not show that they
/// are closing, so this program remembers that it asked. After a while nothing comes of it any more, and they
/// can be signed out again. For several threads.
class Departures
{
public:
    /// A session that is still there by then stays.
    static constexpr std::chrono::seconds kPatience{60};

    void begin(const Identity& session, AwakeTime now)
    {
        const std::scoped_lock lock{m_guard};
        m_begunAt.insert(session, now);
    }
    [[nodiscard]] bool isUnderWay(const Identity& session, AwakeTime now)
    {
        const std::scoped_lock lock{m_guard};
        m_begunAt.removeIf(
            [now](QHash<Identity, AwakeTime>::iterator entry) { return now - entry.value() >= kPatience; });
        return m_begunAt.contains(session);
    }

private:
    std::mutex m_guard;
    QHash<Identity, AwakeTime> m_begunAt;
};

} // namespace usher
