"""Numbers as JSON writes them: whole ones as `int`, all others as `Decimal`, digit for digit."""

from __future__ import annotations

from decimal import Decimal

from viewer.readers.limits import LARGEST_EXPONENT, LONGEST_NUMBER


class RefusedNumber(ValueError):
    """The number is good JSON, but longer or farther from the decimal point than any may be."""


def whole_number(token: str) -> int:
    """Read a number without fraction and exponent."""
    if len(token) > LONGEST_NUMBER:
        raise RefusedNumber(token[:LONGEST_NUMBER])
    return int(token)


def decimal_number(token: str) -> Decimal:
    """Read a number with a fraction or an exponent."""
    if len(token) > LONGEST_NUMBER:
        raise RefusedNumber(token[:LONGEST_NUMBER])
    number = _bounded(token)
    if number is None or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise RefusedNumber(token)
    return number


def _bounded(token: str) -> Decimal | None:
    try:
        return Decimal(token)
    except ArithmeticError:
        return None  # an exponent of more digits than the decimal module holds
