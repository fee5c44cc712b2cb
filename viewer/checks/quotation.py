"""Finds a quotation in the text of its source, and the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.folding import Folded, Span, fold, is_cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from viewer.checks.prose import Mention

MOST_PLACES = 20
"""In how many places a quotation is looked at, where it stands in more."""

_AROUND = 160
"""How many characters on each side are read: more than any qualifier is long."""
_MOST_WORDS, _RAREST, _SLACK = 60, 4, 12
_WORD = re.compile(r"\w{2,}")
_MINUS = re.compile(r"(?:^|[\s(\u2066-\u2069\u200e\u200f])[-\u2212\u2013]\Z")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|[\f\u2029]")


def find_quotation(
    text: str | Folded, quote: str, published: str | None = None, language: str = ""
) -> Span | None:
    """Give where *quote* stands in *text*, in offsets into the text as given; None if it doesn't.

    Both are compared folded. A place where the quotation would begin or end inside a word or a
    number is none. Of several, with *language* the first counts at which the text around says no
    other number, and qualifies it in no other way, than the quotation itself; the number meant is
    the one at *published*, or else the first. Where there is no such place, and without
    *language*, it is the first of all.
    """
    folded = text if isinstance(text, Folded) else Folded(text)
    places = list(places_of(folded, quote))
    if len(places) < 2 or not language:
        return places[0] if places else None
    said = next(iter(numbers_at(quote, published, language)), None)
    if said is None:
        return places[0]
    return next(
        (place for place in places if not said_otherwise(folded, place, quote, said, language)),
        places[0],
    )


def places_of(folded: Folded, quote: str, *, cut: bool = False) -> Iterator[Span]:
    """Give where *quote* stands whole, at most the first few; with *cut*, also inside words."""
    words = fold(quote)
    at = folded.text.find(words) if words else -1
    left = MOST_PLACES
    while at >= 0 and left:
        end = at + len(words)
        if cut or not (is_cut(folded.text, at) or is_cut(folded.text, end)):
            left -= 1
            yield folded.span(at, end)
        at = folded.text.find(words, at + 1)


def numbers_at(quote: str, published: str | None, language: str) -> tuple[Mention, ...]:
    """Give the numbers of *quote* that stand at *published*, or all of them without it."""
    found = _numbers_in(quote, language)
    if published is None:
        return found
    spans = tuple(places_of(Folded(quote), published))
    return tuple(
        one
        for one in found
        if any(one.number_start < span.end and span.start < one.end for span in spans)
    )


def _numbers_in(text: str, language: str) -> tuple[Mention, ...]:
    """Give the numbers of *text*, negative where a sign, or a word for it, stands before them."""
    from viewer.checks.prose import numbers_in
    from viewer.checks.signs import with_minus_signs

    signed, begins = with_minus_signs(text, language)
    return tuple(_with_sign(mention, text, begins) for mention in numbers_in(signed, language))


def _with_sign(mention: Mention, text: str, begins: Mapping[int, int]) -> Mention:
    begin = begins.get(mention.number_start)
    if begin is not None:
        return mention._replace(start=min(mention.start, begin), number_start=begin)
    if mention.upper is None and _MINUS.search(
        text, max(mention.number_start - 2, 0), mention.number_start
    ):
        return mention._replace(
            value=-mention.value, readings=tuple(-value for value in mention.readings)
        )
    return mention


class Surroundings(NamedTuple):
    """A number where it is quoted from, with the words around it."""

    text: str
    """The stretch around the quotation, within its paragraph."""
    offset: int
    """Where that begins in the whole text."""
    mention: Mention
    """The number as this stretch says it; its offsets, as those of the others, count into it."""
    found: tuple[Mention, ...]
    """All the numbers of the stretch."""

    @property
    def told(self) -> Mention:
        """The number with offsets into the whole text."""
        begin, told = self.offset, self.mention
        return told._replace(
            start=begin + told.start,
            number_start=begin + told.number_start,
            end=begin + told.end,
        )

    def says_otherwise(self, said: Mention) -> bool:
        """Say whether the source has another number, sign or qualifier than *said*, its copy."""
        from viewer.checks.measures import says_more

        told = self.mention
        parts = (told.value, told.upper, told.qualifier)
        return parts != (said.value, said.upper, said.qualifier) or says_more(told, said)


def surroundings(
    folded: Folded, place: Span, quote: str, said: Mention, language: str
) -> Surroundings | None:
    """Give what the source says of the number *said* around the *quote* at *place*.

    None where it reads no number there.
    """
    own = Folded(quote)
    begin = folded.place(place.start) + own.place(said.number_start)
    number = folded.span(begin, begin + 1)
    around = stretch_around(folded.original, place)
    text = folded.original[around.start : around.end]
    found = _numbers_in(text, language)
    for mention in found:
        start, end = around.start + mention.number_start, around.start + mention.end
        if start < number.end and number.start < end:
            return Surroundings(text, around.start, mention, found)
    return None


def said_otherwise(
    folded: Folded, place: Span, quote: str, said: Mention, language: str
) -> Mention | None:
    """Give what the source says at *place*, where it says more than the quotation does.

    *said* is the number as the quotation alone gives it. What is returned has another value,
    a sign behind it ("%", "$") that changes it, or a qualifier that the quotation cut off.
    """
    at = surroundings(folded, place, quote, said, language)
    return at.told if at is not None and at.says_otherwise(said) else None


def stretch_around(text: str, place: Span) -> Span:
    """Give the stretch around *place*, within its paragraph and not through a word."""
    begin, end = max(place.start - _AROUND, 0), min(place.end + _AROUND, len(text))
    for gap in _PARAGRAPH.finditer(text, begin, place.start):
        begin = gap.end()
    if gap_behind := _PARAGRAPH.search(text, place.end, end):
        end = gap_behind.start()
    while 0 < begin < place.start and not text[begin - 1].isspace():
        begin += 1
    while place.end < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(begin, end)


def nearest(folded: Folded, quote: str) -> Span | None:
    """Give the passage that has most of the words of *quote*; None where none has half of them."""
    words = [*dict.fromkeys(_WORD.findall(fold(quote)))][:_MOST_WORDS]
    best, best_score = -1, len(words) / 2
    width = len(fold(quote)) + _SLACK
    for word in sorted(words, key=folded.text.count)[:_RAREST]:
        at = folded.text.find(word)
        for _nth in range(MOST_PLACES):
            if at < 0:
                break
            begin = max(at - width, 0)
            for start in _word_starts(folded.text, begin, at + 1):
                window = set(_WORD.findall(folded.text, start, start + width))
                score = sum(one in window for one in words)
                if score > best_score:
                    best, best_score = start, score
            at = folded.text.find(word, at + 1)
    if best < 0:
        return None
    end = folded.text.rfind(" ", best, best + width) if best + width < len(folded.text) else -1
    return folded.span(best, end if end > best else len(folded.text))


def _word_starts(text: str, begin: int, end: int) -> Iterator[int]:
    if begin == 0:
        yield 0
    at = text.find(" ", begin, end)
    while at >= 0:
        yield at + 1
        at = text.find(" ", at + 1, end)
