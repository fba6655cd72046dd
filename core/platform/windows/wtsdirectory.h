// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/wtsvalues.h"
#include "session/result.h"

#include <QHash>

#include <mutex>
#include <vector>

namespace usher {

/// Which sessions there are, and who each of them is. Every question goes to Windows; only the SID of an
/// account is remembered, for some minutes, because looking it up may ask another computer. For several
/// threads.
class WtsDirectory
{
public:
    static constexpr std::chrono::minutes kRememberedFor{10};
    /// An account that could not be looked up is not looked up again at once: whoever waits for a computer
    /// that does not answer would do so at every sample.
    static constexpr std::chrono::minutes kUnknownFor{1};

    /// The calls outlive it.
    explicit WtsDirectory(const SystemCalls& calls);

    /// The sessions of people. One that ends while it is read is left out; if Windows says of none what it
    /// is, that is an error.
    [[nodiscard]] Result<std::vector<WtsSession>> list() const;
    /// The session with exactly this identity, as it is now: else NoSuchSession or IdentityChanged.
    [[nodiscard]] Result<WtsSession> find(const Identity& target) const;
    [[nodiscard]] Identity identityOf(const WtsSession& session) const;

    /// The computer at the other end of a remote session; empty if there is none, or Windows does not say.
    [[nodiscard]] QString clientName(const WtsSession& session) const;
    /// Whether the session came over a network, whatever its station is called.
    [[nodiscard]] bool isRemote(const WtsSession& session) const;

private:
    struct Remembered
    {
        QString sid; ///< Empty: it could not be looked up.
        AwakeTime askedAt{};
    };

    [[nodiscard]] std::uint32_t addTimes(WtsSession& session) const;
    [[nodiscard]] std::vector<std::byte> query(std::uint32_t session, wts::InfoClass infoClass) const;
    [[nodiscard]] QString sidOf(const WtsSession& session) const;
    [[nodiscard]] std::optional<QString> remembered(const QString& account, AwakeTime now) const;
    /// And remembers what came of it.
    [[nodiscard]] QString lookUp(const QString& account, AwakeTime now) const;
    [[nodiscard]] QString sidOfProcesses(std::uint32_t session) const;
    [[nodiscard]] QString bootId() const;

    const SystemCalls& m_calls;
    mutable std::mutex m_guard;                ///< Of what is remembered, never held while Windows is asked.
    mutable QHash<QString, Remembered> m_sids; ///< By account.
};

} // namespace usher
