// SPDX-License-Identifier: MIT
#include "session/inputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace usher {

namespace {

/// Why it is nothing to read from; empty if it is, or if only opening it can tell.
QString obstacle(const QFileInfo& about)
{
    if (about.isDir()) {
        return QCoreApplication::translate("InputFile", "it is a folder, not a file");
    }
    // Links have been followed, so only what has no name of its own is left without one.
    const bool hasName = !about.canonicalFilePath().isEmpty();
    return about.exists() && !about.isFile() && hasName
               ? QCoreApplication::translate("InputFile", "it is a pipe, a socket or a device, not a file")
               : QString();
}

} // namespace

Result<QByteArray> readInputFile(const QString& path, qint64 most)
{
    if (path.isEmpty() || path.contains(QChar::Null)) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("InputFile", "no file has such a name"));
    }
    if (const QString why = obstacle(QFileInfo{path}); !why.isEmpty()) {
        return failure(ErrorCode::InvalidInput, why);
    }
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::InvalidInput, file.errorString());
    }
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::InvalidInput, file.errorString());
    }
    return bytes;
}

} // namespace usher
