"""Print to PDF in the window: what is chosen is written, whole, once asked, and then shown."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QWidget,
)

from viewer import assets
from viewer.content.wording import PSEUDO
from viewer.gui import background, options, print_dialog
from viewer.gui.background import Task
from viewer.gui.notice import Notice
from viewer.gui.options import Options
from viewer.gui.print_dialog import PrintDialog, ask_where, print_to_pdf
from viewer.paper import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.gui.session import Session

POINTS_A_MM = 72 / 25.4
CHOOSING, WRITING, WRITTEN = range(3)

MakeDialog = "Callable[..., PrintDialog]"


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window to print from."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def make_dialog(window, settings, dress, open_session) -> MakeDialog:
    """Open the dialog on a sheet, with a place already chosen and somebody who opens it."""

    def dialog(
        target: Path | str = "",
        session: Session | None = None,
        zoom: float = 1.0,
        open_url: Callable[[QUrl], bool] = lambda _url: True,
    ) -> PrintDialog:
        shown = PrintDialog(
            window,
            session or open_session(),
            dress(zoom=zoom),
            settings,
            lambda _parent, _start: str(target),
            open_url,
        )
        shown.open()
        return shown

    yield dialog
    background.finish()


def write(qtbot, dialog: PrintDialog) -> None:
    """Press the button, and wait for what comes of it."""
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=20_000)


def choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def media_box(pdf: Path) -> tuple[int, int]:
    """Give the size of the first page in whole mm."""
    with pikepdf.open(pdf) as opened:
        _, _, wide, high = (float(edge) for edge in opened.pages[0].mediabox)
    return round(wide / POINTS_A_MM), round(high / POINTS_A_MM)


# ---- what is chosen is printed, and remembered ---------------------------------------------------


@pytest.mark.parametrize(
    ("paper", "size"),
    [("a4", (210, 297)), ("letter", (216, 279)), ("a3", (297, 420)), ("a5", (148, 210))],
)
@pytest.mark.parametrize("landscape", [False, True])
def test_that_the_page_is_as_large_as_the_paper_chosen(
    qtbot, make_dialog, tmp_path, paper, size, landscape
):
    dialog = make_dialog(tmp_path / "out.pdf")
    choose(dialog.choices.paper, paper)
    choose(dialog.choices.landscape, landscape)
    write(qtbot, dialog)
    assert media_box(tmp_path / "out.pdf") == (size[::-1] if landscape else size)


def test_that_the_window_writes_the_very_bytes_the_command_line_writes(
    qtbot, make_dialog, open_session, tmp_path
):
    session = open_session(language="fr")
    dialog = make_dialog(tmp_path / "out.pdf", session)
    choose(dialog.choices.language, "ar")
    choose(dialog.choices.ink, "saving")
    choose(dialog.choices.margin, "wide")
    write(qtbot, dialog)
    chosen = press.PrintOptions(language="ar", ink="saving", margin="wide")
    opened = session.opened
    expected = press.render_pdf(opened.sheet, opened.data, chosen, opened.evidence)
    assert (tmp_path / "out.pdf").read_bytes() == expected


def test_that_the_choices_are_there_again_after_a_restart(qtbot, make_dialog, tmp_path, settings):
    folder = tmp_path / "papers"
    folder.mkdir()
    dialog = make_dialog(folder / "out.pdf")
    choose(dialog.choices.paper, "letter")
    choose(dialog.choices.landscape, True)
    choose(dialog.choices.margin, "narrow")
    choose(dialog.choices.ink, "grey")
    write(qtbot, dialog)
    settings.save()
    found = Options(tmp_path / "settings.ini")
    of_paper = (options.landscape_of("letter"), options.margin_of("letter"))
    kept = (options.PAPER, *of_paper, options.INK, options.OUTPUT_FOLDER)
    assert [found.get(one) for one in kept] == ["letter", True, "narrow", "grey", str(folder)]
    again = make_dialog().choices.options()
    assert (again.paper, again.landscape, again.margin, again.ink) == (
        "letter",
        True,
        "narrow",
        "grey",
    )


def test_that_each_paper_has_orientation_and_margins_of_its_own(make_dialog, settings):
    settings.set(options.landscape_of("a3"), True)
    settings.set(options.margin_of("a3"), "wide")
    choices = make_dialog().choices
    assert (choices.options().landscape, choices.options().margin) == (False, "normal")
    choose(choices.paper, "a3")
    assert (choices.options().landscape, choices.options().margin) == (True, "wide")
    choose(choices.paper, "a4")
    assert (choices.options().landscape, choices.options().margin) == (False, "normal")


def test_that_settings_nobody_can_print_with_are_forgotten(make_dialog, settings):
    settings.set(options.PAPER, "papyrus")
    assert make_dialog().choices.options().paper == "a4"


def test_that_the_language_shown_is_the_one_offered_first(make_dialog, open_session):
    dialog = make_dialog(session=open_session(language="es"))
    assert dialog.choices.options().language == "es"
    offered = [dialog.choices.language.itemData(n) for n in range(dialog.choices.language.count())]
    assert sorted(offered) == ["ar", "en", "es", "fr"]


def test_that_a_sheet_in_one_language_offers_no_choice_of_it(make_dialog, open_session, tmp_path):
    sheet = json.loads(assets.data("operation-h.json").read_bytes())
    sheet["title"] = "Operation H"
    (tmp_path / "one.json").write_text(json.dumps(sheet), encoding="utf-8")
    dialog = make_dialog(session=open_session(tmp_path / "one.json"))
    assert not dialog.choices.language.isVisible()
    assert dialog.choices.paper.isVisible()


# ---- where ---------------------------------------------------------------------------------------


def test_that_the_name_offered_says_sheet_and_language_in_the_folder_used_last(
    window, settings, dress, open_session, tmp_path
):
    settings.set(options.OUTPUT_FOLDER, str(tmp_path))
    asked = []
    dialog = PrintDialog(
        window,
        open_session(language="fr"),
        dress(),
        settings,
        lambda _parent, start: asked.append(start) or "",
    )
    dialog.save()
    assert asked == [str(tmp_path / "operation-h-fr.pdf")]
    settings.set(options.OUTPUT_FOLDER, str(tmp_path / "gone"))
    dialog.save()
    assert Path(asked[1]).parent != tmp_path / "gone"
    assert Path(asked[1]).parent.is_absolute()


def test_that_nothing_is_written_when_no_place_is_named(make_dialog, tmp_path):
    dialog = make_dialog("")
    dialog.save_button.click()
    assert dialog._task is None
    assert dialog.steps.currentIndex() == CHOOSING


def answer_questions(qtbot, answer: str, asked: list[str]) -> QTimer:
    """Press the button *answer* ("yes" or "no") of each question about a file that is there."""

    seen: list[QFileDialog] = []

    def look() -> None:
        for shown in QApplication.topLevelWidgets():
            if not shown.isVisible():
                continue
            if isinstance(shown, QMessageBox):
                asked.append(shown.text())
                role = QMessageBox.StandardButton
                shown.button(role.Yes if answer == "yes" else role.No).click()
            elif isinstance(shown, Notice):
                asked.append(shown.sentences[0].text())
                (shown.action_button if answer == "yes" else shown.close_button).click()
            elif isinstance(shown, QFileDialog) and shown not in seen:
                seen.append(shown)
                QTimer.singleShot(0, shown.accept)
            elif isinstance(shown, QFileDialog) and asked:
                shown.reject()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    return timer


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_that_the_chooser_asks_once_before_a_file_is_overwritten(
    qtbot, window, settings, dress, open_session, tmp_path, answer
):
    target = tmp_path / "operation-h-en.pdf"
    target.write_bytes(b"%PDF-old")
    settings.set(options.OUTPUT_FOLDER, str(tmp_path))
    dialog = PrintDialog(window, open_session(), dress(), settings)
    dialog.open()
    asked: list[str] = []
    timer = answer_questions(qtbot, answer, asked)
    dialog.save()
    timer.stop()
    if answer == "yes":
        qtbot.waitUntil(lambda: dialog.steps.currentIndex() == WRITTEN, timeout=20_000)
    background.finish()
    assert len(asked) == 1
    assert target.name in asked[0]
    assert (target.read_bytes() == b"%PDF-old") == (answer == "no")


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_that_a_name_that_got_its_ending_here_is_asked_about_here(
    qtbot, make_dialog, tmp_path, answer
):
    target = tmp_path / "report.v2.pdf"
    target.write_bytes(b"%PDF-old")
    dialog = make_dialog(tmp_path / "report.v2")
    asked: list[str] = []
    timer = answer_questions(qtbot, answer, asked)
    write(qtbot, dialog)
    timer.stop()
    assert len(asked) == 1
    assert target.name in asked[0]
    assert (target.read_bytes() == b"%PDF-old") == (answer == "no")


def test_that_a_new_file_is_written_without_a_question(qtbot, make_dialog, tmp_path):
    dialog = make_dialog(tmp_path / "new")
    write(qtbot, dialog)
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["new.pdf"]
    assert not dialog.findChildren(Notice)


def test_that_the_chooser_begins_with_the_name_offered(qtbot, window, tmp_path):
    seen = []

    def look() -> None:
        [chooser] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
        seen.append(chooser.findChild(QLineEdit).text())
        chooser.accept()

    QTimer.singleShot(100, look)
    assert ask_where(window, str(tmp_path / "x-en.pdf")) == str(tmp_path / "x-en.pdf")
    assert seen == ["x-en.pdf"]


# ---- writing -------------------------------------------------------------------------------------


class Gate:
    """Holds up the thread that prints until it is opened."""

    def __init__(self) -> None:
        self._opened = threading.Event()
        Task(lambda _task: self._opened.wait(30)).start()

    def open(self) -> None:
        self._opened.set()


def test_that_progress_is_shown_only_after_a_while(qtbot, make_dialog, tmp_path):
    dialog = make_dialog(tmp_path / "out.pdf")
    assert dialog._patience.interval() == 150
    gate = Gate()
    dialog.save_button.click()
    assert dialog.steps.currentIndex() == CHOOSING
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == WRITING)
    assert dialog.progress.isVisible()
    assert dialog.cancel_button.isVisible()
    assert dialog.cancel_button.isEnabled()
    assert not dialog.cancel_button.isDefault()
    gate.open()
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == WRITTEN, timeout=20_000)


def test_that_nothing_is_written_that_was_cancelled_in_time(qtbot, make_dialog, tmp_path):
    dialog = make_dialog(tmp_path / "out.pdf")
    gate = Gate()
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == WRITING)
    dialog.cancel_button.click()
    assert dialog.isVisible()
    assert dialog.steps.currentIndex() == CHOOSING
    gate.open()
    background.finish()
    assert not list(tmp_path.glob("*.pdf"))


def test_that_a_page_cancelled_while_it_is_set_is_not_written(
    qtbot, make_dialog, tmp_path, monkeypatch
):
    is_set, may_go_on = threading.Event(), threading.Event()
    render = press.render_pdf

    def render_and_wait(*arguments: object) -> bytes:
        pdf = render(*arguments)
        is_set.set()
        assert may_go_on.wait(30)
        return pdf

    monkeypatch.setattr(press, "render_pdf", render_and_wait)
    dialog = make_dialog(tmp_path / "out.pdf")
    dialog.save_button.click()
    qtbot.waitUntil(is_set.is_set, timeout=20_000)
    dialog.reject()
    may_go_on.set()
    background.finish()
    assert not list(tmp_path.glob("*out*"))


def test_that_closing_the_dialog_stops_what_it_wrote(qtbot, make_dialog, tmp_path):
    dialog = make_dialog(tmp_path / "out.pdf")
    gate = Gate()
    dialog.save_button.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == CHOOSING)
    dialog.close()
    gate.open()
    background.finish()
    assert not list(tmp_path.glob("*.pdf"))


CHILD = """
import os, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(["factsheet", "-style", "Fusion"])
from viewer import assets
from viewer.content.texts import as_written
from viewer.gui.options import Options
from viewer.gui.print_dialog import PrintDialog
from viewer.gui.session import Session
from viewer.gui.theme import Theme

