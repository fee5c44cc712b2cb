"""Tells when the noun beside a quoted number is another unit of the sheet than the figure's own.

It speaks only where that can be told: the quotation names another unit of the sheet right behind
the number, and nowhere behind it the figure's own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.checks.measures import currencies, names_money, names_points
from viewer.checks.prose import Kind
from viewer.checks.vocabulary import LANGUAGES, YEARS, content_words
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet.model import UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from viewer.checks.claims import Claim
    from viewer.checks.prose import Mention
    from viewer.sheet.model import FactSheet, Unit

_REACH = 80
"""How many characters behind a number may name what it counts."""
_NEXT = 2
"""How many words behind a number are looked at where nobody says which of them is a noun."""
_CLAUSE_ENDS = re.compile(r"[.;:!?()\u061b\u061f]\s|[;:()\u061b]|\n")
_WORD = re.compile(r"%|\u066a|[^\W\d_]+")
_RAW_WORD = re.compile(r"%|\u066a|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f\u0670])*")
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
_SHORTEST_STEM = 3


class UnitWords:
    """The units of a sheet by the words of one language."""

    def __init__(self, sheet: FactSheet, language: str) -> None:
        """Take the labels that the units have in *language*; a unit without one is never told."""
        self._units = sheet.units
        self._language = language.split("-", maxsplit=1)[0].lower()
        self._texts = {name: " ".join(_all_labels(unit)) for name, unit in sheet.units.items()}
        self._labels = {
            name: frozenset(
                words for label in _labels(unit, language, sheet.lang) if (words := _words(label))
            )
            for name, unit in sheet.units.items()
        }

    def is_count(self, unit: str) -> bool:
        """Say whether things of *unit* are counted; an unknown unit is a count."""
        return unit not in self._units or self._units[unit].kind is UnitKind.COUNT

    def is_share(self, unit: str) -> bool:
        """Say whether a percentage may be of *unit*."""
        if unit not in self._units:
            return False
        if self._units[unit].kind is UnitKind.PERCENT:
            return True
        return any(_holds(label, sign) for label in self._labels[unit] for sign in _SHARES)

    def is_noun_of(self, unit: str, mention: Mention, words: str) -> bool:
        """Say whether *words*, which reach up to the next number, have *mention* count *unit*."""
        if unit not in self._units or self.clashes(unit, mention):
            return False
        if mention.kind is not Kind.COUNT:
            return True
        own = self._places_of(unit, _noun(mention, words))
        others = [
            place
            for name in self._labels
            if name != unit
            for place in self._places_of(name, _noun(mention, words))
        ]
        return bool(own) and own[0] <= min(others, default=own[0])

    def clashes(self, unit: str, mention: Mention) -> bool:
        """Say whether the words of *mention* can't be of *unit*, whatever it is called."""
        if unit not in self._units:
            return False
        if mention.kind is Kind.PERCENT:
            return self._clashes_with_percent(unit, mention)
        if self._places_of(unit, mention.unit):
            return False  # French "livres" are pounds, and books
        if mention.kind is Kind.MONEY:
            own, said = currencies(self._texts[unit]), currencies(mention.unit)
            return not self._is_money(unit) or bool(own and said and not own & said)
        if mention.kind is Kind.COUNT:
            return self._clashes_with_noun(unit, mention.noun)
        return mention.kind is not Kind.RATIO and not self._is_time(unit, mention)

    def _clashes_with_percent(self, unit: str, mention: Mention) -> bool:
        is_points = self._is_points(unit)
        if mention.unit and names_points(mention.unit) is not is_points:
            return True
        return not (is_points or self.is_share(unit))

    def _clashes_with_noun(self, unit: str, noun: str) -> bool:
        """Whether a noun stands where a unit of per cent, or of money, has a name of its own."""
        if not noun or not (self.is_share(unit) or self._is_money(unit) or self._is_points(unit)):
            return False
        if self._is_points(unit) and names_points(noun):
            return False
        return not self._places_of(unit, noun)

    def as_taken(self, unit: str, mention: Mention) -> Mention:
        """Give *mention* with the kind that a claim in *unit* takes it to have."""
        if unit not in self._units or mention.kind is not Kind.COUNT:
            return mention
        if self._is_points(unit):
            return mention._replace(kind=Kind.PERCENT, unit=self._texts[unit])
        if self.is_share(unit):
            return mention._replace(kind=Kind.PERCENT, unit="%")
        if self._is_money(unit):
            return mention._replace(kind=Kind.MONEY, unit=self._texts[unit])
        return mention

    def fault_of(self, claim: Claim, words: str, mention: Mention) -> Fault | None:
        """Give the fault that *words* count something else than the unit of *claim*."""
        named = self._other_unit(claim.unit, words, mention)
        if named is None:
            return None
        other, said = named
        return Fault(
            (*_path_of_unit(claim), "unit"),
            "W-UNITWORD",
            _(
                "the quotation counts {words}, and that is the unit {other} of this sheet",
                words=repr(said),
                other=repr(other),
            ),
            _(
                'write "unit": "{other}", or quote the words that name {unit}',
                other=other,
                unit=repr(claim.unit),
            ),
            Severity.WARNING,
        )

    def _other_unit(self, own: str, words: str, mention: Mention) -> tuple[str, str] | None:
        """Give the unit that is meant instead of *own*, where there is one, and its words."""
        if own not in self._units:
            return None
        if mention.kind is not Kind.COUNT:
            is_other = bool(mention.unit) and self.clashes(own, mention)
            fitting = (name for name in self._units if is_other and not self.clashes(name, mention))
            return next(((name, mention.unit) for name in fitting), None)
        noun = mention.noun
        if not _words(noun):
            behind = _behind(words, mention)
            noun = behind if self._places_of(own, behind) else _first_words(behind)
        return None if self._places_of(own, noun) else self._named_in(noun)

    def _named_in(self, noun: str) -> tuple[str, str] | None:
        """Give the unit with the longest name in *noun*, and its words there."""
        named = [
            (len(label), name, noun[slice(*span)])
            for name, labels in self._labels.items()
            for label in labels
            for span in _spans(noun, label)
        ]
        return max(named)[1:] if named else None

    def _places_of(self, unit: str, text: str) -> list[int]:
        """Give where *text* names *unit*, in the order of the text."""
        return sorted(
            start for label in self._labels.get(unit, ()) for start, _end in _spans(text, label)
        )

    def _is_points(self, unit: str) -> bool:
        return names_points(self._texts[unit])

    def _is_money(self, unit: str) -> bool:
        return self._units[unit].kind is UnitKind.MONEY or names_money(self._texts[unit])

    def _is_time(self, unit: str, mention: Mention) -> bool:
        """Whether *unit* is the time that *mention* is told in; an age is told in years."""
        of_unit = {
            stem for language in LANGUAGES for stem in content_words(self._texts[unit], language)
        }
        said = {*content_words(mention.unit, self._language)}
        if mention.kind is Kind.AGE:
            said |= {YEARS, "age", "edad", "عمر"}
        return not of_unit.isdisjoint(said)


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


