"""What is wrong leaves a mark in its place: nothing around it falls, or is called otherwise."""

from __future__ import annotations

import json
from typing import Any

import pytest

from viewer import assets
from viewer.comparing import compared
from viewer.content.page import Page, compose
from viewer.content.tables import (
    chart_table,
    csv_text,
    evidence_table,
    figures_table,
    timeline_table,
)
from viewer.opening import Opened, open_bytes

TOUR = "tour.json"
H = "operation-h.json"


def document(name: str = H) -> dict[str, Any]:
    return json.loads(assets.data(name).read_text(encoding="utf-8"))


def opened(sheet: dict[str, Any]) -> Opened:
    return open_bytes(json.dumps(sheet, indent=1).encode())


def page_of(one: Opened, language: str = "en") -> Page:
    return compose(one.sheet, language, one.evidence, one.flaws)


def shown(sheet: dict[str, Any], language: str = "en") -> Page:
    return page_of(opened(sheet), language)


def events_of(page: Page) -> dict[str, str]:
    return {
        entry.label: entry.mark
        for timeline in page.timelines
        for entry in (*timeline.entries, *timeline.undated, *timeline.left_out)
    }


GOOD = {name: shown(document(name)) for name in (H, TOUR)}


def nine_figures() -> dict[str, Any]:
    sheet = document()
    del sheet["charts"], sheet["presentation"]
    sheet["timelines"] = []
    sheet["figures"] = sheet["figures"][:9]
    return sheet


@pytest.mark.parametrize("place", range(9))
def test_that_of_nine_figures_with_a_bad_one_eight_are_shown_and_one_is_marked(place):
    sheet = nine_figures()
    sheet["figures"][place]["value"] = "90,001"
    page = shown(sheet)
    assert [card.mark for card in page.cards] == [f"K{number}" for number in range(1, 10)]
    (marked,) = [card for card in page.cards if card.trouble is not None]
    assert marked.mark == f"K{place + 1}"
    assert marked.number is None
    assert "90,001" not in (marked.value + marked.words + marked.qualifier + marked.unit)
    assert marked.label == GOOD[H].cards[place].label
    assert "write the number 90001 without quotes" in marked.sentence
    others = [card for card in page.cards if card.trouble is None]
    good = [card for card in shown(nine_figures()).cards if card.mark != marked.mark]
    assert others == good


@pytest.mark.parametrize("name", [H, TOUR])
@pytest.mark.parametrize("kind", ["figures", "sources", "charts", "timelines"])
def test_that_whatever_is_left_out_all_others_keep_their_names(name, kind):
    for place in range(len(document(name)[kind])):
        sheet = document(name)
        sheet[kind][place] = 7
        page = shown(sheet)
        good = GOOD[name]
        assert {card.mark for card in page.cards} == {card.mark for card in good.cards}
        assert [one.number for one in page.references] == [one.number for one in good.references]
        assert len(page.charts) == len(good.charts)
        assert len(page.timelines) == len(good.timelines)
        events = events_of(page)
        marked = {label: mark for label, mark in events_of(good).items() if label in events}
        if kind != "timelines":
            assert {label: events[label] for label in marked} == marked
        if kind == "figures":
            assert page.cards[[card.mark for card in page.cards].index(f"K{place + 1}")].trouble


def test_that_a_bad_event_keeps_its_number_and_says_why_it_is_not_shown():
    sheet = document()
    sheet["timelines"][0]["events"][1]["date"] = "Octobre 2019"
    page = shown(sheet)
    (gap,) = page.timelines[0].left_out
    assert (gap.mark, gap.marks) == ("T2", ())
    assert "'Octobre 2019' is not a date" in gap.sentence
    assert page.timelines[0].left_out_title
    assert events_of(page) == events_of(GOOD[H])


def test_that_the_events_of_a_lost_timeline_are_counted():
    sheet = document(TOUR)
    sheet["timelines"] = [sheet["timelines"][0], {**sheet["timelines"][0], "id": "second"}]
    whole = shown(sheet)
    del sheet["timelines"][0]["title"]
    page = shown(sheet)
    assert events_of(page).items() >= {
        (entry.label, entry.mark)
        for entry in (*whole.timelines[1].entries, *whole.timelines[1].undated)
    }
    assert page.timelines[0].left_out[0].trouble is not None


