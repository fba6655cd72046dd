// SPDX-License-Identifier: MIT
#include "cli/sessionreport.h"

#include "cli/historyreport.h"
#include "cli/rulesexplanation.h"
#include "cli/samplejson.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <QFileInfo>

using Json = nlohmann::ordered_json;
using namespace Qt::Literals::StringLiterals;

namespace usher {

SessionReport::SessionReport(const Sample& sample, const Session& session, const Clock& clock,
                             const FriendlyText& words, Besides besides)
    : m_sample{sample}
    , m_session{session}
    , m_clock{clock}
    , m_words{words}
    , m_besides{std::move(besides)}
{
}

qsizetype SessionReport::place() const
{
    for (qsizetype i = 0; i < m_sample.sessions.size(); ++i) {
        if (m_sample.sessions.at(i).identity == m_session.identity) {
            return i;
        }
    }
    return 0;
}

QString SessionReport::text(bool isSimulated, Layout layout) const
{
    QString text =
        ReportText{m_words, layout}.show(m_sample, m_session, {m_besides.capabilities, isSimulated});
    if (!m_besides.rulesFile.isEmpty()) {
        text += u'\n' + rulesText();
    }
    return isSimulated ? text : text + u'\n' + eventsText();
}

QString SessionReport::rulesText() const
{
    if (!m_besides.rules) {
        return QFileInfo::exists(m_besides.rulesFile)
                   ? tr("The rules cannot be used. See what is wrong: usherctl rules check %1")
                             .arg(escapedText(m_besides.rulesFile)) +
                         u'\n'
                   : tr("There are no rules yet.") + u'\n';
    }
    const RulesExplanation explanation{*m_besides.rules, m_sample, m_clock.awakeNow()};
    //: %1 is what the rules would do: "would be asked, by the rule “Bedtime”."
    return tr("Rules: %1", "of one session").arg(explanation.outcomeOf(place(), m_words)) + u'\n' +
           explanation.reasonLines(place(), m_words);
}

QString SessionReport::eventsText() const
{
    const auto& events = m_besides.lastEvents;
    if (!events) {
        return tr("Last events: %1").arg(ErrorText::sentence(events.error(), escapedText)) + u'\n';
    }
    if (events->isEmpty()) {
        return tr("Last events: none") + u'\n';
    }
    const HistoryReport report{m_words, m_besides.rules ? &*m_besides.rules : nullptr};
    return tr("Last events:") + u'\n' + report.lines(*events, m_clock.wallNow());
}

Json SessionReport::json(bool isSimulated) const
{
    Json json = showJson(m_sample, m_session, isSimulated);
    json["rules"] = m_besides.rules
                        ? RulesExplanation{*m_besides.rules, m_sample, m_clock.awakeNow()}.jsonOf(place())
                        : Json{};
    json["lastEvents"] = m_besides.lastEvents ? HistoryReport::json(*m_besides.lastEvents) : Json{};
    return json;
}

} // namespace usher
