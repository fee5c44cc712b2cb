"""The nine ways a source can qualify a number, and the interval each stands for.

The names are those of the format. Their counterparts elsewhere: Wikidata P1480,
the FHIR comparator, TEI `att.ranging`, EDTF `~` (see docs/format.md).
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


class Interval(NamedTuple):
    """The values a qualified number may have; `None` is a bound the source does not give."""

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True


class Qualifier(Enum):
    """What the words around a number say of it."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    NEARLY = "nearly"
    BETWEEN = "between"
    ORDER = "order"

    @property
    def symbol(self) -> str:
        """The mathematical sign, for tight places; empty where a word is needed."""
        return _SYMBOLS.get(self, "")

    def interval(self, value: Decimal, upper: Decimal | None = None) -> Interval:
        """Give what *value* so qualified may be.

        `about` names no margin, so neither bound is known; `nearly` only says
        that the value was not reached. `order` says the size: "tens of
        thousands", written 10 000, is at least that and under ten times it.
        *upper* belongs to `between` and is given with no other qualifier.
        """
        if self is Qualifier.EXACT:
            return Interval(value, value)
        if self is Qualifier.BETWEEN:
            return Interval(value, upper)
        if self is Qualifier.ORDER:
            return Interval(value, value * 10, high_included=False)
        if self in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}:
            return Interval(value, None, low_included=self is Qualifier.AT_LEAST)
        if self is Qualifier.ABOUT:
            return Interval(None, None)
        return Interval(None, value, high_included=self is Qualifier.AT_MOST)


_SYMBOLS = {
    Qualifier.ABOUT: "≈",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_LEAST: "≥",
    Qualifier.LESS_THAN: "<",
    Qualifier.AT_MOST: "≤",
    Qualifier.NEARLY: "≲",
}
