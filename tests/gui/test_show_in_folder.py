"""Show in folder: by the desktop's file manager over a real session bus, else as a folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems have no session bus"
)

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from viewer.gui.show_in_folder import show_in_folder
application = QCoreApplication([])
print(show_in_folder(Path(sys.argv[1]), lambda url: print("opened", url.toLocalFile()) or True))
"""


@pytest.fixture
def session_bus(tmp_path: Path) -> Iterator[str]:
    """A session bus of this test alone; gives its address."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("missing here: dbus-daemon")
    daemon = subprocess.Popen(
        [
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address=1",
            f"--address=unix:dir={tmp_path}",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.communicate()


def show(file: Path, bus: str) -> list[str]:
    """Show a file in a program of its own, and give the lines it said."""
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus}
    done = subprocess.run(
        [sys.executable, "-P", "-c", CHILD, str(file)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_that_the_file_manager_is_asked_to_show_the_file_itself(session_bus, tmp_path):
    from jeepney import MessageType, new_method_return
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    asked: list[tuple[list[object], tuple[object, ...]]] = []
    manager = open_dbus_connection(session_bus)
    manager.send_and_get_reply(message_bus.RequestName("org.freedesktop.FileManager1"))

    def serve() -> None:
        while True:
            call = manager.receive(timeout=20)
            if call.header.message_type is MessageType.method_call:
                asked.append((list(call.header.fields.values()), call.body))
                manager.send(new_method_return(call))
                return

    server = threading.Thread(target=serve)
    server.start()
    file = tmp_path / "a b é.pdf"
    assert show(file, session_bus) == ["True"]
    server.join(20)
    manager.close()
    [(fields, body)] = asked
    assert "ShowItems" in fields
    assert body == ([file.as_uri()], "")


def test_that_the_folder_is_opened_where_no_file_manager_answers(session_bus, tmp_path):
    assert show(tmp_path / "out.pdf", session_bus) == [f"opened {tmp_path}", "True"]


def test_that_the_folder_is_opened_where_there_is_no_bus(tmp_path):
    nowhere = f"unix:path={tmp_path}/nowhere"
    assert show(tmp_path / "out.pdf", nowhere) == [f"opened {tmp_path}", "True"]
