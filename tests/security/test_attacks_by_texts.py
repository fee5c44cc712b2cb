"""Attacks by the texts of a sheet, each a test: none does what it is meant to.

The numbers are those of the rows of the table in `docs/decisions/0040-text-of-a-file.md`; the rows
from 14 on are in `test_attacks_by_files`. Each test fails if what stops its attack is taken away.
`pytest -m attack` runs them all. `test_sweep` tries the same in every text of the format.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QScrollArea,
    QTextEdit,
)

from tests.security.forging import ESCAPE, POISONS, TURN, TURN_BACK, Forge, sample, written
from tests.security.looking import settle, shows_red, texts_of
from viewer import assets
from viewer.checks.report import terminal
from viewer.content.texts import OPEN_BOX, REPLACEMENT, as_written, visible
from viewer.gui.text import box, label, mnemonic, tip, title
from viewer.opening import open_bytes

if TYPE_CHECKING:
    from pathlib import Path

attack = pytest.mark.attack


# Pictures that mark-up names ---------------------------------------------------------------------

RUN = """
import sys
from pathlib import Path
from viewer.gui import app, options
program = app.create(Path(sys.argv[1]), options.Options(Path(sys.argv[2])))
window = program.window
window.show()
window.menus.fill_all()
for place in range(window.header.tabs.count()):
    window.header.tabs.setCurrentIndex(place)
    for _ in range(10):
        program.application.processEvents()
    window.grab()
print(window.header.tabs.count())
window.close()
"""


def show_in_ten_seconds(sheet: bytes, folder: Path) -> None:
    """Open a sheet and look at all its tabs in a process of its own; what hangs is ended."""
    file = folder / "sheet.json"
    file.write_bytes(sheet)
    done = subprocess.run(
        [sys.executable, "-P", "-c", RUN, str(file), str(folder / "settings.ini")],
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["4"]


@attack(1)
def test_that_a_picture_that_is_a_pipe_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    show_in_ten_seconds(Forge('46 arrests <img src="pipe">').sheet(), tmp_path)


@attack(2)
def test_that_a_picture_without_an_end_fills_no_memory(tmp_path):
    show_in_ten_seconds(Forge('46 arrests <img src="/dev/zero">').sheet(), tmp_path)


@attack(3)
@pytest.mark.parametrize("form", ["/{}", "file://{}", "file://localhost{}"])
def test_that_no_address_of_another_computer_is_opened(form, tmp_path):
    """As Windows' names of shares do, these lead to a pipe here: who opens one waits for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    picture = form.replace("{}", str(pipe))
    show_in_ten_seconds(Forge(f'46 arrests <img src="{picture}">').sheet(), tmp_path)


# Documents ---------------------------------------------------------------------------------------


@attack(4)
def test_that_no_document_is_made_of_a_text_of_a_file(program, tmp_path):
    """A document loads what it names whatever `loadResource` says: so there is no document."""
    file = tmp_path / "sheet.json"
    file.write_bytes(Forge(POISONS["mark-up"]).sheet())
    window = program(file).window
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()
        assert not [one for one in window.findChildren(QTextEdit) if one.acceptRichText()]
        assert all(
            line.textFormat() is Qt.TextFormat.PlainText for line in window.findChildren(QLabel)
        )


@attack(5)
def test_that_css_in_a_text_requests_nothing(probe, qtbot):
    shown = label(POISONS["style"])
    qtbot.addWidget(shown)
    shown.show()
    assert shown.text() == visible(POISONS["style"])
    assert not shows_red(shown)


