"""Where the bars of a chart and their words lie on a canvas of a given width.

Lengths come from the chart's own fractions; what is decided here is only where the axis
begins and ends, and what stands under what.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from viewer.gui.charts.bar_axis import GAP, Frame, Side, frame_between, label_left
from viewer.gui.charts.bar_words import BarWords
from viewer.gui.charts.placing import MARGIN, Placed, refuse_the_placeless
from viewer.gui.charts.spreading import spread

if TYPE_CHECKING:
    from viewer.content.bars import Bar, BarChart
    from viewer.gui.charts.bar_words import RowWords
    from viewer.gui.charts.lettering import Lettering
    from viewer.gui.theme import Theme

_BAR = 22
_BAR_IN_GROUP = 14
_BETWEEN_BARS_OF_A_GROUP = 3
_BETWEEN_ROWS = 10
_BETWEEN_GROUPS = 18
_MORE_BETWEEN_ROWS_WITH_WORDS_ABOVE = 6


class PlacedBar(NamedTuple):
    """A bar or segment and its words."""

    bar: Bar
    top: float
    height: float
    label: Placed
    is_on_bar: bool = False
    """Whether the label stands on the bar itself, as on a segment that has the room."""

    def moved_down(self, by: float) -> PlacedBar:
        """Give the same bar lower by so many px, in whole ones."""
        return self._replace(top=self.top + round(by), label=self.label.moved_down(by))


class PlacedRow(NamedTuple):
    """A category and its bars."""

    top: float
    height: float
    category: Placed
    bars: tuple[PlacedBar, ...]


class PlacedTick(NamedTuple):
    """A place on the value axis; without a label where it would touch another."""

    fraction: float
    label: Placed | None


class BarLayout(NamedTuple):
    """Everything of a bar chart in its place, as if the page read from the left."""

    side: Side
    height: float
    axis: tuple[float, float]
    rows: tuple[PlacedRow, ...]
    ticks: tuple[PlacedTick, ...]
    lines: tuple[float, float]
    """Where the hairlines of the ticks begin and end, from the top."""


class BarLayouter:
    """Lays out one chart; made anew when the size or the colours of the text change."""

    def __init__(self, chart: BarChart, theme: Theme, *, right_to_left: bool) -> None:
        """Set all words of *chart*; raises `ValueError` if anything in it has no place."""
        refuse_the_placeless(
            *(tick.fraction for tick in chart.ticks),
            *(
                fraction
                for row in chart.rows
                for bar in row.bars
                for fraction in (bar.start, bar.end, bar.upper_end)
            ),
        )
        self._chart, self._unit = chart, theme.zoom
        self._words = BarWords(chart, theme, right_to_left=right_to_left)
        self._thickness = (_BAR_IN_GROUP if self._words.is_grouped else _BAR) * self._unit

    def at(self, width: float) -> BarLayout:
        """Give the layout for a canvas *width* px wide; without a height if nothing is drawn."""
        unit = self._unit
        frame = frame_between(self._words, MARGIN * unit, width - MARGIN * unit)
        between = (_BETWEEN_GROUPS if self._words.is_grouped else _BETWEEN_ROWS) * unit
        if frame.side is not Side.BESIDE:
            between += _MORE_BETWEEN_ROWS_WITH_WORDS_ABOVE * unit
        rows: list[PlacedRow] = []
        top = MARGIN * unit
        for words in self._words.rows:
            rows.append(self._row(words, frame, top))
            top += rows[-1].height + between
        if not rows:
            return BarLayout(frame.side, 0.0, frame.axis, (), (), (0.0, 0.0))
        foot = top - between + 6 * unit
        ticks = self._ticks(frame, foot + 4 * unit)
        lowest = max((tick.label.box.bottom() for tick in ticks if tick.label), default=foot)
        height = float(ceil(lowest + MARGIN * unit))
        return BarLayout(frame.side, height, frame.axis, tuple(rows), ticks, (rows[0].top, foot))

    def _row(self, words: RowWords, frame: Frame, top: float) -> PlacedRow:
        """Place a category and its bars, the highest of them at *top*."""
        category = Placed.at(words.category.wrap(frame.column), frame.left, top)
        if frame.side is not Side.BESIDE:
            bars, bottom = self._bars(words, frame, category.box.bottom() + 3 * self._unit)
            return PlacedRow(top, bottom - top, category, bars)
        bars, bottom = self._bars(words, frame, top)
        spare = category.box.height() - (bottom - top)
        if spare <= 0:
            return PlacedRow(top, bottom - top, category.moved_down(-spare / 2), bars)
        lowered = tuple(bar.moved_down(spare / 2) for bar in bars)
        return PlacedRow(top, category.box.height(), category, lowered)

    def _bars(
        self, words: RowWords, frame: Frame, top: float
    ) -> tuple[tuple[PlacedBar, ...], float]:
        """Place the bars of a row, and give where the lowest of them ends."""
        if self._chart.stacked:
            if self._segments_hold_their_values(frame):
                return self._stack_with_values(words, frame, top)
            return self._stack_above_values(words, frame, top)
        if frame.side is Side.ALL_ABOVE:
            return self._bars_under_values(words, frame, top)
        return self._bars_before_values(words, frame, top)

    def _bars_before_values(
        self, words: RowWords, frame: Frame, top: float
    ) -> tuple[tuple[PlacedBar, ...], float]:
        """Place bars under each other, each value at the end of its bar."""
        placed: list[PlacedBar] = []
        for bar, label in zip(words.row.bars, words.labels, strict=True):
            label.wrap(label.natural_width)
            slot = max(self._thickness, label.height)
            left = label_left(bar, label, frame, self._unit)
            placed.append(
                PlacedBar(
                    bar,
                    float(round(top + (slot - self._thickness) / 2)),
                    self._thickness,
                    Placed.at(label, left, top + (slot - label.height) / 2),
                )
            )
            top += slot + _BETWEEN_BARS_OF_A_GROUP * self._unit
        return tuple(placed), top - _BETWEEN_BARS_OF_A_GROUP * self._unit

    def _bars_under_values(
        self, words: RowWords, frame: Frame, top: float
    ) -> tuple[tuple[PlacedBar, ...], float]:
        """Place bars under each other, each under its value."""
        placed: list[PlacedBar] = []
        for bar, label in zip(words.row.bars, words.labels, strict=True):
            label.wrap(min(label.natural_width, frame.right - frame.left))
            bar_top = top + label.height + 2 * self._unit
            placed.append(
                PlacedBar(bar, bar_top, self._thickness, Placed.at(label, frame.left, top))
            )
            top = bar_top + (self._thickness + 6 * self._unit if bar.is_drawn else 0.0)
        return tuple(placed), top - 6 * self._unit

    def _segments_hold_their_values(self, frame: Frame) -> bool:
        """Say whether every segment of the chart has room for its words."""
        length = frame.axis[1] - frame.axis[0]
        return all(
            label.natural_width + 10 * self._unit <= abs(bar.end - bar.start) * length
            for words in self._words.rows
            for bar, label in zip(words.row.bars, words.labels, strict=True)
        )

    def _stack_with_values(
        self, words: RowWords, frame: Frame, top: float
    ) -> tuple[tuple[PlacedBar, ...], float]:
        """Place segments on one another, with their values on them."""

        def placed(bar: Bar, label: Lettering) -> PlacedBar:
            left = frame.at((bar.start + bar.end) / 2) - label.width / 2
            middle = Placed.at(label, left, top + (self._thickness - label.height) / 2)
            return PlacedBar(bar, top, self._thickness, middle, is_on_bar=True)

        segments = tuple(placed(bar, self._words.on_segment(bar)) for bar in words.row.bars)
        return segments, top + self._thickness

    def _stack_above_values(
        self, words: RowWords, frame: Frame, top: float
    ) -> tuple[tuple[PlacedBar, ...], float]:
        """Place segments on one another, and their values with the series' names below them."""
        begin = frame.at(0.0)
        left, line = begin, top + self._thickness + 2 * self._unit
        placed: list[PlacedBar] = []
        for bar in words.row.bars:
            label = self._words.with_series(bar)
            label.wrap(min(label.natural_width, frame.right - frame.left))
            if left > begin and left + label.width > frame.right:
                left, line = begin, placed[-1].label.box.bottom()
            left = max(frame.left, min(left, frame.right - label.width))
            placed.append(PlacedBar(bar, top, self._thickness, Placed.at(label, left, line)))
            left += label.width + 2 * GAP * self._unit
        return tuple(placed), max(bar.label.box.bottom() for bar in placed)

    def _ticks(self, frame: Frame, top: float) -> tuple[PlacedTick, ...]:
        """Place the labels of the value axis, as many as don't touch, zero among them."""
        ticks, labels = self._chart.ticks, self._words.ticks
        lefts = [
            max(
                frame.left,
                min(frame.at(tick.fraction) - label.width / 2, frame.right - label.width),
            )
            for tick, label in zip(ticks, labels, strict=True)
        ]
        zero = min(
            range(len(ticks)),
            key=lambda place: abs(ticks[place].fraction - self._chart.zero),
            default=0,
        )
        shown = spread(lefts, [label.width for label in labels], zero, 10 * self._unit)
        return tuple(
            PlacedTick(tick.fraction, Placed.at(label, left, top) if place in shown else None)
            for place, (tick, label, left) in enumerate(zip(ticks, labels, lefts, strict=True))
        )
