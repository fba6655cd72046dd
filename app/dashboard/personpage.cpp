// SPDX-License-Identifier: MIT
#include "dashboard/personpage.h"

#include "dashboard/person.h"

#include <algorithm>
#include <cmath>

namespace usher {

namespace {

/// Finer than this is no difference in a line of sixty pixels.
constexpr qreal kVisible = 0.5;

QString accountText(const Session& session)
{
    if (session.isAdministrator.value_or(false)) {
        return PersonPage::tr("Administrator");
    }
    if (session.isChild.value_or(false)) {
        return PersonPage::tr("Child");
    }
    return session.isAdministrator ? PersonPage::tr("Standard") : QString{};
}

/// Whether what both lines know differs. That one knows more is no reason to hurry.
bool looksDifferent(const QList<qreal>& shown, const QList<qreal>& next)
{
    if (shown.size() != next.size()) {
        return true;
    }
    for (qsizetype i = 0; i < next.size(); ++i) {
        if (shown.at(i) >= 0 && next.at(i) >= 0 && std::abs(shown.at(i) - next.at(i)) >= kVisible) {
            return true;
        }
    }
    return false;
}

bool knowsNothing(const QList<qreal>& points)
{
    return std::ranges::all_of(points, [](qreal point) { return point < 0; });
}

QList<qreal> shareOf(QList<qreal> bytes, std::optional<std::int64_t> ofBytes)
{
    for (auto& point : bytes) {
        point = ofBytes && *ofBytes > 0 && point >= 0 ? point * 100 / static_cast<qreal>(*ofBytes) : -1;
    }
    return bytes;
}

} // namespace

PersonPage::PersonPage(const FriendlyText& text, QObject* parent)
    : QObject(parent)
    , m_text(text)
    , m_programs(new ProgramList(text, this))
    , m_facts(new FactList(this))
{
}

void PersonPage::select(const QString& key)
{
    if (m_key == key) {
        return;
    }
    m_key = key;
    m_isNew = true;
    m_isPresent = false;
    m_shown = {};
    m_accountText.clear();
    m_backgroundCount = 0;
    m_processorHistory.clear();
    m_memoryHistory.clear();
    m_programs->start({});
    m_facts->apply({});
    Q_EMIT changed();
    Q_EMIT historyChanged();
}

void PersonPage::apply(std::span<const Session* const> sessions, const PersonCard& card,
                       const FactContext& context, const UsageHistory& history, AwakeTime at)
{
    const auto merged = mergedSession(sessions);
    m_programs->apply(merged.programs);
    m_facts->apply(factsAbout(merged, context, m_text));

    const auto account = usher::accountText(merged);
    auto shown = card;
    shown.changesAt.reset(); // Moves by seconds from sample to sample, and is not shown.
    const bool isSame = m_isPresent && m_shown == shown && m_accountText == account &&
                        m_backgroundCount == m_programs->backgroundCount();
    if (!isSame) {
        m_shown = std::move(shown);
        m_accountText = account;
        m_backgroundCount = m_programs->backgroundCount();
        m_isPresent = true;
        Q_EMIT changed();
    }
    applyHistory(sessions, context, history, at);
    m_isNew = false;
}

void PersonPage::applyHistory(std::span<const Session* const> sessions, const FactContext& context,
                              const UsageHistory& history, AwakeTime at)
{
    std::vector<Identity> identities;
    for (const auto* session : sessions) {
        identities.push_back(session->identity);
    }
    auto processor = history.cpuPercent(identities, kHistoryPoints, kStepsPerPoint);
    auto memory =
        shareOf(history.memoryBytes(identities, kHistoryPoints, kStepsPerPoint), context.memoryBytes);
    const bool isDue = m_isNew || at - m_historyAt >= kStillHistoryInterval ||
                       (knowsNothing(m_processorHistory) && !knowsNothing(processor));
    if (!isDue && !looksDifferent(m_processorHistory, processor) &&
        !looksDifferent(m_memoryHistory, memory)) {
        return;
    }
    m_historyAt = at;
    if (m_processorHistory != processor || m_memoryHistory != memory) {
        m_processorHistory = std::move(processor);
        m_memoryHistory = std::move(memory);
        Q_EMIT historyChanged();
    }
}

void PersonPage::setAbout(const QStringList& ruleLines, const QStringList& recentLines)
{
    if (m_ruleLines != ruleLines || m_recentLines != recentLines) {
        m_ruleLines = ruleLines;
        m_recentLines = recentLines;
        Q_EMIT aboutChanged();
    }
}

void PersonPage::setAbsent(const PersonCard& last)
{
    if (!m_isPresent && !m_isNew) {
        return;
    }
    if (m_isNew) {
        m_shown = last;
        m_isNew = false;
    }
    m_isPresent = false;
    Q_EMIT changed();
}

QString PersonPage::spoken(const QList<qreal>& points) const
{
    qreal least = 100;
    qreal most = -1;
    for (const auto point : points) {
        if (point >= 0) {
            least = std::min(least, point);
            most = std::max(most, point);
        }
    }
    if (most < 0) {
        return tr("not known yet");
    }
    const auto& quantities = m_text.quantities();
    //: spoken description of a line; two shares of the whole PC, such as "2 percent"
    return tr("during the last 10 minutes between %1 and %2 of this PC")
        .arg(quantities.percent(std::round(least)).spoken, quantities.percent(std::round(most)).spoken);
}

QString PersonPage::processorSpoken() const
{
    //: %1: "during the last 10 minutes between 2 percent and 5 percent of this PC"
    return tr("Processor %1", "spoken").arg(spoken(m_processorHistory));
}

QString PersonPage::memorySpoken() const
{
    return tr("Memory %1", "spoken").arg(spoken(m_memoryHistory));
}

} // namespace usher

#include "moc_personpage.cpp"
