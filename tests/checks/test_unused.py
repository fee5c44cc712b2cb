"""The numbers of a source that the sheet does not use, and its own that have no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks.report import number_lines
from viewer.checks.unused import numbers_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.sheet.model import FactSheet

    Maker = Callable[..., FactSheet]

BOOK = """We dug in March 2023, at 10:30, in 3 gardens.
There are 12 roses, and 20 to 30 tulips. In all, 12 roses and more than 400 bulbs.
40 percent, 60 percent, 70.5 percent.
"""


def test_that_each_number_that_nothing_quotes_is_listed_with_its_place(garden: Maker):
    numbers = numbers_of(garden(), {"book": BOOK})
    assert [(n.line, n.column, n.words) for n in numbers.unused] == [
        (1, 36, "3"),
        (2, 63, "more than 400"),
    ]
    assert [number.source for number in numbers.unused] == ["book", "book"]
    assert BOOK.splitlines()[0][35:36] == "3"


def test_that_a_number_told_again_of_the_same_things_is_used(garden: Maker):
    unused = numbers_of(garden(), {"book": BOOK + "\nThe 12 roses. The 12 lilies.\n"}).unused
    assert [number.around for number in unused if number.words == "12"] == [
        "The 12 roses. The 12 lilies."
    ]


def test_that_a_number_told_again_of_what_only_begins_alike_is_not_used(garden: Maker):
    text = "There are 12 roses cut. Also 12 roses planted.\n"
    (unused,) = numbers_of(
        garden({("figures", 0, "quote"): "There are 12 roses cut"}), {"book": text}
    ).unused
    assert (unused.words, unused.column) == ("12", 30)


def test_that_dates_times_and_names_are_no_numbers_left_over(garden: Maker):
    text = "On 14 October 2019 at 10:30 we read ISO 9001.\n"
    assert numbers_of(garden(), {"book": text}).unused == ()


def test_that_a_source_without_a_text_has_none(garden: Maker):
    numbers = numbers_of(garden(), {})
    assert (numbers.read, numbers.unused) == ({}, ())


def test_that_the_numbers_of_the_sheet_that_quote_nothing_are_listed(garden: Maker):
    sheet = garden(
        {
            ("figures", 0, "quote"): ...,
            ("figures", 1, "quote"): ...,
            ("figures", 1, "derived"): "Computed.",
        }
    )
    numbers = numbers_of(sheet, {})
    assert [(bare.key, bare.is_derived) for bare in numbers.bare] == [
        ("roses", False),
        ("tulips", True),
    ]
    assert number_lines(numbers) == [
        "$.figures[0]: 12 has no quotation",
        "$.figures[1]: 20 is computed, not quoted",
    ]


def test_that_lines_say_where_and_among_which_words(garden: Maker):
    assert number_lines(numbers_of(garden(), {"book": BOOK})) == [
        "source book: 6 of 8 numbers used",
        "source book, line 1, column 36: 3 is not used: …in March 2023, at 10:30, in 3 gardens.",
        (
            "source book, line 2, column 63: more than 400 is not used: "
            "…tulips. In all, 12 roses and more than 400 bulbs."
        ),
    ]


def test_that_only_so_many_are_listed_as_text(garden: Maker):
    text = " ".join(f"{number} pots." for number in range(1000, 1120))
    lines = number_lines(numbers_of(garden(), {"book": text}))
    assert len(lines) == 52
    assert lines[-1] == "and 70 more such numbers"
