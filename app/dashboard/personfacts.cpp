// SPDX-License-Identifier: MIT
#include "dashboard/personfacts.h"

#include "dashboard/personcard.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <cmath>

namespace usher {

namespace {

using Feature = Capability::Feature;

/// One person's facts, one function each.
class FactWriter
{
    Q_DECLARE_TR_FUNCTIONS(PersonFacts)

public:
    FactWriter(const Session& session, const FactContext& context, const FriendlyText& text)
        : m_session(session)
        , m_context(context)
        , m_text(text)
    {
    }

    [[nodiscard]] Fact away() const
    {
        const auto& known = m_session.away;
        if (!known.duration) {
            return {tr("Away"), unknownText(), reason(Feature::IdleTime, FriendlyText::whyUnknown())};
        }
        //: %1: where the knowledge is from, for example "keyboard and mouse"
        return {tr("Away"), m_text.timeAway(*known.duration, m_context.takenAt),
                tr("known from %1").arg(ErrorText::words(known.source))};
    }

    [[nodiscard]] Fact screen() const
    {
        const auto lockReason = obstacleOf(m_context.capabilities, Feature::LockState);
        return {tr("Screen"), screenValue(), lockReason.isEmpty() ? sourceName() : lockReason};
    }

    [[nodiscard]] Fact signedIn() const
    {
        const auto& at = m_session.identity.signedInAt;
        if (!at) {
            return {tr("Signed in"), unknownText(), tr("the system does not say when")};
        }
        return {tr("Signed in"), m_text.moments().pointInTime(*at, m_context.takenAt).text, sourceName()};
    }

    [[nodiscard]] Fact place() const
    {
        QStringList details;
        for (const auto& detail : {m_session.kind, m_session.seat, m_session.tty}) {
            if (const auto safe = safeText(detail).trimmed(); !safe.isEmpty()) {
                details += safe;
            }
        }
        return {tr("Where"), sessionPlace(m_session), details.join(u" · ")};
    }

    [[nodiscard]] Fact account() const
    {
        const auto& identity = m_session.identity;
        const auto number =
            identity.uid ? tr("account number %1").arg(*identity.uid) : safeText(identity.sid);
        const auto name = safeText(m_session.user);
        return {tr("Login name"), name.isEmpty() ? unknownText() : name, number};
    }

    [[nodiscard]] Fact processor() const
    {
        const auto& percent = m_session.usage.cpuPercent;
        if (!percent) {
            return {tr("Processor"), unknownText(), reason(Feature::CpuUsage, tr("not measured yet"))};
        }
        return {tr("Processor"), m_text.quantities().percent(std::round(*percent * 2) / 2).text,
                tr("of the whole PC, mean since the look before")};
    }

    [[nodiscard]] Fact memory() const
    {
        const auto& bytes = m_session.usage.memoryBytes;
        if (!bytes) {
            return {tr("Memory"), unknownText(), reason(Feature::MemoryUsage, tr("the system does not say"))};
        }
        const auto amount = m_text.quantities().memory(bytes).text;
        const auto value =
            m_context.memoryBytes
                //: %1: "1.8 GB", %2: "11 % of this PC"
                ? tr("%1, %2").arg(amount, m_text.quantities().memoryShare(bytes, m_context.memoryBytes).text)
                : amount;
        return {tr("Memory"), value, tr("shared memory is counted once")};
    }

    [[nodiscard]] Fact processes() const
    {
        if (!m_session.processCount) {
            return {tr("Processes"), unknownText(), reason(Feature::CpuUsage, tr("the system does not say"))};
        }
        return {tr("Processes"), QString::number(*m_session.processCount), {}};
    }

    [[nodiscard]] Fact awake() const
    {
        const auto& isAwake = m_session.keepingAwake;
        if (!isAwake) {
            return {tr("Keeps the PC awake"), unknownText(),
                    reason(Feature::KeepingAwake, tr("the system does not say"))};
        }
        return {tr("Keeps the PC awake"), *isAwake ? tr("Yes") : tr("No"),
                safeText(m_session.keepingAwakeBy).trimmed()};
    }

private:
    [[nodiscard]] QString screenValue() const
    {
        if (m_session.isClosing) {
            return FriendlyText::presenceWord(Presence::SigningOut);
        }
        switch (m_session.state) {
        case SessionState::Active:
            return tr("On the screen");
        case SessionState::Locked:
            return FriendlyText::presenceWord(Presence::Locked);
        case SessionState::Disconnected:
            break;
        }
        if (!m_session.disconnectedAt) {
            return FriendlyText::presenceWord(Presence::NotOnScreen);
        }
        return tr("Not on screen since %1")
            .arg(m_text.moments().pointInTime(*m_session.disconnectedAt, m_context.takenAt).text);
    }

    [[nodiscard]] QString reason(Feature feature, const QString& otherwise) const
    {
        const auto obstacle = obstacleOf(m_context.capabilities, feature);
        return obstacle.isEmpty() ? otherwise : obstacle;
    }

    [[nodiscard]] QString sourceName() const
    {
        return m_context.isSimulated ? tr("from the demo household")
                                     : tr("from the system's session manager");
    }

    const Session& m_session;
    const FactContext& m_context;
    const FriendlyText& m_text;
};

} // namespace

std::vector<Fact> factsAbout(const Session& session, const FactContext& context, const FriendlyText& text)
{
    const FactWriter writer(session, context, text);
    return {writer.away(),      writer.screen(), writer.signedIn(),  writer.place(), writer.account(),
            writer.processor(), writer.memory(), writer.processes(), writer.awake()};
}

} // namespace usher
