// SPDX-License-Identifier: MIT
#pragma once

#include "cli/reporttext.h"
#include "platform/terminal/terminal.h"

#include <QCoreApplication>

namespace usher {

/// A list that is drawn anew on a screen of its own: what fits, and how many rows do not. Pure.
class WatchScreen
{
    Q_DECLARE_TR_FUNCTIONS(WatchScreen)

public:
    /// None: a screen of 24 rows of any width.
    explicit WatchScreen(std::optional<Terminal::Size> size);

    /// One row of the screen less than it has, or writing the end of the last one would scroll.
    [[nodiscard]] QStringList lines(const ReportText::List& list) const;

private:
    [[nodiscard]] QStringList shortened(const QStringList& above, const QStringList& table) const;

    std::optional<int> m_columns;
    qsizetype m_room;
};

} // namespace usher
