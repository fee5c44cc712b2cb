"""Preview and paper: the same pages as the PDF, in every theme and at every scale."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGraphicsView,
    QLabel,
    QWidget,
)

from viewer.content.wording import PSEUDO
from viewer.gui import background, options, printing
from viewer.gui.background import Task
from viewer.gui.notice import Notice
from viewer.gui.page_shapes import page_shapes
from viewer.gui.preview_dialog import PreviewDialog
from viewer.gui.print_dialog import PrintDialog
from viewer.gui.printing import ask_with_dialog, print_on_paper
from viewer.gui.typeset_pages import in_order, lay_out, paint_pages, typeset
from viewer.gui.waiting import Waiting
from viewer.paper.options import PAPERS, PrintOptions
from viewer.paper.press import page_count, render_pdf, render_svg

if TYPE_CHECKING:
    from collections.abc import Callable

POINTS_A_MM = 72 / 25.4
SCALE = 200 / 72
"""Pixels a point; with fewer, lettering and outlines of letters are smoothed unlike each other."""
ONE_PRINTER = ("A printer",)


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window to print from."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def show_preview(qtbot, window, settings, dress, open_session) -> Callable[..., PreviewDialog]:
    """Open the preview as the window does, and wait for it."""

    def preview(
        sheet: str = "operation-h.json", language: str = "en", scheme: str = "light", **zoom: float
    ) -> PreviewDialog:
        session = open_session(sheet, language)
        printing.preview(window, session, dress(scheme, **zoom), settings)
        qtbot.waitUntil(lambda: bool(window.findChildren(PreviewDialog)), timeout=20_000)
        [dialog] = window.findChildren(PreviewDialog)
        return dialog

    yield preview
    background.finish()


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def pages_of(pdf: bytes | Path) -> list[Image.Image]:
    """Give the pages as pictures, cut to whole points.

    Qt writes papers in whole points, and the same page drawn on a paper a little larger would be
    stretched to the same number of pixels.
    """
    cut = io.BytesIO()
    with pikepdf.open(pdf if isinstance(pdf, Path) else io.BytesIO(pdf)) as document:
        for page in document.pages:
            _, _, wide, high = (float(edge) for edge in page.mediabox)
            page.mediabox = pikepdf.Array([0, high - int(high - 0.5), int(wide), high])
        document.save(cut)
    with pypdfium2.PdfDocument(cut.getvalue()) as document:
        return [page.render(scale=SCALE).to_pil().convert("RGB") for page in document]


def difference(one: Image.Image, other: Image.Image) -> float:
    """Give the mean difference of two pages, of 255."""
    assert one.size == other.size
    means = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(means) / len(means)


def pdf_printer(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


# ---- the preview is the PDF ----------------------------------------------------------------------

CHILD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["factsheet", "-style", "Fusion"])
from PySide6.QtPrintSupport import QPrinter
from viewer import assets
from viewer.gui import options, printing
from viewer.gui.page_shapes import page_shapes
from viewer.gui.preview_dialog import PreviewDialog
from viewer.gui.session import Session
from viewer.gui.theme import Theme
from viewer.gui.typeset_pages import lay_out

folder, scheme = Path(sys.argv[1]), sys.argv[2]
theme = Theme(scheme)
theme.apply()
settings = options.Options(folder / "settings.ini")
for language in ("en", "ar"):
    for paper in ("a4", "letter"):
        session = Session(language)
        session.open(assets.data("operation-h.json"))
        settings.set(options.PAPER, paper)
        window = QWidget()
        printing.preview(window, session, theme, settings)
        while not (dialogs := window.findChildren(PreviewDialog)):
            application.processEvents()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / f"{language}-{paper}.pdf"))
        lay_out(printer, dialogs[0].choices.options())
        dialogs[0].view.paintRequested.emit(printer)
        print(language, paper, dialogs[0].view.pageCount(), flush=True)
        dialogs[0].close()
"""


