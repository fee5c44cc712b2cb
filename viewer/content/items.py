"""What a page shows one by one, each with its key: figures, events, and the cells of tables.

A figure's key is its id, that of an event "timeline/event", that of a cell
"chart/series/category". The evidence of a sheet is kept by the same keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.content.page import CHARTS, FIGURES, TIMELINE
from viewer.content.sources import bar_key, event_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.content.bars import Bar, BarChart
    from viewer.content.figures import Card, CardGroup
    from viewer.content.page import Page, Section
    from viewer.content.timeline import Entry, TimelineChart


class FigureItem(NamedTuple):
    """A figure, and the group it stands in."""

    group: CardGroup
    card: Card


class EventItem(NamedTuple):
    """An event, and its timeline."""

    timeline: TimelineChart
    entry: Entry


class CellItem(NamedTuple):
    """A value of a chart's own table, under the name of its row."""

    chart: BarChart
    category: str
    bar: Bar


Item = FigureItem | EventItem | CellItem


def find_item(page: Page, key: str) -> Item | None:
    """Give what *page* shows under *key*; None where there is nothing of that key.

    What another source says of a figure ("figure+1") is found with the figure.
    """
    wanted = key.partition("+")[0]
    return next((item for name, item in _items(page) if name == wanted), None)


def _items(page: Page) -> Iterator[tuple[str, Item]]:
    for group in page.groups:
        for card in group.cards:
            yield card.id, FigureItem(group, card)
    for timeline in page.timelines:
        for entry in (*timeline.entries, *timeline.undated, *timeline.left_out):
            yield event_key(timeline.id, entry.id), EventItem(timeline, entry)
    for chart in page.charts:
        for row in chart.rows:
            for bar in row.bars:
                yield bar_key(chart.id, bar.key), CellItem(chart, row.label, bar)


def keys_in(page: Page, section: Section) -> tuple[str, ...]:
    """Give the keys of all that a section shows, in reading order, each once."""
    return tuple(dict.fromkeys(_keys_in(page, section)))


def _keys_in(page: Page, section: Section) -> Iterator[str]:
    if section.kind == FIGURES:
        yield from (card.id for card in page.cards)
    elif section.kind == TIMELINE:
        for timeline in page.timelines:
            if timeline.id == section.id:
                entries = (*timeline.entries, *timeline.undated)
                yield from (event_key(timeline.id, entry.id) for entry in entries)
    elif section.kind == CHARTS:
        for chart in page.charts:
            yield from (bar_key(chart.id, bar.key) for row in chart.rows for bar in row.bars)
    else:
        yield from (row.key for row in page.evidence)
