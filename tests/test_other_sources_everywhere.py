"""Where sources differ none is chosen silently: each output shows both (P10); tables are quoted."""

from __future__ import annotations

import msgspec
import pytest

from tests.paper.reading import text_of_pages
from viewer.content.page import compose
from viewer.content.tables import (
    chart_table,
    csv_text,
    evidence_table,
    figures_table,
    markdown_text,
)
from viewer.gui.figures_tab import FiguresTab
from viewer.gui.sources_tab import SourcesTab
from viewer.gui.theme import Theme
from viewer.opening import open_bytes
from viewer.paper.press import render_pdf

SHEET = {
    "format": 1,
    "id": "differ",
    "lang": "en",
    "title": {"en": "Trees", "ar": "أشجار"},
    "units": {"trees": {"label": "trees"}},
    "sources": [{"id": "report", "title": "Report"}, {"id": "survey", "title": "Survey"}],
    "figures": [
        {
            "id": "felled",
            "label": "Felled",
            "value": 12,
            "unit": "trees",
            "source": "report",
            "quote": "12 trees were felled",
            "note": "The report counted stumps.",
            "others": [
                {
                    "source": "survey",
                    "value": 14,
                    "qualifier": "about",
                    "quote": "felled about 14 trees",
                },
                {"source": "report", "value": 11, "upper": 13, "qualifier": "between"},
            ],
        }
    ],
    "charts": [
        {
            "id": "beds",
            "kind": "bar",
            "title": "Beds",
            "unit": "trees",
            "source": "survey",
            "categories": [{"id": "north", "label": "North"}, {"id": "south", "label": "South"}],
            "series": [
                {
                    "id": "planted",
                    "label": "Planted",
                    "cells": [
                        {"value": 3, "quote": "3 in the north", "published": "3"},
                        {"value": 5},
                    ],
                }
            ],
        }
    ],
}
DATA = msgspec.json.encode(SHEET)
SAID = ("Source 2 says: about 14", "Source 1 says: 11 to 13")


@pytest.fixture(scope="module")
def opened():
    return open_bytes(DATA)


def test_that_what_another_source_says_is_in_every_output(opened, qtbot):
    page = compose(opened.sheet)
    (card,) = page.cards
    tab = FiguresTab(Theme("light"))
    qtbot.addWidget(tab)
    tab.resize(900, 700)
    tab.show_page(page)
    tab.show()
    (widget,) = tab.grid.cards()
    seen = [line.text() for line in widget.findChildren(type(widget._mark)) if line.isVisible()]
    table = figures_table(page)
    outputs = {
        "card": "\n".join(seen),
        "spoken line": card.sentence,
        "card for a screen reader": widget.accessibleName(),
        "CSV": csv_text(table),
        "Markdown": markdown_text(table),
        "PDF": " ".join(" ".join(text_of_pages(render_pdf(opened.sheet, opened.data))).split()),
    }
    for said in SAID:
        assert {name for name, text in outputs.items() if said not in text} == set()


def test_that_the_figure_itself_stays_what_its_own_source_says(opened):
    (card,) = compose(opened.sheet).cards
    assert (card.words, card.references) == ("12", (1,))
    assert card.sentence.startswith("Felled: 12 (trees).")


def test_that_each_claim_has_its_own_row_of_evidence(opened, qtbot):
    page = compose(opened.sheet)
    rows = [(row.key, row.mark, row.words, row.quote, row.references) for row in page.evidence]
    assert rows == [
        ("felled", "K1", "12", "12 trees were felled", (1,)),
        ("felled+1", "K1", "about 14", "felled about 14 trees", (2,)),
        ("felled+2", "K1", "11 to 13", "", (1,)),
        ("beds/planted/north", "B1.1", "3", "3 in the north", (2,)),
    ]
    tab = SourcesTab(Theme("light"))
    qtbot.addWidget(tab)
    tab.show_page(page)
    assert tab._table is not None
    assert tab._table.model().rowCount() == 4
    assert "felled about 14 trees" in csv_text(evidence_table(page))
    text = " ".join(" ".join(text_of_pages(render_pdf(opened.sheet, opened.data))).split())
    assert "felled about 14 trees" in text
    assert "3 in the north" in text


def test_that_a_value_of_a_table_takes_its_words_into_the_data(opened):
    page = compose(opened.sheet)
    lines = csv_text(chart_table(page.charts[0], page)).splitlines()
    assert "3 in the north" in lines[1]
    assert "north" not in lines[2]


def test_that_other_sources_are_named_in_the_language_of_the_page(opened):
    (card,) = compose(opened.sheet, "ar").cards
    assert all("says" not in other.line for other in card.others)
    assert "١٤" in card.others[0].line


def test_that_a_difference_without_a_note_is_not_printed():
    bare = msgspec.json.decode(DATA)
    del bare["figures"][0]["note"]
    opened = open_bytes(msgspec.json.encode(bare))
    assert [problem.code for problem in opened.errors] == ["E-CONFLICT", "E-CONFLICT"]
