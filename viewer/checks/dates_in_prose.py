"""Reads the dates of running text in four languages, each as far as the text says it."""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache
from typing import NamedTuple

from viewer.checks import date_words as words

_FIRST_SEASON = 21
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]")
_FOLDED_SIGNS = str.maketrans(
    "\u0622\u0623\u0625\u0649\u0629\u2018\u2019\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "\u0627\u0627\u0627\u064a\u0647''-------",
)
_ROMAN = re.compile(r"[ivxl]+\Z")
_LAST_MONTH, _LAST_DAY = 12, 31


class Dated(NamedTuple):
    """A date as a text says it; what it does not say is None."""

    start: int
    end: int
    year: int | None = None
    """Astronomical: 0 is 1 BCE."""
    month: int | None = None
    """1 to 12, or a season from 21 on."""
    day: int | None = None
    span: int = 1
    """How many years are meant from `year` on: 10 in "the 2010s", 100 in "the 19th century"."""
    is_about: bool = False
    is_vague: bool = False
    """Whether it is said to be early, late or in the middle of what is given."""


class _Token(NamedTuple):
    text: str
    start: int
    end: int


def dates_in(text: str, language: str) -> tuple[Dated, ...]:
    """Give the dates of *text* in order, with offsets into it; of an unknown language, in digits.

    A date such as 3/4/2021, which can be read day first or month first, comes in both ways.
    """
    return _Reader(text, _names(language.split("-", maxsplit=1)[0].lower())).dates()


class _Names(NamedTuple):
    code: str
    months: dict[str, int]
    others: dict[str, int]
    seasons: dict[str, int]


@cache
def _names(code: str) -> _Names:
    months = _numbered((words.MONTHS.get(code, ""),), 1)
    others = _numbered(words.OTHER_MONTHS.get(code, ()), 1)
    return _Names(code, months, others, _numbered(words.SEASONS.get(code, ()), _FIRST_SEASON))


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        name.replace("_", " "): place
        for row in rows
        for place, name in enumerate(row.split(), start=first)
        if name != "-"
    }


