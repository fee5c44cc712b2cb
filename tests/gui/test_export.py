"""Export and Copy as picture in the window: what is chosen, in every form, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from viewer import assets
from viewer.content.page import CHARTS, FIGURES, SOURCES, TIMELINE
from viewer.content.parts import parts_of
from viewer.gui import background
from viewer.gui.chosen_part import chosen_part
from viewer.gui.export_dialog import ExportDialog, export_part
from viewer.gui.notice import Notice
from viewer.gui.picture_copy import copy_picture

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.gui.main_window import MainWindow


@pytest.fixture
def window(program) -> MainWindow:
    """The window on the sample."""
    yield program(assets.data("operation-h.json")).window
    background.finish()


@pytest.fixture
def dialog_for(window, qtbot):
    """Open the dialog on a part, with a place already chosen."""

    def make(target: Path | str, name: str = "chart:accounts") -> ExportDialog:
        session = window.session
        part = next(one for one in parts_of(session.page) if one.name == name)
        shown = ExportDialog(
            window,
            session,
            part,
            window.theme,
            window.settings,
            lambda _parent, _start: str(target),
        )
        shown.open()
        return shown

    return make


def open_tab(window: MainWindow, kind: str, settle) -> None:
    kinds = [section.kind for section in window.session.page.sections]
    window.header.tabs.setCurrentIndex(kinds.index(kind))
    settle()


def chosen(window: MainWindow) -> str:
    part = chosen_part(window.workspace, window.session.page)
    return part.name if part is not None else ""


def copied(window: MainWindow, qtbot):
    task = copy_picture(window)
    with qtbot.waitSignal(task.done, timeout=20_000):
        pass
    return QApplication.clipboard().mimeData()


def test_that_what_is_chosen_is_offered_first(window, settle):
    open_tab(window, FIGURES, settle)
    window.pages.go_to_item("individuals-arrested")
    assert chosen(window) == "figure:individuals-arrested"
    open_tab(window, TIMELINE, settle)
    assert chosen(window) == "timeline:operation"
    open_tab(window, CHARTS, settle)
    assert chosen(window) == "chart:accounts"
    window.pages.go_to_item("countries-engaged")
    assert chosen(window) == "chart:countries"
    open_tab(window, SOURCES, settle)
    assert chosen(window) in {"sources", "figure:accounts-identified"}


def test_that_a_picture_is_copied_with_its_table_and_its_text(window, qtbot, settle):
    open_tab(window, CHARTS, settle)
    data = copied(window, qtbot)
    assert data.hasImage()
    assert data.hasHtml()
    assert data.hasText()
    image = data.imageData()
    assert image.width() == round(170 / 25.4 * 192)
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert "<td>more than 90,000</td>" in data.html()
    assert "[1] INTERPOL" in data.html()
    lines = data.text().splitlines()
    assert lines[0] == "Operation H"
    assert any("more than 90,000" in line for line in lines)
    assert lines[-1].startswith("[1] INTERPOL")


def test_that_a_table_that_is_copied_holds_no_mark_up_of_a_file(program, sheet_file, qtbot, settle):
    document = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
    figures = [one | {"label": "<img src=x onerror=alert(1)> & <b>"} for one in document["figures"]]
    for one in figures:
        one.pop("group", None)
    shown = program(sheet_file(figures=figures)).window
    data = copied(shown, qtbot)
    assert "<img" not in data.html()
    assert "&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;" in data.html()
    assert "<img src=x onerror=alert(1)> & <b>" in data.text()
    background.finish()


def test_that_a_program_that_copied_a_picture_ends_in_peace():
    code = (
        "from PySide6.QtGui import QImage\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from viewer.gui.text import copy_forms\n"
        "application = QApplication([])\n"
        "copy_forms(QImage(9, 9, QImage.Format.Format_RGB32), '<b>table</b>', 'text')\n"
        "print(*QApplication.clipboard().mimeData().formats())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["application/x-qt-image", "text/html", "text/plain"]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "csv", "md"])
def test_that_the_window_writes_what_the_command_line_writes(
    window, dialog_for, qtbot, tmp_path, kind
):
    from viewer.cli import main

    dialog = dialog_for(tmp_path / f"window.{kind}")
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    dialog.dpi.setCurrentIndex(dialog.dpi.findData(300))
    with qtbot.waitSignal(dialog.written, timeout=20_000) as told:
        dialog.save_button.click()
    assert str(tmp_path) in told.args[0]
    dpi = ["--dpi", "300"] if kind == "png" else []
    target = tmp_path / f"line.{kind}"
    arguments = ["export", str(assets.data("operation-h.json")), "-o", str(target)]
    assert main([*arguments, "--what", "chart:accounts", *dpi]) == 0
    assert (tmp_path / f"window.{kind}").read_bytes() == target.read_bytes()


def test_that_only_what_means_something_for_the_format_can_be_chosen(dialog_for):
    dialog = dialog_for("")
    can = {}
    for place in range(dialog.kind.count()):
        dialog.kind.setCurrentIndex(place)
        can[dialog.kind.currentText()] = (dialog.dpi.isEnabled(), dialog.ground.isEnabled())
    assert can == {
        "PNG picture": (True, True),
        "SVG drawing": (False, True),
        "PDF page": (False, False),
        "CSV table": (False, False),
        "CSV table for Excel": (False, False),
        "Markdown table": (False, False),
    }
    dialog.reject()


def test_that_a_csv_for_excel_says_how_it_is_encoded(dialog_for, qtbot, tmp_path):
    dialog = dialog_for(tmp_path / "x.csv")
    dialog.kind.setCurrentIndex(dialog.kind.findText("CSV table for Excel"))
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        dialog.save_button.click()
    assert (tmp_path / "x.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_that_every_choice_has_a_name_and_a_letter_of_its_own(dialog_for):
    dialog = dialog_for("")
    boxes = (dialog.what, dialog.kind, dialog.dpi, dialog.ground)
    names = [box.accessibleName() for box in boxes]
    assert names == ["What", "Format", "Resolution", "Background"]
    marked = [one.text() for one in dialog.findChildren(QLabel) if one.buddy() is not None]
    marked.append(dialog.save_button.text())
    letters = [text[text.index("&") + 1].lower() for text in marked]
    assert len(set(letters)) == len(boxes) + 1
    dialog.reject()


def test_that_what_can_not_be_written_is_said_in_the_dialog(dialog_for, qtbot, tmp_path):
    target = tmp_path / "mine.png"
    target.write_text("notes", encoding="utf-8")
    dialog = dialog_for(target)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: not dialog.trouble.isHidden(), timeout=20_000)
    assert "is no PNG" in dialog.trouble.text()
    assert target.read_text(encoding="utf-8") == "notes"
    assert dialog.save_button.isEnabled()
    dialog.reject()
    other = dialog_for(tmp_path / "mine.doc")
    other.save_button.click()
    assert "end its name in" in other.trouble.text()
    other.reject()


def test_that_a_sheet_with_errors_is_not_exported_but_copied_with_a_word_of_them(
    program, sheet_file, qtbot, settle
):
    document = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
    figures = [{k: v for k, v in one.items() if k != "group"} for one in document["figures"]]
    figures[1]["unit"] = "nothing"
    shown = program(sheet_file(figures=figures)).window
    export_part(shown)
    (notice,) = shown.findChildren(Notice)
    assert "should be mended before it is exported" in notice.sentences[0].text()
    assert not shown.findChildren(ExportDialog)
    notice.reject()
    assert "This sheet has 1 error." in copied(shown, qtbot).text()
    background.finish()
