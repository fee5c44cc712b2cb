"""What stands around a number of a draft: what it counts, and which figure is spoken of."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.prose import Kind
from viewer.checks.vocabulary import YEARS, content_words, is_thing
from viewer.sheet.comparison import Part
from viewer.sheet.model import UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.checks.prose import Mention
    from viewer.checks.statements import Statement, Statements

SENTENCE_ENDS = re.compile(r"[.!?؟;؛…](?=\s|[\"'»”’)]|\Z)|\n\s*[-*•–]\s")

_REACH = 160
"""How many characters before and behind a number are asked what it counts."""
_REACH_OF_A_UNIT = 20
_WORDS_OF_A_NOUN = 4
_WORDS_OF_A_CLAUSE = 8
_CLAUSE_ENDS = re.compile(
    r"[,;:()،\n–—]|(?<!\w)(?:and|or|but|et|ou|mais|y|e|o|u|pero)(?!\w)| و(?=\w)"
)
_RATE = re.compile(r"\s*(?:per|par|por|لكل)\s")
_SIGNS = re.compile("[€£¥$%٪]")


class Surroundings(NamedTuple):
    """The stems of what stands around a number."""

    noun: frozenset[str]
    """What it counts: the words right behind it, and a sign of currency or per cent."""
    after: frozenset[str]
    """The rest of the sentence, up to the next number."""
    before: frozenset[str]
    """The beginning of the sentence, from the number before."""
    clause: frozenset[str]
    """Of the words before and after, those that no comma and no "and" parts from the number."""
    said_of: str
    """The words of `noun` as they are written."""
    units: frozenset[str]
    """The ids of the units of the sheet that `noun` names."""
    things: frozenset[str]
    """Of `noun`, what counts or measures the same in every language."""
    words: str
    """The number with its qualifier, as written."""
    sentence: str

    def affinity(self, one: Statement) -> int:
        """Weigh how much of what stands here speaks of *one*; 0 for nothing."""
        return (
            24 * bool(one.unit & self.noun)
            + 8 * bool(one.unit & self.after)
            + 4 * bool(one.unit & self.before)
            + 12 * len(one.label & self.noun)
            + 8 * len(one.label & self.after)
            + 6 * len(one.label & self.before)
            + 4 * len(one.around & (self.noun | self.after))
            + 3 * len(one.around & self.before)
        )

    def speaks_of(self, one: Statement) -> bool:
        """Say whether *one* is what is spoken of here, whatever its value."""
        in_context = len(one.label & (self.noun | self.after | self.before))
        is_event = one.stated.part is Part.EVENT
        if one.unit & self.noun and one.kind is UnitKind.COUNT and not is_event:
            return True
        return bool(one.label & self.noun) or in_context >= 2


def surroundings(
    statements: Statements, text: str, mentions: Sequence[Mention], place: int
) -> Surroundings:
    """Give what stands around the mention at *place* of the *mentions* in *text*."""
    words_of = partial(content_words, language=statements.language)
    mention = mentions[place]
    begin = mentions[place - 1].end if place else 0
    begin = max(begin, mention.start - _REACH)
    for before in SENTENCE_ENDS.finditer(text, begin, mention.start):
        begin = before.end()
    end = mentions[place + 1].start if place + 1 < len(mentions) else len(text)
    end = min(end, mention.end + _REACH)
    ending = SENTENCE_ENDS.search(text, mention.end, end)
    end = ending.start() if ending else end
    behind = text[mention.end : end]
    is_rate = mention.kind is Kind.COUNT and _RATE.match(behind)
    said_of = "" if is_rate else mention.noun.strip() or _noun_in(behind)
    sign = text[max(mention.start - 2, 0) : mention.end + 2]
    signs = frozenset(words_of("".join(_SIGNS.findall(sign))))
    noun = frozenset(words_of(said_of)) | signs
    if mention.kind in {Kind.DURATION, Kind.AGE}:
        time = text[mention.number_start : mention.end + _REACH_OF_A_UNIT]
        noun |= frozenset(words_of(time)[:2])
    if mention.kind is Kind.AGE:
        noun |= {YEARS}
    ahead = text[begin : mention.start]
    return Surroundings(
        noun,
        frozenset() if is_rate else frozenset(words_of(behind)) - noun,
        frozenset(words_of(ahead)) - noun,
        noun
        | frozenset(words_of(_CLAUSE_ENDS.split(behind)[0])[:_WORDS_OF_A_CLAUSE])
        | frozenset(words_of(_CLAUSE_ENDS.split(ahead.rstrip(" :\u00a0\u202f"))[-1])),
        said_of,
        statements.units_named(noun),
        frozenset(stem for stem in noun if is_thing(stem)),
        text[mention.start : mention.end],
        text[begin:end],
    )


def _noun_in(behind: str) -> str:
    """Give the first words of what stands behind a number, as far as nothing parts them."""
    phrase = re.split(r"[^\w\s'’-]", behind.lstrip(" \t-–"), maxsplit=1)[0]
    return " ".join(phrase.split()[:_WORDS_OF_A_NOUN])
