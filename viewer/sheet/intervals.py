"""Arithmetic with qualified numbers: what is known of a result, and no more than that.

"More than 90,000" divided by 46 is not 1,956.5. So a number counts with all the values it may have
(`Qualifier.interval`), and each function gives every value that its result may have (interval
arithmetic: Moore, Kearfott and Cloud, Introduction to Interval Analysis, SIAM 2009, chapter 2). A
bound is included only where all those it comes from are; `None` is a bound that nobody knows.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING

from viewer.sheet.qualifier import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

_HUNDRED = Decimal(100)
_EXACT = Context(prec=60)
"""Digits enough for any sum of values that a sheet may hold."""
_DOWN, _UP = Context(prec=60, rounding=ROUND_FLOOR), Context(prec=60, rounding=ROUND_CEILING)
"""What a quotient is rounded by: outwards, so that no value it may have falls out."""


def total(parts: Iterable[Interval]) -> Interval:
    """Give what the sum of *parts* may be."""
    result = Interval(Decimal(0), Decimal(0))
    for part in parts:
        result = Interval(
            _sum(result.low, part.low),
            _sum(result.high, part.high),
            result.low_included and part.low_included,
            result.high_included and part.high_included,
        )
    return result


def difference(one: Interval, other: Interval) -> Interval:
    """Give what *one* less *other* may be."""
    negative = Interval(
        None if other.high is None else -other.high,
        None if other.low is None else -other.low,
        other.high_included,
        other.low_included,
    )
    return total((one, negative))


def share(part: Interval, whole: Interval) -> Interval | None:
    """Give what *part* in percent of *whole* may be.

    None where that can't be told: where the whole may be nothing, or either may be less than that.
    """
    low, high, least, most = part.low, part.high, whole.low, whole.high
    if low is None or least is None or low < 0 or least < 0:
        return None
    if least == 0 and whole.low_included:
        return None
    return Interval(
        Decimal(0) if most is None else _DOWN.divide(_EXACT.multiply(_HUNDRED, low), most),
        None if high is None or least == 0 else _UP.divide(_EXACT.multiply(_HUNDRED, high), least),
        # Of a whole without a known end the share may come near to nothing and never reach it.
        part.low_included and whole.high_included and (most is not None or low == 0),
        part.high_included and whole.low_included,
    )


def from_zero(interval: Interval) -> Interval:
    """Give *interval* for something that is never less than zero."""
    if interval.low is not None and interval.low >= 0:
        return interval
    return Interval(Decimal(0), interval.high, True, interval.high_included)


def contains(outer: Interval, inner: Interval) -> bool:
    """Say whether every value of *inner* is one of *outer*."""
    return _reaches(outer.low, inner.low, outer.low_included or not inner.low_included, -1) and (
        _reaches(outer.high, inner.high, outer.high_included or not inner.high_included, 1)
    )


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else _EXACT.add(one, other)


def _reaches(outer: Decimal | None, inner: Decimal | None, is_included: bool, way: int) -> bool:
    if outer is None:
        return True
    if inner is None:
        return False
    return (outer - inner) * way > 0 or (outer == inner and is_included)
