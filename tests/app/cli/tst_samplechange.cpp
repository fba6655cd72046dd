// SPDX-License-Identifier: MIT
#include "cli/samplechange.h"
#include "household.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

class SampleChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void newsIsNews_data();
    void newsIsNews();
};

void SampleChangeTest::newsIsNews_data()
{
    QTest::addColumn<Sample>("later");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, bool isSame, auto change) {
        Sample sample = testHousehold();
        sample.takenAt += 2s;
        for (Session& session : sample.sessions) {
            if (session.away.duration) {
                *session.away.duration += 2s;
            }
        }
        change(sample);
        QTest::newRow(name) << sample << isSame;
    };
    row("time goes on", true, [](Sample&) {});
    row("memory is freed somewhere", true, [](Sample& s) { s.memoryAvailableBytes = 1; });
    row("half a percent", true, [](Sample& s) { s.sessions[0].usage.cpuPercent = 3.4; });
    row("a percent", false, [](Sample& s) { s.sessions[0].usage.cpuPercent = 4.2; });
    row("CPU becomes unknown", false, [](Sample& s) { s.sessions[0].usage.cpuPercent.reset(); });
    row("a few kilobytes", true,
        [](Sample& s) { s.sessions[0].programs[0].usage.memoryBytes = 671'088'641; });
    row("some megabytes", false,
        [](Sample& s) { s.sessions[0].programs[0].usage.memoryBytes = 681'088'640; });
    row("somebody touched a key", false, [](Sample& s) { s.sessions[1].away.duration = 0s; });
    row("away becomes unknown", false, [](Sample& s) { s.sessions[1].away.duration.reset(); });
    row("away becomes known", false, [](Sample& s) { s.sessions[3].away.duration = 5s; });
    row("the seconds are counted by another clock", true,
        [](Sample& s) { *s.sessions[1].away.duration += 1s; });
    row("by more than that", false, [](Sample& s) { *s.sessions[1].away.duration += 2s; });
    row("locked", false, [](Sample& s) { s.sessions[1].state = SessionState::Locked; });
    row("signed out", false, [](Sample& s) { s.sessions.removeLast(); });
    row("signed in", false, [](Sample& s) { s.sessions += testSession(u"lee"_qs, u"9"_qs, 1009); });
    row("the same id, another person", false, [](Sample& s) { s.sessions[3].identity.uid = 1009; });
    row("programs change places", true, [](Sample& s) { s.sessions[1].programs.swapItemsAt(0, 1); });
}

void SampleChangeTest::newsIsNews()
{
    QFETCH(Sample, later);
    QTEST(saysTheSame(testHousehold(), later), "same");
    QTEST(saysTheSame(later, testHousehold()), "same");
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::SampleChangeTest)
#include "tst_samplechange.moc"
