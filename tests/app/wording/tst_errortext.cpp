// SPDX-License-Identifier: MIT
#include "wording/errortext.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QSet>
#include <QTest>

#include <array>

namespace usher {

namespace {

constexpr std::array kCodes{
    ErrorCode::NoSessionManager, ErrorCode::Unreachable,  ErrorCode::NotPermitted, ErrorCode::NoSuchSession,
    ErrorCode::IdentityChanged,  ErrorCode::NotSupported, ErrorCode::Busy,         ErrorCode::ProgramsRefuse,
    ErrorCode::InvalidInput,     ErrorCode::Failed,       ErrorCode::InUse};

constexpr std::array kObstacles{Obstacle::NeedsPrivilege, Obstacle::SystemCannot, Obstacle::SessionCannot,
                                Obstacle::NobodyWouldSee, Obstacle::NothingToDo,  Obstacle::IdentityUnknown,
                                Obstacle::NotYetAvailable};

} // namespace

class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyErrorSaysWhatHappenedAndWhatToDo();
    void everyObstacleHasItsOwnSentence();
    void everySourceAndFeatureHasItsOwnWords();
    void detailIsMadeSafe();
    void unusedVariablesAreNamed();
};

void ErrorTextTest::everyErrorSaysWhatHappenedAndWhatToDo()
{
    for (const QLocale& locale : {QLocale{QLocale::English}, QLocale{QLocale::German}}) {
        const Language language{locale};
        QSet<QString> sentences;
        for (const ErrorCode code : kCodes) {
            const QString sentence = ErrorText::sentence(Error{code, {}});
            QVERIFY2(sentence.count(u'.') >= 2 && sentence.endsWith(u'.'), qUtf8Printable(sentence));
            QVERIFY(!sentence.contains(u'\n'));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), qsizetype{kCodes.size()});
    }
}

void ErrorTextTest::everyObstacleHasItsOwnSentence()
{
    QVERIFY(ErrorText::sentence(Obstacle::None).isEmpty());
    for (const QLocale& locale : {QLocale{QLocale::English}, QLocale{QLocale::German}}) {
        const Language language{locale};
        QSet<QString> sentences;
        for (const Obstacle obstacle : kObstacles) {
            const QString sentence = ErrorText::sentence(obstacle);
            QVERIFY2(sentence.endsWith(u'.'), qUtf8Printable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), qsizetype{kObstacles.size()});
    }
}

void ErrorTextTest::everySourceAndFeatureHasItsOwnWords()
{
    QSet<QString> words;
    for (int source = 0; source <= static_cast<int>(AwaySource::ConsoleEstimate); ++source) {
        words.insert(ErrorText::words(static_cast<AwaySource>(source)));
    }
    QCOMPARE(words.size(), static_cast<int>(AwaySource::ConsoleEstimate) + 1);
    words.clear();
    for (int feature = 0; feature <= static_cast<int>(Capability::Feature::SignOut); ++feature) {
        words.insert(ErrorText::words(static_cast<Capability::Feature>(feature)));
    }
    QCOMPARE(words.size(), static_cast<int>(Capability::Feature::SignOut) + 1);
    QVERIFY(!words.contains(QString()));
}

void ErrorTextTest::detailIsMadeSafe()
{
    const QString sentence = ErrorText::sentence(Error{ErrorCode::Failed, u" a\x1b[2J\nb%1 "_qs});
    QVERIFY2(sentence.endsWith(u"(a[2J b%1)"), qUtf8Printable(sentence));
}

void ErrorTextTest::unusedVariablesAreNamed()
{
    QCOMPARE(
        ErrorText::unusedVariables({u"QT_A\x1b"_qs, u"USHER_CONFIG_DIR"_qs}),
        u"Usher runs as administrator, so these variables do not count: QT_A\\x1b, USHER_CONFIG_DIR."_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ErrorTextTest)
#include "tst_errortext.moc"
