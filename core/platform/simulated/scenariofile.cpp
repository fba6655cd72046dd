// SPDX-License-Identifier: MIT
#include "platform/simulated/scenariofile.h"

#include "platform/simulated/scenarioreader.h"
#include "session/inputfile.h"
#include "session/problemtext.h"

#include <QStringList>

namespace usher {

namespace {

tl::unexpected<Error> refusal(const QString& path, const std::vector<policy::Problem>& problems)
{
    QStringList lines;
    for (const auto& problem : problems) {
        lines.append(problemLine(path, problem));
    }
    return failure(ErrorCode::InvalidInput, lines.join(u'\n'));
}

} // namespace

Result<Scenario> readScenarioFile(const QString& path)
{
    const auto text = readInputFile(path, qint64{kScenarioLimits.bytes});
    if (!text) {
        return refusal(path, {unreadable(text.error())});
    }
    auto read = readScenario({text->constData(), static_cast<std::size_t>(text->size())});
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&read)) {
        return refusal(path, *problems);
    }
    return std::get<Scenario>(std::move(read));
}

} // namespace usher
