"""The program writes where it is told to and nowhere else, and opens no connection (N1, N3).

Each command runs in a home of its own, with a folder of sheets that must stay as it is. What was
made is found by comparing folders; where `strace` is at hand, every write that the system was asked
for is looked at too, and every socket.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from viewer import assets

ROOT = Path(__file__).resolve().parents[2]
STRACE = shutil.which("strace")
SHEETS = ("operation-h.json", "tour.json", "tour.source.txt")

WINDOW = """
import sys
from pathlib import Path
from viewer.gui import app
program = app.create(Path(sys.argv[1]))
window = program.window
window.show()
window.menus.fill_all()
for place in range(window.header.tabs.count()):
    window.header.tabs.setCurrentIndex(place)
    for _ in range(20):
        program.application.processEvents()
window.close()
for _ in range(20):
    program.application.processEvents()
"""
FAULT = """
import sys
from viewer import cli, opening
def fail(path):
    return {}["90,000 images"]
opening.open_sheet = fail
sys.exit(cli.main(["check", sys.argv[1]]) - 3)
"""
COMMANDS = {
    "check": ("-m", "viewer", "check", "SHEET"),
    "check as JSON": ("-m", "viewer", "check", "--format", "json", "SHEET"),
    "print": ("-m", "viewer", "print", "SHEET", "-o", "OUT/sheet.pdf"),
    "window": ("-c", WINDOW, "SHEET"),
    "fault": ("-c", FAULT, "SHEET"),
}
SETTINGS = "home/.config/Fact Sheet Viewer/factsheet.ini"
LOG = "home/.local/state/fact-sheet-viewer/faults.log"
MADE = {
    "check": set(),
    "check as JSON": set(),
    "print": {"out/sheet.pdf"},
    "window": {SETTINGS},
    "fault": {LOG},
}


class Place(NamedTuple):
    """A small world of its own for one run."""

    root: Path
    environment: dict[str, str]

    def files(self) -> dict[str, bytes]:
        """Give what each file in it holds."""
        return {
            str(file.relative_to(self.root)): file.read_bytes()
            for file in self.root.rglob("*")
            if file.is_file()
        }


@pytest.fixture
def place(tmp_path: Path) -> Place:
    for name in ("home", "sheets", "out", "elsewhere", "run", "tmp"):
        (tmp_path / name).mkdir(mode=0o700)
    for name in SHEETS:
        shutil.copy(assets.data(name), tmp_path / "sheets")
    (tmp_path / "sheets").chmod(0o500)
    yield Place(
        tmp_path,
        {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path / "home"),
            "TMPDIR": str(tmp_path / "tmp"),
            "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(ROOT),
        },
    )
    (tmp_path / "sheets").chmod(0o700)


def run(place: Place, name: str, *before: str, sheet: str = "tour.json") -> None:
    words = [
        word.replace("SHEET", str(place.root / "sheets" / sheet)).replace(
            "OUT", f"{place.root}/out"
        )
        for word in COMMANDS[name]
    ]
    done = subprocess.run(
        [*before, sys.executable, "-P", *words],
        cwd=place.root / "elsewhere",
        env=place.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_that_only_what_was_asked_for_is_made(name, place):
    before = place.files()
    run(place, name)
    after = place.files()
    assert set(after) - set(before) == MADE[name]
    assert {file: after[file] for file in before} == before


WRITES = re.compile(
    r'\b(?:openat|open)\([^"]*"(?P<opened>[^"]*)", [^)]*(?:O_WRONLY|O_RDWR|O_CREAT|O_TRUNC)'
    r"|(?:mkdir|mkdirat|creat|truncate|unlink|unlinkat|rmdir|mknod|chmod|utimensat)"
    r'\([^"]*"(?P<changed>[^"]*)"'
    r'|\b(?:rename|renameat|renameat2|link|linkat|symlink|symlinkat)\(.*"(?P<moved>[^"]*)"[^"]*\)'
)
NETWORK = re.compile(r"\b(?:socket|connect|bind|sendto)\(.*AF_(?!UNIX|LOCAL)\w+")
HARMLESS = ("/dev/null", "/dev/tty", "/proc/self/", "/dev/shm/")


@pytest.mark.skipif(STRACE is None, reason="needs strace (Debian: apt install strace)")
@pytest.mark.parametrize("name", COMMANDS)
def test_that_the_system_is_asked_for_no_other_write_and_for_no_connection(
    name, place, tmp_path_factory
):
    log = tmp_path_factory.mktemp("strace") / "log"
    run(place, name, STRACE, "-f", "-qq", "-e", "trace=%file,%network,%desc", "-o", str(log))
    traced = log.read_text(encoding="utf-8", errors="replace")
    assert traced.count("\n") > 100
    assert not NETWORK.findall(traced)
    written = {
        found["opened"] or found["changed"] or found["moved"]
        for line in traced.splitlines()
        if (found := WRITES.search(line)) and not re.search(r"= -1 E", line)
    }
    # A file is written under another name beside it first, and where it lies is made.
    places = {str(parent) for file in MADE[name] for parent in (place.root / file).parents}
    stray = {
        file
        for file in written
        if not file.startswith(HARMLESS) and str(Path(file).parent) not in places
    }
    assert not stray


@pytest.mark.parametrize("name", ["window", "fault"])
@pytest.mark.parametrize("sheet", ["operation-h.json", "tour.json"])
def test_that_neither_settings_nor_log_hold_anything_of_a_sheet(name, sheet, place):
    run(place, name, sheet=sheet)
    (file,) = MADE[name]
    kept = (place.root / file).read_text(encoding="utf-8", errors="replace")
    (place.root / "sheets").chmod(0o700)
    source = (place.root / "sheets" / sheet).read_text(encoding="utf-8")
    texts = set(re.findall(r'"((?:[^"\\]|\\.){12,})"', source)) - {"Fact Sheet Viewer"}
    assert len(texts) > 50
    assert not [text for text in texts if text in kept]
    assert not [number for number in re.findall(r'"value": (\d{3,})', source) if number in kept]
    assert "90,000" not in re.sub(r"(?m)^    .*$", "", kept)  # lines of our own code


def test_that_it_runs_without_a_home(place):
    """From a system that has no place for it, as in a container: nothing is remembered."""
    nowhere = place._replace(environment=place.environment | {"HOME": "/nonexistent"})
    for name in ("check", "print", "window", "fault"):
        run(nowhere, name)
    assert set(place.files()) == {f"sheets/{name}" for name in SHEETS} | {"out/sheet.pdf"}


def test_that_no_part_of_the_program_loads_what_speaks_to_a_network():
    everything = (
        "import pkgutil, sys, viewer\n"
        "for found in pkgutil.walk_packages(viewer.__path__, 'viewer.'):\n"
        "    if not found.name.endswith('__main__'):\n"
        "        __import__(found.name)\n"
        "import PySide6.QtPrintSupport, PySide6.QtSvg\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", everything],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(done.stdout.split())
    assert "viewer.gui.main_window" in loaded
    assert not loaded & {"PySide6.QtNetwork", "ssl", "http.client", "urllib.request", "asyncio"}
