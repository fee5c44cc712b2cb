"""Lists the numbers of the sources that the sheet does not use, and its own that have no words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.claims import Claim, claims_of
from viewer.checks.folding import Folded, Span, fold
from viewer.checks.quotation import find_quotation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from viewer.checks.prose import Mention
    from viewer.problems import Path
    from viewer.sheet.model import FactSheet, Source

_WORDS_AROUND = 30
"""How many characters are shown on each side of a number."""


class UnusedNumber(NamedTuple):
    """A number of a source's text that nothing on the sheet quotes."""

    source: str
    line: int
    column: int
    words: str
    """The number as the text has it, with its qualifier."""
    around: str
    """The same with the words before and behind it."""
    value: Decimal
    kind: str


class BareNumber(NamedTuple):
    """A number of the sheet that quotes nothing."""

    key: str
    path: Path
    value: Decimal
    is_derived: bool


class Numbers(NamedTuple):
    """The numbers of the sources beside those of the sheet."""

    read: dict[str, int]
    """How many numbers the text of each source has."""
    unused: tuple[UnusedNumber, ...]
    bare: tuple[BareNumber, ...]


def numbers_of(sheet: FactSheet, texts: Mapping[str, str]) -> Numbers:
    """Compare what the *texts* of the sources (by id) hold with what *sheet* quotes.

    A number is used where it stands in a quotation, and where it says again, of the same things,
    what such a number says: headlines repeat.
    """
    claims = list(claims_of(sheet))
    read: dict[str, int] = {}
    unused: list[UnusedNumber] = []
    for source in sheet.sources:
        if source.id in texts and source.id not in read:
            found = _mentions(texts[source.id], source.lang or sheet.lang)
            read[source.id] = len(found)
            unused += _unused_of(source, texts[source.id], found, claims)
    bare = tuple(
        BareNumber(claim.key, claim.path, claim.value, claim.is_derived)
        for claim in claims
        if claim.value is not None and not claim.quote
    )
    return Numbers(read, tuple(unused), bare)


def _mentions(text: str, language: str) -> tuple[Mention, ...]:
    from viewer.checks.prose import Kind, numbers_in

    figures = {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.AGE, Kind.DURATION, Kind.RATIO}
    return tuple(one for one in numbers_in(text, language) if one.kind in figures)


def _unused_of(
    source: Source, text: str, found: Sequence[Mention], claims: Sequence[Claim]
) -> Iterator[UnusedNumber]:
    folded = Folded(text)
    quoted = [
        place
        for claim in claims
        if claim.quote and claim.source is not None and claim.source.id == source.id
        if (place := find_quotation(folded, claim.quote, claim.published, claim.language))
    ]
    said = {_said(one) for one in found if _is_inside(one, quoted)}
    lines = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    for one in found:
        if _is_inside(one, quoted) or _said(one) in said:
            continue
        line = bisect_right(lines, one.start)
        yield UnusedNumber(
            source.id,
            line,
            one.start - lines[line - 1] + 1,
            " ".join(text[one.start : one.end].split()),
            _around(text, one),
            one.value,
            one.kind.value,
        )


def _is_inside(mention: Mention, places: Sequence[Span]) -> bool:
    return any(place.start < mention.end and mention.number_start < place.end for place in places)


def _said(mention: Mention) -> tuple[object, ...]:
    """Give what a number says of what; two that say the same are one number told twice."""
    noun = " ".join(fold(mention.noun).split())
    return mention.value, mention.upper, mention.qualifier, mention.kind, noun


def _around(text: str, mention: Mention) -> str:
    """Give the number with whole words before and behind it, from its own line."""
    begin = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    end = len(text) if end < 0 else end
    before = text[max(begin, mention.start - _WORDS_AROUND) : mention.start]
    behind = text[mention.end : min(end, mention.end + _WORDS_AROUND)]
    if mention.start - _WORDS_AROUND > begin:
        before = "…" + before.partition(" ")[2]
    if mention.end + _WORDS_AROUND < end:
        behind = behind.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[mention.start : mention.end]}{behind}".split())
