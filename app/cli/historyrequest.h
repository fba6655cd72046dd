// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <chrono>

namespace usher {

/// What `usherctl history` was asked for.
struct HistoryRequest
{
    Q_DECLARE_TR_FUNCTIONS(HistoryRequest)

public:
    std::chrono::seconds since{std::chrono::hours{7 * 24}}; ///< So far back.
    QString user;                                           ///< Login name; empty: everybody.
    bool isCsv = false;

    /// `words` begin with the command, `options` have a value each. InvalidInput with one sentence if that
    /// makes no sense.
    [[nodiscard]] static Result<HistoryRequest> read(const QStringList& words,
                                                     const QHash<QString, QString>& options);
};

} // namespace usher