def test_that_a_bad_era_is_named():
    sheet = document(TOUR)
    timeline = next(one for one in sheet["timelines"] if one.get("eras"))
    timeline["eras"][0]["period"] = "then"
    page = shown(sheet)
    gaps = [gap for one in page.timelines for gap in one.left_out]
    assert len(gaps) == 1
    assert gaps[0].mark == ""
    assert gaps[0].label


def test_that_a_chart_says_of_a_figure_that_is_not_shown_why_it_has_no_bar():
    sheet = document()
    chart = sheet["charts"][0]
    place = [one["id"] for one in sheet["figures"]].index(chart["figures"][0])
    sheet["figures"][place]["value"] = "90,001"
    page = shown(sheet)
    (said,) = page.charts[0].undrawn
    assert said.startswith(f"K{place + 1} ")
    assert said in page.charts[0].alt
    rows = chart_table(page.charts[0], page).rows
    assert len(rows) == len(chart["figures"])
    assert "90001" not in rows[0]


def table_chart(**more: Any) -> dict[str, Any]:
    cells = [{"value": 10}, {"value": 20}]
    names = ("a", "b")
    return {
        "id": "t",
        "kind": "bar",
        "title": "T",
        "unit": "cases",
        "source": "release",
        "categories": [{"id": name, "label": name.upper()} for name in names],
        "series": [{"id": name, "label": name, "cells": list(cells)} for name in names],
        **more,
    }


def test_that_a_bad_cell_is_listed_without_a_bar_and_its_neighbours_stay():
    sheet = document()
    sheet["charts"] = [table_chart()]
    sheet["charts"][0]["series"][1]["cells"][0] = {"value": "10"}
    (chart,) = shown(sheet).charts
    assert [[bar.is_drawn for bar in row.bars] for row in chart.rows] == [
        [True, False],
        [True, True],
    ]
    assert chart.undrawn == ("A, b: not shown, because of an error.",)


def test_that_a_stack_that_lacks_a_part_is_not_shown_at_all():
    sheet = document()
    sheet["charts"] = [table_chart(arrangement="stacked")]
    sheet["charts"][0]["series"][0]["cells"][0] = {"value": "10"}
    (chart,) = shown(sheet).charts
    assert chart.rows == ()
    assert chart.trouble is not None
    assert "'10' is text" in chart.note


def test_that_figures_of_a_unit_that_is_wrong_are_not_shown_without_it():
    sheet = document()
    unit = sheet["figures"][0]["unit"]
    sheet["units"][unit]["label"] = 7
    one = opened(sheet)
    page = page_of(one)
    marked = {card.label for card in page.cards if card.trouble is not None}
    fallen = {item["label"]["en"] for item in sheet["figures"] if item["unit"] == unit}
    assert marked == fallen
    (error,) = one.errors
    assert error.path == ("units", unit, "label")
    assert {gap.problem for gap in one.left_out} == {error}


def test_that_a_source_that_is_wrong_is_still_cited_and_says_so():
    sheet = document()
    sheet["sources"].append({**sheet["sources"][0], "id": "second"})
    sheet["figures"][0]["source"] = "second"
    del sheet["sources"][0]["title"]
    page = shown(sheet)
    assert [one.number for one in page.references] == [1, 2]
    assert "'title' is missing" in page.references[0].note
    assert page.cards[0].references == (2,)
    assert page.cards[1].references == (1,)


def test_that_a_sheet_does_not_fall_with_its_only_source():
    sheet = document()
    del sheet["sources"][0]["title"]
    one = opened(sheet)
    assert one.readable
    assert one.sheet.sources == []
    page = page_of(one)
    assert all(card.trouble is None and card.references == (1,) for card in page.cards)
    assert len(page.references) == 1


def test_that_of_two_figures_with_one_id_the_second_is_marked_at_its_place_in_the_file():
    sheet = document()
    sheet["figures"][0] = 7
    sheet["figures"][3]["id"] = sheet["figures"][1]["id"]
    one = opened(sheet)
    assert [gap.path for gap in one.left_out] == [("figures", 0), ("figures", 3)]
    marked = [card.mark for card in page_of(one).cards if card.trouble is not None]
    assert marked == ["K1", "K4"]
    assert one.left_out[1].problem in one.problems


