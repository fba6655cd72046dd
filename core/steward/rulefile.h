// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rulereader.h"
#include "session/result.h"

#include <QByteArray>
#include <QString>

namespace usher {

/// Reads and judges a rule file, with the time zones this system knows. A file that cannot be read is one
/// problem without a pointer. Reads at most one byte more than a rule file may have, however long it is.
[[nodiscard]] policy::RulesOrProblems readRuleFile(const QString& path);

/// The file's bytes, up to that many; InvalidInput says why it cannot be read, in the system's words.
[[nodiscard]] Result<QByteArray> readRuleText(const QString& path);

/// The same judgement of a text.
[[nodiscard]] policy::RulesOrProblems judgeRuleText(const QByteArray& text);

/// Puts a text in the place of a rule file, whole or not at all, readable by its owner alone; makes the
/// folder if there is none. InvalidInput, with one "FILE:LINE:COLUMN: error: …" line a problem (FILE is
/// `calledBy`, or the path), and the file stays as it was, if the text is no good rule file. NotPermitted or
/// Failed, with the system's words, if it cannot be written.
[[nodiscard]] Result<void> replaceRuleFile(const QString& path, const QByteArray& text,
                                           const QString& calledBy = {});

/// As replaceRuleFile does it, for any small file beside the rules.
[[nodiscard]] Result<void> replaceFile(const QString& path, const QByteArray& bytes);

} // namespace usher
