// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>

namespace usher {

/// The language of all texts, installed in the application for as long as this lives. Needs a
/// QCoreApplication.
class Language
{
public:
    /// The first of the locale's languages that Usher speaks, else English.
    explicit Language(const QLocale& wanted);
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// For digits, times and day names: the wanted territory's customs, in the language the texts are in.
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

private:
    QTranslator m_texts;
    QLocale m_locale;
};

} // namespace usher
