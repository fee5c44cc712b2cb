"""EDTF dates: what is read, what it means in days, and how a wrong one is explained."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.readers.date_advice import no_date
from viewer.sheet.dates import (
    LONGEST_DATE,
    Bound,
    DateError,
    PartialDate,
    Period,
    Precision,
    civil_from_days,
    days_from_civil,
    days_in_month,
    first_day,
    last_day,
    order_key,
    parse,
)

if TYPE_CHECKING:
    import time

# The examples of levels 0 and 1 on the Library of Congress page, clock times and Y years apart,
# and the forms its text allows beside them: (text, earliest day, latest day).
SINGLE_DATES = [
    ("1985-04-12", "1985-04-12", "1985-04-12"),
    ("1985-04", "1985-04-01", "1985-04-30"),
    ("1985", "1985-01-01", "1985-12-31"),
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2001-22", "2001-06-01", "2001-08-31"),
    ("2001-23", "2001-09-01", "2001-11-30"),
    ("2001-24", "2001-12-01", "2002-02-28"),
    ("2003-24", "2003-12-01", "2004-02-29"),
    ("1984?", "1984-01-01", "1984-12-31"),
    ("2004-06~", "2004-06-01", "2004-06-30"),
    ("2004-06-11%", "2004-06-11", "2004-06-11"),
    ("2010-24~", "2010-12-01", "2011-02-28"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("201X~", "2010-01-01", "2019-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"),
    ("1985-04-XX", "1985-04-01", "1985-04-30"),
    ("2004-02-XX", "2004-02-01", "2004-02-29"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    ("0001-01-01", "0001-01-01", "0001-01-01"),
    ("9999-12-31", "9999-12-31", "9999-12-31"),
]

# The same beyond the years `datetime` knows, as (year, month, day) of both ends.
ANCIENT_DATES = [
    ("-1985", (-1985, 1, 1), (-1985, 12, 31)),
    ("0000", (0, 1, 1), (0, 12, 31)),
    ("0000-02-29", (0, 2, 29), (0, 2, 29)),
    ("-0043-03-15", (-43, 3, 15), (-43, 3, 15)),
    ("-0004-02", (-4, 2, 1), (-4, 2, 29)),
    ("-000X", (-9, 1, 1), (-1, 12, 31)),
    ("-001X", (-19, 1, 1), (-10, 12, 31)),
    ("-00XX", (-99, 1, 1), (-1, 12, 31)),
    ("-01XX", (-199, 1, 1), (-100, 12, 31)),
    ("000X", (0, 1, 1), (9, 12, 31)),
    ("-9999", (-9999, 1, 1), (-9999, 12, 31)),
    ("9999-24", (9999, 12, 1), (10000, 2, 29)),
]

# (text, first day or None, last day or None, bound at the start, bound at the end)
PERIODS = [
    ("1964/2008", "1964-01-01", "2008-12-31", Bound.DATE, Bound.DATE),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", Bound.DATE, Bound.DATE),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", Bound.DATE, Bound.DATE),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", Bound.DATE, Bound.DATE),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31", Bound.DATE, Bound.DATE),
    ("2005/2006-02", "2005-01-01", "2006-02-28", Bound.DATE, Bound.DATE),
    ("1985-04-12/..", "1985-04-12", None, Bound.DATE, Bound.OPEN),
    ("1985-04/..", "1985-04-01", None, Bound.DATE, Bound.OPEN),
    ("1985/..", "1985-01-01", None, Bound.DATE, Bound.OPEN),
    ("../1985-04-12", None, "1985-04-12", Bound.OPEN, Bound.DATE),
    ("../1985-04", None, "1985-04-30", Bound.OPEN, Bound.DATE),
    ("../1985", None, "1985-12-31", Bound.OPEN, Bound.DATE),
    ("1985-04-12/", "1985-04-12", None, Bound.DATE, Bound.UNKNOWN),
    ("1985-04/", "1985-04-01", None, Bound.DATE, Bound.UNKNOWN),
    ("1985/", "1985-01-01", None, Bound.DATE, Bound.UNKNOWN),
    ("/1985-04-12", None, "1985-04-12", Bound.UNKNOWN, Bound.DATE),
    ("/1985-04", None, "1985-04-30", Bound.UNKNOWN, Bound.DATE),
    ("/1985", None, "1985-12-31", Bound.UNKNOWN, Bound.DATE),
    ("1984~/2004-06", "1984-01-01", "2004-06-30", Bound.DATE, Bound.DATE),
    ("1984/2004-06~", "1984-01-01", "2004-06-30", Bound.DATE, Bound.DATE),
    ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08", Bound.DATE, Bound.DATE),
    ("1984?/2004%", "1984-01-01", "2004-12-31", Bound.DATE, Bound.DATE),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", Bound.DATE, Bound.DATE),
    ("2019-10/2021-10~", "2019-10-01", "2021-10-31", Bound.DATE, Bound.DATE),
    ("2019-10/2019", "2019-10-01", "2019-12-31", Bound.DATE, Bound.DATE),
]

CORPUS = [row[0] for row in (*SINGLE_DATES, *ANCIENT_DATES, *PERIODS)]

# (text, words the message must hold)
BAD_DATES = [
    ("", "write 2019, 2019-10"),
    ("c. 1900", "about a year is written 2021~"),
    ("circa 1900", "about a year is written 2021~"),
    ("~2019", "about a year is written 2021~"),
    ("1970-1975", "a period is written 1970/1975"),
    ("1970–1975", "a period is written 1970/1975"),
    ("2019-10 – 2021-10", "a period is written 2019-10/2021-10"),
    ("2019 to 2021", "a period is written 2019/2021"),
    ("2019-10-01T25:00", "clock times are not read; write 2019-10-01"),
    ("1985-04-12T23:20:30Z", "clock times are not read; write 1985-04-12"),
    ("1985-04-12T23:20:30+04:30", "clock times are not read; write 1985-04-12"),
    ("2021-02-29", "2021-02 has no day 29"),
    ("1900-02-29", "1900-02 has no day 29"),
    ("2019-10-00", "2019-10 has no day 00"),
    ("2019-13", "there is no month 13"),
    ("2019-00", "there is no month 00"),
    ("2019-10/2021-13", "there is no month 13"),
    ("31/10/2019", "the year comes first"),
    ("31.10.2019", "the year comes first"),
    ("2019/10/31", "a day is written 2019-10-31"),
    ("2019/10", "a month is written 2019-10"),
    ("20191031", "a day is written 2019-10-31"),
    ("2019-1", "write 2019-01"),
    ("2019-1-5", "two digits each"),
    ("476", "a year has four digits"),
    ("19-10", "a year has four digits"),
    ("99999", "years run from -9999 to 9999"),
    ("Y170000002", "years run from -9999 to 9999"),
    ("Y-170000002", "years run from -9999 to 9999"),
    ("-0000", "0000 is 1 BCE"),
    ("-0000-05", "0000 is 1 BCE"),
    ("+2019", "no plus sign"),
    ("201x", "a capital X"),
    ("199u", "a capital X"),
    ("2010s", "a decade is written 201X"),
    ("2019-Q3", "a quarter is written as a period"),
    ("2019-W05", "weeks are not read"),
    ("2019-21-04", "a season has no day"),
    ("2019~?", "one mark"),
    ("before 2020", "../2021"),
    ("since 2019", "2021/.."),
    ("2019..", "2021/.."),
    ("2019/open", "2021/.."),
    ("unknown/2019", "left empty"),
    ("2019-10/2018-01", "ends (2018-01) before it begins (2019-10)"),
    ("2019/2020/2021", "a period has one /"),
    ("../..", "at least one date"),
    ("/", "at least one date"),
    ("../", "at least one date"),
    ("2019-10\n", "a space before or after"),
    (" 2019-10", "a space before or after"),
    ("2019-10 /2020", "a space before or after"),
    ("２０١９", "is not a date"),
    ("٢٠١٩", "is not a date"),
    ("October 2019", "a month is a number: write 2019-10"),
    ("Oct 2019", "a month is a number: write 2019-10"),
    ("31 Oct. 2019", "a month is a number: write 2019-10"),
    ("October 31, 2019", "a month is a number: write 2019-10"),
    ("1er octobre 2019", "a month is a number: write 2019-10"),
    ("octubre de 2019", "a month is a number: write 2019-10"),
    ("أكتوبر 2019", "a month is a number: write 2019-10"),
    ("spring 2019", "a season is written 2019-21 for spring"),
    ("été 2019", "a season is written 2019-21 for spring"),
    ("2019-winter", "a season is written 2019-21 for spring"),
    ("early July 2025", "early, mid and late have no form"),
    ("mid-2019", "early, mid and late have no form"),
    ("in 2019", "write 2019, 2019-10"),
    ("14:30", "clock times are not read"),
    ("2019-10-01 14:30", "clock times are not read; write 2019-10-01"),
    ("20191001T2500", "clock times are not read; write 2019-10-01"),
    ("1985-04-12T23:20:30-04", "clock times are not read; write 1985-04-12"),
    ("2019-10T12:00", "clock times are not read; write 2019-10"),
    ("2019-10-01T09:00/2019-10-02T17:00", "clock times are not read; write 2019-10-01"),
    ("1572566400", "seconds since 1970 are not read"),
    ("31/12/2019", "the year comes first"),
    ("12/31/2019", "the year comes first"),
    ("31. 12. 2019", "the year comes first"),
    ("2019 10 31", "a day is written 2019-10-31"),
    ("2019/20", "a period is written 2019/2020"),
    ("2019-20", "a period has a /"),
    ("1970-1975~", "a period is written 1970/1975~"),
    ("2019--2020", "a period is written 2019/2020"),
    ("2019...2020", "a period is written 2019/2020"),
    ("2019 or 2020", "one date or a period, 2019/2020"),
    ("2019–", "a period still open is written 2019/.."),
    ("2019-10-", "a period still open is written 2019-10/.."),
    ("Q3 2019", "a quarter is written as a period"),
    ("H1 2019", "half a year is written as a period"),
    ("FY2019", "a financial year is written as a period"),
    ("90s", "a decade is written 199X"),
    ("1990’s", "a decade is written 199X"),
    ("20th century", "a century is written 19XX"),
    ("XIXe siècle", "a century is written 19XX"),
    ("44 BC", "44 BCE is written -0043"),
    ("44 av. J.-C.", "44 BCE is written -0043"),
    ("476 AD", "476 CE is written 0476"),
    ("-43", "a year has four digits"),
    ("Y2019", "no Y before it"),
    ("199?", "a capital X: 199X"),
    ("19??", "a capital X: 19XX"),
    ("199-", "a capital X: 199X"),
    ("2019-X", "is written 2019-XX"),
    ("2019 ?", "the mark follows at once: write 2019?"),
    ("n/a", "leave the date out"),
    ("TBC", "leave the date out"),
    ("2019\x00", "is not a date"),
    ("XXXX", "level 2"),
    ("1XXX", "level 2"),
    ("201X-05", "level 2"),
    ("2004-XX-12", "level 2"),
    ("1984-1X", "level 2"),
    ("156X-12-25", "level 2"),
    ("2001-34", "level 2"),
    ("2004-06~-11", "level 2"),
    ("2004?-06-11", "level 2"),
    ("?2004-06-~11", "level 2"),
    ("2004-%06-11", "level 2"),
    ("Y-17E7", "level 2"),
    ("1950S2", "level 2"),
    ("[1667,1668,1670..1672]", "level 2"),
    ("{1960,1961-12}", "level 2"),
    ("[..1984]", "level 2"),
    ("9" * (LONGEST_DATE + 1), "at most 40 characters"),
]

civil_dates = st.integers(-9999, 9999).flatmap(
    lambda year: st.integers(1, 12).flatmap(
        lambda month: st.tuples(
            st.just(year), st.just(month), st.integers(1, days_in_month(year, month))
        )
    )
)


def year_text(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


day_texts = civil_dates.map(lambda civil: f"{year_text(civil[0])}-{civil[1]:02d}-{civil[2]:02d}")
single_texts = st.one_of(
    day_texts,
    day_texts.map(lambda text: text[:-3]),
    day_texts.map(lambda text: text[:-6]),
    day_texts.map(lambda text: text[:-3] + "-XX"),
    day_texts.map(lambda text: text[:-6] + "-XX-XX"),
    st.builds(
        lambda year, season: f"{year_text(year)}-{season}",
        st.integers(-9999, 9999),
        st.integers(21, 24),
    ),
    st.integers(-999, 999).map(lambda decade: year_text(decade * 10)[:-1] + "X"),
    st.integers(-99, 99).map(lambda century: year_text(century * 100)[:-2] + "XX"),
)
marked_texts = st.builds(str.__add__, single_texts, st.sampled_from(["", "~", "?", "%"]))


def day_number(iso: str | None) -> int | None:
    if iso is None:
        return None
    return (dt.date.fromisoformat(iso) - dt.date(1970, 1, 1)).days


def date_of(text: str) -> PartialDate:
    when = parse(text)
    assert isinstance(when, PartialDate)
    return when


def period_of(text: str) -> Period:
    when = parse(text)
    assert isinstance(when, Period)
    return when


# --- reading ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "first", "last"), SINGLE_DATES)
def test_that_a_date_spans_the_days_it_can_mean(text: str, first: str, last: str) -> None:
    when = date_of(text)
    assert (when.first_day, when.last_day) == (day_number(first), day_number(last))
    assert (first_day(when), last_day(when)) == (when.first_day, when.last_day)
    assert when.text == text


@pytest.mark.parametrize(("text", "first", "last"), ANCIENT_DATES)
def test_that_a_date_before_year_1_or_after_9999_spans_its_days(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    when = date_of(text)
    assert civil_from_days(when.first_day) == first
    assert civil_from_days(when.last_day) == last
    assert when.year == first[0]


@pytest.mark.parametrize(("text", "first", "last", "start_bound", "end_bound"), PERIODS)
def test_that_a_period_keeps_what_is_known_of_both_ends(
    text: str, first: str | None, last: str | None, start_bound: Bound, end_bound: Bound
) -> None:
    period = period_of(text)
    assert (first_day(period), last_day(period)) == (day_number(first), day_number(last))
    assert (period.start_bound, period.end_bound) == (start_bound, end_bound)
    assert (period.start is None) == (start_bound is not Bound.DATE)
    assert (period.end is None) == (end_bound is not Bound.DATE)
    assert period.text == text


@pytest.mark.parametrize(
    ("text", "precision", "year", "month", "day"),
    [
        ("2019-10-14", Precision.DAY, 2019, 10, 14),
        ("2019-10", Precision.MONTH, 2019, 10, None),
        ("2019-10-XX", Precision.MONTH, 2019, 10, None),
        ("2019-21", Precision.SEASON, 2019, 21, None),
        ("2019", Precision.YEAR, 2019, None, None),
        ("2019-XX", Precision.YEAR, 2019, None, None),
        ("2019-XX-XX", Precision.YEAR, 2019, None, None),
        ("201X", Precision.DECADE, 2010, None, None),
        ("20XX", Precision.CENTURY, 2000, None, None),
        ("-001X", Precision.DECADE, -19, None, None),
    ],
)
def test_that_precision_and_parts_of_a_date_are_kept(
    text: str, precision: Precision, year: int, month: int | None, day: int | None
) -> None:
    when = date_of(text)
    assert (when.precision, when.year, when.month, when.day) == (precision, year, month, day)


@pytest.mark.parametrize("text", ["201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX"])
def test_that_a_date_with_x_remembers_that_digits_are_not_given(text: str) -> None:
    assert date_of(text).unspecified
    assert not date_of("2004").unspecified


@pytest.mark.parametrize(
    ("mark", "approximate", "uncertain"),
    [("", False, False), ("~", True, False), ("?", False, True), ("%", True, True)],
)
@pytest.mark.parametrize("text", ["2019", "2019-10", "2019-10-14", "2019-21", "201X", "-0043"])
def test_that_the_marks_are_kept_and_widen_nothing(
    text: str, mark: str, approximate: bool, uncertain: bool
) -> None:
    plain, marked = date_of(text), date_of(text + mark)
    assert (marked.approximate, marked.uncertain) == (approximate, uncertain)
    assert (marked.first_day, marked.last_day) == (plain.first_day, plain.last_day)


def test_that_each_end_of_a_period_has_its_own_mark() -> None:
    period = period_of("1984?/2004-06~")
    assert period.start
    assert period.end
    assert (period.start.uncertain, period.start.approximate) == (True, False)
    assert (period.end.uncertain, period.end.approximate) == (False, True)


@pytest.mark.parametrize(("text", "words"), BAD_DATES)
def test_that_a_wrong_date_is_refused_with_what_to_write(text: str, words: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse(text)
    assert words in ": ".join(no_date(refusal.value))


@pytest.mark.parametrize("text", [text for text, _ in BAD_DATES])
def test_that_what_a_reason_says_to_write_is_a_date(text: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse(text)
    _, _, reason = ": ".join(no_date(refusal.value)).rpartition(": ")
    advised = re.findall(r"(?<![-\d])-?\d\d[\dX][\dX][-\dX~?%./]*(?<![./])|\.\./\d+", reason)
    for date in advised:
        assert parse(date) or parse(f"{date}/.."), date


_NOT_ONE = "".join(sorted({*"0123456789-/.~?%XTYQWSZ: xu[]{},+s", *"٠١٩２é–\u200f\u00a0\n"}))


@given(st.text(_NOT_ONE, max_size=45) | st.text(max_size=45))
@example("2019-10-31\u0661")
@example("{0.__class__}")
@example("\\1")
def test_that_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        when = parse(text)
    except DateError as refusal:
        message = ": ".join(no_date(refusal))
        assert message
        assert "\n" not in message
        assert "\\g" not in message
    else:
        assert text == when.text
        assert text.isascii()


# --- days ------------------------------------------------------------------------------------


@given(st.dates())
def test_that_day_numbers_agree_with_the_calendar_of_python(date: dt.date) -> None:
    number = (date - dt.date(1970, 1, 1)).days
    assert days_from_civil(date.year, date.month, date.day) == number
    assert civil_from_days(number) == (date.year, date.month, date.day)


@given(civil_dates)
@example((0, 2, 29))
@example((-1, 12, 31))
@example((-9999, 1, 1))
def test_that_a_day_survives_the_way_to_its_number_and_back(civil: tuple[int, int, int]) -> None:
    assert civil_from_days(days_from_civil(*civil)) == civil


@given(st.integers(-4_371_953, 2_932_896))
def test_that_the_next_number_is_the_next_day(number: int) -> None:
    year, month, day = civil_from_days(number)
    following = civil_from_days(number + 1)
    assert following > (year, month, day)
    assert days_from_civil(*following) == number + 1
    if following[2] != 1:
        assert following == (year, month, day + 1)


@given(marked_texts)
def test_that_the_first_day_is_never_after_the_last(text: str) -> None:
    if text.startswith("-0000"):
        with pytest.raises(DateError):
            parse(text)
        return
    when = date_of(text)
    assert when.first_day <= when.last_day
    assert civil_from_days(when.first_day)[0] == when.year


@given(marked_texts, marked_texts)
def test_that_a_period_of_two_dates_spans_both_or_is_refused(begin: str, end: str) -> None:
    if begin.startswith("-0000") or end.startswith("-0000"):
        return
    starts, ends = date_of(begin), date_of(end)
    if starts.first_day > ends.last_day:
        with pytest.raises(DateError, match="ends-before-it-begins"):
            parse(f"{begin}/{end}")
    else:
        period = period_of(f"{begin}/{end}")
        assert (period.start, period.end) == (starts, ends)
        assert (first_day(period), last_day(period)) == (starts.first_day, ends.last_day)


# --- order -----------------------------------------------------------------------------------


def test_that_events_sort_by_earliest_then_latest_day_with_open_starts_first() -> None:
    in_order = [
        "../2019",
        "../2021",
        "-0043",
        "0000",
        "2018-24",
        "2019-01-01",
        "2019-01",
        "2019",
        "2019/2021",
        "2019/..",
        "/2020",
        "2020-02",
    ]
    shuffled = [*in_order[::2], *in_order[1::2]]
    assert sorted(shuffled, key=lambda text: order_key(parse(text))) == in_order


def test_that_equal_dates_keep_the_order_of_the_file() -> None:
    same = ["2019~", "2019", "2019-XX", "2019-01/2019-12", "2019?"]
    assert sorted(same, key=lambda text: order_key(parse(text))) == same
    assert len({order_key(parse(text)) for text in same}) == 1


@given(st.lists(marked_texts.filter(lambda text: not text.startswith("-0000")), max_size=12))
def test_that_sorted_dates_begin_no_earlier_than_the_one_before(texts: list[str]) -> None:
    dates = sorted((date_of(text) for text in texts), key=order_key)
    for before, after in itertools.pairwise(dates):
        assert before.first_day <= after.first_day
        assert before.first_day < after.first_day or before.last_day <= after.last_day


@given(marked_texts.filter(lambda text: not text.startswith("-0000")))
def test_that_an_open_end_sorts_beyond_every_date(text: str) -> None:
    when = date_of(text)
    assert order_key(parse(f"../{text}"))[0] < days_from_civil(-9999, 1, 1)
    assert order_key(parse(f"{text}/..")) > (when.first_day, days_from_civil(10000, 2, 29))
    assert order_key(parse(f"{text}/")) == order_key(parse(f"/{text}")) == order_key(when)


whens = st.one_of(
    marked_texts,
    st.builds("{}/{}".format, marked_texts, marked_texts),
    st.builds("{}/{}".format, marked_texts, st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), marked_texts),
).filter(lambda text: "-0000" not in text)


def read_or_none(text: str) -> PartialDate | Period | None:
    try:
        return parse(text)
    except DateError:
        return None


@given(whens)
def test_that_a_date_read_back_from_its_text_is_the_same(text: str) -> None:
    when = read_or_none(text)
    if when is None:
        return
    assert when.text == text
    assert parse(when.text) == when
    if isinstance(when, Period):
        ends = [end.text if end else "" for end in (when.start, when.end)]
        bounds = [
            ".." if bound is Bound.OPEN else end
            for bound, end in zip((when.start_bound, when.end_bound), ends, strict=True)
        ]
        assert "/".join(bounds) == text


@given(whens, whens, whens)
def test_that_the_order_is_total_and_agrees_with_the_days(one: str, two: str, three: str) -> None:
    read = [when for when in map(read_or_none, (one, two, three)) if when is not None]
    for when in read:
        begin, end = order_key(when)
        assert begin <= end
        for day in (first_day(when), last_day(when)):
            assert day is None or begin <= day <= end
        if isinstance(when, PartialDate):
            assert (begin, end) == (first_day(when), last_day(when))
    in_order = sorted(read, key=order_key)
    for permutation in itertools.permutations(read):
        again = sorted(permutation, key=order_key)
        assert [order_key(when) for when in again] == [order_key(when) for when in in_order]
    for before, after in itertools.combinations(in_order, 2):
        ends, begins = last_day(before), first_day(after)
        if ends is not None and begins is not None and ends < begins:
            assert order_key(before) < order_key(after)


# --- against another reader, and in any time zone --------------------------------------------


# Where the `edtf` package is wrong, and what is right: (text, why)
WRONG_THERE = [
    ("2001-24", "its winter stops on 31 December of the year it begins in"),
    ("2003-24", "the same"),
    ("2010-24~", "it refuses a season with a mark"),
    ("9999-24", "its winter stops on 31 December"),
    ("-000X", "it reaches into year 0, which is never written -0000"),
    ("-00XX", "the same"),
    ("1985-04-12/", "it adds ten years of its own to an end nobody knows"),
    ("1985-04/", "the same"),
    ("1985/", "the same"),
    ("/1985-04-12", "it takes ten years of its own from a start nobody knows"),
    ("/1985-04", "the same"),
    ("/1985", "the same"),
]
# What it reads and shouldn't: (text, why)
READ_THERE = [
    ("2021-02-29", "there is no such day"),
    ("2019-10/2018-01", "the end lies before the beginning"),
    ("2019-10\n", "a line break is no part of a date"),
]


def in_the_edtf_package(text: str) -> tuple[int | None, int | None]:
    """Give the earliest and the latest day the package finds; None for what is no day."""
    import edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    def number(moment: time.struct_time | float) -> int | None:
        if isinstance(moment, float):
            return None
        return days_from_civil(moment.tm_year, moment.tm_mon, moment.tm_mday)

    try:
        read = edtf.parse_edtf(text)
    except EDTFParseException:
        return None, None
    return number(read.lower_strict()), number(read.upper_strict())


def in_ours(text: str) -> tuple[int | None, int | None]:
    when = parse(text)
    return first_day(when), last_day(when)


@pytest.mark.parametrize("text", [t for t in CORPUS if t not in dict(WRONG_THERE)])
def test_that_a_date_means_the_same_days_to_the_edtf_package(text: str) -> None:
    assert in_the_edtf_package(text) == in_ours(text)


@pytest.mark.parametrize("text", [text for text, _ in WRONG_THERE])
def test_that_no_date_is_left_out_of_the_comparison_without_a_reason(text: str) -> None:
    assert text in CORPUS
    assert in_the_edtf_package(text) != in_ours(text)


@pytest.mark.parametrize("text", [text for text, _ in READ_THERE])
def test_that_a_date_is_refused_here_that_the_edtf_package_reads(text: str) -> None:
    import edtf

    assert edtf.parse_edtf(text) is not None
    with pytest.raises(DateError):
        parse(text)


DUMP_OF_CORPUS = """
import sys, time
from viewer.sheet.dates import civil_from_days, first_day, last_day, order_key, parse
time.tzset()
for text in sys.stdin.read().splitlines():
    when = parse(text)
    days = [day for day in (first_day(when), last_day(when)) if day is not None]
    print(text, when, order_key(when), [civil_from_days(day) for day in days])
print(time.tzname[0], file=sys.stderr)
"""


def test_that_no_date_shifts_by_a_day_in_any_time_zone() -> None:
    zones = {
        "UTC0": "UTC",
        "XXE-14": "XXE",
        "XXW12": "XXW",
        "NZST-12NZDT,M9.5.0,M4.1.0/3": "NZST",
        "EST5EDT,M3.2.0,M11.1.0": "EST",
    }
    dumps = set()
    for zone, name in zones.items():
        run = subprocess.run(
            [sys.executable, "-c", DUMP_OF_CORPUS],
            input="\n".join(CORPUS),
            env={**os.environ, "TZ": zone, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        assert run.stderr.strip() == name  # the zone was really in force
        dumps.add(run.stdout)
    assert len(dumps) == 1
    assert len(dumps.pop().splitlines()) == len(CORPUS)
