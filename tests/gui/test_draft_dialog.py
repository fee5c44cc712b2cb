"""Check my text: numbers are marked as one types, listed with verdicts, and lead to figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer import assets
from viewer.content import wording
from viewer.gui import draft_run, options
from viewer.gui.draft_dialog import DraftDialog, check_text
from viewer.gui.draft_editor import Offsets, harmless
from viewer.sheet.comparison import Verdict

H = assets.data("operation-h.json")
TEXT = "More than 90,000 accounts; 90,000 accounts; 863 cases; 25 officers."
Line = QTextCharFormat.UnderlineStyle


@pytest.fixture
def open_dialog(program, qtbot):
    """Open the pane over a sheet, and put a text into it as one types it."""

    def show(text="", file=H, **size):
        one = program(file, **size)
        one.window.actions_by_id["check_text"].trigger()
        dialog = one.window.findChild(DraftDialog)
        qtbot.waitUntil(lambda: not dialog._run.is_busy)
        if text:
            put(dialog, text, qtbot)
        return dialog

    return show


def put(dialog, text, qtbot):
    with qtbot.waitSignal(dialog._run.done):
        dialog.editor.setPlainText(text)


def underlines(editor):
    """Give the words that are underlined, each with its line."""
    found, block = [], editor.document().begin()
    while block.isValid():
        wide = block.text().encode("utf-16-le")
        found += [
            (
                wide[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"),
                one.format.underlineStyle(),
            )
            for one in block.layout().formats()
        ]
        block = block.next()
    return found


def pasted(editor, **kinds):
    data = QMimeData()
    for kind, value in kinds.items():
        getattr(data, f"set{kind}")(value)
    if editor.canInsertFromMimeData(data):
        editor.insertFromMimeData(data)


def test_that_each_number_is_underlined_in_the_shape_of_its_verdict_and_listed(open_dialog):
    dialog = open_dialog(TEXT)
    assert underlines(dialog.editor) == [
        ("More than 90,000", Line.SingleUnderline),
        ("90,000", Line.DashUnderline),
        ("863", Line.WaveUnderline),
        ("25", Line.DotLine),
    ]
    assert [one.verdict for one in dialog.list.numbers] == list(Verdict)
    assert dialog.list.model().index(1).data() == "90,000: matches K1, but lost “more than”"
    assert dialog.summary.text().startswith("4 numbers: 1 match")


def test_that_marks_follow_what_is_typed_and_only_after_a_pause(open_dialog, qtbot):
    dialog = open_dialog("836 cases")
    assert [one.verdict for one in dialog.list.numbers] == [Verdict.MATCHES]
    dialog.editor.moveCursor(dialog.editor.textCursor().MoveOperation.Start)
    with qtbot.waitSignal(dialog._run.done):
        QTest.keyClicks(dialog.editor, "about ")
        assert dialog._pause.isActive()
    assert [one.verdict for one in dialog.list.numbers] == [Verdict.LOST]


def test_that_underlining_is_no_reason_to_compare_again(open_dialog):
    dialog = open_dialog(TEXT)
    QApplication.processEvents()
    assert not dialog._pause.isActive()
    assert not dialog._run.is_busy


def test_that_walking_the_list_selects_the_number_and_says_what_the_sheet_says(open_dialog):
    dialog = open_dialog(TEXT)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    assert dialog.editor.textCursor().selectedText() == "90,000"
    assert dialog.statement.text().startswith("Online accounts identified: more than 90,000")
    dialog.list.setCurrentIndex(dialog.list.model().index(3))
    assert dialog.statement.text() == "Nothing of the kind."


def test_that_enter_and_a_click_show_the_figure_in_the_window(open_dialog, settle):
    dialog = open_dialog(TEXT)
    window = dialog.parentWidget()
    window.header.tabs.setCurrentIndex(window.header.tabs.count() - 1)
    dialog.list.setCurrentIndex(dialog.list.model().index(2))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    settle()
    assert window.header.tabs.currentIndex() == 0
    assert window.pages.currentWidget().chosen_item() == "cases-investigated"
    assert window.workspace.is_examining
    assert window.workspace.current_key() == "cases-investigated"
    spot = dialog.list.visualRect(dialog.list.model().index(0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    settle()
    assert window.pages.currentWidget().chosen_item() == "accounts-identified"
    assert dialog.editor.textCursor().selectedText() == "More than 90,000"


def test_that_an_event_is_shown_on_its_timeline(open_dialog, settle):
    dialog = open_dialog("a two-year long operation")
    window = dialog.parentWidget()
    dialog.list.setCurrentIndex(dialog.list.model().index(0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    settle()
    section = window.session.page.sections[window.header.tabs.currentIndex()]
    assert section.kind == "timeline"


def test_that_a_number_that_is_nowhere_leads_nowhere(open_dialog):
    dialog = open_dialog("25 officers")
    wanted = []
    dialog.wanted.connect(wanted.append)
    dialog.list.setCurrentIndex(dialog.list.model().index(0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Enter)
    assert wanted == []


def test_that_letters_beyond_the_sixteen_bits_of_qt_move_no_mark(open_dialog):
    dialog = open_dialog("🙂🙂 We found 836 cases 🙂 and 146 children.")
    assert [words for words, _line in underlines(dialog.editor)] == ["836", "146"]
    dialog.list.setCurrentIndex(dialog.list.model().index(1))
    assert dialog.editor.textCursor().selectedText() == "146"
    assert [Offsets("a🙂b").of(at) for at in range(4)] == [0, 1, 3, 4]


def test_that_a_number_may_reach_over_a_line(open_dialog):
    dialog = open_dialog("We found more than\n90,000 accounts.")
    assert [words for words, _line in underlines(dialog.editor)] == ["more than", "90,000"]


# Another sheet, another language -----------------------------------------------------------------


def test_that_another_sheet_is_compared_with_as_soon_as_it_is_open(open_dialog, qtbot):
    dialog = open_dialog("240 cards in the box")
    assert [one.verdict for one in dialog.list.numbers] == [Verdict.ABSENT]
    with qtbot.waitSignal(dialog._run.done):
        dialog.parentWidget().open(assets.data("tour.json"))
    assert [one.verdict for one in dialog.list.numbers] == [Verdict.MATCHES]


def test_that_the_language_of_the_text_can_be_chosen(open_dialog, qtbot):
    dialog = open_dialog("90.000")
    assert [one.verdict for one in dialog.list.numbers] == [Verdict.LOST]
    with qtbot.waitSignal(dialog._run.done):
        dialog.editor.setPlainText("153.000 comptes")
    with qtbot.waitSignal(dialog._run.done):
        dialog.language.setCurrentIndex(dialog.language.findData("es"))
    assert dialog._run._language == "es"


def test_that_it_is_mirrored_in_arabic_and_speaks_as_the_page_does(open_dialog, settings, settle):
    settings.set(options.LANGUAGE, "ar")
    dialog = open_dialog("90,000 حساب")
    dialog.resize(1100, 700)
    settle()
    assert dialog.isRightToLeft()
    assert dialog.list.isRightToLeft()
    assert "أكثر من" in dialog.list.numbers[0].words
    first, second = dialog._splitter.widget(0), dialog._splitter.widget(1)
    assert first.mapToGlobal(QPoint()).x() > second.mapToGlobal(QPoint()).x()


# A text that is none of ours ---------------------------------------------------------------------


def test_that_a_paste_is_plain_text_only(open_dialog):
    editor = open_dialog().editor
    pasted(editor, Html="<b>836</b> <img src='/etc/passwd'>", Text="836 cases")
    assert editor.toPlainText() == "836 cases"
    editor.clear()
    pasted(editor, Html="<b>only mark-up</b>")
    assert "<b>" not in editor.toPlainText()
    editor.clear()
    pasted(editor, Urls=[QUrl.fromLocalFile("/etc/passwd")], Text="file:///etc/passwd")
    assert editor.toPlainText() == ""


def test_that_what_turns_or_hides_its_neighbours_is_shown_instead(open_dialog):
    editor = open_dialog().editor
    pasted(editor, Text="\u202e000,09\u202c a\x00b\x1b[31m\r\nc\u2028d")
    assert editor.toPlainText() == "␣000,09␣ a�b�[31m\nc\nd"
    assert harmless("\u200f90\u200e") == "\u200f90\u200e"


def test_that_mark_up_in_a_text_is_shown_as_it_stands(open_dialog, tmp_path):
    dialog = open_dialog(
        "<b>All</b> the 46 & {name} %s <img src='x'> and 90,000 &amp;\n\n<i>and</i> the 863"
    )
    assert "<b>All</b> the 46" in dialog.editor.toPlainText()
    assert [one.number for one in dialog.list.numbers] == ["46", "90,000", "863"]
    for line in dialog.findChildren(QLabel):
        assert line.textFormat() == Qt.TextFormat.PlainText


# A long one --------------------------------------------------------------------------------------


def test_that_a_long_text_is_compared_as_far_as_the_limit_and_that_is_said(
    open_dialog, qtbot, monkeypatch
):
    monkeypatch.setattr(draft_run, "LONGEST_COMPARED", 40)
    monkeypatch.setattr("viewer.gui.draft_dialog.LONGEST_COMPARED", 40)
    dialog = open_dialog("836 cases. " * 3)
    assert not dialog.notice.isVisible()
    put(dialog, "836 cases. " * 6, qtbot)
    assert len(dialog.list.numbers) == 4
    assert dialog.notice.isVisible()
    assert "first 40 characters" in dialog.notice.text()


def test_that_the_window_is_not_held_up_and_a_known_paragraph_is_not_compared_again(
    open_dialog, qtbot, monkeypatch
):
    monkeypatch.setattr(draft_run, "_AT_ONCE", 0.0)
    dialog = open_dialog()
    counted = []
    real = draft_run.Comparer.marks_in
    monkeypatch.setattr(
        draft_run.Comparer,
        "marks_in",
        lambda self, paragraph: counted.append(paragraph) or real(self, paragraph),
    )
    parts = [f"In part {place} there were 836 cases." for place in range(300, 320)]
    put(dialog, "\n\n".join(parts), qtbot)
    assert counted == parts
    counted.clear()
    parts[7] = "Now 146 children."
    put(dialog, "\n\n".join(parts), qtbot)
    assert counted == ["Now 146 children."]


def test_that_a_text_changed_meanwhile_is_compared_anew_and_the_old_one_forgotten(
    open_dialog, qtbot, monkeypatch
):
    dialog = open_dialog("836 cases")
    dialog.editor.setPlainText("863 cases")
    dialog._compare()
    dialog.editor.setPlainText("none")
    QApplication.processEvents()
    assert [one.number for one in dialog.list.numbers] == ["836"]
    qtbot.waitUntil(lambda: dialog.list.numbers == ())


# The pane itself ---------------------------------------------------------------------------------


def test_that_there_is_one_pane_which_keeps_its_text_while_the_window_is_open(open_dialog):
    dialog = open_dialog(TEXT)
    window = dialog.parentWidget()
    dialog.reject()
    assert check_text(window) is dialog
    assert dialog.isVisible()
    assert dialog.editor.toPlainText() == TEXT
    assert not dialog.isModal()


def test_that_the_text_is_still_there_when_the_program_speaks_another_language(
    program, qtbot, settle
):
    one = program(H)
    put(check_text(one.window), TEXT, qtbot)
    one.speak("fr")
    settle()
    dialog = check_text(one.window)
    assert dialog.editor.toPlainText() == TEXT
    qtbot.waitUntil(lambda: len(dialog.list.numbers) == 4)
    assert "plus de" in dialog.list.numbers[1].words


def test_that_everything_is_reached_by_keyboard_and_named(open_dialog, settle):
    dialog = open_dialog(TEXT)
    dialog.activateWindow()
    dialog.editor.setFocus()
    reached = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    for part in (dialog.editor, dialog.list, dialog.language):
        assert part in reached
        assert part.accessibleName()


def test_that_a_screen_reader_hears_the_count_when_it_is_another_one(
    open_dialog, qtbot, monkeypatch
):
    heard = []
    monkeypatch.setattr("viewer.gui.draft_dialog.announce", lambda _part, said: heard.append(said))
    dialog = open_dialog("836 cases")
    put(dialog, "836 cases.", qtbot)
    put(dialog, "863 cases.", qtbot)
    assert heard == ["1 number: 1 matches", "1 number: 1 differs"]


def test_that_a_screen_reader_hears_what_the_sheet_says_of_the_number_chosen(
    open_dialog, monkeypatch
):
    dialog = open_dialog(TEXT)
    heard = []
    monkeypatch.setattr(
        "viewer.gui.draft_dialog.announce", lambda part, said: heard.append((part, said))
    )
    read = QAccessible.queryAccessibleInterface(dialog.statement)
    for row in (2, 3):
        dialog.list.setCurrentIndex(dialog.list.model().index(row))
        assert heard[-1] == (dialog.statement, dialog.statement.text())
        assert read.text(QAccessible.Text.Name) == dialog.statement.text()
        assert read.text(QAccessible.Text.Description) == "The sheet says"
    assert [said for _part, said in heard] == [
        "Cases investigated: 836 (cases, internationally).",
        "Nothing of the kind.",
    ]


def test_that_without_a_sheet_there_is_nothing_to_compare_with(program, tmp_path):
    one = program(tmp_path / "none.json")
    assert not one.window.actions_by_id["check_text"].isEnabled()


@pytest.mark.parametrize(("width", "beside"), [(1100, True), (640, False)])
def test_that_verdicts_stand_beside_the_text_where_there_is_room_else_under_it(
    open_dialog, settle, width, beside
):
    dialog = open_dialog(TEXT)
    dialog.resize(width, 640)
    settle()
    editor = dialog.editor.mapTo(dialog, dialog.editor.rect().bottomRight())
    verdicts = dialog.list.mapTo(dialog, QPoint())
    assert (verdicts.x() > editor.x()) is beside
    assert (verdicts.y() > editor.y()) is not beside


def test_that_no_text_is_cut_at_any_size_of_letters(open_dialog, settle):
    dialog = open_dialog(TEXT)
    for zoom in (0.8, 1.0, 2.0, 3.0):
        dialog._theme.set_zoom(zoom)
        settle()
        width = dialog.list.viewport().width()
        for row in range(4):
            assert dialog.list.visualRect(dialog.list.model().index(row)).width() <= width
        assert not dialog.list.horizontalScrollBar().maximum()


def test_that_it_speaks_the_language_of_the_program(open_dialog):
    assert wording.spoken() == "en"
    assert open_dialog().windowTitle() == "Check my text"
