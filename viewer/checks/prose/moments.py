"""Tells days, years and hours from quantities by what stands beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.checks.prose.counted import is_counted
from viewer.checks.prose.mention import Kind
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.numerals import Numeral
    from viewer.checks.prose.tokens import Tokens

_ENDINGS = frozenset(".,;:!?)]}»”\"'،؛؟…—–-")
_DASHES = frozenset("-–")
_COMMAS = frozenset(",،")
_DAYS = 31
_HOURS = 24
_RECENT = range(1900, 2101)
_MODERN = range(1500, 1900)
_HISTORICAL = range(1000, 2200)
_POINTED_TIME = r"\d{1,2}\.\d\d"
_DAYS_LISTED = 3
_ALSO_OF_TIME = frozenset({Qualifier.AT_MOST, Qualifier.AT_LEAST})


def moment(
    tokens: Tokens, first: int, end: int, language: Language, behind: int | None = None
) -> Kind | None:
    """Tell a day, a year or an hour, all of which are whole numbers without a scale.

    *behind* is where the text goes on, if not at *end*: behind the "st" of "1st May".
    """
    if end != first + 1:
        return None
    if _is_time(tokens, first, end, language):
        return Kind.TIME
    text = tokens.text[first]
    if len(text) == 4 and text.isdecimal():
        return Kind.YEAR if _is_year(tokens, first, end, language) else None
    if not _may_be_day(text):
        is_cut_year = len(text) == 2 and first > 0 and tokens.text[first - 1] in {"'", "‘"}
        return Kind.YEAR if is_cut_year else None
    is_day = _is_day(tokens, first, behind or end, language)
    return Kind.DATE if is_day or _is_day_alone(tokens, first, end, language) else None


def _is_time(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    texts = tokens.text
    is_hour = texts[first].isdecimal() and (
        int(texts[first][:5]) <= _HOURS or len(texts[first]) == 4
    )
    if not is_hour and not re.fullmatch(_POINTED_TIME, texts[first]):
        return False
    if language.times_after.starting_at(texts, end):
        return True
    # Where numbers take a decimal comma, two digits behind a point are minutes.
    if not is_hour and language.point == "," and float(texts[first]) < _HOURS + 1:
        return texts[first][-2] < "6"
    if not language.times_before.ending_at(texts, first):
        return not is_hour and _is_at_five_minutes(texts, first, end, language)
    if end < len(texts) and texts[end] in language.hours:
        return True
    # "À 5" may be anything; "a las 5" is an hour, if nothing is counted behind it.
    return not language.tables.elides and not (end < len(texts) and texts[end][0].isalpha())


def _is_at_five_minutes(texts: list[str], first: int, end: int, language: Language) -> bool:
    """Say whether "at 10.30" may be a time, as 10.32 hardly is, and nothing is counted."""
    is_at = first > 0 and texts[first - 1] in language.at
    return is_at and texts[first][-1] in "05" and not is_counted(texts, end, language)


def is_hour_in_words(tokens: Tokens, numeral: Numeral, language: Language) -> bool:
    """Say whether a number in words is an hour: "a las nueve de la mañana"."""
    texts = tokens.text
    if numeral.is_order or not 1 <= numeral.readings[0] <= _HOURS:
        return False
    if language.times_after.starting_at(texts, numeral.end):
        return True
    if not language.times_before.ending_at(texts, numeral.first):
        return False
    if numeral.end < len(texts) and texts[numeral.end] in language.hours:
        return True
    # "A las cinco" is an hour, "a las cinco familias" is not, and "à cinq" may be anything.
    return not language.tables.elides and not is_counted(texts, numeral.end, language)


def _is_year(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    texts, value = tokens.text, int(tokens.text[first])
    before = texts[first - 1] if first else ""
    if value not in _HISTORICAL:
        return False
    if _has_year_sign(tokens, end, language) or _follows_date(texts, first, language):
        return True
    if value not in _RECENT:
        is_closed = end >= len(texts) or texts[end] in _ENDINGS
        return before in language.strong_year_heads or (
            value in _MODERN and before in language.noun_links and is_closed
        )
    return not _is_counted(tokens, first, end, language) and (
        before in language.year_heads or _stands_as_year(tokens, first, end, language)
    )


def _has_year_sign(tokens: Tokens, end: int, language: Language) -> bool:
    """Say whether the digits end as in "1990s", or carry the letter of an era."""
    if end >= len(tokens.text) or not tokens.glued[end]:
        return False
    return tokens.text[end] == "s" or tokens.text[end] in language.year_signs


def _is_counted(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Tell "más de 2000 cuentas" and "of 2000 people" from years: a noun follows."""
    texts = tokens.text
    if end >= len(texts) or not texts[end].isalpha() or texts[end] in language.ends_noun:
        return False
    said = language.before.ending_at(texts, first)
    if said is not None and said[1][0] is not Qualifier.ABOUT:
        # "Until 2030" is in many languages "up to 2030".
        is_time = said[1][0] in _ALSO_OF_TIME and texts[first - 1] in language.year_heads
        return not is_time or is_counted(texts, end, language)
    is_weak = first > 0 and texts[first - 1] in language.weak_year_heads
    return is_weak and is_counted(texts, end, language)


