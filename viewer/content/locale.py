"""Numbers, plurals, dates and lists as a language writes them, without Qt and without Babel.

The data come from CLDR, through the small files in `resources/locale/`; one file is
read for each language that is really shown. No digit of a number is ever changed, added
or left out here: a sheet is shown with the digits it was written with.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from viewer import assets
from viewer.content import dates_in_words, wording
from viewer.sheet import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"

LONGEST_NUMBER = 400
"""How many digits a number may have before or after its point; more is refused."""

_GROUP = 3


class _Numerals(msgspec.Struct, frozen=True):
    digits: str
    decimal: str
    group: str
    minus: str
    percent: str


class _DatePatterns(msgspec.Struct, frozen=True):
    day: str
    month: str
    short_day: str
    short_month: str


class _Joiners(msgspec.Struct, frozen=True):
    two: str
    start: str
    middle: str
    end: str


class _Data(msgspec.Struct, frozen=True):
    """One file of `resources/locale/`; `tools/make_locale_data.py` says where each line is from."""

    endonym: str
    direction: str
    digits: str
    numerals: dict[str, _Numerals]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    dates: _DatePatterns
    list: _Joiners
    quotes: tuple[str, str]
    least_digits_grouped: int
    first_of_month: str | None = None
    end_before_i: str | None = None


@cache
def _data(language: str) -> _Data:
    file = assets.resource("locale", f"{language}.json")
    return msgspec.json.decode(file.read_bytes(), type=_Data)


class Locale:
    """How one language writes numbers, dates and lists. Get one from `locale_for`.

    `language` is the language it really writes, which is English where the program
    does not know the one asked for; `direction` is `"ltr"` or `"rtl"`.
    """

    def __init__(self, language: str, digits: str = "auto") -> None:
        """Take the conventions of *language*, a BCP 47 tag, of which only the language counts.

        *digits* is `"auto"`, `"latn"` (0-9) or `"arab"` (Arabic-Indic). It matters in Arabic
        alone, where `"auto"` means Arabic-Indic: no other language here is written with both.
        """
        self.language = wording.best_language((language,))
        self._data = _data(self.language.partition("-")[0])
        self.direction = self._data.direction
        self.endonym = self._data.endonym
        numerals = self._data.numerals
        self._numerals = numerals.get(digits) or numerals[self._data.digits]
        self._own_digits = str.maketrans("0123456789", self._numerals.digits)

    def number(self, value: Decimal | int) -> str:
        """Give the number with this language's digits, separators and minus sign.

        Decimals stay as they are, closing zeros too; zero has no sign. Raises `ValueError`
        for what is no number a sheet can hold (infinite, or longer than `LONGEST_NUMBER`).
        """
        whole, _, fraction = f"{_magnitude(value):f}".partition(".")
        shown = self._grouped(whole)
        if fraction:
            shown += self._numerals.decimal + fraction
        shown = shown.translate(self._own_digits)
        return self._numerals.minus + shown if value < 0 else shown

    def percent(self, value: Decimal | int) -> str:
        """Give so many per cent: 58 is 58%, with the sign and the space of the language."""
        return self._numerals.percent.replace("{number}", self.number(value))

    def plural_category(self, value: Decimal | int) -> str:
        """Give the CLDR category (zero, one, two, few, many, other) that a noun after it takes.

        Decimals as shown count: one metre, but in English 1.0 metres.
        """
        return _PLURAL_RULES[self.language.partition("-")[0]](_magnitude(value))

    @property
    def plural_without_number(self) -> str:
        """Give the category of a noun that names many things with no number before it.

        That is "other", but in Arabic "few": after a hundred its nouns are singular.
        """
        return "few" if self.language == "ar" else "other"

    def date(self, when: dates.When) -> str:
        """Give a date or period in words, such as "since October 2019" or "about 2021"."""
        return dates_in_words.words(self, when)

    def date_short(self, day_number: int, unit: str) -> str:
        """Give the label of an axis at a day, to the `"day"`, `"month"` or `"year"`.

        Every label names its year, for a reader may see only that one.
        """
        year, month, day = dates.civil_from_days(day_number)
        if unit == "year":
            return self.year(year)
        patterns = self._data.dates
        pattern = patterns.short_month if unit == "month" else patterns.short_day
        return self._filled(pattern, year, month, day)

    def year(self, year: int) -> str:
        """Give an astronomical year as people write it: 2019, 476 CE, and 44 BCE for -43.

        Years of less than four digits name their era, or they would look like figures.
        """
        say = wording.phrases(self.language)
        if year <= 0:
            return say.context("date", "{year} BCE", year=self._digits(1 - year))
        if year < 1000:
            return say.context("date", "{year} CE", year=self._digits(year))
        return self._digits(year)

    def years(self, first: int, last: int) -> tuple[str, str]:
        """Give the ends of a span of years; an era both are in is named once, at the last."""
        if (first > 0) != (last > 0):
            return self.year(first), self.year(last)
        return self._digits(first if first > 0 else 1 - first), self.year(last)

    def month(self, year: int, month: int) -> str:
        """Give a month of an astronomical year: October 2019."""
        return self._filled(self._data.dates.month, year, month, 1)

    def day(self, year: int, month: int, day: int) -> str:
        """Give a day of an astronomical year: 14 October 2019."""
        return self._filled(self._data.dates.day, year, month, day)

    def clock(self, hour: int, minute: int) -> str:
        """Give a time of day, of 24 hours, in the digits of the language."""
        return f"{hour:02d}:{minute:02d}".translate(self._own_digits)

    def join(self, items: Iterable[str]) -> str:
        """Give the items as a list in a sentence: "a, b and c"."""
        joiner = self._data.list
        *others, last = tuple(items) or ("",)
        if not others:
            return last
        end = joiner.end if len(others) > 1 else joiner.two
        if self._data.end_before_i and _sounds_like_i(last):
            end = self._data.end_before_i
        if len(others) == 1:
            return others[0] + end + last
        return others[0] + joiner.start + joiner.middle.join(others[1:]) + end + last

    def quote(self, text: str) -> str:
        """Give the text between this language's quotation marks."""
        opening, closing = self._data.quotes
        return opening + self.isolate(text) + closing

    def isolate(self, text: str) -> str:
        """Keep a number or a foreign text together inside a line written from right to left.

        Wraps it in U+2068 and U+2069; in a language written from left to right the text
        is given as it is. The text must not hold such marks of its own (see `visible`).
        """
        if self.direction == "ltr" or not text:
            return text
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE

    def _grouped(self, whole: str) -> str:
        if len(whole) < self._data.least_digits_grouped:
            return whole
        head = len(whole) % _GROUP
        groups = [whole[:head]] if head else []
        groups += [whole[start : start + _GROUP] for start in range(head, len(whole), _GROUP)]
        return self._numerals.group.join(groups)

    def _digits(self, number: int) -> str:
        return str(number).translate(self._own_digits)

    def _filled(self, pattern: str, year: int, month: int, day: int) -> str:
        first = self._data.first_of_month if day == 1 else None
        return (
            pattern.replace("{day}", first or self._digits(day))
            .replace("{month}", self._data.months[month - 1])
            .replace("{short_month}", self._data.short_months[month - 1])
            .replace("{year}", self.year(year))
        )


