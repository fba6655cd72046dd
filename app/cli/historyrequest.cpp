// SPDX-License-Identifier: MIT
#include "cli/historyrequest.h"

#include "engine/quantities.h"
#include "wording/safetext.h"

using namespace Qt::Literals::StringLiterals;

namespace usher {

Result<HistoryRequest> HistoryRequest::read(const QStringList& words, const QHash<QString, QString>& options)
{
    if (words.size() > 1) {
        return failure(ErrorCode::InvalidInput,
                       tr("“%1” is one word too many.").arg(escapedText(words.at(1))));
    }
    HistoryRequest request;
    request.user = options.value(u"--user"_s);
    if (const auto since = options.constFind(u"--since"_s); since != options.cend()) {
        const auto span = policy::readDuration(since->toStdString());
        if (!span || *span <= std::chrono::seconds::zero()) {
            return failure(
                ErrorCode::InvalidInput,
                tr("--since takes how far back, like 12h or 7d, not “%1”.").arg(escapedText(*since)));
        }
        request.since = *span;
    }
    return request;
}

} // namespace usher
