// SPDX-License-Identifier: MIT
#pragma once

#include "steward/messagewords.h"
#include "wording/friendlytext.h"

#include <QCoreApplication>

namespace usher {

/// The words people are shown on their own screens, in the language of the program that asks. Placeholders of
/// the owner's and a rule's texts are filled in; names come out safe. The time is absolute: a message may
/// stay on a screen for minutes.
class MessageText final : public MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(MessageText)

public:
    explicit MessageText(FriendlyText text);

    /// Who asks. Empty, or never called: nobody is named.
    void setOwner(const QString& name);
    [[nodiscard]] const QString& owner() const { return m_owner; }

    [[nodiscard]] Message message(const MessageMatter& matter) const override;
    [[nodiscard]] Message takenBack(const Session& session) const override;
    [[nodiscard]] Message note(const Session& session, const QString& text) const override;

private:
    [[nodiscard]] QString builtIn(bool isQuestion) const;
    [[nodiscard]] QString filledIn(const QString& text, const MessageMatter& matter) const;

    FriendlyText m_text;
    QString m_owner;
};

} // namespace usher