@pytest.fixture(scope="module")
def previewed(tmp_path_factory) -> Callable[[int, str], dict[str, list[Image.Image]]]:
    """Give what a preview paints at a scale factor in a theme, page by page."""
    done: dict[tuple[int, str], dict[str, list[Image.Image]]] = {}

    def preview(scale: int, scheme: str) -> dict[str, list[Image.Image]]:
        if (scale, scheme) not in done:
            folder = tmp_path_factory.mktemp(f"{scheme}-{scale}")
            ran = subprocess.run(
                [sys.executable, "-P", "-c", CHILD, str(folder), scheme],
                env={**os.environ, "QT_SCALE_FACTOR": str(scale)},
                capture_output=True,
                text=True,
                check=False,
            )
            assert ran.returncode == 0, ran.stderr
            shown = {}
            for line in ran.stdout.splitlines():
                language, paper, count = line.split()
                name = f"{language}-{paper}"
                shown[name] = pages_of(folder / f"{name}.pdf")
                assert len(shown[name]) == int(count)
            done[scale, scheme] = shown
        return done[scale, scheme]

    return preview


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(("scale", "scheme"), [(1, "light"), (2, "dark"), (3, "light")])
def test_that_the_preview_is_the_pdf(previewed, open_session, scale, scheme, language, paper):
    opened = open_session().opened
    chosen = PrintOptions(paper=paper, language=language)
    written = pages_of(render_pdf(opened.sheet, opened.data, chosen, opened.evidence))
    shown = previewed(scale, scheme)[f"{language}-{paper}"]
    assert len(shown) == len(written)
    assert max(difference(one, other) for one, other in zip(written, shown, strict=True)) < 3


def test_that_neither_theme_nor_scale_changes_a_pixel_of_the_preview(previewed):
    def fingerprint(shown: dict[str, list[Image.Image]]) -> dict[str, list[str]]:
        return {
            name: [hashlib.sha256(page.tobytes()).hexdigest() for page in pages]
            for name, pages in shown.items()
        }

    first = fingerprint(previewed(1, "light"))
    assert len(first) == 4
    assert fingerprint(previewed(2, "dark")) == first
    assert fingerprint(previewed(3, "light")) == first


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_that_the_pages_of_the_preview_are_light_in_every_theme(qtbot, show_preview, scheme):
    dialog = show_preview(scheme=scheme)
    qtbot.waitExposed(dialog)
    dialog.view.fitInView()
    QApplication.processEvents()
    image = dialog.view.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.lightness() > 200
    corner = image.pixelColor(3, 3)
    assert (corner.lightness() > 200) == (scheme == "light")


@pytest.mark.parametrize("paper", PAPERS)
def test_that_the_preview_shows_every_page_of_any_paper(qtbot, show_preview, settings, paper):
    settings.set(options.PAPER, paper)
    dialog = show_preview("tour.json")
    chosen = PrintOptions(paper=paper, language="en")
    assert dialog.choices.options() == chosen
    opened = dialog._opened
    assert dialog.view.pageCount() == page_count(opened.sheet, chosen, opened.evidence)


def test_that_another_choice_sets_the_pages_anew_and_is_remembered(qtbot, show_preview, settings):
    dialog = show_preview()
    before = dialog.view.pageCount()
    choose(dialog.choices.paper, "a5")
    choose(dialog.choices.landscape, True)
    qtbot.waitUntil(lambda: dialog.view.pageCount() > before, timeout=20_000)
    opened = dialog._opened
    a5 = PrintOptions(paper="a5", landscape=True, language="en")
    qtbot.waitUntil(
        lambda: dialog.view.pageCount() == page_count(opened.sheet, a5, opened.evidence)
    )
    assert dialog._printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A5
    assert dialog._printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
    assert settings.get(options.PAPER) == "a5"
    assert settings.get(options.landscape_of(settings.get(options.PAPER))) is True


