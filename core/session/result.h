// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace usher {

/// What kind of expected failure happened. Programs decide by it; sentences for people are made in
/// app/wording.
enum class ErrorCode
{
    NoSessionManager, ///< There is nothing on this system that could list sessions. Definite, not a time-out.
    Unreachable,      ///< The session manager exists but does not answer, or the connection to it broke.
    NotPermitted,     ///< The caller lacks a right; detail says which.
    NoSuchSession,    ///< The session has ended.
    IdentityChanged,  ///< The id exists, but it is another session now. Nothing was done.
    NotSupported,     ///< This system or this session cannot do that; detail says why.
    Busy,             ///< The same is already under way for this session.
    ProgramsRefuse,   ///< Programs keep the session open, to save for example; detail holds one name a line,
                      ///< empty where the system does not say which.
    InvalidInput,     ///< A file or an argument is wrong; detail holds one located problem a line.
    Failed,           ///< The system refused for a reason of its own; detail is its raw text.
    Unsafe,           ///< Others could change what would be used; detail says what, and what to do.
    InUse,            ///< Another Usher of the same person has it open; detail is the file.
};

struct Error
{
    ErrorCode code = ErrorCode::Failed;
    QString detail; ///< Of untrusted origin: escape before showing. What Usher adds is in the language of the
                    ///< program, what the system or a file says is raw.

    bool operator==(const Error&) const = default;
};

/// Expected failures are values. The one place to change when std::expected is there.
template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

} // namespace usher
