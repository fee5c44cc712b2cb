"""Nothing is known of a result but what its parts allow (P16)."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.sheet.intervals import contains, difference, from_zero, share, total
from viewer.sheet.qualifier import Interval, Qualifier

NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
AMOUNTS = st.decimals(min_value=0, max_value=10**6, places=2)


def D(text: str | int) -> Decimal:
    return Decimal(text)


@st.composite
def intervals_with_a_point(draw, numbers=NUMBERS):
    """Give an interval and a value in it; either bound may be unknown or left out."""
    low, point, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    low_included = draw(st.booleans()) or low == point
    high_included = draw(st.booleans()) or high == point
    return (
        Interval(
            None if draw(st.integers(0, 4)) == 0 else low,
            None if draw(st.integers(0, 4)) == 0 else high,
            low_included,
            high_included,
        ),
        point,
    )


def holds(interval: Interval, point: Decimal) -> bool:
    return contains(interval, Interval(point, point))


@given(st.lists(intervals_with_a_point(), max_size=6))
def test_that_a_sum_may_be_the_sum_of_any_values_of_its_parts(parts):
    assert holds(total(part for part, _ in parts), sum((point for _, point in parts), D(0)))


@given(intervals_with_a_point(), intervals_with_a_point())
def test_that_a_difference_may_be_that_of_any_values_of_its_parts(one, other):
    assert holds(difference(one[0], other[0]), one[1] - other[1])


@given(intervals_with_a_point(AMOUNTS), intervals_with_a_point(AMOUNTS))
def test_that_a_share_may_be_that_of_any_values_of_its_parts(part, whole):
    found = share(from_zero(part[0]), from_zero(whole[0]))
    if found is not None:
        # Bounds are rounded outwards; only the value asked about here is divided without end.
        exact = Fraction(100) * Fraction(part[1]) / Fraction(whole[1])
        assert found.low is None or Fraction(found.low) <= exact
        assert found.high is None or exact <= Fraction(found.high)


@given(AMOUNTS, st.decimals(min_value="0.01", max_value=10**6, places=2))
def test_that_a_share_is_rounded_outwards(part, whole):
    found = share(Interval(part, part), Interval(whole, whole))
    assert found is not None
    exact = Fraction(100) * Fraction(part) / Fraction(whole)
    assert Fraction(found.low or 0) <= exact <= Fraction(found.high or 0)


def test_that_a_share_does_not_depend_on_how_others_round():
    third = share(Interval(D(1), D(1)), Interval(D(3), D(3)))
    with localcontext(prec=2):
        assert share(Interval(D(1), D(1)), Interval(D(3), D(3))) == third


def test_that_less_than_nothing_counts_as_nothing_only_below_zero():
    below = Interval(D(-3), D(5), low_included=False, high_included=False)
    assert from_zero(below) == Interval(D(0), D(5), True, False)
    assert from_zero(Interval(None, D(5))) == Interval(D(0), D(5))
    above = Interval(D(2), D(5), low_included=False)
    assert from_zero(above) == above


def test_that_a_share_reaches_no_bound_that_its_whole_does_not_reach():
    found = share(Interval(D(3), D(3)), Interval(D(10), D(30), True, False))
    assert found == Interval(D(10), D(30), low_included=False, high_included=True)
    found = share(Interval(D(3), D(3)), Interval(D(10), D(30), False, True))
    assert found == Interval(D(10), D(30), low_included=True, high_included=False)


@given(intervals_with_a_point())
def test_that_an_interval_contains_itself_and_its_points(one):
    interval, point = one
    assert contains(interval, interval)
    assert holds(interval, point)


def test_that_more_than_ninety_and_ten_are_more_than_a_hundred():
    found = total([Qualifier.MORE_THAN.interval(D(90)), Qualifier.EXACT.interval(D(10))])
    assert found == Interval(D(100), None, low_included=False)


def test_that_a_share_of_more_than_something_is_less_than_its_share():
    found = share(
        Qualifier.EXACT.interval(D(45)), from_zero(Qualifier.MORE_THAN.interval(D(90000)))
    )
    assert found is not None
    assert (found.low, found.high, found.high_included) == (0, D("0.05"), False)
    assert not found.low_included


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (Interval(D(3), D(3)), Interval(D(0), D(5))),
        (Interval(D(-3), D(3)), Interval(D(1), D(5))),
        (Interval(None, D(3)), Interval(D(1), D(5))),
        (Interval(D(3), D(3)), Interval(None, D(5))),
    ],
)
def test_that_a_share_of_what_may_be_nothing_can_not_be_told(part, whole):
    assert share(part, whole) is None