def test_that_what_a_rule_leaves_out_has_the_problem_that_is_listed():
    sheet = document()
    sheet["figures"][2]["unit"] = "nothing"
    one = opened(sheet)
    (gap,) = one.left_out
    assert gap.problem in one.errors
    assert gap.problem.path == ("figures", 2, "unit")


def test_that_every_way_to_show_a_sheet_marks_it():
    sheet = document()
    sheet["figures"][2]["value"] = "90,001"
    sheet["timelines"][0]["events"][0]["date"] = "Octobre 2019"
    page = shown(sheet)
    for table, mark in (
        (figures_table(page), "K3"),
        (evidence_table(page), "K3"),
        (evidence_table(page), "T1"),
        (timeline_table(page.timelines[0], page), "T1"),
    ):
        (row,) = [row for row in table.rows if row[1] == mark]
        assert any("not shown" in cell for cell in row)
        assert "left-out" in row or mark == "T1"
        assert "90,001" not in csv_text(table)


def test_that_the_page_says_how_many_errors_there_are():
    sheet = document()
    assert GOOD[H].caution == ""
    sheet["figures"][2]["value"] = "90,001"
    assert shown(sheet).caution == "This sheet has 1 error. What is wrong is left out."
    for figure in sheet["figures"]:
        figure["value"] = "1"
    assert shown(sheet).caution.startswith("This sheet has 11 errors.")
    sheet["figures"] = [{"id": "a"}] * 150
    assert shown(sheet).caution.startswith("This sheet has more than 100 errors.")


def test_that_what_was_not_listed_for_want_of_room_is_marked_all_the_same():
    sheet = document()
    sheet["figures"] = [{"id": f"f{number}"} for number in range(150)]
    page = shown(sheet)
    assert len(page.cards) == 150
    assert all(card.trouble is not None for card in page.cards)


def test_that_odd_labels_of_what_is_wrong_do_no_harm():
    sheet = document()
    for place, label in enumerate([7, [], {}, {"en": 5}, "\u202eabc", "x" * 5_000, None]):
        sheet["figures"][place] = {"id": "x" * 500, "label": label, "group": 7}
    page = shown(sheet)
    assert len(page.cards) == 11
    assert [card.mark for card in page.cards] == [f"K{number}" for number in range(1, 12)]
    assert all("\u202e" not in card.sentence for card in page.cards)


def test_that_a_draft_is_led_to_a_figure_by_the_name_it_has_in_the_file():
    sheet = document()
    sheet["figures"][0]["value"] = "90,001"
    draft = compared(opened(sheet), "draft.txt", "146 children were safeguarded.", "en")
    (number,) = draft.numbers
    assert "K4" in f"{number.words} {number.label}"


def test_that_of_very_many_events_a_hundred_are_named_and_the_rest_counted():
    sheet = document()
    good = sheet["timelines"][0]["events"]
    sheet["timelines"][0]["events"] = [*({"id": f"e{n}"} for n in range(150)), *good]
    page = shown(sheet)
    gaps = page.timelines[0].left_out
    assert [gap.mark for gap in gaps] == [*(f"T{n}" for n in range(1, 101)), ""]
    assert gaps[-1].label == "50 more events are not shown."
    kept = (*page.timelines[0].entries, *page.timelines[0].undated)
    assert {int(entry.mark[1:]) for entry in kept} == set(range(151, 151 + len(good)))


def test_that_what_a_rule_refuses_is_marked_behind_what_can_not_be_read():
    sheet = nine_figures()
    for place in (0, 1, 4):
        sheet["figures"][place]["value"] = "many"
    for place in (2, 5):
        sheet["figures"][place]["unit"] = "nope"
    one = opened(sheet)
    assert [part.path for part in one.left_out] == [("figures", place) for place in (0, 1, 4, 2, 5)]
    assert {part.path: part.problem.code for part in one.left_out}["figures", 2] == "E-REF"
    marks = [card.mark for card in page_of(one).cards if card.trouble is None]
    assert marks == ["K4", "K7", "K8", "K9"]
