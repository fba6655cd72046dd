// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearance.h"
#include "dashboard/historylist.h"
#include "dashboard/overview.h"
#include "dashboard/peoplelist.h"
#include "dashboard/personpage.h"
#include "dashboard/requests.h"
#include "dashboard/rulebook.h"
#include "session/sessionwatch.h"
#include "steward/memorystore.h"
#include "steward/steward.h"
#include "steward/storyfollower.h"

#include <functional>

namespace usher {

/// What the window shows, ready to be read by QML: who is signed in, one person in detail, and how sure that
/// is. Where this PC has nothing that could say who is signed in, the demo household takes the place, and
/// says so; it never appears once real people were shown. Like its watch it has no timer: see WakeTimer.
class Dashboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(usher::PeopleList* people READ people CONSTANT)
    Q_PROPERTY(usher::PersonPage* person READ person CONSTANT)
    Q_PROPERTY(usher::Requests* requests READ requests CONSTANT)
    Q_PROPERTY(usher::RuleBook* rules READ rules CONSTANT)
    Q_PROPERTY(usher::HistoryList* history READ history CONSTANT)
    Q_PROPERTY(usher::Appearance* appearance READ appearance CONSTANT)
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(bool isDemo READ isDemo NOTIFY noticeChanged)
    Q_PROPERTY(bool isOwnSessionOnly READ isOwnSessionOnly NOTIFY noticeChanged)
    Q_PROPERTY(bool isStale READ isStale NOTIFY staleChanged)
    Q_PROPERTY(QString staleText READ staleText NOTIFY staleChanged)
    Q_PROPERTY(QString noticeTitle READ noticeTitle NOTIFY noticeChanged)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY noticeChanged)
    Q_PROPERTY(QString headline READ headline NOTIFY headlineChanged)
    Q_PROPERTY(QString machineText READ machineText NOTIFY headlineChanged)
    Q_PROPERTY(bool isWindowShown READ isWindowShown WRITE setWindowShown NOTIFY isWindowShownChanged)

public:
    enum class Phase
    {
        Loading, ///< No answer yet.
        Ready,   ///< Somebody else is signed in.
        JustMe,
        Nobody,      ///< The system says that no person is signed in.
        Unavailable, ///< The system could not say who is signed in; see the notice.
    };
    Q_ENUM(Phase)

    /// A household for where sessions cannot be read, and rules of its own.
    struct Demo
    {
        std::unique_ptr<RuleWatch> rules;
        std::unique_ptr<SessionBackend> backend;
    };
    using MakeDemo = std::function<Result<Demo>()>;

    /// The clock, the appearance, the rule file and the store must outlive the dashboard. Rule file and store
    /// are for the people of the backend it is made with; those of the demo have others, which are forgotten.
    Dashboard(std::unique_ptr<SessionBackend> backend, MakeDemo makeDemo, const Clock& clock,
              Appearance& appearance, RuleWatch& ruleFile, StateStore& store, const FriendlyText& text,
              QObject* parent = nullptr);
    ~Dashboard() override;

    /// Takes the first look.
    void start();
    /// See SessionWatch.
    [[nodiscard]] std::optional<AwakeTime> nextWakeUp() const;
    void wakeUp();

    [[nodiscard]] PeopleList* people() const { return m_people.get(); }
    [[nodiscard]] const PeopleModel& model() const { return *m_model; }
    [[nodiscard]] PersonPage* person() const { return m_person.get(); }
    [[nodiscard]] Requests* requests() const { return m_requests.get(); }
    [[nodiscard]] RuleBook* rules() const { return m_rules.get(); }
    [[nodiscard]] HistoryList* history() const { return m_past.get(); }
    [[nodiscard]] Appearance* appearance() const { return &m_appearance; }
    [[nodiscard]] Phase phase() const { return static_cast<Phase>(m_overview.phase); }
    [[nodiscard]] bool isDemo() const { return m_overview.isDemo; }
    [[nodiscard]] bool isOwnSessionOnly() const { return m_overview.isOwnSessionOnly; }
    [[nodiscard]] bool isStale() const { return m_overview.isStale; }
    [[nodiscard]] QString staleText() const { return m_overview.staleText; }
    [[nodiscard]] QString noticeTitle() const { return m_overview.noticeTitle; }
    [[nodiscard]] QString noticeText() const { return m_overview.noticeText; }
    [[nodiscard]] QString headline() const { return m_overview.headline; }
    [[nodiscard]] QString machineText() const { return m_overview.machineText; }
    [[nodiscard]] bool isWindowShown() const { return m_isWindowShown; }
    void setWindowShown(bool isShown);

    /// Looks again at once; from the demo household also whether this PC can be read by now.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void selectPerson(const QString& key);

Q_SIGNALS:
    void phaseChanged();
    void staleChanged();
    void noticeChanged();
    void headlineChanged();
    void isWindowShownChanged();
    void nextWakeUpChanged();

private:
    void watch(SessionBackend& backend, RuleWatch& ruleFile);
    void takeSample();
    void nameOwner(const Sample& sample);
    void judgeHealth();
    void fallBackToDemo();
    void tryOwnBackendAgain();
    void updatePerson();
    void updateOverview();
    [[nodiscard]] FactContext factContext(const Sample& sample) const;

    std::unique_ptr<SessionBackend> m_own;
    std::optional<Demo> m_demo;
    SessionBackend* m_watched; ///< One of both.
    MakeDemo m_makeDemo;
    const Clock& m_clock;
    Appearance& m_appearance;
    FriendlyText m_text;
    UsageHistory m_history;
    std::unique_ptr<PeopleModel> m_model;
    std::unique_ptr<PeopleList> m_people;
    std::unique_ptr<PersonPage> m_person;
    MessageText m_words;
    std::unique_ptr<Requests> m_requests;
    std::unique_ptr<RuleBook> m_rules;
    std::unique_ptr<HistoryList> m_past;
    std::unique_ptr<SessionWatch> m_watch;
    StateStore& m_store;
    MemoryStore m_inventedStore;
    RuleWatch& m_ruleFile;
    std::unique_ptr<Steward> m_steward;
    std::unique_ptr<StoryFollower> m_storyFollower; ///< Of an invented household.
    std::optional<Error> m_fallback;
    Overview m_overview;
    bool m_isWindowShown = true;
};

} // namespace usher
