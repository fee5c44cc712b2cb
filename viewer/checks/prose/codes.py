"""Tells what is written in digits but is no quantity: dates, times, codes, telephone numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.prose.mention import Kind
from viewer.checks.prose.names import is_announced

if TYPE_CHECKING:
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.tokens import Tokens

_DOTTED_DATE = r"(\d{1,2})\.(\d{1,2})\.(?:\d{4}|\d{2})"
_LEADING = r"\d{1,30}"
_IN_TELEPHONES = frozenset("-.()")
_MOST_GROUPS = 8
_GROUPS_OF_A_TELEPHONE = 4
_HIGHEST_SCORE = 20
_DAYS = 31
_MONTHS = 12


class Code(NamedTuple):
    """Digits that are one thing together, from one token up to another."""

    end: int
    value: Decimal
    kind: Kind


def code_at(tokens: Tokens, first: int, language: Language) -> Code | None:
    """Read the code, date or time that begins with the digits at *first*, if one does."""
    row = _row(tokens, first)
    written = [tokens.text[at] for at in range(first, row)]
    value = leading_value(written[0])
    if len(written) > 1:
        kind = _kind_of_row(written)
        if language.scores.intersection(tokens.text[max(first - 5, 0) : first]) or (
            kind is not Kind.TIME and is_announced(tokens, first, row, language)
        ):
            kind = Kind.NAME
        elif kind in {Kind.RATIO, Kind.NAME} and _is_day_and_month(
            tokens, first, written, language
        ):
            kind = Kind.DATE
        if kind is not None:
            return Code(row, value, kind)
    if _is_telephone(tokens, first):
        return Code(_end_of_telephone(tokens, first), value, Kind.NAME)
    if (time := _hours(tokens, first, language)) is not None:
        return Code(time, value, Kind.TIME)
    date = re.fullmatch(_DOTTED_DATE, written[0])
    if date and int(date[1]) <= _DAYS and int(date[2]) <= _DAYS:
        return Code(first + 1, value, Kind.DATE)
    return None


def leading_value(written: str) -> Decimal:
    """Give the first digits of a code as its value, since it has no other."""
    found = re.match(_LEADING, written)
    return Decimal(found.group()) if found else Decimal(0)


def _row(tokens: Tokens, first: int) -> int:
    """Give where digits end that only "-", "/" or ":" join, without a space."""
    texts, at = tokens.text, first + 1
    while (
        at + 1 < len(texts)
        and texts[at] in {"-", "–", "/", ":"}
        and texts[at] == texts[first + 1]
        and tokens.glued[at]
        and tokens.glued[at + 1]
        and texts[at + 1].isdecimal()
    ):
        at += 2
    return at


def _kind_of_row(written: list[str]) -> Kind | None:
    sign, numbers = written[1], written[::2]
    if not numbers[0].isdecimal():
        return None
    lengths = [len(number) for number in numbers]
    if sign == ":":
        return Kind.TIME if lengths[0] <= 2 and set(lengths[1:]) == {2} else Kind.NAME
    if len(numbers) > 2:
        return Kind.DATE if _is_date(lengths) else Kind.NAME
    return _kind_of_two(sign, numbers, lengths)


def _is_day_and_month(tokens: Tokens, first: int, written: list[str], language: Language) -> bool:
    """Say whether "4/12" has an article before it that is for days: "el 4/12"."""
    if len(written) != 3 or not first or tokens.text[first - 1] not in language.day_heads:
        return False
    return int(written[0][:3]) <= _DAYS and int(written[2][:3]) <= _MONTHS


def _is_date(lengths: list[int]) -> bool:
    if len(lengths) != 3:
        return False
    year_first = lengths[0] == 4 and max(lengths[1:]) <= 2
    return year_first or (lengths[2] in {2, 4} and max(lengths[:2]) <= 2)


def _kind_of_two(sign: str, numbers: list[str], lengths: list[int]) -> Kind | None:
    """Tell 2/3 from 24/7 and 2023/24, and 2024-05 from 2019-20, 555-0123 and 40-50."""
    if sign == "/":
        if lengths[0] == 4:
            return Kind.YEAR
        is_part = max(lengths) <= 3 and int(numbers[0]) < int(numbers[1])
        return Kind.RATIO if is_part and numbers != ["9", "11"] else Kind.NAME
    if lengths == [4, 2]:
        return Kind.DATE if 1 <= int(numbers[1]) <= _MONTHS else Kind.YEAR
    if max(lengths) <= 2 and int(numbers[1]) <= int(numbers[0]) <= _HIGHEST_SCORE:
        return Kind.NAME  # the score of a match
    is_code = any(number[0] == "0" and len(number) > 1 for number in numbers)
    # "2025-118" goes down, which no interval does.
    is_code = is_code or lengths in ([3, 4], [4, 3])
    return Kind.NAME if is_code else None


def _is_telephone(tokens: Tokens, first: int) -> bool:
    texts = tokens.text
    is_plus = first > 0 and texts[first - 1] == "+" and tokens.glued[first]
    if is_plus and (first < 2 or not tokens.glued[first - 1] or texts[first - 2] == "("):
        return _end_of_telephone(tokens, first) - first > 1 or len(texts[first]) > 7
    if texts[first][0] == "0" and texts[first][1:2] not in {"", ".", ",", "\u066b"}:
        return True
    return _is_row_of_groups(tokens, first)


def _is_row_of_groups(tokens: Tokens, first: int) -> bool:
    """Say whether four numbers of two or three digits stand side by side: 800 12 34 56."""
    groups = tokens.text[first : first + _GROUPS_OF_A_TELEPHONE]
    return len(groups) == _GROUPS_OF_A_TELEPHONE and all(
        group.isdecimal() and 2 <= len(group) <= 3 for group in groups
    )


def _end_of_telephone(tokens: Tokens, first: int) -> int:
    texts, end, at = tokens.text, first + 1, first + 1
    while at < len(texts) and at - first < 2 * _MOST_GROUPS:
        if texts[at][0].isdecimal():
            end = at + 1
        elif texts[at] not in _IN_TELEPHONES or not tokens.glued[at]:
            break
        at += 1
    return end


def _hours(tokens: Tokens, first: int, language: Language) -> int | None:
    """Read "18h30" and "18 h 30"."""
    texts, at = tokens.text, first + 1
    if not (texts[first].isdecimal() and int(texts[first][:3]) <= 24 and at < len(texts)):
        return None
    if "h" not in language.hours or texts[at] != "h":
        return None
    minutes = at + 1
    if minutes < len(texts) and texts[minutes].isdecimal() and len(texts[minutes]) == 2:
        return minutes + 1
    return minutes
