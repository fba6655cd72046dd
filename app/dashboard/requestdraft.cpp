// SPDX-License-Identifier: MIT
#include "dashboard/requestdraft.h"

namespace usher {

namespace {

/// Enough to recognise what is at stake, few enough to be read.
constexpr qsizetype kNamedPrograms = 4;

} // namespace

RequestDraft::RequestDraft(FriendlyText text, const MessageText& words, QObject* parent)
    : QObject(parent)
    , m_text(std::move(text))
    , m_words(words)
{
}

void RequestDraft::begin(const QString& key, const Session& session, WallTime wall)
{
    m_key = key;
    m_session = session;
    m_wall = wall;
    m_waitMinutes = kUsualMinutes;
    m_isOnlyToldMe = false;
    m_isPresent = true;
    Q_EMIT changed();
}

void RequestDraft::update(const Session* session, WallTime wall)
{
    // Another session with the same person is another matter: the owner decided about this one.
    const bool isPresent = session != nullptr && session->identity == m_session.identity;
    const auto before = std::tuple{m_isPresent, programsText(), unseenText(), previewText()};
    m_isPresent = isPresent;
    m_wall = wall;
    if (isPresent) {
        m_session = *session;
    }
    if (before != std::tuple{m_isPresent, programsText(), unseenText(), previewText()}) {
        Q_EMIT changed();
    }
}

AskRequest RequestDraft::request() const
{
    AskRequest request;
    request.wait = std::chrono::minutes{m_waitMinutes};
    request.noAnswer = m_isOnlyToldMe ? policy::Silence::Recommend : policy::Silence::SignOut;
    return request;
}

QString RequestDraft::programsText() const
{
    if (m_session.programs.isEmpty()) {
        return tr("Usher cannot see what is open.");
    }
    //: %1 is a list of programs
    return tr("Open: %1.").arg(FriendlyText::programs(m_session, kNamedPrograms));
}

QString RequestDraft::unsavedText() const
{
    if (m_session.programs.isEmpty()) {
        return tr("Usher cannot see what is open. What %1 has not saved is lost.").arg(personName());
    }
    //: %1 is a list of programs, %2 a name
    return tr("%1 will be closed. What %2 has not saved there is lost.")
        .arg(FriendlyText::programs(m_session, kNamedPrograms), personName());
}

QString RequestDraft::unseenText() const
{
    switch (m_session.state) {
    case SessionState::Locked:
        return tr("%1’s screen is locked, so nobody would see the question.").arg(personName());
    case SessionState::Disconnected:
        return tr("%1 is not on the screen, so nobody would see the question.").arg(personName());
    case SessionState::Active:
        break;
    }
    return {};
}

QString RequestDraft::previewText() const
{
    const std::chrono::seconds wait = std::chrono::minutes{m_waitMinutes};
    return m_words.message({m_session, {}, {}, true, wait, m_wall + wait}).text;
}

void RequestDraft::setWaitMinutes(int minutes)
{
    if (m_waitMinutes != minutes) {
        m_waitMinutes = minutes;
        Q_EMIT changed();
    }
}

void RequestDraft::setOnlyToldMe(bool isOnly)
{
    if (m_isOnlyToldMe != isOnly) {
        m_isOnlyToldMe = isOnly;
        Q_EMIT changed();
    }
}

} // namespace usher

#include "moc_requestdraft.cpp"
