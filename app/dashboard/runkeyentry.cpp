// SPDX-License-Identifier: MIT
#include "dashboard/runkeyentry.h"

#include <QDir>
#include <QSettings>

namespace usher {

namespace {

constexpr QLatin1StringView kName{"Usher"};

} // namespace

RunKeyEntry::RunKeyEntry(QString program, QString root)
    : m_program(std::move(program))
    , m_root(std::move(root))
{
}

QString RunKeyEntry::defaultRoot()
{
    return QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion");
}

QString RunKeyEntry::runKey() const
{
    return m_root + QStringLiteral("\\Run");
}

QString RunKeyEntry::approvalKey() const
{
    return m_root + QStringLiteral("\\Explorer\\StartupApproved\\Run");
}

bool RunKeyEntry::isOn() const
{
    const QSettings run(runKey(), QSettings::NativeFormat);
    const QSettings approval(approvalKey(), QSettings::NativeFormat);
    const auto state = approval.value(kName).toByteArray();
    const bool isSwitchedOff = !state.isEmpty() && (static_cast<unsigned char>(state.front()) & 1U) != 0;
    return !run.value(kName).toString().isEmpty() && !isSwitchedOff;
}

Result<void> RunKeyEntry::setOn(bool isOn)
{
    QSettings run(runKey(), QSettings::NativeFormat);
    QSettings approval(approvalKey(), QSettings::NativeFormat);
    if (isOn) {
        run.setValue(kName, QStringLiteral("\"%1\" --tray").arg(QDir::toNativeSeparators(m_program)));
    } else {
        run.remove(kName);
    }
    approval.remove(kName);
    run.sync();
    approval.sync();
    if (run.status() != QSettings::NoError || approval.status() != QSettings::NoError) {
        return failure(ErrorCode::NotPermitted, runKey());
    }
    return {};
}

} // namespace usher
