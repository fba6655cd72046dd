// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"
#include "steward/proceeding.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>

namespace usher {

/// Something to be done to one session: `usherctl ask | message | sign-out | lock | disconnect`.
struct ErrandRequest
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    enum class Verb
    {
        Ask,
        Message,
        SignOut,
        Lock,
        Disconnect
    };

    Verb verb = Verb::Ask;
    QString who;
    QString text;                           ///< message only.
    AskRequest ask;                         ///< ask only.
    SignOutMode mode = SignOutMode::Gentle; ///< sign-out only.

    /// Options without a value that are errands' alone.
    struct Flags
    {
        bool isForced = false;
    };

    [[nodiscard]] static std::optional<Verb> verbCalled(const QString& name);
    /// From all words, the command first, and the options that have a value, by their names with the dashes.
    /// InvalidInput with one sentence, ready to be shown, if they make no sense.
    [[nodiscard]] static Result<ErrandRequest> read(const QStringList& words,
                                                    const QHash<QString, QString>& options, Flags flags);

private:
    [[nodiscard]] Result<void> readAsk(const QHash<QString, QString>& options);
};

} // namespace usher
