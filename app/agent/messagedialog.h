// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/courierwords.h"
#include "platform/linux/linechannel.h"

#include <QDeadlineTimer>
#include <QQuickWindow>
#include <QTimer>

namespace usher {

/// Life of one dialog: says "shown" when it can be seen, counts down in awake time, says the answer, and is
/// over when there is one, when the time is over, or when whoever asked hangs up.
class MessageDialog : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MessageDialog(Message message, QQuickWindow& window, LineChannel& courier, QObject* parent = nullptr);

    /// What the window is made with.
    [[nodiscard]] static QVariantMap properties(const Message& message, const QLocale& locale);

Q_SIGNALS:
    void over();

private:
    Q_SLOT void answer(const QString& word);
    /// What the courier says.
    void obey(const QByteArray& line);
    void onFrame();
    void tick();

    Message m_message;
    QQuickWindow& m_window;
    LineChannel& m_courier;
    QDeadlineTimer m_end{QDeadlineTimer::Forever};
    QTimer m_tick;
    bool m_isOver = false;
};

} // namespace usher
