"""What holds for every test: one way to draw, no network, no stray warnings."""

from __future__ import annotations

import atexit
import logging
import os
import socket
import sys
import tempfile
from typing import TYPE_CHECKING, Any

# Before anything loads Qt: the same pixels everywhere, whatever the desktop is set to.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"
# No test reads what the person at this machine has set, nor changes it.
_home = tempfile.TemporaryDirectory(prefix="factsheet-tests-")
atexit.register(_home.cleanup)
for _name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = f"{_home.name}/{_name.lower()}"
for _name in ("QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "FACTSHEET_LANGUAGE"):
    os.environ.pop(_name, None)

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_OF_THIS_MACHINE = {getattr(socket, "AF_UNIX", None), getattr(socket, "AF_LOCAL", None)}
_ASKS_A_NAME = ("socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo")


def _no_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Let no test make a socket but one of this machine, as the accessibility bus is.

    Python calls this whatever module asks, before it is done; it can't be taken back.
    """
    if not event.startswith("socket."):
        return
    if event == "socket.__new__":
        _socket, family, *_ = arguments
    elif event in {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}:
        family = arguments[0].family
    elif event.startswith(_ASKS_A_NAME):
        family = None
    else:
        return
    if family is None or family not in _OF_THIS_MACHINE:
        told = arguments if family is None else arguments[1:]
        message = f"{event} {told!r}: neither the program nor a test may reach a network"
        raise AssertionError(message)


sys.addaudithook(_no_network)


@pytest.fixture(autouse=True)
def no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something logged a warning or worse that the test did not expect.

    A test that means to provoke one calls `caplog.clear()` after it has looked.
    """
    yield
    stray = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING
    ]
    assert not stray, f"logged during the test: {stray}"


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that looks the same on every system."""
    return ["factsheet", "-style", "Fusion"]