def test_that_one_can_turn_the_pages_of_the_preview(qtbot, show_preview):
    dialog = show_preview()
    assert dialog.place.text() == "Page 1 of 2"
    assert not dialog.previous.isEnabled()
    dialog.next.click()
    assert dialog.place.text() == "Page 2 of 2"
    assert not dialog.next.isEnabled()
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog.place.text() == "Page 1 of 2"


def test_that_the_preview_can_be_zoomed_and_fitted_again(qtbot, show_preview):
    dialog = show_preview()
    qtbot.waitExposed(dialog)
    whole = dialog.view.zoomFactor()
    dialog.zoom_in.click()
    assert dialog.view.zoomFactor() > whole
    dialog.wide.click()
    assert dialog.view.zoomMode() == QPrintPreviewWidget.ZoomMode.FitToWidth
    dialog.whole.click()
    assert dialog.view.zoomFactor() == pytest.approx(whole)


def test_that_every_part_of_the_preview_has_a_name(show_preview):
    dialog = show_preview()
    for kind in (QAbstractButton, QComboBox):
        for one in dialog.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(one)
            assert interface.text(QAccessible.Text.Name), one
    [view] = dialog.view.findChildren(QGraphicsView)
    assert view.accessibleName() == "Pages as they will be printed"


def test_that_every_word_of_the_preview_can_be_translated(speak, show_preview):
    speak(PSEUDO)
    dialog = show_preview()
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    texts += [one.text() or one.accessibleName() for one in dialog.findChildren(QAbstractButton)]
    texts += [box.currentText() for box in dialog.findChildren(QComboBox)]
    assert not [text for text in texts if text[:1] + text[-1:] != "⟦⟧"]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "ar", PSEUDO])
def test_that_no_label_of_the_preview_is_cut(qtbot, speak, show_preview, language, zoom):
    speak(language)
    dialog = show_preview(zoom=zoom)
    qtbot.waitExposed(dialog)
    parts = [
        one for kind in (QAbstractButton, QComboBox, QLabel) for one in dialog.findChildren(kind)
    ]

    def cut() -> list[QWidget]:
        return [one for one in parts if one.width() < one.minimumSizeHint().width()]

    qtbot.waitUntil(lambda: not cut())


def test_that_the_arrows_of_the_preview_point_the_way_one_reads(speak, show_preview):
    ways = {}
    for language in ("en", "ar"):
        speak(language)
        dialog = show_preview()
        ways[language] = [
            button.icon().pixmap(48).toImage() for button in (dialog.previous, dialog.next)
        ]
        dialog.close()
        dialog.setParent(None)
    assert ways["en"][0] == ways["ar"][1]
    assert ways["en"][1] == ways["ar"][0]
    assert ways["en"][0] != ways["en"][1]


def test_that_the_buttons_of_the_preview_lead_on(qtbot, show_preview, monkeypatch):
    monkeypatch.setattr(printing._print_agreed, "__defaults__", (ask_with_dialog, tuple))
    dialog = show_preview()
    dialog.pdf_button.click()
    [to_pdf] = dialog.findChildren(PrintDialog)
    to_pdf.close()
    dialog.print_button.click()
    [notice] = dialog.findChildren(Notice)
    assert "No printer" in notice.sentences[0].text()


# ---- paper ---------------------------------------------------------------------------------------


@pytest.fixture
def print_sheet(qtbot, window, settings, dress, open_session) -> Callable[..., None]:
    """Print as the window does, the dialog of the system being answered by a function."""

    def run(
        answer: Callable[[QPrinter], bool],
        sheet: str = "operation-h.json",
        language: str = "en",
        printers: tuple[str, ...] = ONE_PRINTER,
    ) -> None:
        print_on_paper(
            window,
            open_session(sheet, language),
            dress(),
            settings,
            lambda printer, _window, _count: answer(printer),
            lambda: printers,
        )

    yield run
    background.finish()


