// SPDX-License-Identifier: MIT
#include "platform/windows/windowsplaces.h"

#include "platform/windows/elevation.h"

#include <QStandardPaths>

#include <windows.h>

#include <shlobj.h>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

/// Asked from the shell: the environment's ProgramData belongs to whoever started this program.
QString programData()
{
    PWSTR path = nullptr;
    QString found;
    if (SUCCEEDED(SHGetKnownFolderPath(FOLDERID_ProgramData, 0, nullptr, &path))) {
        found = QString::fromWCharArray(path);
    }
    CoTaskMemFree(path);
    return found.replace(u'\\', u'/');
}

QString placeOf(const QString& file)
{
    const QString chosen = qEnvironmentVariable("USHER_CONFIG_DIR");
    if (!chosen.isEmpty()) {
        return chosen + u'/' + file;
    }
    const QString shared = isElevated() ? programData() : QString{};
    const QString folder =
        shared.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) : shared;
    return folder + u"/Usher/"_s + file;
}

} // namespace

QString windowsRuleFilePlace()
{
    return placeOf(u"rules.json"_s);
}

QString windowsStatePlace()
{
    return placeOf(u"state.sqlite"_s);
}

} // namespace usher
