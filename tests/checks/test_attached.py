"""Which quotations of a source stand in a text that somebody has of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.checks.attached import quoted_in
from viewer.checks.passages import passage
from viewer.opening import open_sheet
from viewer.sheet.passage import NOTHING_QUOTED, Words

SHEET = Path(__file__).parents[1] / "evidence" / "libraries.json"


@pytest.fixture(scope="module")
def opened():
    return open_sheet(SHEET)


def test_that_every_quotation_of_a_source_is_looked_for_also_of_events_and_tables(opened):
    quoted = quoted_in(opened.sheet, "report", opened.texts["report"])
    assert (quoted.total, quoted.missing) == (15, ())
    assert {"46 evenings", "12 March 2025, Port Ellis"} & set(quoted.found) == {"46 evenings"}
    assert {"14 readings in spring", "Port Ellis, 12 March 2025"} <= set(quoted.found)


def test_that_a_text_that_is_another_proves_nothing(opened):
    quoted = quoted_in(opened.sheet, "bulletin", opened.texts["report"])
    assert (quoted.found, len(quoted.missing)) == ((), 1)


def test_that_one_changed_digit_is_one_quotation_less(opened):
    text = opened.texts["report"].replace("about 12,500 of them", "about 12,600 of them")
    assert quoted_in(opened.sheet, "report", text).missing == ("about 12,500 of them",)


def test_that_a_source_that_is_not_there_is_quoted_by_nothing(opened):
    assert quoted_in(opened.sheet, "gone", "any").total == 0


def test_that_a_passage_knows_its_source_its_language_and_its_places(opened):
    found = passage(opened.sheet, opened.texts, "books-year")
    assert (found.source, found.language) == ("report", "en")
    assert found.text[found.in_text.start : found.in_text.end] == found.quote
    number = found.words_in_text.number
    assert found.text[number.start : number.end] == "190,000"
    qualifier = found.in_quote.qualifier
    assert found.quote[qualifier.start : qualifier.end].strip() == "more than"


def test_that_without_a_text_the_words_are_still_found_in_the_quotation(opened):
    found = passage(opened.sheet, {}, "groups-planned")
    assert (found.text, found.in_text, found.words_in_text) == (None, None, Words())
    assert found.quote[found.in_quote.number.start : found.in_quote.number.end] == "70"


def test_that_what_is_not_in_the_sheet_quotes_nothing(opened):
    for key in ("", "gone", "year/gone", "seasons/held/gone", "a/b/c/d"):
        assert passage(opened.sheet, opened.texts, key) == NOTHING_QUOTED


def test_that_of_two_places_the_one_that_qualifies_the_number_likewise_is_meant(opened):
    text = "About 46 evenings were planned. In the end 46 evenings were given to readings."
    found = passage(opened.sheet, {"report": text}, "evenings-children")
    assert found.in_text.start == text.rindex("46 evenings")
