// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rules.h"

#include <QLocale>
#include <QStringList>

namespace usher {

/// Rules to begin with: the files of policies/presets, named in the language of the texts.
enum class RulePreset
{
    ForgottenAccounts, ///< Away for two hours.
    Bedtime,           ///< Children, on school nights.
    MakeRoom,          ///< Somebody else needs the PC.
    Reminder,          ///< Only the owner is told.
};

[[nodiscard]] QStringList presetNames();
/// What each does, as a sentence.
[[nodiscard]] QStringList presetTexts(const QLocale& locale);
/// Without an id.
[[nodiscard]] policy::Rule presetRule(RulePreset preset);

} // namespace usher
