// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindplaces.h"
#include "session/sessionbackend.h"

#include <QSet>
#include <QStringList>
#include <QTest>

#include <functional>

namespace usher {

/// Makes people do things at the PC, in the container of logind-container; see logind-verbs for the verbs.
/// True if it happened; a failure is on standard error.
[[nodiscard]] bool happens(const QStringList& verb);
/// The same for words without blanks in them: "tty frank".
[[nodiscard]] bool now(const QString& words);

/// The container's logind, with the courier and the agent of this build.
[[nodiscard]] LogindPlaces placesInContainer();

/// Waits for a reply of the backend.
template <typename Future>
[[nodiscard]] bool ends(const Future& future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) && future.isResultReadyAt(0);
}

/// The people at that PC, through the eyes of one backend, which outlives it.
class RealHousehold
{
public:
    using IsSo = std::function<bool(const Session&)>;

    explicit RealHousehold(SessionBackend& backend)
        : m_backend(backend)
    {
    }

    /// Nothing if none can be taken.
    [[nodiscard]] std::optional<Sample> sample() const;
    /// Waits for a session of that person of which this is true.
    [[nodiscard]] std::optional<Session> see(
        const QString& person, const IsSo& isSo = [](const Session&) { return true; }) const;
    /// Waits until there is no such session.
    [[nodiscard]] bool isGone(const Identity& identity) const;
    /// Somebody signs in ("tty frank"), and is there when this returns.
    [[nodiscard]] std::optional<Session> comes(const QString& verb);
    /// That person is to leave with the others.
    void expect(const QString& person) { m_here.insert(person); }
    /// Whoever came, or was expected.
    void everybodyLeaves();
    [[nodiscard]] Result<void> signOut(const Identity& who, SignOutMode mode = SignOutMode::Gentle) const;

private:
    SessionBackend& m_backend;
    QSet<QString> m_here;
};

} // namespace usher
