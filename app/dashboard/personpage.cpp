// SPDX-License-Identifier: MIT
#include "dashboard/personpage.h"

namespace usher {

PersonPage::PersonPage(QObject* parent)
    : QObject(parent)
    , m_programs(new ProgramList(this))
    , m_facts(new FactList(this))
{
}

} // namespace usher

#include "moc_personpage.cpp"
