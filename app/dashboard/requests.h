// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/personrequest.h"
#include "dashboard/requestattention.h"
#include "dashboard/requestdraft.h"
#include "dashboard/shownproceeding.h"
#include "steward/steward.h"

#include <QHash>
#include <QSet>

#include <unordered_map>

namespace usher {

/// The owner's requests, as the window shows and makes them: what a steward has under way, person by person,
/// and the buttons. Decides nothing. Has no timer: see Dashboard.
class Requests : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(usher::RequestDraft* draft READ draft CONSTANT)
    Q_PROPERTY(QString quitQuestion READ quitQuestion NOTIFY quitQuestionChanged)

public:
    /// "5 more min".
    static constexpr std::chrono::minutes kMoreTime{5};
    static constexpr std::chrono::minutes kLater{15};
    /// Good news needs no button.
    static constexpr std::chrono::seconds kDoneStays{10};
    /// A running countdown moves so often.
    static constexpr std::chrono::seconds kTick{1};

    /// Both must outlive the requests.
    Requests(const Clock& clock, const FriendlyText& text, const MessageText& words,
             QObject* parent = nullptr);
    ~Requests() override;

    /// From now on these are that steward's requests, which outlives them or the next call. Another backend
    /// has other people: what was said about the former ones is forgotten.
    void follow(Steward* steward);
    /// Who is signed in now.
    void apply(const Sample& sample);
    void setWindowShown(bool isShown);

    /// Whose card must stay although they may have signed out.
    [[nodiscard]] const QSet<QString>& shownPeople() const { return m_shownPeople; }
    [[nodiscard]] RequestDraft* draft() const { return m_draft.get(); }
    /// What to ask before the program ends; empty: nothing that would end with it is under way.
    [[nodiscard]] QString quitQuestion() const { return m_quitQuestion; }
    [[nodiscard]] const RequestAttention& attention() const { return m_attention; }

    [[nodiscard]] std::optional<AwakeTime> nextWakeUp() const;
    void wakeUp();

    /// The same object for the same person as long as this one lives.
    Q_INVOKABLE usher::PersonRequest* of(const QString& key);
    /// Turns the draft to that person; false if they are not signed in.
    Q_INVOKABLE bool prepare(const QString& key);
    /// As the draft says.
    Q_INVOKABLE void ask();
    Q_INVOKABLE void tell(const QString& words);
    Q_INVOKABLE void signOutUnasked();
    Q_INVOKABLE void lock(const QString& key);
    /// A button of a card that needs no dialog.
    Q_INVOKABLE void perform(const QString& key, usher::RequestAction::Kind action);
    /// The owner wants to quit although that ends what runs: nobody is asked any more.
    Q_INVOKABLE void quit();

Q_SIGNALS:
    void shownPeopleChanged();
    void quitQuestionChanged();
    void attentionChanged();
    void nextWakeUpChanged();
    void quitConfirmed();
    /// Something ended, or needs the owner.
    void noteworthy(const QString& title, const QString& text);

private:
    /// Something small that was done to a person, and how it went.
    struct Errand
    {
        RequestCard card;
        AwakeTime since{};
    };
    /// A question that waits for its time.
    struct Postponed
    {
        Identity session;
        AwakeTime at{};
        WallTime wall{};
    };

    void cancelAll();
    void update();
    void showPerson(const QString& key);
    [[nodiscard]] RequestCard cardOf(const QString& key) const;
    [[nodiscard]] const Proceeding* proceedingOf(const QString& key) const;
    [[nodiscard]] RequestContext contextOf(const Proceeding& proceeding) const;
    void noteEnd(const Proceeding* proceeding, const RequestCard& card);
    void setErrand(const QString& key, RequestCard card);
    void dropWhatIsDone();
    void askPostponed();
    void updateQuitQuestion();
    void updateAttention();
    [[nodiscard]] bool isTicking() const;
    [[nodiscard]] AwakeTime lastTick() const;

    const Clock& m_clock;
    FriendlyText m_text;
    const MessageText& m_words;
    std::unique_ptr<RequestDraft> m_draft;
    Steward* m_steward = nullptr;
    QHash<QString, Session> m_people; ///< Each as one session, also those who have signed out meanwhile.
    QSet<QString> m_present;
    std::unordered_map<QString, PersonRequest*> m_requests; ///< Owned as children, as QML expects it.
    QHash<QString, Errand> m_errands;
    QHash<QString, Postponed> m_postponed;
    ReadStages m_read;
    QHash<Identity, AwakeTime> m_noted; ///< What noteworthy() has told.
    QSet<QString> m_shownPeople;
    QString m_quitQuestion;
    RequestAttention m_attention;
    bool m_isWindowShown = true;
};

} // namespace usher
