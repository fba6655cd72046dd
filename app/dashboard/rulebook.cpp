// SPDX-License-Identifier: MIT
#include "dashboard/rulebook.h"

#include "dashboard/requestcard.h"
#include "dashboard/rowmoves.h"
#include "dashboard/rulefiletext.h"
#include "engine/rulelookup.h"
#include "engine/rulewriter.h"
#include "steward/zoneclock.h"
#include "wording/reasonwords.h"
#include "wording/safetext.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace usher {

RuleBook::RuleBook(RuleWatch& file, const FriendlyText& text, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_file(&file)
    , m_text(text)
    , m_locale(text.moments().locale())
    , m_clock(clock)
    , m_verdict(text)
    , m_editor(text.moments().locale(), [this](const policy::Rule& rule) { return preview(rule); })
    , m_zoneClock(systemZoneClock())
{
    listen();
    connect(&m_editor, &RuleEditor::kept, this, &RuleBook::keep);
    connect(&m_changes, &RuleChanges::made, this, &RuleBook::changeMade);
    connect(&m_changes, &RuleChanges::problemChanged, this, &RuleBook::problemsChanged);
}

void RuleBook::listen()
{
    m_changes.follow(*m_file);
    connect(m_file, &RuleWatch::rulesChanged, this, &RuleBook::takeInRules);
    connect(m_file, &RuleWatch::problemsChanged, this, &RuleBook::problemsChanged);
    connect(m_file, &RuleWatch::problemsChanged, this, &RuleBook::fileTextChanged);
    connect(m_file, &RuleWatch::pauseChanged, this, &RuleBook::takeInPause);
}

void RuleBook::leave()
{
    m_steward = nullptr;
}

void RuleBook::follow(Steward& steward, RuleWatch& file)
{
    const bool isOther = m_file != &file;
    if (isOther) {
        m_file->disconnect(this);
        m_file = &file;
        listen();
        m_editor.close();
    }
    m_file->start();
    m_steward = &steward;
    connect(m_steward, &Steward::standingsChanged, this, &RuleBook::judge);
    connect(m_steward, &Steward::proceedingsChanged, this, &RuleBook::judge);
    connect(m_steward, &Steward::settingsChanged, this, &RuleBook::statusChanged);
    if (isOther) {
        takeInRules();
        Q_EMIT problemsChanged();
    } else {
        m_steward->setRules(m_file->inForce());
    }
    takeInPause();
}

void RuleBook::setWindowShown(bool isShown)
{
    m_isWindowShown = isShown;
    aim();
}

void RuleBook::takeIn(const Sample& sample)
{
    KnownNames names;
    m_sessionNames.clear();
    for (const auto& session : sample.sessions) {
        const auto name = FriendlyText::personName(session);
        names.insert(session.user, name);
        m_sessionNames.insert(session.identity, name);
    }
    if (names != m_names) {
        m_names = names;
        m_editor.setNames(names);
        for (int row = 0; row < count(); ++row) {
            describe(row);
        }
    }
}

QStringList RuleBook::reasonLines(const Identity& session) const
{
    QStringList lines;
    if (m_steward == nullptr) {
        return lines;
    }
    const ReasonWords words{m_locale};
    for (const auto& standing : m_steward->standings()) {
        const auto known = std::min(standing.reasons.size(), m_rules.rules.size());
        for (std::size_t i = 0; standing.session == session && i < known; ++i) {
            const auto& rule = m_rules.rules[i];
            //: A rule, and why it does or does not apply: "away 43 min, needs 2 h"
            lines += tr("%1: %2", "reason of a rule")
                         .arg(safeText(QString::fromStdString(rule.name)),
                              words.sentence(rule, standing.reasons[i]));
        }
    }
    return lines;
}

QHash<QString, QString> RuleBook::ruleNames() const
{
    QHash<QString, QString> names;
    for (const auto& rule : m_rules.rules) {
        names.insert(QString::fromStdString(rule.id), QString::fromStdString(rule.name));
    }
    return names;
}

int RuleBook::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RuleBook::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& row = m_rows[at(index.row())];
    switch (role) {
    case RuleIdRole:
        return QString::fromStdString(row.rule.id);
    case RuleNameRole:
        return safeText(QString::fromStdString(row.rule.name));
    case IsRuleOnRole:
        return row.rule.isEnabled;
    case SentenceRole:
        return row.sentence;
    case SpokenRole:
        return row.spoken;
    case VerdictRole:
        return row.verdict;
    case CountdownRole:
        return row.left ? countdownText(*row.left) : QString{};
    case CountdownSpokenRole:
        return row.left ? countdownSpoken(*row.left) : QString{};
    default:
        return {};
    }
}

