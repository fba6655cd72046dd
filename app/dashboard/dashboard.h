// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/appearance.h"
#include "dashboard/peoplelist.h"
#include "dashboard/personpage.h"
#include "session/sessionbackend.h"

#include <functional>

namespace usher {

/// What the window shows, ready to be read by QML: who is signed in, one person in detail, and how sure that
/// is.
class Dashboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(usher::PeopleList* people READ people CONSTANT)
    Q_PROPERTY(usher::PersonPage* person READ person CONSTANT)
    Q_PROPERTY(usher::Appearance* appearance READ appearance CONSTANT)
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(bool isDemo READ isDemo NOTIFY noticeChanged)
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

    /// Makes the demo household, for where sessions cannot be read.
    using MakeDemo = std::function<Result<std::unique_ptr<SessionBackend>>()>;

    /// The clock and the appearance must outlive the dashboard.
    Dashboard(std::unique_ptr<SessionBackend> backend, MakeDemo makeDemo, const Clock& clock,
              Appearance& appearance, QObject* parent = nullptr);
    ~Dashboard() override;

    [[nodiscard]] PeopleList* people() const;
    [[nodiscard]] PersonPage* person() const;
    [[nodiscard]] Appearance* appearance() const;
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool isDemo() const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] QString staleText() const;
    [[nodiscard]] QString noticeTitle() const;
    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString machineText() const;
    [[nodiscard]] bool isWindowShown() const;
    void setWindowShown(bool isShown);

    /// Looks again at once.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void selectPerson(const QString& key);

Q_SIGNALS:
    void phaseChanged();
    void staleChanged();
    void noticeChanged();
    void headlineChanged();
    void isWindowShownChanged();

private:
    std::unique_ptr<SessionBackend> m_backend;
    MakeDemo m_makeDemo;
    const Clock& m_clock;
    Appearance& m_appearance;
    std::unique_ptr<PeopleModel> m_model;
    std::unique_ptr<PeopleList> m_people;
    std::unique_ptr<PersonPage> m_person;
};

} // namespace usher
