"""Gives every value that a number in digits may mean: "1.234" is one, or more than a thousand."""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST = 30
"""How many digits a number may have; what is longer is a code."""

_GROUP = 3
_PARTS = r"(\D)"
_MAY_POINT = frozenset(".,\u066b")
_NEVER_GROUPS = "\u066b"


def readings(written: str, point: str) -> tuple[Decimal, ...]:
    """Give the values of *written* (as folded), that of a language with this decimal *point* first.

    Nothing is given for what is no number, such as `192.168.0.1`.
    """
    if len(written) > 2 * LONGEST:
        return ()
    parts = re.split(_PARTS, written)
    groups, separators = parts[::2], parts[1::2]
    if sum(map(len, groups)) > LONGEST:
        return ()
    found = []
    if _are_grouped(groups, separators):
        found.append(Decimal("".join(groups)))
    if separators and separators[-1] in _MAY_POINT and separators[-1] not in separators[:-1]:
        whole = groups[:-1]
        if _are_grouped(whole, separators[:-1]):
            found.append(Decimal("".join(whole) + "." + groups[-1]))
    if len(found) > 1 and separators[-1] in {point, "\u066b"}:
        found.reverse()
    return tuple(found)


def _are_grouped(groups: list[str], separators: list[str]) -> bool:
    """Say whether the digits are in threes, or after the first three in twos as in India."""
    if not separators:
        return True
    if len(set(separators)) > 1 or separators[0] in _NEVER_GROUPS or groups[0].startswith("0"):
        return False
    if len(groups[-1]) != _GROUP or not 1 <= len(groups[0]) <= _GROUP:
        return False
    inner = {len(group) for group in groups[1:-1]}
    return inner <= {_GROUP} or (separators[0] == "," and inner == {2} and len(groups[0]) < _GROUP)
