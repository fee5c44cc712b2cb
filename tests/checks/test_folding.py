"""What differs between two copies of one text is folded, and the way back is known."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.checks.folding import Folded, fold, is_cut

SAME = (
    ("spaces", "90 000 accounts", "90\u202f000\u00a0 accounts"),
    ("line breaks", "of the accounts", "of the\r\n accounts"),
    ("apostrophes", "children's lives", "children\u2019s lives"),
    ("quotation marks", '"large"', "\u00ablarge\u201d"),
    ("hyphens", "two-year long - hard", "two\u2010year long \u2013 hard"),
    ("minus signs", "-8 percent", "\u22128 percent"),
    ("Arabic digits", "153000 حساب", "١٥٣٠٠٠ حساب"),
    ("full-width digits", "2019", "２０１９"),
    ("case", "Crimes Against Children", "crimes against children"),
    ("marks of direction", "العملية H", "العملية \u200eH\u200f"),
    ("isolates", "more than 46", "more than \u206846\u2069"),
    ("composition", "été", "e\u0301te\u0301"),
)
DIFFERENT = (
    ("letters", "identified", "identifies"),
    ("digits", "90,000", "90,001"),
    ("separators", "90,000", "90.000"),
    ("accents", "résultats", "resultats"),
    ("superscripts", "102", "10\u00b2"),
    ("words run together", "90 000", "90000"),
)


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in SAME], ids=[p[0] for p in SAME])
def test_that_what_differs_between_copies_is_folded(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [pair[1:] for pair in DIFFERENT], ids=[p[0] for p in DIFFERENT]
)
def test_that_nothing_else_is_forgiven(one: str, other: str):
    assert fold(one) != fold(other)


@given(st.text())
def test_that_folding_what_is_folded_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text(min_size=1), st.text())
def test_that_a_part_of_a_text_stays_a_part_of_it(before: str, part: str, after: str):
    """Unless letters at its edges combine, which quotations don't begin or end with."""
    text = fold(f"{before} {part} {after}")
    assert all(piece in text for piece in fold(part).split(" "))


def test_that_no_letter_alone_folds_differently_the_second_time():
    letters = (chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    assert [letter for letter in letters if fold(fold(letter)) != fold(letter)] == []


MIXED = st.text(
    st.sampled_from("aé\u0301\u0345ŉßİﬁ ٣９.\u200e\u00ad\u202f\n-\u2212’'\u1fef\u212bΣς").filter(
        bool
    )
)


@given(st.one_of(st.text(), MIXED))
def test_that_a_text_is_folded_word_by_word_as_it_is_in_one_go(text: str):
    assert Folded(text).text == fold(text)


@given(st.one_of(st.text(), MIXED), st.data())
def test_that_each_stretch_of_a_folded_text_is_found_in_the_text_as_given(
    text: str, data: st.DataObject
):
    folded = Folded(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(text) or start == end
    assert folded.text[start:end].strip() in fold(text[span.start : span.end]) or start == end


def test_that_a_stretch_is_as_narrow_as_can_be():
    folded = Folded("The  D\u00adIA \u2018found\u2019 ٩٠\u202f٠٠٠ e\u0301tats.")
    for words, written in [
        ("dia", "D\u00adIA"),
        ("'found'", "\u2018found\u2019"),
        ("90 000", "٩٠\u202f٠٠٠"),
        ("état", "e\u0301tat"),
        ("the dia", "The  D\u00adIA"),
    ]:
        at = folded.text.index(unicodedata.normalize("NFC", words))
        span = folded.span(at, at + len(words))
        assert folded.original[span.start : span.end] == written
        assert folded.place(span.start) == at


@pytest.mark.parametrize(
    ("text", "part", "cut"),
    [
        ("146 children", "46 children", True),
        ("1,146 children", "146 children", True),
        ("153,000 accounts", "153", True),
        ("153,000 accounts", "153,000", False),
        ("27.7 thousand", "27", True),
        ("58 countries.", "58 countries", False),
        ("in 2019, 58", "2019", False),
        ("the arrested", "arrest", True),
        ("two-year long", "year long", False),
        ("d'octobre 2019", "octobre 2019", False),
        ("وأكثر من 90", "أكثر من 90", False),
        ("وأكثر من 90", "كثر من 90", True),
        ("12件の報告", "件の報告", False),
        ("三百件の報告", "件の報告", False),
    ],
)
def test_that_a_cut_through_a_word_or_a_number_is_noticed(text: str, part: str, *, cut: bool):
    at = text.index(part)
    assert (is_cut(text, at) or is_cut(text, at + len(part))) is cut
