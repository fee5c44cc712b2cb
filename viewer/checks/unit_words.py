"""Tells when the noun beside a quoted number is another unit of the sheet than the figure's own.

It speaks only where that can be told: the quotation names another unit of the sheet right behind
the number, and nowhere behind it the figure's own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.checks.prose import Kind
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet.model import UnitKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.checks.claims import Claim
    from viewer.checks.prose import Mention
    from viewer.sheet.model import FactSheet, Unit

_REACH = 80
"""How many characters behind a number may name what it counts."""
_NEXT = 2
"""How many words behind a number are looked at where nobody says which of them is a noun."""
_CLAUSE_ENDS = re.compile(r"[.;:!?()\u061b\u061f]\s|[;:()\u061b]|\n")
_WORD = re.compile(r"%|\u066a|[^\W\d_]+")
_SMALL = frozenset({"de", "d", "des", "du"})
"""French and Spanish put it before a noun behind millions; it belongs to no unit."""
_FOLDED = str.maketrans("\u0622\u0623\u0625\u0649\u0629\u066a", "\u0627\u0627\u0627\u064a\u0647%")
_ACCUSATIVE = re.compile("(?:\u064b\u0627|\u0627\u064b)(?!\\w)")
"""The ending that Arabic gives what is counted in tens."""
_PERCENT = (
    "%",
    "percent",
    "per cent",
    "pour cent",
    "por ciento",
    "في المئة",
    "بالمئة",
    "في المائة",
)
_NAMED_BY_KIND = frozenset({Kind.MONEY, Kind.DURATION, Kind.AGE})
"""Kinds whose unit is not in the noun of a mention: 12 *hours* a day."""
_SHORTEST_STEM = 3


class UnitWords:
    """The units of a sheet by the words of one language."""

    def __init__(self, sheet: FactSheet, language: str) -> None:
        """Take the labels that the units have in *language*; a unit without one is never told."""
        self._units = sheet.units
        self._labels = {
            name: frozenset(
                words for label in _labels(unit, language, sheet.lang) if (words := _words(label))
            )
            for name, unit in sheet.units.items()
        }

    def stands_behind(self, unit: str, words: str, mention: Mention) -> bool:
        """Say whether *words* name *unit* anywhere behind the number, in the same clause."""
        behind = _words(_behind(words, mention))
        return any(_holds(behind, label) for label in self._labels.get(unit, ()))

    def is_count(self, unit: str) -> bool:
        """Say whether things of *unit* are counted; an unknown unit is a count."""
        return unit not in self._units or self._units[unit].kind is UnitKind.COUNT

    def fault_of(self, claim: Claim, words: str, mention: Mention) -> Fault | None:
        """Give the fault that *words* count something else than the unit of *claim*."""
        other = self._other_unit(claim.unit, words, mention)
        if other is None:
            return None
        return Fault(
            (*_path_of_unit(claim), "unit"),
            "W-UNITWORD",
            _(
                "the quotation counts {words}, and that is the unit {other} of this sheet",
                words=repr(mention.noun or "%"),
                other=repr(other),
            ),
            _(
                'write "unit": "{other}", or quote the words that name {unit}',
                other=other,
                unit=repr(claim.unit),
            ),
            Severity.WARNING,
        )

    def _other_unit(self, own: str, words: str, mention: Mention) -> str | None:
        """Give the unit that is meant instead of *own*, where there is one."""
        if own not in self._units:
            return None
        if mention.kind is Kind.PERCENT:
            return None if self._is_share(own) else self._first_share()
        if self.stands_behind(own, words, mention):
            return None
        noun = () if mention.kind in _NAMED_BY_KIND else _words(mention.noun)
        noun = noun or _words(_behind(words, mention))[:_NEXT]
        named = [
            (len(label), name)
            for name, labels in self._labels.items()
            for label in labels
            if name != own and _holds(noun, label)
        ]
        return max(named)[1] if named else None

    def _is_share(self, unit: str) -> bool:
        """Whether a percentage may be of this unit."""
        if self._units[unit].kind is UnitKind.PERCENT:
            return True
        return any(_holds(label, sign) for label in self._labels[unit] for sign in _SHARES)

    def _first_share(self) -> str | None:
        return next((name for name in self._units if self._is_share(name)), None)


def _path_of_unit(claim: Claim) -> tuple[str | int, ...]:
    """Give where the unit is named: a chart names it for its whole table."""
    return claim.path[:2]


def _labels(unit: Unit, language: str, of_sheet: str) -> tuple[str, ...]:
    """Give every form of a unit's label in *language*, or nothing where it has none."""
    code = language.split("-", maxsplit=1)[0]
    if isinstance(unit.label, str):
        return (unit.label,) if code == of_sheet.split("-", maxsplit=1)[0] else ()
    mapping: Mapping[str, str | dict[str, str]] = unit.label
    said = mapping.get(language) or next(
        (label for tag, label in mapping.items() if tag.split("-")[0] == code), None
    )
    if said is None:
        return ()
    return (said,) if isinstance(said, str) else tuple(said.values())


def _behind(words: str, mention: Mention) -> str:
    """Give what stands behind a number in its clause."""
    behind = words[mention.end : mention.end + _REACH]
    end = _CLAUSE_ENDS.search(behind)
    return behind[: end.start()] if end else behind


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Give the words of *text* without what changes with case, accent, number and article."""
    letters = unicodedata.normalize("NFKD", _ACCUSATIVE.sub("", text.casefold()))
    letters = "".join(one for one in letters if unicodedata.category(one) not in {"Mn", "Cf"})
    found = (_stem(word) for word in _WORD.findall(letters.translate(_FOLDED)))
    return tuple(word for word in found if word not in _SMALL)


def _stem(word: str) -> str:
    word = word.removeprefix("ال")
    for ending in ("es", "s", "x"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _holds(words: tuple[str, ...], label: tuple[str, ...]) -> bool:
    """Say whether the words of *label* stand in *words* one behind the other."""
    return any(words[at : at + len(label)] == label for at in range(len(words) - len(label) + 1))


_SHARES = frozenset(_words(sign) for sign in _PERCENT)
