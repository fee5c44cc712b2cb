"""What a quotation says is compared with the claim, and told so that it can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.checks.citation import examine
from viewer.problems import Fault, path_text
from viewer.sheet.evidence import Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.problems import Path
    from viewer.sheet.evidence import Proof
    from viewer.sheet.model import FactSheet

    Maker = Callable[..., FactSheet]

ROSES: Path = ("figures", 0)
DIGGING: Path = ("timelines", 0, "events", 0)


@pytest.fixture
def told(garden: Maker):
    """Give what is told of the roses of the garden, with some of their members exchanged."""

    def of(**members: object) -> tuple[list[Fault], Proof]:
        changes = {(*ROSES, name): value for name, value in members.items()}
        if members.get("quote", "…") != "…" and "published" not in members:
            changes[*ROSES, "published"] = ...
        language = changes.pop((*ROSES, "lang"), None)
        if language:
            changes["sources", 0, "lang"] = language
        examined = examine(garden(changes), {})
        return (
            [f for f in examined.faults if f.path[:2] == ROSES or f.path[0] == "sources"],
            examined.proofs["roses"],
        )

    return of


def codes(told: tuple[list[Fault], Proof]) -> list[str]:
    return [fault.code for fault in told[0]]


def test_that_a_remedy_names_what_the_words_say(told):
    ((fault,), _proof) = told(value=21)
    assert path_text(fault.path) == "$.figures[0].value"
    assert fault.message == "the quotation says '12'"
    assert fault.remedy == "write 12, or quote the words that say 21"
    ((fault,), _proof) = told(value=1200, quote="some 12 thousand roses", qualifier="about")
    assert fault.message == "the quotation says 'some 12 thousand', which is 12000"
    ((fault,), _proof) = told(quote="more than 12 roses")
    assert path_text(fault.path) == "$.figures[0].qualifier"
    assert fault.remedy == 'write "qualifier": "more-than"'
    ((fault,), _proof) = told(quote="12 to 15 roses")
    assert fault.remedy == 'write "qualifier": "between" and "upper": 15'
    ((fault,), _proof) = told(qualifier="about")
    assert fault.remedy == "leave the qualifier away, or quote the words that say it"


def test_that_another_reading_of_the_digits_is_named(told):
    ((fault,), _proof) = told(value=12500, quote="12.500 roses")
    assert fault.code == "E-VALUE"
    assert fault.message == "the quotation says '12.500', which is 12.5 in the language 'en'"
    assert fault.remedy == "write 12.5, or give the source the 'lang' it is written in"
    assert codes(told(value=12500, quote="12.500 rosas", lang="es")) == []
    assert codes(told(value=12.5, quote="12,5 rosas", lang="es")) == []


@pytest.mark.parametrize(
    ("quote", "value", "qualifier"),
    [
        ("twelve roses", 12, "exact"),
        ("a dozen roses", 12, "exact"),
        ("hundreds of roses", 100, "order"),
        ("27.7 thousand roses", 27700, "exact"),
        ("half a million roses", 500000, "exact"),
        ("12 roses or more", 12, "at-least"),
    ],
)
def test_that_numbers_in_words_are_read(told, quote: str, value: int, qualifier: str):
    faults, proof = told(quote=quote, value=value, qualifier=qualifier)
    assert faults == []
    assert proof[:2] == (Link.HOLDS, Link.HOLDS)


def test_that_a_size_is_read_with_the_word_behind_it(told):
    assert (
        codes(told(quote="hundreds of roses", published="hundreds", value=100, qualifier="order"))
        == []
    )


def test_that_where_no_number_can_be_read_the_eye_is_asked(told):
    faults, proof = told(quote="a few roses", published="a few")
    assert [(f.code, path_text(f.path)) for f in faults] == [("W-UNREAD", "$.figures[0].published")]
    assert proof[:2] == (Link.UNREAD, Link.UNREAD)
    faults, _proof = told(quote="12 roses in a few beds", published="a few")
    assert [fault.code for fault in faults] == ["W-UNREAD"]


def test_that_of_several_numbers_the_one_that_counts_the_unit_is_meant(told):
    assert codes(told(quote="in 3 gardens 12 plants")) == []
    assert codes(told(quote="12 of 40 stood in bloom")) == ["W-UNREAD"]
    assert codes(told(quote="12 of 40 stood in bloom", published="12")) == []
    assert codes(told(quote="12 of 40 stood in bloom", value=13)) == ["E-VALUE"]


def test_that_published_words_without_a_quotation_are_compared_too(told):
    faults, proof = told(quote=..., published="13")
    assert [fault.code for fault in faults] == ["E-VALUE"]
    assert proof.state is Evidence.NO_QUOTATION
    assert codes(told(quote=..., published="12")) == []


def test_that_what_was_computed_is_left_to_the_eye_without_a_warning(told):
    faults, proof = told(value=24, derived="Twice what the book says.")
    assert faults == []
    assert proof[:2] == (Link.UNREAD, Link.UNREAD)


def test_that_a_missing_value_has_nothing_to_compare(told):
    faults, proof = told(value=None, missing="suppressed", quote="the roses were not counted")
    assert faults == []
    assert proof[:2] == (Link.NONE, Link.NONE)


def test_that_a_fall_in_words_is_a_negative_number_of_what_is_not_counted(told):
    fall = {"quote": "fell by 12 percent", "unit": "percent"}
    assert codes(told(value=-12, **fall)) == []
    assert codes(told(value=12, **fall)) == []
    assert codes(told(value=-12, quote="rose by 12 percent", unit="percent")) == ["E-VALUE"]
    assert codes(told(value=-12, quote="-12 percent", unit="percent")) == []
    assert codes(told(value=12, quote="\u221212 percent", unit="percent")) == ["E-VALUE"]
    assert codes(told(value=-12, quote="the roses fell by 12")) == ["E-VALUE"]


def test_that_an_estimate_may_be_told_by_status_or_by_qualifier(told):
    words = {"quote": "estimated at 12 roses", "published": "12"}
    assert codes(told(status="estimated", **words)) == []
    assert codes(told(qualifier="about", quote="estimated at 12 roses")) == []
    assert codes(told(**words)) == ["E-QUALIFIER"]


def test_that_of_a_language_that_is_not_read_only_digits_are_compared_and_that_is_said(told):
    faults, proof = told(lang="de", quote="mehr als 12 Rosen")
    assert [fault.code for fault in faults] == ["W-UNREAD"]
    assert path_text(faults[0].path) == "$.sources[0].lang"
    assert proof[:2] == (Link.HOLDS, Link.UNREAD)
    faults, proof = told(lang="de", quote="mehr als 12 Rosen", value=13)
    assert "E-VALUE" in [fault.code for fault in faults]


# Units --------------------------------------------------------------------------------------------


def test_that_another_unit_beside_the_number_is_noticed(told):
    faults, proof = told(unit="percent", quote="12 plants in bloom")
    assert [(f.code, path_text(f.path)) for f in faults] == [("W-UNITWORD", "$.figures[0].unit")]
    assert '"plants"' in faults[0].remedy
    assert proof.value is Link.UNREAD
    assert "'plants'" in faults[0].message
    assert codes(told(unit="plants", quote="12 percent of them")) == ["W-UNITWORD"]


@pytest.mark.parametrize(
    "quote", ["12 roses", "12 plants", "12 fine old plants", "12 %", "12 of the plants", "12"]
)
def test_that_a_unit_is_not_called_wrong_where_it_can_not_be_told(told, quote: str):
    unit = "percent" if "%" in quote else "plants"
    assert codes(told(unit=unit, quote=quote)) == []


# Dates --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "quote", "code"),
    [
        ("2023-03", "in March 2023", ""),
        ("2023", "in March 2023", ""),
        ("2023-21", "in March 2023", ""),
        ("2023-03-14", "on 14 March 2023", ""),
        ("2023~", "in about 2023", ""),
        ("2023~", "early in 2023", ""),
        ("2023", "early in 2023", ""),
        ("202X", "in the 2020s", ""),
        ("2023-03/2023-05", "from March to May 2023", ""),
        ("2023-03/..", "since March 2023", ""),
        ("2023-03", "in March", "W-UNREAD"),
        ("2023-03", "long ago", "W-UNREAD"),
        ("2023-04", "in March", "E-VALUE"),
        ("2023-03", "in 2023", "E-VALUE"),
        ("2022-03", "in March 2023", "E-VALUE"),
        ("2023-22", "in March 2023", "E-VALUE"),
        ("2023-03/2023-06", "from March to May 2023", "E-VALUE"),
        ("2020", "in the 2020s", "E-VALUE"),
        ("2023", "in about 2023", "E-QUALIFIER"),
        ("2023~", "in 2023", "E-QUALIFIER"),
    ],
)
def test_that_a_date_says_no_more_than_its_words(garden: Maker, date: str, quote: str, code: str):
    sheet = garden({(*DIGGING, "date"): date, (*DIGGING, "quote"): quote})
    faults = [fault for fault in examine(sheet, {}).faults if fault.path[:4] == DIGGING]
    assert [fault.code for fault in faults] == ([code] if code else [])
    assert all(fault.remedy for fault in faults)


def test_that_a_computed_date_is_not_compared(garden: Maker):
    changes = {(*DIGGING, "date"): "1999", (*DIGGING, "derived"): "Counted back."}
    examined = examine(garden(changes), {})
    assert examined.faults == ()
    assert examined.proofs["year/digging"].value is Link.UNREAD
