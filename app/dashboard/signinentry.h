// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

namespace usher {

/// The port to the list of programs that start when this person signs in.
class SignInEntry
{
public:
    virtual ~SignInEntry() = default;
    /// Usher starts; not if the person has switched it off where the system lists such programs.
    [[nodiscard]] virtual bool isOn() const = 0;
    /// From the next sign-in on, into the tray.
    [[nodiscard]] virtual Result<void> setOn(bool isOn) = 0;

protected:
    SignInEntry() = default;
    SignInEntry(const SignInEntry&) = default;
    SignInEntry& operator=(const SignInEntry&) = default;
};

} // namespace usher
