// SPDX-License-Identifier: MIT
#pragma once

#include "courier/userunit.h"
#include "courier/way.h"
#include "platform/linux/courierwords.h"
#include "platform/linux/linechannel.h"

#include <QTimer>

#include <memory>

namespace usher {

/// The agent's dialog, on the session's own screen. It is up as long as this object: the agent leaves when
/// its line to us is cut.
class DialogWay final : public Way
{
    Q_OBJECT

public:
    /// How long a dialog may take to be seen.
    static constexpr std::chrono::seconds kPatience{5};

    DialogWay(CourierRequest request, QMap<QByteArray, QByteArray> environment, QString busAddress);

    [[nodiscard]] QString channel() const override { return QStringLiteral("dialog"); }
    void begin() override;
    void withdraw() override;
    void raise(std::chrono::seconds left) override;

private:
    void onLine(const QByteArray& line);

    CourierRequest m_request;
    QMap<QByteArray, QByteArray> m_environment;
    QString m_busAddress;
    std::unique_ptr<LineChannel> m_agent;
    QTimer m_patience;
};

} // namespace usher
