// SPDX-License-Identifier: MIT
#include "dashboard/startoptions.h"

#include "wording/safetext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <span>

namespace usher {

namespace {

struct Option
{
    const char* name;
    const char* valueName; ///< nullptr: takes none.
    const char* description;
};

constexpr std::array kOptions{
    Option{"--demo", nullptr, QT_TRANSLATE_NOOP("StartOptions", "show an invented household")},
    Option{"--backend", "BACKEND",
           QT_TRANSLATE_NOOP("StartOptions",
                             "auto, logind, wts, or simulated[:SCENARIO]: who is asked about sessions")},
    Option{"--tray", nullptr,
           QT_TRANSLATE_NOOP("StartOptions",
                             "start without a window, as an icon in the tray where there is one")},
    Option{"--screenshot", "FILE",
           QT_TRANSLATE_NOOP("StartOptions", "draw the window into a PNG file and end")},
    Option{"--page", "PAGE",
           QT_TRANSLATE_NOOP("StartOptions",
                             "people, person, rules, rule, history or settings, for --screenshot")},
    Option{"--rules", "FILE",
           QT_TRANSLATE_NOOP("StartOptions", "use this rule file instead of the usual one")},
    Option{"--size", "WxH", QT_TRANSLATE_NOOP("StartOptions", "size of the window, such as 960x640")},
    Option{"--theme", "THEME",
           QT_TRANSLATE_NOOP("StartOptions", "light, dark or high-contrast, for this start only")},
    Option{"--text-scale", "PERCENT",
           QT_TRANSLATE_NOOP("StartOptions", "size of texts, 100 to 200, for this start only")},
    Option{"--language", "LANGUAGE",
           QT_TRANSLATE_NOOP("StartOptions", "such as en or de, instead of the system's")},
    Option{"--software-rendering", nullptr, QT_TRANSLATE_NOOP("StartOptions", "draw with the processor")},
    Option{"--gpu", nullptr, QT_TRANSLATE_NOOP("StartOptions", "draw with the graphics card")},
    Option{"--version", nullptr, QT_TRANSLATE_NOOP("StartOptions", "print the version and end")},
    Option{"--help", nullptr, QT_TRANSLATE_NOOP("StartOptions", "print this and end")},
};

const Option* optionOf(const QString& name)
{
    const std::span options{kOptions};
    const auto found = std::ranges::find_if(
        options, [&name](const Option& option) { return name == QLatin1StringView{option.name}; });
    return found != options.end() ? &*found : nullptr;
}

std::optional<QSize> sizeOf(const QString& text)
{
    constexpr int kLeast = 200;
    constexpr int kMost = 8192;
    const auto parts = text.split(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const QSize size{parts.value(0).toInt(&isWidth), parts.value(1).toInt(&isHeight)};
    const auto isFit = [](int length) { return length >= kLeast && length <= kMost; };
    return parts.size() == 2 && isWidth && isHeight && isFit(size.width()) && isFit(size.height())
               ? std::optional{size}
               : std::nullopt;
}

template <typename Value>
using Choice = std::pair<const char*, Value>;

template <typename Value, std::size_t Count>
std::optional<Value> chosen(const std::array<Choice<Value>, Count>& choices, const QString& text)
{
    for (const auto& [name, value] : choices) {
        if (text == QLatin1StringView{name}) {
            return value;
        }
    }
    return {};
}

constexpr std::array kPages{Choice<StartOptions::Page>{"people", StartOptions::Page::People},
                            Choice<StartOptions::Page>{"person", StartOptions::Page::Person},
                            Choice<StartOptions::Page>{"rules", StartOptions::Page::Rules},
                            Choice<StartOptions::Page>{"rule", StartOptions::Page::Rule},
                            Choice<StartOptions::Page>{"history", StartOptions::Page::History},
                            Choice<StartOptions::Page>{"settings", StartOptions::Page::Settings}};
constexpr std::array kThemes{Choice<Appearance::Mode>{"light", Appearance::Mode::Light},
                             Choice<Appearance::Mode>{"dark", Appearance::Mode::Dark},
                             Choice<Appearance::Mode>{"high-contrast", Appearance::Mode::HighContrast}};

} // namespace

Result<StartOptions> StartOptions::parse(const QStringList& words)
{
    StartOptions options;
    for (qsizetype next = 0; next < words.size(); ++next) {
        const auto& word = words.at(next);
        const auto equals = word.indexOf(u'=');
        const auto name = word == u"-h" ? QStringLiteral("--help") : word.left(equals);
        const auto* const option = optionOf(name);
        if (option == nullptr) {
            return failure(ErrorCode::InvalidInput, tr("There is no option “%1”.").arg(escapedText(word)));
        }
        if (option->valueName == nullptr) {
            if (equals >= 0) {
                return failure(ErrorCode::InvalidInput, tr("%1 takes no value.").arg(name));
            }
            if (const auto result = options.readFlag(name); !result) {
                return tl::unexpected{result.error()};
            }
            continue;
        }
        if (equals < 0 && next + 1 == words.size()) {
            return failure(ErrorCode::InvalidInput, tr("%1 needs a value.").arg(name));
        }
        if (const auto result =
                options.readValue(name, equals >= 0 ? word.mid(equals + 1) : words.at(++next));
            !result) {
            return tl::unexpected{result.error()};
        }
    }
    return options;
}

Result<void> StartOptions::readFlag(const QString& name)
{
    if (name == u"--demo") {
        backend = {};
        backend.name = QStringLiteral("simulated");
    } else if (name == u"--software-rendering") {
        rendering = Rendering::Software;
    } else if (name == u"--gpu") {
        rendering = Rendering::Gpu;
    } else if (name == u"--tray") {
        startsInTray = true;
    } else if (name == u"--version") {
        wantsVersion = true;
    } else {
        wantsHelp = true;
    }
    return {};
}

Result<void> StartOptions::readValue(const QString& name, const QString& value)
{
    const auto refused = [&] {
        return failure(ErrorCode::InvalidInput, tr("“%1” is no value for %2.").arg(escapedText(value), name));
    };
    if (name == u"--backend") {
        const auto choice = parseBackendChoice(value);
        backend = choice.value_or(BackendChoice{});
        return choice ? Result<void>{} : refused();
    }
    if (name == u"--page") {
        const auto wanted = chosen(kPages, value);
        page = wanted.value_or(page);
        return wanted ? Result<void>{} : refused();
    }
    if (name == u"--theme") {
        theme = chosen(kThemes, value);
        return theme ? Result<void>{} : refused();
    }
    if (name == u"--size") {
        const auto wanted = sizeOf(value);
        size = wanted.value_or(QSize{});
        return wanted ? Result<void>{} : refused();
    }
    if (name == u"--text-scale") {
        bool isNumber = false;
        const int percent = value.toInt(&isNumber);
        textScale = percent / 100.0;
        return isNumber && percent >= 100 && percent <= 200 ? Result<void>{} : refused();
    }
    if (name == u"--rules") {
        rules = value;
        return value.isEmpty() ? refused() : Result<void>{};
    }
    if (name == u"--language") {
        language = value;
        return QLocale{value}.language() != QLocale::C ? Result<void>{} : refused();
    }
    screenshot = value;
    return value.isEmpty() ? refused() : Result<void>{};
}

QString StartOptions::helpText()
{
    QList<std::pair<QString, QString>> lines;
    qsizetype width = 0;
    for (const auto& option : kOptions) {
        auto form = QString::fromLatin1(option.name);
        if (option.valueName != nullptr) {
            form += u' ' + QString::fromLatin1(option.valueName);
        }
        width = std::max(width, form.size());
        lines.emplaceBack(form, tr(option.description));
    }
    auto text = QStringLiteral("%1\n\n%2\n\n")
                    .arg(tr("Usage: usher [OPTION]…"),
                         tr("Shows who is signed in to this PC, and what their sessions cost."));
    for (const auto& [form, description] : lines) {
        text += QStringLiteral("  %1  %2\n").arg(form.leftJustified(width), description);
    }
    return text;
}

} // namespace usher
