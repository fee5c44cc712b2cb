"""From a number of a JSON file to the number of a figure, digit for digit."""

from __future__ import annotations

from decimal import Decimal

from viewer.sheet.model import LARGEST_VALUE, MOST_DECIMALS, Number


def as_number(value: object) -> Number:
    """Give a number of a figure, digit for digit; raises `ValueError` for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError
    if not -LARGEST_VALUE <= value <= LARGEST_VALUE:
        raise ValueError
    number = Number(value)
    exponent = int(number.as_tuple().exponent)
    if exponent < -MOST_DECIMALS:
        raise ValueError
    if exponent > 0:
        return Number(int(number))  # 9e4 is shown as 90000
    return number or Number(number.copy_abs())  # zero has no sign
