// SPDX-License-Identifier: MIT
#include "dashboard/programlist.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace usher {

namespace {

/// More rows than anybody reads, fewer than would make the window slow.
constexpr std::size_t kMostRows = 200;

bool isNotable(const Program& program)
{
    const auto& [cpu, memory] = program.usage;
    return !cpu || !memory || *cpu >= ProgramList::kNotablePercent || *memory >= ProgramList::kNotableBytes;
}

/// A bar is seldom longer than two hundred pixels.
double shareOf(std::optional<std::int64_t> bytes, std::int64_t mostBytes)
{
    if (!bytes || mostBytes <= 0) {
        return -1;
    }
    return std::round(static_cast<double>(*bytes) / static_cast<double>(mostBytes) * 200) / 200;
}

/// Figures jitter: programs that cost about the same stay as they are, by name.
QList<Program> inSteadyOrder(QList<Program> programs)
{
    const auto steadyCost = [](const Program& program) {
        constexpr std::int64_t kBytes = std::int64_t{16} * 1024 * 1024;
        constexpr double kPercent = 2;
        return std::tuple{program.usage.memoryBytes.value_or(0) / kBytes,
                          std::floor(program.usage.cpuPercent.value_or(0) / kPercent)};
    };
    std::ranges::sort(programs, [&](const Program& left, const Program& right) {
        const auto costs = std::pair{steadyCost(left), steadyCost(right)};
        return costs.first != costs.second ? costs.first > costs.second : left.name < right.name;
    });
    return programs;
}

} // namespace

ProgramList::ProgramList(FriendlyText text, QObject* parent)
    : QAbstractListModel(parent)
    , m_text(std::move(text))
{
}

int ProgramList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProgramList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case ProgramNameRole:
        return row.name;
    case ProcessorTextRole:
        return row.processorText;
    case MemoryTextRole:
        return row.memoryText;
    case MemoryShareRole:
        return row.memoryShare;
    case CountTextRole:
        return row.countText;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProgramList::roleNames() const
{
    return {
        {ProgramNameRole, "programName"}, {ProcessorTextRole, "processorText"},
        {MemoryTextRole, "memoryText"},   {MemoryShareRole, "memoryShare"},
        {CountTextRole, "countText"},
    };
}

ProgramList::Row ProgramList::describe(const Program& program, std::int64_t mostBytes) const
{
    const auto& quantities = m_text.quantities();
    const auto& [cpu, memory] = program.usage;
    const auto steady = cpu ? std::optional{std::round(*cpu * 2) / 2} : std::nullopt;
    return {program.name,
            FriendlyText::programName(program.name),
            quantities.percent(steady).text,
            quantities.memory(memory).text,
            shareOf(memory, mostBytes),
            program.processCount > 1 ? tr("%n process(es)", nullptr, program.processCount) : QString{}};
}

std::vector<ProgramList::Row> ProgramList::notableRows(const QList<Program>& programs)
{
    std::int64_t mostBytes = 0;
    for (const auto& program : programs) {
        mostBytes = std::max(mostBytes, program.usage.memoryBytes.value_or(0));
    }
    QSet<QString> listed;
    for (const auto& row : m_rows) {
        listed.insert(row.key);
    }
    std::vector<Row> rows;
    QSet<QString> seen;
    const auto ordered = inSteadyOrder(programs);
    for (const auto& program : ordered) {
        const bool isListed = isNotable(program) || listed.contains(program.name) || rows.empty();
        if (isListed && rows.size() < kMostRows && !seen.contains(program.name)) {
            seen.insert(program.name);
            rows.push_back(describe(program, mostBytes));
        }
    }
    m_backgroundCount = static_cast<int>(programs.size()) - static_cast<int>(rows.size());
    return rows;
}

void ProgramList::start(const QList<Program>& programs)
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
        Q_EMIT countChanged();
    }
    apply(programs);
}

void ProgramList::apply(const QList<Program>& programs)
{
    const auto before = rowCount();
    auto rows = notableRows(programs);
    QSet<QString> keys;
    for (const auto& row : rows) {
        keys.insert(row.key);
    }
    removeGone(keys);
    insertNew(rows);
    sortLike(rows);
    for (int row = 0; row < rowCount(); ++row) {
        updateRow(row, rows[static_cast<std::size_t>(row)]);
    }
    if (rowCount() != before) {
        Q_EMIT countChanged();
    }
}

void ProgramList::removeGone(const QSet<QString>& keys)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!keys.contains(m_rows[static_cast<std::size_t>(row)].key)) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
}

void ProgramList::insertNew(const std::vector<Row>& rows)
{
    QSet<QString> known;
    for (const auto& row : m_rows) {
        known.insert(row.key);
    }
    for (int wanted = 0; std::cmp_less(wanted, rows.size()); ++wanted) {
        const auto& row = rows[static_cast<std::size_t>(wanted)];
        if (!known.contains(row.key)) {
            const int place = std::min(wanted, rowCount());
            beginInsertRows({}, place, place);
            m_rows.insert(m_rows.begin() + place, row);
            endInsertRows();
        }
    }
}

void ProgramList::sortLike(const std::vector<Row>& rows)
{
    QHash<QString, int> rankOf;
    for (int rank = 0; std::cmp_less(rank, rows.size()); ++rank) {
        rankOf.insert(rows[static_cast<std::size_t>(rank)].key, rank);
    }
    std::vector<int> ranks;
    ranks.reserve(m_rows.size());
    for (const auto& row : m_rows) {
        ranks.push_back(rankOf.value(row.key));
    }
    const auto moves = movesInto(ranks);
    for (const auto move : moves) {
        beginMoveRows({}, move.from, move.from, {}, destinationChild(move));
        const auto begin = m_rows.begin();
        if (move.from < move.to) {
            std::rotate(begin + move.from, begin + move.from + 1, begin + move.to + 1);
        } else {
            std::rotate(begin + move.to, begin + move.from, begin + move.from + 1);
        }
        endMoveRows();
    }
}

void ProgramList::updateRow(int row, const Row& wanted)
{
    auto& known = m_rows[static_cast<std::size_t>(row)];
    QList<int> roles;
    const auto take = [&roles](auto& value, const auto& next, int role) {
        if (value != next) {
            value = next;
            roles += role;
        }
    };
    take(known.name, wanted.name, ProgramNameRole);
    take(known.processorText, wanted.processorText, ProcessorTextRole);
    take(known.memoryText, wanted.memoryText, MemoryTextRole);
    take(known.memoryShare, wanted.memoryShare, MemoryShareRole);
    take(known.countText, wanted.countText, CountTextRole);
    if (!roles.isEmpty()) {
        Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

} // namespace usher

#include "moc_programlist.cpp"
