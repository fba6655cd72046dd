// SPDX-License-Identifier: MIT
#include "dashboard/peoplemodel.h"

#include "dashboard/person.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace usher {

namespace {

/// A role that shows a member of the card as it is.
struct CardRole
{
    int role;
    const char* name;
    QVariant (*value)(const PersonCard& card);
    bool (*differs)(const PersonCard& left, const PersonCard& right);
};

template <auto Member>
QVariant valueOf(const PersonCard& card)
{
    if constexpr (std::is_enum_v<std::decay_t<decltype(card.*Member)>>) {
        return static_cast<int>(card.*Member);
    } else {
        return card.*Member;
    }
}

template <auto Member>
bool differsIn(const PersonCard& left, const PersonCard& right)
{
    return left.*Member != right.*Member;
}

template <auto Member>
constexpr CardRole cardRole(int role, const char* name)
{
    return {role, name, &valueOf<Member>, &differsIn<Member>};
}

constexpr std::array kCardRoles{
    cardRole<&PersonCard::key>(PeopleModel::PersonKeyRole, "personKey"),
    cardRole<&PersonCard::name>(PeopleModel::PersonNameRole, "personName"),
    cardRole<&PersonCard::loginName>(PeopleModel::LoginNameRole, "loginName"),
    cardRole<&PersonCard::initials>(PeopleModel::InitialsRole, "initials"),
    cardRole<&PersonCard::avatarHue>(PeopleModel::AvatarHueRole, "avatarHue"),
    cardRole<&PersonCard::isMe>(PeopleModel::IsMeRole, "isMe"),
    cardRole<&PersonCard::badge>(PeopleModel::BadgeRole, "badge"),
    cardRole<&PersonCard::badgeText>(PeopleModel::BadgeTextRole, "badgeText"),
    cardRole<&PersonCard::statusText>(PeopleModel::StatusTextRole, "statusText"),
    cardRole<&PersonCard::statusHint>(PeopleModel::StatusHintRole, "statusHint"),
    cardRole<&PersonCard::processorText>(PeopleModel::ProcessorTextRole, "processorText"),
    cardRole<&PersonCard::processorTip>(PeopleModel::ProcessorTipRole, "processorTip"),
    cardRole<&PersonCard::isBusy>(PeopleModel::IsBusyRole, "isBusy"),
    cardRole<&PersonCard::memoryText>(PeopleModel::MemoryTextRole, "memoryText"),
    cardRole<&PersonCard::memoryTip>(PeopleModel::MemoryTipRole, "memoryTip"),
    cardRole<&PersonCard::programsText>(PeopleModel::ProgramsTextRole, "programsText"),
    cardRole<&PersonCard::noteText>(PeopleModel::NoteTextRole, "noteText"),
    cardRole<&PersonCard::spokenText>(PeopleModel::SpokenTextRole, "spokenText"),
    cardRole<&PersonCard::sessionLines>(PeopleModel::SessionLinesRole, "sessionLines"),
    cardRole<&PersonCard::askObstacle>(PeopleModel::AskObstacleRole, "askObstacle"),
    cardRole<&PersonCard::messageObstacle>(PeopleModel::MessageObstacleRole, "messageObstacle"),
    cardRole<&PersonCard::lockObstacle>(PeopleModel::LockObstacleRole, "lockObstacle"),
    cardRole<&PersonCard::signOutObstacle>(PeopleModel::SignOutObstacleRole, "signOutObstacle"),
    cardRole<&PersonCard::searchText>(PeopleModel::SearchRole, nullptr),
};

/// Less than a percent of the PC cannot be seen in a line as small as that.
constexpr double kVisible = 1.0;

bool isFlatLine(const QList<qreal>& points)
{
    qreal least = 100;
    qreal most = 0;
    for (const auto point : points) {
        if (point >= 0) {
            least = std::min(least, point);
            most = std::max(most, point);
        }
    }
    return most - least < kVisible;
}

} // namespace

PeopleModel::PeopleModel(FriendlyText text, QObject* parent)
    : QAbstractListModel(parent)
    , m_text(std::move(text))
{
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case HistoryRole:
        return QVariant::fromValue(row.history);
    case IsStaleRole:
        return m_isStale;
    case Qt::DisplayRole:
        return row.card.name;
    default:
        break;
    }
    const std::span roles{kCardRoles};
    const auto found =
        std::ranges::find_if(roles, [role](const CardRole& entry) { return entry.role == role; });
    return found != roles.end() ? found->value(row.card) : QVariant{};
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    QHash<int, QByteArray> names{{HistoryRole, "history"}, {IsStaleRole, "isStale"}};
    for (const auto& role : kCardRoles) {
        if (role.name != nullptr) {
            names.insert(role.role, role.name);
        }
    }
    return names;
}