class _Opener(QObject):
    """Takes down what the program asks the desktop to open."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[QUrl] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.asked.append(address)


@attack(6)
def test_that_a_click_on_a_link_in_a_text_opens_nothing(program, tmp_path):
    file = tmp_path / "sheet.json"
    file.write_bytes(Forge('<a href="file:///etc/hostname">INTERPOL report</a>').sheet())
    window = program(file).window
    opener = _Opener()
    for scheme in ("file", "http", "https"):
        QDesktopServices.setUrlHandler(scheme, opener, "open")
    try:
        for place in range(window.header.tabs.count()):
            window.header.tabs.setCurrentIndex(place)
            settle()
            for line in window.findChildren(QLabel):
                assert not line.openExternalLinks()
                QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    finally:
        for scheme in ("file", "http", "https"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert opener.asked == []
    document = sample(sources=[{"id": "release", "title": "T", "url": "file:///etc/hostname"}])
    problems = open_bytes(json.dumps(document).encode()).errors
    assert "E-FORM" in {problem.code for problem in problems}


@attack(7)
def test_that_no_colour_of_a_file_reaches_the_style_sheet(program, tmp_path):
    accent = '#fff} QLabel{qproperty-text:"46,000 arrests";} QWidget{background-image:url(x)}'
    file = written(tmp_path, sample(presentation={"accent": accent}))
    started = program(file)
    assert [problem.code for problem in started.session.opened.errors] == ["E-FORM"]
    assert "46,000" not in QApplication.instance().styleSheet()
    assert "46,000 arrests" not in {line.text() for line in started.window.findChildren(QLabel)}


# Texts that are too much -------------------------------------------------------------------------


@attack(8)
def test_that_no_text_is_longer_than_a_widget_can_bear(program, tmp_path, qtbot):
    document = sample(summary="x " * 5_000_000)
    document["figures"][0]["label"] = "y" * 4_000_000
    started = program(written(tmp_path, document))
    assert {problem.code for problem in started.session.opened.errors} >= {"E-LIMIT"}
    assert max(len(line.text()) for line in started.window.findChildren(QLabel)) < 10_000
    holder = label("x")
    qtbot.addWidget(holder)
    tip(holder, "<" * 1_000_000)
    assert len(holder.toolTip()) < 5_000
    assert len(title("x" * 1_000_000)) <= 120


@attack(9)
def test_that_no_word_keeps_the_window_from_being_narrow(program, tmp_path):
    narrowest = []
    for word in ("a", "W" * 240):
        file = tmp_path / f"{word}.json"
        file.write_bytes(Forge(word).sheet())
        window = program(file, width=700).window
        for place in range(window.header.tabs.count()):
            window.header.tabs.setCurrentIndex(place)
            settle()
            for area in window.pages.currentWidget().findChildren(QScrollArea):
                assert area.horizontalScrollBar().maximum() == 0
        assert window.width() == 700
        for line in window.header.texts():
            assert line.fontMetrics().horizontalAdvance("WWW") < line.width()
            assert line.minimumSizeHint().width() <= line.width()
        narrowest.append(window.minimumSizeHint().width())
    assert narrowest[1] <= narrowest[0]


# Characters that act -----------------------------------------------------------------------------


@attack(10)
def test_that_digits_can_not_be_turned_round(program, tmp_path):
    """Turned, this is drawn just as "90,000 arrests" is."""
    document = sample()
    document["figures"][0]["label"] = f"{TURN}000,09{TURN_BACK} arrests"
    started = program(written(tmp_path, document))
    found = texts_of(started.window)
    assert f"{OPEN_BOX}000,09{OPEN_BOX} arrests" in found
    assert TURN not in found
    assert "W-BIDI" in {problem.code for problem in started.session.opened.problems}


@attack(11)
def test_that_half_a_character_is_refused_and_can_be_told(capsys):
    half = "a\ud800b"
    data = json.dumps(sample(title=half)).encode()
    assert [problem.code for problem in open_bytes(data).errors] == ["E-SURR"]
    assert visible(half) == f"a{REPLACEMENT}b"
    assert label(half).text() == f"a{REPLACEMENT}b"
    sys.stdout.write(terminal(half))
    assert capsys.readouterr().out == "a\\ud800b"


def factsheet(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "viewer", *arguments],
        cwd=cwd, capture_output=True, check=False, env=os.environ | {"XDG_STATE_HOME": str(cwd)},
    )  # fmt: skip


@attack(12)
def test_that_no_control_character_reaches_the_title_bar_or_the_terminal(program, tmp_path):
    hostile = f"a\0b{ESCAPE}]0;owned\a\n46 arrests"
    assert title(hostile) == f"a{REPLACEMENT}b{REPLACEMENT}]0;owned{REPLACEMENT} 46 arrests"
    document = sample(title=hostile, unit=hostile)
    document[hostile] = 1
    window = program(written(tmp_path, document)).window
    assert not set(window.windowTitle()) & set(f"\0{ESCAPE}\a\n")
    file = tmp_path / f"{ESCAPE}[2J\n.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    for command in (("check",), ("check", "--format", "json"), ("print", "-o", "out.pdf")):
        done = factsheet(command[0], file, *command[1:], cwd=tmp_path)
        assert done.returncode == 1
        for written_out in (done.stdout, done.stderr):
            assert not set(written_out) & {0, 7, 27}
            assert all(b"46 arrests" not in line[:12] for line in written_out.splitlines())


@attack(13)
def test_that_no_ampersand_is_eaten(program, tmp_path):
    document = json.loads(assets.data("tour.json").read_text(encoding="utf-8"))
    document["timelines"][0]["title"] = "R&D"
    file = tmp_path / "R&D.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    window = program(file).window
    window.menus.fill_all()
    menus = window.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    tabs = [window.header.tabs.tabText(n) for n in range(window.header.tabs.count())]
    assert any("R&&D" in text for text in tabs)
    texts = [action.text() for menu in menus for action in menu.actions()]
    assert any("R&&D.json" in as_written(text) for text in texts)
    assert mnemonic("R&D") == "R&&D"


def test_that_boxes_show_mark_up_as_it_stands(probe, qtbot):
    message = box(None, POISONS["mark-up"], POISONS["mark-up"])
    qtbot.addWidget(message)
    message.show()
    settle()
    assert not shows_red(message)
    assert as_written(message.text()) == POISONS["mark-up"]
