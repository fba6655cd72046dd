// SPDX-License-Identifier: MIT
#include "cli/rulesrequest.h"

#include "engine/quantities.h"
#include "wording/safetext.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Verb = RulesRequest::Verb;

enum class Wants
{
    No,
    Maybe,
    Yes
};

struct Form
{
    QLatin1StringView word;
    Verb verb = Verb::Check;
    qsizetype fewest = 0; ///< Words after it.
    qsizetype most = 0;
    Wants rules = Wants::No;
    Wants scenario = Wants::No;
};

constexpr std::array kForms{
    Form{"check"_L1, Verb::Check, 1, std::numeric_limits<qsizetype>::max()},
    Form{"explain"_L1, Verb::Explain, 0, 0, Wants::Maybe},
    Form{"simulate"_L1, Verb::Simulate, 0, 0, Wants::Yes, Wants::Yes},
    Form{"show"_L1, Verb::Show},
    Form{"set"_L1, Verb::Set, 1, 1},
    Form{"pause"_L1, Verb::Pause, 0, 1},
    Form{"resume"_L1, Verb::Resume},
};

tl::unexpected<Error> wrong(const QString& sentence)
{
    return failure(ErrorCode::InvalidInput, sentence);
}

} // namespace

Result<RulesRequest> RulesRequest::read(const QStringList& words, const QHash<QString, QString>& options)
{
    if (words.isEmpty()) {
        return wrong(
            tr("rules needs to know what to do: check, explain, simulate, show, set, pause or resume."));
    }
    const std::span forms{kForms};
    const auto form =
        std::ranges::find_if(forms, [&](const Form& known) { return known.word == words.first(); });
    if (form == forms.end()) {
        return wrong(tr("There is no command “rules %1”.").arg(escapedText(words.first())));
    }
    RulesRequest request;
    request.verb = form->verb;
    request.files = words.mid(1);
    if (request.files.size() < form->fewest) {
        return wrong(tr("rules %1 needs a rule file.").arg(form->word));
    }
    if (request.files.size() > form->most) {
        return wrong(tr("“%1” is one word too many.").arg(escapedText(request.files.at(form->most))));
    }
    request.rulesFile = options.value(u"--rules"_s);
    request.scenarioFile = options.value(u"--scenario"_s);
    if (form->rules == Wants::Yes && request.rulesFile.isEmpty()) {
        return wrong(tr("rules %1 needs a rule file: --rules FILE.").arg(form->word));
    }
    if (form->scenario == Wants::Yes && request.scenarioFile.isEmpty()) {
        return wrong(tr("rules %1 needs a story: --scenario FILE.").arg(form->word));
    }
    for (const auto& [option, wants] :
         {std::pair{"--rules"_L1, form->rules}, std::pair{"--scenario"_L1, form->scenario}}) {
        if (wants == Wants::No && options.contains(option)) {
            return wrong(tr("%1 does not go with rules %2.").arg(option, form->word));
        }
    }
    return form->verb == Verb::Pause ? readPause(std::move(request)) : request;
}

Result<RulesRequest> RulesRequest::readPause(RulesRequest request)
{
    if (request.files.isEmpty()) {
        return request;
    }
    const QString word = request.files.takeFirst();
    request.duration = policy::readDuration(word.toStdString());
    if (!request.duration || *request.duration <= std::chrono::seconds::zero()) {
        return wrong(tr("“%1” is no duration. Write 30m, 2h or 7d, for example.").arg(escapedText(word)));
    }
    return request;
}

} // namespace usher
