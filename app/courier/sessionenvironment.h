// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>

namespace usher {

/// Where a session's screen is and which language is spoken there: DISPLAY, WAYLAND_DISPLAY, LANG and a few
/// more, from the programs that run in the session's control group. Everything comes from the person's own
/// programs.
[[nodiscard]] QMap<QByteArray, QByteArray> sessionEnvironment(const QString& scopeFolder,
                                                              const QString& procRoot);

} // namespace usher