def into(file: Path, change: Callable[[QPrinter], Any] = lambda _printer: None):
    """Answer the dialog: print into a file, which stands for a printer, after a change."""

    def answer(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        change(printer)
        return True

    return answer


def wait_for(qtbot, window: QWidget, file: Path) -> None:
    qtbot.waitUntil(lambda: file.exists() and not window.findChildren(Waiting), timeout=20_000)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_that_paper_gets_the_pages_of_the_pdf(
    qtbot, window, settings, print_sheet, open_session, tmp_path, paper, language
):
    settings.set(options.PAPER, paper)
    print_sheet(into(tmp_path / "out.pdf"), language=language)
    wait_for(qtbot, window, tmp_path / "out.pdf")
    opened = open_session().opened
    chosen = PrintOptions(paper=paper, language=language)
    written = pages_of(render_pdf(opened.sheet, opened.data, chosen, opened.evidence))
    printed = pages_of(tmp_path / "out.pdf")
    assert len(printed) == len(written)
    assert max(difference(one, other) for one, other in zip(written, printed, strict=True)) < 3


def test_that_the_paper_chosen_in_the_dialog_of_the_system_is_laid_out(
    qtbot, window, settings, print_sheet, open_session, tmp_path
):
    def change(printer: QPrinter) -> None:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)

    print_sheet(into(tmp_path / "out.pdf", change))
    wait_for(qtbot, window, tmp_path / "out.pdf")
    a5 = PrintOptions(paper="a5", landscape=True, language="en")
    opened = open_session().opened
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert len(pdf.pages) == page_count(opened.sheet, a5, opened.evidence)
        box = [float(edge) / POINTS_A_MM for edge in pdf.pages[0].mediabox]
    assert box[2:] == pytest.approx([210, 148], abs=0.5)
    assert settings.get(options.PAPER) == "a5"


def test_that_a_page_is_fitted_on_a_paper_of_another_shape(qtbot, window, print_sheet, tmp_path):
    def change(printer: QPrinter) -> None:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.Legal))

    print_sheet(into(tmp_path / "out.pdf", change))
    wait_for(qtbot, window, tmp_path / "out.pdf")
    page = ImageChops.invert(pages_of(tmp_path / "out.pdf")[0].convert("L"))
    left, top, right, _bottom = page.getbbox()
    assert (left, right) == (0, page.width)
    assert top > 20, "the band of the page begins below the edge of the longer paper"


def test_that_nothing_is_printed_when_the_dialog_is_left(qtbot, window, print_sheet, tmp_path):
    asked = threading.Event()
    print_sheet(lambda _printer: asked.set())
    qtbot.waitUntil(asked.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: not window.findChildren(Waiting))
    assert not window.findChildren(Notice)