def _follows_date(texts: list[str], first: int, language: Language) -> bool:
    """Say whether a month stands up to three tokens before: March 2024, March 3, 2024."""
    if first and texts[first - 1] in language.months:
        return True
    if first > 1 and language.joins_all and texts[first - 2] in language.months:
        return True
    before = texts[first - 1] if first else ""
    near = texts[max(first - 3, 0) : max(first - 1, 0)]
    if before in language.noun_links and not language.year_parts.isdisjoint(
        texts[max(first - 5, 0) : first - 1]
    ):
        return True
    is_linked = before in _COMMAS or before == "." or before in language.noun_links
    return is_linked and not language.months.isdisjoint(near)


def _stands_as_year(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether nothing is counted behind it, or a title is before it: Paris 2024."""
    texts = tokens.text
    after = texts[end] if end < len(texts) else ""
    if not after or after in _ENDINGS or after in language.ends_noun or after in language.months:
        return True
    if not first:
        return False
    before = texts[first - 1]
    if language.joins_all and language.before.starting_at(texts, end):
        return before.isalpha() and before not in language.ends_noun
    return before in {"(", "["} or (before[0].isalpha() and tokens.raw(first - 1)[0].isupper())


def _is_day(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether a month follows, maybe after other days: 12, 13 and 14 March."""
    texts, at = tokens.text, end
    for _ in range(_DAYS_LISTED):
        linked = at < len(texts) and texts[at] in language.noun_links
        if _is_month(tokens, at, language) or (linked and _is_month(tokens, at + 1, language)):
            return True
        # "Entre le 3 et le 7 juin", "del 3 al 7 de junio".
        article = at + 1 < len(texts) and texts[at + 1] in language.day_heads
        if at + 1 + article >= len(texts) or not _may_be_day(texts[at + 1 + article]):
            break
        if not (_links_days(texts[at], language) or language.to.starting_at(texts, at)):
            break
        at += 2 + article
    return language.months_come_first and _follows_month(tokens, first, language)


def _follows_month(tokens: Tokens, first: int, language: Language) -> bool:
    """Say whether a month stands before, maybe with other days between: March 12 and 13."""
    texts, at = tokens.text, first - 1
    for _ in range(_DAYS_LISTED):
        if at >= 0 and texts[at] == "." and tokens.glued[at]:
            at -= 1
        if at >= 0 and _is_month(tokens, at, language):
            return True
        if at < 1 or not _links_days(texts[at], language) or not _may_be_day(texts[at - 1]):
            return False
        at -= 2
    return False


def _is_day_alone(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether an article names a day, and nothing is counted behind: "le 15"."""
    texts = tokens.text
    if not first or texts[first - 1] not in language.day_heads or not _may_be_day(texts[first]):
        return False
    after = texts[end] if end < len(texts) else ""
    if after in language.joiners or language.to.starting_at(texts, end):
        return False
    return not after.isalpha() or after in language.ends_noun


def _is_month(tokens: Tokens, at: int, language: Language) -> bool:
    """Say whether a month is named; English has words like "may", so there a capital tells."""
    if at < 0 or at >= len(tokens.text) or tokens.text[at] not in language.months:
        return False
    return not language.months_come_first or tokens.raw(at)[0].isupper()


def _links_days(text: str, language: Language) -> bool:
    return text in _DASHES or text in _COMMAS or text in language.joiners


def _may_be_day(text: str) -> bool:
    return text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= _DAYS
