// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/elevation.h"

#include <QStringList>

namespace usher {

/// Asks by Windows' User Account Control, the verb "runas". The call ends when the person has answered; it
/// has a thread of its own, which nobody waits for at the end of the program.
class RunAsElevation final : public Elevation
{
    Q_OBJECT

public:
    /// The program's own file, and the words that follow it.
    RunAsElevation(const QString& program, const QStringList& words, QObject* parent = nullptr);

    /// Whether Windows asks at all: where it is told not to, "runas" gives no more rights.
    [[nodiscard]] static bool isThere();
    /// One line that a program takes apart into the same words again: the rules of CommandLineToArgvW.
    [[nodiscard]] static QString commandLine(const QStringList& words);

    void startAgain() override;

private:
    void tell(quint32 error);

    QString m_program;
    QString m_words; ///< As a command line.
};

} // namespace usher
