"""Reads one number: digits with their scale words, number words, or an order of magnitude."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.prose import digits
from viewer.checks.prose.counting import Count
from viewer.checks.prose.language import VULGAR_FRACTIONS, Language, Part, Role
from viewer.checks.prose.qualifiers import money_before
from viewer.checks.prose.tokens import is_hyphen

if TYPE_CHECKING:
    from viewer.checks.prose.tokens import Tokens

_LENGTHS = frozenset({"m", "mm"})
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_TEN, _THOUSAND = 10, 1000
_TANWIN = "\u064b"
_MOST_WORDS = 24
"""More words than this are no number that anybody writes out."""


class Numeral(NamedTuple):
    """A number, as tokens from `first` up to `end`."""

    first: int
    end: int
    readings: tuple[Decimal, ...]
    scale: int = 1
    """What its last word multiplies by: a million in "10 million"."""
    is_order: bool = False
    is_approximate: bool = False
    is_ordinal: bool = False
    denominator: int | None = None
    """What a fraction divides by: 3 in "two thirds"."""


def numeral_at(tokens: Tokens, first: int, language: Language) -> Numeral | None:
    """Read the number that begins at *first*, if one does."""
    text = tokens.text[first]
    if text[0].isdecimal():
        return _in_digits(tokens, first, language)
    if text in VULGAR_FRACTIONS:
        return _vulgar_fraction(tokens, first, language)
    if text in language.vague or text in language.sizes:
        return _order(tokens, first, language)
    return _part_of_a_scale(tokens, first, language) or _in_words(tokens, first, language)


def _in_digits(tokens: Tokens, first: int, language: Language) -> Numeral | None:
    texts = tokens.text
    values = digits.readings(texts[first], language.point)
    if not values:
        return None
    end, extra = first + 1, Decimal(0)
    if end < len(texts) and texts[end] in VULGAR_FRACTIONS:
        extra, end = VULGAR_FRACTIONS[texts[end]], end + 1
    elif half := _half_before_scale(tokens, end, language):
        extra, end = _HALF, half
    end, scale = _scales(tokens, end, language)
    values = tuple((value + extra) * scale for value in values)
    if scale > 1 and (behind := language.and_a_half.starting_at(texts, end)):
        end = behind[0]
        values = tuple(value + _HALF * scale for value in values)
    elif scale > 1 and (rest := _lower_part(tokens, end, scale, language)):
        end, values = rest.end, tuple(value + rest.readings[0] for value in values)
    elif scale == 1 and _half_behind_unit(tokens, end, language):
        values = tuple(value + _HALF for value in values)
    if _is_negative(tokens, first):
        first, values = first - 1, tuple(-value for value in values)
    return Numeral(first, end, values, scale)


def _is_negative(tokens: Tokens, first: int) -> bool:
    """Say whether a minus sign touches the number, and nothing touches the minus sign."""
    if not first or tokens.text[first - 1] != "-" or not tokens.glued[first]:
        return False
    return first == 1 or not tokens.glued[first - 1] or tokens.text[first - 2] in {"(", "["}


def _half_before_scale(tokens: Tokens, at: int, language: Language) -> int | None:
    """Give where "and a half" ends in "two and a half million"."""
    found = language.and_a_half.starting_at(tokens.text, at)
    if found is None:
        return None
    part = _part(tokens, found[0], language)
    return found[0] if part is not None and part.role is Role.SCALE else None


def _scales(tokens: Tokens, at: int, language: Language) -> tuple[int, int]:
    """Read what multiplies digits: "million", "mil millones", "bn"."""
    scale = 1
    suffix = language.suffixes.get(tokens.text[at]) if at < len(tokens.text) else None
    if suffix is not None and _is_scale(tokens, at, language):
        scale, at = suffix, at + 1
    while True:
        here = at + is_hyphen(tokens, at)
        # "253,4 miles de millones"
        here += scale > 1 and _links_scales(tokens, here, scale, language)
        part = _part(tokens, here, language)
        if part is None or part.role is Role.SMALL or part.is_joined:
            break
        # "3 cents" are coins, and of two scales the first is the smaller: "mil millones".
        if (part.role is Role.HUNDRED and language.money.starting_at(tokens.text, here)) or (
            1 < part.value <= scale
        ):
            break
        scale *= part.value
        at = here + 1
    return at, scale


def _is_scale(tokens: Tokens, at: int, language: Language) -> bool:
    """Say whether a suffix as short as "m" multiplies: it touches the digits, or is of money."""
    texts = tokens.text
    if language.money.starting_at(texts, at + 1) or money_before(tokens, at - 1, 0) < at - 1:
        return tokens.glued[at] or texts[at] != "m" or texts[at + 1 : at + 2] != []
    if texts[at] in _LENGTHS:
        is_length = at + 1 < len(texts) and texts[at + 1] in language.dimensions
        return tokens.glued[at] and language.metres_are_apart and not is_length
    return tokens.glued[at] or len(texts[at]) > 1


def _links_scales(tokens: Tokens, at: int, scale: int, language: Language) -> bool:
    """Say whether "of" stands between a scale and a larger one."""
    if at >= len(tokens.text) or tokens.text[at] not in language.size_links:
        return False
    part = _part(tokens, at + 1, language)
    return part is not None and part.role is Role.SCALE and part.value > scale


def _lower_part(tokens: Tokens, at: int, scale: int, language: Language) -> Numeral | None:
    """Read "200 thousand" behind "3 million", and in Arabic "and 200" behind a thousand."""
    texts = tokens.text
    is_joined = language.joins_all and at < len(texts) and texts[at] in language.joiners
    at += is_joined
    if at >= len(texts) or not texts[at][0].isdecimal():
        return None
    rest = digits.readings(texts[at], language.point)
    end, lower = _scales(tokens, at + 1, language)
    if not rest or rest[0] * lower >= scale:
        return None
    belongs = lower > 1 or (is_joined and scale == _THOUSAND) or " " in texts[at]
    return Numeral(at, end, (rest[0] * lower,), lower) if belongs else None


def _vulgar_fraction(tokens: Tokens, first: int, language: Language) -> Numeral:
    end, scale = _scales(tokens, first + 1, language)
    return Numeral(first, end, (VULGAR_FRACTIONS[tokens.text[first]] * scale,), scale)


def _part(tokens: Tokens, at: int, language: Language) -> Part | None:
    return language.parts.get(tokens.text[at]) if at < len(tokens.text) else None


def _order(tokens: Tokens, first: int, language: Language) -> Numeral | None:
    """Read "tens of thousands" or "several hundred"."""
    texts = tokens.text
    at = first
    is_vague = texts[at] in language.vague
    if is_vague:
        at += 1
        at += at < len(texts) and texts[at] in language.size_links
    size, end = 1, at
    while at < len(texts) and (named := _size(texts[at], language, is_vague=is_vague)):
        size *= named
        end = at = at + 1
        at += at < len(texts) and texts[at] in language.size_links
    return Numeral(first, end, (Decimal(size),), size, is_order=True) if size > 1 else None


def _size(word: str, language: Language, *, is_vague: bool) -> int | None:
    size = language.sizes.get(word)
    if size is None and is_vague:
        part = language.parts.get(word)
        if part is not None and part.role is not Role.SMALL:
            return part.value
    return size


def _part_of_a_scale(tokens: Tokens, first: int, language: Language) -> Numeral | None:
    """Read "half a million" and "a quarter of a million"."""
    for phrases, fraction in ((language.half, _HALF), (language.quarter, _QUARTER)):
        found = phrases.starting_at(tokens.text, first)
        if found is None:
            continue
        at = found[0] + is_hyphen(tokens, found[0])
        part = _part(tokens, at, language)
        if part is not None and part.role is Role.SCALE and not part.is_joined:
            value = fraction * part.value
            return Numeral(first, at + 1, (value,), part.value, is_approximate=part.is_approximate)
    return None


def _in_words(tokens: Tokens, first: int, language: Language) -> Numeral | None:
    texts = tokens.text
    count = Count(language.add, joins_all=language.joins_all)
    at, is_approximate = first, False
    if texts[at] in language.articles and texts[at] not in language.parts:
        part = _part(tokens, at + 1, language)
        if part is None or part.role is Role.SMALL:
            return None
        at += 1
    elif not _may_begin(texts, first, language):
        return None
    end, joined = first, False
    while at < len(texts) and at - first < _MOST_WORDS:
        is_dual = end == first and _is_dual(tokens, at, language)
        part = language.firsts[texts[at]] if is_dual else language.parts.get(texts[at])
        if part is None or not _belongs(count, part, tokens, at, joined, language):
            break
        _take(count, part, joined=joined)
        is_approximate |= part.is_approximate
        end = at + 1
        at, joined = _next_word(tokens, end, language)
    if end == first:
        return None
    return _completed(tokens, first, end, count, is_approximate=is_approximate, language=language)


def _is_dual(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "two thousand" before its noun from the accusative of one thousand.

    Both are written "ألفا"; the accusative may show its ending, and "and" may follow it.
    """
    texts = tokens.text
    if texts[at] not in language.firsts or _TANWIN in tokens.raw(at):
        return False
    after = _part(tokens, at + 1, language)
    is_joined = at + 1 < len(texts) and texts[at + 1] in language.joiners
    is_joined = is_joined or (after is not None and after.is_joined)
    return not is_joined and language.and_a_half.starting_at(texts, at + 1) is None


