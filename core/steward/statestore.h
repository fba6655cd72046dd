// SPDX-License-Identifier: MIT
#pragma once

#include "steward/telling.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace usher {

/// Which part of the history, newest last.
struct HistoryQuery
{
    std::optional<WallTime> since;
    QString user;        ///< Login name; empty: everybody.
    int atMost = 10'000; ///< Only the newest of them.
};

/// The port to what survives a crash. Used from one thread; calls may wait for the disk.
class StateStore
{
public:
    virtual ~StateStore() = default;

    /// The last state that was recorded; empty if there is none.
    [[nodiscard]] virtual Result<QByteArray> lastState() = 0;
    /// Both or nothing, and durably: when this returns, a power cut loses neither. It comes before every act.
    [[nodiscard]] virtual Result<void> record(const QByteArray& state, const QList<Telling>& tellings) = 0;
    [[nodiscard]] virtual Result<QList<Telling>> history(const HistoryQuery& query) = 0;

protected:
    StateStore() = default;
    StateStore(const StateStore&) = default;
    StateStore& operator=(const StateStore&) = default;
};

} // namespace usher
