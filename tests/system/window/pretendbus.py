# SPDX-License-Identifier: MIT
"""Services of a desktop on its session bus, played by the test itself, which sees what arrives there."""

import threading

from gi.repository import Gio, GLib

CONNECT = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION


def connect(desktop):
    return Gio.DBusConnection.new_for_address_sync(desktop.environment["DBUS_SESSION_BUS_ADDRESS"], CONNECT, None, None)


class Service:
    """One name with one object. Use it with `with`. A subclass answers in methods named as the interface's are."""

    name = ""
    path = ""
    xml = ""

    def __init__(self, desktop):
        self.desktop = desktop

    def __enter__(self):
        self.context = GLib.MainContext.new()
        self.loop = GLib.MainLoop.new(self.context, False)
        ready = threading.Event()
        self.thread = threading.Thread(target=self._serve, args=[ready])
        self.thread.start()
        assert ready.wait(10), f"{self.name} did not start"
        return self

    def __exit__(self, *_):
        source = GLib.idle_source_new()
        source.set_callback(lambda *_: self.loop.quit())
        source.attach(self.context)
        self.thread.join()
        self.bus.close_sync(None)

    def _serve(self, ready):
        self.context.push_thread_default()
        self.bus = connect(self.desktop)
        for interface in Gio.DBusNodeInfo.new_for_xml(self.xml).interfaces:
            self.bus.register_object(self.path, interface, self._on_call, self._on_get, None)
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (self.name, 4)), None, 0, 5000, None)
        ready.set()
        self.loop.run()
        self.context.pop_thread_default()

    def _on_call(self, _bus, sender, _path, _interface, method, arguments, invocation):
        invocation.return_value(getattr(self, method)(sender, *arguments.unpack()))

    def _on_get(self, _bus, _sender, _path, _interface, name):
        return getattr(self, name)

    def emit(self, signal, arguments, to=None):
        self.bus.emit_signal(to, self.path, self.name, signal, arguments)


def call(bus, service, path, interface, method, arguments=None):
    return bus.call_sync(service, path, interface, method, arguments, None, 0, 5000, None).unpack()


class Panel(Service):
    """The part of a panel that shows StatusNotifierItems, and somebody who clicks on them."""

    name = "org.kde.StatusNotifierWatcher"
    path = "/StatusNotifierWatcher"
    xml = """<node><interface name="org.kde.StatusNotifierWatcher">
    <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
    <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
    <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
    <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
    <property name="ProtocolVersion" type="i" access="read"/>
    <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
    <signal name="StatusNotifierItemUnregistered"><arg type="s"/></signal>
    <signal name="StatusNotifierHostRegistered"/><signal name="StatusNotifierHostUnregistered"/></interface></node>"""

    IsStatusNotifierHostRegistered = GLib.Variant("b", True)
    ProtocolVersion = GLib.Variant("i", 0)

    def __init__(self, desktop):
        super().__init__(desktop)
        self.items = []

    @property
    def RegisteredStatusNotifierItems(self):
        return GLib.Variant("as", self.items)

    def RegisterStatusNotifierItem(self, _sender, service):
        self.items.append(service)
        self.emit("StatusNotifierItemRegistered", GLib.Variant("(s)", (service,)))

    def RegisterStatusNotifierHost(self, _sender, _service):
        pass

    def item(self, name):
        return call(self.bus, self.items[-1], "/StatusNotifierItem", "org.freedesktop.DBus.Properties", "Get",
                    GLib.Variant("(ss)", ("org.kde.StatusNotifierItem", name)))[0]

    def click(self):
        call(self.bus, self.items[-1], "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate",
             GLib.Variant("(ii)", (0, 0)))

    def menu(self, parent=0):
        """What the menu says, from its label to its number, from top to bottom; submenus behind their title."""
        _, (_, _, children) = call(self.bus, self.items[-1], self.item("Menu"), "com.canonical.dbusmenu", "GetLayout",
                                   GLib.Variant("(iias)", (parent, -1, [])))
        return dict(self._entries(children))

    def _entries(self, children):
        for number, properties, below in children:
            if properties.get("visible", True) and properties.get("label"):
                yield properties["label"], number
                yield from self._entries(below)

    def choose(self, label):
        call(self.bus, self.items[-1], self.item("Menu"), "com.canonical.dbusmenu", "Event",
             GLib.Variant("(isvu)", (self.menu()[label], "clicked", GLib.Variant("s", ""), 0)))


class Notifications(Service):
    """Shows notifications to nobody, and remembers them."""

    name = "org.freedesktop.Notifications"
    path = "/org/freedesktop/Notifications"
    xml = """<node><interface name="org.freedesktop.Notifications">
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal></interface></node>"""

    def __init__(self, desktop, *capabilities):
        super().__init__(desktop)
        self.capabilities = capabilities
        self.shown = []
        self.closed = []

    def GetCapabilities(self, _sender):
        return GLib.Variant("(as)", (self.capabilities,))

    def Notify(self, sender, _app, replaces, _icon, title, body, actions, hints, _timeout):
        number = replaces or len(self.shown) + 1
        self.shown.append({"sender": sender, "number": number, "title": title, "body": body,
                           "actions": dict(zip(actions[::2], actions[1::2])), "hints": hints})
        return GLib.Variant("(u)", (number,))

    def CloseNotification(self, _sender, number):
        self.closed.append(number)
        self.emit("NotificationClosed", GLib.Variant("(uu)", (number, 3)))

    def choose(self, action):
        last = self.shown[-1]
        self.emit("ActionInvoked", GLib.Variant("(us)", (last["number"], action)), last["sender"])

    def dismiss(self):
        self.emit("NotificationClosed", GLib.Variant("(uu)", (self.shown[-1]["number"], 2)))
