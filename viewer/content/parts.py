"""The parts of a page that one can take out of it: a figure, all figures, a timeline, a chart.

A part has a name, "figures", "sources", "figure:ID", "timeline:ID" or "chart:ID", which is what
one writes on the command line. `cut` gives a page with nothing but the part and the sources it
names, so that every surface shows it as it shows the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from viewer.content.tables import (
    chart_table,
    figures_table,
    sources_table,
    timeline_table,
)
from viewer.content.wording import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.content.bars import BarChart
    from viewer.content.figures import Card, CardGroup
    from viewer.content.page import Page
    from viewer.content.tables import Table
    from viewer.content.timeline import Entry, TimelineChart

FIGURES, FIGURE, TIMELINE, CHART, SOURCES = "figures", "figure", "timeline", "chart", "sources"
"""The kinds of part."""


class Part(NamedTuple):
    """Something of a page that can stand alone."""

    kind: str
    id: str
    """The id of the figure, timeline or chart; empty for all figures and for the sources."""
    title: str
    """What it is called on the page."""
    place: int = 0
    """Where it stands among its like, counted from 0."""

    @property
    def name(self) -> str:
        """Give what it is asked for by."""
        return f"{self.kind}:{self.id}" if self.id else self.kind


def parts_of(page: Page) -> tuple[Part, ...]:
    """Give the parts of *page*, those of many before the single figures.

    What is left out of the page because it is wrong is no part of it.
    """
    return tuple(_parts(page))


def _parts(page: Page) -> Iterator[Part]:
    say = phrases(page.language)
    cards = [card for card in page.cards if card.trouble is None]
    if cards:
        yield Part(FIGURES, "", say.context("tab", "Key figures"))
    for place, timeline in enumerate(page.timelines):
        title = timeline.title or say.context("tab", "Timeline")
        yield Part(TIMELINE, timeline.id, title, place)
    for place, chart in enumerate(page.charts):
        if chart.trouble is None:
            yield Part(CHART, chart.id, chart.title, place)
    if page.references:
        yield Part(SOURCES, "", say.context("tab", "Sources"))
    for place, card in enumerate(cards):
        yield Part(FIGURE, card.id, f"{card.mark} · {card.label}", place)


def part_named(page: Page, name: str) -> Part | None:
    """Give the part of *page* of that name; None where it has none."""
    return next((part for part in _parts(page) if part.name == name), None)


def cut(page: Page, part: Part) -> Page:
    """Give *page* with nothing in it but *part* and the sources that the part names."""
    if part.kind == SOURCES:
        return replace(page, groups=(), timelines=(), charts=(), evidence=(), notes=())
    groups: tuple[CardGroup, ...] = ()
    timelines: tuple[TimelineChart, ...] = ()
    charts: tuple[BarChart, ...] = ()
    if part.kind == FIGURES:
        groups = page.groups
    elif part.kind == FIGURE:
        groups = tuple(
            replace(group, title="", cards=cards)
            for group in page.groups
            if (cards := tuple(card for card in group.cards if card.id == part.id))
        )
    elif part.kind == TIMELINE:
        timelines = tuple(_alone(one) for one in page.timelines if one.id == part.id)
    else:
        charts = tuple(one for one in page.charts if one.id == part.id)
    made = replace(page, groups=groups, timelines=timelines, charts=charts, evidence=(), notes=())
    named = set(_numbers(made))
    return replace(made, references=tuple(one for one in page.references if one.number in named))


def lines_of(page: Page, part: Part) -> tuple[str, ...]:
    """Give all that *part* of *page* shows as sentences: for who can't see it, or pastes it."""
    shown = cut(page, part)
    return tuple(line for line in _lines(shown, part) if line)


def table_of(page: Page, part: Part) -> Table:
    """Give the data behind *part* of *page*."""
    shown = cut(page, part)
    if part.kind == TIMELINE:
        # With the marks of the figures that belong to an event, which the picture leaves out.
        return timeline_table(next(one for one in page.timelines if one.id == part.id), page)
    if part.kind == CHART:
        return chart_table(shown.charts[0], page)
    if part.kind == SOURCES:
        return sources_table(page)
    return figures_table(shown)


def _alone(timeline: TimelineChart) -> TimelineChart:
    """Give *timeline* without the marks of figures, which mean nothing where those are not."""

    def without(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(replace(entry, figure_marks=()) for entry in entries)

    return replace(
        timeline,
        entries=without(timeline.entries),
        undated=without(timeline.undated),
        left_out=without(timeline.left_out),
    )


def _numbers(page: Page) -> Iterator[int]:
    for card in page.cards:
        yield from card.references
        for other in card.others:
            yield from other.references
    for timeline in page.timelines:
        yield from timeline.references
        for entry in (*timeline.entries, *timeline.undated, *timeline.left_out):
            yield from entry.references
    for chart in page.charts:
        yield from chart.references
        for row in chart.rows:
            for bar in row.bars:
                yield from bar.references


def _lines(page: Page, part: Part) -> Iterator[str]:
    yield page.title
    yield page.caution
    for card in page.cards:
        yield from _card_lines(card)
    for timeline in page.timelines:
        yield part.title
        yield timeline.subtitle
        for entry in (*timeline.entries, *timeline.undated, *timeline.left_out):
            yield entry.statement
        yield timeline.note
    for chart in page.charts:
        yield from _chart_lines(chart)
    if part.kind == SOURCES:
        yield part.title
    for reference in page.references:
        yield f"[{reference.number}] " + " ".join(
            filter(None, (reference.citation, reference.url if part.kind == SOURCES else ""))
        )


def _card_lines(card: Card) -> Iterator[str]:
    marks = "".join(f" [{number}]" for number in card.references)
    yield f"{card.statement}{marks}"
    yield from (other.line for other in card.others)
    yield card.note
    yield card.derived


def _chart_lines(chart: BarChart) -> Iterator[str]:
    yield chart.title
    yield chart.subtitle
    yield chart.scale
    for row in chart.rows:
        for bar in row.bars:
            yield bar.statement
    yield from chart.undrawn
    yield chart.order
    yield chart.note
