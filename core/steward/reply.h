// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QFutureWatcher>

namespace usher {

/// Calls `then` with the result, in the context's thread and never from within this call; not at all if the
/// context is gone by then. A future that was cancelled counts as unreachable.
template <typename T, typename Then>
void whenReplied(const QFuture<Result<T>>& future, QObject* context, Then then)
{
    // Not QFuture::then(context, …): in Qt 6.4 that ends the program if the future outlives the context.
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        const auto ended = watcher->future();
        then(ended.resultCount() > 0 ? ended.result() : Result<T>{failure(ErrorCode::Unreachable)});
    });
    watcher->setFuture(future);
}

} // namespace usher
