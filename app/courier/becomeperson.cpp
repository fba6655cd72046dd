// SPDX-License-Identifier: MIT
#include "courier/becomeperson.h"

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <vector>

namespace usher {

namespace {

constexpr unsigned kFirstOtherFile = 3;

struct Person
{
    passwd entry{};
    std::vector<char> memory;
};

bool lookUp(uid_t uid, Person& person)
{
    passwd* found = nullptr;
    int error = ERANGE;
    for (std::size_t size = 1024; error == ERANGE && size <= std::size_t{1024} * 1024; size *= 4) {
        person.memory.resize(size);
        error = ::getpwuid_r(uid, &person.entry, person.memory.data(), person.memory.size(), &found);
    }
    return error == 0 && found != nullptr;
}

bool isNobodyElse(uid_t uid)
{
    std::array<uid_t, 3> ids{};
    return ::getresuid(&ids[0], &ids[1], &ids[2]) == 0 && ids[0] == uid && ids[1] == uid && ids[2] == uid &&
           (uid == 0 || ::setuid(0) != 0);
}

void moveIn(const passwd& person)
{
    const std::string folder = "/run/user/" + std::to_string(person.pw_uid);
    ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    ::setenv("HOME", person.pw_dir, 1);
    ::setenv("USER", person.pw_name, 1);
    ::setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + folder + "/bus").c_str(), 1);
}

} // namespace

bool becomePerson(uid_t uid)
{
    ::close_range(kFirstOtherFile, ~0U, 0);
    Person person;
    if (!lookUp(uid, person)) {
        return false;
    }
    if (::geteuid() != uid || ::getuid() != uid) {
        if (::initgroups(person.entry.pw_name, person.entry.pw_gid) != 0 ||
            ::setresgid(person.entry.pw_gid, person.entry.pw_gid, person.entry.pw_gid) != 0 ||
            ::setresuid(uid, uid, uid) != 0) {
            return false;
        }
    }
    if (!isNobodyElse(uid) || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return false;
    }
    moveIn(person.entry);
    return true;
}

} // namespace usher
