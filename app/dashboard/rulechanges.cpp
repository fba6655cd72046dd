// SPDX-License-Identifier: MIT
#include "dashboard/rulechanges.h"

#include "engine/rulewriter.h"
#include "wording/errortext.h"

#include <QTimeZone>

#include <algorithm>

namespace usher {

namespace {

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

bool needsZone(const policy::RuleSet& rules)
{
    return std::ranges::any_of(rules.rules,
                               [](const policy::Rule& rule) { return rule.when.between.has_value(); });
}

} // namespace

void RuleChanges::follow(RuleWatch& file)
{
    if (m_file == &file) {
        return;
    }
    if (m_file != nullptr) {
        m_file->disconnect(this);
    }
    m_file = &file;
    forget();
    say({});
    connect(m_file, &RuleWatch::rulesChanged, this, [this] {
        // Somebody else wrote the file: what was before is not ours to bring back.
        if (!m_isWriting) {
            forget();
        }
    });
}

policy::RuleSet RuleChanges::rules() const
{
    return m_file->inForce().value_or(policy::RuleSet{});
}

void RuleChanges::forget()
{
    if (!m_past.empty() || !m_last.isEmpty()) {
        m_past.clear();
        m_last.clear();
        Q_EMIT made();
    }
}

void RuleChanges::say(const Result<void>& result)
{
    const auto problem = result ? QString{} : ErrorText::sentence(result.error());
    if (std::exchange(m_problem, problem) != problem) {
        Q_EMIT problemChanged();
    }
}

bool RuleChanges::write(const policy::RuleSet& rules)
{
    m_isWriting = true;
    const auto result =
        m_file->replace(QByteArray::fromStdString(policy::writeRules(rules, schemaOf(m_file->text()))));
    m_isWriting = false;
    say(result);
    return result.has_value();
}

void RuleChanges::remember(policy::RuleSet before, const QString& what)
{
    m_past.emplace_back(std::move(before), what);
    if (m_past.size() > kDepth) {
        m_past.erase(m_past.begin());
    }
    m_last = what;
    Q_EMIT made();
}

bool RuleChanges::change(policy::RuleSet rules, const QString& what)
{
    if (needsZone(rules) && rules.timeZone.empty()) {
        rules.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    }
    auto before = this->rules();
    if (!write(rules)) {
        return false;
    }
    remember(std::move(before), what);
    return true;
}

QString RuleChanges::replaceText(const QString& text, const QString& what)
{
    auto before = rules();
    m_isWriting = true;
    const auto result = m_file->replace(text.toUtf8());
    m_isWriting = false;
    if (!result) {
        return ErrorText::sentence(result.error());
    }
    remember(std::move(before), what);
    return {};
}

void RuleChanges::undo()
{
    if (m_past.empty() || !write(m_past.back().first)) {
        return;
    }
    m_past.pop_back();
    m_last.clear();
    Q_EMIT made();
}

bool RuleChanges::setPause(const RulePause& pause)
{
    const auto result = m_file->setPause(pause);
    say(result);
    return result.has_value();
}

} // namespace usher

#include "moc_rulechanges.cpp"
