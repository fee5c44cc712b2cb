"""A sheet with mark-up in every text that the format has: all of it is read, none obeyed (O6)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from array import array
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from msgspec import inspect
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from viewer.content.texts import OPEN_BOX, as_written
from viewer.gui.program import Program
from viewer.sheet import model
from viewer.sheet.model import FactSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RED = 0xFFFF0000
TURN = "\N{RIGHT-TO-LEFT OVERRIDE}"
NOT_READ = {
    "FactSheet.schema_address",  # for editors of the file only
    "Era.label",  # drawn by a chart, which says no words of it
}
"""Texts that nothing of the window has as words."""
FORMS = {
    model.Edtf: "2026-01-01",
    model.Number: msgspec.Raw(b"46"),
    model.FileBeside: "source.txt",
}
CHOSEN: dict[str, Any] = {
    "FactSheet.format": 1,
    "FactSheet.units": {"unit": "Unit"},
    "FactSheet.charts": ["of-figures", "of-a-table"],
    "Chart.scale": "linear",
    "Presentation.tabs": [],
    # A flow has a period and a stock an "as of"; a value has no reason for having none; a plain
    # value has one end. The other of each two would be a fault of the sheet.
    "Figure.as_of": None,
    "Figure.missing": None,
    "Figure.upper": None,
    "Cell.missing": None,
    "Cell.upper": None,
    "Source.accessed": "2026-01-02",
    "SourceText.sha256": None,
}
PATTERNED = {
    "language tag": "en",
    "web address": f"https://www.example.org/R&D?q=%s{{name}}{TURN}",
    "colour": "#1a5fb4",
}


def poison(probe: str) -> str:
    return (
        f'<img src="{probe}"> <script>alert(1)</script> file:///etc/passwd R&D %s {{name}} {TURN}'
    )


def as_seen(text: str) -> str:
    """Give *text* as a person should find it on the screen: nothing missing, nothing obeyed."""
    return text.replace(TURN, OPEN_BOX)


class Forge:
    """Makes a sheet that uses every field of the format, with *text* in all that hold words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: list[str] = []
        """The fields that hold words, such as `Figure.label`."""

    def sheet(self) -> bytes:
        made = self._struct(FactSheet, inspect.type_info(FactSheet))
        by_figures, by_table = made["charts"]
        by_figures["categories"], by_figures["series"] = [], []
        by_table["figures"] = []
        by_table["id"] = "of-a-table"
        # Where there is but one series, nothing names it.
        by_table["series"] += [by_table["series"][0] | {"id": "another"}]
        return msgspec.json.encode(made)

    def said(self, place: str) -> str:
        """Give what the field says: its own name, so that it can be told from the others."""
        return f"{place} {self.text}"

    def _struct(self, kind: type, about: inspect.Type) -> dict[str, Any]:
        assert isinstance(about, inspect.StructType)
        made: dict[str, Any] = {}
        for field in about.fields:
            place = f"{kind.__name__}.{field.name}"
            value = CHOSEN[place] if place in CHOSEN else self._value(field.type, place)
            if place == "FactSheet.units":
                value = {"unit": self._struct(model.Unit, inspect.type_info(model.Unit))}
            elif place == "FactSheet.charts":
                value = [self._struct(model.Chart, inspect.type_info(model.Chart)) for _ in value]
            if value is not None:
                made[field.encode_name] = value
        # A quotation that does not hold the published words is a fault of another kind.
        if "quote" in made:
            made["quote"] = f"{made['quote']} {made['published']}"
        return made

    def _value(self, kind: inspect.Type, place: str) -> Any:
        if isinstance(kind, inspect.UnionType):
            return self._value(kind.types[0], place)
        if isinstance(kind, inspect.Metadata):
            form = (kind.extra or {}).get("form")
            return PATTERNED[form] if form in PATTERNED else self._id(place, form)
        if isinstance(kind, inspect.StructType):
            return self._struct(kind.cls, kind)
        if isinstance(kind, inspect.ListType):
            return [self._value(kind.item_type, place)]
        if isinstance(kind, inspect.EnumType):
            return next(iter(kind.cls)).value
        if isinstance(kind, inspect.CustomType):
            return FORMS[kind.cls]
        assert isinstance(kind, inspect.StrType), (place, kind)
        assert kind.pattern in {None, r"\S"}, (place, kind)
        self.places.append(place)
        return self.said(place)

    def _id(self, place: str, form: str | None) -> str:
        assert form == "short name", (place, form)
        owner, name = place.split(".")
        return owner.lower() if name == "id" else name.removesuffix("s")


