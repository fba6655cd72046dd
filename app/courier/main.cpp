// SPDX-License-Identifier: MIT
#include "courier/becomeperson.h"
#include "courier/delivery.h"
#include "courier/dialogway.h"
#include "courier/notificationway.h"
#include "courier/sessionenvironment.h"
#include "courier/sessionmanagers.h"
#include "courier/terminalway.h"
#include "platform/linux/linechannel.h"
#include "wording/language.h"

#include <QCoreApplication>

#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace {

using namespace usher;
using Environment = QMap<QByteArray, QByteArray>;

/// Leaves everything after the first line in the pipe.
QByteArray firstLine()
{
    QByteArray line;
    char one = 0;
    while (line.size() < LineChannel::kLongestLine && ::read(STDIN_FILENO, &one, 1) == 1 && one != '\n') {
        line.append(one);
    }
    return line;
}

/// The words are the person's: their language and their clock.
void speakLike(const Environment& environment)
{
    for (const char* name : {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "TZ"}) {
        if (environment.contains(name)) {
            qputenv(name, environment.value(name));
        }
    }
}

void say(const CourierReply& reply)
{
    const auto line = toLine(reply) + '\n';
    static_cast<void>(!::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())));
}

std::vector<Delivery::MakeWay> waysFor(const CourierRequest& request, const Environment& environment)
{
    std::vector<Delivery::MakeWay> ways;
    if (request.isGraphical) {
        ways.emplace_back([=](const Message& message) {
            auto brought = request;
            brought.message = message;
            return std::make_unique<DialogWay>(brought, environment,
                                               qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
        });
        ways.emplace_back([](const Message& message) {
            return std::make_unique<NotificationWay>(message,
                                                     qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
        });
    }
    if (!request.isGraphical || !request.tty.isEmpty()) {
        ways.emplace_back(
            [=](const Message& message) { return std::make_unique<TerminalWay>(message, request.tty); });
    }
    return ways;
}

int bring(const CourierRequest& request, const Environment& environment)
{
    LineChannel caller(STDIN_FILENO, STDOUT_FILENO);
    Delivery delivery(request.message, waysFor(request, environment));
    const auto takeBack = [&delivery] {
        delivery.withdraw();
        QCoreApplication::quit();
    };
    QObject::connect(
        &caller, &LineChannel::received, &delivery,
        [&delivery, takeBack](const QByteArray& line) { line == kRaise ? delivery.raise() : takeBack(); });
    QObject::connect(&caller, &LineChannel::ended, &delivery, takeBack);
    QObject::connect(&delivery, &Delivery::says, &delivery, [](const CourierReply& reply) {
        say(reply);
        if (reply.kind != CourierReply::Kind::Shown) {
            QCoreApplication::quit();
        }
    });
    QMetaObject::invokeMethod(&delivery, &Delivery::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int askToEnd(const CourierRequest& request)
{
    LineChannel caller(STDIN_FILENO, STDOUT_FILENO);
    SessionManagers managers(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), request.message.timeout);
    QObject::connect(&caller, &LineChannel::ended, &managers, &QCoreApplication::quit);
    QObject::connect(&managers, &SessionManagers::says, &managers, [](const CourierReply& reply) {
        say(reply);
        QCoreApplication::quit();
    });
    QMetaObject::invokeMethod(&managers, &SessionManagers::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    char* end = nullptr;
    const auto uid = argc == 2 ? std::strtoul(argv[1], &end, 10) : 0;
    if (argc != 2 || end == argv[1] || *end != '\0' || !becomePerson(static_cast<uid_t>(uid))) {
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    const auto request = parseCourierRequest(firstLine());
    if (!request) {
        return 2;
    }
    auto environment = sessionEnvironment(request->scope, request->procRoot);
    if (!request->display.isEmpty() && !environment.contains("DISPLAY") &&
        !environment.contains("WAYLAND_DISPLAY")) {
        environment.insert("DISPLAY", request->display.toLocal8Bit());
    }
    speakLike(environment);
    const QCoreApplication application(argc, argv);
    const Language language{QLocale::system()};
    QLocale::setDefault(language.locale());
    return request->errand == CourierRequest::Errand::Message ? bring(*request, environment)
                                                              : askToEnd(*request);
}
