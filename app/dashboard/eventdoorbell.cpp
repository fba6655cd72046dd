// SPDX-License-Identifier: MIT
#include "dashboard/eventdoorbell.h"

#include "platform/windows/localmemory.h"
#include "platform/windows/sidtext.h"
#include "platform/windows/windowsrightscalls.h"

#include <array>

#include <windows.h>

#include <lmcons.h>
#include <sddl.h>

namespace usher {

namespace {

/// A window that is busy for longer is of no use to whoever waits for it.
constexpr DWORD kPatienceMs = 3000;
/// Long enough to write down what is under way. Whoever asks about it instead keeps the window.
constexpr DWORD kLeavingMs = 5000;

constexpr QLatin1StringView kWindow{"-window"};
constexpr QLatin1StringView kWanted{"-wanted"};
constexpr QLatin1StringView kAnswered{"-answered"};
constexpr QLatin1StringView kLeave{"-leave"};
constexpr QLatin1StringView kElevatedMark{"-administrator"};

/// Names of the Local namespace belong to the session. In it, people are told apart by the name they signed
/// in with, which is no secret: the objects' access rights are this person's.
QString ownName()
{
    std::array<wchar_t, UNLEN + 1> user{};
    auto size = DWORD{user.size()};
    const bool isKnown = GetUserNameW(user.data(), &size) != 0;
    return QStringLiteral("Local\\io.github.usher.Usher-") +
           (isKnown ? QString::fromWCharArray(user.data()) : QString{});
}

std::wstring fullName(const QString& name, QLatin1StringView what)
{
    return (name + what).toStdWString();
}

/// Whose the objects are: this person's, whatever rights a program has that makes or opens them. What an
/// elevated program makes is else for administrators alone, and nothing without its integrity changes it.
class OwnAccess
{
public:
    OwnAccess()
    {
        const auto sid = sidText(ownSid()).toStdWString();
        const auto text = L"D:(A;;GA;;;SY)(A;;GA;;;" + sid + L")S:(ML;;NW;;;ME)";
        PSECURITY_DESCRIPTOR made = nullptr;
        if (!sid.empty() && ConvertStringSecurityDescriptorToSecurityDescriptorW(
                                text.c_str(), SDDL_REVISION_1, &made, nullptr) != 0) {
            m_descriptor.reset(made);
        }
        m_attributes.nLength = sizeof m_attributes;
        m_attributes.lpSecurityDescriptor = made;
    }
    /// Without what Windows did not say, its own default.
    [[nodiscard]] SECURITY_ATTRIBUTES* attributes() { return m_descriptor ? &m_attributes : nullptr; }

private:
    LocalMemory m_descriptor;
    SECURITY_ATTRIBUTES m_attributes{};
};

} // namespace

void EventDoorbell::Close::operator()(void* handle) const
{
    CloseHandle(handle);
}

EventDoorbell::EventDoorbell(bool isElevated, QString name, QObject* parent)
    : Doorbell(parent)
    , m_isElevated(isElevated)
    , m_name(name.isEmpty() ? ownName() : std::move(name))
{
}

EventDoorbell::~EventDoorbell()
{
    if (m_hasPlace) {
        ReleaseMutex(m_window.get());
    }
}

EventDoorbell::Handle EventDoorbell::makeEvent(QLatin1StringView what) const
{
    OwnAccess access;
    return Handle{CreateEventW(access.attributes(), FALSE, FALSE, fullName(m_name, what).c_str())};
}

std::optional<OtherWindow> EventDoorbell::lookAround()
{
    OwnAccess access;
    m_window.reset(CreateMutexW(access.attributes(), FALSE, fullName(m_name, kWindow).c_str()));
    m_wanted = makeEvent(kWanted);
    m_answered = makeEvent(kAnswered);
    if (!m_window || !m_wanted || !m_answered) {
        return OtherWindow{false, false};
    }
    // First of all: one that opened beside another has the mark alone.
    const Handle mark{OpenEventW(SYNCHRONIZE, FALSE, fullName(m_name, kElevatedMark).c_str())};
    if (mark) {
        return OtherWindow{true, true};
    }
    return takePlace(0) ? std::nullopt : std::optional{OtherWindow{true, false}};
}

/// False if the other one still has it after that time. Whoever ended without giving it back has left too.
bool EventDoorbell::takePlace(unsigned long patienceMs)
{
    const DWORD waited = WaitForSingleObject(m_window.get(), patienceMs);
    m_hasPlace = waited == WAIT_OBJECT_0 || waited == WAIT_ABANDONED;
    return m_hasPlace;
}

Result<Doorbell::Found> EventDoorbell::ring()
{
    switch (planStart(m_isElevated, lookAround())) {
    case StartPlan::Ring:
        return callTheOther();
    case StartPlan::Tell:
        return failure(ErrorCode::NotPermitted, m_name);
    case StartPlan::TakePlace:
        m_leave = makeEvent(kLeave);
        if (m_leave) {
            SetEvent(m_leave.get());
            static_cast<void>(takePlace(kLeavingMs)); // if it stays, this one opens beside it
        }
        break;
    case StartPlan::Open:
        break;
    }
    listen();
    return Found::Nobody;
}

void EventDoorbell::listen()
{
    if (m_wanted && m_answered) {
        m_onWanted = std::make_unique<QWinEventNotifier>(m_wanted.get());
        connect(m_onWanted.get(), &QWinEventNotifier::activated, this, &EventDoorbell::answer);
    }
    if (m_isElevated) {
        m_mark = makeEvent(kElevatedMark); // and nobody has more rights: it never leaves
        return;
    }
    m_leave = makeEvent(kLeave);
    if (m_leave) {
        ResetEvent(m_leave.get()); // whoever was asked before is not there any more
        m_onLeave = std::make_unique<QWinEventNotifier>(m_leave.get());
        connect(m_onLeave.get(), &QWinEventNotifier::activated, this, &EventDoorbell::makeRoom);
    }
}

Result<Doorbell::Found> EventDoorbell::callTheOther()
{
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

void EventDoorbell::makeRoom()
{
    // From now on others ring at the one that takes this place.
    m_onWanted.reset();
    Q_EMIT placeWanted();
}

} // namespace usher

#include "moc_eventdoorbell.cpp"
