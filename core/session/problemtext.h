// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace usher::policy {
struct Problem;
}

namespace usher {

struct Error;

/// That a file of ours cannot be read at all, and why.
[[nodiscard]] policy::Problem unreadable(const Error& error);

/// What is wrong in a file of ours, in the language of who reads it.
[[nodiscard]] QString problemText(const policy::Problem& problem);

/// The same as compilers say it: "FILE:LINE:COLUMN: error: POINTER: TEXT".
[[nodiscard]] QString problemLine(const QString& file, const policy::Problem& problem);

/// The patterns of all sentences about problems, in English: policies/ knows no translations, so they are
/// gathered here.
[[nodiscard]] QStringList problemPatterns();

} // namespace usher