QHash<int, QByteArray> RuleBook::roleNames() const
{
    return {{RuleIdRole, "ruleId"},       {RuleNameRole, "ruleName"},
            {IsRuleOnRole, "isRuleOn"},   {SentenceRole, "sentence"},
            {SpokenRole, "spoken"},       {VerdictRole, "verdict"},
            {CountdownRole, "countdown"}, {CountdownSpokenRole, "countdownSpoken"}};
}

void RuleBook::takeInRules()
{
    m_rules = m_file->inForce().value_or(policy::RuleSet{});
    arrange();
    if (m_steward != nullptr) {
        m_steward->setRules(m_file->inForce());
    }
    judge();
    Q_EMIT fileTextChanged();
    Q_EMIT settingsChanged();
    Q_EMIT statusChanged();
}

void RuleBook::takeInPause()
{
    const auto& pause = m_file->pause();
    const auto now = m_clock.wallNow();
    if (m_steward != nullptr) {
        if (!pause.holdsAt(now)) {
            m_steward->resume();
        } else if (pause.until) {
            m_steward->pause(std::chrono::ceil<std::chrono::seconds>(*pause.until - now));
        } else {
            m_steward->pause(std::nullopt);
        }
    }
    judge();
    Q_EMIT statusChanged();
}

void RuleBook::arrange()
{
    const auto before = count();
    const auto& wanted = m_rules.rules;
    for (int row = count() - 1; row >= 0; --row) {
        if (policy::findRule(m_rules, m_rows[at(row)].rule.id) == nullptr) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; std::cmp_less(row, wanted.size()); ++row) {
        place(row, wanted[at(row)]);
    }
    if (count() != before) {
        Q_EMIT countChanged();
    }
}

void RuleBook::place(int row, const policy::Rule& rule)
{
    const auto found = std::find_if(m_rows.begin() + row, m_rows.end(),
                                    [&rule](const Row& known) { return known.rule.id == rule.id; });
    if (found == m_rows.end()) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, Row{rule, {}, {}, {}, {}, {}});
        endInsertRows();
        describe(row);
        return;
    }
    const int from = static_cast<int>(found - m_rows.begin());
    if (from != row) {
        beginMoveRows({}, from, from, {}, destinationChild({from, row}));
        std::rotate(m_rows.begin() + row, found, found + 1);
        endMoveRows();
    }
    if (!(m_rows[at(row)].rule == rule)) {
        m_rows[at(row)].rule = rule;
        describe(row);
    }
}

void RuleBook::describe(int row)
{
    auto& known = m_rows[at(row)];
    const auto parts = ruleSentence(known.rule, RuleWords{m_locale, m_names}, SentenceDetail::Brief);
    known.sentence.clear();
    for (const auto& part : parts) {
        known.sentence += QVariant::fromValue(part);
    }
    known.spoken = plainText(parts);
    Q_EMIT dataChanged(index(row), index(row), {RuleNameRole, IsRuleOnRole, SentenceRole, SpokenRole});
}

RuleScene RuleBook::scene() const
{
    return ruleScene({m_steward, m_file->pause(), m_clock.wallNow(), m_sessionNames}, m_zoneClock,
                     m_text.moments());
}

