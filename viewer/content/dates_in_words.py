"""A date in words: "about October 2019", "the 2010s", "from 2019, end not known".

English says "since" and "until" before any date; French and Spanish want an article
or another preposition before some (*jusqu’en 2019*, *jusqu’au 14 octobre*, *desde la
primavera*). So each kind of date is a context of its own in the catalogues, and every
phrase stays whole for its translator. Marks are never left out: what the source calls
about or uncertain, and what it does not give, is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.content.wording import phrases
from viewer.sheet.dates import WINTER, Bound, PartialDate, Precision, civil_from_days

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from viewer.content.locale import Locale
    from viewer.content.wording import Phrases
    from viewer.sheet.dates import When

    _Saying = Callable[[Phrases, str], str]

_SEASONS: Mapping[int, tuple[str, _Saying]] = {
    21: ("spring", lambda say, year: say.context("date", "spring {year}", year=year)),
    22: ("summer", lambda say, year: say.context("date", "summer {year}", year=year)),
    23: ("autumn", lambda say, year: say.context("date", "autumn {year}", year=year)),
}

_AFTER_A_PREPOSITION: Mapping[str, _Saying] = {
    # Translators: after "about" or "since"; add the article that the language wants there.
    "day": lambda say, date: say.context("date: a day", "{date}", date=date),
    "month": lambda say, date: say.context("date: a month", "{date}", date=date),
    "year": lambda say, date: say.context("date: a year", "{date}", date=date),
    "spring": lambda say, date: say.context("date: a spring", "{date}", date=date),
    "summer": lambda say, date: say.context("date: a summer", "{date}", date=date),
    "autumn": lambda say, date: say.context("date: an autumn", "{date}", date=date),
    "winter": lambda say, date: say.context("date: a winter", "{date}", date=date),
    "decade": lambda say, date: say.context("date: a decade", "the {date}", date=date),
    "years": lambda say, date: say.context("date: some years", "the {date}", date=date),
}

_UNTIL: Mapping[str, _Saying] = {
    "day": lambda say, date: say.context("date: a day", "until {date}", date=date),
    "month": lambda say, date: say.context("date: a month", "until {date}", date=date),
    "year": lambda say, date: say.context("date: a year", "until {date}", date=date),
    "spring": lambda say, date: say.context("date: a spring", "until {date}", date=date),
    "summer": lambda say, date: say.context("date: a summer", "until {date}", date=date),
    "autumn": lambda say, date: say.context("date: an autumn", "until {date}", date=date),
    "winter": lambda say, date: say.context("date: a winter", "until {date}", date=date),
    "decade": lambda say, date: say.context("date: a decade", "until the {date}", date=date),
    "years": lambda say, date: say.context("date: some years", "until the {date}", date=date),
}


def words(locale: Locale, when: When) -> str:
    """Give a date or a period in the words of *locale*'s language."""
    say = phrases(locale.language)
    if isinstance(when, PartialDate):
        return _date(say, locale, when)
    if when.start and when.end:
        start, end = _date(say, locale, when.start), _date(say, locale, when.end)
        if start == end:
            return start
        return say.context("date", "{start} – {end}", start=start, end=end)
    if when.start:
        return _without_end(say, locale, when.start, when.end_bound)
    if when.end:
        return _without_start(say, locale, when.end, when.start_bound)
    return when.text  # no reader lets such a period through


def _date(say: Phrases, locale: Locale, date: PartialDate) -> str:
    """Give a date as it stands alone, with everything that is known and not known of it."""
    kind, name = _kind_and_name(say, locale, date)
    if date.approximate:
        return say.context("date", "about {date}", date=_AFTER_A_PREPOSITION[kind](say, name))
    return _AFTER_A_PREPOSITION[kind](say, name) if kind in {"decade", "years"} else name


