"""The reader of numbers in running text, beside the least that any reader of words does."""

from __future__ import annotations

import re

from paired import paired, seconds

from viewer.checks.prose import numbers_in

PROSE = """\
Officers in 12 countries arrested more than 1,250 people between 3 March and 9 May 2024, up from
986 the year before. Tens of thousands of accounts were closed, and about EUR 27.7 million was
kept back. Nearly half of those who lost money, 46 per cent, were aged 65 and over; one in five
said that they had been called at least three times within two weeks.

The two-year operation goes on. Whoever has been called is asked to say so: a form of four pages
lies at every office, and no fewer than 300 volunteers help with it in Room 12.

"""
LARGE = PROSE * (289_000 // len(PROSE))
HOSTILE = "1 000 " * (1_000_000 // 6)
WORDS = re.compile(r"\w+|[^\w\s]")


def test_read_prose():
    assert len(numbers_in(PROSE, "en")) == 17
    paired(
        "read_prose",
        lambda: seconds(lambda: WORDS.findall(LARGE)),
        lambda: seconds(lambda: numbers_in(LARGE, "en")),
    )


def test_read_prose_twice():
    paired(
        "read_prose_twice",
        lambda: seconds(lambda: numbers_in(HOSTILE[: len(HOSTILE) // 2], "en")),
        lambda: seconds(lambda: numbers_in(HOSTILE, "en")),
        rounds=3,
        warm_up=1,
    )
