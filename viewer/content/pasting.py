"""A part of a page as people paste it into what they write: a plain table, and as sentences."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from viewer.content.copies import number_words
from viewer.content.items import FigureItem
from viewer.content.parts import SOURCES, cut, lines_of
from viewer.content.texts import as_written
from viewer.content.wording import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.content.page import Page
    from viewer.content.parts import Part


def text_of(page: Page, part: Part) -> str:
    """Give *part* as sentences, a line each, its sources last."""
    return as_written("\n".join(lines_of(page, part)))


def html_of(page: Page, part: Part) -> str:
    """Give *part* as an HTML table with its sources under it; no text in it acts as mark-up.

    It has what a reader is shown, no codes and ids: those are in the CSV.
    """
    shown = cut(page, part)
    rows = "".join(
        f'<tr><th scope="row">{_safe(name)}</th>'
        + "".join(f"<td>{_safe(cell)}</td>" for cell in cells)
        + "</tr>"
        for name, *cells in _rows(shown, part)
    )
    sources = (
        f"[{reference.number}] {reference.citation}"
        for reference in (() if part.kind == SOURCES else shown.references)
    )
    caption = f"<caption>{_safe(f'{page.title} – {part.title}')}</caption>"
    notes = "".join(f"<p>{_safe(line)}</p>" for line in (page.caution, *sources) if line)
    attributes = f'lang="{_safe(page.language)}" dir="{_safe(page.direction)}"'
    return f"<div {attributes}><table {attributes}>{caption}{rows}</table>{notes}</div>"


def _rows(page: Page, part: Part) -> Iterator[tuple[str, ...]]:
    say = phrases(page.language)
    for group in page.groups:
        for card in group.cards:
            words = number_words(say, FigureItem(group, card))
            yield card.label, words, card.scope, _marks(card.references)
    for timeline in page.timelines:
        for entry in (*timeline.entries, *timeline.undated, *timeline.left_out):
            yield entry.date, entry.label, _marks(entry.references)
    for chart in page.charts:
        unit = chart.unit
        for row in chart.rows:
            for bar in row.bars:
                series = (chart.series[bar.series],) if chart.series else ()
                yield row.label, *series, bar.words, unit, _marks(bar.references)
    if part.kind == SOURCES:
        for reference in page.references:
            yield f"[{reference.number}]", reference.citation, reference.url


def _marks(references: tuple[int, ...]) -> str:
    return " ".join(f"[{number}]" for number in references)


def _safe(text: str) -> str:
    return escape(as_written(text))
