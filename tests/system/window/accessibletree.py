# SPDX-License-Identifier: MIT
"""What a screen reader sees of a program: its accessibility tree over AT-SPI."""

import os

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402: needs what is above

from desktop import wait_for  # noqa: E402: needs what is above


def connect(desktop):
    """Points this process at the desktop's accessibility bus. Call it once, before anything else here."""
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
    os.environ["DISPLAY"] = desktop.environment.get("DISPLAY", "")
    os.environ.pop("AT_SPI_BUS_ADDRESS", None)
    Atspi.init()
    Atspi.set_timeout(4000, 10000)


def find_program(process):
    """The root of the program's tree, once it has a window in it."""
    def look():
        if process.poll() is not None:
            raise AssertionError(f"the program ended with {process.returncode}: {process.stderr.read()}")
        root = Atspi.get_desktop(0)
        for index in range(root.get_child_count()):
            child = root.get_child_at_index(index)
            if child and child.get_process_id() == process.pid and child.get_child_count() > 0:
                return child
        return None
    return Node(wait_for(look, "the program in the accessibility tree"))


class Node:
    """One accessible thing. Thin: every question goes to the program."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self._ask(self.accessible.get_name, "")

    @property
    def role(self):
        return self._ask(self.accessible.get_role_name, "")

    @property
    def description(self):
        return self._ask(self.accessible.get_description, "")

    @property
    def children(self):
        count = self._ask(self.accessible.get_child_count, 0)
        found = (self._ask(lambda i=i: self.accessible.get_child_at_index(i), None) for i in range(count))
        return [Node(child) for child in found if child]

    def has(self, state):
        states = self._ask(self.accessible.get_state_set, None)
        return bool(states and states.contains(state))

    @property
    def is_focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    @property
    def is_focusable(self):
        return self.has(Atspi.StateType.FOCUSABLE)

    @property
    def is_showing(self):
        return self.has(Atspi.StateType.SHOWING) and self.has(Atspi.StateType.VISIBLE)

    @property
    def extents(self):
        box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def do(self, action):
        """Performs the named action ("Press", "SetFocus", …)."""
        interface = self.accessible.get_action_iface()
        for index in range(interface.get_n_actions()):
            if interface.get_action_name(index).lower() == action.lower():
                assert interface.do_action(index), f"{self} refused {action}"
                return
        raise AssertionError(f"{self} has no action {action}")

    @staticmethod
    def _ask(question, otherwise):
        try:
            return question()
        except GLib.Error:
            return otherwise  # it went away while it was looked at

    def walk(self):
        self.accessible.clear_cache()
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, name=None, role=None):
        for node in self.walk():
            if (name is None or node.name == name) and (role is None or node.role == role) and node.is_showing:
                return node
        return None

    def focused(self):
        return next((node for node in self.walk() if node.is_focused and node.is_focusable), None)

    def outline(self, depth=0):
        line = f"{'  ' * depth}{self.role}: {self.name!r}"
        return "\n".join([line] + [child.outline(depth + 1) for child in self.children])

    def __str__(self):
        return f"{self.role} {self.name!r}"
