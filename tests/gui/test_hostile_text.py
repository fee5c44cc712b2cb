"""A sheet whose every text tries to be something else: it is read, and nothing happens (O6)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from viewer import assets
from viewer.content.texts import as_written
from viewer.gui.program import Program
from viewer.gui.text import box, mnemonic, tip, title

if TYPE_CHECKING:
    from pathlib import Path

RED = QColor(255, 0, 0)
KEPT = {
    "$schema", "format", "id", "lang", "unit", "source", "sources", "kind", "qualifier", "status",
    "missing", "period", "asOf", "date", "announced", "issued", "published_date", "accessed",
    "url", "group", "figures", "arrangement", "order", "scale", "digits", "tabs", "accent", "file",
    "sha256", "value", "upper",
}  # fmt: skip
"""Names whose values are ids, dates, numbers or choices: a hostile one would not be opened."""


def poisoned(value: Any, poison: str, name: str = "") -> Any:
    """Give *value* with *poison* in every text a person reads."""
    if isinstance(value, dict):
        made = {key: poisoned(inner, poison, key) for key, inner in value.items()}
        # The published words must stand in the quotation, or the checks would complain of that.
        return made | ({"quote": made["published"]} if {"quote", "published"} <= set(made) else {})
    if isinstance(value, list):
        return [poisoned(inner, poison, name) for inner in value]
    if isinstance(value, str) and name not in KEPT:
        return f"{poison}{value[:20]}"
    return value


@pytest.fixture
def probe(tmp_path: Path) -> Path:
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(RED)
    file = tmp_path / "probe.png"
    assert picture.save(str(file))
    return file


def hostile_sheet(folder: Path, poison: str) -> Path:
    document = json.loads(assets.data("tour.json").read_text(encoding="utf-8"))
    for source in document["sources"]:
        source.pop("text", None)
        source.pop("published", None)
    units = document.pop("units")
    document = poisoned(document, poison) | {"units": units}
    file = folder / "<b>hostile<b> & %s {n}.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def is_red(widget: QWidget) -> bool:
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(x, y) == RED
        for x in range(0, picture.width(), 7)
        for y in range(0, picture.height(), 7)
    )


def test_that_mark_up_in_a_sheet_is_read_and_never_obeyed(
    qapp, shipped_fonts, settings, speak, probe, tmp_path
):
    poison = f'<img src="{probe}"><script>x</script> R&D %s {{n}} file:///etc/passwd '
    program = Program(qapp, settings, hostile_sheet(tmp_path, poison))
    window = program.window
    window.resize(1000, 800)
    window.show()
    assert program.session.opened.errors == ()
    assert len(program.session.page.cards) > 20
    shown = []
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        for _ in range(10):
            qapp.processEvents()
        assert not is_red(window)
        assert "R&&D" in window.header.tabs.tabText(1)
        for label in window.findChildren(QLabel):
            shown.append(label.text())
            assert label.textFormat().name == "PlainText", label.text()[:60]
    assert sum("<img src=" in text for text in shown) > 40
    assert sum("R&D %s {n}" in text for text in shown) > 40
    assert "<img" in window.windowTitle()
    window.release()
    qapp.setStyleSheet("")


def test_that_boxes_tips_and_titles_show_mark_up_as_it_stands(qapp, probe, qtbot):
    text = f'46 arrests <img src="{probe}">'
    message = box(None, text, text)
    qtbot.addWidget(message)
    message.show()
    qapp.processEvents()
    assert not is_red(message)
    assert as_written(message.text()) == text
    button = QWidget()
    qtbot.addWidget(button)
    tip(button, text)
    assert "<img" not in button.toolTip()
    assert "&lt;img" in button.toolTip()
    assert mnemonic("R&D") == "R&&D"
    assert "\n" not in title("a\nb\0c")
    assert len(title("x" * 5000)) <= 200


def test_that_no_file_reaches_the_style_sheet(qapp, shipped_fonts, settings, speak, tmp_path):
    document = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
    document["presentation"]["accent"] = '#fff} QLabel{qproperty-text:"46,000 arrests";}'
    file = tmp_path / "style.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    program = Program(qapp, settings, file)
    assert [problem.code for problem in program.session.opened.errors] == ["E-FORM"]
    assert "46,000" not in QApplication.instance().styleSheet()
    program.window.release()
    qapp.setStyleSheet("")


@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_that_a_picture_that_never_ends_keeps_nobody_waiting(kind, tmp_path):
    """A label that read mark-up would wait for the pipe, or fill the memory from the device."""
    place = tmp_path / "picture"
    if kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to("/dev/zero")
    sheet = hostile_sheet(tmp_path, f'<img src="{place}"> ')
    code = (
        "import sys\nfrom pathlib import Path\nfrom viewer.gui import app, options\n"
        "program = app.create(Path(sys.argv[1]), options.Options(Path(sys.argv[2])))\n"
        "program.window.show()\n"
        "[program.application.processEvents() for _ in range(20)]\n"
        "print(len(program.session.page.cards))\nprogram.window.close()\n"
    )
    finished = subprocess.run(
        [sys.executable, "-P", "-c", code, str(sheet), str(tmp_path / "settings.ini")],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert int(finished.stdout) > 20
