// SPDX-License-Identifier: MIT
//
// What one ordinary refresh of the Linux backend costs, with 50 sessions and 1,000 real processes, as a ratio
// to a floor taken in turns with it: a loop that only opens, reads and closes the same files. Both in CPU
// time, so that a busy machine does not decide. The sessions come from a fake logind in a process of its own.
#include "core/platform/linux/logindbench.h"
#include "platform/linux/linuxclock.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

#include <fcntl.h>
#include <sys/wait.h>
#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, <ctime> need not declare it
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr int kSessions = 50;
constexpr int kProcessesEach = 20;
constexpr int kRounds = 40;
constexpr double kMostRatio = 2.0;

/// Children that sleep until this object is gone.
class Sleepers
{
public:
    explicit Sleepers(int count)
    {
        for (int i = 0; i < count; ++i) {
            const pid_t pid = ::fork();
            if (pid == 0) {
                ::pause();
                ::_exit(0);
            }
            m_pids.push_back(pid);
        }
    }
    ~Sleepers()
    {
        for (const auto pid : m_pids) {
            ::kill(pid, SIGKILL);
        }
        for (const auto pid : m_pids) {
            ::waitpid(pid, nullptr, 0);
        }
    }
    Sleepers(const Sleepers&) = delete;
    Sleepers& operator=(const Sleepers&) = delete;

    [[nodiscard]] pid_t at(int i) const { return m_pids.at(static_cast<std::size_t>(i)); }

private:
    std::vector<pid_t> m_pids;
};

double cpuMilliseconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::chrono::duration<double, std::milli>(std::chrono::seconds{used.tv_sec} +
                                                     std::chrono::nanoseconds{used.tv_nsec})
        .count();
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + kRounds / 2, values.end());
    return values.at(kRounds / 2);
}

void readAll(const std::vector<std::string>& files)
{
    std::array<char, 16384> buffer{};
    for (const auto& file : files) {
        const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0 || ::read(fd, buffer.data(), buffer.size()) < 0) {
            std::perror(file.c_str());
            std::exit(1);
        }
        ::close(fd);
    }
}

/// Fills a tree of control groups with the sleepers, and names every file that a refresh has to read.
std::vector<std::string> furnish(const KernelTree& tree, const Sleepers& sleepers)
{
    tree.makeUnified();
    std::vector<std::string> files{"/proc/meminfo", "/proc/sys/kernel/random/boot_id"};
    for (int session = 0; session < kSessions; ++session) {
        const auto group = QStringLiteral("user-1001.slice/session-%1.scope").arg(100 + session);
        tree.setGroup(group, 1, {});
        tree.setGroupMemory(group, 1000, 1000);
        QByteArray pids;
        for (int i = 0; i < kProcessesEach; ++i) {
            const auto pid = std::to_string(sleepers.at(session * kProcessesEach + i));
            pids.append(pid.c_str()).append('\n');
            files.push_back("/proc/" + pid + "/stat");
            files.push_back("/proc/" + pid + "/statm");
        }
        const auto folder = QStringLiteral("cgroup/user.slice/") + group;
        tree.write(folder + QStringLiteral("/cgroup.procs"), pids);
        for (const char* name : {"/cgroup.procs", "/cpu.stat", "/memory.stat"}) {
            files.push_back(tree.path(folder).toStdString() + name);
        }
    }
    return files;
}

int serve(const QString& address)
{
    FakeLogind logind(address);
    for (int session = 0; session < kSessions; ++session) {
        logind.signIn(QString::number(100 + session), {{QStringLiteral("Type"), QStringLiteral("tty")},
                                                       {QStringLiteral("TTY"), QStringLiteral("null")}});
    }
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

Sample refresh(LogindBackend& backend)
{
    QEventLoop loop;
    QFutureWatcher<Result<Sample>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(backend.takeSample());
    loop.exec();
    const auto sample = watcher.future().result();
    if (!sample) {
        std::fprintf(stderr, "%s\n", qPrintable(sample.error().detail));
        std::exit(1);
    }
    return *sample;
}

int measure()
{
    // First of all: children of a program with threads could inherit a lock.
    const Sleepers sleepers(kSessions * kProcessesEach);
    const KernelTree tree;
    const auto files = furnish(tree, sleepers);
    PrivateBus bus;
    QProcess logind;
    if (bus.start()) {
        logind.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--serve"), bus.address()});
    }
    if (!logind.waitForReadyRead()) {
        std::fputs("the fake logind did not start\n", stderr);
        return 1;
    }
    const LinuxClock clock;
    LogindPlaces places;
    places.busAddress = bus.address();
    places.cgroupRoot = tree.path(QStringLiteral("cgroup"));
    LogindBackend backend(places, clock);
    const auto sample = refresh(backend);
    int processes = 0;
    for (const auto& session : sample.sessions) {
        processes += session.processCount.value_or(0);
    }
    if (sample.sessions.size() != kSessions || processes != kSessions * kProcessesEach) {
        std::fprintf(stderr, "%d sessions, %d processes\n", static_cast<int>(sample.sessions.size()),
                     processes);
        return 1;
    }
    std::vector<double> refreshes;
    std::vector<double> floors;
    for (int round = 0; round < kRounds; ++round) {
        const auto start = cpuMilliseconds();
        static_cast<void>(refresh(backend));
        const auto middle = cpuMilliseconds();
        readAll(files);
        floors.push_back(cpuMilliseconds() - middle);
        refreshes.push_back(middle - start);
    }
    logind.kill();
    logind.waitForFinished();
    const double ratio = median(refreshes) / median(floors);
    std::printf("refresh, %d sessions, %d processes: %.2f ms CPU; reading the same %zu files alone: %.2f ms; "
                "ratio %.2f (at most %.1f)\n",
                kSessions, processes, median(refreshes), files.size(), median(floors), ratio, kMostRatio);
    return ratio <= kMostRatio ? 0 : 1;
}

} // namespace

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    return arguments.size() == 3 ? usher::serve(arguments.at(2)) : usher::measure();
}
