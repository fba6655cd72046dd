// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace usher {

/// What `usherctl --help` prints, made from the same tables the command line is read with.
class HelpText
{
    Q_DECLARE_TR_FUNCTIONS(HelpText)

public:
    HelpText() = delete;

    [[nodiscard]] static QString text();
};

} // namespace usher
