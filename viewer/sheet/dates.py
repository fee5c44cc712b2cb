"""Dates as sheets write them: EDTF levels 0 and 1, without clock times.

EDTF (the Extended Date/Time Format of the Library of Congress, now part of
ISO 8601-2:2019) can say what a source really gives: `2019-10`, `2019~` (about),
`201X` (some year of the decade), `2019-10/..` (going on). This reader keeps all
of that and works out, for each date, the earliest and the latest day it can mean.

Days are whole numbers, 0 = 1970-01-01, in the proleptic Gregorian calendar with
astronomical years (0000 is 1 BCE), -9999 to 9999. Nothing here knows of seconds
or time zones, so no date can ever slip by a day.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

LONGEST_DATE = 40
"""How many characters a date may have."""

WINTER = 24
"""The season that begins in December of its year and ends in February of the next."""

_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), WINTER: (12, 2)}

_DAYS_BEFORE_1970 = 719468  # from 0000-03-01, where the count of `days_from_civil` begins
_DAYS_IN_400_YEARS = 146097

_DATE = re.compile(
    r"(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[~?%])?\Z"
)


class DateError(ValueError):
    """A text is no date of a sheet; the message says why and how to write it."""


class Precision(Enum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Bound(Enum):
    """What stands at one end of a period."""

    DATE = "date"
    OPEN = "open"
    """Written `..`: the period has no end, or none yet."""
    UNKNOWN = "unknown"
    """Left empty: there is an end, but nobody says when."""


class PartialDate(NamedTuple):
    """One date, as precise as it is known.

    `year` is astronomical; for a decade or a century it is the earliest year.
    `month` is 21 to 24 for a season (spring, summer, autumn, winter). `unspecified`
    says that the text has `X` where digits are not given. `first_day` and `last_day`
    are the earliest and the latest day the date can mean, both included; the marks
    `~` (approximate) and `?` (uncertain) do not widen them.
    """

    text: str
    precision: Precision
    year: int
    month: int | None
    day: int | None
    approximate: bool
    uncertain: bool
    unspecified: bool
    first_day: int
    last_day: int


class Period(NamedTuple):
    """A stretch of time from one date to another; `start` or `end` is None where there is none."""

    text: str
    start: PartialDate | None
    end: PartialDate | None
    start_bound: Bound
    end_bound: Bound


When = PartialDate | Period
"""What the text of a date can be."""


def days_from_civil(year: int, month: int, day: int) -> int:
    """Give the number of a day; the algorithm is Howard Hinnant's, `days_from_civil`."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_400_YEARS + day_of_era - _DAYS_BEFORE_1970


def civil_from_days(number: int) -> tuple[int, int, int]:
    """Give year (astronomical), month and day of a day number."""
    era, day_of_era = divmod(number + _DAYS_BEFORE_1970, _DAYS_IN_400_YEARS)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = (month_from_march + 2) % 12 + 1
    day = day_of_year - (153 * month_from_march + 2) // 5 + 1
    return era * 400 + year_of_era + (month <= 2), month, day


