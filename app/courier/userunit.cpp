// SPDX-License-Identifier: MIT
#include "courier/userunit.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusUnixFileDescriptor>
#include <QDBusVariant>

namespace usher {

namespace {

// The structures of StartTransientUnit(ssa(sv)a(sa(sv))).
struct Property
{
    QString name;
    QDBusVariant value;
};

struct Command
{
    QString path;
    QStringList words;
    bool isFailureIgnored = false;
};

struct OtherUnit
{
    QString name;
    QList<Property> properties;
};

template <typename... Members>
const QDBusArgument& readStructure(const QDBusArgument& argument, Members&... members)
{
    argument.beginStructure();
    (argument >> ... >> members);
    argument.endStructure();
    return argument; // NOLINT(bugprone-return-const-ref-from-parameter): QtDBus' readers are so
}

QDBusArgument& operator<<(QDBusArgument& argument, const Property& property)
{
    argument.beginStructure();
    argument << property.name << property.value;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Property& property)
{
    return readStructure(argument, property.name, property.value);
}

QDBusArgument& operator<<(QDBusArgument& argument, const Command& command)
{
    argument.beginStructure();
    argument << command.path << command.words << command.isFailureIgnored;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Command& command)
{
    return readStructure(argument, command.path, command.words, command.isFailureIgnored);
}

QDBusArgument& operator<<(QDBusArgument& argument, const OtherUnit& unit)
{
    argument.beginStructure();
    argument << unit.name << unit.properties;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, OtherUnit& unit)
{
    return readStructure(argument, unit.name, unit.properties);
}

template <typename Value>
Property property(const char* name, const Value& value)
{
    return {QString::fromLatin1(name), QDBusVariant{QVariant::fromValue(value)}};
}

QList<Property> propertiesOf(const UserUnit& unit)
{
    QStringList environment;
    for (auto one = unit.environment.cbegin(); one != unit.environment.cend(); ++one) {
        environment.append(QString::fromLocal8Bit(one.key() + '=' + one.value()));
    }
    const QDBusUnixFileDescriptor file{unit.standardInputAndOutput};
    return {property("Description", unit.description),
            property("Type", QStringLiteral("simple")),
            property("CollectMode", QStringLiteral("inactive-or-failed")),
            property("TimeoutStopUSec", quint64{2'000'000}),
            property("ExecStart", QList<Command>{{unit.command.value(0), unit.command, false}}),
            property("Environment", environment),
            property("StandardInputFileDescriptor", file),
            property("StandardOutputFileDescriptor", file),
            property("StandardError", QStringLiteral("journal"))};
}

} // namespace

} // namespace usher

Q_DECLARE_METATYPE(usher::Property)
Q_DECLARE_METATYPE(usher::Command)
Q_DECLARE_METATYPE(usher::OtherUnit)

namespace usher {

Result<void> startUserUnit(const UserUnit& unit, const PersonsBus& bus)
{
    qDBusRegisterMetaType<Property>();
    qDBusRegisterMetaType<QList<Property>>();
    qDBusRegisterMetaType<Command>();
    qDBusRegisterMetaType<QList<Command>>();
    qDBusRegisterMetaType<OtherUnit>();
    qDBusRegisterMetaType<QList<OtherUnit>>();
    const PersonsBus::Place manager{QStringLiteral("org.freedesktop.systemd1"),
                                    QStringLiteral("/org/freedesktop/systemd1"),
                                    QStringLiteral("org.freedesktop.systemd1.Manager")};
    return bus
        .call(manager, QStringLiteral("StartTransientUnit"),
              {unit.name, QStringLiteral("fail"), QVariant::fromValue(propertiesOf(unit)),
               QVariant::fromValue(QList<OtherUnit>{})})
        .map([](const QVariantList& /*job*/) {});
}

} // namespace usher
