// SPDX-License-Identifier: MIT
#include "courier/delivery.h"

#include <algorithm>
#include <utility>

namespace usher {

Delivery::Delivery(Message message, std::vector<MakeWay> ways, QObject* parent)
    : QObject(parent)
    , m_message(std::move(message))
    , m_ways(std::move(ways))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        finish({CourierReply::Kind::Answered, m_way ? m_way->channel() : QString{}, Answer::TimedOut, {}});
    });
}

void Delivery::start()
{
    tryNext();
}

void Delivery::tryNext()
{
    m_timer.stop(); // while nothing can be seen nobody is warned
    if (m_way) {
        m_way->disconnect(this);
        m_way.release()->deleteLater(); // it is the one that speaks
    }
    if (m_next == m_ways.size() || m_end.hasExpired()) {
        finish({CourierReply::Kind::Failed, {}, Answer::TimedOut, m_reasons.join(QStringLiteral("; "))});
        return;
    }
    auto message = m_message;
    if (!m_end.isForever()) {
        message.timeout = remaining();
    }
    m_way = m_ways.at(m_next++)(message);
    connect(m_way.get(), &Way::shown, this, &Delivery::onShown);
    connect(m_way.get(), &Way::failed, this, &Delivery::onFailed);
    connect(m_way.get(), &Way::answered, this, [this](Answer answer) {
        finish({CourierReply::Kind::Answered, m_way->channel(), answer, {}});
    });
    m_way->begin();
}

std::chrono::seconds Delivery::remaining() const
{
    return std::chrono::ceil<std::chrono::seconds>(std::chrono::nanoseconds{m_end.remainingTimeNSecs()});
}

void Delivery::onShown()
{
    if (m_end.isForever()) {
        m_end = QDeadlineTimer{m_message.timeout, Qt::PreciseTimer};
    }
    m_timer.start(std::max(std::chrono::milliseconds{m_end.remainingTime()}, std::chrono::milliseconds{1}));
    Q_EMIT says({CourierReply::Kind::Shown, m_way->channel(), Answer::TimedOut, {}});
}

void Delivery::onFailed(const QString& why)
{
    m_reasons.append(QStringLiteral("%1: %2").arg(m_way->channel(), why));
    tryNext();
}

void Delivery::withdraw()
{
    m_isOver = true;
    m_timer.stop();
    if (m_way) {
        m_way->disconnect(this);
        m_way->withdraw();
    }
}

void Delivery::raise()
{
    if (m_way && !m_isOver && m_timer.isActive()) {
        m_way->raise(remaining());
    }
}

void Delivery::finish(const CourierReply& reply)
{
    if (std::exchange(m_isOver, true)) {
        return;
    }
    m_timer.stop();
    if (m_way) {
        m_way->disconnect(this);
    }
    Q_EMIT says(reply);
}

} // namespace usher

#include "moc_delivery.cpp"