void RuleBook::judge()
{
    const auto facts = scene();
    const auto lines = m_verdict.lines(m_rules, facts);
    for (int row = 0; row < count(); ++row) {
        auto& verdict = m_rows[at(row)].verdict;
        if (verdict != lines.value(row)) {
            verdict = lines.value(row);
            Q_EMIT dataChanged(index(row), index(row), {VerdictRole});
        }
    }
    QHash<Identity, QString> notes;
    if (m_steward != nullptr) {
        const auto texts = m_verdict.notes(m_rules, facts);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            notes.insert(m_steward->standings().at(i).session, texts.at(i));
        }
    }
    if (notes != m_notes) {
        m_notes = notes;
        Q_EMIT notesChanged();
    }
    aim();
    m_editor.refreshPreview();
}

void RuleBook::aim()
{
    for (int row = 0; row < count(); ++row) {
        m_rows[at(row)].deadline = deadlineOf(m_rows[at(row)].rule);
        countDown(row);
    }
    Q_EMIT nextWakeUpChanged();
}

std::optional<AwakeTime> RuleBook::deadlineOf(const policy::Rule& rule) const
{
    std::optional<AwakeTime> first;
    if (m_steward == nullptr) {
        return first;
    }
    for (const auto& proceeding : m_steward->proceedings()) {
        const auto deadline = proceeding.deadline;
        if (deadline && isWaiting(proceeding) && proceeding.rule.toStdString() == rule.id) {
            first = std::min(first.value_or(*deadline), *deadline);
        }
    }
    return first;
}

void RuleBook::countDown(int row)
{
    auto& known = m_rows[at(row)];
    std::optional<std::chrono::seconds> left;
    if (known.deadline) {
        // All countdowns move together, also those of the cards.
        const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.awakeNow());
        left = std::chrono::round<std::chrono::seconds>(std::max(*known.deadline - now, AwakeTime{0}));
    }
    if (std::exchange(known.left, left) != left) {
        Q_EMIT dataChanged(index(row), index(row), {CountdownRole, CountdownSpokenRole});
    }
}

bool RuleBook::isWaiting(const Proceeding& proceeding)
{
    using enum Proceeding::Stage;
    return !proceeding.isOwners && (proceeding.stage == Sending || proceeding.stage == Asked ||
                                    proceeding.stage == UnseenWait || proceeding.stage == ForceWait);
}

std::optional<AwakeTime> RuleBook::nextWakeUp() const
{
    const bool isTicking = m_isWindowShown && std::ranges::any_of(m_rows, [](const Row& row) {
                               return row.deadline.has_value();
                           });
    if (!isTicking) {
        return {};
    }
    return std::chrono::floor<std::chrono::seconds>(m_clock.awakeNow()) + kTick;
}

void RuleBook::wakeUp()
{
    for (int row = 0; row < count(); ++row) {
        countDown(row);
    }
}

QStringList RuleBook::preview(const policy::Rule& rule) const
{
    auto rules = m_rules;
    auto* known = policy::findRule(rules, rule.id);
    if (known == nullptr) {
        known = &rules.rules.emplace_back();
    }
    *known = rule;
    const auto index = static_cast<std::size_t>(known - rules.rules.data());
    if (rules.timeZone.empty()) {
        rules.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    }
    return m_verdict.preview(rules, index, scene());
}

bool RuleBook::isPaused() const
{
    return m_file->pause().holdsAt(m_clock.wallNow());
}

QString RuleBook::statusText() const
{
    if (m_rules.rules.empty()) {
        return tr("No rules yet");
    }
    if (isPaused()) {
        const auto now = m_clock.wallNow();
        const auto until = m_file->pause().until;
        return until ? tr("Rules are paused until %1").arg(m_text.moments().pointInTime(*until, now).text)
                     : tr("Rules are paused");
    }
    return tr("Rules are on while Usher runs");
}

QString RuleBook::problemTitle() const
{
    return m_changes.problem().isEmpty() ? RuleFileText::title(*m_file) : tr("The rules could not be saved");
}

QString RuleBook::problemText() const
{
    return m_changes.problem().isEmpty() ? RuleFileText::firstProblem(*m_file) : m_changes.problem();
}

QStringList RuleBook::protectedPeople() const
{
    QStringList list;
    for (const auto& person : m_rules.protectedPeople) {
        list += QString::fromStdString(policy::writePerson(person));
    }
    return list;
}

} // namespace usher

#include "moc_rulebook.cpp"
