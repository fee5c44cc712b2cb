"""Reads a program over the accessibility bus, as a screen reader does (AT-SPI 2 on D-Bus)."""

from __future__ import annotations

import time
from typing import NamedTuple

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
PATIENCE = 20.0
"""Seconds until a window that does not appear counts as one that never will."""

STATE_FOCUSED = 12
STATE_SHOWING = 25
STATE_SELECTED = 23


class Missing(AssertionError):
    """The program shows nothing like what was looked for."""


class Node(NamedTuple):
    """One thing a screen reader can speak of: a window, a button, a bar of a chart."""

    bus: DBusConnection
    name_on_bus: str
    path: str

    def _call(self, interface: str, member: str, signature: str = "", *body: object) -> tuple:
        address = DBusAddress(self.path, self.name_on_bus, interface)
        message = new_method_call(address, member, signature or None, body)
        reply = self.bus.send_and_get_reply(message, timeout=10)
        if reply.header.message_type.name == "error":
            raise Missing(f"{member}: {reply.body}")
        return reply.body

    @property
    def name(self) -> str:
        """What a screen reader says of it."""
        address = DBusAddress(self.path, self.name_on_bus, ACCESSIBLE)
        reply = self.bus.send_and_get_reply(Properties(address).get("Name"), timeout=10)
        return reply.body[0][1] if reply.header.message_type.name != "error" else ""

    @property
    def description(self) -> str:
        """What a screen reader adds when asked."""
        address = DBusAddress(self.path, self.name_on_bus, ACCESSIBLE)
        reply = self.bus.send_and_get_reply(Properties(address).get("Description"), timeout=10)
        return reply.body[0][1] if reply.header.message_type.name != "error" else ""

    @property
    def role(self) -> str:
        """What kind of thing it is."""
        return str(self._call(ACCESSIBLE, "GetRoleName")[0])

    @property
    def states(self) -> int:
        """The states it is in, as the bits of AT-SPI's state set."""
        low, high = self._call(ACCESSIBLE, "GetState")[0]
        return low | high << 32

    @property
    def is_showing(self) -> bool:
        """Whether it is on the screen."""
        return bool(self.states >> STATE_SHOWING & 1)

    @property
    def is_focused(self) -> bool:
        """Whether the keys go to it."""
        return bool(self.states >> STATE_FOCUSED & 1)

    @property
    def children(self) -> list[Node]:
        """What lies within it."""
        return [
            Node(self.bus, name, path) for name, path in self._call(ACCESSIBLE, "GetChildren")[0]
        ]

    def walk(self) -> list[Node]:
        """Give it and everything within it; what goes away meanwhile is left out."""
        try:
            found = [self]
            for child in self.children:
                found += child.walk()
        except Missing:
            return []
        return found

    def find(self, role: str, name: str) -> Node:
        """Give the first of that role whose name begins with *name*."""
        seen = []
        for node in self.walk():
            if node.role == role:
                if node.name.startswith(name):
                    return node
                seen.append(node.name)
        raise Missing(f"no {role} called {name!r}; there are {seen}")

    def wait_for(self, role: str, name: str) -> Node:
        """Give what `find` finds, as soon as it is there."""
        return wait_until(lambda: self.find(role, name))

    def press(self) -> None:
        """Do what a click does."""
        names = [action[0] for action in self._call(ACTION, "GetActions")[0]]
        wanted = next((name for name in ("Press", "SetFocus", "Toggle") if name in names), None)
        if wanted is None:
            raise Missing(f"{self.role} {self.name!r} can't be pressed; it knows {names}")
        self._call(ACTION, "DoAction", "i", names.index(wanted))


def wait_until(look, patience: float = PATIENCE):
    """Give what *look* gives, asking again while it finds nothing."""
    end = time.monotonic() + patience
    while True:
        try:
            return look()
        except Missing:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def accessibility_bus(session_bus: str) -> DBusConnection:
    """Connect to the bus on which programs of this session describe themselves."""
    session = open_dbus_connection(session_bus)
    address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    reply = session.send_and_get_reply(new_method_call(address, "GetAddress"), timeout=10)
    session.close()
    return open_dbus_connection(reply.body[0])


def applications(bus: DBusConnection) -> Node:
    """Give the root, whose children are the programs of the session."""
    return Node(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
