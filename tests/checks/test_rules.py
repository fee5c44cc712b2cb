"""Each rule finds what it is there for, at its place, and nothing in a good sheet."""

from __future__ import annotations

import copy
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import pytest

from viewer import assets
from viewer.checks import rules
from viewer.checks.rules import check_rules
from viewer.problems import MOST_PROBLEMS, Severity, path_text
from viewer.sheet.model import FactSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.problems import Path

    Maker = Callable[..., FactSheet]


class Case(NamedTuple):
    """A sheet broken in one way, and the one fault that must be found."""

    name: str
    changes: dict[Path, Any]
    code: str
    place: str
    says: str = ""


def another(name: str, unit: str) -> Callable[[Any], Any]:
    """Give a maker of a figure like the first one."""
    return lambda good: {**good["figures"][0], "id": name, "unit": unit}


CELLS: Path = ("charts", 1, "series", 0, "cells")

CASES = (
    Case(
        "source-twice", {("sources", 1): lambda good: good["sources"][0]}, "E-ID", "$.sources[1].id"
    ),
    Case("group-twice", {("groups", 1): lambda good: good["groups"][0]}, "E-ID", "$.groups[1].id"),
    Case(
        "figure-twice",
        {("figures", 2): another("roses", "plants")},
        "E-ID",
        "$.figures[2].id",
        "'roses' is already the id of figures[0]",
    ),
    Case(
        "timeline-twice",
        {("timelines", 1): lambda good: {**good["timelines"][0], "events": []}},
        "E-ID",
        "$.timelines[1].id",
    ),
    Case(
        "event-twice",
        {("timelines", 0, "events", 1): lambda good: good["timelines"][0]["events"][0]},
        "E-ID",
        "$.timelines[0].events[1].id",
        "the id of timelines[0].events[0]",
    ),
    Case(
        "lane-twice",
        {("timelines", 0, "groups", 1): lambda good: good["timelines"][0]["groups"][0]},
        "E-ID",
        "$.timelines[0].groups[1].id",
    ),
    Case("chart-twice", {("charts", 2): lambda good: good["charts"][0]}, "E-ID", "$.charts[2].id"),
    Case(
        "category-twice",
        {("charts", 1, "categories", 1, "id"): "tall"},
        "E-ID",
        "$.charts[1].categories[1].id",
    ),
    Case(
        "series-twice",
        {("charts", 1, "series", 1, "id"): "front"},
        "E-ID",
        "$.charts[1].series[1].id",
    ),
    Case(
        "unit-misspelt",
        {("figures", 0, "unit"): "plans", ("charts", 0, "figures"): ["tulips"]},
        "E-REF",
        "$.figures[0].unit",
        "no unit is called 'plans': did you mean 'plants'?",
    ),
    Case(
        "source-misspelt",
        {("figures", 0, "source"): "bok"},
        "E-REF",
        "$.figures[0].source",
        "did you mean 'book'?",
    ),
    Case(
        "second-source-unknown",
        {("figures", 1, "source", 1): "zzz"},
        "E-REF",
        "$.figures[1].source[1]",
        "no source is called 'zzz'",
    ),
    Case("group-unknown", {("figures", 0, "group"): "bed"}, "E-REF", "$.figures[0].group"),
    Case(
        "lane-unknown",
        {("timelines", 0, "events", 0, "group"): "wrk"},
        "E-REF",
        "$.timelines[0].events[0].group",
    ),
    Case(
        "source-of-event-unknown",
        {("timelines", 0, "events", 0, "source"): "boot"},
        "E-REF",
        "$.timelines[0].events[0].source",
    ),
    Case(
        "figure-of-event-unknown",
        {("timelines", 0, "events", 0, "figures", 0): "rose"},
        "E-REF",
        "$.timelines[0].events[0].figures[0]",
        "did you mean 'roses'?",
    ),
    Case(
        "figure-of-chart-unknown",
        {("charts", 0, "figures", 1): "tulip"},
        "E-REF",
        "$.charts[0].figures[1]",
    ),
    Case("unit-of-chart-unknown", {("charts", 1, "unit"): "percents"}, "E-REF", "$.charts[1].unit"),
    Case("source-of-chart-unknown", {("charts", 1, "source"): "b"}, "E-REF", "$.charts[1].source"),
    Case(
        "source-of-row-unknown",
        {("charts", 1, "categories", 0, "source"): "b"},
        "E-REF",
        "$.charts[1].categories[0].source",
    ),
    Case(
        "tab-misspelt",
        {("presentation", "tabs", 0): "figure"},
        "E-REF",
        "$.presentation.tabs[0]",
        "did you mean 'figures'?",
    ),
    Case(
        "tab-of-no-timeline",
        {("presentation", "tabs", 1): "timeline:years"},
        "E-REF",
        "$.presentation.tabs[1]",
        "did you mean 'timeline:year'?",
    ),
    Case("tab-twice", {("presentation", "tabs", 4): "charts"}, "E-ID", "$.presentation.tabs[4]"),
    Case(
        "plural-form-unknown",
        {("units", "plants", "label", "en", "dual"): "plants"},
        "E-CHOICE",
        "$.units.plants.label.en.dual",
        "zero, one, two, few, many, other",
    ),
    Case(
        "plural-form-other-missing",
        {("units", "plants", "label", "en", "other"): ...},
        "E-MISSING",
        "$.units.plants.label.en",
    ),
    Case(
        "value-and-reason",
        {("figures", 0, "missing"): "suppressed"},
        "E-NOVALUE",
        "$.figures[0].missing",
    ),
    Case(
        "value-and-reason-in-a-cell",
        {(*CELLS, 0, "missing"): "suppressed"},
        "E-NOVALUE",
        "$.charts[1].series[0].cells[0].missing",
    ),
    Case(
        "qualifier-of-nothing",
        {(*CELLS, 0): {"missing": "suppressed", "qualifier": "about"}},
        "E-NOVALUE",
        "$.charts[1].series[0].cells[0].qualifier",
    ),
    Case(
        "sources-that-differ-unexplained",
        {("figures", 0, "others"): [{"source": "book", "value": 12, "qualifier": "about"}]},
        "E-CONFLICT",
        "$.figures[0].others[0]",
    ),
    Case(
        "calculated-wrongly",
        {
            ("figures", 2): {
                "id": "all",
                "label": {"en": "All", "fr": "Tout"},
                "unit": "plants",
                "source": "book",
                "value": 33,
                "qualifier": "between",
                "upper": 42,
                "calculation": {"operation": "sum", "of": ["roses", "tulips"]},
            }
        },
        "E-CALC",
        "$.figures[2].calculation",
    ),
    Case(
        "other-source-unknown",
        {("figures", 0, "others"): [{"source": "bok", "value": 12}]},
        "E-REF",
        "$.figures[0].others[0].source",
    ),
    Case(
        "other-claim-without-upper",
        {
            ("figures", 0, "others"): [{"source": "book", "value": 12, "qualifier": "between"}],
            ("figures", 0, "note"): {"en": "Why", "fr": "Pourquoi"},
        },
        "E-RANGE",
        "$.figures[0].others[0]",
    ),
    Case(
        "value-in-a-table-not-quoted",
        {(*CELLS, 1, "quote"): ...},
        "W-NOQUOTE",
        "$.charts[1].series[0].cells[1]",
    ),
    Case(
        "no-value-no-reason",
        {("figures", 0, "value"): None, ("charts", 0, "figures"): ["tulips"]},
        "W-NOVALUE",
        "$.figures[0]",
    ),
    Case(
        "cell-without-value-or-reason",
        {(*CELLS, 0): {}},
        "W-NOVALUE",
        "$.charts[1].series[0].cells[0]",
    ),
    Case(
        "negative-count",
        {("figures", 0, "value"): -12},
        "E-RANGE",
        "$.figures[0].value",
        "-12 is less than 0",
    ),
    Case(
        "too-large", {("figures", 0, "value"): 10**15 + 1}, "E-RANGE", "$.figures[0].value", "1e15"
    ),
    Case("upper-too-large", {("figures", 1, "upper"): 1e16}, "E-RANGE", "$.figures[1].upper"),
    Case("upper-without-between", {("figures", 0, "upper"): 15}, "E-RANGE", "$.figures[0]"),
    Case("between-without-upper", {("figures", 1, "upper"): ...}, "E-RANGE", "$.figures[1]"),
    Case("upper-not-above", {("figures", 1, "upper"): 20}, "E-RANGE", "$.figures[1].upper"),
    Case(
        "two-kinds-of-time",
        {("figures", 0, "period"): "2023", ("figures", 0, "asOf"): "2023-12-31"},
        "E-DATE",
        "$.figures[0].asOf",
    ),
    Case(
        "retrieved-too-early",
        {("sources", 0, "accessed"): "2023-11-30"},
        "E-DATE",
        "$.sources[0].accessed",
    ),
    Case("nothing-to-draw", {("charts", 0, "figures"): []}, "E-TABLE", "$.charts[0]"),
    Case(
        "figures-and-table",
        {
            ("charts", 1, "figures"): ["share"],
            ("figures", 2): another("share", "percent"),
        },
        "E-TABLE",
        "$.charts[1]",
        "keep one",
    ),
    Case(
        "table-without-series",
        {("charts", 1, "series"): [], ("charts", 1, "arrangement"): "grouped"},
        "E-TABLE",
        "$.charts[1]",
        "no series",
    ),
    Case(
        "cell-too-few",
        {(*CELLS, 1): ...},
        "E-TABLE",
        "$.charts[1].series[0].cells",
        "1 cells for 2 categories",
    ),
    Case(
        "two-units",
        {
            ("charts", 0, "figures", 1): "share",
            ("figures", 2): another("share", "percent"),
        },
        "E-UNIT",
        "$.charts[0].figures[1]",
        "'share' is in 'percent', and this chart in 'plants'",
    ),
    Case("bar-twice", {("charts", 0, "figures", 2): "roses"}, "E-ID", "$.charts[0].figures[2]"),
    Case(
        "order-of-magnitude-in-a-chart",
        {("figures", 0, "qualifier"): "order"},
        "W-ORDER",
        "$.charts[0].figures[0]",
    ),
    Case(
        "order-of-magnitude-in-a-table",
        {(*CELLS, 0, "value"): 10, (*CELLS, 0, "qualifier"): "order"},
        "W-ORDER",
        "$.charts[1].series[0].cells[0]",
    ),
    Case(
        "missing-value-in-a-chart",
        {("figures", 0, "value"): None, ("figures", 0, "missing"): "suppressed"},
        "W-NOVALUE",
        "$.charts[0].figures[0]",
    ),
    Case(
        "stacked-figures",
        {("charts", 0, "arrangement"): "stacked"},
        "E-STACK",
        "$.charts[0].arrangement",
    ),
    Case(
        "stacked-one-series",
        {("charts", 1, "series", 1): ...},
        "E-STACK",
        "$.charts[1].arrangement",
    ),
    Case(
        "stacked-negative",
        {(*CELLS, 0, "value"): -1},
        "E-STACK",
        "$.charts[1].series[0].cells[0].value",
    ),
    Case(
        "stacked-more-than-a-whole",
        {(*CELLS, 0, "value"): 41.5},
        "E-STACK",
        "$.charts[1].categories[0]",
        "101.5 percent",
    ),
    Case(
        "stock-and-flow",
        {("figures", 0, "asOf"): "2023-12-31", ("figures", 1, "period"): "2023"},
        "E-COMPARE",
        "$.charts[0].figures[0]",
    ),
    Case(
        "year-and-half-year",
        {("figures", 0, "period"): "2023", ("figures", 1, "period"): "2023-01/2023-06"},
        "W-COMPARE",
        "$.charts[0].figures",
    ),
    Case("figure-unquoted", {("figures", 1, "quote"): ...}, "W-NOQUOTE", "$.figures[1]"),
    Case(
        "event-unquoted",
        {("timelines", 0, "events", 0, "quote"): ...},
        "W-NOQUOTE",
        "$.timelines[0].events[0]",
    ),
    Case(
        "event-without-source",
        {("timelines", 0, "events", 0, "source"): ...},
        "W-SOURCE",
        "$.timelines[0].events[0]",
    ),
    Case("table-without-source", {("charts", 1, "source"): ...}, "W-SOURCE", "$.charts[1]"),
    Case(
        "source-without-record",
        {("sources", 0, "url"): ..., ("sources", 0, "published"): ...},
        "W-SOURCE",
        "$.sources[0]",
        "lacks: published, url",
    ),
    Case(
        "text-not-in-french",
        {("figures", 0, "label"): {"en": "Roses"}, ("figures", 1, "label"): "Tulips"},
        "W-LANG",
        "$.figures[0].label",
        "2 texts are not given in the language 'fr'; this is the first",
    ),
)


