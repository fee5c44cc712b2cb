"""Text gets into widgets, tool tips, titles and the clipboard as text, whatever it looks like."""

from __future__ import annotations

import re
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from viewer.content.texts import BREAK
from viewer.gui.text import (
    align_to_reading,
    box,
    broken_to_fit,
    copy,
    label,
    mnemonic,
    selectable,
    shown,
    tip,
    title,
)

MARKUP = "<b>bold</b> <img src='x.png'> & &amp; <script>"
DIRECTION = pytest.mark.parametrize(
    ("direction", "edge"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft),
        (Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight),
    ],
    ids=["ltr", "rtl"],
)


@pytest.mark.parametrize("make", [label, selectable])
def test_that_a_label_shows_mark_up_as_it_was_written(qtbot, make):
    made = make(MARKUP)
    qtbot.addWidget(made)
    assert made.text() == MARKUP
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.wordWrap()


def test_that_a_selectable_label_is_marked_by_keyboard_and_mouse_but_opens_nothing(qtbot):
    made = selectable("https://example.org")
    qtbot.addWidget(made)
    flags = made.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert not made.openExternalLinks()


def test_that_a_control_sign_is_seen_instead_of_obeyed(qtbot):
    made = label("a\u202eb\x00c")
    qtbot.addWidget(made)
    assert made.text() == "a␣b�c"


def test_that_what_content_keeps_apart_is_kept_apart_and_what_a_file_turns_is_not(qtbot):
    """Isolated numbers of an Arabic sheet are no boxes; a mark without its partner is one."""
    made = label("من \u2068٨\u2069 إلى \u2068١٢\u2069")
    qtbot.addWidget(made)
    assert made.text() == "من \u2068٨\u2069 إلى \u2068١٢\u2069"
    for alone in ("a\u2068b", "a\u2069b", "a\u2067b\u2069"):
        assert not set(shown(alone)) & set("\u2067\u2068\u2069"), ascii(shown(alone))
    assert shown("\u2068a\u202eb\u2069") == "\u2068a␣b\u2069"


@pytest.mark.parametrize("width", [1, 30, 100, 400])
@given(text=st.text("abcWW éä-١٢\u0301", max_size=80))
def test_that_no_word_is_wider_than_its_line(qapp, shipped_fonts, width, text):
    metrics = QFontMetrics(QFont("IBM Plex Sans", 15))
    broken = broken_to_fit(text, metrics, width)
    assert broken.replace(BREAK, "") == text
    for piece in re.split(f"[ {BREAK}]", broken):
        letters = [letter for letter in piece if not combining(letter)]
        assert metrics.horizontalAdvance(piece) <= width or len(letters) <= 1


def test_that_a_word_that_fits_is_left_whole(qapp):
    metrics = QFontMetrics(qapp.font())
    assert broken_to_fit("an ordinary sentence", metrics, 400) == "an ordinary sentence"


@DIRECTION
def test_that_digits_and_latin_names_begin_where_reading_begins(qtbot, direction, edge):
    """Qt by itself goes by the letters, and puts digits of an Arabic page at the wrong edge."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(direction)
    made = label("90,000 Interpol")
    made.setParent(holder)
    holder.show()
    assert made.alignment() & edge
    assert made.alignment() & Qt.AlignmentFlag.AlignAbsolute or edge in made.alignment()


def test_that_a_line_is_placed_at_its_top_where_that_is_asked_for(qtbot):
    made = label("text")
    qtbot.addWidget(made)
    align_to_reading(made, top=True)
    assert made.alignment() & Qt.AlignmentFlag.AlignTop
    align_to_reading(made)
    assert made.alignment() & Qt.AlignmentFlag.AlignVCenter


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1))
def test_that_a_tool_tip_reads_as_the_text_it_was_given(qapp, text):
    holder = QWidget()
    tip(holder, text[:40])
    document = QTextDocument()
    document.setHtml(holder.toolTip())
    assert document.toPlainText() == text[:40]


def test_that_a_tool_tip_keeps_within_the_screen(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    tip(holder, "word " * 1000)
    assert len(holder.toolTip()) < 600


@pytest.mark.parametrize(("given", "shown"), [("A & B", "A && B"), ("&File", "&&File"), ("x", "x")])
def test_that_an_ampersand_of_a_name_is_no_key_of_a_menu(given, shown):
    assert mnemonic(given) == shown


def test_that_a_title_is_one_line_and_not_too_long():
    assert title("Two\nlines") == "Two lines"
    assert title("\u20682\u2069 of \u20683\u2069\u202e") == "2 of 3␣"
    assert len(title("x " * 300)) == 120
    assert title("x " * 300).endswith("…")


def test_that_the_clipboard_gets_what_was_written_without_our_marks(qapp):
    copy("a\u200bb \u2068c\u2069 <b>")
    assert QApplication.clipboard().text() == "ab c <b>"


def test_that_a_message_box_shows_both_texts_as_they_stand(qtbot):
    made = box(None, MARKUP, "<i>more</i>\u202e")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert (made.text(), made.informativeText()) == (MARKUP, "<i>more</i>␣")
