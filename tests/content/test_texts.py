"""Text of a file is seen and never obeyed, in the language that is asked for."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.content.locale import locale_for
from viewer.content.texts import BREAK, LONGEST_UNBROKEN, OPEN_BOX, Texts, as_written, visible

ISOLATES = "\u2066\u2067\u2068\u2069"
STAYS = "\u00ad\u200b\u200c\u200d"
"""A soft hyphen, a place to break, and the two that shape Arabic, Indic letters and emoji."""
DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e" + ISOLATES

any_text = st.text(st.characters(codec=None), max_size=200)
ARABIC_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
"""Of the class of unseen marks by name only: they enclose a number, and are seen."""
HIDES = "\u180e\u2060\u2064\u206a\u206f\ufff9\U000e0001\U000e0041\U000e0100"
odd = st.sampled_from(
    [*DIRECTION, *HIDES, "\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\ud800"]
)
odd_text = st.lists(odd | st.text(max_size=60), max_size=8).map("".join)


def runs(text: str) -> list[str]:
    """Give the stretches of a text in which no line can be broken."""
    return text.replace(BREAK, " ").split()


@given(any_text | odd_text)
def test_that_nothing_in_a_shown_text_acts_on_its_neighbours(text: str):
    shown = visible(text)
    assert not set(shown) & set(DIRECTION)
    assert not [sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}]
    unseen = {sign for sign in shown if unicodedata.category(sign) == "Cf"} - set(STAYS)
    assert all(sign in ARABIC_SIGNS or ord(sign) > 0x10000 for sign in unseen)
    assert not set(shown) & set(HIDES)
    shown.encode()


@given(any_text | odd_text)
def test_that_what_acted_or_vanished_leaves_a_sign_one_can_see(text: str):
    shown = visible(text)
    for signs in (DIRECTION, HIDES):
        assert shown.count(OPEN_BOX) >= text.count(OPEN_BOX) + sum(sign in signs for sign in text)
    gone = [sign for sign in text if "\ud800" <= sign <= "\udfff" or sign in "\x00\x1b\x7f\ufeff"]
    assert shown.count("\ufffd") >= len(gone)


@given(any_text | odd_text)
def test_that_no_word_is_too_long_to_be_broken(text: str):
    assert all(len(run) <= LONGEST_UNBROKEN for run in runs(visible(text)))


@given(odd_text | st.text("ab ", min_size=60, max_size=300))
def test_that_a_shown_text_stays_as_it_is_when_shown_again(text: str):
    assert visible(visible(text)) == visible(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S"]) | st.just(" "), max_size=300))
def test_that_a_plain_text_is_shown_letter_for_letter(text: str):
    shown = visible(text)
    assert shown.replace(BREAK, "") == text.replace(BREAK, "")
    if all(len(run) <= LONGEST_UNBROKEN for run in text.split()):
        assert shown == text


@given(
    st.text(st.characters(categories=["L", "N", "P", "S"]) | st.just(" "), max_size=300),
    st.sampled_from(["en", "ar"]),
)
def test_that_the_clipboard_gets_exactly_what_was_written(text: str, language: str):
    assert as_written(locale_for(language).isolate(visible(text))) == text
    assert as_written(text) == text


def test_that_a_long_word_is_broken_where_it_would_push_the_page():
    address = "https://agency.example/" + "a" * 100
    parts = visible(address).split(BREAK)
    assert [len(part) for part in parts] == [40, 40, 40, 3]
    assert "".join(parts) == address
    assert visible("a" * LONGEST_UNBROKEN) == "a" * LONGEST_UNBROKEN


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo\r\n\r\nthree\tfour", "one two three four"),
        ("abc\u202edef", "abc␣def"),
        ("\u2067x\u2069", "␣x␣"),
        ("a\x00b\x1b[31m", "a\ufffdb\ufffd[31m"),
        ("a\ud800b", "a\ufffdb"),
        ("<b>{name}</b> %s &amp;", "<b>{name}</b> %s &amp;"),
        ("نص عربي", "نص عربي"),
        ("", ""),
    ],
)
def test_that_texts_are_shown_as(text: str, shown: str):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("language", "own", "written", "chosen"),
    [
        ("fr", "en", {"en": "E", "fr": "F"}, "F"),
        ("fr-CA", "en", {"en": "E", "fr": "F"}, "F"),
        ("fr-CA", "en", {"en": "E", "fr": "F", "fr-CA": "Q"}, "Q"),
        ("es", "en", {"fr": "F", "en": "E"}, "E"),
        ("es", "en-GB", {"fr": "F", "en": "E"}, "E"),
        ("es", "en-GB", {"fr": "F", "en": "E", "en-GB": "G"}, "G"),
        ("es", "ar", {"fr": "F", "en": "E"}, "F"),
    ],
)
def test_that_the_language_wanted_comes_first_then_the_sheets_own_then_the_first(
    language: str, own: str, written: dict[str, str], chosen: str
):
    assert Texts(language, own).choose(written) == chosen


def test_that_a_text_in_one_language_is_shown_in_all_and_none_is_empty():
    texts = Texts("fr", "en")
    assert texts.choose("only one") == "only one"
    assert texts.choose(None) == ""
    assert texts.choose({"en": "a\u202eb"}) == "a␣b"