def test_that_only_the_pages_asked_for_are_printed(qtbot, window, print_sheet, tmp_path):
    def change(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setPageRanges(QPageRanges.fromString("2,4"))

    print_sheet(into(tmp_path / "all.pdf"), "tour.json")
    wait_for(qtbot, window, tmp_path / "all.pdf")
    print_sheet(into(tmp_path / "some.pdf", change), "tour.json")
    wait_for(qtbot, window, tmp_path / "some.pdf")
    everything, some = pages_of(tmp_path / "all.pdf"), pages_of(tmp_path / "some.pdf")
    assert [page.tobytes() for page in some] == [everything[n].tobytes() for n in (1, 3)]


class Printer:
    """The part of a printer that says in which order it wants pages."""

    def __init__(self, **said: Any) -> None:
        self.said = {
            "printRange": QPrinter.PrintRange.AllPages,
            "pageRanges": QPageRanges(),
            "pageOrder": QPrinter.PageOrder.FirstPageFirst,
            "supportsMultipleCopies": False,
            "copyCount": 1,
            "collateCopies": True,
        } | said

    def __getattr__(self, name: str) -> Callable[[], Any]:
        return lambda: self.said[name]


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ({}, (0, 1, 2)),
        ({"pageOrder": QPrinter.PageOrder.LastPageFirst}, (2, 1, 0)),
        ({"copyCount": 2}, (0, 1, 2, 0, 1, 2)),
        ({"copyCount": 2, "collateCopies": False}, (0, 0, 1, 1, 2, 2)),
        ({"copyCount": 2, "supportsMultipleCopies": True}, (0, 1, 2)),
        (
            {
                "printRange": QPrinter.PrintRange.PageRange,
                "pageRanges": QPageRanges.fromString("2-9"),
            },
            (1, 2),
        ),
        ({"printRange": QPrinter.PrintRange.PageRange}, (0, 1, 2)),
        ({"pageRanges": QPageRanges.fromString("2")}, (0, 1, 2)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else str(value),
)
def test_that_pages_go_out_in_the_order_and_number_asked_for(said, order):
    """With "all pages" and a range, the queue picks the pages itself and must get all of them."""
    assert in_order(Printer(**said), 3) == order


def test_that_printing_can_be_stopped_between_two_pages(qtbot, open_session, tmp_path):
    opened = open_session("tour.json").opened
    chosen = PrintOptions()
    printer = pdf_printer(tmp_path / "out.pdf")
    lay_out(printer, chosen)
    pages = typeset(opened, chosen, Task(lambda _task: None))
    assert len(pages.shapes) > 2

    class Impatient(Task):
        """Is stopped after the first page."""

        def advance(self, steps: int) -> None:
            self.cancel()
            self.steps = steps

    task = Impatient(lambda _task: None)
    paint_pages(printer, pages.shapes, range(len(pages.shapes)), task)
    assert task.steps == 1
    assert not (tmp_path / "out.pdf").exists() or len(pages_of(tmp_path / "out.pdf")) == 1


def test_that_setting_pages_stops_when_nobody_wants_them(open_session):
    task = Task(lambda _task: None)
    task.cancel()
    assert not typeset(open_session().opened, PrintOptions(), task).shapes


def test_that_one_sees_how_far_printing_is_and_can_stop_it(qtbot, window, print_sheet, tmp_path):
    asked, gate = threading.Event(), threading.Event()

    def answer(printer: QPrinter) -> bool:
        into(tmp_path / "out.pdf")(printer)
        Task(lambda _task: gate.wait(30)).start()
        asked.set()
        return True

    print_sheet(answer)
    qtbot.waitUntil(asked.is_set, timeout=20_000)
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in window.findChildren(Waiting)), timeout=20_000
    )
    [waiting] = [one for one in window.findChildren(Waiting) if one.isVisible()]
    assert waiting.progress.bar.maximum() == 2
    assert waiting.progress.bar.accessibleName()
    waiting.stop_button.click()
    assert not waiting.isVisible()
    gate.set()
    background.finish()
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_that_a_printer_that_takes_nothing_is_a_sentence(qtbot, window, print_sheet, tmp_path):
    print_sheet(into(tmp_path / "missing" / "out.pdf"))
    qtbot.waitUntil(lambda: bool(window.findChildren(Notice)), timeout=20_000)
    [notice] = window.findChildren(Notice)
    assert "can’t be reached" in notice.sentences[0].text()


def test_that_without_a_printer_a_pdf_is_offered(qtbot, window, print_sheet, tmp_path):
    print_sheet(into(tmp_path / "never.pdf"), printers=())
    [notice] = window.findChildren(Notice)
    assert notice.sentences[0].text() == "No printer is set up on this computer."
    notice.action_button.click()
    [dialog] = window.findChildren(PrintDialog)
    assert dialog.isVisible()
    dialog.close()
    assert not (tmp_path / "never.pdf").exists()


def test_that_the_pdf_offered_can_be_declined(qtbot, window, print_sheet, tmp_path):
    print_sheet(into(tmp_path / "never.pdf"), printers=())
    [notice] = window.findChildren(Notice)
    notice.close_button.click()
    assert not window.findChildren(PrintDialog)


