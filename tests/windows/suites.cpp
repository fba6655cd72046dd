// SPDX-License-Identifier: MIT
#include "suites.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace usher::suites {

namespace {

std::map<QString, Main>& all()
{
    static std::map<QString, Main> suites;
    return suites;
}

} // namespace

bool add(const char* file, Main main)
{
    all().emplace(QFileInfo{QDir::fromNativeSeparators(QString::fromLocal8Bit(file))}.completeBaseName(),
                  main);
    return true;
}

} // namespace usher::suites

/// usher_suites NAME ARGUMENT…: one suite, by the name of its source file.
int main(int argc, char** argv)
{
    const auto& suites = usher::suites::all();
    const auto suite = argc < 2 ? suites.end() : suites.find(QString::fromLocal8Bit(argv[1]));
    if (suite == suites.end()) {
        std::fputs("usher_suites: the first argument is to be one of these:\n", stderr);
        for (const auto& [name, main] : suites) {
            std::fprintf(stderr, "  %s\n", qPrintable(name));
        }
        return 2;
    }
    return suite->second(argc - 1, argv + 1);
}
