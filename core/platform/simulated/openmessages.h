// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <map>
#include <string>

namespace usher {

/// The messages that are on invented screens now, at most one a session. Those still open at destruction end
/// as cancelled.
class OpenMessages
{
public:
    using Moment = std::chrono::milliseconds;

    /// Ends when end() is called for this session. There is none yet.
    [[nodiscard]] QFuture<Result<MessageOutcome>> show(const std::string& sessionId, const Message& message,
                                                       Moment until);
    /// What is on the screen; null if nothing. Valid until the next call.
    [[nodiscard]] const Message* shown(const std::string& sessionId) const;
    /// Nothing happens if there is none.
    void end(const std::string& sessionId, Answer answer);
    /// The sessions whose messages have waited long enough.
    [[nodiscard]] std::vector<std::string> overdue(Moment now) const;
    /// When the first of them has waited long enough.
    [[nodiscard]] std::optional<Moment> nextDue() const;

private:
    struct OpenMessage
    {
        QPromise<Result<MessageOutcome>> promise;
        Message message;
        Moment until{};
    };

    std::map<std::string, OpenMessage> m_open;
};

} // namespace usher
