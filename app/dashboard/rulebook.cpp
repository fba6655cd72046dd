// SPDX-License-Identifier: MIT
#include "dashboard/rulebook.h"

#include "dashboard/rowmoves.h"
#include "engine/rulewriter.h"
#include "steward/zoneclock.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace usher {

namespace {

constexpr std::size_t kUndoDepth = 50;

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

/// What `$schema` says in a file, so that writing it anew loses nothing.
std::string schemaOf(const QByteArray& text)
{
    const auto document = policy::readJson({text.constData(), static_cast<std::size_t>(text.size())});
    if (const auto* root = std::get_if<policy::JsonValue>(&document)) {
        for (const auto& member : root->members) {
            if (member.key == "$schema") {
                return member.value.text;
            }
        }
    }
    return {};
}

} // namespace

RuleBook::RuleBook(RuleWatch& file, const FriendlyText& text, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_file(file)
    , m_text(text)
    , m_locale(text.moments().locale())
    , m_clock(clock)
    , m_verdict(text)
    , m_editor(text.moments().locale(), [this](const policy::Rule& rule) { return preview(rule); })
    , m_zoneClock(systemZoneClock())
{
    connect(&m_file, &RuleWatch::rulesChanged, this, &RuleBook::takeInRules);
    connect(&m_file, &RuleWatch::problemsChanged, this, &RuleBook::problemsChanged);
    connect(&m_file, &RuleWatch::problemsChanged, this, &RuleBook::fileTextChanged);
    connect(&m_file, &RuleWatch::pauseChanged, this, &RuleBook::takeInPause);
    connect(&m_editor, &RuleEditor::kept, this, &RuleBook::keep);
}

void RuleBook::follow(Steward* steward)
{
    m_steward = steward;
    if (steward == nullptr) {
        return;
    }
    connect(steward, &Steward::standingsChanged, this, &RuleBook::judge);
    connect(steward, &Steward::proceedingsChanged, this, &RuleBook::judge);
    if (!std::exchange(m_isStarted, true)) {
        m_file.start();
    }
    steward->setRules(m_file.inForce());
    takeInPause();
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
    default:
        return {};
    }
}

QHash<int, QByteArray> RuleBook::roleNames() const
{
    return {{RuleIdRole, "ruleId"},     {RuleNameRole, "ruleName"}, {IsRuleOnRole, "isRuleOn"},
            {SentenceRole, "sentence"}, {SpokenRole, "spoken"},     {VerdictRole, "verdict"}};
}

void RuleBook::takeInRules()
{
    if (!m_isWriting && !m_past.empty()) {
        // Somebody else wrote the file: what was before is not ours to bring back.
        m_past.clear();
        m_changeText.clear();
        Q_EMIT changeMade();
    }
    m_rules = m_file.inForce().value_or(policy::RuleSet{});
    arrange();
    if (m_steward != nullptr) {
        m_steward->setRules(m_file.inForce());
    }
    judge();
    Q_EMIT fileTextChanged();
    Q_EMIT settingsChanged();
    Q_EMIT statusChanged();
}

