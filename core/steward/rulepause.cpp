// SPDX-License-Identifier: MIT
#include "steward/rulepause.h"

#include "steward/rulefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr auto kUntil = "pausedUntil"_L1;

} // namespace

QString pausePlaceBeside(const QString& ruleFile)
{
    return QFileInfo{ruleFile}.path() + u"/pause.json"_s;
}

RulePause readRulePause(const QString& ruleFile)
{
    const QString place = pausePlaceBeside(ruleFile);
    const auto text = readRuleText(place);
    if (!text) {
        return {QFileInfo::exists(place), std::nullopt};
    }
    const QJsonValue until = QJsonDocument::fromJson(*text).object().value(kUntil);
    const auto when = QDateTime::fromString(until.toString(), Qt::ISODateWithMs);
    if (!when.isValid()) {
        return {true, std::nullopt};
    }
    return {true, WallTime{std::chrono::milliseconds{when.toMSecsSinceEpoch()}}};
}

Result<void> writeRulePause(const QString& ruleFile, const RulePause& pause)
{
    const QString place = pausePlaceBeside(ruleFile);
    if (!pause.isPaused) {
        QFile file{place};
        if (!file.exists() || file.remove()) {
            return {};
        }
        return failure(ErrorCode::NotPermitted, place + u": "_s + file.errorString());
    }
    QJsonValue until;
    if (pause.until) {
        until = QDateTime::fromMSecsSinceEpoch(pause.until->time_since_epoch().count(), Qt::UTC)
                    .toString(Qt::ISODateWithMs);
    }
    return replaceFile(place,
                       QJsonDocument{QJsonObject{{kUntil, until}}}.toJson(QJsonDocument::Compact) + '\n');
}

} // namespace usher
