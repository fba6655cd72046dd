// SPDX-License-Identifier: MIT
#include "steward/rulewatch.h"

#include "session/problemtext.h"

#include <QFileInfo>

#include <utility>

namespace usher {

RuleWatch::RuleWatch(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &RuleWatch::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RuleWatch::refresh);
}

void RuleWatch::refuse(Error why)
{
    m_refusal = std::move(why);
}

void RuleWatch::start()
{
    refresh();
}

void RuleWatch::refresh()
{
    if (m_refusal) {
        setProblems({{{0, 0}, {}, policy::verbatim(m_refusal->detail.toStdString())}}); // in no line of it
        return;
    }
    // First, so that no change between reading and watching is missed.
    watchPlaces();
    readRules();
    readPause();
}

void RuleWatch::readRules()
{
    if (!QFileInfo::exists(m_path)) {
        m_isThere = false;
        m_text.clear();
        setProblems({});
        if (std::exchange(m_isFromFile, false)) {
            m_inForce.reset();
            Q_EMIT rulesChanged();
        }
        return;
    }
    const auto text = readRuleText(m_path);
    if (!text) {
        m_isThere = false;
        setProblems({unreadable(text.error())});
    } else if (!m_isThere || *text != m_text) {
        takeIn(*text);
    }
}

void RuleWatch::takeIn(const QByteArray& text)
{
    m_isThere = true;
    m_text = text;
    auto judged = judgeRuleText(text);
    if (auto* problems = std::get_if<std::vector<policy::Problem>>(&judged)) {
        setProblems(std::move(*problems));
        return;
    }
    m_inForce = std::get<policy::RuleSet>(std::move(judged));
    m_isFromFile = true;
    setProblems({});
    Q_EMIT rulesChanged();
}

void RuleWatch::setProblems(std::vector<policy::Problem> problems)
{
    if (problems != m_problems) {
        m_problems = std::move(problems);
        Q_EMIT problemsChanged();
    }
}

void RuleWatch::readPause()
{
    const RulePause pause = readRulePause(m_path);
    if (pause != m_pause) {
        m_pause = pause;
        Q_EMIT pauseChanged();
    }
}

/// The file itself, and the nearest folder above it: a file that is replaced is another one afterwards.
void RuleWatch::watchPlaces()
{
    QString folder = QFileInfo{m_path}.absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo{folder}.path()) {
        folder = QFileInfo{folder}.path();
    }
    for (const QString& place : {folder, m_path, pausePlaceBeside(m_path)}) {
        if (QFileInfo::exists(place) && !m_watcher.files().contains(place) &&
            !m_watcher.directories().contains(place)) {
            m_watcher.addPath(place);
        }
    }
}

Result<void> RuleWatch::replace(const QByteArray& text)
{
    auto replaced = m_refusal ? tl::unexpected{*m_refusal} : replaceRuleFile(m_path, text);
    if (replaced) {
        refresh();
    }
    return replaced;
}

void RuleWatch::putInForce(policy::RuleSet rules)
{
    m_inForce = std::move(rules);
    m_isFromFile = false;
    Q_EMIT rulesChanged();
}

Result<void> RuleWatch::setPause(const RulePause& pause)
{
    auto written = m_refusal ? tl::unexpected{*m_refusal} : writeRulePause(m_path, pause);
    if (written) {
        refresh();
    }
    return written;
}

} // namespace usher
