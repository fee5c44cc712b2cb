"""Joins two numbers into one: an interval ("between 40 and 50", "40–50") or "one in five"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks.prose.counted import is_counted
from viewer.checks.prose.mention import Kind
from viewer.checks.prose.qualifiers import floor_of_sentence, money_before
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.checks.prose.finding import Finding
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.numerals import Numeral
    from viewer.checks.prose.tokens import Tokens

_DASHES = frozenset("-–—")
_COMMAS = frozenset(",،")
_LISTING = _COMMAS | {"+", "or", "ou", "o", "u", "او"}
_LONGEST_LIST = 12
_LAST_YEAR = 2101
_HOURS = 24
_SHORTEST_OPENING = 4
_WORDS_TO_A_DAY = 4
_LARGEST_PART = 20
_NOUN_WORDS_OF_A_PART = 3
_NO_INTERVALS = frozenset({Kind.NAME, Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.RATIO})


def alike(
    tokens: Tokens, low: Finding, high: Finding, language: Language
) -> tuple[Finding, Finding]:
    """Give two numbers the kind that only one of them shows.

    "From 7 to 19 h" are two hours, "lines 3 and 8" two names, 2021–2027 two years, and
    "from 3.4 to 2.6 percent" says both in per cent.
    """
    if low.kind is Kind.NAME and high.kind is Kind.COUNT:
        return low, _as(Kind.NAME, high) if _goes_on(tokens, low, high, language) else high
    if not _is_linked(tokens, low, high, language):
        return low, high
    if low.kind is Kind.TIME and high.kind is Kind.COUNT:
        counts = is_counted(tokens.text, high.numeral.end, language)
        return low, high if counts else _as(Kind.TIME, high)
    if low.kind is Kind.YEAR and high.kind is Kind.COUNT:
        is_later = low.numeral.readings[0] < high.numeral.readings[0] < _LAST_YEAR
        return low, _as(Kind.YEAR, high) if is_later else high
    if low.kind is Kind.COUNT and low.unit_end == low.numeral.end:
        return _with_unit_of_second(tokens, low, high, language)
    return low, high


def _with_unit_of_second(
    tokens: Tokens, low: Finding, high: Finding, language: Language
) -> tuple[Finding, Finding]:
    if _are_opening_hours(tokens, low, high, language) or (
        high.kind is Kind.DURATION and _are_hours(tokens, low, high, language)
    ):
        return _as(Kind.TIME, low), _as(Kind.TIME, high)
    if high.kind in {Kind.TIME, Kind.DATE}:
        return _as(high.kind, low), high
    if high.kind in {Kind.PERCENT, Kind.MONEY, Kind.DURATION}:
        return low._replace(kind=high.kind), high
    return low, high


def _goes_on(tokens: Tokens, low: Finding, high: Finding, language: Language) -> bool:
    """Say whether a name goes on: a telephone number, or the list in "lines 3, 5 and 12"."""
    texts = tokens.text
    gap = texts[low.end : high.numeral.first]
    if not gap:
        return texts[high.numeral.first].isdecimal()
    head = _head_of_list(texts, low.numeral.first, language)
    is_list = len(gap) == 1 and (gap[0] in _LISTING or gap[0] in language.joiners)
    if is_list and gap[0] not in _COMMAS and head.endswith("s") and head in language.names:
        return True
    return not is_counted(texts, high.numeral.end, language) and (
        is_list or _is_linked(tokens, low, high, language)
    )


def _head_of_list(texts: list[str], first: int, language: Language) -> str:
    """Give the word before the numbers of a list: "lines" in "lines 3, 5 and 12"."""
    at = first - 1
    while at >= max(first - _LONGEST_LIST, 0) and (
        texts[at][0].isdecimal() or texts[at] in _COMMAS or texts[at] in language.joiners
    ):
        at -= 1
    return texts[at] if at >= 0 else ""


def _as(kind: Kind, finding: Finding) -> Finding:
    return finding._replace(
        kind=kind, meanings=(Qualifier.EXACT,), start=finding.numeral.first, end=finding.numeral.end
    )


def _is_linked(tokens: Tokens, low: Finding, high: Finding, language: Language) -> bool:
    texts = tokens.text
    gap = texts[low.unit_end : high.numeral.first]
    if len(gap) == 1 and (gap[0] in _DASHES or gap[0] in language.joiners):
        return True
    to = language.to.starting_at(texts, low.unit_end)
    return to is not None and to[0] == high.numeral.first


def joined(tokens: Tokens, low: Finding, high: Finding, language: Language) -> Finding | None:
    """Give what two numbers that follow each other are together, or None if they are two."""
    return _interval(tokens, low, high, language) or _ratio(tokens, low, high, language)


def _ratio(tokens: Tokens, part: Finding, whole: Finding, language: Language) -> Finding | None:
    """Read "three out of five"; "one in 2019", "46 in 3 cities", "2 in 12 months" are none."""
    # Time is a part of time too: "19 jours sur 22".
    if (
        part.kind not in {Kind.COUNT, Kind.DURATION}
        or whole.kind is not Kind.COUNT
        or whole.start != whole.numeral.first
    ):
        return None
    low, high = part.numeral.readings[0], whole.numeral.readings[0]
    if (
        not _links_parts(tokens, part.numeral.end, whole.numeral, language)
        or not 0 < low <= _LARGEST_PART
        or low >= high
    ):
        return None
    numeral = part.numeral._replace(end=whole.numeral.end, readings=(low, low / high))
    return whole._replace(
        start=part.start,
        numeral=numeral,
        kind=Kind.RATIO,
        meanings=whole.meanings if part.meanings[0] is Qualifier.EXACT else part.meanings,
    )


def _links_parts(tokens: Tokens, end: int, whole: Numeral, language: Language) -> bool:
    """Look for "in" or "out of", also behind a noun: "two adults out of three"."""
    texts = tokens.text
    for at in range(end, min(end + _NOUN_WORDS_OF_A_PART, whole.first)):
        link = language.ratio_links.starting_at(texts, at)
        if link and link[0] == whole.first:
            # "Out of" tells a part by itself; behind a noun "in" tells a place.
            is_plain = at == end or link[0] - at > 1
            after = texts[whole.end] if whole.end < len(texts) else ""
            is_participle = bool(after) and tokens.raw(whole.end).endswith(language.participles)
            is_told = is_plain or is_participle or after in language.noun_links
            return is_told or not is_counted(texts, whole.end, language)
        if not texts[at].isalpha():
            return False
    return False


def _interval(tokens: Tokens, low: Finding, high: Finding, language: Language) -> Finding | None:
    if low.kind in _NO_INTERVALS or high.kind in _NO_INTERVALS:
        return None
    if low.numeral.is_order or high.numeral.is_order or not _same_kind(low, high):
        return None
    begin = _begin(tokens, low, high, language)
    if begin is None:
        return None
    readings = low.numeral.readings
    shares = low.numeral.scale == 1 < high.numeral.scale and low.unit_end == low.numeral.end
    if shares and readings[0] < high.numeral.readings[0] / high.numeral.scale:
        readings = tuple(value * high.numeral.scale for value in readings)
    if readings[0] >= high.numeral.readings[0]:
        return None
    if _are_hours(tokens, low, high, language):
        return None
    return high._replace(
        start=begin,
        numeral=high.numeral._replace(first=low.numeral.first, readings=readings),
        kind=high.kind if low.kind is Kind.COUNT else low.kind,
        upper=high.numeral.readings[0],
    )


def _are_hours(tokens: Tokens, low: Finding, high: Finding, language: Language) -> bool:
    """Tell opening hours, "de 8 à 18 heures", from how long something lasts."""
    unit = tokens.text[high.unit_end - 1]
    span = abs(high.numeral.readings[0] - low.numeral.readings[0])
    is_hours = high.kind is Kind.DURATION and unit in language.hours
    return is_hours and high.numeral.readings[0] <= _HOURS and span >= _SHORTEST_OPENING


def _are_opening_hours(tokens: Tokens, low: Finding, high: Finding, language: Language) -> bool:
    """Say whether a day of the week stands beside two hours: "10 to 4 on Saturdays"."""
    if not language.to.starting_at(tokens.text, low.unit_end):
        return False
    hours = (low.numeral.readings[0], high.numeral.readings[0])
    if {low.kind, high.kind} != {Kind.COUNT} or max(hours) > _HOURS or hours[0] == hours[1]:
        return False
    texts, end = tokens.text, high.numeral.end
    after = texts[end] if end < len(texts) else ""
    if after not in language.weekdays and is_counted(texts, end, language):
        return False
    before = texts[floor_of_sentence(texts, low.start) : low.start]
    near = {*before[-_WORDS_TO_A_DAY:], *texts[end : end + _WORDS_TO_A_DAY]}
    return bool(language.weekdays & near) and language.changes.isdisjoint(before)


def _same_kind(low: Finding, high: Finding) -> bool:
    kinds = {low.kind, high.kind}
    return len(kinds) == 1 or Kind.COUNT in kinds or kinds == {Kind.AGE, Kind.DURATION}


def _begin(tokens: Tokens, low: Finding, high: Finding, language: Language) -> int | None:
    """Give where the words for the interval begin, or None if there are none."""
    texts = tokens.text
    gap_end = money_before(tokens, high.numeral.first, low.unit_end)
    gap = texts[low.unit_end : gap_end]
    first = money_before(tokens, low.numeral.first, 0)
    before = language.between.ending_at(texts, first)
    link = language.between_links.starting_at(texts, low.unit_end)
    if before and ((link and link[0] == gap_end) or _is_joined_word(gap, texts, high, language)):
        return before[0]
    to = language.to.starting_at(texts, low.unit_end)
    if to and to[0] == gap_end:
        ranging = language.ranging.ending_at(texts, first)
        begin = ranging[0] if ranging else low.start
        before_it = texts[floor_of_sentence(texts, begin) : begin]
        return None if language.changes.intersection(before_it) else begin
    if len(gap) == 1 and gap[0] in _DASHES and tokens.glued[gap_end - 1] and tokens.glued[gap_end]:
        return low.start
    return None


def _is_joined_word(gap: list[str], texts: list[str], high: Finding, language: Language) -> bool:
    """Say whether the second number carries the "and", as an Arabic word does."""
    return language.joins_all and not gap and texts[high.numeral.first].startswith("و")
