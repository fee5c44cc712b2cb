"""The window on dense screens, without a graphics card, and what it loads to be seen (C7)."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from viewer import assets

SHOW = """
import json, sys
from pathlib import Path
from viewer.gui import app, options
program = app.create(Path(sys.argv[1]), options.Options(Path(sys.argv[2])))
window = program.window
window.resize(900, 640)
result = {}
def painted():
    result["loaded"] = sorted(
        name for name in sys.modules
        if name.partition(".")[0] in {"pyqtgraph", "numpy", "typst", "argparse", "babel"}
    )
    grabbed = window.grab().toImage()
    result["size"] = [grabbed.width(), grabbed.height()]
    result["colours"] = len({
        grabbed.pixelColor(x, y).name()
        for x in range(0, grabbed.width(), 9) for y in range(0, grabbed.height(), 9)
    })
    window.close()
window.first_frame.connect(painted)
window.show()
code = program.application.exec()
print(json.dumps(result))
sys.exit(code)
"""


def shown(tmp_path, code: str = SHOW, **environment: str) -> dict:
    finished = subprocess.run(
        [
            sys.executable, "-P", "-X", "dev", "-c", code,
            str(assets.data("operation-h.json")), str(tmp_path / "settings.ini"),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )  # fmt: skip
    assert finished.returncode == 0, finished.stderr
    said = [line for line in finished.stderr.splitlines() if "propagateSizeHints" not in line]
    assert said == []
    return json.loads(finished.stdout)


@pytest.mark.parametrize("factor", ["1", "1.5", "2", "3"])
def test_that_the_window_is_drawn_at_the_density_of_the_screen(factor, tmp_path):
    drawn = shown(tmp_path, QT_SCALE_FACTOR=factor, QT_OPENGL="software")
    scale = float(factor)
    assert drawn["size"] == [pytest.approx(900 * scale, abs=2), pytest.approx(640 * scale, abs=2)]
    assert drawn["colours"] > 8


def test_that_nothing_heavy_is_loaded_before_the_first_frame(tmp_path):
    bare = (
        "import sys, json\nfrom PySide6.QtWidgets import QApplication, QLabel\n"
        "a = QApplication([])\nw = QLabel('x')\nw.show()\na.processEvents()\n"
        "print(json.dumps({'loaded': [n for n in sys.modules if n == 'argparse']}))\n"
    )
    of_qt = shown(tmp_path, bare)["loaded"]
    assert set(shown(tmp_path)["loaded"]) <= set(of_qt)
