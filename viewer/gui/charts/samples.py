"""The small drawings in the keys of charts and timelines, made by what draws the real ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from viewer.content import bars, timeline
from viewer.gui.charts.colours import series_colour
from viewer.gui.charts.key import Entry
from viewer.gui.charts.marks import (
    End,
    Fill,
    Span,
    draw_bar,
    draw_body,
    draw_range,
    draw_span,
    drawn_span,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from viewer.content.bars import BarChart
    from viewer.content.timeline import TimelineChart
    from viewer.gui.theme import Theme


_DIAMONDS = {"day", "announced"}


def series_entries(chart: BarChart) -> tuple[Entry, ...]:
    """Give the names of the series, each beside its colour and pattern."""
    return tuple(
        Entry(name, partial(_draw_series, place), width=20, is_name=True)
        for place, name in enumerate(chart.series)
    )


def bar_entries(chart: BarChart) -> tuple[Entry, ...]:
    """Give the ends of bars in use, and what they mean."""
    return tuple(Entry(entry.words, partial(_draw_end, entry.mark)) for entry in chart.key)


def timeline_entries(chart: TimelineChart) -> tuple[Entry, ...]:
    """Give the marks of dates in use, and what they mean."""
    return tuple(
        Entry(
            entry.words,
            partial(_draw_date, entry.mark),
            width=18 if entry.mark in _DIAMONDS else 40,
        )
        for entry in chart.key
    )


def _fill(theme: Theme, series: int = 0) -> Fill:
    return Fill(
        series_colour(theme, series), QColor(theme.palette.surface), theme.zoom, pattern=series
    )


def _draw_series(series: int, painter: QPainter, width: float, height: float, theme: Theme) -> None:
    draw_body(painter, QRectF(0, 0, width, height), _fill(theme, series))


def _draw_end(mark: str, painter: QPainter, width: float, height: float, theme: Theme) -> None:
    if mark == bars.RANGE:
        draw_range(painter, width / 2, width, height, _fill(theme))
        return
    length = width if mark == bars.HATCHED else width - 12 * theme.zoom
    draw_bar(painter, length, height, mark, _fill(theme))


def _draw_date(mark: str, painter: QPainter, width: float, height: float, theme: Theme) -> None:
    draw_span(painter, drawn_span(_span_with(mark, width), theme.zoom), height, _fill(theme))


def _span_with(mark: str, width: float) -> Span:
    """Give a date that shows one mark, in a box of this width."""
    begin, end = End(timeline.SHARP, 0.0), End(timeline.SHARP, width)
    middle = End(timeline.SHARP, width / 2)
    return {
        "day": Span(middle, middle, timeline.SOLID, is_day=True),
        "announced": Span(middle, middle, timeline.SOLID, is_day=True, is_outline=True),
        timeline.FADE: Span(
            End(timeline.FADE, width * 0.2, width * 0.2),
            End(timeline.FADE, width * 0.8, width * 0.2),
            timeline.SOLID,
        ),
        timeline.DASHED: Span(begin, end, timeline.DASHED),
        timeline.HATCHED: Span(begin, end, timeline.HATCHED),
        timeline.ARROW: Span(begin, End(timeline.ARROW, width), timeline.SOLID),
        timeline.LOST: Span(begin, End(timeline.LOST, width, width * 0.35), timeline.SOLID),
    }[mark]
