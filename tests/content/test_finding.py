"""What is looked for is found however it is typed: accents, digits, separators (F1)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import assets
from viewer.content.finding import find, searchable
from viewer.content.page import compose
from viewer.opening import open_sheet
from viewer.sheet.model import EMPTY_SHEET


@pytest.fixture(scope="module")
def operation_h():
    return open_sheet(assets.data("operation-h.json")).sheet


@pytest.fixture(scope="module")
def tour():
    return open_sheet(assets.data("tour.json")).sheet


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("typed", ["90000", "90,000", "90 000", "90.000", "٩٠٠٠٠", "９００００"])
def test_that_a_number_is_found_however_it_is_written(operation_h, language, typed):
    hits = find(compose(operation_h, language), typed)
    assert "accounts-identified" in {hit.key for hit in hits}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Opération", "operation"),
        ("OPERACIÓN", "operacion"),
        ("l’enfant", "l'enfant"),
        ("أكثر", "اكثر"),
        ("عمليّة", "عملية"),
        ("عملية", "عمليه"),
        ("two\u202fwords", "Two  words"),
        ("27,700", "27.700"),
        ("2019–2021", "2019-2021"),
        ("Straße", "strasse"),
    ],
)
def test_that_what_people_type_one_for_the_other_is_the_same(one, other):
    assert searchable(one) == searchable(other)


@given(st.text())
def test_that_what_is_searchable_stays_as_it_is(text):
    assert searchable(searchable(text)) == searchable(text)


@given(st.text(), st.text(min_size=1), st.text())
def test_that_a_word_is_found_in_a_text_that_holds_it(before, word, after):
    if not searchable(word) or any(unicodedata.combining(letter) for letter in after[:1]):
        return
    assert searchable(word) in searchable(f"{before} x {word} x {after}")


def test_that_every_part_of_a_sheet_is_searched(tour):
    page = compose(tour, "en")
    for typed, kind in (
        ("on the lid", "sources"),
        ("ribbon in stock", "charts"),
        ("coin of 44 BCE", "timeline"),
        ("Nothing in this sheet", "figures"),
        ("K23", "figures"),
        ("94 cards with a border", "figures"),
        ("green -8", "charts"),
    ):
        sections = {page.sections[hit.section].kind for hit in find(page, typed)}
        assert kind in sections, typed


def test_that_hits_come_in_the_order_of_the_tabs(tour):
    places = [hit.section for hit in find(compose(tour, "en"), "card")]
    assert places == sorted(places)
    assert len(set(places)) > 2


def test_that_each_item_is_found_once_and_says_where(tour):
    hits = find(compose(tour, "en"), "card")
    keys = [(hit.section, hit.key, hit.title) for hit in hits]
    assert len(keys) == len(set(keys))
    assert all("card" in searchable(hit.excerpt) for hit in hits)
    assert all(hit.title for hit in hits)


@pytest.mark.parametrize("typed", ["", "  ", "\u200f", "´"])
def test_that_nothing_is_found_by_nothing(operation_h, typed):
    assert find(compose(operation_h), typed) == ()


def test_that_an_empty_sheet_is_searched_without_a_fault():
    assert find(compose(EMPTY_SHEET), "anything") == ()
