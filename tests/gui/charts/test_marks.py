"""The marks of bars and dates are told apart without colour."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from viewer.content import bars, timeline
from viewer.gui.charts.marks import (
    SERIES_PATTERNS,
    End,
    Fill,
    Span,
    draw_bar,
    draw_body,
    draw_range,
    draw_span,
    drawn_span,
    reach,
    room_after,
)

ENDS = (bars.CLOSED, bars.OPEN, bars.SOFT, bars.HATCHED, bars.RANGE)
CLEARLY = 40
"""How many pixels must differ by a sixth of all greys for two marks to look different."""

SHARP_AT_20, SHARP_AT_100 = End(timeline.SHARP, 20), End(timeline.SHARP, 100)
DATES = {
    "period": Span(SHARP_AT_20, SHARP_AT_100, timeline.SOLID),
    "about": Span(End(timeline.FADE, 20, 12), End(timeline.FADE, 100, 12), timeline.SOLID),
    "uncertain": Span(SHARP_AT_20, SHARP_AT_100, timeline.DASHED),
    "about and uncertain": Span(
        End(timeline.FADE, 20, 12), End(timeline.FADE, 100, 12), timeline.DASHED
    ),
    "within": Span(SHARP_AT_20, SHARP_AT_100, timeline.HATCHED),
    "going on": Span(SHARP_AT_20, End(timeline.ARROW, 100), timeline.SOLID),
    "from ever": Span(End(timeline.ARROW, 20), SHARP_AT_100, timeline.SOLID),
    "end not known": Span(SHARP_AT_20, End(timeline.LOST, 100, 25), timeline.SOLID),
    "start not known": Span(End(timeline.LOST, 20, 25), SHARP_AT_100, timeline.SOLID),
    "announced": Span(SHARP_AT_20, SHARP_AT_100, timeline.SOLID, is_outline=True),
    "day": Span(End(timeline.SHARP, 60), End(timeline.SHARP, 61), timeline.SOLID, is_day=True),
    "about a day": Span(
        End(timeline.FADE, 60, 12), End(timeline.FADE, 61, 12), timeline.SOLID, is_day=True
    ),
    "day, uncertain": Span(
        End(timeline.SHARP, 60), End(timeline.SHARP, 61), timeline.DASHED, is_day=True
    ),
    "day, announced": Span(
        End(timeline.SHARP, 60),
        End(timeline.SHARP, 61),
        timeline.SOLID,
        is_day=True,
        is_outline=True,
    ),
}


@pytest.fixture
def fill():
    return Fill(QColor("#1c5d99"), QColor("white"), 1.0)


def inked(picture):
    """Give from where to where a picture has ink, from the margin."""
    box = picture.point(lambda grey: 255 if grey < 240 else 0).getbbox()
    return box[0] - 20, box[2] - 20


def drawn(painter, mark, fill):
    """Draw a bar of 80 px, or from 80 to 110, with one of the ends."""
    if mark == bars.RANGE:
        draw_range(painter, 80, 110, 22, fill)
    else:
        draw_bar(painter, 80, 22, mark, fill)


def test_that_each_end_of_a_bar_looks_different_in_grey(grey, differing, fill):
    pictures = {mark: grey(lambda painter, mark=mark: drawn(painter, mark, fill)) for mark in ENDS}
    for one, other in itertools.combinations(ENDS, 2):
        assert differing(pictures[one], pictures[other]) > CLEARLY, (one, other)


def test_that_a_closed_bar_ends_at_its_value_and_nothing_reaches_beyond_its_room(grey, fill):
    for mark in (bars.CLOSED, bars.OPEN, bars.SOFT, bars.HATCHED):
        picture = grey(lambda painter, mark=mark: draw_bar(painter, 80, 22, mark, fill))
        assert inked(picture)[1] <= 80 + room_after(mark, 1.0) + 1, mark
    closed = grey(lambda painter: draw_bar(painter, 80, 22, bars.CLOSED, fill))
    assert inked(closed) == (0, 80)


def test_that_the_value_of_a_soft_bar_lies_where_half_of_it_is_left(grey, fill):
    picture = grey(lambda painter: draw_bar(painter, 80, 22, bars.SOFT, fill))
    full, none = picture.getpixel((25, 30)), 255
    assert picture.getpixel((100, 30)) == pytest.approx((full + none) / 2, abs=12)


def test_that_a_range_is_solid_to_its_value_and_light_to_the_upper_one(grey, fill):
    picture = grey(lambda painter: draw_range(painter, 80, 110, 22, fill))
    solid, light = picture.getpixel((60, 30)), picture.getpixel((115, 30))
    assert inked(picture) == (0, 110)
    assert solid < light < 240


def test_that_a_range_around_zero_has_nothing_solid(grey, fill):
    picture = grey(lambda painter: draw_range(painter, -15, 40, 22, fill))
    light = picture.getpixel((40, 30))
    assert inked(picture) == (-15, 40)
    assert {picture.getpixel((x, 30)) for x in range(10, 55)} == {light}


def test_that_a_bar_too_short_to_see_does_not_fade_far_beyond_itself(grey, fill):
    picture = grey(lambda painter: draw_bar(painter, 1, 22, bars.SOFT, fill))
    assert inked(picture)[1] <= 4


def test_that_a_bar_of_no_length_to_see_is_still_a_line(grey, fill):
    picture = grey(lambda painter: draw_bar(painter, 0.01, 22, bars.CLOSED, fill))
    assert inked(picture) == (0, 2)


def test_that_six_series_look_different_in_one_colour(grey, differing, fill):
    fills = [fill._replace(pattern=series) for series in range(SERIES_PATTERNS)]
    pictures = [
        grey(lambda painter, one=one: draw_body(painter, QRectF(0, 0, 100, 22), one))
        for one in fills
    ]
    for one, other in itertools.combinations(range(SERIES_PATTERNS), 2):
        assert differing(pictures[one], pictures[other]) > CLEARLY, (one, other)


def test_that_each_kind_of_date_looks_different_in_grey(grey, differing, fill):
    pictures = {
        name: grey(lambda painter, span=span: draw_span(painter, drawn_span(span, 1.0), 14, fill))
        for name, span in DATES.items()
    }
    for one, other in itertools.combinations(DATES, 2):
        assert differing(pictures[one], pictures[other]) > CLEARLY, (one, other)


@pytest.mark.parametrize("name", DATES)
def test_that_a_date_puts_ink_only_where_it_says(grey, fill, name):
    span = drawn_span(DATES[name], 1.0)
    left, right = inked(grey(lambda painter: draw_span(painter, span, 14, fill)))
    begin, end = reach(span, 1.0)
    assert begin - 1.5 <= left
    assert right <= end + 1.5


def test_that_a_fading_end_is_nowhere_sharp(grey, fill):
    """From pixel to pixel it changes by less than a seventh of what it changes in all."""
    span = drawn_span(DATES["about"], 1.0)
    picture = grey(lambda painter: draw_span(painter, span, 14, fill))
    row = [picture.getpixel((x, 27)) for x in range(200)]
    steps = [abs(one - other) for one, other in itertools.pairwise(row)]
    assert max(steps) < (255 - min(row)) / 7


def test_that_a_known_end_is_sharp(grey, fill):
    span = drawn_span(DATES["end not known"], 1.0)
    picture = grey(lambda painter: draw_span(painter, span, 14, fill))
    assert picture.getpixel((39, 27)) > 240
    assert picture.getpixel((41, 27)) < 120


def test_that_short_dates_are_widened_until_they_are_seen():
    short = Span(End(timeline.SHARP, 50), End(timeline.SHARP, 50.2), timeline.SOLID)
    wide = drawn_span(short, 1.0)
    assert wide.end.at - wide.begin.at == pytest.approx(4)
    assert (wide.begin.at + wide.end.at) / 2 == pytest.approx(50.1)
    faint = Span(End(timeline.FADE, 50, 0.1), End(timeline.FADE, 50.2, 0.1), timeline.SOLID)
    for unit in (1.0, 2.0):
        soft = drawn_span(faint, unit)
        assert soft.begin.fade == soft.end.fade == 6 * unit
