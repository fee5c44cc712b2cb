"""What the program loads, says and leaves open between its start and its end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer import assets

LIST = Path(__file__).parent / "first_frame_modules.txt"
"""The modules of ours that are loaded when the window is first painted, one a line.

Each one more is read, compiled and run while somebody waits, so that this list grows only on
purpose: `python -P tests/gui/test_start_up.py > tests/gui/first_frame_modules.txt` renews it.
"""
HEAVY = {"pyqtgraph", "numpy", "typst", "babel", "PIL"}

OPEN = """
import json, sys
from pathlib import Path
from viewer.gui import app, options
program = app.create(Path(sys.argv[1]), options.Options(Path(sys.argv[2])))
loaded = []
def painted():
    loaded.extend(sorted(sys.modules))
    program.window.close()
program.window.first_frame.connect(painted)
program.window.show()
code = program.application.exec()
print(json.dumps(loaded))
sys.exit(code)
"""
BARE = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["bare"])
window = QMainWindow()
window.show()
QTimer.singleShot(0, window.close)
application.exec()
print(json.dumps(sorted(sys.modules)))
"""


def finished(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run *code* as a program of its own, with every warning of Python switched on."""
    return subprocess.run(
        [
            *(sys.executable, "-P", "-X", "dev", "-c", code),
            *(str(assets.data("operation-h.json")), str(folder / "settings.ini")),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def ours(loaded: list[str]) -> list[str]:
    return [name for name in loaded if name.partition(".")[0] == "viewer"]


@pytest.fixture(scope="module")
def opened(tmp_path_factory) -> subprocess.CompletedProcess[str]:
    """The program, closed again as soon as its window was painted."""
    return finished(OPEN, tmp_path_factory.mktemp("start-up"))


def test_that_the_program_ends_well_and_says_nothing(opened):
    said = [line for line in opened.stderr.splitlines() if "propagateSizeHints" not in line]
    assert said == []
    assert opened.returncode == 0


def test_that_the_first_frame_waits_for_none_of_the_heavy_parts(opened):
    loaded = {name.partition(".")[0] for name in json.loads(opened.stdout)}
    assert "PySide6" in loaded
    assert loaded & HEAVY == set()


def test_that_the_first_frame_loads_the_modules_listed_and_no_other(opened):
    assert ours(json.loads(opened.stdout)) == LIST.read_text(encoding="utf-8").split()


def test_that_only_qt_brings_the_reader_of_arguments(opened, tmp_path):
    """`argparse` costs 6 ms; the binding of Qt loads it by itself in some of its versions."""
    bare = set(json.loads(finished(BARE, tmp_path).stdout))
    assert "argparse" not in set(json.loads(opened.stdout)) - bare


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(ours(json.loads(finished(OPEN, Path(folder)).stdout))))  # noqa: T201
