"""Dates of running text are read as far as they are said, in four languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.checks.dates_in_prose import dates_in


def read(text: str, language: str) -> list[tuple[int | None, ...]]:
    """Give year, month and day of each date, and the years it spans where that is not one."""
    return [
        (date.year, date.month, date.day, *([date.span] if date.span > 1 else []))
        for date in dates_in(text, language)
    ]


Y, M = None, None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "launched in October 2019 by", [(2019, 10, None)]),
        ("en", "on 14 October 2019", [(2019, 10, 14)]),
        ("en", "on the 14th of October, 2019", [(2019, 10, 14)]),
        ("en", "on October 14, 2019, and", [(2019, 10, 14)]),
        ("en", "in Sept. 2020", [(2020, 9, None)]),
        ("en", "since 2023", [(2023, None, None)]),
        ("en", "We dug in March", [(None, 3, None)]),
        ("en", "The paper may be from 2020. We march on.", [(2020, None, None)]),
        ("en", "from May to September 2022", [(2022, 5, None), (2022, 9, None)]),
        ("en", "between 3 and 5 May 2021", [(2021, 5, 3), (2021, 5, 5)]),
        ("en", "in spring 2023", [(2023, 21, None)]),
        (
            "en",
            "in 2019-21 and 2021/22",
            [(2019, *2 * [None]), (2021, *2 * [None])] * 1
            + [(2021, None, None), (2022, None, None)],
        ),
        ("en", "the 2010s and the 19th century", [(2010, None, None, 10), (1800, None, None, 100)]),
        ("en", "a coin of 44 BCE", [(-43, None, None)]),
        ("en", "the year 800", [(800, None, None)]),
        ("en", "on 2019-10-31", [(2019, 10, 31)]),
        ("en", "on 3/4/2021", [(2021, 4, 3), (2021, 3, 4)]),
        ("en", "1,990 trees, 2019.5 metres, 3400 people", []),
        ("fr", "le 1er mars 2024", [(2024, 3, 1)]),
        ("fr", "d’octobre 2019 à mai 2020", [(2019, 10, None), (2020, 5, None)]),
        ("fr", "du 3 au 5 mai 2021", [(2021, 5, 3), (2021, 5, 5)]),
        (
            "fr",
            "les années 2010 et le XIXe siècle",
            [(2010, *2 * [None], 10), (1800, *2 * [None], 100)],
        ),
        ("fr", "le 3/4/2021, en août", [(2021, 4, 3), (None, 8, None)]),
        ("es", "el 14 de octubre de 2019", [(2019, 10, 14)]),
        ("es", "entre mayo y septiembre de 2022", [(2022, 5, None), (2022, 9, None)]),
        (
            "es",
            "en el siglo XIX, la década de 2010",
            [(1800, *2 * [None], 100), (2010, *2 * [None], 10)],
        ),
        ("es", "una moneda de 44 a. C.", [(-43, None, None)]),
        ("ar", "في أكتوبر ٢٠١٩", [(2019, 10, None)]),
        ("ar", "و١٤ أكتوبر 2019", [(2019, 10, 14)]),
        ("ar", "في تشرين الأول 2020", [(2020, 10, None)]),
        ("ar", "من مايو إلى سبتمبر ٢٠٢٢", [(2022, 5, None), (2022, 9, None)]),
        ("ar", "القرن التاسع عشر", [(1800, None, None, 100)]),
        ("de", "am 31.10.2019, im Oktober 2019", [(2019, 10, 31), (2019, None, None)]),
    ],
)
def test_that_a_date_is_read_as_far_as_it_is_said(language: str, text: str, expected: list):
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "about", "vague"),
    [
        ("en", "about 2019", True, False),
        ("en", "from about the year 800", True, False),
        ("en", "early in 2019", False, True),
        ("en", "in mid-2019", False, True),
        ("en", "in 2019", False, False),
        ("fr", "vers 2019", True, False),
        ("fr", "aux environs de l’an 800", True, False),
        ("fr", "fin août", False, True),
        ("es", "alrededor de 2019", True, False),
        ("es", "a principios de 2019", False, True),
        ("ar", "نحو عام ٢٠١٩", True, False),
        ("ar", "في أوائل عام ٢٠١٩", False, True),
    ],
)
def test_that_words_say_how_exact_a_date_is(language: str, text: str, *, about: bool, vague: bool):
    (date,) = dates_in(text, language)
    assert (date.is_about, date.is_vague) == (about, vague)


def test_that_offsets_count_into_the_text_as_given():
    text = "Le 1er\u00a0août\u202f2024 et ٢٠١٩."
    assert [text[date.start : date.end] for date in dates_in(text, "fr")] == [
        "1er\u00a0août\u202f2024",
        "٢٠١٩",
    ]


@given(st.text(), st.sampled_from(["en", "fr", "es", "ar", "de", "x"]))
def test_that_any_text_is_read_in_order_and_within_it(text: str, language: str):
    places = [(date.start, date.end) for date in dates_in(text, language)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
