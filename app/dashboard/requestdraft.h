// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"
#include "steward/proceeding.h"
#include "wording/friendlytext.h"
#include "wording/messagetext.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// What the owner is about to do to one person: what the dialogs name, and what is chosen in them. Follows
/// the samples while a dialog is open.
class RequestDraft : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(QString personKey READ personKey NOTIFY changed)
    Q_PROPERTY(QString personName READ personName NOTIFY changed)
    Q_PROPERTY(bool isPresent READ isPresent NOTIFY changed)
    Q_PROPERTY(QString programsText READ programsText NOTIFY changed)
    Q_PROPERTY(QString unsavedText READ unsavedText NOTIFY changed)
    Q_PROPERTY(QString unseenText READ unseenText NOTIFY changed)
    Q_PROPERTY(QString previewText READ previewText NOTIFY changed)
    Q_PROPERTY(int waitMinutes READ waitMinutes WRITE setWaitMinutes NOTIFY changed)
    Q_PROPERTY(bool isOnlyToldMe READ isOnlyToldMe WRITE setOnlyToldMe NOTIFY changed)

public:
    /// The words are those the person will read; they must outlive the draft.
    RequestDraft(FriendlyText text, const MessageText& words, QObject* parent = nullptr);

    /// Begins with this person, and with the usual choices.
    void begin(const QString& key, const Session& session, WallTime wall);
    /// What is known of them now; nothing if they have signed out.
    void update(const Session* session, WallTime wall);

    [[nodiscard]] const Identity& session() const { return m_session.identity; }
    [[nodiscard]] AskRequest request() const;

    [[nodiscard]] QString personKey() const { return m_key; }
    [[nodiscard]] QString personName() const { return FriendlyText::personName(m_session); }
    [[nodiscard]] bool isPresent() const { return m_isPresent; }
    /// "Open: Minecraft and Word."
    [[nodiscard]] QString programsText() const;
    /// What signing out without asking can cost, with the programs by name.
    [[nodiscard]] QString unsavedText() const;
    /// Why nobody would see a question; empty: it can be asked.
    [[nodiscard]] QString unseenText() const;
    [[nodiscard]] QString previewText() const;
    [[nodiscard]] int waitMinutes() const { return m_waitMinutes; }
    void setWaitMinutes(int minutes);
    [[nodiscard]] bool isOnlyToldMe() const { return m_isOnlyToldMe; }
    void setOnlyToldMe(bool isOnly);

Q_SIGNALS:
    void changed();

private:
    static constexpr int kUsualMinutes = 5;

    FriendlyText m_text;
    const MessageText& m_words;
    QString m_key;
    Session m_session;
    WallTime m_wall{};
    int m_waitMinutes = kUsualMinutes;
    bool m_isOnlyToldMe = false;
    bool m_isPresent = false;
};

} // namespace usher
