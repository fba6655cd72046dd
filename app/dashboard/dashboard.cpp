// SPDX-License-Identifier: MIT
#include "dashboard/dashboard.h"

namespace usher {

Dashboard::Dashboard(std::unique_ptr<SessionBackend> backend, MakeDemo makeDemo, const Clock& clock,
                     Appearance& appearance, QObject* parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_makeDemo(std::move(makeDemo))
    , m_clock(clock)
    , m_appearance(appearance)
    , m_model(std::make_unique<PeopleModel>())
    , m_people(std::make_unique<PeopleList>(*m_model))
    , m_person(std::make_unique<PersonPage>())
{
}

Dashboard::~Dashboard() = default;

PeopleList* Dashboard::people() const
{
    return m_people.get();
}

PersonPage* Dashboard::person() const
{
    return m_person.get();
}

Appearance* Dashboard::appearance() const
{
    return &m_appearance;
}

Dashboard::Phase Dashboard::phase() const
{
    return Phase::Loading;
}

bool Dashboard::isDemo() const
{
    return m_backend->isSimulated();
}

bool Dashboard::isStale() const
{
    return false;
}

QString Dashboard::staleText() const
{
    return {};
}

QString Dashboard::noticeTitle() const
{
    return {};
}

QString Dashboard::noticeText() const
{
    return {};
}

QString Dashboard::headline() const
{
    return {};
}

QString Dashboard::machineText() const
{
    return {};
}

bool Dashboard::isWindowShown() const
{
    return true;
}

void Dashboard::setWindowShown(bool /*isShown*/) {}

void Dashboard::refresh()
{
    m_clock.awakeNow();
}

void Dashboard::selectPerson(const QString& /*key*/) {}

} // namespace usher

#include "moc_dashboard.cpp"