def test_that_a_good_sheet_has_no_fault(garden: Maker):
    assert check_rules(garden()) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_that_exactly_what_is_wrong_is_found_at_its_place(garden: Maker, case: Case):
    faults = check_rules(garden(copy.deepcopy(case.changes)))
    assert [(fault.code, path_text(fault.path)) for fault in faults] == [(case.code, case.place)]
    said = faults[0].placed(1, 1).text
    assert case.says in said
    assert "{" not in said


def test_that_codes_of_errors_begin_with_e_and_those_of_warnings_with_w(garden: Maker):
    for case in CASES:
        for fault in check_rules(garden(copy.deepcopy(case.changes))):
            assert fault.code[0] == ("W" if fault.severity is Severity.WARNING else "E")


def test_that_each_rule_of_the_table_finds_something(garden: Maker, monkeypatch):
    """A rule that no case needs would be one that no test can break."""
    found = {case.name: len(check_rules(garden(copy.deepcopy(case.changes)))) for case in CASES}
    for left_out in rules.RULES:
        others = tuple(rule for rule in rules.RULES if rule is not left_out)
        monkeypatch.setattr(rules, "RULES", others)
        assert any(
            len(check_rules(garden(copy.deepcopy(case.changes)))) < found[case.name]
            for case in CASES
        ), left_out.__name__


