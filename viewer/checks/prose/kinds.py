"""Tells what a number is for by the words on both sides: money, per cent, an age, a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.prose import names
from viewer.checks.prose.mention import Kind
from viewer.checks.prose.moments import is_hour_in_words, moment
from viewer.checks.prose.qualifiers import money_before
from viewer.checks.prose.tokens import is_hyphen

if TYPE_CHECKING:
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.numerals import Numeral
    from viewer.checks.prose.tokens import Tokens

_OLDEST = 120


class Sort(NamedTuple):
    """What a number is for, and where its unit ends: behind "%", "euros" or "years"."""

    kind: Kind
    unit_end: int


def sort_of(tokens: Tokens, numeral: Numeral, floor: int, language: Language) -> Sort:
    """Tell what a number is for; tokens before *floor* belong to another."""
    return (
        _by_form(tokens, numeral, language)
        or _by_unit(tokens, numeral, floor, language)
        or _by_place(tokens, numeral, language)
        or _age_or_duration(tokens, numeral, floor, language)
        or Sort(Kind.COUNT, numeral.end)
    )


def _by_form(tokens: Tokens, numeral: Numeral, language: Language) -> Sort | None:
    """Tell what the number's own letters and signs say."""
    first, end = numeral.first, numeral.end
    if numeral.denominator is not None:
        return Sort(Kind.RATIO, end)
    is_ordinal = numeral.is_ordinal or names.is_numbered(tokens, first, language)
    if not is_ordinal and tokens.text[first][0].isdecimal():
        if names.is_glued(tokens, first, end, language):
            return Sort(Kind.NAME, end)
        return _by_ordinal_sign(tokens, first, end, language)
    return Sort(Kind.ORDINAL, end) if is_ordinal else None


def _by_ordinal_sign(tokens: Tokens, first: int, end: int, language: Language) -> Sort | None:
    """Tell "3rd" and "3.ª" from the day in "1er mars"."""
    texts = tokens.text
    sign = end + (end < len(texts) and texts[end] == "." and tokens.glued[end])
    if sign >= len(texts) or not tokens.glued[sign] or texts[sign] not in language.ordinal_signs:
        return None
    is_day = moment(tokens, first, end, language, behind=sign + 1) is Kind.DATE
    return Sort(Kind.DATE if is_day else Kind.ORDINAL, sign + 1)


def _by_unit(tokens: Tokens, numeral: Numeral, floor: int, language: Language) -> Sort | None:
    texts, end = tokens.text, numeral.end
    for at in (end, end + is_hyphen(tokens, end)):
        if percent := language.percent.starting_at(texts, at):
            return Sort(Kind.PERCENT, percent[0])
        if money := language.money.starting_at(texts, at):
            return Sort(Kind.MONEY, money[0])
    is_linked = end < len(texts) and texts[end] in language.noun_links
    if is_linked and (money := language.money.starting_at(texts, end + 1)):
        return Sort(Kind.MONEY, money[0])
    if money_before(tokens, numeral.first, floor) < numeral.first:
        return Sort(Kind.MONEY, end)
    return None


def _by_place(tokens: Tokens, numeral: Numeral, language: Language) -> Sort | None:
    """Tell what the words before a number, or its place on the line, make of it."""
    first, end = numeral.first, numeral.end
    is_digits = tokens.text[end - 1][0].isdecimal()
    if is_digits and (kind := moment(tokens, first, end, language)) is not None:
        return Sort(kind, end)
    if names.is_announced(tokens, first, end, language):
        return Sort(Kind.NAME, end)
    if not is_digits and is_hour_in_words(tokens, numeral, language):
        return Sort(Kind.TIME, end)
    if not is_digits and names.is_capitalised(tokens, first):
        return Sort(Kind.NAME, end)
    if is_digits and names.is_behind_a_name(tokens, first, end, language):
        return Sort(Kind.NAME, end)
    return Sort(Kind.NAME, end) if is_digits and names.is_heading(tokens, first, end) else None


def _age_or_duration(
    tokens: Tokens, numeral: Numeral, floor: int, language: Language
) -> Sort | None:
    texts, end = tokens.text, numeral.end
    duration = _duration_end(tokens, end, language)
    if not numeral.is_order and numeral.readings[0] <= _OLDEST:
        if age := language.ages_after.starting_at(texts, end):
            return Sort(Kind.AGE, age[0])
        if _may_be_age(tokens, numeral.first, floor, language):
            after = texts[end] if end < len(texts) else ""
            if (
                duration
                or language.ages_stand_alone
                or not after[:1].isalpha()
                or (after in language.ends_noun)
            ):
                return Sort(Kind.AGE, duration or end)
    return Sort(Kind.DURATION, duration) if duration else None


def _duration_end(tokens: Tokens, end: int, language: Language) -> int | None:
    """Give where "years" ends behind a number, with or without a hyphen or "of"."""
    texts = tokens.text
    at = end + is_hyphen(tokens, end)
    if at < len(texts) and texts[at] in language.size_links:
        at += 1
    return at + 1 if at < len(texts) and texts[at] in language.durations else None


def _may_be_age(tokens: Tokens, first: int, floor: int, language: Language) -> bool:
    """Say whether an age is announced, also with a qualifier between: "aged at least 15"."""
    texts = tokens.text
    if language.ages_before.ending_at(texts, first, floor):
        return True
    before = language.before.ending_at(texts, first, floor)
    between = language.between.ending_at(texts, first, floor)
    begin = before[0] if before else between[0] if between else first
    if begin < first and language.ages_before.ending_at(texts, begin, floor):
        return True
    while begin > floor and (texts[begin - 1] in language.noun_links or texts[begin - 1] == "("):
        begin -= 1
    return floor < begin < first and texts[begin - 1] in language.persons
