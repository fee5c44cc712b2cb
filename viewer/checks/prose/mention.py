"""What is found in a text: a number, where it stands, and what its words say of it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from viewer.sheet.qualifier import Qualifier


class Kind(Enum):
    """What a number in a text is for."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    AGE = "age"
    DURATION = "duration"
    YEAR = "year"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    RATIO = "ratio"
    """One in five, 2/3: `value` is the first number, the quotient is among the readings."""
    NAME = "name"
    """Part of a name, a code, an address, a heading's number or a telephone number."""


class Mention(NamedTuple):
    """One number of a text. Offsets count into the text as it was given."""

    start: int
    """Where the qualifier begins; the same as `number_start` without one before the number."""
    number_start: int
    end: int
    """Behind the number, its scale word, and a qualifier that follows ("or more")."""
    value: Decimal
    upper: Decimal | None
    """The upper end, for `between` alone."""
    qualifier: Qualifier
    kind: Kind
    readings: tuple[Decimal, ...]
    """Every value the digits may mean ("1.234"), that of the language first."""
    noun: str
    """The words behind the number, which name what it counts, as written."""
    meanings: tuple[Qualifier, ...]
    """Every qualifier the words can mean, the likeliest first: "cerca de" is near or about."""
    unit: str = ""
    """The words and signs that make it per cent, money, an age or a time: "%", "US$", "years"."""