def days_in_month(year: int, month: int) -> int:
    """Give the length of a month in days."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


_BEFORE_ALL = days_from_civil(-10000, 1, 1)
_AFTER_ALL = days_from_civil(10001, 1, 1)


def parse(text: str) -> When:
    """Read a date or a period.

    Raises `DateError`, whose message says what is wrong and how to mend it.
    """
    if len(text) > LONGEST_DATE:
        message = f"a date has at most {LONGEST_DATE} characters"
        raise DateError(message)
    begin, slash, end = text.partition("/")
    if not slash:
        return _parse_date(text, text)
    if "/" in end:
        raise DateError(_what_is_wrong(text))
    start_date, start_bound = _parse_end(begin, text)
    end_date, end_bound = _parse_end(end, text)
    if start_date is None and end_date is None:
        message = "a period needs at least one date: 2019-10/.. is open, 2019-10/ has no known end"
        raise DateError(message)
    if start_date and end_date and start_date.first_day > end_date.last_day:
        message = f"the period ends ({end}) before it begins ({begin})"
        raise DateError(message)
    return Period(text, start_date, end_date, start_bound, end_bound)


def first_day(when: When) -> int | None:
    """Give the earliest day of a date or period; None where no start is known."""
    if isinstance(when, PartialDate):
        return when.first_day
    return when.start.first_day if when.start else None


def last_day(when: When) -> int | None:
    """Give the latest day of a date or period; None where no end is known."""
    if isinstance(when, PartialDate):
        return when.last_day
    return when.end.last_day if when.end else None


def order_key(when: When) -> tuple[int, int]:
    """Give what events sort by: earliest day, then latest day; equal keys keep their order.

    An open start comes before every date and an open end after every date. Where an
    end is there but not known, the period counts as far as it is known.
    """
    if isinstance(when, PartialDate):
        return when.first_day, when.last_day
    earliest = _BEFORE_ALL if when.start_bound is Bound.OPEN else None
    latest = _AFTER_ALL if when.end_bound is Bound.OPEN else None
    known = [date for date in (when.start, when.end) if date]
    return (
        known[0].first_day if earliest is None else earliest,
        known[-1].last_day if latest is None else latest,
    )


def _parse_end(text: str, whole: str) -> tuple[PartialDate | None, Bound]:
    if text == "":
        return None, Bound.UNKNOWN
    if text == "..":
        return None, Bound.OPEN
    return _parse_date(text, whole), Bound.DATE


def _parse_date(text: str, whole: str) -> PartialDate:
    """Read one date of *whole*, which is the date itself or the period it stands in."""
    found = _DATE.match(text)
    if not found:
        raise DateError(_what_is_wrong(text) if text == whole else _what_is_wrong_in(whole, text))
    year, month, day, mark = found.group("year", "month", "day", "mark")
    precision, first, last = _span(year, month, day)
    digits = year.replace("X", "9" if year.startswith("-") else "0")
    return PartialDate(
        text=text,
        precision=precision,
        year=int(digits),
        month=int(month) if precision.value in {"day", "month", "season"} else None,
        day=int(day) if precision is Precision.DAY else None,
        approximate=mark in {"~", "%"},
        uncertain=mark in {"?", "%"},
        unspecified="X" in text,
        first_day=first,
        last_day=last,
    )


def _span(year: str, month: str | None, day: str | None) -> tuple[Precision, int, int]:
    """Give precision, first and last day of a date whose parts have the right form."""
    if "X" in year:
        if month:
            raise DateError(_LEVEL_2.replace("{what}", "a month after a year with X"))
        return _span_of_years(year)
    if year == "-0000":
        message = "-0000 is not a year: 0000 is 1 BCE, -0001 is 2 BCE"
        raise DateError(message)
    number = int(year)
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise DateError(_LEVEL_2.replace("{what}", "a day in a month that is not given"))
        return Precision.YEAR, days_from_civil(number, 1, 1), days_from_civil(number, 12, 31)
    if int(month) in _SEASON_MONTHS:
        if day:
            message = f"a season has no day: write {year}-{month}"
            raise DateError(message)
        return _span_of_season(number, int(month))
    return _span_of_month_or_day(year, month, day)


def _span_of_years(year: str) -> tuple[Precision, int, int]:
    nearest, farthest = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if year.startswith("-"):
        # -000X and -00XX stop short of year 0, which is never written -0000.
        first, last = farthest, min(nearest, -1)
    else:
        first, last = nearest, farthest
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    return precision, days_from_civil(first, 1, 1), days_from_civil(last, 12, 31)


def _span_of_season(year: int, season: int) -> tuple[Precision, int, int]:
    begins, ends = _SEASON_MONTHS[season]
    year_of_end = year + 1 if season == WINTER else year
    last = days_from_civil(year_of_end, ends, days_in_month(year_of_end, ends))
    return Precision.SEASON, days_from_civil(year, begins, 1), last


def _span_of_month_or_day(year: str, month: str, day: str | None) -> tuple[Precision, int, int]:
    number, month_number = int(year), int(month)
    if 25 <= month_number <= 41:
        raise DateError(_LEVEL_2.replace("{what}", f"{month}, a season or a part of the year,"))
    if not 1 <= month_number <= 12:
        message = f"there is no month {month}: months are 01 to 12, seasons 21 to 24"
        raise DateError(message)
    length = days_in_month(number, month_number)
    if day is None or day == "XX":
        first = days_from_civil(number, month_number, 1)
        return Precision.MONTH, first, first + length - 1
    if not 1 <= int(day) <= length:
        message = f"{year}-{month} has no day {day}: its days are 01 to {length}"
        raise DateError(message)
    only = days_from_civil(number, month_number, int(day))
    return Precision.DAY, only, only


_LEVEL_2 = "{what} is EDTF level 2, which is not read: write level 0 or 1, such as 2019-10 or 201X"

# What people write instead, and how it is written here; the first that fits is told. Patterns
# stay text until they are needed: compiling them would cost every start of the program.
_MISTAKES_WITH_A_SLASH = (
    (r"\d{1,2}[./-]\d{1,2}[./-]-?\d{4}\Z", "the year comes first: write 2019-10-31"),
    (r"(\d{4})[./](\d\d)[./](\d\d)\Z", r"a day is written \1-\2-\3"),
    (r"(\d{4})[./](\d\d)\Z", r"a month is written \1-\2, a period \1/2021"),
    (r".*/.*/", "a period has one /, between its first and its last date"),
)
_MISTAKES = (
    *_MISTAKES_WITH_A_SLASH,
    (r"\s.*|.*\s\Z", "there is a space before or after the date: take it out"),
    (r"(\d{4})(\d\d)(\d\d)\Z", r"a day is written \1-\2-\3"),
    (r"(-?\d{4}-\d\d-\d\d)[T ]", r"clock times are not read; write \1"),
    (r"(\d{4})[-–—](\d{4})\Z", r"a period is written \1/\2"),
    (
        r"(\d{4}(?:-\d\d){0,2})\s*(?:\.\.|–|—|to|until|\s-\s)\s*(\d{4}(?:-\d\d){0,2})\Z",
        r"a period is written \1/\2",
    ),
    (r"(?i)(?:c\.|ca\b|circa|about|around|vers|environ|hacia|~)", "about a year is written 2021~"),
    (r"(?i)(?:before|until|to|avant|antes|\.\.)\b", "until a date is written ../2021"),
    (r"(?i)(?:after|since|from|depuis|desde)\b|.+\.\.\Z", "since a date is written 2021/.."),
    (r"(?i)(?:now|open|today|present|ongoing)\Z", "an end still open is written 2021/.."),
    (r"(?i)unknown\Z", "an end nobody knows is left empty: 2021/"),
    (r"(\d{3})0s\Z", r"a decade is written \1X"),
    (r"-?\d{4}-[Qq][1-4]\Z", "a quarter is written as a period: 2019-01/2019-03"),
    (r"-?\d{4}-?[Ww]\d\d", "weeks are not read; write the days: 2019-10-07/2019-10-13"),
    (r"(-?\d{4})-(\d)\Z", r"a month has two digits: write \1-0\2"),
    (r"-?\d{4}-\d{1,2}-\d{1,2}\Z", "month and day have two digits each: write 2019-01-05"),
    (r"[-+]?\d{1,3}(?:-\d\d){0,2}\Z", "a year has four digits: write 0476 or 2019"),
    (r"\+", "a year has no plus sign"),
    (r"Y?-?\d{5,}\Z", "years run from -9999 to 9999"),
    (r"-?\d{2}[xu\d][xu]", "an unspecified digit is a capital X: 201X, 20XX"),
    (r"[-\d]+[~?%]{2,}\Z", "a date has one mark: ~ about, ? uncertain, % both"),
    (r"(?=.*[X~?%S])[-\dX~?%S]+\Z|[YS\[{]", _LEVEL_2.replace("{what}", "this form")),
)
_FORMS = "write 2019, 2019-10, 2019-10-31, 2019~ (about) or 2019-10/2021-10 (a period)"


def _what_is_wrong(text: str) -> str:
    for pattern, advice in _MISTAKES:
        if found := re.match(pattern, text, re.ASCII):
            return f"{text!r} is not a date: {found.expand(advice)}"
    return f"{text!r} is not a date: {_FORMS}"


def _what_is_wrong_in(period: str, end: str) -> str:
    """Explain a period one *end* of which is no date, looking at the whole of it first."""
    for pattern, advice in _MISTAKES_WITH_A_SLASH:
        if found := re.match(pattern, period, re.ASCII):
            return f"{period!r} is not a date: {found.expand(advice)}"
    return f"in the period {period!r}, {_what_is_wrong(end)}"
