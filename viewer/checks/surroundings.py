"""What stands around a number of a draft: what it counts, and which figure is spoken of."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.changes import direction_of, is_a_change
from viewer.checks.prose import Kind
from viewer.checks.vocabulary import POINTS, YEARS, content_words, is_thing
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
_REACH_OF_POINTS = 30
_WORDS_OF_A_NOUN = 4
_WORDS_OF_A_CLAUSE = 8
_CLAUSE_ENDS = re.compile(
    r"[,;:()،\n–—]|(?<!\w)(?:and|or|but|et|ou|mais|y|e|o|u|pero)(?!\w)| و(?=\w)"
)
_ADJUNCT = re.compile(
    r"(?:last|this|next|today|yesterday|overall|altogether|in all|in total|so far|hier|cette|"
    r"aujourd['’]hui|au total|an(?:née)? derni(?:er|ère)|ayer|hoy|en total|est[ea]|"
    r"(?:año|mes|semana) pasad[ao]|هذا|هذه|اليوم|أمس|العام الماضي|الشهر الماضي)\b",
    re.IGNORECASE,
)
"""What may follow a number that its noun doesn't: "arrests rose to 46 last year"."""
_LINKED = re.compile(r"(?:\b(?:of|des?|du|del)|\bd['’]|من)\W+(?:(?:the|las?|los|les?|el)\W+)?\Z")
_PART_OF = re.compile(
    r"\s+(?:(?:out\s+)?of|de|des|del|d['’]|sur|من)\s*"
    r"(?:(?:the|these|those|all|les|ces|los|las|estos|estas|ال|بين|أصل)\s*)*",
    re.IGNORECASE,
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
    counted: frozenset[str]
    """What it counts by its noun alone: empty for "146 worldwide", and for a share of nothing."""
    said_of: str
    """The words of `noun` as they are written."""
    units: frozenset[str]
    """The ids of the units of the sheet that `noun` names."""
    things: frozenset[str]
    """Of `noun`, what counts or measures the same in every language."""
    words: str
    """The number with its qualifier, as written."""
    told_of: str
    """The clause, where it tells of a rise or a fall, else the whole sentence."""
    is_change: bool
    """Whether it says how much more or fewer there are."""
    is_part: bool
    """Whether it is a part of the number behind it, as in "46 of the 836 cases"."""

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
    whole = _noun_of_the_whole(text, mentions, place)
    noun_of = whole or mention.noun.strip()
    is_rate = mention.kind is Kind.COUNT and _RATE.match(behind)
    said_of = "" if is_rate else noun_of or _noun_in(behind)
    said_of = "" if _ADJUNCT.match(said_of) else said_of
    sign = text[max(mention.start - 2, 0) : mention.end + 2]
    signs = frozenset(words_of("".join(_SIGNS.findall(sign))))
    noun = frozenset(words_of(said_of)) | signs
    if mention.kind in {Kind.DURATION, Kind.AGE}:
        time = text[mention.number_start : mention.end + _REACH_OF_A_UNIT]
        noun |= frozenset(words_of(time)[:2])
    if mention.kind is Kind.AGE:
        noun |= {YEARS}
    if POINTS in words_of(behind[:_REACH_OF_POINTS])[:2]:
        noun |= {POINTS}
    ahead = text[begin : mention.start]
    clause_behind = _CLAUSE_ENDS.split(behind)[0]
    clause_ahead = _CLAUSE_ENDS.split(ahead.rstrip(" :\u00a0\u202f"))[-1]
    clause = f"{clause_ahead} {clause_behind}"
    return Surroundings(
        noun,
        frozenset() if is_rate else frozenset(words_of(behind)) - noun,
        frozenset(words_of(ahead)) - noun,
        noun
        | frozenset(words_of(clause_behind)[:_WORDS_OF_A_CLAUSE])
        | frozenset(words_of(clause_ahead)),
        frozenset(words_of(_counted(mention, noun_of if said_of else "", behind))),
        said_of,
        statements.units_named(noun),
        frozenset(stem for stem in noun if is_thing(stem)),
        text[mention.start : mention.end],
        clause if direction_of(clause) else text[begin:end],
        is_a_change(ahead, behind),
        bool(whole),
    )


def _noun_in(behind: str) -> str:
    """Give the first words of what stands behind a number, as far as nothing parts them."""
    phrase = re.split(r"[^\w\s'’-]", behind.lstrip(" \t-–"), maxsplit=1)[0]
    return " ".join(phrase.split()[:_WORDS_OF_A_NOUN])


def _noun_of_the_whole(text: str, mentions: Sequence[Mention], place: int) -> str:
    """Give the noun of the next number where this one is a part of it: "46 of the 836 cases"."""
    if place + 1 == len(mentions) or mentions[place].kind is not Kind.COUNT:
        return ""
    whole = mentions[place + 1]
    is_part = _PART_OF.fullmatch(text, mentions[place].end, whole.start)
    return whole.noun.strip() if is_part and whole.kind is Kind.COUNT else ""


def _counted(mention: Mention, noun: str, behind: str) -> str:
    """Give the *noun* where it is what is counted: of money or per cent, only what it is "of"."""
    if mention.kind is Kind.COUNT:
        return noun
    if mention.kind in {Kind.MONEY, Kind.PERCENT} and noun:
        return noun if _LINKED.search(behind[: behind.find(noun)]) else ""
    return ""