def test_that_every_code_in_use_stands_in_the_table_of_codes():
    listed = set(re.findall(r"[EW]-[A-Z]+", rules.__doc__ or ""))
    assert {case.code for case in CASES} == listed


def test_that_measures_and_percentages_may_be_negative(garden: Maker):
    sheet = garden({("charts", 1, "arrangement"): "grouped", (*CELLS, 0, "value"): -3.5})
    assert check_rules(sheet) == ()


@pytest.mark.parametrize("count", [0, 0.5])
def test_that_a_count_may_be_as_small_as_nothing(garden: Maker, count: float):
    assert check_rules(garden({("figures", 0, "value"): count})) == ()


def test_that_a_count_just_below_nothing_is_refused(garden: Maker):
    faults = check_rules(garden({("figures", 0, "value"): -0.5}))
    assert [fault.code for fault in faults] == ["E-RANGE"]


def test_that_a_part_of_a_whole_may_be_nothing(garden: Maker):
    assert check_rules(garden({(*CELLS, 0, "value"): 0})) == ()


def test_that_a_source_may_be_retrieved_the_day_it_is_published(garden: Maker):
    same_day = {("sources", 0, "published"): "2024-01-02"}
    assert check_rules(garden(same_day)) == ()


def test_that_a_table_without_categories_is_told_once(garden: Maker):
    faults = check_rules(garden({("charts", 1, "categories"): []}))
    assert [(fault.code, fault.path) for fault in faults] == [("E-TABLE", ("charts", 1))]


