// SPDX-License-Identifier: MIT
#include "steward/rulefile.h"

#include "session/inputfile.h"
#include "session/problemtext.h"
#include "steward/zoneclock.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringList>

namespace usher {

namespace {

constexpr QFileDevice::Permissions kOwnerAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> notWritten(const QFileDevice& file)
{
    const bool isForbidden =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
    return failure(isForbidden ? ErrorCode::NotPermitted : ErrorCode::Failed,
                   file.fileName() + QStringLiteral(": ") + file.errorString());
}

} // namespace

Result<QByteArray> readRuleText(const QString& path)
{
    return readInputFile(path, static_cast<qint64>(policy::JsonLimits{}.bytes));
}

policy::RulesOrProblems judgeRuleText(const QByteArray& text)
{
    return policy::readRules({text.constData(), static_cast<std::size_t>(text.size())}, isSystemZone);
}

policy::RulesOrProblems readRuleFile(const QString& path)
{
    const auto text = readRuleText(path);
    return text ? judgeRuleText(*text) : std::vector<policy::Problem>{unreadable(text.error())};
}

Result<void> replaceRuleFile(const QString& path, const QByteArray& text, const QString& calledBy)
{
    const auto judged = judgeRuleText(text);
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&judged)) {
        QStringList lines;
        for (const policy::Problem& problem : *problems) {
            lines.append(problemLine(calledBy.isEmpty() ? path : calledBy, problem));
        }
        return failure(ErrorCode::InvalidInput, lines.join(u'\n'));
    }
    return replaceFile(path, text);
}

Result<void> replaceFile(const QString& path, const QByteArray& bytes)
{
    // A folder that cannot be made shows when the file in it cannot.
    QDir{}.mkpath(QFileInfo{path}.path());
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerAlone) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        return notWritten(file);
    }
    return {};
}

} // namespace usher
