// SPDX-License-Identifier: MIT
#include "wording/language.h"

#include <QCoreApplication>

static void initTranslations()
{
    Q_INIT_RESOURCE(usher_translations);
}

namespace usher {

namespace {

QString catalogue(const QString& language)
{
    return QStringLiteral(":/i18n/usher_%1.qm").arg(language);
}

/// In the locale "C" times have seconds and nobody's customs are meant: take a 24-hour clock. A system may
/// speak a language and still have those customs.
QLocale customsFor(const QLocale& wanted, QLocale::Language language)
{
    if (wanted.language() == QLocale::C) {
        return {QLocale::English, QLocale::UnitedKingdom};
    }
    if (wanted.timeFormat(QLocale::ShortFormat).contains(u's')) {
        return {language, language == QLocale::English ? QLocale::UnitedKingdom : wanted.territory()};
    }
    return wanted.language() == language ? wanted : QLocale{language, wanted.territory()};
}

} // namespace

Language::Language(const QLocale& wanted)
{
    initTranslations();
    QLocale::Language spoken = QLocale::English;
    const QStringList names = wanted.uiLanguages();
    for (const QString& name : names) {
        const QString language = name.section(u'-', 0, 0);
        if (m_texts.load(catalogue(language))) {
            spoken = QLocale{language}.language();
            break;
        }
    }
    // English texts are in the sources, but their plurals are in a catalogue like any other language's.
    if (m_texts.isEmpty()) {
        static_cast<void>(m_texts.load(catalogue(QStringLiteral("en"))));
    }
    m_locale = customsFor(wanted, spoken);
    QCoreApplication::installTranslator(&m_texts);
}

Language::~Language()
{
    if (QCoreApplication::instance() != nullptr) {
        QCoreApplication::removeTranslator(&m_texts);
    }
}

} // namespace usher