def test_that_a_sheet_with_errors_reaches_neither_preview_nor_printer(
    window, settings, dress, open_session, tmp_path
):
    from viewer import assets

    sheet = json.loads(assets.data("operation-h.json").read_bytes())
    sheet["figures"][0]["source"] = "nowhere"
    (tmp_path / "spoilt.json").write_text(json.dumps(sheet), encoding="utf-8")
    session = open_session(tmp_path / "spoilt.json")
    for act in (
        printing.preview,
        partial(print_on_paper, ask_how=pytest.fail, list_printers=lambda: ONE_PRINTER),
    ):
        act(window, session, dress(), settings)
        [notice] = window.findChildren(Notice)
        assert "1 error" in notice.sentences[0].text()
        notice.close()
        notice.setParent(None)
    assert not window.findChildren(Waiting)


def test_that_a_sheet_with_errors_is_previewed_with_its_band_by_who_wants_it(
    qtbot, window, settings, dress, open_session, tmp_path
):
    from viewer import assets

    sheet = json.loads(assets.data("operation-h.json").read_bytes())
    sheet["figures"][0]["source"] = "nowhere"
    (tmp_path / "spoilt.json").write_text(json.dumps(sheet), encoding="utf-8")
    session = open_session(tmp_path / "spoilt.json")
    printing.preview(window, session, dress(), settings)
    [notice] = window.findChildren(Notice)
    assert notice.close_button.isDefault()
    assert not notice.action_button.isDefault()
    notice.action_button.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(PreviewDialog)), timeout=20_000)
    [dialog] = window.findChildren(PreviewDialog)
    opened = session.opened
    with_band = render_svg(opened.sheet, dialog._pages.options, opened.evidence, opened.flaws)
    without = render_svg(opened.sheet, dialog._pages.options, opened.evidence)
    assert dialog._pages.shapes == [page_shapes(svg) for svg in with_band]
    assert dialog._pages.shapes[0] != page_shapes(without[0])
    # It was agreed to already: nothing is asked again.
    dialog.pdf_button.click()
    [to_pdf] = dialog.findChildren(PrintDialog)
    to_pdf.close()
    dialog.close()


def test_that_a_second_order_waits_for_the_first(qtbot, window, print_sheet, tmp_path):
    gate = threading.Event()
    Task(lambda _task: gate.wait(30)).start()
    print_sheet(into(tmp_path / "first.pdf"))
    print_sheet(into(tmp_path / "second.pdf"))
    gate.set()
    wait_for(qtbot, window, tmp_path / "first.pdf")
    background.finish()
    QApplication.processEvents()
    assert not (tmp_path / "second.pdf").exists()


def test_that_the_dialog_of_the_system_offers_the_pages_there_are(qtbot, window, tmp_path):
    seen: dict[str, Any] = {}

    def look() -> None:
        [dialog] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QPrintDialog)]
        option = QAbstractPrintDialog.PrintDialogOption
        seen["ranges"] = dialog.testOption(option.PrintPageRange)
        seen["file"] = dialog.testOption(option.PrintToFile)
        seen["pages"] = (dialog.minPage(), dialog.maxPage())
        dialog.reject()

    QTimer.singleShot(300, look)
    assert not ask_with_dialog(pdf_printer(tmp_path / "x.pdf"), window, 7)
    assert seen == {"ranges": True, "file": False, "pages": (1, 7)}


def test_that_every_page_is_set_as_shapes_once(open_session):
    opened = open_session().opened
    pages = typeset(opened, PrintOptions(), Task(lambda _task: None))
    assert len(pages.shapes) == len(render_svg(opened.sheet, PrintOptions(), opened.evidence))


def test_that_a_preview_can_be_asked_for_as_soon_as_the_last_one_is_there(show_preview):
    first = show_preview()
    # Nothing is given time to go away in between.
    first.close()
    first.setParent(None)
    assert show_preview() is not first
