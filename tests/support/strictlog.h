// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace usher {

/// Call it in every init(): a warning nobody expected fails the test. Expected ones: QTest::ignoreMessage.
inline void failOnUnexpectedLog()
{
    static const QRegularExpression kAnything{QStringLiteral(".*")};
    QTest::failOnWarning(kAnything);
}

} // namespace usher
