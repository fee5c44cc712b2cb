"""A desktop of its own for the real window: X server, session bus, accessibility bus."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
BUS_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
NEEDED = ("Xvfb", "dbus-daemon", "xdotool")


def _sibling(name: str):
    """Import a module that lies beside this one; tests are no package."""
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.desktop)


@pytest.fixture(scope="session")
def desktop(tmp_path_factory):
    """Start a desktop with nothing on it; gives the environment a program needs to join it."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if not BUS_LAUNCHER.exists():
        missing.append("at-spi2-core")
    if missing:
        packages = "apt install xvfb xdotool dbus-daemon at-spi2-core"
        if os.environ.get("CI"):
            pytest.fail(f"missing here: {', '.join(missing)} ({packages})")
        pytest.skip(f"missing here: {', '.join(missing)} ({packages})")
    home = tmp_path_factory.mktemp("home")
    home.chmod(0o700)
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end, encoding="ascii") as told:
        display = ":" + told.readline().strip()  # to its end: without a reader for it, Xvfb dies
    plain = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QT_", "XDG_", "DBUS_", "WAYLAND"))
    }
    environment = plain | {"DISPLAY": display, "XDG_RUNTIME_DIR": str(home), "HOME": str(home)}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    address = daemon.stdout.readline().strip()
    yield environment | {
        "DBUS_SESSION_BUS_ADDRESS": address,
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_SCALE_FACTOR": "1",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }
    daemon.terminate()
    server.terminate()
    daemon.wait(10)
    server.wait(10)
    daemon.stdout.close()


class Program:
    """The running program: what a screen reader sees of it, and keys for it."""

    def __init__(self, process, environment, node):
        self.process = process
        self._environment = environment
        self.node = node

    def _keyboard(self, *words: str) -> None:
        """Use the keyboard on the newest window."""
        self.take_focus()
        subprocess.run(["xdotool", *words], env=self._environment, check=True)

    def take_focus(self) -> None:
        """Give the focus to the newest window, which no window manager does here."""
        search = ["xdotool", "search", "--onlyvisible", "--class", "factsheet"]
        found = subprocess.run(
            search, env=self._environment, capture_output=True, text=True, check=True
        )
        newest = max(found.stdout.split(), key=int)
        command = ["xdotool", "windowfocus", "--sync", newest]
        subprocess.run(command, env=self._environment, check=True)

    def key(self, *keys: str) -> None:
        """Press keys, as xdotool names them: "ctrl+o", "F11"."""
        self._keyboard("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type *text*."""
        self._keyboard("type", "--clearmodifiers", text)

    def find(self, role, name):
        return self.node.find(role, name)

    def wait_for(self, role, name):
        return self.node.wait_for(role, name)

    def wait_for_focus(self, name):
        """Wait until something whose name begins with *name* says that the keys go to it."""
        bus_module = _sibling("accessibility_bus")

        def focused():
            found = [node.name for node in self.node.walk() if node.is_focused]
            if not any(one.startswith(name) for one in found):
                raise bus_module.Missing(f"{name!r} has no focus; {found} have")

        bus_module.wait_until(focused)

    def wait_until_gone(self, role):
        """Wait until nothing of that role is left."""
        bus_module = _sibling("accessibility_bus")

        def gone():
            left = [node.name for node in self.node.walk() if node.role == role]
            if left:
                raise bus_module.Missing(f"still there: {left}")

        bus_module.wait_until(gone)


@pytest.fixture
def start(desktop):
    """Start `factsheet` with arguments on the desktop and wait for its window."""
    bus_module = _sibling("accessibility_bus")
    connection = bus_module.accessibility_bus(desktop["DBUS_SESSION_BUS_ADDRESS"])
    running = []

    def begin(*arguments: str | Path, **environment: str) -> Program:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "viewer", *map(str, arguments)],
            env=desktop | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)

        def window():
            if process.poll() is not None:
                pytest.fail(f"ended with {process.returncode}: {process.stderr.read()}")
            for application in bus_module.applications(connection).children:
                if any(child.role == "frame" for child in application.children):
                    return application
            raise bus_module.Missing("no window yet")

        return Program(process, desktop, bus_module.wait_until(window))

    yield begin
    said = ""
    for process in running:
        process.terminate()
        said += process.communicate(timeout=10)[1]
    connection.close()
    assert said == "", f"the program said: {said}"
