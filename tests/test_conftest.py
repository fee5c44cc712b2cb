"""The guards of conftest.py guard."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6, -1])
def test_that_no_test_makes_a_socket(family):
    with pytest.raises(AssertionError, match="may reach a network"):
        socket.socket(family, socket.SOCK_DGRAM)


def test_that_no_test_asks_for_the_address_of_a_name():
    for ask in (socket.gethostbyname, lambda name: socket.getaddrinfo(name, 80)):
        with pytest.raises(AssertionError, match="example"):
            ask("example.org")


def test_that_the_guard_fails_the_test_that_makes_a_socket(exit_code_of):
    """Whatever it asks for one, the module of the library or the one below it."""
    assert exit_code_of("import socket\ndef test_it(): socket.socket()\n") == 1
    assert exit_code_of("import _socket\ndef test_it(): _socket.socket(2, 1)\n") == 1


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Unix sockets only")
def test_that_sockets_of_this_machine_stay_allowed(tmp_path: Path):
    place = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(place)
        server.listen()
        client.connect(place)


def test_that_windows_are_drawn_off_screen_and_at_one_scale():
    chosen = {
        name: os.environ[f"QT_{name}"] for name in ("QPA_PLATFORM", "SCALE_FACTOR", "FONT_DPI")
    }
    assert chosen == {"QPA_PLATFORM": "offscreen", "SCALE_FACTOR": "1", "FONT_DPI": "96"}


def test_that_a_stray_warning_fails_the_test_it_falls_in(exit_code_of):
    code = exit_code_of("import logging\ndef test_it(): logging.warning('stray')\n")
    assert code == 1


def test_that_a_quiet_test_passes_beside_it(exit_code_of):
    code = exit_code_of("import logging\ndef test_it(): logging.info('fine')\n")
    assert code == 0


def test_that_an_expected_warning_can_be_cleared(exit_code_of):
    code = exit_code_of(
        "import logging\n"
        "def test_it(caplog):\n"
        "    logging.warning('meant')\n"
        "    assert 'meant' in caplog.text\n"
        "    caplog.clear()\n"
    )
    assert code == 0


@pytest.fixture
def exit_code_of(tmp_path: Path):
    """Run one test file under our conftest in a process of its own, and give pytest's exit code."""
    here = Path(__file__).resolve().parent
    shutil.copy(here / "conftest.py", tmp_path)

    def run(text: str) -> int:
        (tmp_path / "test_it.py").write_text(text)
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode

    return run