@cache
def locale_for(language: str, digits: str = "auto") -> Locale:
    """Give the locale of a language, one object for the whole program."""
    return Locale(language, digits)


def _magnitude(value: Decimal | int) -> Decimal:
    """Give the number without its sign; unlike `abs`, this never rounds."""
    number = Decimal(value).copy_abs()
    if not number.is_finite() or not -LONGEST_NUMBER <= number.adjusted() <= LONGEST_NUMBER:
        message = f"not a number that can be shown: {number:e}"
        raise ValueError(message)
    return number


def _sounds_like_i(word: str) -> bool:
    """Tell whether a Spanish word begins with the sound i: Italia, historia, but not hierro."""
    start = word.lstrip("“«¿¡(").lower()
    return start.startswith(("i", "í", "hi", "hí")) and not start.startswith(("hia", "hie"))


# CLDR's cardinal rules. In its terms: n the number, i its whole part, v how many decimals show.


def _english(n: Decimal) -> str:
    return "one" if n == 1 and not _decimals(n) else "other"


def _french(n: Decimal) -> str:
    return "one" if n < 2 else _many_or_other(n)


def _spanish(n: Decimal) -> str:
    return "one" if n == 1 else _many_or_other(n)


def _arabic(n: Decimal) -> str:
    if n in _ARABIC_BY_NUMBER:
        return _ARABIC_BY_NUMBER[n]
    if n != int(n):
        return "other"
    last_two = int(n) % 100
    if 3 <= last_two <= 10:
        return "few"
    return "many" if last_two >= 11 else "other"


def _many_or_other(n: Decimal) -> str:
    return "many" if n and not _decimals(n) and int(n) % 1_000_000 == 0 else "other"


def _decimals(n: Decimal) -> int:
    exponent = n.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


_ARABIC_BY_NUMBER = {Decimal(0): "zero", Decimal(1): "one", Decimal(2): "two"}
_PLURAL_RULES = {"en": _english, "fr": _french, "es": _spanish, "ar": _arabic}
