"""The tour shows one of each: counted against the model, so that a new kind is missed here."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

import pytest

from viewer import assets
from viewer.checks.citation import check_citations, evidence
from viewer.checks.claims import claims_of
from viewer.checks.rules import check_rules
from viewer.sheet import dates
from viewer.sheet.dates import Bound, Period, Precision
from viewer.sheet.evidence import Evidence
from viewer.sheet.model import (
    Arrangement,
    Cell,
    ChartKind,
    Event,
    FactSheet,
    Figure,
    Missing,
    Order,
    Status,
    UnitKind,
)
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "tour.source.txt"


@pytest.fixture
def tour(sheet: Callable[[str], FactSheet]) -> FactSheet:
    return sheet("tour.json")


@pytest.fixture
def events(tour: FactSheet) -> list[Event]:
    return [event for timeline in tour.timelines for event in timeline.events]


@pytest.fixture
def whens(events: list[Event]) -> list[dates.When]:
    return [dates.parse(event.date) for event in events if event.date]


@pytest.fixture
def cells(tour: FactSheet) -> list[Cell]:
    return [cell for chart in tour.charts for series in chart.series for cell in series.cells]


# Figures -----------------------------------------------------------------------------------------


def test_that_each_qualifier_is_shown(tour: FactSheet):
    assert {figure.qualifier for figure in tour.figures} == set(Qualifier)


def test_that_each_qualifier_but_the_order_of_magnitude_has_a_bar(tour: FactSheet):
    figures = {figure.id: figure for figure in tour.figures}
    charted = {figures[name].qualifier for chart in tour.charts for name in chart.figures}
    assert charted == set(Qualifier) - {Qualifier.ORDER}


def test_that_each_status_is_shown(tour: FactSheet):
    assert {figure.status for figure in tour.figures} == set(Status)


def test_that_each_reason_for_a_missing_value_is_shown(tour: FactSheet, cells: list[Cell]):
    assert {figure.missing for figure in tour.figures} == {None, *Missing}
    assert {cell.missing for cell in cells} == {None, *Missing}


def test_that_each_kind_of_unit_is_shown(tour: FactSheet):
    used = {figure.unit for figure in tour.figures} | {chart.unit for chart in tour.charts}
    assert used == set(tour.units)
    assert {unit.kind for unit in tour.units.values()} == set(UnitKind)


def test_that_decimals_are_kept_as_they_are_written(tour: FactSheet):
    values = {figure.id: str(figure.value) for figure in tour.figures}
    assert (values["width"], values["ribbon"], values["all"]) == ("6.5", "1.25", "240")


def test_that_zero_an_interval_and_both_kinds_of_time_are_shown(tour: FactSheet):
    assert any(figure.value == 0 for figure in tour.figures)
    assert any(figure.upper for figure in tour.figures)
    assert any(figure.period for figure in tour.figures)
    assert any(figure.as_of for figure in tour.figures)


def test_that_a_figure_of_two_sources_says_where_they_differ(tour: FactSheet):
    (figure,) = [figure for figure in tour.figures if len(figure.sources) > 1]
    assert figure.note
    assert set(figure.sources) == {source.id for source in tour.sources}


# Dates -------------------------------------------------------------------------------------------


def test_that_each_precision_of_a_date_is_shown(whens: list[dates.When]):
    assert {when.precision for when in whens if not isinstance(when, Period)} == set(Precision)


def test_that_each_doubt_is_shown(whens: list[dates.When]):
    doubts = {(when.approximate, when.uncertain) for when in whens if not isinstance(when, Period)}
    assert doubts == {(False, False), (True, False), (False, True), (True, True)}


def test_that_each_end_of_a_period_is_shown(whens: list[dates.When]):
    ends = {(when.start_bound, when.end_bound) for when in whens if isinstance(when, Period)}
    assert ends == {
        (Bound.DATE, Bound.DATE),
        (Bound.DATE, Bound.OPEN),
        (Bound.DATE, Bound.UNKNOWN),
        (Bound.OPEN, Bound.DATE),
        (Bound.UNKNOWN, Bound.DATE),
    }


def test_that_an_end_of_a_period_can_be_doubtful(whens: list[dates.When]):
    periods = [when for when in whens if isinstance(when, Period) and when.start and when.end]
    assert any(when.start and when.start.approximate for when in periods)
    assert any(when.end and when.end.uncertain for when in periods)


def test_that_a_year_before_the_common_era_is_shown(whens: list[dates.When]):
    assert any(not isinstance(when, Period) and when.year < 0 for when in whens)


def test_that_events_without_a_date_and_with_two_are_shown(events: list[Event]):
    assert any(event.date is None for event in events)
    assert any(event.announced and event.date and event.announced > event.date for event in events)


def test_that_a_timeline_has_lanes_eras_and_links_to_figures(tour: FactSheet, events: list[Event]):
    assert any(timeline.groups for timeline in tour.timelines)
    assert any(timeline.eras for timeline in tour.timelines)
    assert any(event.figures for event in events)


# Charts ------------------------------------------------------------------------------------------


def test_that_each_kind_of_chart_is_shown(tour: FactSheet):
    assert {chart.kind for chart in tour.charts} == set(ChartKind)
    assert {chart.arrangement for chart in tour.charts} == set(Arrangement)
    assert {chart.order for chart in tour.charts} == set(Order)
    assert any(chart.figures for chart in tour.charts)
    assert any(len(chart.series) > 1 for chart in tour.charts)


def test_that_a_table_has_one_source_or_one_a_row(tour: FactSheet):
    tables = [chart for chart in tour.charts if chart.series]
    assert any(chart.source for chart in tables)
    by_row = [chart for chart in tables if not chart.source]
    assert any({row.source for row in chart.categories} >= {"text", "lid"} for chart in by_row)


def test_that_values_below_at_and_just_above_zero_are_shown(tour: FactSheet, cells: list[Cell]):
    values = [cell.value for cell in cells if cell.value is not None]
    assert min(values) < 0
    assert 0 in values
    for chart in tour.charts:
        drawn = [abs(c.value) for series in chart.series for c in series.cells if c.value]
        if drawn and max(drawn) / min(drawn) > 2000:
            break
    else:
        pytest.fail("no bar is too small to be seen")


def test_that_cells_are_qualified_provisional_and_revised(cells: list[Cell]):
    assert {cell.status for cell in cells} >= {Status.PROVISIONAL, Status.REVISED}
    assert {cell.qualifier for cell in cells} >= {Qualifier.ABOUT, Qualifier.BETWEEN}


# The sheet itself --------------------------------------------------------------------------------


def left_out(part: Any) -> set[str]:
    """Give the fields of a part of a sheet that have no value."""
    return {name for name in part.__struct_fields__ if getattr(part, name) in (None, [], {})}


def test_that_nothing_a_sheet_can_say_of_itself_is_left_out(tour: FactSheet):
    assert left_out(tour) == set()
    assert left_out(tour.presentation) == set()


@pytest.mark.parametrize("part", ["sources", "figures", "timelines", "charts"])
def test_that_nothing_a_part_can_say_is_left_out_of_all(tour: FactSheet, part: str):
    items = getattr(tour, part)
    unused = set.intersection(*(left_out(item) for item in items))
    assert unused == set()


def test_that_nothing_an_event_can_say_is_left_out_of_all(events: list[Event]):
    assert set.intersection(*(left_out(event) for event in events)) == set()


def test_that_it_has_no_fault_at_all(tour: FactSheet):
    assert check_rules(tour) == ()
    assert check_citations(tour, {"text": assets.data(TEXT).read_bytes()}) == ()


def test_that_its_text_is_the_one_it_was_made_from(tour: FactSheet):
    digest = hashlib.sha256(assets.data(TEXT).read_bytes()).hexdigest()
    assert tour.sources[0].text is not None
    assert (tour.sources[0].text.file, tour.sources[0].text.sha256) == (TEXT, digest)


def test_that_every_quotation_stands_in_its_text_letter_for_letter(
    tour: FactSheet, events: list[Event]
):
    text = assets.data(TEXT).read_text(encoding="utf-8")
    items: list[Figure | Event] = [*tour.figures, *events]
    for item in items:
        if isinstance(item, Figure) and item.calculation:
            continue  # no source says it
        assert item.quote
        assert item.quote in text, item.id
    states = evidence(tour, {"text": text.encode()})
    claims = list(claims_of(tour))
    ours = {claim.key for claim in claims if claim.is_derived}
    of_the_lid = {claim.key for claim in claims if claim.source and claim.source.id == "lid"}
    assert ours
    assert of_the_lid
    others = {key for key, proof in states.items() if proof.state is not Evidence.VERIFIED}
    says_no_number = {claim.key for claim in claims if not claim.claims_something}
    assert others == ours | of_the_lid | says_no_number
    assert {states[key].state for key in says_no_number - of_the_lid} == {
        Evidence.NOTHING_TO_VERIFY
    }


def test_that_every_value_of_its_tables_stands_in_its_text(cells: list[Cell]):
    tables = assets.data(TEXT).read_text(encoding="utf-8").partition("Tables\n")[2]
    written = re.findall(r"-?\d+(?:\.\d+)?", tables)
    values = [value for cell in cells for value in (cell.value, cell.upper) if value is not None]
    assert all(str(value) in written for value in values)


def test_that_it_says_that_nothing_in_it_is_real(tour: FactSheet):
    assert isinstance(tour.summary, dict)
    assert "Nothing in it is real" in tour.summary["en"]
    assert "made up" in assets.data(TEXT).read_text(encoding="utf-8")


def test_that_its_addresses_are_reserved_for_examples(document: Callable[[str], Any]):
    found = re.findall(r"https?://([^/\"]+)", str(document("tour.json")))
    assert set(found) == {"example.org"}


def test_that_it_is_in_the_four_languages_of_the_program(document: Callable[[str], Any]):
    title = document("tour.json")["title"]
    assert title.keys() == {"en", "fr", "es", "ar"}
