"""The pictures of the README and the manual, taken of the real window and the real page."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pypdfium2
import pytest
from PIL import Image

from viewer import assets
from viewer.opening import open_sheet
from viewer.paper.options import PrintOptions
from viewer.paper.press import render_pdf

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtTest import QTest
from viewer.gui import app, options
from viewer.gui.draft_dialog import DraftDialog
file, settings, language, theme, tab, key, draft = sys.argv[1:]
remembered = options.Options(Path(settings))
remembered.set(options.LANGUAGE, language)
remembered.set(options.THEME, theme)
program = app.create(Path(file), remembered)
window = program.window
window.resize(1280, 860)
window.show()
QTest.qWait(150)  # icons come after the first frame
window.header.tabs.setCurrentIndex(int(tab))
if key:
    window.pages.go_to_item(key)
    window.workspace.examine(key)
shown = window
if draft:
    window.check_text()
    shown = window.findChild(DraftDialog)
    shown.editor.setPlainText(draft)
    QTest.qWait(500)
for _ in range(20):
    program.application.processEvents()
buffer = QBuffer()
buffer.open(QIODevice.OpenModeFlag.WriteOnly)
shown.grab().save(buffer, "PNG")
sys.stdout.buffer.write(bytes(buffer.data()))
sys.stdout.flush()
window.close()
"""

DRAFT = (
    "The operation identified more than 90,000 online accounts. It led to 840 cases in other "
    "countries and to 46 arrests in New Zealand. 27,700 victims were known by then, 12 of them "
    "here."
)


def window_picture(
    tmp_path, sheet: str, language: str, theme: str, tab: int, key: str = "", draft: str = ""
) -> Image.Image:
    """Take a picture of the window in a process of its own, as no other test has touched it."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    settings = tmp_path / "settings.ini"
    finished = subprocess.run(
        [
            sys.executable, "-P", "-c", WINDOW,
            str(assets.data(sheet)), str(settings), language, theme, str(tab), key, draft,
        ],
        env=plain | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "QT_FONT_DPI": "96"},
        capture_output=True,
        timeout=100,
        check=False,
    )  # fmt: skip
    assert finished.returncode == 0, finished.stderr.decode()
    return Image.open(io.BytesIO(finished.stdout))


@pytest.mark.parametrize(
    ("name", "sheet", "language", "theme", "tab"),
    [
        ("window.png", "operation-h.json", "en", "light", 0),
        ("window-dark.png", "operation-h.json", "en", "dark", 0),
        ("window-ar.png", "operation-h.json", "ar", "light", 0),
        ("window-timeline.png", "tour.json", "en", "light", 1),
        ("window-charts.png", "tour.json", "en", "light", 4),
        ("window-sources.png", "operation-h.json", "fr", "light", 3),
    ],
)
def test_that_the_window_looks_as_its_picture_shows(
    name, sheet, language, theme, tab, tmp_path, same_picture
):
    same_picture(window_picture(tmp_path, sheet, language, theme, tab), name)


def test_that_the_evidence_looks_as_its_picture_shows(tmp_path, same_picture):
    picture = window_picture(tmp_path, "tour.json", "en", "light", 0, key="red")
    same_picture(picture, "window-evidence.png")


def test_that_a_checked_draft_looks_as_its_picture_shows(tmp_path, same_picture):
    picture = window_picture(tmp_path, "operation-h.json", "en", "light", 0, draft=DRAFT)
    same_picture(picture, "window-draft.png")


@pytest.mark.parametrize(("name", "language"), [("page.png", "en"), ("page-ar.png", "ar")])
def test_that_the_first_page_looks_as_its_picture_shows(name, language, same_picture):
    opened = open_sheet(assets.data("operation-h.json"))
    options = PrintOptions(language=language)
    document = pypdfium2.PdfDocument(
        render_pdf(opened.sheet, opened.data, options, opened.evidence)
    )
    try:
        picture = document[0].render(scale=1.25).to_pil()
    finally:
        document.close()
    same_picture(picture, name)