class _Reader:
    """Goes through the words of one text."""

    def __init__(self, text: str, names: _Names) -> None:
        folded = "".join(map(_folded_letter, text)).translate(_FOLDED_SIGNS)
        self._text = text
        self._names = names
        self._tokens = [_Token(m.group(), *m.span()) for m in _TOKEN.finditer(folded)]

    def dates(self) -> tuple[Dated, ...]:
        found: list[Dated] = []
        at = first = 0
        while at < len(self._tokens):
            atom = self._at(at)
            if atom is None:
                at += 1
                continue
            dates, after = atom
            dates = [self._marked(one, at) for one in dates]
            self._give_to_the_one_before(found, dates[0], at, first)
            found += dates
            at = first = after
        return tuple(found)

    def _give_to_the_one_before(self, found: list[Dated], date: Dated, at: int, first: int) -> None:
        """Complete what stands before a link: "May to September 2022", "3 to 5 May 2022"."""
        if at and self._text_at(at - 1) in words.LINKS and date.day is not None:
            number = at - 2
            if number >= first and self._is_number(number, 2):
                token = self._tokens[number]
                found.append(date._replace(start=token.start, end=token.end, day=int(token.text)))
                return
        if found and found[-1].year is None and date.year is not None:
            between = [token.text for token in self._tokens[first:at]]
            if (
                between
                and set(between) & words.LINKS
                and set(between) <= words.LINKS | words.FILLERS
            ):
                found[-1] = found[-1]._replace(year=date.year)

    def _marked(self, date: Dated, at: int) -> Dated:
        """Note the words before a date that say it is about right, early or late."""
        before = at - 1
        while before >= 0 and self._text_at(before) in words.FILLERS and at - before < 6:
            before -= 1
        word = self._text_at(before)
        return date._replace(is_about=word in words.ABOUT, is_vague=word in words.VAGUE)

    def _at(self, at: int) -> tuple[list[Dated], int] | None:
        for form in (
            self._in_digits,
            self._day_and_month,
            self._month,
            self._season,
            self._century,
            self._decade,
            self._year,
        ):
            found = form(at)
            if found is not None:
                return found
        return None

    # The forms ------------------------------------------------------------------------------

    def _in_digits(self, at: int) -> tuple[list[Dated], int] | None:
        """2019-10-31 and 31/10/2019."""
        tokens = self._tokens[at : at + 5]
        if not tokens or not tokens[0].text.isdecimal():
            return None
        signs = "".join("9" if one.text.isdecimal() else one.text for one in tokens)
        is_one = all(a.end == b.start for a, b in itertools.pairwise(tokens))
        parts = [int(one.text) for one in tokens[::2] if one.text.isdecimal()]
        lengths = [len(one.text) for one in tokens[::2]]
        if is_one and signs == "9-9-9" and lengths == [4, 2, 2]:
            return self._made(at, at + 5, parts[0], parts[1], parts[2])
        if not is_one or signs not in {"9/9/9", "9.9.9"} or lengths[2] != 4:
            return None
        ways = [(parts[1], parts[0]), (parts[0], parts[1])]
        if self._names.code != "en":
            ways = ways[:1]
        dates = [
            made[0][0] for way in ways if (made := self._made(at, at + 5, parts[2], way[0], way[1]))
        ]
        return (dates, at + 5) if dates else None

    def _day_and_month(self, at: int) -> tuple[list[Dated], int] | None:
        """14 October 2019, le 1er mars, 14 de octubre de 2019."""
        if not self._is_number(at, 2):
            return None
        after = at + 1
        if self._text_at(after) in words.ORDINAL_ENDINGS:
            after += 1
        month = self._month_at(self._past_links(after))
        if month is None:
            return None
        number, _is_short, after = month
        year, after = self._year_behind(after)
        return self._made(at, after, year, number, int(self._text_at(at)))

    def _month(self, at: int) -> tuple[list[Dated], int] | None:
        """October 2019, October 14, 2019, and October where it can be nothing else."""
        found = self._month_at(at)
        if found is None:
            return None
        month, is_short, after = found
        if self._is_number(after, 2) and self._names.code == "en":
            end = after + 1 + (self._text_at(after + 1) in words.ORDINAL_ENDINGS)
            year, behind = self._year_behind(end)
            return self._made(at, behind, year, month, int(self._text_at(after)))
        year, behind = self._year_behind(after)
        is_written_as_one = self._names.code != "en" or self._text[self._tokens[at].start].isupper()
        if year is None and (is_short or not is_written_as_one):
            return None
        return self._made(at, behind, year, month)

    def _season(self, at: int) -> tuple[list[Dated], int] | None:
        season = self._names.seasons.get(self._text_at(at))
        if season is None:
            return None
        year, after = self._year_behind(at + 1)
        return None if year is None else self._made(at, after, year, season)

    def _century(self, at: int) -> tuple[list[Dated], int] | None:
        """Read the 19th century, le XIXe siècle, el siglo XIX, القرن التاسع عشر."""
        named = words.CENTURIES.get(self._names.code, frozenset())
        text, after = self._text_at(at), at + 1
        if text in named:  # the number stands behind
            number = words.ARABIC_ORDINALS.get(self._text_at(after)) or _roman(self._text_at(after))
            number = number or (int(self._text_at(after)) if self._is_number(after, 2) else None)
            end = after + 1 + (self._text_at(after + 1) in words.REST_OF_ORDINALS)
        else:
            number = (
                int(text)
                if self._is_number(at, 2)
                else _roman(text.removesuffix("eme").removesuffix("e"))
            )
            end = after + (self._text_at(after) in words.ORDINAL_ENDINGS)
            if self._text_at(end) not in named:
                return None
            end += 1
        if not number:
            return None
        return self._spanning(at, end, (number - 1) * 100, 100)

    def _decade(self, at: int) -> tuple[list[Dated], int] | None:
        """Read the 2010s, les années 2010, la década de 2010."""
        named = words.DECADES.get(self._names.code, frozenset())
        number = self._past_links(at + 1) if self._text_at(at) in named else at
        is_decade = self._is_number(number, 4) and self._text_at(number).endswith("0")
        if not is_decade:
            return None
        after = number + 1
        if number == at:
            is_plural = self._text_at(after) == "s" and self._is_glued(after)
            if not is_plural:
                return None
            after += 1
        return self._spanning(at, after, int(self._text_at(number)), 10)

    def _year(self, at: int) -> tuple[list[Dated], int] | None:
        """2019, the year 800, 44 BCE, and the two of 2019-21."""
        text = self._text_at(at)
        if not text.isdecimal() or self._is_part_of_a_number(at):
            return None
        behind = " ".join(one.text for one in self._tokens[at + 1 : at + 6] if one.text not in ".-")
        era = next(
            (
                e
                for e in words.BEFORE_OUR_ERA.get(self._names.code, ())
                if f"{behind} ".startswith(e + " ")
            ),
            "",
        )
        if era and len(text) <= 4:
            return self._made(at, at + 1 + len(era.split()), 1 - int(text))
        is_named = self._text_at(at - 1) in words.YEAR and len(text) in (3, 4)
        if not is_named and not (len(text) == 4 and "1000" <= text < "2200"):
            return None
        made = self._made(at, at + 1, int(text))
        other = at + 2
        if made and self._text_at(at + 1) in {"-", "/"} and self._is_glued(other):
            ending = self._text_at(other)
            is_whole = ending.isdecimal() and not self._is_part_of_a_number(other)
            if is_whole and len(ending) in {2, 4}:
                second = self._made(other, other + 1, int(text[: 4 - len(ending)] + ending))
                if second:
                    return [*made[0], *second[0]], other + 1
        return made

    # The words ------------------------------------------------------------------------------

    def _made(
        self,
        at: int,
        after: int,
        year: int | None,
        month: int | None = None,
        day: int | None = None,
    ) -> tuple[list[Dated], int] | None:
        """Give the date that the tokens from *at* to *after* say, if there is such a date."""
        is_month = month is None or 1 <= month <= _LAST_MONTH or month >= _FIRST_SEASON
        if not is_month or not (day is None or 1 <= day <= _LAST_DAY):
            return None
        start, end = self._tokens[at].start, self._tokens[after - 1].end
        return [Dated(start, end, year, month, day)], after

    def _spanning(self, at: int, after: int, year: int, span: int) -> tuple[list[Dated], int]:
        start, end = self._tokens[at].start, self._tokens[after - 1].end
        return [Dated(start, end, year, span=span)], after

    def _month_at(self, at: int) -> tuple[int, bool, int] | None:
        """Give the month named at *at*, whether by a short name, and the token behind it."""
        text = self._text_at(at)
        pair = f"{text} {self._text_at(at + 1)}"
        for name, width in ((pair, 2), (text, 1), (text[1:], 1)):
            if name == text[1:] and text[:1] not in words.ARABIC_PREFIXES:
                continue
            month, other = self._names.months.get(name), self._names.others.get(name)
            if month or other:
                after = at + width
                if self._text_at(after) == "." and not month:
                    after += 1
                return month or other or 0, not month, after
        return None

    def _year_behind(self, after: int) -> tuple[int | None, int]:
        at = self._past_links(after)
        if (
            self._is_number(at, 4)
            and len(self._text_at(at)) == 4
            and not self._is_part_of_a_number(at)
        ):
            return int(self._text_at(at)), at + 1
        return None, after

    def _past_links(self, at: int) -> int:
        end = at
        while end < at + 4 and self._text_at(end) in words.WITHIN:
            end += 1
        return end

    def _text_at(self, at: int) -> str:
        return self._tokens[at].text if 0 <= at < len(self._tokens) else ""

    def _is_number(self, at: int, digits: int) -> bool:
        text = self._text_at(at)
        return text.isdecimal() and len(text) <= digits and not self._is_part_of_a_number(at)

    def _is_glued(self, at: int) -> bool:
        return 0 < at < len(self._tokens) and self._tokens[at - 1].end == self._tokens[at].start

    def _is_part_of_a_number(self, at: int) -> bool:
        """Whether separators tie the digits at *at* to others: 1,990 or 2019.5."""
        before = (
            self._is_glued(at) and self._is_glued(at - 1) and self._text_at(at - 1) in {".", ","}
        )
        after = (
            self._is_glued(at + 1)
            and self._is_glued(at + 2)
            and self._text_at(at + 1) in {".", ","}
        )
        return (before and self._text_at(at - 2).isdecimal()) or (
            after and self._text_at(at + 2).isdecimal()
        )


@cache
def _folded_letter(letter: str) -> str:
    """Give one letter for one: without case, accent, and the digits of other scripts."""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if letter.isspace():
        return " "
    first = unicodedata.normalize("NFD", letter)[0] if letter.isalpha() else letter
    lower = first.lower()
    return lower if len(lower) == 1 else first


def _roman(text: str) -> int | None:
    """Give the value of a Roman numeral up to 89."""
    if not text or not _ROMAN.match(text):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in text]
    return sum(
        -value if value < max(values[place:], default=0) else value
        for place, value in enumerate(values)
    )
