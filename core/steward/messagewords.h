// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

namespace usher {

/// What a message is about.
struct MessageMatter
{
    Session session;
    QString text;                ///< With placeholders as in a rule's message; empty: the built-in one.
    QString ruleName;            ///< Empty: the owner's own request.
    bool isQuestion = true;      ///< `ask`; else `warn`.
    std::chrono::seconds wait{}; ///< From now until the deadline.
    WallTime deadline{};
};

/// The port to the words that people are shown: the core has none.
class MessageWords
{
public:
    virtual ~MessageWords() = default;
    /// The question, or the warning, with its timeout.
    [[nodiscard]] virtual Message message(const MessageMatter& matter) const = 0;
    /// To somebody who was asked: never mind, stay.
    [[nodiscard]] virtual Message takenBack(const Session& session) const = 0;
    /// A message without a question.
    [[nodiscard]] virtual Message note(const Session& session, const QString& text) const = 0;

protected:
    MessageWords() = default;
    MessageWords(const MessageWords&) = default;
    MessageWords& operator=(const MessageWords&) = default;
};

} // namespace usher
