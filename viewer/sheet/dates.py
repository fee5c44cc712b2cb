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
    """A text is no date of a sheet.

    `slip` names what is wrong with it, and `values` are what the sentence about that needs: the
    readers put it into words. `whole` is the period of which `text` is one end, if it is.
    """

    def __init__(self, slip: str, text: str, whole: str = "", **values: str) -> None:
        """Keep what is to be put into words."""
        super().__init__(f"{whole or text!r}: {slip}")
        self.slip, self.text, self.whole, self.values = slip, text, whole, values


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

    Raises `DateError`, which knows what is wrong.
    """
    if len(text) > LONGEST_DATE:
        raise DateError("too-long", text, most=str(LONGEST_DATE))
    begin, slash, end = text.partition("/")
    if not slash:
        return _parse_date(text, text)
    if "/" in end:
        raise DateError("form", text)
    start_date, start_bound = _parse_end(begin, text)
    end_date, end_bound = _parse_end(end, text)
    if start_date is None and end_date is None:
        raise DateError("no-date-in-period", text)
    if start_date and end_date and start_date.first_day > end_date.last_day:
        raise DateError("ends-before-it-begins", text, begin=begin, end=end)
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
        raise DateError("form", text, whole if whole != text else "")
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
            raise DateError("month-after-x", year)
        return _span_of_years(year)
    if year == "-0000":
        raise DateError("minus-zero", year)
    number = int(year)
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise DateError("day-without-month", year)
        return Precision.YEAR, days_from_civil(number, 1, 1), days_from_civil(number, 12, 31)
    if int(month) in _SEASON_MONTHS:
        if day:
            raise DateError("day-of-a-season", year, date=f"{year}-{month}")
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
        raise DateError("part-of-the-year", year, month=month)
    if not 1 <= month_number <= 12:
        raise DateError("no-month", year, month=month)
    length = days_in_month(number, month_number)
    if day is None or day == "XX":
        first = days_from_civil(number, month_number, 1)
        return Precision.MONTH, first, first + length - 1
    if not 1 <= int(day) <= length:
        raise DateError("no-day", year, month=f"{year}-{month}", day=day, last=str(length))
    only = days_from_civil(number, month_number, int(day))
    return Precision.DAY, only, only
