// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/signinentry.h"

#include <QString>

namespace usher {

/// The registry's Run key of this person. Task Manager's "Startup apps" switches entries off in a key beside
/// it (Explorer\StartupApproved\Run, the lowest bit of the first byte; seen, not documented).
class RunKeyEntry final : public SignInEntry
{
public:
    /// `root` is the key with Run in it, another one for tests.
    explicit RunKeyEntry(QString program, QString root = defaultRoot());

    [[nodiscard]] bool isOn() const override;
    [[nodiscard]] Result<void> setOn(bool isOn) override;

    [[nodiscard]] static QString defaultRoot();

private:
    [[nodiscard]] QString runKey() const;
    [[nodiscard]] QString approvalKey() const;

    QString m_program; ///< The program's file.
    QString m_root;
};

} // namespace usher
