// SPDX-License-Identifier: MIT
#include "platform/linux/rulefileplace.h"

#include <QStandardPaths>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace usher {

QString linuxRuleFilePlace()
{
    const QString chosen = qEnvironmentVariable("USHER_CONFIG_DIR");
    if (!chosen.isEmpty()) {
        return chosen + u"/rules.json"_s;
    }
    if (::geteuid() == 0) {
        return u"/etc/usher/rules.json"_s;
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/usher/rules.json"_s;
}

QString linuxStatePlace()
{
    const QString chosen = qEnvironmentVariable("USHER_CONFIG_DIR");
    if (!chosen.isEmpty()) {
        return chosen + u"/state.sqlite"_s;
    }
    if (::geteuid() == 0) {
        return u"/var/lib/usher/state.sqlite"_s;
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/usher/state.sqlite"_s;
}

} // namespace usher