target = Path(sys.argv[1])
if sys.argv[2] == "stall":
    def stall(_file):
        print("half written", flush=True)
        time.sleep(60)
    os.fsync = stall
else:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
session = Session("en")
session.open(assets.data("operation-h.json"))
window = QWidget()
settings = Options(target.parent / ".settings.ini")
dialog = PrintDialog(window, session, Theme("light"), settings, lambda *_: str(target))
dialog.open()
dialog.save()
while dialog._task is not None:
    application.processEvents()
print(as_written(dialog.trouble.text()), flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
def test_that_a_program_killed_while_it_writes_leaves_no_file_anybody_sees(tmp_path):
    target = tmp_path / "out.pdf"
    target.write_bytes(b"%PDF-old")
    child = subprocess.Popen(
        [sys.executable, "-P", "-c", CHILD, str(target), "stall"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "half written\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert target.read_bytes() == b"%PDF-old"
    assert [file.name for file in tmp_path.iterdir() if not file.name.startswith(".")] == [
        "out.pdf"
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")
def test_that_a_disk_with_no_room_gives_a_sentence_and_no_file(tmp_path):
    target = tmp_path / "out.pdf"
    command = [sys.executable, "-P", "-c", CHILD, str(target), "full"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert str(target) in done.stdout
    assert "can’t be written" in done.stdout
    assert "Traceback" not in done.stderr
    assert [file.name for file in tmp_path.iterdir() if file.name != ".settings.ini"] == []


@pytest.mark.parametrize(
    ("place", "said"),
    [("gone/out.pdf", "is not there"), ("folder.pdf", "is a folder"), ("sheet", "left as it is")],
)
def test_that_what_can_not_be_written_is_a_sentence_and_another_try(
    qtbot, make_dialog, open_session, tmp_path, place, said
):
    (tmp_path / "folder.pdf").mkdir()
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(assets.data("operation-h.json").read_bytes())
    dialog = make_dialog(tmp_path / place, open_session(sheet))
    choosing = answer_questions(qtbot, "yes", [])
    write(qtbot, dialog)
    choosing.stop()
    assert said in dialog.trouble.text()
    assert dialog.trouble.isVisible()
    assert dialog.steps.currentIndex() == CHOOSING
    assert dialog.save_button.isEnabled()
    assert sheet.read_bytes() == assets.data("operation-h.json").read_bytes()


def test_that_a_fault_of_ours_is_told_and_recorded(qtbot, make_dialog, tmp_path, monkeypatch):
    def fail(*_arguments: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(press, "render_pdf", fail)
    dialog = make_dialog(tmp_path / "out.pdf")
    with qtbot.capture_exceptions() as faults:
        write(qtbot, dialog)
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]
    assert "fault of this program" in dialog.trouble.text()


# ---- sheets that are not printed -----------------------------------------------------------------


def spoilt(tmp_path: Path, count: int) -> Path:
    """Give a file of the sample with *count* errors in it."""
    sheet = json.loads(assets.data("operation-h.json").read_bytes())
    for figure in sheet["figures"][:count]:
        figure["source"] = "nowhere"
    file = tmp_path / "spoilt.json"
    file.write_text(json.dumps(sheet), encoding="utf-8")
    return file


@pytest.mark.parametrize("count", [1, 3])
def test_that_a_sheet_with_errors_is_refused_with_their_count(
    window, settings, dress, open_session, tmp_path, count
):
    session = open_session(spoilt(tmp_path, count))
    assert len(session.opened.errors) == count
    print_to_pdf(window, session, dress(), settings)
    assert not window.findChildren(PrintDialog)
    [notice] = window.findChildren(Notice)
    said = notice.sentences[0].text()
    assert "spoilt.json" in said
    assert str(count) in said
    assert notice.close_button.isDefault()
    QTest.keyClick(notice, Qt.Key.Key_Return)
    assert not notice.isVisible()
    assert not window.findChildren(PrintDialog)


def test_that_a_sheet_with_errors_is_printed_for_who_chooses_that(
    qtbot, window, settings, dress, open_session, tmp_path
):
    session = open_session(spoilt(tmp_path, 2))
    print_to_pdf(window, session, dress(), settings)
    [notice] = window.findChildren(Notice)
    assert notice.action_button.text() == "Print anyway"
    notice.action_button.click()
    [dialog] = window.findChildren(PrintDialog)
    dialog._choose_file = lambda _parent, _start: str(tmp_path / "out.pdf")
    dialog.save()
    qtbot.waitUntil((tmp_path / "out.pdf").exists, timeout=20_000)
    opened, chosen = session.opened, dialog.choices.options()
    expected = press.render_pdf(opened.sheet, opened.data, chosen, opened.evidence, opened.flaws)
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == 2, timeout=20_000)
    assert (tmp_path / "out.pdf").read_bytes() == expected
    dialog.close()
    background.finish()


def test_that_a_sheet_without_errors_is_offered_to_print(window, settings, dress, open_session):
    print_to_pdf(window, open_session(), dress(), settings)
    [dialog] = window.findChildren(PrintDialog)
    assert dialog.isVisible()
    dialog.close()
    background.finish()


# ---- after it ------------------------------------------------------------------------------------


def test_that_it_says_where_the_file_went_and_offers_to_open_it(qtbot, make_dialog, tmp_path):
    opened: list[QUrl] = []
    dialog = make_dialog(tmp_path / "out.pdf", open_url=lambda url: opened.append(url) or True)
    write(qtbot, dialog)
    assert str(tmp_path / "out.pdf") in dialog.outcome.text()
    dialog.open_button.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "out.pdf"))]
    assert not dialog.trouble.isVisible()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_that_a_computer_without_a_program_for_it_is_told_so(
    qtbot, make_dialog, tmp_path, monkeypatch
):
    monkeypatch.setattr(print_dialog, "show_in_folder", lambda _file, open_url: open_url(QUrl()))
    dialog = make_dialog(tmp_path / "out.pdf", open_url=lambda _url: False)
    write(qtbot, dialog)
    dialog.open_button.click()
    assert "No program for PDF files" in dialog.trouble.text()
    dialog.folder_button.click()
    assert "No program for folders" in dialog.trouble.text()
    assert dialog.trouble.isVisible()


# ---- how it looks and speaks ---------------------------------------------------------------------


def wait_for_picture(qtbot, dialog: PrintDialog) -> None:
    qtbot.waitUntil(dialog.picture.has_image, timeout=20_000)


def shown(dialog: QWidget, kind: type) -> list:
    return [one for one in dialog.findChildren(kind) if one.isVisible()]


def test_that_the_first_page_is_shown_with_the_number_of_pages(qtbot, make_dialog, open_session):
    session = open_session()
    dialog = make_dialog(session=session)
    assert not dialog.picture.has_image()
    wait_for_picture(qtbot, dialog)
    count = press.page_count(session.opened.sheet)
    assert dialog.page_count.text() == f"{count} pages"
    choose(dialog.choices.paper, "a5")
    choose(dialog.choices.landscape, True)
    wait_for_picture(qtbot, dialog)
    a5 = press.PrintOptions(paper="a5", landscape=True)
    qtbot.waitUntil(
        lambda: (
            dialog.page_count.text()
            == f"{press.page_count(session.opened.sheet, a5, session.opened.evidence)} pages"
        )
    )


def test_that_the_page_shown_is_light_in_every_theme(qtbot, window, settings, dress, open_session):
    for scheme in ("light", "dark", "contrast"):
        dialog = PrintDialog(window, open_session(), dress(scheme), settings)
        dialog.open()
        wait_for_picture(qtbot, dialog)
        image = dialog.picture.grab().toImage()
        lowest = image.pixelColor(image.width() // 2, image.height() - 12)
        assert lowest.lightness() > 250
        dialog.close()


def test_that_every_part_has_a_name_for_who_does_not_see_it(qtbot, make_dialog):
    dialog = make_dialog()
    wait_for_picture(qtbot, dialog)
    for kind in (QComboBox, QAbstractButton, QProgressBar):
        for one in dialog.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(one)
            assert interface.text(QAccessible.Text.Name), one
    picture = QAccessible.queryAccessibleInterface(dialog.picture)
    assert picture.text(QAccessible.Text.Name) == "First page as it will be printed"
    assert picture.text(QAccessible.Text.Description) == "2 pages"


def test_that_tab_reaches_every_choice_in_their_order_and_comes_round(qtbot, make_dialog):
    dialog = make_dialog()
    qtbot.waitExposed(dialog)
    choices = dialog.choices
    expected = [
        choices.paper,
        choices.landscape,
        choices.margin,
        choices.ink,
        choices.language,
        dialog.cancel_button,
        dialog.save_button,
    ]
    choices.paper.setFocus()
    reached = []
    for _ in expected:
        reached.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert reached == expected
    assert dialog.focusWidget() is choices.paper


def test_that_enter_saves_and_escape_closes(qtbot, make_dialog, tmp_path):
    dialog = make_dialog(tmp_path / "out.pdf")
    assert dialog.focusWidget() is dialog.save_button
    dialog.choices.paper.setFocus()
    assert dialog.save_button.isDefault()
    qtbot.keyClick(dialog.choices.paper, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.steps.currentIndex() == WRITTEN, timeout=20_000)
    assert dialog.focusWidget() is dialog.open_button
    assert dialog.open_button.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def all_steps(qtbot, dialog: PrintDialog):
    """Show the dialog in each of its states, one after the other."""
    wait_for_picture(qtbot, dialog)
    yield
    dialog._show_progress()
    yield
    dialog._show_outcome(Path("/somewhere/with/a/long/name/operation-h-en.pdf"))
    yield
    dialog._show_choices("⟦" + "A sentence that takes more than a line to say it. " * 4 + "⟧")
    yield


def test_that_every_word_can_be_translated(qtbot, speak, make_dialog):
    speak(PSEUDO)
    dialog = make_dialog()
    own = {"Operation H"}
    assert dialog.windowTitle().startswith("⟦")
    for _ in all_steps(qtbot, dialog):
        texts = [one.text() for one in (*shown(dialog, QLabel), *shown(dialog, QAbstractButton))]
        for box in shown(dialog, QComboBox):
            texts += [box.itemText(place) for place in range(box.count())]
            texts.append(box.accessibleName())
        assert len(texts) > 4
        assert not [text for text in texts if text not in own and text[:1] + text[-1:] != "⟦⟧"]


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "fr", "ar", PSEUDO])
def test_that_no_label_is_cut(qtbot, speak, make_dialog, language, zoom):
    speak(language)
    dialog = make_dialog(zoom=zoom)
    for _ in all_steps(qtbot, dialog):
        QApplication.processEvents()
        for one in shown(dialog, QLabel):
            needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
            assert one.height() >= needed, one.text()
            if not one.wordWrap():
                assert one.width() >= one.sizeHint().width(), one.text()
        for one in (*shown(dialog, QAbstractButton), *shown(dialog, QComboBox)):
            assert one.width() >= one.minimumSizeHint().width(), one.accessibleName()


@pytest.mark.parametrize(("language", "picture_is_left"), [("en", True), ("ar", False)])
def test_that_the_dialog_is_mirrored_for_arabic(speak, make_dialog, language, picture_is_left):
    speak(language)
    dialog = make_dialog()
    is_left = dialog.picture.geometry().center().x() < dialog.width() // 2
    assert is_left == picture_is_left
