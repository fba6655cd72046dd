// SPDX-License-Identifier: MIT
#pragma once

#include "steward/messagewords.h"

namespace usher {

/// Words that only tests read.
class PlainWords final : public MessageWords
{
public:
    [[nodiscard]] Message message(const MessageMatter& matter) const override
    {
        const QString text = matter.text.isEmpty() ? QStringLiteral("May I?") : matter.text;
        return {
            {}, text, matter.isQuestion ? Message::Buttons::YesNo : Message::Buttons::Ok, matter.wait, {}};
    }
    [[nodiscard]] Message takenBack(const Session&) const override
    {
        return {{}, QStringLiteral("Never mind."), Message::Buttons::Ok, std::chrono::seconds{60}, {}};
    }
    [[nodiscard]] Message note(const Session&, const QString& text) const override
    {
        return {{}, text, Message::Buttons::Ok, std::chrono::seconds{60}, {}};
    }
};

} // namespace usher
