// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace usher {

/// Something that a system says of itself and only a report of a mistake needs: in English, and naming
/// nobody.
struct SystemFact
{
    QString what;               ///< What is to be true, or known.
    std::optional<bool> isTrue; ///< None: it is not known, or no mistake either way.
    QString detail;

    bool operator==(const SystemFact&) const = default;
};
using SystemFacts = QList<SystemFact>;

} // namespace usher