def _without_end(say: Phrases, locale: Locale, start: PartialDate, end_bound: Bound) -> str:
    kind, name = _kind_and_name(say, locale, start)
    date = _AFTER_A_PREPOSITION[kind](say, name)
    if end_bound is Bound.OPEN:
        if start.approximate:
            since = say.context("date", "since about {date}", date=_plainly(say, locale, start))
            return _with_remarks(say, start, since)
        return say.context("date", "since {date}", date=date)
    if start.approximate:
        return say.context("date", "from about {date}, end not known", date=date)
    return say.context("date", "from {date}, end not known", date=date)


def _without_start(say: Phrases, locale: Locale, end: PartialDate, start_bound: Bound) -> str:
    kind, name = _kind_and_name(say, locale, end)
    date = _AFTER_A_PREPOSITION[kind](say, name)
    if start_bound is Bound.OPEN:
        if end.approximate:
            until = say.context("date", "until about {date}", date=_plainly(say, locale, end))
            return _with_remarks(say, end, until)
        return _UNTIL[kind](say, name)
    if end.approximate:
        return say.context("date", "until about {date}, start not known", date=date)
    return say.context("date", "until {date}, start not known", date=date)


def _plainly(say: Phrases, locale: Locale, date: PartialDate) -> str:
    """Give a date with its article, for a phrase behind which its remarks stand."""
    kind, name = _kind_and_plain_name(say, locale, date)
    return _AFTER_A_PREPOSITION[kind](say, name)


def _kind_and_name(say: Phrases, locale: Locale, date: PartialDate) -> tuple[str, str]:
    """Give the kind of a date, which decides its grammar, and its name without an article."""
    kind, name = _kind_and_plain_name(say, locale, date)
    return kind, _with_remarks(say, date, name)


def _kind_and_plain_name(say: Phrases, locale: Locale, date: PartialDate) -> tuple[str, str]:
    if date.precision is Precision.DAY and date.month and date.day:
        return "day", locale.day(date.year, date.month, date.day)
    if date.precision is Precision.MONTH and date.month:
        return "month", locale.month(date.year, date.month)
    if date.precision is Precision.SEASON and date.month:
        return _season(say, locale, date.year, date.month)
    if date.precision is Precision.YEAR:
        return "year", locale.year(date.year)
    return _span_of_years(say, locale, date)


def _season(say: Phrases, locale: Locale, year: int, season: int) -> tuple[str, str]:
    """Name a season; a winter has two years, or nobody would know which of its ends is meant."""
    if season == WINTER:
        first, second = locale.years(year, year + 1)
        return "winter", say.context("date", "winter {first}–{second}", first=first, second=second)
    kind, saying = _SEASONS[season]
    return kind, saying(say, locale.year(year))


def _span_of_years(say: Phrases, locale: Locale, date: PartialDate) -> tuple[str, str]:
    """Name a decade or a century.

    "The 2010s" is clear. "The 1900s" may be ten years or a hundred, "the 20th century" begins
    in 1901, and before the year 1000 people do not count in such tens: those are spelt out.
    """
    begin, end = date.year, civil_from_days(date.last_day)[0]
    if date.precision is Precision.DECADE and begin >= 1000 and begin % 100 != 0:
        return "decade", say.context("date", "{year}s", year=locale.year(begin))
    first, last = locale.years(begin, end)
    return "years", say.context("date", "years {first} to {last}", first=first, last=last)


def _with_remarks(say: Phrases, date: PartialDate, name: str) -> str:
    """Add in brackets what the digits can't say."""
    remarks = []
    if date.unspecified and date.precision is Precision.MONTH:
        remarks.append(say.context("date", "day not specified"))
    elif date.unspecified and date.precision is Precision.YEAR:
        remarks.append(say.context("date", "month not specified"))
    if date.uncertain:
        remarks.append(say.context("date", "uncertain"))
    if not remarks:
        return name
    comma = say.context("between particulars", ", ")
    return say.context("date", "{date} ({remarks})", date=name, remarks=comma.join(remarks))