def _may_begin(texts: list[str], first: int, language: Language) -> bool:
    part = language.parts.get(texts[first])
    # In "entre un 3 y un 5 %" it is an article.
    if texts[first] in language.one and texts[first + 1 : first + 2]:
        part = None if texts[first + 1][0].isdecimal() else part
    if part is None or (first and language.percent.starting_at(texts, first - 1)):
        return False
    if (
        first
        and texts[first - 1] in language.fraction_heads
        and is_definite(texts[first], language)
    ):
        return False
    if part.value == _TEN and first and texts[first - 1] in language.ordinals_before:
        return False
    if part.is_approximate and first and texts[first - 1] in language.determiners:
        # "La centaine de" counts, and "la cinquantaine" is an age.
        return first + 1 < len(texts) and texts[first + 1] in language.noun_links
    # "The twenty-fifth" ends in "and the twenty", which begins no number.
    if part.is_joined and texts[first].startswith(language.joined_article):
        return False
    return (
        part.role is Role.SMALL
        or texts[first] in language.firsts
        or texts[first] in language.bare_scales
        or language.and_a_half.starting_at(texts, first + 1) is not None
    )


def is_definite(word: str, language: Language) -> bool:
    """Say whether the word is a number with the article, as "ألفي" with its own letters is not."""
    article = language.tables.definite
    part = language.parts.get(word.removeprefix(article)) if article else None
    return part is not None and part.role is Role.SMALL and word.startswith(article)


