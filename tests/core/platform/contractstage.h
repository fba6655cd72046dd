// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <functional>

namespace usher {

/// Where a backend is proven: a system, people who do things there, and the backend that watches them.
///
/// Verbs make one thing happen and return at once; false says that it cannot be brought about here, and the
/// check is skipped. Others than people() may be signed in too; no check looks at them.
class ContractStage
{
public:
    virtual ~ContractStage() = default;

    /// Called before every check: nobody of people() is signed in, and the backend is new and took no sample.
    virtual void open() = 0;
    /// Called after every check: ends the backend and signs out whom the check signed in.
    virtual void close() = 0;

    /// Valid from open() to destroyBackend() or close().
    [[nodiscard]] virtual SessionBackend& backend() = 0;
    virtual void destroyBackend() = 0;

    /// Login names of three people.
    [[nodiscard]] virtual QStringList people() const = 0;

    /// Begins a session that is on the screen, of the kind this system locks and asks where it has that.
    [[nodiscard]] virtual bool signIn(const QString& person) = 0;
    [[nodiscard]] virtual bool input(const QString& person) = 0;
    [[nodiscard]] virtual bool lock(const QString& person) = 0;
    [[nodiscard]] virtual bool leaveScreen(const QString& person) = 0;
    [[nodiscard]] virtual bool signOut(const QString& person) = 0;
    [[nodiscard]] virtual bool run(const QString& person, const QString& program) = 0;

    /// Lets events and time pass until the condition holds; asks it again after every step. False if it does
    /// not hold within what this system may take.
    [[nodiscard]] virtual bool settle(const std::function<bool()>& condition) = 0;
    /// Lets as much time pass as lies between two samples.
    virtual void passBetweenSamples() = 0;

protected:
    ContractStage() = default;
    ContractStage(const ContractStage&) = default;
    ContractStage& operator=(const ContractStage&) = default;
};

} // namespace usher
