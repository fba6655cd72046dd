// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearance.h"
#include "platform/backendfactory.h"

#include <QCoreApplication>
#include <QSize>

namespace usher {

/// What the dashboard was started for, read from the words after the program's name.
struct StartOptions
{
    Q_DECLARE_TR_FUNCTIONS(StartOptions)

public:
    enum class Page
    {
        People,
        Person,
        Rules,
        Rule,
        History,
        Settings
    };
    enum class Rendering
    {
        Automatic,
        Software,
        Gpu
    };

    bool wantsHelp = false;
    bool wantsVersion = false;
    bool startsInTray = false;
    BackendChoice backend;
    QString screenshot; ///< A file to draw the window into instead of showing it; empty: show it.
    QString rules;      ///< A rule file instead of the usual one; empty: the usual one.
    Page page = Page::People;
    QSize size; ///< Invalid: the window's own.
    std::optional<Appearance::Mode> theme;
    std::optional<qreal> textScale;
    QString language; ///< Empty: the system's.
    Rendering rendering = Rendering::Automatic;

    /// InvalidInput with one sentence, ready to be shown, if the words make no sense. Needs no application,
    /// but speaks the installed language.
    [[nodiscard]] static Result<StartOptions> parse(const QStringList& words);
    [[nodiscard]] static QString helpText();

private:
    [[nodiscard]] Result<void> readFlag(const QString& name);
    [[nodiscard]] Result<void> readValue(const QString& name, const QString& value);
};

} // namespace usher
