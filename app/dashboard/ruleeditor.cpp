// SPDX-License-Identifier: MIT
#include "dashboard/ruleeditor.h"

#include <algorithm>

namespace usher {

namespace {

using Kind = RuleChip::Kind;

constexpr std::array kOptional{Kind::Between,       Kind::SomeoneElse,        Kind::State,
                               Kind::Running,       Kind::MemoryAbove,        Kind::FreeMemoryBelow,
                               Kind::Except,        Kind::UnlessKeepingAwake, Kind::UnlessRunning,
                               Kind::UnlessCpuAbove};

} // namespace

RuleEditor::RuleEditor(const QLocale& locale, Preview preview, QObject* parent)
    : QObject(parent)
    , m_locale(locale)
    , m_makePreview(std::move(preview))
{
}

void RuleEditor::open(const policy::Rule& rule)
{
    m_draft.rule = rule;
    m_original = m_draft;
    m_isOpen = true;
    update();
}

void RuleEditor::setNames(const KnownNames& names)
{
    if (m_names == names) {
        return;
    }
    m_names = names;
    Q_EMIT sentenceChanged();
}

void RuleEditor::refreshPreview()
{
    const auto lines = m_isOpen ? m_makePreview(m_draft.rule) : QStringList{};
    if (lines != m_previewLines) {
        m_previewLines = lines;
        Q_EMIT previewChanged();
    }
}

void RuleEditor::update()
{
    Q_EMIT changed();
    Q_EMIT sentenceChanged();
    refreshPreview();
}

void RuleEditor::setName(const QString& name)
{
    if (this->name() != name) {
        m_draft.rule.name = name.toStdString();
        Q_EMIT changed();
    }
}

QVariantList RuleEditor::sentence() const
{
    QVariantList list;
    const auto parts = ruleSentence(m_draft.rule, RuleWords{m_locale, m_names}, SentenceDetail::Complete);
    for (const auto& part : parts) {
        list += QVariant::fromValue(part);
    }
    return list;
}

QVariantList RuleEditor::addable() const
{
    QVariantList list;
    for (const auto chip : kOptional) {
        if (!m_draft.has(chip)) {
            const int number = static_cast<int>(chip);
            list += QVariantMap{{QStringLiteral("chip"), number}, {QStringLiteral("label"), title(number)}};
        }
    }
    return list;
}

QVariant RuleEditor::value(int chip) const
{
    return m_draft.value(static_cast<Kind>(chip));
}

QString RuleEditor::setValue(int chip, const QVariant& value)
{
    const auto problem = m_draft.setValue(static_cast<Kind>(chip), value);
    if (problem.isEmpty()) {
        update();
    }
    return problem;
}

void RuleEditor::add(int chip)
{
    m_draft.add(static_cast<Kind>(chip));
    update();
}

void RuleEditor::remove(int chip)
{
    m_draft.remove(static_cast<Kind>(chip));
    update();
}

bool RuleEditor::isOptional(int chip) const
{
    return RuleDraft::isOptional(static_cast<Kind>(chip));
}

QString RuleEditor::title(int chip) const
{
    switch (static_cast<Kind>(chip)) {
    case Kind::None:
        return {};
    case Kind::Who:
        return tr("Who");
    case Kind::Except:
        return tr("Not for somebody");
    case Kind::AwayFor:
        return tr("Away for");
    case Kind::State:
        return tr("Only if locked or off the screen");
    case Kind::Between:
        return tr("Only at certain times");
    case Kind::SomeoneElse:
        return tr("Only if somebody else needs the PC");
    case Kind::Running:
        return tr("Only while a program runs");
    case Kind::MemoryAbove:
        return tr("Only if it holds much memory");
    case Kind::FreeMemoryBelow:
        return tr("Only if memory is short");
    case Kind::UnlessRunning:
        return tr("Not while a program runs");
    case Kind::UnlessCpuAbove:
        return tr("Not while it is busy");
    case Kind::UnlessKeepingAwake:
        return tr("Not while sound or video plays");
    case Kind::Action:
        return tr("What happens");
    case Kind::Wait:
        return tr("Wait for an answer");
    case Kind::NoAnswer:
        return tr("If nobody answers");
    case Kind::Unseen:
        return tr("If nobody can see the message");
    case Kind::AppsRefuse:
        return tr("If a program will not close");
    case Kind::AskAgainIn:
        return tr("Ask again after");
    case Kind::AskAgainAtMost:
        return tr("How many times");
    case Kind::Message:
        return tr("Message");
    }
    return {};
}

QStringList RuleEditor::choices(int chip) const
{
    using policy::RuleAction;
    switch (static_cast<Kind>(chip)) {
    case Kind::Action:
        return {tr("Leave them alone"),    tr("Only tell me"),       tr("Lock the screen"),
                tr("Take off the screen"), tr("Ask, then sign out"), tr("Warn, then sign out")};
    case Kind::NoAnswer:
        return {tr("Sign out"), tr("Only tell me")};
    case Kind::Unseen:
        return {tr("Sign out all the same"), tr("Only tell me")};
    case Kind::AppsRefuse:
        return {tr("Stop and tell me"), tr("Close it after a minute; unsaved work is lost")};
    case Kind::State:
        return {tr("Any"),
                tr("On the screen and not locked"),
                tr("Locked"),
                tr("Not on the screen"),
                tr("On the screen, locked or not"),
                tr("Locked or not on the screen"),
                tr("Not locked")};
    default:
        return {};
    }
}

QVariantList RuleEditor::people(int chip) const
{
    QStringList values{QStringLiteral("@everyone"), QStringLiteral("@children"), QStringLiteral("@standard"),
                       QStringLiteral("@administrators")};
    auto logins = m_names.keys();
    logins.sort();
    values += logins;
    const auto chosen = value(chip).toStringList();
    for (const auto& each : chosen) {
        if (!values.contains(each)) {
            values += each;
        }
    }
    const RuleWords words{m_locale, m_names};
    QVariantList list;
    for (const auto& each : values) {
        RuleDraft draft;
        const auto label = draft.setValue(Kind::Who, QStringList{each}).isEmpty()
                               ? words.personLeftAlone(draft.rule.who.front())
                               : each;
        list += QVariantMap{{QStringLiteral("value"), each}, {QStringLiteral("label"), label}};
    }
    return list;
}

void RuleEditor::save()
{
    if (m_isOpen && m_draft.problem().isEmpty()) {
        const auto rule = m_draft.rule;
        close();
        Q_EMIT kept(rule);
    }
}

void RuleEditor::close()
{
    m_isOpen = false;
    update();
}

} // namespace usher

#include "moc_ruleeditor.cpp"