void RuleBook::takeInPause()
{
    const auto& pause = m_file.pause();
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
        const auto isWanted = std::any_of(wanted.begin(), wanted.end(), [&](const policy::Rule& rule) {
            return rule.id == m_rows[at(row)].rule.id;
        });
        if (!isWanted) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < static_cast<int>(wanted.size()); ++row) {
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
        m_rows.insert(m_rows.begin() + row, Row{rule, {}, {}, {}});
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

QString RuleBook::nameOf(const Standing& standing) const
{
    return m_sessionNames.value(standing.session,
                                safeText(QString::fromStdString(standing.facts.person.login)));
}

QString RuleBook::underWayText(const Proceeding& proceeding, const QString& name, WallTime now) const
{
    using Stage = Proceeding::Stage;
    const auto until = proceeding.deadlineWall
                           ? m_text.moments().pointInTime(*proceeding.deadlineWall, now).text
                           : QString{};
    switch (proceeding.stage) {
    case Stage::Sending:
    case Stage::Asked:
        return until.isEmpty() ? tr("%1 is being asked").arg(name)
                               : tr("%1 is being asked, until %2").arg(name, until);
    case Stage::UnseenWait:
        return tr("%1 cannot see a message and will be signed out at %2").arg(name, until);
    case Stage::Recommended:
        return tr("You were told about %1").arg(name);
    case Stage::ForceWait:
    case Stage::SigningOut:
        return tr("%1 is being signed out").arg(name);
    case Stage::Stuck:
        return tr("%1 could not be signed out").arg(name);
    case Stage::Declined:
        return tr("%1 said “Not now”").arg(name);
    default:
        return {};
    }
}

RuleScene RuleBook::scene() const
{
    const auto now = m_clock.wallNow();
    RuleScene scene;
    scene.around.wall = policy::Wall{now.time_since_epoch()};
    scene.zoneClock = m_zoneClock;
    scene.isPaused = m_file.pause().holdsAt(now);
    scene.pausedUntil = m_file.pause().until;
    if (m_steward == nullptr) {
        return scene;
    }
    scene.around = m_steward->surroundings();
    for (const auto& standing : m_steward->standings()) {
        RuledSession session;
        session.name = nameOf(standing);
        session.facts = standing.facts;
        session.hasDoneItsPart = standing.hasDoneItsPart;
        for (const auto& proceeding : m_steward->proceedings()) {
            if (proceeding.session == standing.session && !proceeding.isOwners) {
                session.underWayRule = proceeding.rule.toStdString();
                session.underWayText = underWayText(proceeding, session.name, now);
            }
        }
        scene.sessions.push_back(std::move(session));
    }
    return scene;
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
    m_editor.refreshPreview();
}

QStringList RuleBook::preview(const policy::Rule& rule) const
{
    auto rules = m_rules;
    const auto known = std::find_if(rules.rules.begin(), rules.rules.end(),
                                    [&rule](const policy::Rule& each) { return each.id == rule.id; });
    const auto index = static_cast<std::size_t>(known - rules.rules.begin());
    if (known == rules.rules.end()) {
        rules.rules.push_back(rule);
    } else {
        *known = rule;
    }
    if (rules.timeZone.empty()) {
        rules.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    }
    return m_verdict.preview(rules, index, scene());
}

bool RuleBook::isPaused() const
{
    return m_file.pause().holdsAt(m_clock.wallNow());
}

QString RuleBook::statusText() const
{
    if (m_rules.rules.empty()) {
        return tr("No rules yet");
    }
    if (isPaused()) {
        const auto now = m_clock.wallNow();
        const auto until = m_file.pause().until;
        return until ? tr("Rules are paused until %1").arg(m_text.moments().pointInTime(*until, now).text)
                     : tr("Rules are paused");
    }
    return tr("Rules are on while Usher runs");
}

QString RuleBook::problemTitle() const
{
    if (!m_writeProblem.isEmpty()) {
        return tr("The rules could not be saved");
    }
    if (m_file.problems().empty()) {
        return {};
    }
    return m_rows.empty() ? tr("The rule file cannot be used")
                          : tr("The rule file has a mistake. The last good rules stay in force.");
}

QString RuleBook::problemText() const
{
    if (!m_writeProblem.isEmpty()) {
        return m_writeProblem;
    }
    if (m_file.problems().empty()) {
        return {};
    }
    const auto& first = m_file.problems().front();
    //: Where a mistake is, and what it is
    return tr("%1, line %2: %3")
        .arg(safeText(m_file.path()))
        .arg(first.at.line)
        .arg(safeText(QString::fromStdString(first.text)));
}

QStringList RuleBook::protectedPeople() const
{
    QStringList list;
    for (const auto& person : m_rules.protectedPeople) {
        list += QString::fromStdString(policy::writePerson(person));
    }
    return list;
}

QString RuleBook::ruleName(int row) const
{
    return safeText(QString::fromStdString(m_rules.rules[at(row)].name));
}

bool RuleBook::write(const policy::RuleSet& rules)
{
    m_isWriting = true;
    const auto result =
        m_file.replace(QByteArray::fromStdString(policy::writeRules(rules, schemaOf(m_file.text()))));
    m_isWriting = false;
    m_writeProblem = result ? QString{} : ErrorText::sentence(result.error());
    Q_EMIT problemsChanged();
    return result.has_value();
}

bool RuleBook::change(policy::RuleSet rules, const QString& what)
{
    const bool needsZone = std::any_of(rules.rules.begin(), rules.rules.end(), [](const policy::Rule& rule) {
        return rule.when.between.has_value();
    });
    if (needsZone && rules.timeZone.empty()) {
        rules.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    }
    const auto before = m_rules;
    if (!write(rules)) {
        return false;
    }
    m_past.emplace_back(before, what);
    if (m_past.size() > kUndoDepth) {
        m_past.erase(m_past.begin());
    }
    m_changeText = what;
    Q_EMIT changeMade();
    return true;
}

void RuleBook::undo()
{
    if (m_past.empty()) {
        return;
    }
    const auto [before, what] = m_past.back();
    if (!write(before)) {
        return;
    }
    m_past.pop_back();
    m_changeText.clear();
    Q_EMIT changeMade();
}

void RuleBook::setRuleOn(int row, bool isOn)
{
    auto rules = m_rules;
    rules.rules[at(row)].isEnabled = isOn;
    change(std::move(rules),
           isOn ? tr("“%1” is on").arg(ruleName(row)) : tr("“%1” is off").arg(ruleName(row)));
}

void RuleBook::moveRule(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count()) {
        return;
    }
    auto rules = m_rules;
    const auto rule = rules.rules[at(from)];
    rules.rules.erase(rules.rules.begin() + from);
    rules.rules.insert(rules.rules.begin() + to, rule);
    //: %2 and %3: its place and how many there are, "2 of 4"
    change(std::move(rules), tr("“%1” is now %2 of %3").arg(ruleName(from)).arg(to + 1).arg(count()));
}