def _next_word(tokens: Tokens, at: int, language: Language) -> tuple[int, bool]:
    """Give where the next word of a number would stand, and whether an "and" is before it."""
    at += is_hyphen(tokens, at)
    if at < len(tokens.text) and tokens.text[at] in language.joiners:
        return at + 1 + is_hyphen(tokens, at + 1), True
    return at, False


def _belongs(
    count: Count, part: Part, tokens: Tokens, at: int, joined: bool, language: Language
) -> bool:
    """Say whether a word goes on with the number, and does not begin "two hundred" anew."""
    trial = count.copy()
    if not _take(trial, part, joined=joined):
        return False
    if part.role is not Role.SMALL or trial.value == part.value:
        return True
    behind = _part(tokens, at + 1 + is_hyphen(tokens, at + 1), language)
    return (
        behind is None
        or behind.role is Role.SMALL
        or behind.is_joined
        or _take(trial, behind, joined=False)
    )


def _take(count: Count, part: Part, *, joined: bool) -> bool:
    joined = joined or part.is_joined
    if part.role is Role.SMALL:
        return count.add(part.value, joined=joined)
    if part.role is Role.HUNDRED:
        return count.hundred(joined=joined)
    return count.multiply(part.value, joined=joined)


def _completed(
    tokens: Tokens, first: int, end: int, count: Count, *, is_approximate: bool, language: Language
) -> Numeral:
    """Add what may follow a number in words: a half, a fraction, the end of an ordinal."""
    texts = tokens.text
    value = Decimal(count.value)
    if half := language.and_a_half.starting_at(texts, end):
        part = _part(tokens, half[0], language)
        if count.scale == 1 and part is not None and part.role is Role.SCALE:
            value, scale = (value + _HALF) * part.value, part.value
            return Numeral(first, half[0] + 1, (value,), scale)
        value += _HALF * count.scale
        return Numeral(first, half[0], (value,), count.scale, is_approximate=is_approximate)
    at = end + is_hyphen(tokens, end)
    joined = at < len(texts) and texts[at] in language.joiners
    after = at + joined + is_hyphen(tokens, at + joined)
    if after > end and after < len(texts) and (unit := language.ordinals.get(texts[after])):
        return Numeral(first, after + 1, (value + unit,), is_ordinal=True)
    below = language.fractions.get(texts[at]) if at < len(texts) and count.value < 100 else None
    # "Two third parties" are no two thirds.
    if below is not None and (count.value == 1 or texts[at].endswith("s") or language.joins_all):
        return Numeral(first, at + 1, (value,), denominator=below)
    if count.scale == 1 and _half_behind_unit(tokens, end, language):
        value += _HALF
    elif count.scale > 1 and (rest := _lower_part(tokens, end, count.scale, language)):
        value, end = value + rest.readings[0], rest.end
    return Numeral(first, end, (value,), count.scale, is_approximate=is_approximate)


def _half_behind_unit(tokens: Tokens, end: int, language: Language) -> bool:
    """Say whether a unit and a half follow: "deux tonnes et demie"."""
    texts = tokens.text
    if end >= len(texts) or not texts[end].isalpha() or texts[end] in language.ends_noun:
        return False
    half = language.and_a_half.starting_at(texts, end + 1)
    # "361 casetas y medio millón" are two numbers.
    return half is not None and _part(tokens, half[0], language) is None
