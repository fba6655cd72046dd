// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

namespace usher {

/// Alex (the reader), Sam away, Kim locked and busy, Noor off the screen since nobody knows when.
/// Monday, 23 November 2026, 19:00 UTC.
inline constexpr WallTime kTestNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} +
                                   std::chrono::hours{19}};

inline Session testSession(const QString& user, const QString& id, std::uint32_t uid)
{
    Session session;
    session.identity = {u"boot-1"_qs, id, uid, {}, kTestNow - std::chrono::minutes{110}};
    session.user = user;
    session.kind = u"wayland"_qs;
    session.seat = u"seat0"_qs;
    session.tty = u"tty"_qs + id;
    session.can = {Obstacle::None, Obstacle::None, Obstacle::None, Obstacle::SystemCannot};
    return session;
}

inline Sample testHousehold()
{
    using namespace std::chrono_literals;
    Sample sample{kTestNow, u"fake"_qs, 8, 16'777'216'000, 9'663'676'416, {}};
    Session alex = testSession(u"alex"_qs, u"2"_qs, 1000);
    alex.fullName = u"Alex"_qs;
    alex.away = {12s, AwaySource::Input};
    alex.usage = {3.2, 1'288'490'188};
    alex.isMine = true;
    alex.processCount = 61;
    alex.programs = {{u"firefox"_qs, {2.9, 671'088'640}, 9}};

    Session sam = testSession(u"sam"_qs, u"3"_qs, 1001);
    sam.fullName = u"Sam"_qs;
    sam.away = {43min, AwaySource::Input};
    sam.usage = {1.5, 1'932'735'283};
    sam.processCount = 84;
    sam.keepingAwake = false;
    sam.isChild = true;
    sam.programs = {{u"minecraft"_qs, {1.2, 1'610'612'736}, 1}, {u"firefox"_qs, {0.3, 322'122'547}, 7}};

    Session kim = testSession(u"kim"_qs, u"4"_qs, 1002);
    kim.fullName = u"Kim"_qs;
    kim.state = SessionState::Locked;
    kim.away = {95min, AwaySource::Desktop};
    kim.usage = {18.4, 3'328'599'654};
    kim.keepingAwake = true;
    kim.keepingAwakeBy = u"steam: downloading"_qs;
    kim.can.message = Obstacle::NobodyWouldSee;
    kim.can.lock = Obstacle::NothingToDo;
    kim.programs = {{u"steam"_qs, {18.0, 3'006'477'107}, 4}};

    Session noor = testSession(u"noor"_qs, u"7"_qs, 1003);
    noor.state = SessionState::Disconnected;
    noor.identity.signedInAt.reset();
    sample.sessions = {alex, sam, kim, noor};
    return sample;
}

} // namespace usher
