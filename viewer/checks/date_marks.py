"""Reads the words around a date that say how it is meant: before it, until it, not then, perhaps.

A date so marked is not what a plain date says. What is in doubt is marked too: to read a mark
where there is none costs a look by eye, to miss one would call verified what is not.
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks import date_words as words

if TYPE_CHECKING:
    from collections.abc import Sequence


class Bound(Enum):
    """How what is told lies to the date that is said."""

    AT = "at"
    SINCE = "since"
    """From that date on; the only word that makes a period with no end."""
    UNTIL = "until"
    BETWEEN = "between"
    """Between it and the next date."""
    OTHER = "other"
    """Before, after or by it, or in one of two such years: only a person can say what it is."""


class Marks(NamedTuple):
    """What the words around one date say of it."""

    begin: int
    """The place of the first word that belongs to it."""
    bound: Bound = Bound.AT
    is_about: bool = False
    is_vague: bool = False
    """Whether it is said to be early, late or in the middle of what is given."""
    is_doubtful: bool = False
    """Whether it is called probable only."""
    is_denied: bool = False
    """Whether a "not" stands near before it."""


_BOUNDS = (
    dict.fromkeys(words.SINCE, Bound.SINCE)
    | dict.fromkeys(words.UNTIL, Bound.UNTIL)
    | dict.fromkeys(words.BETWEEN, Bound.BETWEEN)
    | dict.fromkeys(words.OTHER_BOUNDS, Bound.OTHER)
)
_SAID_OF_DATES = words.ABOUT | words.VAGUE | words.DOUBT | {"it", "from"}
_PASSED = (words.FILLERS | _SAID_OF_DATES | words.DENIALS) - {".", ","}
_MOST_PASSED = 6
_REACH, _REACH_BEHIND = 6, 4
_OF_A_NAME = 3


def marks_at(texts: Sequence[str], at: int, after: int, first: int) -> Marks:
    """Give how the date that the words of *texts* from *at* to *after* say is marked.

    What stands before *first* belongs to another date.
    """
    word = _first_that_says_something(texts, at)
    marks = Marks(at, is_about=word in words.ABOUT, is_vague=word in words.VAGUE)
    begin, place = at, at - 1
    while place >= max(at - _MOST_PASSED, first):
        text = texts[place]
        if text in _BOUNDS and marks.bound is Bound.AT:
            marks = marks._replace(bound=_BOUNDS[text])
        elif text not in _PASSED and text not in _BOUNDS:
            break
        if text in _BOUNDS or text in words.ABOUT | words.DOUBT | words.DENIALS:
            begin = place
        place -= 1
    near = [*_near_before(texts, at, first)]
    behind = [*_near_behind(texts, after)]
    if marks.bound is Bound.AT and ("to", "up") in pairwise(near):
        marks = marks._replace(bound=Bound.UNTIL)
    if marks.bound is Bound.AT and place == at - 1 and set(near[:_OF_A_NAME]) & set(_BOUNDS):
        marks = marks._replace(bound=Bound.OTHER)  # before Christmas 2019
    if set(behind) & words.BOUNDS_BEHIND or (behind and behind[0] in words.CHOICES):
        marks = marks._replace(bound=Bound.OTHER)
    return marks._replace(
        begin=begin,
        is_doubtful=bool(set(near) & words.DOUBT) or behind[:1] == ["?"],
        is_denied=bool(set(near) & words.DENIALS),
    )


def are_joined(between: Sequence[str], bound: Bound) -> bool:
    """Say whether the words *between* two dates make a period of them; *bound* marks the first."""
    if not set(between) <= words.LINKS | words.FILLERS | _SAID_OF_DATES:
        return False
    links = words.LINKS if bound is Bound.BETWEEN else words.PERIOD_LINKS
    return bool(set(between) & links)


def counts_something(texts: Sequence[str], at: int) -> bool:
    """Say whether the bare number at *at* may count what stands behind it, and be no year."""
    before = texts[at - 1] if at else ""
    behind = texts[at + 1] if at + 1 < len(texts) else ""
    if before in words.ONLY_BEFORE_A_YEAR:
        return False
    return behind.isalpha() and behind not in words.ONLY_BEHIND_A_YEAR


def _first_that_says_something(texts: Sequence[str], at: int) -> str:
    place = at - 1
    while place >= 0 and texts[place] in words.FILLERS and at - place < _MOST_PASSED:
        place -= 1
    return texts[place] if place >= 0 else ""


def _near_before(texts: Sequence[str], at: int, first: int) -> Sequence[str]:
    """Give the few words before a date, of its own clause, the nearest first."""
    near: list[str] = []
    for text in reversed(texts[max(at - _REACH, first) : at]):
        if text.isdecimal() or text in words.CLAUSE_ENDS:
            break
        near.append(text)
    return near


def _near_behind(texts: Sequence[str], after: int) -> Sequence[str]:
    near: list[str] = []
    for text in texts[after : after + _REACH_BEHIND]:
        if text.isdecimal() and near[:1] and near[0] not in words.CHOICES:
            break
        if text in words.CLAUSE_ENDS:
            break
        near.append(text)
    return near
