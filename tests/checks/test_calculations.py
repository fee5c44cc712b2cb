"""A calculated figure says what follows from its parts, and no more (P16)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.checks.rules import check_rules
from viewer.content.page import compose
from viewer.readers import native

if TYPE_CHECKING:
    from viewer.sheet.model import FactSheet


def sheet_of(operation: str, calculated: dict[str, Any], *parts: dict[str, Any]) -> FactSheet:
    """Give a sheet in which "whole" is calculated from *parts*, which are called a, b, c …"""
    names = [chr(ord("a") + place) for place in range(len(parts))]
    given = {"label": "Counted", "source": "s", "unit": "trees"}
    figures = [given | {"id": name} | part for name, part in zip(names, parts, strict=True)]
    whole = {"id": "whole", "calculation": {"operation": operation, "of": names}}
    document = {
        "format": 1,
        "id": "calculated",
        "lang": "en",
        "title": {"en": "Calculated", "ar": "محسوب"},
        "units": {
            "trees": {"label": "trees"},
            "euros": {"label": "euros", "kind": "money"},
            "percent": {"label": "percent", "kind": "percent"},
        },
        "sources": [{"id": "s", "title": "S"}],
        "figures": [*figures, given | whole | calculated],
    }
    sheet = native.read(msgspec.json.encode(document)).whole
    assert sheet is not None
    return sheet


def errors(sheet: FactSheet) -> list[tuple[str, str, str]]:
    """Give code, place within its figure and remedy of each error."""
    return [
        (fault.code, ".".join(map(str, fault.path[2:])), fault.remedy)
        for fault in check_rules(sheet)
        if fault.code.startswith("E-")
    ]


def said(value: float, qualifier: str = "exact", upper: float | None = None) -> dict[str, Any]:
    claim: dict[str, Any] = {"value": value, "qualifier": qualifier}
    return claim if upper is None else claim | {"upper": upper}


PERCENT = {"unit": "percent"}

RIGHT = [
    ("sum", said(30), (said(10), said(20))),
    ("sum", said(60), (said(10), said(20), said(30))),
    ("sum", said(100, "more-than"), (said(90, "more-than"), said(10))),
    ("sum", said(99, "more-than"), (said(90, "more-than"), said(10))),
    ("sum", said(100, "at-least"), (said(90, "more-than"), said(10))),
    ("sum", said(30, "about"), (said(10, "about"), said(20))),
    ("sum", said(30, "nearly"), (said(10, "nearly"), said(20))),
    ("sum", said(30, "about"), (said(10, "nearly"), said(20))),
    ("sum", said(30, "about"), (said(10, "nearly"), said(20, "about"))),
    ("sum", said(20, "at-least"), (said(10, "less-than"), said(20))),
    ("sum", said(31, "about"), (said(10.4), said(20.4))),
    ("sum", said(30.8), (said(10.4), said(20.4))),
    ("difference", said(20, "about"), (said(30), said(10, "nearly"))),
    ("share", said(25, "about") | PERCENT, (said(10, "nearly"), said(40))),
    ("sum", said(30, "between", 35), (said(10, "between", 15), said(20))),
    ("sum", said(30, "less-than"), (said(10, "less-than"), said(20))),
    ("sum", said(200, "between", 2000), (said(100, "order"), said(100, "order"))),
    ("difference", said(10), (said(30), said(20))),
    ("difference", said(70, "more-than"), (said(90, "more-than"), said(20))),
    ("share", said(25) | PERCENT, (said(10), said(40))),
    ("share", said(33) | PERCENT, (said(1), said(3))),
    ("share", said(33.3) | PERCENT, (said(1), said(3))),
    ("share", said(33, "about") | PERCENT, (said(1), said(3))),
    ("share", said(0.06, "less-than") | PERCENT, (said(46), said(90000, "more-than"))),
    ("share", said(50, "at-least") | PERCENT, (said(20, "at-least"), said(40))),
]


@pytest.mark.parametrize(("operation", "claim", "parts"), RIGHT)
def test_that_what_follows_from_its_parts_may_be_said(operation, claim, parts):
    assert errors(sheet_of(operation, claim, *parts)) == []


TOO_MUCH = [
    ("sum", said(31), (said(10), said(20))),
    ("sum", said(30), (said(10, "about"), said(20))),
    ("sum", said(30, "more-than"), (said(10), said(20))),
    ("sum", said(100), (said(90, "more-than"), said(10))),
    ("sum", said(101, "more-than"), (said(90, "more-than"), said(10))),
    ("sum", said(100, "about"), (said(90, "more-than"), said(10))),
    ("sum", said(30, "between", 34), (said(10, "between", 15), said(20))),
    ("sum", said(30), (said(10, "nearly"), said(20))),
    ("sum", said(1000000, "nearly"), (said(10, "nearly"), said(20))),
    ("sum", said(30, "nearly"), (said(10, "nearly"), said(20, "about"))),
    ("sum", said(1000000, "nearly"), (said(10, "less-than"), said(20))),
    ("sum", said(1000000, "nearly"), (said(10, "between", 12), said(20))),
    ("sum", said(31), (said(10.4), said(20.4))),
    ("sum", said(32, "about"), (said(10.4), said(20.4))),
    ("difference", said(20, "nearly"), (said(30), said(10, "nearly"))),
    ("difference", said(71, "at-least"), (said(90, "at-least"), said(20, "at-most"))),
    ("share", said(0.05) | PERCENT, (said(46), said(90000, "more-than"))),
    ("share", said(0.05, "less-than") | PERCENT, (said(46), said(90000, "more-than"))),
    ("share", said(34) | PERCENT, (said(1), said(3))),
]


@pytest.mark.parametrize(("operation", "claim", "parts"), TOO_MUCH)
def test_that_more_than_follows_from_its_parts_is_refused(operation, claim, parts):
    ((code, place, remedy),) = errors(sheet_of(operation, claim, *parts))
    assert (code, place) == ("E-CALC", "calculation")
    assert remedy.startswith("write ")


UNTOLD = [
    ("sum", said(100, "about"), (said(90, "more-than"), said(10, "about"))),
    ("difference", said(1, "more-than"), (said(90, "more-than"), said(10, "at-least"))),
    ("share", said(1) | PERCENT, (said(1), said(0))),
    ("share", said(10, "about") | PERCENT, (said(10), said(100, "less-than"))),
]


@pytest.mark.parametrize(("operation", "claim", "parts"), UNTOLD)
def test_that_what_nobody_can_tell_is_refused(operation, claim, parts):
    ((code, _place, remedy),) = errors(sheet_of(operation, claim, *parts))
    assert code == "E-CALC"
    assert "take this figure out" in remedy or remedy.startswith("write ")


UNFIT = [
    ("difference", said(1), (said(1), said(1), said(1)), "E-CALC", "calculation.of"),
    ("sum", said(1), (said(1), said(1) | {"unit": "euros"}), "E-UNIT", "calculation.of.1"),
    ("share", said(1) | PERCENT, (said(1), said(9) | PERCENT), "E-UNIT", "calculation.of.1"),
    ("share", said(100), (said(1), said(1)), "E-UNIT", "calculation.operation"),
    ("sum", said(1), (said(1), {"missing": "suppressed"}), "E-CALC", "calculation.of.1"),
    ("sum", {"missing": "suppressed"}, (said(1), said(1)), "E-CALC", "calculation"),
]


@pytest.mark.parametrize(("operation", "claim", "parts", "code", "place"), UNFIT)
def test_that_what_can_not_be_calculated_with_is_named(operation, claim, parts, code, place):
    found = errors(sheet_of(operation, claim, *parts))
    assert [(fault[0], fault[1]) for fault in found] == [(code, place)]
    assert all(fault[2] for fault in found)


def test_that_a_figure_is_not_calculated_from_itself_or_from_another_calculation():
    sheet = sheet_of("sum", said(2), said(1), said(1))
    own = sheet.figures[2].calculation
    assert own is not None
    looped = msgspec.structs.replace(
        sheet.figures[2], calculation=msgspec.structs.replace(own, of=["a", "whole"])
    )
    figures = [*sheet.figures[:2], looped]
    found = errors(msgspec.structs.replace(sheet, figures=figures))
    assert [(code, place) for code, place, _ in found] == [("E-CALC", "calculation.of.1")]


def test_that_a_part_that_is_not_there_is_told_once():
    sheet = sheet_of("sum", said(2), said(1), said(1))
    figures = [sheet.figures[0], sheet.figures[2]]
    found = errors(msgspec.structs.replace(sheet, figures=figures))
    assert [(code, place) for code, place, _ in found] == [("E-REF", "calculation.of.1")]


WRITTEN = re.compile(r'"(value|upper|qualifier)": "?(-?[\d.]+|[a-z-]+)')
CLAIMS = st.builds(
    said,
    st.integers(1, 10**6),
    st.sampled_from(["exact", "more-than", "at-least", "less-than", "at-most", "nearly", "order"]),
) | st.integers(1, 10**6).map(lambda value: said(value, "between", value + 7))


@given(st.sampled_from(["sum", "difference", "share"]), CLAIMS, CLAIMS)
def test_that_what_the_remedy_says_mends_the_figure(operation, one, other):
    claim = PERCENT if operation == "share" else {}
    found = errors(sheet_of(operation, said(-1) | claim, one, other))
    remedies = [remedy for code, _, remedy in found if code == "E-CALC"]
    if not remedies:
        assert operation == "difference"  # one less than the other: the claim was right
        return
    if remedies[0].startswith("take"):
        return
    mended = {
        name: value if name == "qualifier" else float(value)
        for name, value in WRITTEN.findall(remedies[0])
    }
    assert [code for code, _, _ in errors(sheet_of(operation, mended | claim, one, other))] in (
        [],
        ["E-RANGE"],  # below zero, which trees can't be
    )


def test_that_it_is_marked_as_ours_on_every_surface():
    sheet = sheet_of("share", said(25) | PERCENT, said(10), said(40))
    card = compose(sheet).cards[2]
    assert card.derived == "K1 in percent of K2."
    assert "calculated by us" in card.sentence
    assert "calculated by us" in card.status
    arabic = compose(sheet, "ar").cards[2]
    assert "K1" in arabic.derived
    assert "percent" not in arabic.derived


@pytest.mark.parametrize(
    ("operation", "words"), [("sum", "Sum of K1 and K2."), ("difference", "K1 less K2.")]
)
def test_that_it_says_how_it_was_calculated(operation, words):
    sheet = sheet_of(operation, said(1), said(10), said(40))
    assert compose(sheet).cards[2].derived == words
