// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <memory>
#include <vector>

namespace usher {

/// A backend whose samples are answered by the test, when and how it likes.
class FakeBackend final : public SessionBackend
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("fake"); }
    [[nodiscard]] bool isSimulated() const override { return isInvented; }
    [[nodiscard]] QList<Capability> capabilities() const override { return features; }

    [[nodiscard]] QFuture<Result<Sample>> takeSample() override
    {
        auto& promise = *asked.emplace_back(std::make_unique<QPromise<Result<Sample>>>());
        promise.start();
        return promise.future();
    }
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity&, const Message&) override
    {
        return readyFuture<MessageOutcome>(failure(ErrorCode::NotSupported));
    }
    void withdrawMessage(const Identity&) override {}
    [[nodiscard]] QFuture<Result<void>> lock(const Identity&) override { return refused(); }
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity&) override { return refused(); }
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity&, SignOutMode) override { return refused(); }

    /// Answers the sample asked for as the index-th, from 0.
    void answer(std::size_t index, Result<Sample> result)
    {
        asked.at(index)->addResult(std::move(result));
        asked.at(index)->finish();
    }
    void answerLast(Result<Sample> result) { answer(asked.size() - 1, std::move(result)); }

    std::vector<std::unique_ptr<QPromise<Result<Sample>>>> asked;
    QList<Capability> features;
    bool isInvented = false;

private:
    static QFuture<Result<void>> refused() { return readyFuture<void>(failure(ErrorCode::NotSupported)); }
};

} // namespace usher
