// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>
#include <mutex>

namespace usher {

/// How threads that may outlive an object tell it something: in its thread, and not at all once it has closed
/// the box.
class Outbox
{
public:
    explicit Outbox(QObject& receiver)
        : m_receiver(&receiver)
    {
    }

    /// From any thread.
    void post(std::function<void()> news)
    {
        const std::scoped_lock lock{m_guard};
        if (m_receiver != nullptr) {
            QMetaObject::invokeMethod(m_receiver, std::move(news), Qt::QueuedConnection);
        }
    }

    /// By the receiver, before it is destroyed.
    void close()
    {
        const std::scoped_lock lock{m_guard};
        m_receiver = nullptr;
    }

private:
    std::mutex m_guard;
    QObject* m_receiver;
};

} // namespace usher