def test_that_one_negative_series_is_told_that_it_can_not_be_stacked(garden: Maker):
    changes = {("charts", 1, "series", 1): ..., (*CELLS, 0, "value"): -1}
    faults = check_rules(garden(changes))
    assert [fault.path for fault in faults] == [("charts", 1, "arrangement")]


def test_that_states_of_one_day_can_be_compared(garden: Maker):
    day = {("figures", 0, "asOf"): "2023-12-31", ("figures", 1, "asOf"): "2023-12-31"}
    assert check_rules(garden(day)) == ()


def test_that_percentages_of_periods_that_differ_can_be_compared(garden: Maker):
    changes = {
        ("units", "plants", "kind"): "percent",
        ("figures", 0, "period"): "2023",
        ("figures", 1, "period"): "2023-05",
    }
    assert check_rules(garden(changes)) == ()


@pytest.mark.parametrize("period", ["2023/..", "../2023", "2023/", "/2023"])
def test_that_a_period_without_two_ends_has_no_length_to_compare(garden: Maker, period: str):
    changes = {("figures", 0, "period"): period, ("figures", 1, "period"): "2023-05"}
    assert check_rules(garden(changes)) == ()


@pytest.mark.parametrize(
    ("period", "is_told"),
    [
        ("2023-01-01/2023-01-05", False),
        ("2023-01-01/2023-01-06", True),
        ("2023-01-01/2023-01-03", True),
    ],
)
def test_that_a_period_may_be_a_quarter_longer_than_another(
    garden: Maker, period: str, is_told: bool
):
    changes = {
        ("figures", 0, "period"): "2023-01-01/2023-01-04",
        ("figures", 1, "period"): period,
    }
    assert [fault.code for fault in check_rules(garden(changes))] == ["W-COMPARE"] * is_told


def test_that_a_value_may_be_as_large_as_the_limit(garden: Maker):
    assert check_rules(garden({("figures", 0, "value"): 10**15})) == ()


def test_that_rounded_parts_of_a_whole_may_add_up_to_a_little_more(garden: Maker):
    assert check_rules(garden({(*CELLS, 0, "value"): 41})) == ()


def test_that_a_missing_part_adds_nothing_to_the_whole(garden: Maker):
    assert check_rules(garden({(*CELLS, 1, "value"): 100.9})) == ()


