// SPDX-License-Identifier: MIT
#include "core/platform/linux/kerneltree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace usher {

void KernelTree::write(const QString& below, const QByteArray& contents) const
{
    QDir().mkpath(QFileInfo(path(below)).path());
    QFile file(path(below));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

void KernelTree::remove(const QString& below) const
{
    QFile::remove(path(below));
}

void KernelTree::setProcess(const KernelProcess& process) const
{
    const auto folder = QStringLiteral("proc/%1/").arg(process.pid);
    const auto number = [](int value) { return QByteArray::number(value); };
    write(folder + QStringLiteral("stat"),
          number(process.pid) + " (" + process.name + ") " + process.state + " 1 1 1 " +
              number(process.terminal) + " -1 4194304 100 0 0 0 " + number(process.ticks) +
              " 0 0 0 20 0 1 0 " + number(process.startTicks) + " 1000000 200 18446744073709551615 1 1 0\n");
    write(folder + QStringLiteral("statm"),
          "9999 " + number(process.residentPages) + ' ' + number(process.sharedPages) + " 1 0 99 0\n");
    write(folder + QStringLiteral("cmdline"), process.commandLine);
    write(folder + QStringLiteral("cgroup"), process.cgroup);
}

void KernelTree::removeProcess(int pid) const
{
    QDir(path(QStringLiteral("proc/%1").arg(pid))).removeRecursively();
}

void KernelTree::makeUnified() const
{
    write(QStringLiteral("cgroup/cgroup.controllers"), "cpuset cpu io memory pids\n");
    write(QStringLiteral("cgroup/cgroup.procs"), {});
    QDir().mkpath(path(QStringLiteral("cgroup/user.slice")));
}

void KernelTree::setGroup(const QString& group, int usedMicroseconds, std::initializer_list<int> pids) const
{
    const auto folder = QStringLiteral("cgroup/user.slice/") + group + u'/';
    write(folder + QStringLiteral("cpu.stat"),
          "usage_usec " + QByteArray::number(usedMicroseconds) + "\nuser_usec 1\nsystem_usec 1\n");
    QByteArray list;
    for (const int pid : pids) {
        list += QByteArray::number(pid) + '\n';
    }
    write(folder + QStringLiteral("cgroup.procs"), list);
}

void KernelTree::setGroupMemory(const QString& group, int anonymous, int shared) const
{
    const auto folder = QStringLiteral("cgroup/user.slice/") + group + u'/';
    write(folder + QStringLiteral("memory.current"), "999999999\n");
    write(folder + QStringLiteral("memory.stat"),
          "anon " + QByteArray::number(anonymous) + "\nfile 888888888\nshmem " + QByteArray::number(shared) +
              "\ninactive_file 777777777\n");
}

} // namespace usher
