"""Something hostile in every text of a sheet and in the file's name: read, never obeyed (O6).

Every tab, the panel of evidence, tool tips, menus, dialogs and the printed pages are looked at.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.paper.reading import plain, text_of_pages
from tests.paper.validating import is_sound
from tests.security.forging import POISONS, Forge, as_seen
from tests.security.looking import RED, dialogs_after, settle, shows_red, texts_of
from viewer.content.tables import csv_text, evidence_table, figures_table
from viewer.gui.text import label, tip
from viewer.opening import open_sheet
from viewer.paper.options import PrintOptions
from viewer.paper.press import render_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

NOT_READ = {
    "FactSheet.schema_address",  # for editors of the file only
    "Era.label",  # drawn by a chart, which says no words of it
}
"""Texts that neither a tab nor the panel of evidence has as words."""
LEFT_ALONE = {"close_window", "full_screen", "reload", "open_file", "copy"}
"""Actions that show no dialog of ours."""

ACTING = set("\u202d\u202e\x00\x1b\x07")
"""What no text on a screen may hold."""

each_poison = pytest.mark.parametrize("name", POISONS)


def hostile_file(folder: Path, forge: Forge, name: str = "sheet.json") -> Path:
    """Write a forged sheet, and the text of its source beside it."""
    file = folder / name
    file.write_bytes(forge.sheet())
    document = json.loads(file.read_text(encoding="utf-8"))
    (folder / "source.txt").write_text("\n".join(quotations(document)), encoding="utf-8")
    return file


def quotations(part: Any) -> Iterator[str]:
    """Give every quotation of a document."""
    if isinstance(part, dict):
        if "quote" in part:
            yield part["quote"]
        part = list(part.values())
    for inner in part if isinstance(part, list) else ():
        yield from quotations(inner)


def test_that_the_probe_would_be_seen_if_it_were_obeyed(probe, qtbot):
    careless = QLabel(POISONS["mark-up"])
    qtbot.addWidget(careless)
    careless.show()
    assert shows_red(careless)
    careful = label(POISONS["mark-up"])
    qtbot.addWidget(careful)
    careful.show()
    assert not shows_red(careful)


def look_at_every_tab(window: QWidget, *, with_evidence: bool = False) -> str:
    """Give every text of the window, perhaps with the panel of evidence; nothing red is on it."""
    found = texts_of(window)
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()
        assert not shows_red(window), window.header.tabs.tabText(place)
        found += texts_of(window)
        if with_evidence:
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            window.actions_by_id["evidence"].trigger()  # of what is chosen on this tab
            settle()
            assert not shows_red(window), window.header.tabs.tabText(place)
            found += texts_of(window)
    assert all(line.textFormat().name == "PlainText" for line in window.findChildren(QLabel))
    return found


@each_poison
@pytest.mark.parametrize("by_language", [False, True])
def test_that_every_text_of_the_format_is_read_as_it_stands(name, by_language, program, probe):
    forge = Forge(POISONS[name], by_language=by_language)
    started = program(hostile_file(probe, forge))
    window = started.window
    window.menus.fill_all()
    assert [e for e in started.session.opened.errors if e.code != "E-CTRL"] == []
    assert len(set(forge.places)) > 30
    found = look_at_every_tab(window, with_evidence=True)
    # The line over the title is in capitals.
    unread = {
        place
        for place in forge.places
        if as_seen(forge.said(place)).casefold() not in found.casefold()
    }
    assert unread == NOT_READ
    assert not set(found) & ACTING


@each_poison
def test_that_no_dialog_obeys_a_text_of_the_file(name, program, probe):
    started = program(hostile_file(probe, Forge(POISONS[name])))
    window = started.window
    seen = [
        one
        for action, command in window.actions_by_id.items()
        if action not in LEFT_ALONE and command.isEnabled()
        for one in dialogs_after(command.trigger)
    ]
    kinds = {one.kind for one in seen}
    assert {"AboutDialog", "ShortcutsDialog"} <= kinds
    if name != "control":  # a sheet with errors is not printed
        assert {"PreviewDialog", "PrintDialog"} <= kinds
    for one in seen:
        assert not one.is_red, one.kind
        assert not set(one.texts) & ACTING, one.kind


@each_poison
def test_that_the_name_of_a_file_is_read_as_it_stands(name, program, probe):
    poison = POISONS[name].replace("/", "∕").replace("\0", "")
    document = json.loads(Forge("x").sheet())
    document["figures"][0]["value"] = POISONS[name]
    document[POISONS[name]] = 1
    file = probe / f"{poison[:100]}.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    started = program(file)
    window = started.window
    window.menus.fill_all()
    bar = window.problems_bar
    bar._toggle.click()
    settle()
    assert bar.isVisible()
    found = look_at_every_tab(window) + texts_of(bar)
    assert found.count(as_seen(file.name)) >= 3  # the bar, the foot, the menu of recent files
    assert not set(found) & ACTING
    assert started.settings.recent() == (str(file),)
    window.open(probe / f"gone {file.name}")
    settle()
    assert not shows_red(window)
    assert as_seen(f"gone {file.name}") in texts_of(bar)


@each_poison
def test_that_a_tool_tip_shows_a_text_as_it_stands(name, probe, qtbot):
    """It is the one widget that can't be told to read no mark-up: so what it holds is escaped."""
    holder, shower = label("x"), QLabel()
    qtbot.addWidget(holder)
    qtbot.addWidget(shower)
    tip(holder, POISONS[name])
    shower.setText(holder.toolTip())  # as Qt's own tip does, which is a label too
    shower.show()
    settle()
    assert not shows_red(shower)
    assert "<img" not in holder.toolTip()


@each_poison
def test_that_the_printed_pages_obey_nothing(name, probe):
    forge = Forge(POISONS[name])
    opened = open_sheet(hostile_file(probe, forge))
    pdf = render_pdf(opened.sheet, opened.data, PrintOptions(language="en"))
    assert is_sound(pdf)
    told = plain("".join(text_of_pages(pdf)))
    unread = {place for place in forge.places if plain(forge.said(place)) not in told}
    if name not in {"direction", "control"}:  # whose signs are spelled
        assert len(unread) < 8, unread
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=1).to_numpy()
            high, wide = picture.shape[:2]
            shown = QImage(picture.tobytes(), wide, high, 3 * wide, QImage.Format.Format_BGR888)
            assert RED not in {
                shown.pixel(x, y) for x in range(0, wide, 9) for y in range(0, high, 9)
            }


@each_poison
def test_that_no_cell_of_a_table_is_a_formula(name, program, probe):
    page = program(hostile_file(probe, Forge(POISONS[name]))).session.page
    for table in (figures_table(page), evidence_table(page)):
        for cell in ",".join(csv_text(table).splitlines()).split(","):
            assert not cell.strip('"').startswith(("=", "+", "@", "\t", "\r"))
