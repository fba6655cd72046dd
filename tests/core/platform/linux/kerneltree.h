// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryDir>

#include <initializer_list>

namespace usher {

/// A process as the kernel would describe it.
struct KernelProcess
{
    int pid = 0;
    QByteArray name;
    int ticks = 0; ///< Used so far, 1/100 s.
    int startTicks = 0;
    int residentPages = 0;
    int sharedPages = 0;
    int terminal = 0;
    char state = 'S';
    QByteArray commandLine = {}; ///< Words that end with \0.
    QByteArray cgroup = {};      ///< What /proc/PID/cgroup says.
};

/// Copies of /proc and /sys/fs/cgroup in a folder of their own, to be changed at will.
class KernelTree
{
public:
    [[nodiscard]] QString path(const QString& below) const { return m_folder.filePath(below); }
    [[nodiscard]] std::string procRoot() const { return path(QStringLiteral("proc")).toStdString(); }
    [[nodiscard]] std::string cgroupRoot() const { return path(QStringLiteral("cgroup")).toStdString(); }

    void write(const QString& below, const QByteArray& contents) const;
    void remove(const QString& below) const;
    void setProcess(const KernelProcess& process) const;
    void removeProcess(int pid) const;

    /// Makes the tree a version 2 one.
    void makeUnified() const;
    /// A group below user.slice, with its CPU time and processes.
    void setGroup(const QString& group, int usedMicroseconds, std::initializer_list<int> pids) const;
    /// As the memory controller tells it.
    void setGroupMemory(const QString& group, int anonymous, int shared) const;

private:
    QTemporaryDir m_folder;
};

} // namespace usher
