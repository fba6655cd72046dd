// SPDX-License-Identifier: MIT
#pragma once

#include "steward/telling.h"

#include <QByteArray>

#include <optional>

namespace usher {

/// A telling as JSON text, for whoever keeps the history.
[[nodiscard]] QByteArray tellingToJson(const Telling& telling);
/// Nothing if the text is not what tellingToJson() writes.
[[nodiscard]] std::optional<Telling> tellingFromJson(const QByteArray& text);

} // namespace usher
