// SPDX-License-Identifier: MIT
#include "dashboard/busdoorbell.h"

#include <QDBusMessage>

namespace usher {

namespace {

constexpr QLatin1StringView kBellName{"io.github.usher.Usher"};
constexpr QLatin1StringView kBellPath{"/io/github/usher/Usher"};
constexpr QLatin1StringView kBellInterface{"org.freedesktop.Application"};
/// A window that is busy for longer is of no use to whoever waits for it.
constexpr int kPatienceMs = 3000;
/// Under these names desktops hand on the right to take the keyboard.
constexpr QLatin1StringView kToken{"activation-token"};
constexpr const char* kTokenVariable = "XDG_ACTIVATION_TOKEN";

} // namespace

BusDoorbell::BusDoorbell(QDBusConnection bus, QObject* parent)
    : Doorbell(parent)
    , m_bus(std::move(bus))
{
}

Result<Doorbell::Found> BusDoorbell::ring()
{
    if (!m_bus.isConnected()) {
        return Found::Nobody; // Without a bus nobody can be found.
    }
    // First the object, so that whoever finds the name finds it too.
    m_bus.registerObject(kBellPath, this, QDBusConnection::ExportAllSlots);
    if (m_bus.registerService(kBellName)) {
        return Found::Nobody;
    }
    m_bus.unregisterObject(kBellPath);
    auto call =
        QDBusMessage::createMethodCall(kBellName, kBellPath, kBellInterface, QStringLiteral("Activate"));
    call << QVariantMap{{kToken, qEnvironmentVariable(kTokenVariable)}};
    const auto reply = m_bus.call(call, QDBus::Block, kPatienceMs);
    if (reply.type() == QDBusMessage::ErrorMessage) {
        return failure(ErrorCode::Busy, reply.errorMessage());
    }
    return Found::Somebody;
}

void BusDoorbell::Activate(const QVariantMap& platformData)
{
    const auto token = platformData.value(kToken).toString();
    if (!token.isEmpty()) {
        qputenv(kTokenVariable, token.toUtf8());
    }
    Q_EMIT rang();
}

void BusDoorbell::Open(const QStringList& /*uris*/, const QVariantMap& platformData)
{
    Activate(platformData); // Usher opens no files.
}

void BusDoorbell::ActivateAction(const QString& /*name*/, const QVariantList& /*parameters*/,
                                 const QVariantMap& platformData)
{
    Activate(platformData);
}

} // namespace usher

#include "moc_busdoorbell.cpp"
