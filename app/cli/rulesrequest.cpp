// SPDX-License-Identifier: MIT
#include "cli/rulesrequest.h"

#include "wording/safetext.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Verb = RulesRequest::Verb;

struct Form
{
    QLatin1StringView word;
    Verb verb;
    qsizetype fewest = 0; ///< Words after it.
    qsizetype most = 0;
    bool needsRules = false;
    bool needsScenario = false;
};

constexpr std::array kForms{
    Form{"check"_L1, Verb::Check, 1, std::numeric_limits<qsizetype>::max()},
    Form{"simulate"_L1, Verb::Simulate, 0, 0, true, true},
};

} // namespace

Result<RulesRequest> RulesRequest::read(const QStringList& words, const QHash<QString, QString>& options)
{
    const auto wrong = [](const QString& sentence) { return failure(ErrorCode::InvalidInput, sentence); };
    if (words.isEmpty()) {
        return wrong(tr("rules needs to know what to do: check or simulate."));
    }
    const auto* const form = std::find_if(kForms.begin(), kForms.end(),
                                          [&](const Form& known) { return known.word == words.first(); });
    if (form == kForms.end()) {
        return wrong(tr("There is no command “rules %1”.").arg(escapedText(words.first())));
    }
    RulesRequest request{form->verb, words.mid(1), options.value(u"--rules"_s),
                         options.value(u"--scenario"_s)};
    if (request.files.size() < form->fewest) {
        return wrong(tr("rules %1 needs a rule file.").arg(form->word));
    }
    if (request.files.size() > form->most) {
        return wrong(tr("“%1” is one word too many.").arg(escapedText(request.files.at(form->most))));
    }
    if (form->needsRules && request.rulesFile.isEmpty()) {
        return wrong(tr("rules %1 needs a rule file: --rules FILE.").arg(form->word));
    }
    if (form->needsScenario && request.scenarioFile.isEmpty()) {
        return wrong(tr("rules %1 needs a story: --scenario FILE.").arg(form->word));
    }
    if (!form->needsRules && options.contains(u"--rules"_s)) {
        return wrong(tr("%1 does not go with rules %2.").arg("--rules"_L1, form->word));
    }
    if (!form->needsScenario && options.contains(u"--scenario"_s)) {
        return wrong(tr("%1 does not go with rules %2.").arg("--scenario"_L1, form->word));
    }
    return request;
}

} // namespace usher
