"""A claim that a rule finds wrong is not shown; everything beside it is."""

from __future__ import annotations

from copy import deepcopy

import pytest

from viewer.checks.soundness import sound_part


def ids(parts):
    return [part.id for part in parts]


def test_that_a_good_sheet_is_given_back_itself(garden):
    sheet = garden()
    assert sound_part(sheet).sheet is sheet


@pytest.mark.parametrize(
    "changes",
    [
        {("figures", 1, "upper"): ...},
        {("figures", 1, "upper"): 3},
        {("figures", 1, "qualifier"): "exact"},
        {("figures", 1, "unit"): "nothing"},
        {("figures", 1, "source"): "nowhere"},
        {("figures", 1, "source"): ["book", "nowhere"]},
    ],
    ids=str,
)
def test_that_a_figure_that_would_say_other_than_it_should_is_left_out(garden, changes):
    sound = sound_part(garden(changes)).sheet
    assert ids(sound.figures) == ["roses"]
    assert ids(sound.charts) == ["flowers", "sizes"]


def test_that_of_two_with_one_id_the_first_stays(garden):
    for path, kind in (
        (("figures", 2), "figures"),
        (("sources", 1), "sources"),
        (("timelines", 1), "timelines"),
        (("charts", 2), "charts"),
    ):
        sheet = garden({path: lambda good, kind=kind: again(good, kind)})
        assert len(getattr(sheet, kind)) == path[1] + 1
        kept = getattr(sound_part(sheet).sheet, kind)
        assert len(kept) == path[1]
        assert kept[0] == getattr(sheet, kind)[0]


def again(document, kind):
    other = deepcopy(document[kind][0])
    other["title" if kind != "figures" else "label"] = {"en": "Another", "fr": "Autre"}
    return other


def test_that_an_event_of_an_unknown_source_is_left_out_and_its_timeline_stays(garden):
    sound = sound_part(garden({("timelines", 0, "events", 0, "source"): "nowhere"})).sheet
    assert ids(sound.timelines) == ["year"]
    assert sound.timelines[0].events == []


def test_that_what_only_sorts_a_claim_does_not_take_it_away(garden):
    sheet = garden(
        {
            ("figures", 0, "group"): "nowhere",
            ("timelines", 0, "events", 0, "group"): "nowhere",
            ("timelines", 0, "events", 0, "figures"): ["nothing"],
            ("charts", 0, "figures"): ["roses", "nothing"],
        }
    )
    assert sound_part(sheet).sheet is sheet


def test_that_a_chart_of_two_units_is_left_out_and_its_figures_stay(garden):
    sound = sound_part(garden({("figures", 1, "unit"): "percent"})).sheet
    assert ids(sound.charts) == ["sizes"]
    assert ids(sound.figures) == ["roses", "tulips"]


@pytest.mark.parametrize("qualifier", ["about", "more-than", "between"])
def test_that_what_is_not_exact_is_not_stacked(garden, qualifier):
    cell = {"value": 40, "qualifier": qualifier}
    if qualifier == "between":
        cell["upper"] = 50
    sound = sound_part(garden({("charts", 1, "series", 0, "cells", 0): cell})).sheet
    assert ids(sound.charts) == ["flowers"]