void RuleBook::removeRule(int row)
{
    auto rules = m_rules;
    const auto name = ruleName(row);
    rules.rules.erase(rules.rules.begin() + row);
    change(std::move(rules), tr("“%1” was deleted").arg(name));
}

void RuleBook::addRule(int preset)
{
    m_editor.open(preset < 0 ? newRule() : presetRule(static_cast<RulePreset>(preset)));
}

void RuleBook::addPreset(int preset)
{
    keep(presetRule(static_cast<RulePreset>(preset)));
}

void RuleBook::editRule(int row)
{
    m_editor.open(m_rules.rules[at(row)]);
}

void RuleBook::keep(const policy::Rule& rule)
{
    auto rules = m_rules;
    const auto name = safeText(QString::fromStdString(rule.name));
    const auto known = std::find_if(rules.rules.begin(), rules.rules.end(),
                                    [&rule](const policy::Rule& each) { return each.id == rule.id; });
    if (!rule.id.empty() && known != rules.rules.end()) {
        *known = rule;
        change(std::move(rules), tr("“%1” was changed").arg(name));
        return;
    }
    auto added = rule;
    added.id = freeId(rules, QString::fromStdString(rule.name));
    rules.rules.push_back(added);
    change(std::move(rules), tr("“%1” was added").arg(name));
}

void RuleBook::setPause(std::optional<WallTime> until)
{
    const auto result = m_file.setPause({true, until});
    m_writeProblem = result ? QString{} : ErrorText::sentence(result.error());
    Q_EMIT problemsChanged();
}

void RuleBook::pauseFor(int minutes)
{
    setPause(m_clock.wallNow() + std::chrono::minutes{minutes});
}

void RuleBook::pauseUntilTomorrow()
{
    const auto today = m_text.moments().dayOf(m_clock.wallNow());
    const auto tomorrow = today.addDays(1).startOfDay(m_text.moments().zone());
    setPause(WallTime{std::chrono::milliseconds{tomorrow.toMSecsSinceEpoch()}});
}

void RuleBook::pauseUntilResumed()
{
    setPause(std::nullopt);
}

void RuleBook::resume()
{
    const auto result = m_file.setPause({});
    m_writeProblem = result ? QString{} : ErrorText::sentence(result.error());
    Q_EMIT problemsChanged();
}

QString RuleBook::setTimeZone(const QString& zone)
{
    if (!isSystemZone(zone.toStdString())) {
        return tr("There is no time zone “%1”. Names look like Europe/Berlin.").arg(safeText(zone));
    }
    auto rules = m_rules;
    rules.timeZone = zone.toStdString();
    return change(std::move(rules), tr("Times are those of %1 now").arg(zone)) ? QString{} : m_writeProblem;
}

QString RuleBook::setProtectedPeople(const QStringList& people)
{
    RuleDraft draft;
    if (const auto problem = draft.setValue(RuleChip::Kind::Except, people); !problem.isEmpty()) {
        return problem;
    }
    auto rules = m_rules;
    rules.protectedPeople = draft.rule.except;
    return change(std::move(rules), tr("Protected accounts were changed")) ? QString{} : m_writeProblem;
}

QStringList RuleBook::problemsOf(const QString& text) const
{
    QStringList lines;
    const auto judged = judgeRuleText(text.toUtf8());
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&judged)) {
        for (const auto& problem : *problems) {
            lines +=
                tr("Line %1: %2").arg(problem.at.line).arg(safeText(QString::fromStdString(problem.text)));
        }
    }
    return lines;
}

int RuleBook::firstProblemLine(const QString& text) const
{
    const auto judged = judgeRuleText(text.toUtf8());
    const auto* problems = std::get_if<std::vector<policy::Problem>>(&judged);
    return problems != nullptr && !problems->empty() ? problems->front().at.line : 0;
}

QString RuleBook::saveText(const QString& text)
{
    const auto before = m_rules;
    m_isWriting = true;
    const auto result = m_file.replace(text.toUtf8());
    m_isWriting = false;
    if (!result) {
        return ErrorText::sentence(result.error());
    }
    m_past.emplace_back(before, tr("The rule file was changed"));
    m_changeText = m_past.back().second;
    Q_EMIT changeMade();
    return {};
}

} // namespace usher

#include "moc_rulebook.cpp"