std::vector<const Session*> PeopleModel::sessionsOf(int row) const
{
    std::vector<const Session*> sessions;
    for (const int place : m_rows[static_cast<std::size_t>(row)].sessions) {
        sessions.push_back(&m_sample.at(place));
    }
    return sessions;
}

PersonCard PeopleModel::describe(const Row& row) const
{
    QVarLengthArray<const Session*, 2> sessions;
    for (const int place : row.sessions) {
        sessions.append(&m_sample.at(place));
    }
    return describePerson(std::span{sessions.constData(), static_cast<std::size_t>(sessions.size())},
                          m_context, m_text);
}

void PeopleModel::apply(const Sample& sample, const CardContext& context, const UsageHistory& history,
                        AwakeTime at)
{
    const bool isSameMachine = m_context.isSameMachine(context);
    m_context = context;
    if (!markChanges(sample)) {
        regroup(sample);
    }
    m_sample = sample.sessions;

    const bool isMinuteOver = at - m_flatHistoryAt >= kFlatHistoryInterval;
    if (isMinuteOver) {
        m_flatHistoryAt = at;
    }
    const auto pointNumber = at / (UsageHistory::kStep * kStepsPerPoint);
    const bool hasPointMoved = std::exchange(m_pointNumber, pointNumber) != pointNumber;
    for (int row = 0; row < rowCount(); ++row) {
        auto& known = m_rows[static_cast<std::size_t>(row)];
        if (known.sessions.isEmpty()) {
            continue; // Only kept.
        }
        const bool isTimeUp = known.card.changesAt && *known.card.changesAt <= context.takenAt;
        if (known.isChanged || !isSameMachine || isTimeUp || isMinuteOver ||
            (hasPointMoved && !known.isFlat)) {
            known.isChanged = known.isChanged || !isSameMachine || isTimeUp;
            updateRow(row, history, isMinuteOver, hasPointMoved);
        }
    }
}

bool PeopleModel::markChanges(const Sample& sample)
{
    if (sample.sessions.size() != m_sample.size()) {
        return false;
    }
    for (qsizetype place = 0; place < sample.sessions.size(); ++place) {
        const auto& session = sample.sessions.at(place);
        const auto& known = m_sample.at(place);
        if (session == known) {
            continue;
        }
        if (session.identity != known.identity) {
            return false;
        }
        const auto row = m_rowOfSession[static_cast<std::size_t>(place)];
        m_rows[static_cast<std::size_t>(row)].isChanged = true;
    }
    return true;
}

void PeopleModel::regroup(const Sample& sample)
{
    QHash<QString, Places> people;
    std::vector<QString> order;
    for (qsizetype place = 0; place < sample.sessions.size(); ++place) {
        const auto key = personKey(sample.sessions.at(place));
        auto& places = people[key];
        if (places.isEmpty()) {
            order.push_back(key);
        }
        places.append(static_cast<int>(place));
    }
    removeGone(people);

    std::vector<std::pair<QString, Places>> unknown;
    for (const auto& key : order) {
        const auto row = m_rowOfKey.constFind(key);
        if (row == m_rowOfKey.cend()) {
            unknown.emplace_back(key, people.value(key));
            continue;
        }
        auto& known = m_rows[static_cast<std::size_t>(*row)];
        const auto& places = people[key];
        // Another number of sessions, or other figures: what exactly differs is found when the card is made.
        known.isChanged = known.sessions.size() != places.size();
        for (qsizetype i = 0; i < places.size() && !known.isChanged; ++i) {
            known.isChanged = !(sample.sessions.at(places.at(i)) == m_sample.at(known.sessions.at(i)));
        }
        known.sessions = places;
    }
    m_sample = sample.sessions;
    insertNew(std::move(unknown));

    m_rowOfSession.assign(static_cast<std::size_t>(m_sample.size()), 0);
    for (int row = 0; row < rowCount(); ++row) {
        for (const int place : m_rows[static_cast<std::size_t>(row)].sessions) {
            m_rowOfSession[static_cast<std::size_t>(place)] = row;
        }
    }
    countSessions();
}

