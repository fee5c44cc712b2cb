"""Who hears the page gets it in the right order, with its headings, tables and charts named."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.paper.reading import (
    bookmarks,
    elements,
    opened,
    plain,
    structure_text,
    structure_text_of_poppler,
)
from viewer.paper.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.paper.conftest import Printed, Prints
    from viewer.content.page import Page


def headings_of(page: Page) -> Iterator[tuple[int, str]]:
    """Give the headings a page must have, with their levels, in order."""
    said = words(page.language)
    for section in page.sections:
        if section.kind == "sources" and (page.notes or any(card.note for card in page.cards)):
            yield 1, said["notes"]
        yield 1, section.title
        if section.kind == "figures":
            yield from ((2, group.title) for group in page.groups if group.title)
        if section.kind == "timeline":
            timeline = next(one for one in page.timelines if one.id == section.id)
            if timeline.title != section.title:
                yield 2, timeline.title
        if section.kind == "charts":
            yield from ((2, chart.title) for chart in page.charts)
        if section.kind == "sources":
            yield 1, said["evidence"]


def order_of(page: Page) -> Iterator[str]:
    """Give texts of the page in the order they must be read; not all, but some of each part."""
    yield from (page.kicker, page.title, page.summary)
    for group in page.groups:
        yield group.title
        for card in group.cards:
            yield from (card.mark, card.qualifier, card.value, card.unit, card.label, card.scope)
    for timeline in page.timelines:
        for entry in (*timeline.entries, *timeline.undated):
            yield from (entry.mark, entry.date if entry.marks else "", entry.label, entry.text)
        yield timeline.note
    for chart in page.charts:
        yield from (chart.title, chart.subtitle, chart.scale)
        for row in chart.rows:
            yield from (row.label, *(bar.words for bar in row.bars if not chart.stacked))
        yield from (chart.note, chart.order)
    yield from page.notes
    for reference in page.references:
        yield from (reference.citation, reference.url)
    for row in page.evidence:
        yield from (row.mark, row.label, row.words)


def test_that_headings_stand_as_the_page_gives_them(operation_h: Printed):
    kinds = [
        (int(element.kind[2:]), element.kind)
        for element in elements(opened(operation_h.pdf))
        if element.kind.startswith("/H")
    ]
    assert [level for level, _ in kinds] == [level for level, _ in headings_of(operation_h.page)]


def test_that_bookmarks_are_the_headings(operation_h: Printed):
    told = [(level, plain(title)) for level, title in bookmarks(opened(operation_h.pdf))]
    assert told == [(level, plain(title)) for level, title in headings_of(operation_h.page)]


def test_that_bookmarks_of_the_tour_are_its_headings(print_shipped: Prints):
    printed = print_shipped("tour", "en")
    told = [(level, plain(title)) for level, title in bookmarks(opened(printed.pdf))]
    assert told == [(level, plain(title)) for level, title in headings_of(printed.page)]


def test_that_each_chart_is_one_figure_with_all_its_values_in_words(operation_h: Printed):
    figures = [e.alt for e in elements(opened(operation_h.pdf)) if e.kind == "/Figure"]
    assert [plain(alt) for alt in figures] == [plain(c.alt) for c in operation_h.page.charts]
    for alt, chart in zip(figures, operation_h.page.charts, strict=True):
        for bar in (bar for row in chart.rows for bar in row.bars):
            assert plain(bar.words) in plain(alt)
        assert all(plain(row.label) in plain(alt) for row in chart.rows)
        assert plain(chart.unit) in plain(alt)


def test_that_every_table_has_heads_over_its_columns(operation_h: Printed):
    found = list(elements(opened(operation_h.pdf)))
    tables = [element for element in found if element.kind == "/Table"]
    dated = [timeline for timeline in operation_h.page.timelines if timeline.entries]
    undated = [timeline for timeline in operation_h.page.timelines if timeline.undated]
    assert len(tables) == len(dated) + len(undated) + 1
    heads = [element for element in found if element.kind == "/TH"]
    assert len(heads) == 4 * len(dated) + 2 * len(undated) + 5
    for head in heads:
        assert any("/Scope" in part and str(part.Scope) == "/Column" for part in head.attributes)
    assert all("/THead" in head.parents for head in heads)


def test_that_every_row_of_a_table_is_a_row(print_shipped: Prints):
    printed = print_shipped("tour", "en")
    rows = [element for element in elements(opened(printed.pdf)) if element.kind == "/TR"]
    events = sum(len(one.entries) + len(one.undated) for one in printed.page.timelines)
    tables = 1 + sum(bool(one.entries) + bool(one.undated) for one in printed.page.timelines)
    assert len(rows) == events + len(printed.page.evidence) + tables


def test_that_sources_are_a_list_with_their_numbers(print_shipped: Prints):
    printed = print_shipped("tour", "en")
    kinds = [element.kind for element in elements(opened(printed.pdf))]
    assert kinds.count("/L") == 1
    assert kinds.count("/LI") == kinds.count("/Lbl") == len(printed.page.references)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("paper", ["a4", "letter", "a5"])
@pytest.mark.parametrize("name", ["operation-h", "tour"])
def test_that_the_page_is_read_in_order(
    print_shipped: Prints, name: str, language: str, paper: str
):
    printed = print_shipped(name, language, paper)
    told = plain("".join(structure_text(opened(printed.pdf))))
    place = 0
    for said in order_of(printed.page):
        found = told.find(plain(said), place)
        assert found >= 0, f"{said!r} does not come after what stands before it"
        place = found + len(plain(said))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_that_a_page_in_arabic_is_read_in_the_same_order(print_shipped: Prints, paper: str):
    """Told by the marks, which are Latin: K1 … K11, the dated events, the undated ones."""
    printed = print_shipped("operation-h", "ar", paper)
    told = [text.strip() for text in structure_text(opened(printed.pdf))]
    marks = [text for text in told if text[:1] in {"K", "T"} and text[1:].isdecimal()]
    entries = [e for one in printed.page.timelines for e in (*one.entries, *one.undated)]
    expected = [card.mark for card in printed.page.cards]
    for entry in entries:
        expected += [entry.mark, *entry.figure_marks]
    assert marks[: len(expected)] == expected


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler is not installed")
def test_that_another_reader_hears_the_same(print_shipped: Prints, tmp_path: Path):
    printed = print_shipped("operation-h", "en")
    file = tmp_path / "sheet.pdf"
    file.write_bytes(printed.pdf)
    ours = plain("".join(structure_text(opened(printed.pdf))))
    assert plain(structure_text_of_poppler(file)) == ours


def test_that_the_marks_lead_to_their_cards_and_the_numbers_to_their_sources(operation_h: Printed):
    document = opened(operation_h.pdf)
    inside = [
        note for page in document.pages for note in page.get("/Annots", []) if "/URI" not in note
    ]
    page = operation_h.page
    events = [e for one in page.timelines for e in (*one.entries, *one.undated)]
    noted = sum(bool(card.note) + bool(card.derived) for card in page.cards)
    least = (
        sum(len(card.references) for card in page.cards)
        + sum(len(event.references) + len(event.figure_marks) for event in events)
        + sum(len(chart.references) for chart in page.charts)
        + noted
    )
    assert len(inside) >= least
    assert all(str(note.get("/Contents", "")) for note in inside)
