// SPDX-License-Identifier: MIT
#include "steward/rulefile.h"

#include "steward/zoneclock.h"

#include <QFile>

namespace usher {

namespace {

std::vector<policy::Problem> unreadable(const QString& reason)
{
    return {{{}, {}, "cannot be read: " + reason.toStdString()}};
}

} // namespace

policy::RulesOrProblems readRuleFile(const QString& path)
{
    if (path.isEmpty() || path.contains(QChar::Null)) {
        return unreadable(QStringLiteral("no file has such a name"));
    }
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file.errorString());
    }
    const auto text = file.read(static_cast<qint64>(policy::JsonLimits{}.bytes) + 1);
    if (file.error() != QFileDevice::NoError) {
        return unreadable(file.errorString());
    }
    return policy::readRules({text.constData(), static_cast<std::size_t>(text.size())}, isSystemZone);
}

} // namespace usher
