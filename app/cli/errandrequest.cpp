// SPDX-License-Identifier: MIT
#include "cli/errandrequest.h"

#include "engine/quantities.h"
#include "engine/rulereader.h"
#include "wording/safetext.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace usher {

namespace {

using Verb = ErrandRequest::Verb;

constexpr std::array kVerbs{
    std::pair{"ask"_L1, Verb::Ask},
    std::pair{"message"_L1, Verb::Message},
    std::pair{"sign-out"_L1, Verb::SignOut},
    std::pair{"lock"_L1, Verb::Lock},
    std::pair{"disconnect"_L1, Verb::Disconnect},
};

constexpr qsizetype kLongestText = 400;

tl::unexpected<Error> wrong(const QString& sentence)
{
    return failure(ErrorCode::InvalidInput, sentence);
}

} // namespace

std::optional<Verb> ErrandRequest::verbCalled(const QString& name)
{
    const std::span verbs{kVerbs};
    const auto found = std::ranges::find_if(verbs, [&](const auto& called) { return called.first == name; });
    return found == verbs.end() ? std::nullopt : std::optional{found->second};
}

Result<ErrandRequest> ErrandRequest::read(const QStringList& words, const QHash<QString, QString>& options,
                                          Flags flags)
{
    const QString& name = words.first();
    ErrandRequest request;
    request.verb = verbCalled(name).value_or(Verb::Ask);
    const bool isMessage = request.verb == Verb::Message;
    if (words.size() < 2) {
        return wrong(tr("%1 needs to know who: a session id, a login name, or NAME#ID.").arg(name));
    }
    const qsizetype expected = isMessage ? 3 : 2;
    if (words.size() < expected || (isMessage && words.at(2).trimmed().isEmpty())) {
        return wrong(tr("message needs a text."));
    }
    if (words.size() > expected) {
        return wrong(tr("“%1” is one word too many.").arg(escapedText(words.at(expected))));
    }
    for (const auto option : {"--wait"_L1, "--message"_L1, "--no-answer"_L1}) {
        if (request.verb != Verb::Ask && options.contains(option)) {
            return wrong(tr("%1 goes with ask only.").arg(option));
        }
    }
    if (flags.isForced && request.verb != Verb::SignOut) {
        return wrong(tr("%1 goes with sign-out only.").arg("--force"_L1));
    }
    request.who = words.at(1);
    request.text = words.value(2);
    request.mode = flags.isForced ? SignOutMode::Forced : SignOutMode::Gentle;
    if (request.text.size() > kLongestText) {
        return wrong(tr("The text is too long: up to 400 characters."));
    }
    if (const auto asked = request.readAsk(options); !asked) {
        return tl::unexpected(asked.error());
    }
    return request;
}

Result<void> ErrandRequest::readAsk(const QHash<QString, QString>& options)
{
    if (const auto wait = options.constFind(u"--wait"_s); wait != options.cend()) {
        const auto read = policy::readDuration(wait->toStdString());
        if (!read || *read < 30s || *read > 1h) {
            return wrong(tr("--wait takes a time from 30s to 1h, like 5m."));
        }
        ask.wait = *read;
    }
    if (const auto answer = options.constFind(u"--no-answer"_s); answer != options.cend()) {
        if (*answer != "sign-out"_L1 && *answer != "leave"_L1) {
            return wrong(tr("--no-answer takes sign-out or leave."));
        }
        ask.noAnswer = *answer == "leave"_L1 ? policy::Silence::Recommend : policy::Silence::SignOut;
    }
    ask.text = options.value(u"--message"_s);
    if (ask.text.size() > kLongestText) {
        return wrong(tr("The text is too long: up to 400 characters."));
    }
    if (!policy::hasOnlyKnownPlaceholders(ask.text.toStdString())) {
        return wrong(tr("In the message, braces are for {name}, {owner}, {time} and {minutes} only."));
    }
    return {};
}

} // namespace usher
