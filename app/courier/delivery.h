// SPDX-License-Identifier: MIT
#pragma once

#include "courier/way.h"
#include "platform/linux/courierwords.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace usher {

/// Brings one message: tries one way after the other, also when one that was seen is lost, until somebody
/// answers or the time is over. The time counts from the first moment it can be seen.
class Delivery : public QObject
{
    Q_OBJECT

public:
    /// Makes a way for a message of which so much time is left.
    using MakeWay = std::function<std::unique_ptr<Way>(const Message& message)>;

    Delivery(Message message, std::vector<MakeWay> ways, QObject* parent = nullptr);

    void start();
    /// Takes the message back. Nothing is said after it.
    void withdraw();
    /// Brings what is shown to the person's notice once more.
    void raise();

Q_SIGNALS:
    /// Shown, perhaps several times, then Answered or Failed as the last word.
    void says(const usher::CourierReply& reply);

private:
    void tryNext();
    void onShown();
    void onFailed(const QString& why);
    void finish(const CourierReply& reply);
    [[nodiscard]] std::chrono::seconds remaining() const;

    Message m_message;
    std::vector<MakeWay> m_ways;
    std::size_t m_next = 0;
    std::unique_ptr<Way> m_way;
    QDeadlineTimer m_end{QDeadlineTimer::Forever};
    QTimer m_timer;
    QStringList m_reasons;
    bool m_isOver = false;
};

} // namespace usher
