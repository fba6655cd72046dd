// SPDX-License-Identifier: MIT
#include "courier/terminalway.h"

#include "wording/asktext.h"

#include <QFile>
#include <QLocale>
#include <QTime>

#include <fcntl.h>
#include <linux/kd.h>
#include <sys/ioctl.h>
#include <time.h> // NOLINT(modernize-deprecated-headers): timespec is POSIX
#include <unistd.h>

#include <array>

namespace usher {

using namespace std::chrono_literals;

namespace {

constexpr auto kBetweenLooksAtTerminal = 250ms;
constexpr time_t kStepSeconds = 8;

bool isTerminalName(const QString& name)
{
    return !name.isEmpty() && !name.startsWith(u'/') && !name.contains(QLatin1StringView{".."});
}

/// A screen's own terminal shows no text while a desktop draws on that screen.
bool showsText(int terminal)
{
    int mode = KD_TEXT;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): ioctl() is one
    return ::ioctl(terminal, KDGETMODE, &mode) != 0 || mode == KD_TEXT;
}

bool isSame(const timespec& a, const timespec& b)
{
    return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

} // namespace

TerminalWay::TerminalWay(Message message, const QString& tty, const QString& devRoot)
    : m_message(std::move(message))
    , m_path(isTerminalName(tty) ? devRoot + u'/' + tty : QString{})
    , m_look(this)
{
    connect(&m_look, &QTimer::timeout, this, &TerminalWay::look);
}

bool TerminalWay::open()
{
    if (m_path.isEmpty()) {
        return false;
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): open() is one
    m_terminal = FileDescriptor{::open(QFile::encodeName(m_path).constData(),
                                       O_WRONLY | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)};
    struct stat about
    {
    };
    return m_terminal.isValid() && ::fstat(m_terminal.get(), &about) == 0 && S_ISCHR(about.st_mode) &&
           about.st_uid == ::geteuid() && ::isatty(m_terminal.get()) == 1 && showsText(m_terminal.get());
}

bool TerminalWay::write(const QString& text) const
{
    const auto bytes = text.toUtf8();
    return ::write(m_terminal.get(), bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size();
}

timespec TerminalWay::lastInput() const
{
    struct stat about
    {
    };
    static_cast<void>(::fstat(m_terminal.get(), &about));
    return about.st_atim;
}

void TerminalWay::forgetInputOfNow() const
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const auto last = lastInput().tv_sec;
    if (last / kStepSeconds != now.tv_sec / kStepSeconds) {
        return; // the next key shows anyhow
    }
    const std::array<timespec, 2> times{timespec{last - kStepSeconds, 0}, timespec{0, UTIME_OMIT}};
    static_cast<void>(::futimens(m_terminal.get(), times.data()));
}

void TerminalWay::begin()
{
    if (!open()) {
        Q_EMIT failed(QStringLiteral("no terminal of this person"));
        return;
    }
    if (!write(AskText::onTerminal(m_message, QTime::currentTime(), QLocale()))) {
        Q_EMIT failed(QStringLiteral("the terminal takes no text"));
        return;
    }
    forgetInputOfNow();
    m_before = lastInput();
    m_look.start(kBetweenLooksAtTerminal);
    Q_EMIT shown();
}

void TerminalWay::look()
{
    struct stat about
    {
    };
    if (::lstat(QFile::encodeName(m_path).constData(), &about) != 0 || about.st_uid != ::geteuid()) {
        m_look.stop();
        Q_EMIT failed(QStringLiteral("the terminal is gone"));
    } else if (!isSame(lastInput(), m_before)) {
        m_look.stop();
        Q_EMIT answered(m_message.buttons == Message::Buttons::YesNo ? Answer::No : Answer::Ok);
    }
}

void TerminalWay::raise(std::chrono::seconds left)
{
    auto again = m_message;
    again.timeout = left;
    // If it takes no more text, the one it took stands.
    static_cast<void>(write(AskText::onceMoreOnTerminal(again, QTime::currentTime(), QLocale())));
}

void TerminalWay::withdraw()
{
    m_look.stop();
    if (m_terminal.isValid()) {
        static_cast<void>(write(AskText::takenBackOnTerminal()));
    }
}

} // namespace usher

#include "moc_terminalway.cpp"
