// SPDX-License-Identifier: MIT
#include "platform/simulated/scenariofile.h"

#include "platform/simulated/scenarioreader.h"

#include <QFile>
#include <QStringList>

namespace usher {

namespace {

tl::unexpected<Error> refusal(const QString& path, const std::vector<policy::Problem>& problems)
{
    QStringList lines;
    for (const auto& problem : problems) {
        lines.append(QString::fromStdString(policy::describe(path.toStdString(), problem)));
    }
    return failure(ErrorCode::InvalidInput, lines.join(u'\n'));
}

} // namespace

Result<Scenario> readScenarioFile(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        return refusal(path, {{{}, {}, "cannot be read: " + file.errorString().toStdString()}});
    }
    // One byte more than is accepted tells that there is too much, however long the file is, or endless.
    const auto text = file.read(qint64{kScenarioLimits.bytes} + 1);
    if (file.error() != QFileDevice::NoError) {
        return refusal(path, {{{}, {}, "cannot be read: " + file.errorString().toStdString()}});
    }
    auto read = readScenario({text.constData(), static_cast<std::size_t>(text.size())});
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&read)) {
        return refusal(path, *problems);
    }
    return std::get<Scenario>(std::move(read));
}

} // namespace usher
