"""Finds what stands around a number and leaves it open whether the number is what is said.

"Half of the 500 accounts", "it is denied that 500" and "500 accounts, approximately" have the
digits of 500 accounts, and say something else. What is found here is never called wrong: it is
left to the eye. Of a language whose words are not read nothing is found.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.doubt_words import BY_LANGUAGE
from viewer.checks.prose import Kind
from viewer.checks.prose.language import language_for
from viewer.sheet.model import Status
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.checks.claims import Claim
    from viewer.checks.prose import Mention
    from viewer.checks.prose.phrases import Phrases
    from viewer.checks.prose.tokens import Tokens

_REACH = 10
"""How many words before and behind a number can leave it in doubt."""
_NEAR = 4
"""How many of those behind it belong to it as closely as those right before it."""
_SENTENCE_ENDS = frozenset(".!?;:\u061f\u061b")
_PAUSES = frozenset(",()[]\u2013\u2014-\u060c.;:!?\"'\u00bb")
_FOOTNOTES = frozenset("*\u2020\u2021")


class Doubt(NamedTuple):
    """Words that leave open what a number says. Offsets count into the text as given."""

    start: int
    end: int
    is_of_value: bool
    """Whether the value itself is in doubt, and not only how exact it is."""
    is_close: bool
    """Whether nothing stands between the words and the number, so that they belong together."""
    status: Status = Status.NORMAL
    """The status of a figure that tells the same."""


class _Words(NamedTuple):
    links: Phrases[bool]
    known: Phrases[bool]
    fractions: Phrases[bool]
    parts: Phrases[bool]
    factors: Phrases[bool]
    negations: Phrases[bool]
    affirmed: Phrases[bool]
    hedges: Phrases[bool]
    guesses: Phrases[bool]
    prospects: Phrases[bool]
    bounds: Phrases[bool]
    corrections: Phrases[bool]
    rates: Phrases[bool]
    alternatives: Phrases[bool]
    none: Phrases[bool]
    one: Phrases[bool]
    two: Phrases[bool]


@cache
def _words_of(language: str) -> _Words | None:
    code = language.split("-", maxsplit=1)[0].lower()
    listed = BY_LANGUAGE.get(code)
    return _Words(*map(language_for(code).phrases, listed)) if listed else None


def doubts_about(
    text: str, mention: Mention, found: Sequence[Mention], language: str
) -> list[Doubt]:
    """Give what leaves *mention* in doubt, one of the numbers *found* in *text*, nearest first."""
    words = _words_of(language)
    if words is None:
        return []
    before = max((one.end for one in found if one.end <= mention.start), default=0)
    behind = min((one.start for one in found if one.start >= mention.end), default=len(text))
    tokenizer = language_for(language).tokenizer
    ahead = tokenizer.tokens(text, before, mention.start)
    after = tokenizer.tokens(text, mention.end, behind)
    return [
        *_close_before(ahead, mention, words, _previous(found, mention)),
        *_of_neighbours(text, mention, found, words, language),
        *_before(ahead, words),
        *_behind(after, words),
    ]


def is_left_open(claim: Claim, mention: Mention, doubt: Doubt) -> bool:
    """Say whether *claim*, taken from *mention*, does not itself say what *doubt* does."""
    if Status.NORMAL not in (doubt.status, claim.status):
        return False
    is_qualified = claim.qualifier is not Qualifier.EXACT and claim.qualifier in mention.meanings
    return doubt.is_of_value or not is_qualified


def may_say(text: str, value: int | None, language: str) -> bool:
    """Say whether *text* may say *value*, which is at most 2, in words that are read as no number.

    None stands for any part of a number: a half, two thirds.
    """
    words = _words_of(language)
    if words is None:
        return False
    texts = language_for(language).tokenizer.tokens(text, 0, len(text)).text
    small = {0: words.none, 1: words.one, 2: words.two}
    listed = words.fractions if value is None else small[value]
    return _holds(texts, listed)


def _previous(found: Sequence[Mention], mention: Mention) -> Mention | None:
    return max(
        (one for one in found if one.end <= mention.start), default=None, key=lambda one: one.end
    )


def _close_before(
    tokens: Tokens, mention: Mention, words: _Words, previous: Mention | None
) -> Iterator[Doubt]:
    """Find what takes a part or a multiple of the number, or denies it."""
    texts = tokens.text
    if _is_apart_from_minus(tokens, mention):
        yield Doubt(tokens.start[-1], mention.end, is_of_value=True, is_close=False)
    at = _before_links(texts, words.links)
    has_link = at < len(texts)
    if at == 0 and has_link and previous and previous.kind in {Kind.PERCENT, Kind.RATIO}:
        yield Doubt(previous.start, mention.end, is_of_value=True, is_close=False)
        return
    listed = [words.fractions, words.factors, words.negations]
    # What is a link as well may be the part itself: "some of the 500".
    for end in range(len(texts), at - 1, -1):
        for phrases in (*listed, *([words.parts] if end < len(texts) else [])):
            phrase = phrases.ending_at(texts, end)
            if phrase is not None and words.affirmed.starting_at(texts, phrase[0]) is None:
                # "Half of the 500" says too that there are 500.
                is_known = _holds(texts[end:], words.known)
                yield Doubt(
                    tokens.start[phrase[0]], mention.end, is_of_value=True, is_close=not is_known
                )
                return


def _holds(texts: Sequence[str], phrases: Phrases[bool]) -> bool:
    return any(phrases.starting_at(texts, at) for at in range(len(texts)))


def _is_apart_from_minus(tokens: Tokens, mention: Mention) -> bool:
    """Say whether a minus sign or a hyphen stands before the number, with a space on both sides.

    At the beginning of a line it is the mark of an item.
    """
    if len(tokens.text) < 2 or tokens.text[-1] != "-" or tokens.glued[-1]:
        return False
    line = tokens.source[tokens.start[-2] : tokens.start[-1]]
    return mention.start > tokens.end[-1] and "\n" not in line


def _before_links(texts: Sequence[str], links: Phrases[bool]) -> int:
    """Give where the links begin that lead to the end of *texts*."""
    at = len(texts)
    while (link := links.ending_at(texts, at)) is not None:
        at = link[0]
    return at


def _of_neighbours(
    text: str, mention: Mention, found: Sequence[Mention], words: _Words, language: str
) -> Iterator[Doubt]:
    """Find "300 or 500", a number that goes on, and the base of a rate: "5 per 1,000"."""
    tokenizer = language_for(language).tokenizer
    for one, other in pairwise(found):
        if mention not in (one, other):
            continue
        between = tokenizer.tokens(text, one.end, other.start).text
        is_either = words.alternatives.ending_at(between, len(between)) is not None
        is_rate = mention == one and words.rates.ending_at(between, len(between)) is not None
        is_one = not between and not _are_digits(text, one, other)
        if (
            len(between) <= _NEAR
            and (is_either or is_rate or is_one)
            and _PAUSES.isdisjoint(between)
        ):
            is_close = is_either and len(between) == 1
            yield Doubt(one.start, other.end, is_of_value=True, is_close=is_close)


def _are_digits(text: str, *mentions: Mention) -> bool:
    """Say whether numbers side by side are all in digits, as in a row of a table."""
    return all(text[one.number_start : one.end][-1:].isdigit() for one in mentions)


def _before(tokens: Tokens, words: _Words) -> Iterator[Doubt]:
    """Find what denies or weakens the number from further ahead in its sentence."""
    texts = tokens.text
    begin = max(len(texts) - _REACH, 0)
    for at in range(len(texts) - 1, begin - 1, -1):
        if texts[at] in _SENTENCE_ENDS:
            begin = at + 1
            break
    for at in range(begin, len(texts)):
        if words.affirmed.starting_at(texts, at):
            continue
        for phrases, status in (
            (words.negations, None),
            (words.hedges, Status.NORMAL),
            (words.bounds, Status.NORMAL),
            (words.guesses, Status.ESTIMATED),
            (words.prospects, Status.FORECAST),
        ):
            if phrases.starting_at(texts, at):
                yield Doubt(
                    tokens.start[at],
                    tokens.end[-1],
                    is_of_value=status is None,
                    is_close=False,
                    status=status or Status.NORMAL,
                )


def _behind(tokens: Tokens, words: _Words) -> Iterator[Doubt]:
    """Find what weakens or corrects the number from behind it in its sentence."""
    texts = tokens.text
    for at in range(min(len(texts), _REACH)):
        if texts[at] in _FOOTNOTES and at <= 1:
            yield Doubt(tokens.start[at], tokens.end[at], is_of_value=False, is_close=False)
        if texts[at] in _SENTENCE_ENDS:
            return
        for phrases, status in (
            (words.bounds, Status.NORMAL),
            (words.guesses, Status.ESTIMATED),
            (words.corrections, Status.REVISED),
        ):
            phrase = phrases.starting_at(texts, at)
            if phrase is None:
                continue
            is_apart = at > 0 and texts[at - 1] in _PAUSES
            is_last = phrase[0] >= len(texts) or texts[phrase[0]] in _PAUSES
            yield Doubt(
                tokens.start[at],
                tokens.end[phrase[0] - 1],
                is_of_value=status is Status.REVISED,
                is_close=at <= _NEAR and is_last and (is_apart or at == 0),
                status=status,
            )
