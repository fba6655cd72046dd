// SPDX-License-Identifier: MIT
#include "platform/windows/windowsplaces.h"

#include "platform/windows/elevation.h"
#include "platform/windows/guardedfolder.h"
#include "platform/windows/windowsfoldercalls.h"

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

QString chosenFolder()
{
    return qEnvironmentVariable("USHER_CONFIG_DIR");
}

/// That of the whole PC, for an administrator's program; empty for anybody else.
QString sharedFolder()
{
    const QString shared = isElevated() ? programData() : QString{};
    return shared.isEmpty() ? QString{} : shared + u"/Usher"_s;
}

QString placeOf(const QString& file)
{
    if (const QString chosen = chosenFolder(); !chosen.isEmpty()) {
        return chosen + u'/' + file;
    }
    const QString shared = sharedFolder();
    return (shared.isEmpty()
                ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Usher"_s
                : shared) +
           u'/' + file;
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

Result<void> secureWindowsPlaces()
{
    const QString shared = chosenFolder().isEmpty() ? sharedFolder() : QString{};
    return shared.isEmpty() ? Result<void>{} : guardFolder(windowsFolderCalls(), shared);
}

} // namespace usher
