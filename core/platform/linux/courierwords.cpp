// SPDX-License-Identifier: MIT
#include "platform/linux/courierwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace usher {

namespace {

constexpr qsizetype kLongestText = 1024;

constexpr std::array<std::pair<Answer, const char*>, 5> kAnswers{{{Answer::Yes, "yes"},
                                                                  {Answer::No, "no"},
                                                                  {Answer::Ok, "ok"},
                                                                  {Answer::Closed, "closed"},
                                                                  {Answer::TimedOut, "timed-out"}}};

constexpr std::array<std::pair<CourierReply::Kind, const char*>, 5> kKinds{
    {{CourierReply::Kind::Shown, "shown"},
     {CourierReply::Kind::Answered, "answered"},
     {CourierReply::Kind::Failed, "failed"},
     {CourierReply::Kind::Refused, "refused"},
     {CourierReply::Kind::Agreed, "agreed"}}};

constexpr std::array kChannels{QLatin1StringView{"dialog"}, QLatin1StringView{"notification"},
                               QLatin1StringView{"terminal"}};

template <typename Pairs, typename Value>
QByteArray wordIn(const Pairs& pairs, Value value)
{
    for (const auto& [known, word] : pairs) {
        if (known == value) {
            return word;
        }
    }
    return {};
}

template <typename Value, std::size_t count>
std::optional<Value> valueIn(const std::array<std::pair<Value, const char*>, count>& pairs,
                             const QByteArray& word)
{
    for (const auto& [value, known] : pairs) {
        if (word == known) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<QJsonObject> objectIn(const QByteArray& line)
{
    const auto document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString textIn(const QJsonObject& object, QLatin1StringView key)
{
    return object.value(key).toString().left(kLongestText);
}

constexpr QLatin1StringView kErrand{"errand"};
constexpr QLatin1StringView kMessage{"message"};
constexpr QLatin1StringView kEndSession{"end-session"};
constexpr QLatin1StringView kTitle{"title"};
constexpr QLatin1StringView kText{"text"};
constexpr QLatin1StringView kIsQuestion{"isQuestion"};
constexpr QLatin1StringView kIsCountdown{"isCountdown"};
constexpr QLatin1StringView kSeconds{"timeoutSeconds"};
constexpr QLatin1StringView kIsGraphical{"isGraphical"};
constexpr QLatin1StringView kTty{"tty"};
constexpr QLatin1StringView kDisplay{"display"};
constexpr QLatin1StringView kScope{"scope"};
constexpr QLatin1StringView kProcRoot{"procRoot"};
constexpr QLatin1StringView kAgentPath{"agentPath"};
constexpr QLatin1StringView kKind{"kind"};
constexpr QLatin1StringView kChannel{"channel"};
constexpr QLatin1StringView kAnswer{"answer"};

} // namespace

QByteArray wordFor(Answer answer)
{
    return wordIn(kAnswers, answer);
}

std::optional<Answer> answerFor(const QByteArray& word)
{
    return valueIn(kAnswers, word);
}

QByteArray toLine(const CourierRequest& request)
{
    const bool isMessage = request.errand == CourierRequest::Errand::Message;
    const auto& message = request.message;
    return lineOf({{kErrand, isMessage ? kMessage : kEndSession},
                   {kTitle, message.title},
                   {kText, message.text},
                   {kIsQuestion, message.buttons == Message::Buttons::YesNo},
                   {kIsCountdown, message.isCountdown},
                   {kSeconds, static_cast<double>(message.timeout.count())},
                   {kIsGraphical, request.isGraphical},
                   {kTty, request.tty},
                   {kDisplay, request.display},
                   {kScope, request.scope},
                   {kProcRoot, request.procRoot},
                   {kAgentPath, request.agentPath}});
}

std::optional<CourierRequest> parseCourierRequest(const QByteArray& line)
{
    const auto object = objectIn(line);
    if (!object) {
        return std::nullopt;
    }
    CourierRequest request;
    const bool isMessage = object->value(kErrand) == kMessage;
    if (!isMessage && object->value(kErrand) != kEndSession) {
        return std::nullopt;
    }
    request.errand = isMessage ? CourierRequest::Errand::Message : CourierRequest::Errand::EndSession;
    auto& message = request.message;
    message.title = object->value(kTitle).toString();
    message.text = object->value(kText).toString();
    message.buttons = object->value(kIsQuestion).toBool() ? Message::Buttons::YesNo : Message::Buttons::Ok;
    message.isCountdown = object->value(kIsCountdown).toBool();
    message.timeout = std::chrono::seconds{object->value(kSeconds).toInteger()};
    request.isGraphical = object->value(kIsGraphical).toBool();
    request.tty = object->value(kTty).toString();
    request.display = object->value(kDisplay).toString();
    request.scope = object->value(kScope).toString();
    request.procRoot = object->value(kProcRoot).toString();
    request.agentPath = object->value(kAgentPath).toString();
    return request;
}

QByteArray toLine(const CourierReply& reply)
{
    QJsonObject object{{kKind, QString::fromLatin1(wordIn(kKinds, reply.kind))}};
    if (!reply.channel.isEmpty()) {
        object.insert(kChannel, reply.channel);
    }
    if (reply.kind == CourierReply::Kind::Answered) {
        object.insert(kAnswer, QString::fromLatin1(wordFor(reply.answer)));
    }
    if (!reply.text.isEmpty()) {
        object.insert(kText, reply.text.left(kLongestText));
    }
    return lineOf(object);
}

std::optional<CourierReply> parseCourierReply(const QByteArray& line)
{
    const auto object = objectIn(line);
    const auto kind = object ? valueIn(kKinds, object->value(kKind).toString().toLatin1()) : std::nullopt;
    if (!kind) {
        return std::nullopt;
    }
    CourierReply reply{*kind, textIn(*object, kChannel), Answer::TimedOut, textIn(*object, kText)};
    const bool isAboutAMessage = *kind == CourierReply::Kind::Shown || *kind == CourierReply::Kind::Answered;
    if (isAboutAMessage && std::ranges::find(kChannels, reply.channel) == kChannels.end()) {
        return std::nullopt;
    }
    if (*kind == CourierReply::Kind::Answered) {
        const auto answer = answerFor(object->value(kAnswer).toString().toLatin1());
        if (!answer) {
            return std::nullopt;
        }
        reply.answer = *answer;
    }
    return reply;
}

} // namespace usher