void PeopleModel::countSessions()
{
    qsizetype most = 0;
    for (const auto& row : m_rows) {
        most = std::max(most, row.sessions.size());
    }
    if (std::exchange(m_mostSessions, static_cast<int>(most)) != m_mostSessions) {
        Q_EMIT mostSessionsChanged();
    }
}

void PeopleModel::removeGone(const QHash<QString, Places>& people)
{
    for (auto& row : m_rows) {
        if (!people.contains(row.card.key)) {
            row.sessions.clear();
        }
    }
    removeUnneeded();
}

bool PeopleModel::isNeeded(int row) const
{
    const auto& known = m_rows[static_cast<std::size_t>(row)];
    return !known.sessions.isEmpty() || m_kept.contains(known.card.key);
}

void PeopleModel::removeUnneeded()
{
    bool isAnyGone = false;
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (isNeeded(last)) {
            continue;
        }
        int first = last;
        while (first > 0 && !isNeeded(first - 1)) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
        isAnyGone = true;
    }
    if (isAnyGone) {
        m_rowOfKey.clear();
        for (int row = 0; row < rowCount(); ++row) {
            m_rowOfKey.insert(card(row).key, row);
        }
    }
}

void PeopleModel::setKept(const QSet<QString>& keys)
{
    m_kept = keys;
    removeUnneeded();
}

void PeopleModel::insertNew(std::vector<std::pair<QString, Places>> people)
{
    if (people.empty()) {
        return;
    }
    std::vector<Row> rows(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        rows[i].sessions = std::move(people[i].second);
        rows[i].card = describe(rows[i]);
        rows[i].history = QList<qreal>(kHistoryPoints, -1.0);
        // The line is drawn by the update that follows, like everybody else's.
        rows[i].isChanged = true;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (auto& row : rows) {
        m_rowOfKey.insert(row.card.key, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

bool PeopleModel::updateHistory(Row& row, const UsageHistory& history, bool isMinuteOver, bool hasPointMoved)
{
    std::optional<double> cpu = 0.0;
    QVarLengthArray<Identity, 2> identities;
    for (const int place : row.sessions) {
        const auto& session = m_sample.at(place);
        identities.append(session.identity);
        cpu =
            cpu && session.usage.cpuPercent ? std::optional{*cpu + *session.usage.cpuPercent} : std::nullopt;
    }
    const bool hasFigureMoved =
        cpu.has_value() != row.lastCpu.has_value() || (cpu && std::abs(*cpu - *row.lastCpu) >= kVisible);
    if (!hasFigureMoved && !isMinuteOver && (!hasPointMoved || row.isFlat)) {
        return false;
    }
    auto points =
        history.cpuPercent(std::span{identities.constData(), static_cast<std::size_t>(identities.size())},
                           kHistoryPoints, kStepsPerPoint);
    for (auto& point : points) {
        point = std::round(point * 2) / 2;
    }
    row.lastCpu = cpu;
    row.isFlat = isFlatLine(points);
    return std::exchange(row.history, points) != points;
}

void PeopleModel::updateRow(int row, const UsageHistory& history, bool isMinuteOver, bool hasPointMoved)
{
    auto& known = m_rows[static_cast<std::size_t>(row)];
    QList<int> roles;
    if (updateHistory(known, history, isMinuteOver, hasPointMoved)) {
        roles += HistoryRole;
    }
    if (std::exchange(known.isChanged, false)) {
        auto card = describe(known);
        const auto before = roles.size();
        for (const auto& role : kCardRoles) {
            if (role.differs(known.card, card)) {
                roles += role.role;
            }
        }
        if (roles.size() > before) {
            known.card = std::move(card);
        } else {
            // INVARIANT: what people are sorted by changes only together with what they look like.
            known.card.changesAt = card.changesAt;
        }
    }
    if (!roles.isEmpty()) {
        Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

void PeopleModel::setStale(bool isStale)
{
    if (m_isStale == isStale) {
        return;
    }
    m_isStale = isStale;
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {IsStaleRole});
    }
}

void PeopleModel::clear()
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        m_rowOfKey.clear();
        endRemoveRows();
    }
    m_sample.clear();
    m_kept.clear();
    m_rowOfSession.clear();
    m_context = {};
    countSessions();
}

} // namespace usher

#include "moc_peoplemodel.cpp"
