// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QByteArray>

namespace usher {

/// The bytes of a file that somebody named, one more than `most` at most, which tells that there is too much.
/// Folders, devices and named pipes are refused before they are opened: the last would wait for somebody to
/// write. A pipe without a name is read to its end, for whoever started this program is at its other one
/// (`<(…)` of a shell). InvalidInput says why a file cannot be read, in plain or the system's words.
[[nodiscard]] Result<QByteArray> readInputFile(const QString& path, qint64 most);

} // namespace usher