def _all_labels(unit: Unit) -> Iterator[str]:
    """Give every form of a unit's label in every language."""
    if isinstance(unit.label, str):
        yield unit.label
        return
    for said in unit.label.values():
        yield from (said,) if isinstance(said, str) else said.values()


def _noun(mention: Mention, words: str) -> str:
    """Give the noun of *mention*, as far as *words* go, which may end before the noun does."""
    at = words.find(mention.noun, mention.end)
    if not mention.noun or at >= 0:
        return mention.noun
    behind = words[mention.end :]
    return mention.noun if mention.noun.startswith(behind.strip()) else ""


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


def _spans(text: str, label: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Give where the words of *label* stand in *text*, one behind the other."""
    found = [
        (stem, match.span()) for match in _RAW_WORD.finditer(text) for stem in _words(match.group())
    ]
    for at in range(len(found) - len(label) + 1):
        if tuple(stem for stem, _span in found[at : at + len(label)]) == label:
            yield found[at][1][0], found[at + len(label) - 1][1][1]


def _first_words(text: str) -> str:
    """Give the first words of *text*, as many as may be the noun that a number counts."""
    ends = [match.end() for match in _RAW_WORD.finditer(text) if _words(match.group())]
    return text[: ends[min(_NEXT, len(ends)) - 1]] if ends else ""


_SHARES = frozenset(_words(sign) for sign in _PERCENT)
