// SPDX-License-Identifier: MIT
#pragma once

// Comes before everything in a suite that is part of one program with the others: precompiled, and with mains
// that only say that the suite is there. A hundred programs would take Windows' linker and Wine's start many
// minutes.

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QCoreApplication>
#include <QFuture>
#include <QGuiApplication>
#include <QLocale>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace usher::suites {

using Main = int (*)(int argc, char** argv);

/// Before main(): the suite in that source file can be asked for. Says true.
bool add(const char* file, Main main);

template <typename Suite>
int runBare(int argc, char** argv)
{
    Suite suite;
    return QTest::qExec(&suite, argc, argv);
}

template <typename Suite, typename Application>
int run(int argc, char** argv)
{
    const Application application{argc, argv};
    return runBare<Suite>(argc, argv);
}

} // namespace usher::suites

#undef QTEST_APPLESS_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_MAIN
#define USHER_ADD_SUITE(...)                                                                                 \
    [[maybe_unused]] static const bool suiteIsAdded =                                                        \
        usher::suites::add(__FILE__, &usher::suites::__VA_ARGS__);
#define QTEST_APPLESS_MAIN(Suite) USHER_ADD_SUITE(runBare<Suite>)
#define QTEST_GUILESS_MAIN(Suite) USHER_ADD_SUITE(run<Suite, QCoreApplication>)
#define QTEST_MAIN(Suite) USHER_ADD_SUITE(run<Suite, QGuiApplication>)
