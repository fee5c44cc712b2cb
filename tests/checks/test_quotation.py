"""A quotation is found wherever two copies of one text may differ, at the place that is meant."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import assets
from viewer.checks.folding import Folded, Span, fold
from viewer.checks.quotation import find_quotation, nearest, places_of, stretch_around

TEXT = assets.data("tour.source.txt").read_text(encoding="utf-8")
TOUR = json.loads(assets.data("tour.json").read_text(encoding="utf-8"))
QUOTED = [
    item
    for item in (
        *TOUR["figures"],
        *(event for line in TOUR["timelines"] for event in line["events"]),
    )
    if item.get("quote")
]


@pytest.mark.parametrize("item", QUOTED, ids=lambda item: item["id"])
def test_that_each_quotation_of_the_tour_is_found_where_it_stands(item: dict):
    span = find_quotation(TEXT, item["quote"], item.get("published"), "en")
    assert span is not None
    assert TEXT[span.start : span.end] == item["quote"]


SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\n", "  ", "\t\r\n"])
HYPHENS = st.sampled_from(["-", "\u2010", "\u2011", "\u2013", "\u2212"])
APOSTROPHES = st.sampled_from(["'", "\u2019", "\u2018", "\u02bc"])
DIGITS = st.sampled_from(["0", "\u0660", "\u06f0", "\uff10"])
MARKS = st.sampled_from(["", "\u200e", "\u200f", "\u2068", "\u061c", "\u00ad"])


@given(st.data())
def test_that_another_copy_of_the_text_has_the_quotation_too(data: st.DataObject):
    """Each sign is exchanged for another that stands for the same, and marks are strewn in."""
    quote = "it's 90 000 two-year trips in 2019"

    def copied() -> str:
        zero = ord(data.draw(DIGITS))
        signs = []
        for letter in quote:
            if letter == " ":
                signs.append(data.draw(SPACES))
            elif letter == "-":
                signs.append(data.draw(HYPHENS))
            elif letter == "'":
                signs.append(data.draw(APOSTROPHES))
            elif letter.isdigit():
                signs.append(chr(zero + int(letter)))
            else:
                signs.append(letter.upper() if data.draw(st.booleans()) else letter)
            signs.append(data.draw(MARKS))
        return "".join(signs)

    written = copied()
    text = f"Before it. {written}, and behind."
    span = find_quotation(text, copied())
    assert span is not None
    assert fold(text[span.start : span.end]) == fold(quote)
    assert text[span.start : span.end].strip("\u200e\u200f\u2068\u061c\u00ad") in text


@given(st.text(min_size=1), st.text(), st.text())
def test_that_what_is_found_is_the_quotation(quote: str, before: str, behind: str):
    text = f"{before} {quote} {behind}"
    span = find_quotation(text, quote)
    if fold(quote):
        assert span is not None
        assert fold(quote) in fold(text[span.start : span.end])
    else:
        assert span is None


def test_that_a_quotation_is_not_found_inside_words_and_numbers():
    assert find_quotation("146 children", "46 children") is None
    assert find_quotation("the arrested", "the arrest") is None
    assert find_quotation("1,146 children, 46 children", "46 children") == (16, 27)


def test_that_of_several_places_the_one_that_says_no_more_is_meant():
    text = "Nearly 46 trees stood here.\n\nIn all, 46 trees were felled, or more than 46 trees."
    at = text.index("46 trees were")
    assert find_quotation(text, "46 trees", "46", "en") == (at, at + 8)
    assert find_quotation(text, "46 trees", "46") == (7, 15)
    every = "Nearly 46 trees, about 46 trees"
    assert find_quotation(every, "46 trees", "46", "en") == (7, 15)


def test_that_what_is_not_there_has_no_place():
    assert find_quotation("a text", "words") is None
    assert find_quotation("", "words") is None
    assert find_quotation("a text", " \u200e ") is None
    assert list(places_of(Folded("x"), "")) == []


def test_that_the_nearest_passage_to_a_misquotation_is_offered():
    span = nearest(Folded(TEXT), "more than fifty are red")
    assert span is not None
    assert "more than 50 are red" in TEXT[span.start : span.end]
    assert nearest(Folded(TEXT), "nothing like it whatsoever here") is None


def test_that_only_the_paragraph_of_a_quotation_is_looked_at():
    text = "More than\n\nin all 12 roses grow\n \nor more"
    place = Span(text.index("12"), text.index(" roses"))
    around = stretch_around(text, place)
    assert text[around.start : around.end] == "in all 12 roses grow"
