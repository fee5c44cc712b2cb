r"""Why a text is no date, and how it is written instead: one reason for each kind of mistake.

The reader of dates names what is wrong; here it is put into words. Loaded only when a date is
refused. The patterns say what people write; the first that fits is told, so that the particular
stands before the general. In the advice, `{first}` and the like are what stood in the brackets of
the pattern.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.sheet.dates import DateError


class NoDate(NamedTuple):
    """What is wrong with a date, and how to mend it."""

    message: str
    remedy: str


_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_SEASONS = (
    "spring|summer|autumn|winter|printemps|été|automne|hiver"
    "|primavera|verano|otoño|invierno|ربيع|صيف|خريف|شتاء"
)
_DAY = r"\d{4}(?:-\d\d){0,2}[~?%]?"


def _mistakes_with_a_slash() -> tuple[tuple[str, str], ...]:
    return (
        (r"\d{1,2}[./-]\d{1,2}[./-]-?\d{4}\Z", _("the year comes first: write 2019-10-31")),
        (r"(\d{4})[./](\d\d)[./](\d\d)\Z", _("a day is written {first}-{second}-{third}")),
        (
            r"(\d\d)(\d\d)/(1[3-9]|[2-9]\d)\Z",
            _("a period is written {first}{second}/{first}{third}"),
        ),
        (r"(\d{4})[./](\d\d)\Z", _("a month is written {first}-{second}, a period {first}/2021")),
        (r".*/.*/", _("a period has one /, between its first and its last date")),
        (r"(?i)n/a\Z", _("leave the date out where there is none")),
    )


def _mistakes() -> tuple[tuple[str, str], ...]:
    return (
        *_mistakes_with_a_slash(),
        (r"\s.*|.*\s\Z", _("there is a space before or after the date: take it out")),
        (r"(?i)(?:tb[acd]|none|null)\Z", _("leave the date out where there is none")),
        # Clock times.
        (
            r"(-?\d{4}-\d\d(?:-\d\d)?)(?:T| \d{1,2}[:h])",
            _("clock times are not read; write {first}"),
        ),
        (r"(\d{4})(\d\d)(\d\d)T", _("clock times are not read; write {first}-{second}-{third}")),
        (r"\d{1,2}[:h]\d\d", _("clock times are not read; write the day, 2019-10-31")),
        (r"\d{9,}\Z", _("seconds since 1970 are not read: write the day, 2019-10-31")),
        # Days.
        (r"\d{1,2}[. -]+\d{1,2}[. -]+-?\d{4}\Z", _("the year comes first: write 2019-10-31")),
        (r"(\d{4})[ .]?(\d\d)[ .]?(\d\d)\Z", _("a day is written {first}-{second}-{third}")),
        # Periods.
        (
            rf"({_DAY})\s*(?:\.\.\.?|[-–—]|--|to|until|\s-\s)\s*({_DAY})\Z",
            _("a period is written {first}/{second}"),
        ),
        (
            rf"({_DAY})\s*(?:or|and|ou|et|o|y|أو|,)\s*({_DAY})\Z",
            _("there can be one date or a period, {first}/{second}"),
        ),
        (r"(\d{3})-\Z", _("an unspecified digit is a capital X: {first}X")),
        (rf"({_DAY})[-–—]\Z", _("a period still open is written {first}/..")),
        (
            r"(?i)(?:c\.|ca\b|circa|about|around|vers|environ|hacia|~)",
            _("about a year is written 2021~"),
        ),
        (r"(?i)(?:before|until|to|avant|antes|\.\.)\b", _("until a date is written ../2021")),
        (r"(?i)(?:after|since|from|depuis|desde)\b|.+\.\.\Z", _("since a date is written 2021/..")),
        (r"(?i)(?:now|open|today|present|ongoing)\Z", _("an end still open is written 2021/..")),
        (r"(?i)unknown\Z", _("an end nobody knows is left empty: 2021/")),
        # Parts of a year, and many years.
        (
            r"(?i)(?:-?\d{4}[- ]?[QT][1-4]|[QT][1-4][- ]?\d{4})\Z",
            _("a quarter is written as a period: 2019-01/2019-03"),
        ),
        (
            r"(?i)(?:-?\d{4}[- ]?H[12]|H[12][- ]?\d{4})\Z",
            _("half a year is written as a period: 2019-01/2019-06"),
        ),
        (r"(?i)FY", _("a financial year is written as a period: 2019-04/2020-03")),
        (r"-?\d{4}-?[Ww]\d\d", _("weeks are not read; write the days: 2019-10-07/2019-10-13")),
        (
            rf"(?i).*(?:{_SEASONS})",
            _("a season is written 2019-21 for spring, then -22, -23, and -24 for winter"),
        ),
        (r"(\d{3})0['’]?s\Z", _("a decade is written {first}X")),
        (r"['’]?\d0s\Z", _("a decade is written 199X")),
        (r"(?i).*(?:century|siècle|siglo|قرن)", _("a century is written 19XX")),
        (
            r"(?i)(?:early|mid|late|début|mi|fin|principios|mediados|finales)[- ].*\d{4}",
            _("early, mid and late have no form: write the whole month or year, 2025-07"),
        ),
        # Years.
        (r"(?i)\d{1,4} ?(?:b\.? ?c|av\.|a\. ?c|ق)", _("44 BCE is written -0043, 1 BCE 0000")),
        (r"(?i)\d{1,4} ?(?:a\.?d|c\.?e|apr|d\. ?c)|AD", _("476 CE is written 0476")),
        (r"[-+]?\d{1,3}(?:-\d\d){0,2}\Z", _("a year has four digits: write 0476 or 2019")),
        (r"\+", _("a year has no plus sign")),
        (r"Y-?(\d{4})\Z", _("a year of four digits has no Y before it")),
        (r"Y?-?\d{5,}\Z", _("years run from -9999 to 9999")),
        (r"(-?\d{3})\?\Z", _("an unspecified digit is a capital X: {first}X")),
        (r"(-?\d{2})\?\?\Z", _("an unspecified digit is a capital X: {first}XX")),
        (r"-?\d{2}[xu\d][xu]", _("an unspecified digit is a capital X: 201X, 20XX")),
        # Months and days.
        (r"(-?\d{4})-X\Z", _("a month that is not given is written {first}-XX")),
        (r"(-?\d{4})-(\d)\Z", _("a month has two digits: write {first}-0{second}")),
        (r"-?\d{4}-\d{1,2}-\d{1,2}\Z", _("month and day have two digits each: write 2019-01-05")),
        (
            r"[^\d\s/]{3,}.*\d{4}\Z|\d.*[^\d/~?%X.-]{3,}.*\d{4}\Z",
            _("a month is a number: write 2019-10"),
        ),
        # Marks, and what is left.
        (r"(\S+) +([~?%])\Z", _("the mark follows at once: write {first}{second}")),
        (r"[-\d]+[~?%]{2,}\Z", _("a date has one mark: ~ about, ? uncertain, % both")),
        (
            r"(?=.*[X~?%S])[-\dX~?%S]+\Z|[YS\[{]",
            _(
                "this form is EDTF level 2, which is not read: "
                "write level 0 or 1, such as 2019-10 or 201X"
            ),
        ),
    )


def no_date(error: DateError) -> NoDate:
    """Say why a text is no date, and how to write what it seems to mean."""
    if error.slip != "form":
        return _of_the_calendar(error)
    text, whole = error.text, error.whole
    if whole and (advice := _advice(whole, _mistakes_with_a_slash())):
        return NoDate(_("{date} is not a date", date=repr(whole)), advice)
    message = (
        _("in the period {period}, {date} is not a date", period=repr(whole), date=repr(text))
        if whole
        else _("{date} is not a date", date=repr(text))
    )
    forms = _("write 2019, 2019-10, 2019-10-31, 2019~ (about) or 2019-10/2021-10 (a period)")
    return NoDate(message, _advice(text, _mistakes()) or _of_its_characters(text) or forms)


def _advice(text: str, mistakes: Iterable[tuple[str, str]]) -> str:
    for pattern, advice in mistakes:
        if found := re.match(pattern, text, re.ASCII):
            for name, part in zip(("first", "second", "third"), found.groups(), strict=False):
                advice = advice.replace(f"{{{name}}}", part or "")  # noqa: PLW2901 - filled in
            return advice
    return ""


def _of_the_calendar(error: DateError) -> NoDate:
    """Say what a date that has a form can't mean."""
    values = error.values
    level_2 = _("write level 0 or 1, such as 2019-10 or 201X")
    said = {
        "too-long": (
            _("a date has at most {most} characters", **values),
            _("shorten it; what it means can go into a note"),
        ),
        "no-date-in-period": (
            _("a period needs at least one date"),
            _("2019-10/.. is open, 2019-10/ has no known end"),
        ),
        "ends-before-it-begins": (
            _("the period ends ({end}) before it begins ({begin})", **values),
            _("write the earlier date first, or mend the year"),
        ),
        "month-after-x": (
            _("a month after a year with X is EDTF level 2, which is not read"),
            level_2,
        ),
        "day-without-month": (
            _("a day in a month that is not given is EDTF level 2, which is not read"),
            level_2,
        ),
        "part-of-the-year": (
            _(
                "{month}, a season or a part of the year, is EDTF level 2, which is not read",
                **values,
            ),
            level_2,
        ),
        "minus-zero": (_("-0000 is not a year"), _("0000 is 1 BCE, -0001 is 2 BCE")),
        "day-of-a-season": (_("a season has no day"), _("write {date}", **values)),
        "no-month": (
            _("there is no month {month}", **values),
            _("months are 01 to 12, seasons 21 to 24, a period has a /"),
        ),
        "no-day": (
            _("{month} has no day {day}", **values),
            _("its days are 01 to {last}", **values),
        ),
    }
    return NoDate(*said[error.slip])


def _of_its_characters(text: str) -> str:
    """Say which kind of character looks right and is not; empty where it is not that."""
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    if plain != text:
        return _("its digits have to be 0 to 9: write {date}", date=_seen(plain))
    if re.search(f"[{_DASHES}]", text):
        return _(
            "its parts are joined by the hyphen of the keyboard: write {date}", date=_seen(text)
        )
    if any(_is_unseen(sign) for sign in text):
        return _(
            "it holds a space, or a character that can’t be seen: write {date}", date=_seen(text)
        )
    return ""


def _seen(text: str) -> str:
    """Give *text* as it would have to be typed."""
    return "".join(
        "-" if sign in _DASHES else sign
        for sign in text
        if sign.isprintable() and not sign.isspace()
    )


def _is_unseen(sign: str) -> bool:
    return not sign.isascii() and (sign.isspace() or not sign.isprintable())
