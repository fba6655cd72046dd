// SPDX-License-Identifier: MIT
#include "dashboard/historylist.h"

#include "wording/errortext.h"

namespace usher {

namespace {

bool isTrouble(const Telling& telling)
{
    using What = policy::Action::Kind;
    return telling.kind == What::Failed || telling.kind == What::Stuck || telling.kind == What::AppsRefuse ||
           telling.kind == What::NoEffect;
}

} // namespace

HistoryList::HistoryList(const Clock& clock, const FriendlyText& text, QObject* parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_words(text)
    , m_text(m_words)
    , m_today(text.moments().dayOf(clock.wallNow()))
{
}

void HistoryList::leave()
{
    m_steward = nullptr;
    m_store = nullptr;
}

void HistoryList::follow(Steward& steward, StateStore& store)
{
    m_steward = &steward;
    m_store = &store;
    connect(m_steward, &Steward::told, this, &HistoryList::takeIn);
    refresh();
}

void HistoryList::setRuleNames(const QHash<QString, QString>& names)
{
    if (m_ruleNames == names) {
        return;
    }
    const auto before = std::exchange(m_ruleNames, names);
    for (int row = 0; row < count(); ++row) {
        const auto& rule = m_rows.at(row).rule;
        if (before.value(rule) != names.value(rule)) {
            Q_EMIT dataChanged(index(row), index(row), {DetailRole, SpokenRole});
        }
    }
}

int HistoryList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& telling = m_rows.at(index.row());
    const auto detail = [&] { return m_text.detail(telling, m_ruleNames.value(telling.rule)); };
    switch (role) {
    case DayRole:
        return m_text.day(telling.at, m_clock.wallNow());
    case TimeRole:
        return m_text.time(telling.at);
    case SentenceRole:
        return HistoryText::sentence(telling);
    case DetailRole:
        return detail();
    case SpokenRole: {
        const auto behind = detail();
        const auto what = HistoryText::sentence(telling);
        //: An entry of the history for screen readers: time and what happened
        const auto spoken = tr("%1: %2", "spoken entry").arg(m_text.time(telling.at), what);
        return behind.isEmpty() ? spoken : spoken + QStringLiteral(". ") + behind;
    }
    case IsTroubleRole:
        return isTrouble(telling);
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryList::roleNames() const
{
    return {{DayRole, "day"},       {TimeRole, "time"},     {SentenceRole, "sentence"},
            {DetailRole, "detail"}, {SpokenRole, "spoken"}, {IsTroubleRole, "isTrouble"}};
}

QStringList HistoryList::newestLines(const QString& user, int atMost) const
{
    QStringList lines;
    for (const auto& telling : m_rows) {
        if (telling.user == user && lines.size() < atMost) {
            const auto day = m_text.day(telling.at, m_clock.wallNow());
            //: An entry of the history: day, time, and what happened
            lines +=
                tr("%1 %2: %3", "entry").arg(day, m_text.time(telling.at), HistoryText::sentence(telling));
        }
    }
    return lines;
}

void HistoryList::refresh()
{
    turnDay();
    if (m_store == nullptr) {
        return;
    }
    HistoryQuery query;
    query.atMost = kMost;
    auto read = m_store->history(query);
    if (!read) {
        setProblem(ErrorText::sentence(read.error()));
        return;
    }
    setProblem({});
    std::ranges::reverse(*read);
    arrange(*read);
}

/// The file only grows at one end and is cut at the other, so what was listed keeps its order in it.
void HistoryList::arrange(const QList<Telling>& newestFirst)
{
    for (int row = 0; row < static_cast<int>(newestFirst.size()); ++row) {
        const auto& wanted = newestFirst.at(row);
        while (row < count() && m_rows.at(row) != wanted && !newestFirst.contains(m_rows.at(row))) {
            remove(row);
        }
        if (row >= count() || m_rows.at(row) != wanted) {
            insert(row, wanted);
        }
    }
    while (count() > newestFirst.size()) {
        remove(count() - 1);
    }
}

void HistoryList::takeIn(const Telling& telling)
{
    constexpr qsizetype kLately = 50;
    turnDay();
    if (m_rows.first(std::min(kLately, m_rows.size())).contains(telling)) {
        return; // it was read in the file just before it was told
    }
    insert(0, telling);
    if (count() > kMost) {
        remove(count() - 1);
    }
}

void HistoryList::insert(int row, const Telling& telling)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, telling);
    endInsertRows();
    Q_EMIT countChanged();
}

void HistoryList::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged();
}

void HistoryList::turnDay()
{
    const auto today = m_words.moments().dayOf(m_clock.wallNow());
    if (std::exchange(m_today, today) != today && count() > 0) {
        Q_EMIT dataChanged(index(0), index(count() - 1), {DayRole});
    }
}

void HistoryList::setProblem(const QString& problem)
{
    if (std::exchange(m_problem, problem) != problem) {
        Q_EMIT problemChanged();
    }
}

} // namespace usher

#include "moc_historylist.cpp"