def test_that_months_of_one_year_are_equally_long(garden: Maker):
    months = {("figures", 0, "period"): "2023-01", ("figures", 1, "period"): "2023-02"}
    assert check_rules(garden(months)) == ()


def test_that_what_was_computed_needs_no_quotation(garden: Maker):
    changes = {
        ("figures", 0, "quote"): ...,
        ("figures", 0, "derived"): {"en": "4 beds of 3", "fr": "4 planches de 3"},
    }
    assert check_rules(garden(changes)) == ()


def test_that_a_sheet_that_quotes_nothing_is_told_so_once(garden: Maker):
    changes = {
        ("figures", 0, "quote"): ...,
        ("figures", 1, "quote"): ...,
        ("timelines", 0, "events", 0, "quote"): ...,
        (*CELLS, 0, "quote"): ...,
        (*CELLS, 1, "quote"): ...,
        ("charts", 1, "series", 1, "cells", 0, "quote"): ...,
    }
    faults = check_rules(garden(changes))
    assert [(fault.code, fault.path) for fault in faults] == [("W-NOQUOTE", ())]


def test_that_another_source_which_says_the_same_needs_no_note(garden: Maker):
    same = [{"source": "book", "value": 12}]
    assert check_rules(garden({("figures", 0, "others"): same})) == ()


@pytest.mark.parametrize(
    "other", [{"value": 13}, {"value": 12, "qualifier": "about"}, {"value": 12, "upper": 13}]
)
def test_that_any_difference_between_sources_asks_for_a_note(garden: Maker, other):
    others = [{"source": "book", **other}]
    codes = {fault.code for fault in check_rules(garden({("figures", 0, "others"): others}))}
    assert "E-CONFLICT" in codes
    explained = {("figures", 0, "note"): {"en": "Why", "fr": "Pourquoi"}}
    changes = {("figures", 0, "others"): others, **explained}
    assert "E-CONFLICT" not in {fault.code for fault in check_rules(garden(changes))}


def texts_of(document: Any, path: Path = ()) -> Iterator[Path]:
    """Give the paths of all texts of a document that are given by language."""
    if isinstance(document, dict) and document.keys() >= {"en", "fr", "es", "ar"}:
        yield path
    elif isinstance(document, dict):
        for key, value in document.items():
            yield from texts_of(value, (*path, key))
    elif isinstance(document, list):
        for place, value in enumerate(document):
            yield from texts_of(value, (*path, place))


def test_that_each_text_that_lacks_a_language_is_noticed():
    """Take the Spanish out of each text of the tour in turn."""
    data = assets.data("tour.json").read_bytes()
    paths = [path for path in texts_of(json.loads(data)) if path != ("title",)]
    assert len(paths) > 100
    for path in paths:
        document = json.loads(data)
        place = document
        for step in path:
            place = place[step]
        del place["es"]
        faults = check_rules(as_sheet(document))
        assert [(fault.code, fault.path) for fault in faults] == [("W-LANG", path)]


@pytest.mark.parametrize(
    "path",
    [
        ("publisher",),
        ("contact",),
        ("licence",),
        ("sources", 0, "publisher"),
        ("sources", 0, "licence"),
        ("charts", 0, "note"),
        ("timelines", 0, "note"),
    ],
)
def test_that_a_name_given_by_language_is_given_in_all(garden: Maker, path: Path):
    faults = check_rules(garden({path: {"en": "in English"}}))
    assert [(fault.code, fault.path) for fault in faults] == [("W-LANG", path)]


def as_sheet(document: Any) -> FactSheet:
    return msgspec.convert(document, FactSheet, dec_hook=lambda kind, value: kind(str(value)))


def test_that_a_sheet_in_one_language_lacks_none(garden: Maker):
    assert check_rules(garden({("title",): "Garden", ("figures", 0, "label"): "Roses"})) == ()


def test_that_names_and_titles_of_sources_need_no_translation(garden: Maker):
    sheet = garden({("publisher",): "The gardeners", ("sources", 0, "title"): "The garden book"})
    assert check_rules(sheet) == ()


def test_that_guessing_what_was_meant_ends_with_the_list_of_problems(garden: Maker):
    """Comparing names is slow: 200 000 of them once took more than a minute."""
    many = {("timelines", 0, "events", 0, "figures"): ["rose"] * 200}
    faults = check_rules(garden(many))
    assert len(faults) == 200
    assert sum("did you mean" in fault.remedy for fault in faults) == MOST_PROBLEMS
    assert all(fault.remedy for fault in faults)
