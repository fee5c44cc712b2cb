r"""Why a text is no date, and how it is written instead: one reason for each kind of mistake.

Loaded only when a date is refused. The patterns say what people write; the first that fits is
told, so that the particular stands before the general.
"""

from __future__ import annotations

import re
import unicodedata

LEVEL_2 = "{what} is EDTF level 2, which is not read: write level 0 or 1, such as 2019-10 or 201X"

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_SEASONS = (
    "spring|summer|autumn|winter|printemps|été|automne|hiver"
    "|primavera|verano|otoño|invierno|ربيع|صيف|خريف|شتاء"
)
_DAY = r"\d{4}(?:-\d\d){0,2}[~?%]?"

_MISTAKES_WITH_A_SLASH = (
    (r"\d{1,2}[./-]\d{1,2}[./-]-?\d{4}\Z", "the year comes first: write 2019-10-31"),
    (r"(\d{4})[./](\d\d)[./](\d\d)\Z", r"a day is written \1-\2-\3"),
    (r"(\d\d)(\d\d)/(1[3-9]|[2-9]\d)\Z", r"a period is written \1\2/\1\3"),
    (r"(\d{4})[./](\d\d)\Z", r"a month is written \1-\2, a period \1/2021"),
    (r".*/.*/", "a period has one /, between its first and its last date"),
    (r"(?i)n/a\Z", "leave the date out where there is none"),
)
_MISTAKES = (
    *_MISTAKES_WITH_A_SLASH,
    (r"\s.*|.*\s\Z", "there is a space before or after the date: take it out"),
    (r"(?i)(?:tb[acd]|none|null)\Z", "leave the date out where there is none"),
    # Clock times.
    (r"(-?\d{4}-\d\d(?:-\d\d)?)(?:T| \d{1,2}[:h])", r"clock times are not read; write \1"),
    (r"(\d{4})(\d\d)(\d\d)T", r"clock times are not read; write \1-\2-\3"),
    (r"\d{1,2}[:h]\d\d", "clock times are not read; write the day, 2019-10-31"),
    (r"\d{9,}\Z", "seconds since 1970 are not read: write the day, 2019-10-31"),
    # Days.
    (r"\d{1,2}[. -]+\d{1,2}[. -]+-?\d{4}\Z", "the year comes first: write 2019-10-31"),
    (r"(\d{4})[ .]?(\d\d)[ .]?(\d\d)\Z", r"a day is written \1-\2-\3"),
    # Periods.
    (rf"({_DAY})\s*(?:\.\.\.?|[-–—]|--|to|until|\s-\s)\s*({_DAY})\Z", r"a period is written \1/\2"),
    (
        rf"({_DAY})\s*(?:or|and|ou|et|o|y|أو|,)\s*({_DAY})\Z",
        r"there can be one date or a period, \1/\2",
    ),
    (r"(\d{3})-\Z", r"an unspecified digit is a capital X: \1X"),
    (rf"({_DAY})[-–—]\Z", r"a period still open is written \1/.."),
    (r"(?i)(?:c\.|ca\b|circa|about|around|vers|environ|hacia|~)", "about a year is written 2021~"),
    (r"(?i)(?:before|until|to|avant|antes|\.\.)\b", "until a date is written ../2021"),
    (r"(?i)(?:after|since|from|depuis|desde)\b|.+\.\.\Z", "since a date is written 2021/.."),
    (r"(?i)(?:now|open|today|present|ongoing)\Z", "an end still open is written 2021/.."),
    (r"(?i)unknown\Z", "an end nobody knows is left empty: 2021/"),
    # Parts of a year, and many years.
    (
        r"(?i)(?:-?\d{4}[- ]?[QT][1-4]|[QT][1-4][- ]?\d{4})\Z",
        "a quarter is written as a period: 2019-01/2019-03",
    ),
    (
        r"(?i)(?:-?\d{4}[- ]?H[12]|H[12][- ]?\d{4})\Z",
        "half a year is written as a period: 2019-01/2019-06",
    ),
    (r"(?i)FY", "a financial year is written as a period: 2019-04/2020-03"),
    (r"-?\d{4}-?[Ww]\d\d", "weeks are not read; write the days: 2019-10-07/2019-10-13"),
    (
        rf"(?i).*(?:{_SEASONS})",
        "a season is written 2019-21 for spring, then -22, -23, and -24 for winter",
    ),
    (r"(\d{3})0['’]?s\Z", r"a decade is written \1X"),
    (r"['’]?\d0s\Z", "a decade is written 199X"),
    (r"(?i).*(?:century|siècle|siglo|قرن)", "a century is written 19XX"),
    (
        r"(?i)(?:early|mid|late|début|mi|fin|principios|mediados|finales)[- ].*\d{4}",
        "early, mid and late have no form: write the whole month or year, 2025-07",
    ),
    # Years.
    (r"(?i)\d{1,4} ?(?:b\.? ?c|av\.|a\. ?c|ق)", "44 BCE is written -0043, 1 BCE 0000"),
    (r"(?i)\d{1,4} ?(?:a\.?d|c\.?e|apr|d\. ?c)|AD", "476 CE is written 0476"),
    (r"[-+]?\d{1,3}(?:-\d\d){0,2}\Z", "a year has four digits: write 0476 or 2019"),
    (r"\+", "a year has no plus sign"),
    (r"Y-?(\d{4})\Z", r"a year of four digits has no Y before it"),
    (r"Y?-?\d{5,}\Z", "years run from -9999 to 9999"),
    (r"(-?\d{3})\?\Z", r"an unspecified digit is a capital X: \1X"),
    (r"(-?\d{2})\?\?\Z", r"an unspecified digit is a capital X: \1XX"),
    (r"-?\d{2}[xu\d][xu]", "an unspecified digit is a capital X: 201X, 20XX"),
    # Months and days.
    (r"(-?\d{4})-X\Z", r"a month that is not given is written \1-XX"),
    (r"(-?\d{4})-(\d)\Z", r"a month has two digits: write \1-0\2"),
    (r"-?\d{4}-\d{1,2}-\d{1,2}\Z", "month and day have two digits each: write 2019-01-05"),
    (r"[^\d\s/]{3,}.*\d{4}\Z|\d.*[^\d/~?%X.-]{3,}.*\d{4}\Z", "a month is a number: write 2019-10"),
    # Marks, and what is left.
    (r"(\S+) +([~?%])\Z", r"the mark follows at once: write \1\2"),
    (r"[-\d]+[~?%]{2,}\Z", "a date has one mark: ~ about, ? uncertain, % both"),
    (r"(?=.*[X~?%S])[-\dX~?%S]+\Z|[YS\[{]", LEVEL_2.replace("{what}", "this form")),
)
_FORMS = "write 2019, 2019-10, 2019-10-31, 2019~ (about) or 2019-10/2021-10 (a period)"


def what_is_wrong(text: str) -> str:
    """Say why *text* is no date, in one line."""
    for pattern, advice in _MISTAKES:
        if found := re.match(pattern, text, re.ASCII):
            return f"{text!r} is not a date: {found.expand(advice)}"
    return f"{text!r} is not a date: {_of_its_characters(text) or _FORMS}"


def what_is_wrong_in(period: str, end: str) -> str:
    """Explain a period one *end* of which is no date, looking at the whole of it first."""
    for pattern, advice in _MISTAKES_WITH_A_SLASH:
        if found := re.match(pattern, period, re.ASCII):
            return f"{period!r} is not a date: {found.expand(advice)}"
    return f"in the period {period!r}, {what_is_wrong(end)}"


def _of_its_characters(text: str) -> str:
    """Say which kind of character looks right and is not; empty where it is not that."""
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    if plain != text:
        return f"its digits have to be 0 to 9: write {_seen(plain)}"
    if re.search(f"[{_DASHES}]", text):
        return f"its parts are joined by the hyphen of the keyboard: write {_seen(text)}"
    if any(_is_unseen(sign) for sign in text):
        return f"it holds a space, or a character that can’t be seen: write {_seen(text)}"
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
