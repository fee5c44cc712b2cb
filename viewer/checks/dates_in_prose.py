"""Reads the dates of running text in four languages, each as far as the text says it."""

from __future__ import annotations

import itertools
from functools import cache
from typing import NamedTuple

from viewer.checks import date_words as words
from viewer.checks.date_marks import Marks, are_joined, counts_something, marks_at
from viewer.checks.date_tokens import roman, tokens_of

_FIRST_SEASON = 21
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
    marks: Marks = Marks(0)
    """What the words around it say of it; they begin at the offset `marks.begin`."""
    is_joined: bool = False
    """Whether it ends a period that begins with the date before."""
    is_unsure: bool = False
    """Whether it may be no date, or another one: "2019 accounts", 2009-10."""

    @property
    def is_about(self) -> bool:
        """Whether it is said to be about right."""
        return self.marks.is_about

    @property
    def is_vague(self) -> bool:
        """Whether it is said to be early, late or in the middle of what is given."""
        return self.marks.is_vague


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
        self._text = text
        self._names = names
        self._tokens = tokens_of(text)
        self._texts = [token.text for token in self._tokens]

    def dates(self) -> tuple[Dated, ...]:
        found: list[Dated] = []
        at = first = 0
        while at < len(self._tokens):
            atom = self._at(at)
            if atom is None:
                at += 1
                continue
            dates, after = atom
            marks = self._marks(at, after, first)
            dates = [one._replace(marks=marks) for one in dates]
            dates[0] = self._tied_to_the_one_before(found, dates[0], at, first)
            found += dates
            at = first = after
        return tuple(found)

    def _tied_to_the_one_before(
        self, found: list[Dated], date: Dated, at: int, first: int
    ) -> Dated:
        """Complete what stands before a link: "May to September 2022", "3 to 5 May 2022"."""
        link, number = self._text_at(at - 1) if at else "", at - 2
        is_linked = link in words.LINKS and date.day is not None and number >= first
        if is_linked and self._is_number(number, 2):
            token = self._tokens[number]
            marks = self._marks(number, number + 1, first)
            day = date._replace(start=token.start, end=token.end, day=int(token.text), marks=marks)
            found.append(day)
            return date._replace(is_joined=are_joined([link], marks.bound))
        between = self._texts[first:at]
        if not found:
            return date
        if found[-1].year is None and date.year is not None:
            words_between = set(between)
            if words_between & words.LINKS and words_between <= words.LINKS | words.FILLERS:
                found[-1] = found[-1]._replace(year=date.year)
        return date._replace(is_joined=are_joined(between, found[-1].marks.bound))

    def _marks(self, at: int, after: int, first: int) -> Marks:
        marks = marks_at(self._texts, at, after, first)
        return marks._replace(begin=self._tokens[marks.begin].start)

    def _at(self, at: int) -> tuple[list[Dated], int] | None:
        for form in (
            self._in_digits,
            self._month_in_digits,
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
            return self._made_in_digits(at, at + 5, parts[0], parts[1], parts[2])
        if not is_one or signs not in {"9/9/9", "9.9.9"} or lengths[2] != 4:
            return None
        ways = [(parts[1], parts[0]), (parts[0], parts[1])]
        if self._names.code != "en":
            ways = ways[:1]
        dates = [
            made[0][0]
            for month, day in ways
            if (made := self._made_in_digits(at, at + 5, parts[2], month, day))
        ]
        return (dates, at + 5) if dates else None

    def _month_in_digits(self, at: int) -> tuple[list[Dated], int] | None:
        """2019-10 and 10/2019; 2009-10 may be two years as well, and comes in both ways."""
        one, sign, other = self._text_at(at), self._text_at(at + 1), self._text_at(at + 2)
        is_one = self._is_glued(at + 1) and self._is_glued(at + 2) and not self._is_glued(at)
        if not is_one or not one.isdecimal() or not other.isdecimal():
            return None
        goes_on = self._is_glued(at + 3) and self._text_at(at + 3) in {"-", "/"}
        if goes_on or self._is_part_of_a_number(at) or self._is_part_of_a_number(at + 2):
            return None
        if sign == "-" and (len(one), len(other)) == (4, 2):
            made = self._made_in_digits(at, at + 3, int(one), int(other))
            if made is None or int(other) <= int(one[2:]):
                return made
            years = self._year(at)
            both = [*made[0], *(years[0] if years else [])]
            return [date._replace(is_unsure=True) for date in both], at + 3
        if sign == "/" and len(one) <= 2 and len(other) == 4:
            before = self._text_at(at - 1) if at else ""
            made = self._made_in_digits(at, at + 3, int(other), int(one))
            is_unsure = bool(before) and before not in words.ONLY_BEFORE_A_YEAR | words.FILLERS
            return made and ([date._replace(is_unsure=is_unsure) for date in made[0]], at + 3)
        return None

    def _day_and_month(self, at: int) -> tuple[list[Dated], int] | None:
        """14 October 2019, le 1er mars, 14 de octubre de 2019."""
        day, after = self._day_at(at)
        month = self._month_at(self._past_links(after)) if day else None
        if month is None:
            return None
        number, _is_short, after = month
        year, after = self._year_behind(after)
        return self._made(at, after, year, number, day)

    def _day_at(self, at: int) -> tuple[int | None, int]:
        """Give the day that the tokens at *at* name, and the token behind it."""
        if self._is_number(at, 2):
            after = at + 1
            return int(self._text_at(at)), after + (self._text_at(after) in words.ORDINAL_ENDINGS)
        days = words.DAYS.get(self._names.code, {})
        two = (self._text_at(at), self._text_at(at + 2))
        if self._text_at(at + 1) == "-" and two in days:
            return days[two], at + 3
        return days.get(two[:1]), at + 1

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
            number = words.ARABIC_ORDINALS.get(self._text_at(after)) or roman(self._text_at(after))
            number = number or (int(self._text_at(after)) if self._is_number(after, 2) else None)
            end = after + 1 + (self._text_at(after + 1) in words.REST_OF_ORDINALS)
        else:
            number = (
                int(text)
                if self._is_number(at, 2)
                else roman(text.removesuffix("eme").removesuffix("e"))
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
        if made and not is_named and counts_something(self._texts, at):
            made = [date._replace(is_unsure=True) for date in made[0]], at + 1
        other = at + 2
        if made and self._text_at(at + 1) in {"-", "/"} and self._is_glued(other):
            ending = self._text_at(other)
            is_whole = ending.isdecimal() and not self._is_part_of_a_number(other)
            if is_whole and len(ending) in {2, 4}:
                second = self._made(other, other + 1, int(text[: 4 - len(ending)] + ending))
                if second:
                    return [*made[0], second[0][0]._replace(is_joined=True)], other + 1
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

    def _made_in_digits(
        self, at: int, after: int, year: int, month: int, day: int | None = None
    ) -> tuple[list[Dated], int] | None:
        """Give the same of a date in digits, which has no seasons."""
        return self._made(at, after, year, month, day) if month <= _LAST_MONTH else None

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
