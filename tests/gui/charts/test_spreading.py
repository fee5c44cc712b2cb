"""Labels of an axis are thinned out evenly until none touches another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.gui.charts.spreading import spread


def test_that_all_labels_are_shown_where_there_is_room():
    assert spread([0, 50, 100], [30, 30, 30], 0, 10) == {0, 1, 2}


def test_that_every_second_is_shown_where_there_is_half_the_room():
    assert spread([0, 25, 50, 75, 100], [30] * 5, 0, 10) == {0, 2, 4}


def test_that_the_one_to_keep_is_kept():
    assert spread([0, 25, 50, 75, 100], [30] * 5, 1, 10) == {1, 3}


def test_that_no_labels_are_none():
    assert spread([], [], 0, 10) == set()


@given(
    st.integers(1, 30),
    st.floats(1, 100),
    st.floats(1, 200),
    st.floats(0, 20),
    st.integers(0, 29),
)
def test_that_what_is_shown_never_touches_and_holds_the_kept_one(count, step, width, gap, kept):
    kept %= count
    lefts = [place * step for place in range(count)]
    shown = sorted(spread(lefts, [width] * count, kept, gap))
    assert kept in shown
    for one, other in pairwise(shown):
        assert lefts[one] + width + gap <= lefts[other]
