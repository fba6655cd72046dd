// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/factlist.h"
#include "dashboard/personbadge.h"
#include "dashboard/programlist.h"

#include <QStringList>

namespace usher {

/// The person whose details are open. Stays on that person: when they sign out, the last words stay and
/// isPresent becomes false.
class PersonPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(QString personKey READ personKey NOTIFY changed)
    Q_PROPERTY(bool isPresent READ isPresent NOTIFY changed)
    Q_PROPERTY(QString personName READ personName NOTIFY changed)
    Q_PROPERTY(QString loginName READ loginName NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int avatarHue READ avatarHue NOTIFY changed)
    Q_PROPERTY(QString accountText READ accountText NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(usher::PersonBadge::Kind badge READ badge NOTIFY changed)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY changed)
    Q_PROPERTY(QString processorText READ processorText NOTIFY changed)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY changed)
    Q_PROPERTY(QList<qreal> processorHistory READ processorHistory NOTIFY historyChanged)
    Q_PROPERTY(QList<qreal> memoryHistory READ memoryHistory NOTIFY historyChanged)
    Q_PROPERTY(QString processorSpoken READ processorSpoken NOTIFY historyChanged)
    Q_PROPERTY(QString memorySpoken READ memorySpoken NOTIFY historyChanged)
    Q_PROPERTY(usher::ProgramList* programs READ programs CONSTANT)
    Q_PROPERTY(int backgroundCount READ backgroundCount NOTIFY changed)
    Q_PROPERTY(usher::FactList* facts READ facts CONSTANT)
    Q_PROPERTY(QStringList sessionLines READ sessionLines NOTIFY changed)

public:
    explicit PersonPage(QObject* parent = nullptr);

    [[nodiscard]] QString personKey() const { return {}; }
    [[nodiscard]] bool isPresent() const { return false; }
    [[nodiscard]] QString personName() const { return {}; }
    [[nodiscard]] QString loginName() const { return {}; }
    [[nodiscard]] QString initials() const { return {}; }
    [[nodiscard]] int avatarHue() const { return 0; }
    [[nodiscard]] QString accountText() const { return {}; }
    [[nodiscard]] QString statusText() const { return {}; }
    [[nodiscard]] PersonBadge::Kind badge() const { return PersonBadge::Kind::None; }
    [[nodiscard]] QString badgeText() const { return {}; }
    [[nodiscard]] QString processorText() const { return {}; }
    [[nodiscard]] QString memoryText() const { return {}; }
    [[nodiscard]] QList<qreal> processorHistory() const { return {}; }
    [[nodiscard]] QList<qreal> memoryHistory() const { return {}; }
    [[nodiscard]] QString processorSpoken() const { return {}; }
    [[nodiscard]] QString memorySpoken() const { return {}; }
    [[nodiscard]] ProgramList* programs() const { return m_programs; }
    [[nodiscard]] int backgroundCount() const { return 0; }
    [[nodiscard]] FactList* facts() const { return m_facts; }
    [[nodiscard]] QStringList sessionLines() const { return {}; }

Q_SIGNALS:
    void changed();
    void historyChanged();

private:
    ProgramList* m_programs;
    FactList* m_facts;
};

} // namespace usher
