// SPDX-License-Identifier: MIT
#include "agent/messagedialog.h"

#include "wording/asktext.h"
#include "wording/safetext.h"

#include <QLocale>
#include <QTime>

#include <algorithm>

namespace usher {

using namespace std::chrono_literals;

namespace {

// The courier ends a dialog in time; this is for one that cannot.
constexpr auto kGrace = 2s;
/// Said with more weight.
constexpr auto kFinalMinute = 1min;

} // namespace

MessageDialog::MessageDialog(Message message, QQuickWindow& window, LineChannel& courier, QObject* parent)
    : QObject(parent)
    , m_message(std::move(message))
    , m_window(window)
    , m_courier(courier)
    , m_tick(this)
{
    // Its end closes the window, which is nobody's answer then.
    connect(this, &MessageDialog::over, this, [this] { m_isOver = true; });
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &MessageDialog::tick);
    connect(&courier, &LineChannel::received, this, &MessageDialog::obey);
    connect(&courier, &LineChannel::ended, this, &MessageDialog::over);
    connect(&window, &QQuickWindow::frameSwapped, this, &MessageDialog::onFrame, Qt::QueuedConnection);
    connect(&window, SIGNAL(answered(QString)), this, SLOT(answer(QString)));
}

QVariantMap MessageDialog::properties(const Message& message, const QLocale& locale)
{
    const bool isQuestion = message.buttons == Message::Buttons::YesNo;
    QString text = message.text;
    return {{QStringLiteral("heading"), safeText(message.title)},
            {QStringLiteral("message"), text.remove(QChar::Null)},
            {QStringLiteral("timeText"), AskText::missingTime(message, QTime::currentTime(), locale)},
            {QStringLiteral("yesText"), isQuestion ? AskText::signOutNow() : QString()},
            {QStringLiteral("noText"), isQuestion ? AskText::notNow() : AskText::ok()},
            {QStringLiteral("noWord"), QString::fromLatin1(wordFor(isQuestion ? Answer::No : Answer::Ok))}};
}

void MessageDialog::obey(const QByteArray& line)
{
    if (line != kRaise) {
        Q_EMIT over();
        return;
    }
    if (m_window.visibility() == QWindow::Minimized) {
        m_window.showNormal();
    }
    m_window.raise();
    m_window.requestActivate();
    m_window.alert(0); // a desktop may only let it ask for attention
}

void MessageDialog::onFrame()
{
    if (!m_end.isForever()) {
        return;
    }
    m_end = QDeadlineTimer{m_message.timeout, Qt::PreciseTimer};
    if (!m_courier.write("shown")) {
        Q_EMIT over();
        return;
    }
    tick();
}

void MessageDialog::tick()
{
    const auto left = std::max(std::chrono::milliseconds{m_end.remainingTime()}, 0ms);
    if (left == 0ms) {
        QTimer::singleShot(kGrace, this, &MessageDialog::over);
    }
    if (m_message.isCountdown) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
        m_window.setProperty("isFinalMinute", seconds <= kFinalMinute);
        m_window.setProperty("leftText", AskText::timeLeft(seconds));
        m_window.setProperty("leftSpoken", AskText::spokenTimeLeft(seconds));
    }
    if (left > 0ms) {
        // To the next full second; a message without a countdown has nothing to show until its end.
        m_tick.start(m_message.isCountdown ? (left - 1ms) % 1s + 1ms : left);
    }
}

void MessageDialog::answer(const QString& word)
{
    if (m_isOver) {
        return;
    }
    m_window.hide();
    static_cast<void>(m_courier.write(word.toLatin1()));
    Q_EMIT over();
}

} // namespace usher

#include "moc_messagedialog.cpp"
