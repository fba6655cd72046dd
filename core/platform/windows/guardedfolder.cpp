// SPDX-License-Identifier: MIT
#include "platform/windows/guardedfolder.h"

#include "platform/windows/folderrights.h"
#include "platform/windows/sidtext.h"
#include "platform/windows/systemcalls.h"

#include <QCoreApplication>

namespace usher {

namespace {

/// Of administrators; takes over nothing from ProgramData (P); theirs and the system's, with all that comes
/// into it. Nobody else reads it: it holds what everybody did, and Windows keeps no rights of the files apart
/// as Linux does.
constexpr auto kGuarded = u"O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

tl::unexpected<Error> refused(const QString& folder, const QString& why)
{
    return failure(ErrorCode::Unsafe,
                   QCoreApplication::translate(
                       "GuardedFolder", "%1 %2, so Usher does not use it. Rename or delete that folder as an "
                                        "administrator, then start Usher again: it makes a new one")
                       .arg(QString{folder}.replace(u'/', u'\\'), why));
}

QString nameOf(const FolderCalls& calls, const QString& sid)
{
    std::u16string name;
    const auto error = calls.accountOfSid(sidBytes(sid), &name);
    return error == winerror::kNone && !name.empty() ? QString::fromStdU16String(name) : sid;
}

Result<void> judge(const FolderCalls& calls, const QString& folder, const FolderFacts& facts)
{
    if (facts.isElsewhere) {
        return refused(folder, QCoreApplication::translate("GuardedFolder", "is a link to somewhere else"));
    }
    if (!facts.isFolder) {
        return refused(folder, QCoreApplication::translate("GuardedFolder", "is no folder"));
    }
    const auto rights = readFolderRights(facts.security);
    if (!rights) {
        return refused(folder,
                       QCoreApplication::translate("GuardedFolder", "has rights that cannot be read"));
    }
    const auto stranger = strangerWith(*rights);
    if (stranger.isEmpty()) {
        return {};
    }
    return refused(
        folder, (stranger == rights->owner
                     ? QCoreApplication::translate("GuardedFolder", "belongs to %1, who is no administrator")
                     : QCoreApplication::translate("GuardedFolder", "can be changed by %1"))
                    .arg(nameOf(calls, stranger)));
}

} // namespace

Result<void> guardFolder(const FolderCalls& calls, const QString& folder)
{
    const auto path = folder.toStdU16String();
    const auto made = calls.make(path, kGuarded);
    if (made == winerror::kNone) {
        return {};
    }
    FolderFacts facts;
    const auto looked = calls.look(path, &facts);
    if (looked == winerror::kNone) {
        return judge(calls, folder, facts);
    }
    return made == winerror::kAlreadyExists
               ? refused(folder, QCoreApplication::translate("GuardedFolder",
                                                             "cannot be looked at (Windows error %1)")
                                     .arg(looked))
               : failure(ErrorCode::Failed,
                         QCoreApplication::translate(
                             "GuardedFolder",
                             "%1 cannot be made (Windows error %2). Make sure that its disk can be "
                             "written to, then start Usher again")
                             .arg(QString{folder}.replace(u'/', u'\\'))
                             .arg(made));
}

} // namespace usher
