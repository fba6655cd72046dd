// SPDX-License-Identifier: MIT
#include "dashboard/eventdoorbell.h"

#include <array>

#include <lmcons.h>
#include <windows.h>

namespace usher {

namespace {

/// A window that is busy for longer is of no use to whoever waits for it.
constexpr DWORD kPatienceMs = 3000;

/// Names of the Local namespace belong to the session. In it, people are told apart by the name they signed
/// in with, which is no secret: the events' access rights are this person's.
QString ownName()
{
    std::array<wchar_t, UNLEN + 1> user{};
    DWORD size = DWORD{user.size()};
    const bool isKnown = GetUserNameW(user.data(), &size) != 0;
    return QStringLiteral("Local\\io.github.usher.Usher-") +
           (isKnown ? QString::fromWCharArray(user.data()) : QString{});
}

} // namespace

void EventDoorbell::Close::operator()(void* handle) const
{
    CloseHandle(handle);
}

EventDoorbell::EventDoorbell(QString name, QObject* parent)
    : Doorbell(parent)
    , m_name(name.isEmpty() ? ownName() : std::move(name))
{
}

Result<Doorbell::Found> EventDoorbell::ring()
{
    const auto make = [this](QLatin1StringView what) {
        return CreateEventW(nullptr, FALSE, FALSE, (m_name + what).toStdWString().c_str());
    };
    m_answered.reset(make(QLatin1StringView{"-answered"}));
    m_wanted.reset(make(QLatin1StringView{"-wanted"}));
    const DWORD error = GetLastError();
    if (!m_wanted || !m_answered) {
        // An administrator's window is out of reach for programs without those rights.
        return failure(ErrorCode::Busy, qt_error_string(static_cast<int>(error)));
    }
    if (error != ERROR_ALREADY_EXISTS) {
        m_notifier = std::make_unique<QWinEventNotifier>(m_wanted.get());
        connect(m_notifier.get(), &QWinEventNotifier::activated, this, &EventDoorbell::answer);
        return Found::Nobody;
    }
    // Windows lets nobody come to the front but who was allowed to by the one in front.
    AllowSetForegroundWindow(ASFW_ANY);
    SetEvent(m_wanted.get());
    if (WaitForSingleObject(m_answered.get(), kPatienceMs) != WAIT_OBJECT_0) {
        return failure(ErrorCode::Busy, QStringLiteral("no answer"));
    }
    return Found::Somebody;
}

void EventDoorbell::answer()
{
    SetEvent(m_answered.get());
    Q_EMIT rang();
}

} // namespace usher

#include "moc_eventdoorbell.cpp"
