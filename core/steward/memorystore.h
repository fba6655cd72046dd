// SPDX-License-Identifier: MIT
#pragma once

#include "steward/statestore.h"

namespace usher {

/// Remembers only as long as it lives: for requests of one program run, invented households and tests.
class MemoryStore final : public StateStore
{
public:
    [[nodiscard]] Result<QByteArray> lastState() override { return m_state; }
    [[nodiscard]] Result<void> record(const QByteArray& state, const QList<Telling>& tellings) override;
    [[nodiscard]] Result<QList<Telling>> history(const HistoryQuery& query) override;

private:
    QByteArray m_state;
    QList<Telling> m_tellings;
};

} // namespace usher
