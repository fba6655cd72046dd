// SPDX-License-Identifier: MIT
#pragma once

#include "cli/rulestanding.h"
#include "session/sessionbackend.h"

#include <nlohmann/json.hpp>

namespace usher {

/// What usherctl prints for programs. Keys in the documented order, null for what nobody knows, units in the
/// keys, times in UTC with milliseconds. Fields are only ever added.
[[nodiscard]] nlohmann::ordered_json listJson(const Sample& sample, bool isSimulated);
[[nodiscard]] nlohmann::ordered_json showJson(const Sample& sample, const Session& session, bool isSimulated);
/// `sample` is nothing if it could not be taken; `reason` then says why.
[[nodiscard]] nlohmann::ordered_json statusJson(const SessionBackend& backend,
                                                const std::optional<Sample>& sample, const QString& reason,
                                                const RuleStanding& rules = {});

/// UTF-8 text with a line end: indented, or on one line. Besides what JSON requires, every character that
/// could upset a terminal (DEL, C1 controls, marks that turn the direction of text) is escaped.
[[nodiscard]] QByteArray jsonText(const nlohmann::ordered_json& json, bool isOneLine);

} // namespace usher
