// SPDX-License-Identifier: MIT
#pragma once

#include "courier/personsbus.h"
#include "courier/way.h"

#include <cstdint>

namespace usher {

/// A desktop notification with buttons (org.freedesktop.Notifications 1.2). Only where the server shows
/// buttons: else nobody could say no.
class NotificationWay final : public Way
{
    Q_OBJECT

public:
    NotificationWay(Message message, const QString& busAddress);
    ~NotificationWay() override;

    [[nodiscard]] QString channel() const override { return QStringLiteral("notification"); }
    void begin() override;
    void withdraw() override;
    void raise(std::chrono::seconds left) override;

private:
    Q_SLOT void onAction(const QDBusMessage& signal);
    Q_SLOT void onClosed(const QDBusMessage& signal);
    [[nodiscard]] bool hasButtons();
    /// In the place of what is shown already.
    [[nodiscard]] Result<std::uint32_t> notify(const Message& message) const;
    [[nodiscard]] QStringList buttons() const;
    void close();
    [[nodiscard]] bool isOurs(const QDBusMessage& signal) const;

    Message m_message;
    PersonsBus m_bus;
    std::uint32_t m_id = 0;
    bool m_understandsMarkup = false;
};

} // namespace usher
