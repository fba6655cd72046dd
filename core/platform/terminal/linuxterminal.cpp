// SPDX-License-Identifier: MIT
#include "platform/terminal/linuxterminal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace usher {

namespace {

constexpr std::array kWatched{SIGINT, SIGTERM, SIGHUP, SIGWINCH};

/// A stream that was closed by the caller becomes one that refuses: opened the wrong way round.
void secureStandardStreams()
{
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) == -1 && errno == EBADF) {
            // The lowest free number is the one that was closed: the ones below are open by now.
            static_cast<void>(::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
}

void waitUntilWritable(int fd)
{
    pollfd waiting{fd, POLLOUT, 0};
    static_cast<void>(::poll(&waiting, 1, -1));
}

} // namespace

LinuxTerminal::LinuxTerminal(QObject* parent)
    : Terminal(parent)
{
    secureStandardStreams();
    // A reader that went away shows in write().
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

bool LinuxTerminal::isInteractive() const
{
    const QByteArray kind = qgetenv("TERM");
    return ::isatty(STDOUT_FILENO) == 1 && !kind.isEmpty() && kind != "dumb";
}

std::optional<Terminal::Size> LinuxTerminal::size() const
{
    winsize found{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &found) != 0 || found.ws_col == 0 || found.ws_row == 0) {
        return {};
    }
    return Size{found.ws_col, found.ws_row};
}

Terminal::Written LinuxTerminal::write(Stream stream, const QByteArray& bytes)
{
    const int fd = stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO;
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::write(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (count >= 0) {
            done += count;
        } else if (errno == EAGAIN) {
            waitUntilWritable(fd);
        } else if (errno == EPIPE) {
            return Written::ReaderGone;
        } else if (errno != EINTR) {
            m_lastProblem = qt_error_string(errno);
            return Written::Failed;
        }
    }
    return Written::All;
}

void LinuxTerminal::watchSignals()
{
    sigset_t watched;
    sigemptyset(&watched);
    for (const int number : kWatched) {
        sigaddset(&watched, number);
    }
    // Blocked signals wait in the descriptor; threads made later inherit the mask.
    if (::sigprocmask(SIG_BLOCK, &watched, nullptr) != 0) {
        return;
    }
    const int fd = ::signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
    if (fd < 0 ||
        !m_signals.open(fd, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        static_cast<void>(::sigprocmask(SIG_UNBLOCK, &watched, nullptr));
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &LinuxTerminal::readSignal);
}

void LinuxTerminal::readSignal()
{
    signalfd_siginfo arrived{};
    while (::read(m_signals.handle(), &arrived, sizeof arrived) == ssize_t{sizeof arrived}) {
        if (arrived.ssi_signo == SIGWINCH) {
            Q_EMIT resized();
        } else {
            Q_EMIT interrupted();
        }
    }
}

bool LinuxTerminal::canAnswer() const
{
    return ::isatty(STDIN_FILENO) == 1;
}

void LinuxTerminal::readLine()
{
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, &LinuxTerminal::readInput);
}

void LinuxTerminal::readInput()
{
    m_input->setEnabled(false);
    // A terminal gives whole lines, at most so long.
    std::array<char, 4096> line{};
    const ssize_t count = ::read(STDIN_FILENO, line.data(), line.size());
    Q_EMIT lineRead(QByteArray{line.data(), std::max<ssize_t>(count, 0)}.trimmed());
}

std::unique_ptr<Terminal> makeTerminal()
{
    return std::make_unique<LinuxTerminal>();
}

} // namespace usher
