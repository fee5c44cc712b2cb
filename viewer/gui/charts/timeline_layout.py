"""Where the events of a timeline and their words lie on a canvas of a given width.

Every event has a lane of its own, in the order of the content. Its words stand after its
mark where they fit, else before it, else above it; so no two words can ever meet.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont

from viewer.content import timeline
from viewer.gui.charts.lettering import Lettering, Run
from viewer.gui.charts.marks import End, Span, drawn_span, reach
from viewer.gui.charts.placing import MARGIN, Placed, refuse_the_placeless
from viewer.gui.charts.spreading import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.content.timeline import Edge, Entry, Mark, TimelineChart
    from viewer.gui.theme import Theme

SPAN = 14
"""How high a span is, px of the design."""

_GAP = 10
_BETWEEN_LANES = 10
_LONGEST_REMARK = 560
_LEAST_REMARK = 220
_DOUBT_GAP = 3
_LEAST_FADE = 6
_NEAR_AN_EDGE = 0.1


class PlacedMark(NamedTuple):
    """A date of an event as it is drawn."""

    mark: Mark
    span: Span
    """In px, as if the page read from the left."""
    top: float


class Lane(NamedTuple):
    """An event with its marks and its words."""

    entry: Entry
    top: float
    height: float
    marks: tuple[PlacedMark, ...]
    texts: tuple[Placed, ...]
    questions: tuple[Placed, ...]
    """The question marks beside marks that are in doubt."""


class PlacedBand(NamedTuple):
    """An era behind the events."""

    begin: float
    end: float
    label: Placed


class PlacedTick(NamedTuple):
    """A place on the time axis; without a label where it would touch another."""

    at: float
    label: Placed | None


class TimelineLayout(NamedTuple):
    """Everything of a timeline in its place, as if the page read from the left."""

    height: float
    axis: tuple[float, float]
    lanes: tuple[Lane, ...]
    bands: tuple[PlacedBand, ...]
    ticks: tuple[PlacedTick, ...]
    """Their labels lie as far below the axis as they are drawn below it."""
    axis_top: float


class _Words(NamedTuple):
    """The words of an event, not yet placed: label and date on one line, then remarks."""

    main: Lettering
    remarks: tuple[Lettering, ...]

    @property
    def longest_remark(self) -> float:
        """How wide the longest remark is on one line, in px."""
        return max((text.natural_width for text in self.remarks), default=0.0)


class TimelineLayouter:
    """Lays out one timeline; made anew when the size or the colours of the text change."""

    def __init__(self, chart: TimelineChart, theme: Theme, *, right_to_left: bool) -> None:
        """Set all words of *chart*; raises `ValueError` if anything in it has no place."""
        refuse_the_placeless(
            chart.first_day,
            chart.last_day,
            *(tick.fraction for tick in chart.ticks),
            *(place for band in chart.bands for place in (band.begin, band.end)),
            *(
                place
                for entry in chart.entries
                for mark in entry.marks
                for edge in (mark.begin, mark.end)
                for place in (edge.at, edge.fade_part)
            ),
        )
        self._chart, self._theme, self._right_to_left = chart, theme, right_to_left
        self._unit = theme.zoom
        self._ink, self._muted = QColor(theme.palette.ink), QColor(theme.palette.muted)
        self._strong, self._quiet = theme.font(15, 500), theme.font(13, 400)
        self._words = tuple(self._words_of(entry) for entry in chart.entries)
        self._tick_labels = tuple(self._set_quietly(tick.label) for tick in chart.ticks)
        # The same sign beside every mark: one text, set many times.
        self._doubt = self._set_quietly(chart.doubt, theme.font(13, 600))

    def _set_quietly(self, text: str, font: QFont | None = None) -> Lettering:
        """Set a text that steps back behind the labels."""
        run = Run(text, font or self._quiet, self._muted)
        return Lettering([run], right_to_left=self._right_to_left)

    def _words_of(self, entry: Entry) -> _Words:
        main = [
            Run(entry.label, self._strong, self._ink),
            Run(f"  {entry.date}", self._quiet, self._muted),
        ]
        return _Words(
            Lettering(main, right_to_left=self._right_to_left),
            tuple(self._set_quietly(remark) for remark in entry.remarks),
        )

    def at(self, width: float) -> TimelineLayout:
        """Give the layout for a canvas *width* px wide."""
        unit = self._unit
        inner = (MARGIN * unit, max(width - MARGIN * unit, MARGIN * unit + 1))
        axis = self._axis(inner)
        bands, top = self._bands(axis, inner)
        lanes = []
        for entry, words in zip(self._chart.entries, self._words, strict=True):
            lane = self._lane(entry, words, axis, inner, top)
            lanes.append(lane)
            top += lane.height + _BETWEEN_LANES * unit
        axis_top = float(ceil(top - 2 * unit))
        ticks = self._ticks(axis, inner, axis_top + 7 * unit)
        height = max((tick.label.box.bottom() for tick in ticks if tick.label), default=axis_top)
        return TimelineLayout(
            float(ceil(height + MARGIN * unit)), axis, tuple(lanes), bands, ticks, axis_top
        )

    def _lane(
        self,
        entry: Entry,
        words: _Words,
        axis: tuple[float, float],
        inner: tuple[float, float],
        top: float,
    ) -> Lane:
        """Place an event, the upper edge of whatever is highest at *top*."""
        unit = self._unit
        spans = [(mark, span_of(mark, axis, unit)) for mark in entry.marks]
        questions = self._questions(spans)
        left = min([reach(span, unit)[0] for _, span in spans] + [q.box.left() for q in questions])
        right = max(
            [reach(span, unit)[1] for _, span in spans] + [q.box.right() for q in questions]
        )
        texts, is_above = self._place_words(words, (left, right), inner, top)
        bottom = max(text.box.bottom() for text in texts)
        if is_above:
            mark_top = float(round(bottom + 4 * unit))
            bottom = mark_top + (SPAN + 3) * unit
        else:
            line = texts[0].box.height() / texts[0].text.lines
            mark_top = float(round(top + (line - SPAN * unit) / 2))
            bottom = max(bottom, mark_top + (SPAN + 3) * unit)
        marks = tuple(PlacedMark(mark, span, mark_top) for mark, span in spans)
        lowered = tuple(
            question.moved_down(mark_top + (SPAN * unit - question.box.height()) / 2)
            for question in questions
        )
        return Lane(entry, top, bottom - top, marks, texts, lowered)

    def _axis(self, inner: tuple[float, float]) -> tuple[float, float]:
        """Give where the axis lies: short of an edge at which a question mark needs its room."""
        room = (_DOUBT_GAP + _LEAST_FADE) * self._unit + self._doubt.natural_width
        marks = [mark for entry in self._chart.entries for mark in entry.marks]
        begins = any(
            doubts(mark)[0] and mark.begin.at - mark.begin.fade_part < _NEAR_AN_EDGE
            for mark in marks
        )
        ends = any(
            doubts(mark)[1] and mark.end.at + mark.end.fade_part > 1 - _NEAR_AN_EDGE
            for mark in marks
        )
        begin = ceil(inner[0] + room * begins)
        return float(begin), float(max(int(inner[1] - room * ends), begin + 1))

    def _questions(self, spans: Sequence[tuple[Mark, Span]]) -> list[Placed]:
        """Place a question mark beside the end that each doubt is about."""
        placed = []
        for mark, span in spans:
            if not mark.is_doubtful:
                continue
            left, right = reach(span, self._unit)
            at_begin, at_end = doubts(mark)
            text, gap = self._doubt, _DOUBT_GAP * self._unit
            if at_begin:
                placed.append(Placed.at(text, left - gap - text.width, 0.0))
            if at_end:
                placed.append(Placed.at(text, right + gap, 0.0))
        return placed

    def _place_words(
        self,
        words: _Words,
        taken: tuple[float, float],
        inner: tuple[float, float],
        top: float,
    ) -> tuple[tuple[Placed, ...], bool]:
        """Place the words after the mark, before it, or above it; say whether it is above."""
        gap = _GAP * self._unit
        after, before = inner[1] - taken[1] - gap, taken[0] - gap - inner[0]
        if self._fits(words, after):
            return self._set(words, (taken[1] + gap, inner[1]), top), False
        if self._fits(words, before):
            return self._set(words, (inner[0], taken[0] - gap), top, to_the_end=True), False
        widest = max(words.main.natural_width, self._readable(words.longest_remark))
        left = max(inner[0], min(taken[0], inner[1] - widest))
        return self._set(words, (left, inner[1]), top), True

    def _fits(self, words: _Words, room: float) -> bool:
        """Say whether label and date fit into *room* on one line, and remarks in some lines."""
        least = min(words.longest_remark, _LEAST_REMARK * self._unit)
        return words.main.natural_width <= room and least <= room

    def _readable(self, width: float) -> float:
        """Give the width of a line, if it is not longer than is good to read."""
        return min(width, _LONGEST_REMARK * self._unit)

    def _set(
        self, words: _Words, room: tuple[float, float], top: float, *, to_the_end: bool = False
    ) -> tuple[Placed, ...]:
        """Set the words under each other, from the begin of the room or against its end."""
        placed = []
        for text in (words.main, *words.remarks):
            most = room[1] - room[0]
            if text is not words.main:
                most = self._readable(most)
            text.wrap(min(text.natural_width, most), to_the_end=to_the_end)
            left = room[1] - text.width if to_the_end else room[0]
            placed.append(Placed.at(text, left, top, to_the_end=to_the_end))
            top = placed[-1].box.bottom()
        return tuple(placed)

    def _bands(
        self, axis: tuple[float, float], inner: tuple[float, float]
    ) -> tuple[tuple[PlacedBand, ...], float]:
        """Place the eras' labels in as few rows as keep them apart; give where lanes begin."""
        unit = self._unit
        top = MARGIN * unit
        rows: list[float] = []
        bands = []
        row_height = 0.0
        length = axis[1] - axis[0]
        for band in self._chart.bands:
            label = Lettering(
                [
                    Run(band.label, self._theme.font(13, 600), self._muted),
                    Run(f"  {band.date}", self._quiet, self._muted),
                ],
                right_to_left=self._right_to_left,
            )
            label.wrap(min(label.natural_width, inner[1] - inner[0]))
            begin, end = axis[0] + band.begin * length, axis[0] + band.end * length
            left = max(inner[0], min(begin + 6 * unit, inner[1] - label.width))
            row = next((place for place, taken in enumerate(rows) if taken <= left), len(rows))
            if row == len(rows):
                rows.append(0.0)
            rows[row] = left + label.width + 2 * _GAP * unit
            row_height = max(row_height, label.height)
            bands.append((row, PlacedBand(begin, end, Placed.at(label, left, top))))
        placed = tuple(
            band._replace(label=band.label.moved_down(row * row_height + 4 * unit))
            for row, band in bands
        )
        return placed, top + len(rows) * row_height + (14 * unit if rows else 0.0)

    def _ticks(
        self, axis: tuple[float, float], inner: tuple[float, float], top: float
    ) -> tuple[PlacedTick, ...]:
        length = axis[1] - axis[0]
        places = [axis[0] + tick.fraction * length for tick in self._chart.ticks]
        lefts = [
            min(max(place - label.width / 2, inner[0]), max(inner[0], inner[1] - label.width))
            for place, label in zip(places, self._tick_labels, strict=True)
        ]
        shown = spread(lefts, [label.width for label in self._tick_labels], 0, 12 * self._unit)
        return tuple(
            PlacedTick(place, Placed.at(label, left, top) if number in shown else None)
            for number, (place, left, label) in enumerate(
                zip(places, lefts, self._tick_labels, strict=True)
            )
        )


def span_of(mark: Mark, axis: tuple[float, float], unit: float) -> Span:
    """Give a mark in px on an axis that begins and ends at these px."""
    length = axis[1] - axis[0]

    def end(edge: Edge) -> End:
        return End(edge.kind, axis[0] + edge.at * length, edge.fade_part * length)

    return drawn_span(
        Span(
            end(mark.begin),
            end(mark.end),
            mark.texture,
            is_day=mark.is_day,
            is_outline=mark.role == "announced",
        ),
        unit,
    )


def doubts(mark: Mark) -> tuple[bool, bool]:
    """Say whether a question mark stands before and after a mark.

    It stands at an end that is not known, and beside a date that is uncertain; not at an
    arrow, which runs to the edge of the axis.
    """
    if not mark.is_doubtful:
        return False, False
    lost = mark.begin.kind == timeline.LOST, mark.end.kind == timeline.LOST
    if any(lost):
        return lost
    goes_on = mark.end.kind == timeline.ARROW
    return goes_on, not goes_on


def words_on(lane: Lane) -> QRectF:
    """Give the rectangle that all words of a lane lie in."""
    around = QRectF()
    for placed in (*lane.texts, *lane.questions):
        around = around.united(placed.box)
    return around
