// SPDX-License-Identifier: MIT
//
// What it costs to show a snapshot in which 1 % of the sessions changed, a changed row: with 10,000 sessions
// as a ratio to 100, both in turns in one process and in CPU time, so that a busy machine does not decide.
// Into the model and the ordered list over it, as the dashboard does.
#include "dashboard/peoplelist.h"
#include "dashboard/peoplemodel.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, <ctime> need not declare it

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr int kFew = 100;
constexpr int kMany = 10'000;
constexpr int kOneIn = 100; ///< One session of so many changes.
constexpr int kRounds = 120;
/// Applied between two rounds with many, so that both see the same caches and the same moods of the machine.
constexpr int kFewEachRound = 20;
constexpr double kMostRatio = 2.0;
constexpr WallTime kBegin{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

double cpuMicroseconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::chrono::duration<double, std::micro>(std::chrono::seconds{used.tv_sec} +
                                                     std::chrono::nanoseconds{used.tv_nsec})
        .count();
}

Session makeSession(int number)
{
    Session session;
    session.identity = {QStringLiteral("boot-1"),
                        QString::number(number),
                        static_cast<std::uint32_t>(1000 + number),
                        {},
                        kBegin - 2h};
    session.user = QStringLiteral("person%1").arg(number);
    session.fullName = QStringLiteral("Person %1").arg(number);
    session.kind = QStringLiteral("wayland");
    session.away = {std::chrono::minutes{number % 50}, AwaySource::Input};
    session.usage = {1.0, 900'000'000};
    session.processCount = 60;
    session.programs = {{QStringLiteral("firefox"), {1.0, 700'000'000}, 9},
                        {QStringLiteral("writer"), {0.0, 200'000'000}, 2}};
    session.isMine = number == 0;
    return session;
}

/// How a session differs from the sample before.
using Change = void (*)(Session& session);

void changeCost(Session& session)
{
    const bool isSmall = session.usage.memoryBytes == 900'000'000;
    session.usage = {isSmall ? 30.0 : 1.0, isSmall ? 1'900'000'000 : 900'000'000};
}

void changeState(Session& session)
{
    session.state = session.state == SessionState::Active ? SessionState::Locked : SessionState::Active;
}

/// A household of its own, one snapshot after the other.
class Household
{
public:
    explicit Household(int count)
        : m_model(FriendlyText{QLocale{QLocale::English}, QTimeZone::utc()})
        , m_list(m_model)
    {
        m_sample.takenAt = kBegin;
        m_sample.memoryBytes = 16'000'000'000;
        for (int number = 0; number < count; ++number) {
            m_sample.sessions += makeSession(number);
        }
        record();
        show();
        QObject::connect(&m_list, &QAbstractItemModel::dataChanged, &m_list,
                         [this](const QModelIndex& first, const QModelIndex& last) {
                             m_changedRows += last.row() - first.row() + 1;
                         });
    }

    /// The cost of the next snapshot, a changed row.
    double next(Change change)
    {
        const auto count = m_sample.sessions.size();
        for (qsizetype place = m_round++ % kOneIn; place < count; place += kOneIn) {
            change(m_sample.sessions[place]);
        }
        record();
        m_changedRows = 0;
        const auto start = cpuMicroseconds();
        show();
        const auto spent = cpuMicroseconds() - start;
        if (m_changedRows < static_cast<int>(count) / kOneIn) {
            std::fprintf(stderr, "only %d rows changed\n", m_changedRows);
            std::exit(1);
        }
        return spent / (static_cast<double>(count) / kOneIn);
    }

private:
    void record()
    {
        m_at += 2s;
        m_history.record(m_sample, m_at);
    }
    void show()
    {
        m_model.apply(m_sample, {m_sample.takenAt, m_sample.memoryBytes, {}, {}, {}}, m_history, m_at);
    }

    PeopleModel m_model;
    PeopleList m_list;
    UsageHistory m_history;
    Sample m_sample;
    AwakeTime m_at{1h};
    int m_round = 0;
    int m_changedRows = 0;
};

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool measure(const char* what, Change change)
{
    Household fewPeople(kFew);
    Household manyPeople(kMany);
    std::vector<double> few;
    std::vector<double> many;
    for (int round = 0; round < kRounds; ++round) {
        many.push_back(manyPeople.next(change));
        for (int i = 0; i < kFewEachRound; ++i) {
            few.push_back(fewPeople.next(change));
        }
    }
    const double ratio = median(many) / median(few);
    const double meanRatio = mean(many) / mean(few);
    std::printf("%s, 1 %% of %d people: %.1f us CPU a changed row; of %d: %.1f us; ratio %.2f, of the means "
                "%.2f (at most "
                "%.1f)\n",
                what, kMany, median(many), kFew, median(few), ratio, meanRatio, kMostRatio);
    return ratio <= kMostRatio && meanRatio <= kMostRatio;
}

} // namespace

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const bool isCostFine = usher::measure("cost changes", &usher::changeCost);
    const bool isStateFine = usher::measure("locking, unlocking", &usher::changeState);
    return isCostFine && isStateFine ? 0 : 1;
}
