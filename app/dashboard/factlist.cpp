// SPDX-License-Identifier: MIT
#include "dashboard/factlist.h"

#include <algorithm>
#include <utility>

namespace usher {

namespace {

bool holds(const std::vector<Fact>& facts, const QString& label)
{
    return std::ranges::any_of(facts, [&label](const Fact& fact) { return fact.label == label; });
}

} // namespace

int FactList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QVariant FactList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& fact = m_facts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return fact.label;
    case ValueRole:
        return fact.value;
    case SourceRole:
        return fact.source;
    default:
        return {};
    }
}

QHash<int, QByteArray> FactList::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}, {SourceRole, "source"}};
}

void FactList::apply(const std::vector<Fact>& facts)
{
    const auto before = rowCount();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!holds(facts, m_facts[static_cast<std::size_t>(row)].label)) {
            beginRemoveRows({}, row, row);
            m_facts.erase(m_facts.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; std::cmp_less(row, facts.size()); ++row) {
        const auto& fact = facts[static_cast<std::size_t>(row)];
        if (row < rowCount() && m_facts[static_cast<std::size_t>(row)].label == fact.label) {
            updateRow(row, fact);
            continue;
        }
        beginInsertRows({}, row, row);
        m_facts.insert(m_facts.begin() + row, fact);
        endInsertRows();
    }
    if (rowCount() != before) {
        Q_EMIT countChanged();
    }
}

void FactList::updateRow(int row, const Fact& fact)
{
    auto& known = m_facts[static_cast<std::size_t>(row)];
    QList<int> roles;
    if (known.value != fact.value) {
        roles += ValueRole;
    }
    if (known.source != fact.source) {
        roles += SourceRole;
    }
    if (!roles.isEmpty()) {
        known = fact;
        Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

} // namespace usher

#include "moc_factlist.cpp"
