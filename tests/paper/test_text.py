"""All that a sheet says stands on its pages as text: to be read, searched for and copied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.paper.reading import UNSEEN, plain, text_of_pages
from tests.paper.sheets import LANGUAGES
from viewer.paper.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.paper.conftest import Prints
    from viewer.content.page import Page

ARABIC_WORD = re.compile("[\u0621-\u0652\u0670]+")
VOWEL_MARK = re.compile("[\u064b-\u0652\u0670]")


def said_of(thing: Any, *names: str) -> Iterator[str]:
    for name in names:
        value = getattr(thing, name)
        yield from value if isinstance(value, tuple) else (value,)


def strings_of(page: Page) -> Iterator[str]:
    """Give every text that the page must show."""
    yield from said_of(page, "id", "kicker", "title", "subtitle", "summary", "as_of", "imprint")
    yield from said_of(page, "notes")
    yield from (section.title for section in page.sections)
    for group in page.groups:
        yield group.title
        for card in group.cards:
            yield from said_of(card, "mark", "qualifier", "value", "unit", "label", "scope")
            yield from said_of(card, "period", "status", "note", "derived", "published", "quote")
    for timeline in page.timelines:
        yield from said_of(timeline, "subtitle", "note")
        yield from (entry.words for entry in timeline.key)
        yield from (said for band in timeline.bands for said in said_of(band, "label", "date"))
        for entry in (*timeline.entries, *timeline.undated):
            yield from said_of(entry, "mark", "label", "date", "announced", "text", "derived")
            yield from said_of(entry, "group", "published", "quote", "figure_marks")
    for chart in page.charts:
        yield from said_of(
            chart, "title", "subtitle", "scale", "order", "series", "note", "undrawn"
        )
        yield from (entry.words for entry in chart.key)
        for row in chart.rows:
            yield row.label
            yield from (bar.words for bar in row.bars)
    for reference in page.references:
        yield from said_of(reference, "citation", "url", "note")
        yield from (record.value for record in reference.records)
    for row in page.evidence:
        yield from said_of(row, "mark", "label", "words", "status")


def missing_from(pdf: bytes, page: Page) -> list[str]:
    """Give the texts that are not in the PDF as one piece."""
    text = plain(" ".join(text_of_pages(pdf)))
    return [said for said in dict.fromkeys(strings_of(page)) if plain(said) not in text]


def arabic_words_of(text: str) -> set[str]:
    return set(ARABIC_WORD.findall(UNSEEN.sub("", text)))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("paper", ["a4", "letter", "a5"])
def test_that_every_text_of_operation_h_is_on_its_pages(
    print_shipped: Prints, language: str, paper: str
):
    printed = print_shipped("operation-h", language, paper)
    assert not missing_from(printed.pdf, printed.page)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_that_every_text_of_the_tour_is_on_its_pages(print_shipped: Prints, language: str):
    printed = print_shipped("tour", language)
    assert not missing_from(printed.pdf, printed.page)


@pytest.mark.parametrize("name", ["operation-h", "tour"])
def test_that_every_arabic_word_can_be_searched_for(print_shipped: Prints, name: str):
    """But for words with vowel marks, which no PDF of Typst gives back: docs/decisions/0021."""
    printed = print_shipped(name, "ar")
    said = set().union(*(arabic_words_of(text) for text in strings_of(printed.page)))
    searchable = {word for word in said if not VOWEL_MARK.search(word)}
    assert len(searchable) > 100
    assert not searchable - arabic_words_of(" ".join(text_of_pages(printed.pdf)))


def test_that_each_page_names_its_number_its_sheet_and_its_date(print_shipped: Prints):
    for language in LANGUAGES:
        printed = print_shipped("tour", language)
        pages = text_of_pages(printed.pdf)
        assert len(pages) > 2
        for number, text in enumerate(pages, start=1):
            told = plain(text)
            shown = [
                "".join(printed.page.digits[int(digit)] for digit in str(count))
                for count in (number, len(pages))
            ]
            phrase = words(language)["page_of"]
            phrase = phrase.replace("{page}", shown[0]).replace("{pages}", shown[1])
            pieces = phrase.split() if language == "ar" else [phrase, printed.page.as_of]
            assert all(plain(piece) in told for piece in (*pieces, printed.sheet.id)), (
                language,
                number,
            )


def test_that_the_running_head_begins_on_the_second_page(print_shipped: Prints):
    printed = print_shipped("operation-h", "en")
    first, second = text_of_pages(printed.pdf)[:2]
    assert first.count(printed.page.title) < 3
    assert second.strip().startswith(printed.page.title)


def test_that_the_words_of_the_template_keep_their_places_in_every_language():
    for language in LANGUAGES:
        said = words(language)
        assert "{page}" in said["page_of"]
        assert "{pages}" in said["page_of"]
        assert said["status_of_all"].count("{status}") == 1
        assert "{date}" in said["announced"]
        assert "{id}" in said["identifier"]
        assert all(said.values())
