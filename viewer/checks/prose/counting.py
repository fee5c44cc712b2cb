"""Adds the words of a number up: which may follow which, as each language counts.

Below a thousand every language has a rule of its own; above it, all multiply alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Rule = Callable[[int, int, bool], int | None]
    """Takes what is counted up to here (below 1000), the next word's number, and whether an
    "and" stands between them; gives the sum, or None where the word begins another number."""

HUNDRED, THOUSAND = 100, 1000
_SHORTEST_NOUN = 4


def english(current: int, value: int, joined: bool) -> int | None:
    """Count as in "a hundred and twenty-three": "and" stands only behind hundreds."""
    tens = current % HUNDRED
    if tens == 0:
        return current + value if value < HUNDRED else None
    return current + value if not joined and _is_unit_of(tens, value) else None


def french(current: int, value: int, joined: bool) -> int | None:
    """Count as in cent vingt et un, soixante et onze, quatre-vingt-dix-sept."""
    tens = current % HUNDRED
    if tens == 0:
        return current + value if not joined and value < HUNDRED else None
    if joined:
        fits = (value == 1 and _is_unit_of(tens, value)) or (value == 11 and tens == 60)
        return current + value if fits else None
    if (tens, value) == (4, 20):
        return current + 76
    if (tens in {60, 80} and value < 20) or (tens in {10, 70, 90} and 7 <= value <= 9):
        return current + value
    return current + value if _is_unit_of(tens, value) else None


def spanish(current: int, value: int, joined: bool) -> int | None:
    """Count as in ciento treinta y dos: "y" stands only between tens and units."""
    tens = current % HUNDRED
    if tens == 0:
        return current + value if not joined and value < HUNDRED else None
    return current + value if joined and _is_unit_of(tens, value) else None


def arabic(current: int, value: int, joined: bool) -> int | None:
    """Count as in "three and twenty": all is joined but the teens, which are "five ten"."""
    tens = current % HUNDRED
    if tens == 0:
        return current + value if joined and value < HUNDRED else None
    if not joined:
        return current + value if value == 10 and tens < 10 else None
    return current + value if tens < 10 and 20 <= value < HUNDRED else None


RULES: dict[str, Rule] = {
    "en": english,
    "fr": french,
    "es": spanish,
    "ar": arabic,
}


def several(code: str, nouns: frozenset[str]) -> frozenset[str]:
    """Give the regular plurals of folded *nouns*, in Arabic the duals with them."""
    if code == "ar":
        stems = {noun[:-1] + "ت" if noun.endswith("ه") else noun for noun in nouns}
        plurals = {noun[:-1] + "ات" for noun in nouns if noun.endswith("ه")}
        return frozenset(plurals | {stem + dual for stem in stems for dual in ("ان", "ين")})
    long = {noun for noun in nouns if len(noun) >= _SHORTEST_NOUN and noun[-1] not in "sxz"}
    if code == "es":
        return frozenset(noun + ("s" if noun[-1] in "aeiou" else "es") for noun in long)
    return frozenset(noun + "s" for noun in long)


def _is_unit_of(tens: int, value: int) -> bool:
    return tens >= 20 and tens % 10 == 0 and value < 10


class Count:
    """A number in words that grows word by word. Each method says whether the word belongs."""

    def __init__(self, rule: Rule, *, joins_all: bool) -> None:
        """Take the rule of a language, and whether it joins all parts with "and"."""
        self._rule = rule
        self._joins_all = joins_all
        self._parts: list[int] = []
        self._current = 0
        self._last_scale = 1
        self.scale = 1
        """The scale that was named last; 1 where units follow it, or none was."""

    def copy(self) -> Count:
        """Give one that grows apart from this."""
        other = Count(self._rule, joins_all=self._joins_all)
        other._parts, other._current = list(self._parts), self._current
        other._last_scale, other.scale = self._last_scale, self.scale
        return other

    @property
    def value(self) -> int:
        """What the words add up to."""
        return sum(self._parts) + self._current

    def add(self, value: int, *, joined: bool) -> bool:
        """Take in a number that is one word."""
        if self._current:
            total = self._rule(self._current, value, joined)
        elif not self._parts:
            total = value
        else:
            follows = value < self._last_scale
            joins = joined or not self._joins_all
            total = value if follows and joins and (not joined or self._may_join()) else None
        if total is None:
            return False
        if total == value and value >= 2 * THOUSAND:
            # The dual of a scale, "two thousand" in one word, counts as the scale does.
            self._close([*self._parts, value], value // 2)
            return True
        self._current, self.scale = total, 1
        return True

    def _may_join(self) -> bool:
        return self._joins_all or self._rule is english

    def hundred(self, *, joined: bool) -> bool:
        """Take in "hundred", which counts what stands before it or itself."""
        if joined and not self._joins_all:
            return False
        if self._current == 0:
            if self._parts and (self._last_scale <= HUNDRED or self._joins_all is not joined):
                return False
            self._current = HUNDRED
        elif joined or self._current >= HUNDRED:
            return False
        else:
            self._current *= HUNDRED
        self.scale = HUNDRED
        return True

    def multiply(self, scale: int, *, joined: bool) -> bool:
        """Take in a word such as "thousand", which counts what stands before it."""
        if joined and (self._parts or self._current):
            return self._join_scale(scale)
        kept = list(self._parts)
        counted = self._current
        while kept and kept[-1] < scale:
            counted += kept.pop()
        if counted == 0:
            if self._parts:
                return False
            counted = 1
        if kept and counted * scale >= kept[-1]:
            return False
        self._close([*kept, counted * scale], scale)
        return True

    def _join_scale(self, scale: int) -> bool:
        """Take in "and a thousand" behind a million."""
        if not self._joins_all or self._current or not self._parts or scale >= self._last_scale:
            return False
        self._close([*self._parts, scale], scale)
        return True

    def _close(self, parts: list[int], scale: int) -> None:
        self._parts, self._current = parts, 0
        self._last_scale = self.scale = scale
