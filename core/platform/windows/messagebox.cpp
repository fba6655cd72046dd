// SPDX-License-Identifier: MIT
#include "platform/windows/messagebox.h"

#include <QCoreApplication>

#include <algorithm>

namespace usher {

namespace {

// MB_… and ID… of winuser.h
constexpr std::uint32_t kOk = 0x0;
constexpr std::uint32_t kYesNo = 0x4;
constexpr std::uint32_t kIconQuestion = 0x20;
constexpr std::uint32_t kIconInformation = 0x40;
constexpr std::uint32_t kSecondIsDefault = 0x100;
constexpr std::uint32_t kForeground = 0x10000;
constexpr std::uint32_t kTopmost = 0x40000;

constexpr std::uint32_t kIdOk = 1;
constexpr std::uint32_t kIdCancel = 2;
constexpr std::uint32_t kIdYes = 6;
constexpr std::uint32_t kIdNo = 7;
constexpr std::uint32_t kIdClose = 8;
constexpr std::uint32_t kIdTimeout = 32000;

// Characters of two bytes; the old limit is 1024 bytes each [MS-TSTS 3.7.4.1.8].
constexpr qsizetype kLongestTitle = 120;
constexpr qsizetype kLongestText = 500;

std::u16string cut(const QString& text, qsizetype most)
{
    auto plain = text.trimmed();
    plain.remove(QChar{u'\0'});
    if (plain.size() > most) {
        const bool isHalf = plain.at(most - 2).isHighSurrogate();
        plain = plain.left(isHalf ? most - 2 : most - 1) + QChar{u'\u2026'};
    }
    return plain.toStdU16String();
}

} // namespace

BoxText boxOf(const Message& message)
{
    BoxText box;
    box.title = cut(message.title, kLongestTitle);
    if (box.title.empty()) {
        box.title = u"Usher";
    }
    box.text = cut(message.text, kLongestText);
    box.style = kForeground | kTopmost;
    box.style |= message.buttons == Message::Buttons::YesNo ? kYesNo | kIconQuestion | kSecondIsDefault
                                                            : kOk | kIconInformation;
    using std::chrono::seconds;
    box.timeout = static_cast<std::uint32_t>(
        std::clamp<seconds>(message.timeout, seconds{1}, std::chrono::hours{24}).count());
    return box;
}

Result<Answer> answerOfBox(Message::Buttons buttons, std::uint32_t response)
{
    const bool isQuestion = buttons == Message::Buttons::YesNo;
    switch (response) {
    case kIdYes:
    case kIdNo:
        if (isQuestion) {
            return response == kIdYes ? Answer::Yes : Answer::No;
        }
        break;
    case kIdOk:
        if (!isQuestion) {
            return Answer::Ok;
        }
        break;
    case kIdCancel:
    case kIdClose:
        return Answer::Closed;
    case kIdTimeout:
    case 0: // some versions say that instead [Cassia]
        return Answer::TimedOut;
    default:
        break;
    }
    return failure(
        ErrorCode::Failed,
        QCoreApplication::translate("WtsMessages", "the message box was answered with %1").arg(response));
}

} // namespace usher