@pytest.fixture
def probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give the name of a red picture in the current folder.

    A whole path might be so long that a break within it keeps it from being found.
    """
    monkeypatch.chdir(tmp_path)
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(RED)
    assert picture.save("probe.png")
    return "probe.png"


@pytest.fixture
def begin(qapp, shipped_fonts, settings, speak):
    """Open a file in the window, all its menus filled."""
    made = []

    def program(file: Path) -> Program:
        one = Program(qapp, settings, file)
        made.append(one)
        one.window.menus.fill_all()
        one.window.resize(1000, 800)
        one.window.show()
        settle()
        return one

    yield program
    for one in made:
        one.window.release()
    qapp.setStyleSheet("")


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def shows_red(widget: QWidget) -> bool:
    """Say whether the probe is drawn anywhere on *widget*, whatever has to be scrolled for."""
    seen = [widget, *(area.widget() for area in widget.findChildren(QScrollArea) if area.widget())]
    for one in seen:
        picture = one.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        if array("I", bytes(picture.constBits())).count(RED):
            return True
    return False


def read_aloud(interface: Any) -> Iterator[str]:
    """Give every text that assistive technology finds, from *interface* downwards."""
    kinds = QAccessible.Text
    for kind in (kinds.Name, kinds.Description, kinds.Value):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from read_aloud(child)


def texts_of(widget: QWidget) -> str:
    """Give every text of *widget* and what is in it, as a person finds it."""
    texts = [widget.windowTitle(), *read_aloud(QAccessible.queryAccessibleInterface(widget))]
    for one in [widget, *widget.findChildren(QWidget)]:
        texts += [one.toolTip(), one.statusTip(), one.whatsThis(), one.accessibleName()]
        if isinstance(one, QLabel):
            texts.append(one.text())
        if isinstance(one, QTabBar):
            texts += [one.tabText(place) for place in range(one.count())]
        if isinstance(one, QAbstractItemView) and one.model() is not None:
            cells = one.model()
            texts += [
                str(cells.index(row, column).data())
                for row in range(cells.rowCount())
                for column in range(cells.columnCount() if isinstance(one, QTableView) else 1)
            ]
    return "\n".join(as_written(text).replace("&&", "&") for text in texts if text)


def in_the_dialog(press: Callable[[], object]) -> tuple[bool, str]:
    """Let *press* open a dialog that waits, and close it; say if it shows red, and its texts."""
    looked: list[tuple[bool, str]] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        settle()
        looked.append((shows_red(dialog), texts_of(dialog)))
        dialog.reject()

    QTimer.singleShot(0, meet)
    press()
    (seen,) = looked
    return seen


def test_that_the_probe_would_be_seen_if_it_were_obeyed(qapp, probe, qtbot):
    careless = QLabel(poison(probe))
    qtbot.addWidget(careless)
    careless.show()
    assert shows_red(careless)


def test_that_every_text_of_the_format_is_read_as_it_stands(begin, probe, tmp_path):
    forge = Forge(poison(probe))
    file = tmp_path / "sheet.json"
    file.write_bytes(forge.sheet())
    forged = json.loads(file.read_text(encoding="utf-8"))
    quotes = [forged["figures"][0]["quote"], forged["timelines"][0]["events"][0]["quote"]]
    (tmp_path / "source.txt").write_text("\n".join(quotes), encoding="utf-8")

    program = begin(file)
    window = program.window
    assert [str(problem) for problem in program.session.opened.errors] == []
    assert len(set(forge.places)) > 30

    found = texts_of(window)
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()
        assert not shows_red(window), window.header.tabs.tabText(place)
        found += texts_of(window)
    # The line over the title is in capitals.
    unread = {
        place
        for place in forge.places
        if as_seen(forge.said(place)).casefold() not in found.casefold()
    }
    assert unread == NOT_READ
    assert TURN not in found
    assert all(label.textFormat().name == "PlainText" for label in window.findChildren(QLabel))


def test_that_a_web_address_is_only_asked_about(begin, probe, tmp_path):
    file = tmp_path / "sheet.json"
    file.write_bytes(Forge(poison(probe)).sheet())
    window = begin(file).window
    window.header.tabs.setCurrentIndex(window.header.tabs.count() - 1)
    settle()
    sources = window.pages.currentWidget()
    opened = []
    sources._open_address = opened.append
    to_open = sources.findChildren(QPushButton)[1]

    is_red, said = in_the_dialog(to_open.click)
    assert not is_red
    assert "www.example.org" in said
    assert TURN not in said
    assert opened == []


def test_that_the_name_of_a_file_is_read_as_it_stands(begin, probe, tmp_path):
    name = f'<img src="{probe}"> R&D %s {{name}} {TURN}.json'
    file = tmp_path / name
    document = json.loads(Forge("x").sheet())
    document["figures"][0]["value"] = poison(probe)
    document[poison(probe)] = 1
    file.write_text(json.dumps(document), encoding="utf-8")
    program = begin(file)
    window = program.window
    bar = window.problems_bar
    assert bar.isVisible()
    bar._toggle.click()
    settle()
    assert not shows_red(window)
    found = texts_of(bar)
    assert as_seen(name) in found
    assert "<img src=" in "".join(bar._list.item(row).text() for row in range(bar._list.count()))
    assert as_seen(name) in as_written(window.footer.findChildren(QLabel)[0].text())
    recent = program.settings.recent()
    assert recent == (str(file),)
    texts = [action.text() for menu in window.findChildren(type(window.menus.by_name["file"]))
             for action in menu.actions()]  # fmt: skip
    assert any("R&&D %s {name}" in text for text in texts)
    for action in ("about", "shortcuts"):
        is_red, said = in_the_dialog(window.actions_by_id[action].trigger)
        assert not is_red
        assert said
    window.open(tmp_path / f"gone {name}")
    settle()
    assert not shows_red(window)
    assert as_seen(f"gone {name}") in texts_of(bar)


RUN = """
import sys
from pathlib import Path
from viewer.gui import app, options
program = app.create(Path(sys.argv[1]), options.Options(Path(sys.argv[2])))
window = program.window
window.show()
for place in range(window.header.tabs.count()):
    window.header.tabs.setCurrentIndex(place)
    for _ in range(10):
        program.application.processEvents()
    window.grab()
print(window.header.tabs.count())
window.close()
"""


@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_that_a_picture_without_an_end_stops_nothing(kind, tmp_path):
    """A label that read mark-up would wait for the pipe, or fill the memory from the device."""
    place = "pipe" if kind == "pipe" else "/dev/zero"
    os.mkfifo(tmp_path / "pipe")
    file = tmp_path / "sheet.json"
    file.write_bytes(Forge(poison(place)).sheet())
    finished = subprocess.run(
        [sys.executable, "-P", "-c", RUN, str(file), str(tmp_path / "settings.ini")],
        cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.split() == ["4"]
