"""Texts on charts: measured and broken into lines, never read as mark-up, in both directions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.gui.charts.lettering import Lettering, Run, reads_right_to_left


@pytest.fixture
def made(make_theme):
    theme = make_theme()

    def lettering(*texts: str, right_to_left: bool = False) -> Lettering:
        runs = [
            Run(text, theme.font(15, 600 if place else 400), QColor("black"))
            for place, text in enumerate(texts)
        ]
        return Lettering(runs, right_to_left=right_to_left)

    return lettering


def test_that_a_text_begins_as_one_line_of_its_natural_width(made):
    text = made("more than ", "90,000")
    assert text.lines == 1
    assert text.width == text.natural_width
    assert 0 < text.inked().width() <= text.natural_width


def test_that_a_text_is_broken_between_words_and_put_together_again(made):
    text = made("Accounts concerned by the referral packages")
    width, height = text.natural_width, text.height
    text.wrap(width / 2)
    assert text.lines >= 2
    assert text.inked().width() <= width / 2 + 1
    assert text.height >= 2 * height - 1
    text.wrap(width)
    assert (text.lines, text.height) == (1, height)


@pytest.mark.parametrize("width", [1, 20, 57.3, 200])
def test_that_a_word_without_a_break_is_broken_rather_than_cut(made, width):
    text = made("W" * 60).wrap(width)
    assert text.lines > 1
    widest_letter = made("W").natural_width
    assert text.inked().width() <= max(width, widest_letter) + 1


def test_that_runs_are_set_in_fonts_of_their_own(made):
    assert made("accounts").natural_width < made("", "accounts").natural_width


def test_that_letters_beyond_the_first_plane_leave_the_runs_in_step(made):
    plain, odd = made("a", "bold"), made("\U0001d538", "bold")
    assert odd.text == "\U0001d538bold"
    picture = QImage(200, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    odd.draw(painter, 0, 0)
    painter.end()
    assert odd.natural_width > plain.natural_width - made("a").natural_width


def test_that_mark_up_is_text(made):
    assert made("<b>46</b>").natural_width > made("46").natural_width * 2


@pytest.mark.parametrize(
    ("text", "from_the_right"),
    [
        ("Online accounts", False),
        ("حسابات", True),
        ("\u2068Operation H\u2069 عملية", True),
        ("\u2068عملية\u2069 operation", False),
        ("(حسابات)", True),
    ],
)
def test_that_the_first_letter_with_a_direction_decides(text, from_the_right):
    assert reads_right_to_left(text, otherwise=not from_the_right) is from_the_right


@given(st.text(alphabet="0123456789 .,–()%", max_size=12), st.booleans())
def test_that_digits_alone_read_as_the_page_does(text, page):
    assert reads_right_to_left(text, page) is page


@pytest.mark.parametrize("to_the_end", [False, True])
@pytest.mark.parametrize("right_to_left", [False, True])
def test_that_lines_stand_against_the_side_they_are_set_against(made, right_to_left, to_the_end):
    text = made("one two three four five", right_to_left=right_to_left)
    text.wrap(text.natural_width * 0.45, to_the_end=to_the_end)
    shorter = text._layout.lineAt(text.lines - 1).naturalTextRect()
    is_at_the_right = shorter.right() > text.width - 2 and shorter.left() > 2
    assert is_at_the_right is (right_to_left != to_the_end)
