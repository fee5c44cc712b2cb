"""A qualifier is data, and no output loses it: one walk over all of them (K3)."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from tests.paper.reading import text_of_pages
from viewer.content.page import compose
from viewer.content.tables import chart_table, csv_text, figures_table
from viewer.gui.charts.bar_charts_tab import BarChartsTab
from viewer.gui.figures_tab import FiguresTab
from viewer.gui.text import copy
from viewer.gui.theme import Theme
from viewer.opening import open_bytes
from viewer.paper.press import render_pdf
from viewer.sheet.qualifier import Qualifier

WORDS = {
    Qualifier.ABOUT: "about 40",
    Qualifier.MORE_THAN: "more than 40",
    Qualifier.AT_LEAST: "at least 40",
    Qualifier.LESS_THAN: "fewer than 40",
    Qualifier.AT_MOST: "up to 40",
    Qualifier.NEARLY: "nearly 40",
    Qualifier.BETWEEN: "40 to 50",
    Qualifier.ORDER: "tens",
}


def sheet_with(qualifier: Qualifier) -> bytes:
    value = 10 if qualifier is Qualifier.ORDER else 40
    figure = {"id": "f", "label": "Things", "unit": "u", "source": "s", "value": value}
    figure["qualifier"] = qualifier.value
    if qualifier is Qualifier.BETWEEN:
        figure["upper"] = 50
    return msgspec.json.encode(
        {
            "format": 1,
            "id": "q",
            "lang": "en",
            "title": "One",
            "units": {"u": {"label": "things"}},
            "sources": [{"id": "s", "title": "Source"}],
            "figures": [figure],
            "charts": [{"id": "c", "kind": "bar", "title": "Bars", "unit": "u", "figures": ["f"]}],
        }
    )


@pytest.mark.parametrize("qualifier", list(WORDS), ids=lambda one: one.value)
def test_that_no_output_loses_a_qualifier(qualifier, qtbot):
    words = WORDS[qualifier]
    opened = open_bytes(sheet_with(qualifier))
    page = compose(opened.sheet)
    (card,), (chart,) = page.cards, page.charts
    tables = figures_table(page), chart_table(chart, page)
    copy(card.sentence)
    theme = Theme("light")
    figures, charts = FiguresTab(theme), BarChartsTab(theme)
    for tab in (figures, charts):
        qtbot.addWidget(tab)
    figures.show_page(page)
    charts.show_charts(page)
    outputs = {
        "card": f"{card.qualifier} {card.value}".strip(),
        "spoken line": card.sentence,
        "card for a screen reader": figures.grid.cards()[0].accessibleName(),
        "bar": chart.rows[0].bars[0].words,
        "alternative text": chart.alt,
        "clipboard": QApplication.clipboard().text(),
        **{f"table {n}": " | ".join(map(" ".join, table.rows)) for n, table in enumerate(tables)},
        **{f"CSV {n}": csv_text(table) for n, table in enumerate(tables)},
        "PDF": " ".join(" ".join(text_of_pages(render_pdf(opened.sheet, opened.data))).split()),
    }
    assert {name for name, text in outputs.items() if words not in text} == set()
    codes = [csv_text(table).splitlines()[1].split(",") for table in tables]
    assert all(qualifier.value in row for row in codes)
    assert qualifier.value.encode() in opened.data
