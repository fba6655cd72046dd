// SPDX-License-Identifier: MIT
#include "platform/simulated/openmessages.h"

#include <algorithm>

namespace usher {

QFuture<Result<MessageOutcome>> OpenMessages::show(const std::string& sessionId, const Message& message,
                                                   Moment until)
{
    auto& open = m_open[sessionId];
    open.message = message;
    open.until = until;
    open.promise.start();
    return open.promise.future();
}

const Message* OpenMessages::shown(const std::string& sessionId) const
{
    const auto found = m_open.find(sessionId);
    return found == m_open.cend() ? nullptr : &found->second.message;
}

void OpenMessages::end(const std::string& sessionId, Answer answer)
{
    auto ended = m_open.extract(sessionId); // first: whoever hears of it may show the next one at once
    if (ended.empty()) {
        return;
    }
    auto& promise = ended.mapped().promise;
    promise.addResult(MessageOutcome{answer, QStringLiteral("dialog")});
    promise.finish();
}

std::vector<std::string> OpenMessages::overdue(Moment now) const
{
    std::vector<std::string> sessions;
    for (const auto& [sessionId, open] : m_open) {
        if (open.until <= now) {
            sessions.push_back(sessionId);
        }
    }
    return sessions;
}

std::optional<OpenMessages::Moment> OpenMessages::nextDue() const
{
    std::optional<Moment> next;
    for (const auto& [sessionId, open] : m_open) {
        next = std::min(next.value_or(open.until), open.until);
    }
    return next;
}

} // namespace usher
