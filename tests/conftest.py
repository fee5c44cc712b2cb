"""What holds for every test: one way to draw, no network, no stray warnings."""

from __future__ import annotations

import atexit
import logging
import os
import socket
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

_connect = socket.socket.connect
_connect_ex = socket.socket.connect_ex


def _forbid(place: Any) -> None:
    message = f"something tried to connect to {place!r}: neither the program nor a test may"
    raise AssertionError(message)


def _guarded_connect(self: socket.socket, place: Any) -> None:
    if self.family in {socket.AF_INET, socket.AF_INET6}:
        _forbid(place)
    _connect(self, place)


def _guarded_connect_ex(self: socket.socket, place: Any) -> int:
    if self.family in {socket.AF_INET, socket.AF_INET6}:
        _forbid(place)
    return _connect_ex(self, place)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Let nothing reach the network while the suite runs; local sockets, as of D-Bus, may."""
    socket.socket.connect = _guarded_connect  # type: ignore[method-assign, assignment]
    socket.socket.connect_ex = _guarded_connect_ex  # type: ignore[method-assign, assignment]
    yield
    socket.socket.connect = _connect  # type: ignore[method-assign]
    socket.socket.connect_ex = _connect_ex  # type: ignore[method-assign]


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
