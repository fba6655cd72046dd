// SPDX-License-Identifier: MIT
#pragma once

#include "steward/statestore.h"

namespace usher {

/// Stands in for a store that could not be opened: it says why at every call, so that nothing is done that
/// could not be written down.
class UnavailableStore final : public StateStore
{
public:
    explicit UnavailableStore(Error why)
        : m_why{std::move(why)}
    {
    }

    [[nodiscard]] Result<QByteArray> lastState() override { return tl::unexpected(m_why); }
    [[nodiscard]] Result<void> record(const QByteArray&, const QList<Telling>&) override
    {
        return tl::unexpected(m_why);
    }
    [[nodiscard]] Result<QList<Telling>> history(const HistoryQuery&) override
    {
        return tl::unexpected(m_why);
    }

private:
    Error m_why;
};

} // namespace usher
