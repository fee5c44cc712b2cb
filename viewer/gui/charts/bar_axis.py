"""Where the value axis of a bar chart lies, so that every word has its room beside it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from viewer.gui.charts.marks import room_after

if TYPE_CHECKING:
    from viewer.content.bars import Bar
    from viewer.gui.charts.bar_words import BarWords
    from viewer.gui.charts.lettering import Lettering

GAP = 8
"""Between a bar's end and its words, px of the design."""

_BESIDE_FROM = 640
_LARGEST_CATEGORY_PART = 0.36
_LEAST_AXIS_PART = 0.34
_HALVINGS = 40


class Side(Enum):
    """Where the words of a category stand, and its values."""

    BESIDE = "categories beside their bars, values at the bars' ends"
    ABOVE = "categories above their bars, values at the bars' ends"
    ALL_ABOVE = "categories and values above their bars"


class Frame(NamedTuple):
    """Where the parts of a bar chart lie across its canvas, in px."""

    side: Side
    column: float
    """How wide the words of a category may be."""
    left: float
    right: float
    """What lies between these two is for words and bars."""
    axis: tuple[float, float]
    """Where the axis begins and ends."""

    def at(self, fraction: float) -> float:
        """Give where a fraction of the axis lies."""
        return self.axis[0] + fraction * (self.axis[1] - self.axis[0])


class _Need(NamedTuple):
    """A fraction of the axis, and how much room something needs beside it, in px."""

    fraction: float
    room: float


def frame_between(words: BarWords, left: float, right: float) -> Frame:
    """Give the frame with the longest axis that leaves every word its room.

    Where the axis would be too short to compare bars on it, the words go above the bars,
    first the categories, then the values.
    """
    inner = max(right - left, 1.0)
    widest = max((row.category.natural_width for row in words.rows), default=0.0)
    column = min(widest, inner * _LARGEST_CATEGORY_PART)
    between = 2 * GAP * words.unit
    if inner >= _BESIDE_FROM * words.unit:
        room = inner - column - between
        begin, length = _longest_axis(words, room, Side.BESIDE)
        if length >= room * _LEAST_AXIS_PART:
            axis = _whole(left + column + between + begin, length)
            return Frame(Side.BESIDE, column, left, right, axis)
    begin, length = _longest_axis(words, inner, Side.ABOVE)
    if length >= inner * _LEAST_AXIS_PART:
        return Frame(Side.ABOVE, inner, left, right, _whole(left + begin, length))
    begin, length = _longest_axis(words, inner, Side.ALL_ABOVE)
    return Frame(Side.ALL_ABOVE, inner, left, right, _whole(left + begin, length))


def _whole(begin: float, length: float) -> tuple[float, float]:
    """Give the axis in whole px, so that its lines are crisp; a px is kept back for each end."""
    return float(int(begin + 1)), float(max(int(begin + length), int(begin + 1) + 1))


def _longest_axis(words: BarWords, room: float, side: Side) -> tuple[float, float]:
    """Give where the longest axis that fits into *room* begins, and how long it is.

    The longer the axis, the less is left for what stands before and after it; so the
    longest is found by halving.
    """
    room = max(room - 2, 1.0)
    before, after = _needs(words, side)

    def begins(length: float) -> tuple[float, float]:
        """Give the least and the most place where an axis of this length may begin."""
        least = max((need.room - need.fraction * length for need in before), default=0.0)
        most = min((room - need.room - need.fraction * length for need in after), default=room)
        return max(0.0, least), min(most, room - length)

    fits, too_long = 0.0, room
    for _ in range(_HALVINGS):
        middle = (fits + too_long) / 2
        least, most = begins(middle)
        fits, too_long = (middle, too_long) if least <= most else (fits, middle)
    return begins(fits)[0], fits


def _needs(words: BarWords, side: Side) -> tuple[list[_Need], list[_Need]]:
    """Give what needs room before a fraction of the axis, and what after one."""
    before: list[_Need] = []
    after: list[_Need] = []
    gap = GAP * words.unit
    labels_stand_at_ends = not words.chart.stacked and side is not Side.ALL_ABOVE
    for row in words.rows:
        for bar, label in zip(row.row.bars, row.labels, strict=True):
            need = room_after(bar.end_mark, words.unit)
            if labels_stand_at_ends:
                need += gap + label.natural_width
            (before if is_below_zero(bar) else after).append(_Need(outer_end(bar), need))
    if side is Side.ALL_ABOVE:
        # Bars come first here; the labels of the axis are moved to where they fit.
        return before, after
    for tick, label in zip(words.chart.ticks, words.ticks, strict=True):
        half = label.natural_width / 2
        after.append(_Need(tick.fraction, half))
        if side is Side.BESIDE:
            # The label may reach under the gap to the categories.
            before.append(_Need(tick.fraction, half - 2 * gap))
        elif tick.fraction > 0:
            before.append(_Need(tick.fraction, half))
    return before, after


def is_below_zero(bar: Bar) -> bool:
    """Say whether a bar grows backwards, its upper value too if it has one."""
    return bar.is_drawn and bar.end < bar.start and max(range_of(bar)) <= bar.start


def range_of(bar: Bar) -> tuple[float, float]:
    """Give the two fractions of the axis between which a value lies; the same if it is one."""
    return bar.end, bar.upper_end


def outer_end(bar: Bar) -> float:
    """Give the fraction of the axis beyond which a bar's words stand."""
    if not bar.is_drawn:
        return bar.start
    return min(range_of(bar)) if is_below_zero(bar) else max(range_of(bar))


def label_left(bar: Bar, label: Lettering, frame: Frame, unit: float) -> float:
    """Give where the words at the end of a bar begin, in px."""
    gap = GAP * unit + room_after(bar.end_mark, unit)
    end = frame.at(outer_end(bar))
    return end - gap - label.width if is_below_zero(bar) else end + gap
