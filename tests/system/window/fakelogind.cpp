// SPDX-License-Identifier: MIT
//
// A logind of our own on a bus of its own, for the real window. Prints the bus's address, and ends when its
// input does. With --mine the session is the caller's own, with --several its person has two more. Stopped by
// a signal it is a logind that hangs.
#include "core/platform/linux/fakelogind.h"
#include "core/platform/linux/privatebus.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>

namespace {

/// Nobody may look into what this session uses: it has no control group and no processes.
void signIn(usher::FakeLogind& logind, const QString& id)
{
    logind.signIn(id, {{QStringLiteral("Type"), QStringLiteral("tty")},
                       {QStringLiteral("TTY"), QStringLiteral("null")}});
}

/// At the desktop, which is locked, and from another computer.
void signInTwiceMore(usher::FakeLogind& logind)
{
    logind.signIn(QStringLiteral("4"), {{QStringLiteral("LockedHint"), true}});
    logind.signIn(QStringLiteral("5"), {{QStringLiteral("Type"), QStringLiteral("tty")},
                                        {QStringLiteral("TTY"), QStringLiteral("null")},
                                        {QStringLiteral("Remote"), true},
                                        {QStringLiteral("RemoteHost"), QStringLiteral("office-pc")}});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    usher::PrivateBus bus;
    if (!bus.start()) {
        std::fputs("the bus did not start\n", stderr);
        return 1;
    }
    usher::FakeLogind logind(bus.address());
    signIn(logind, QStringLiteral("3"));
    if (QCoreApplication::arguments().contains(QStringLiteral("--mine"))) {
        logind.setOwnSession(QStringLiteral("3"));
    }
    if (QCoreApplication::arguments().contains(QStringLiteral("--several"))) {
        signInTwiceMore(logind);
    }
    std::puts(qPrintable(bus.address()));
    std::fflush(stdout);
    const QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
