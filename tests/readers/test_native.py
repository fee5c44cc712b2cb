"""A fact sheet is read: all of its faults at once, and the rest of it shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.problems import MOST_PROBLEMS, Severity, errors_in
from viewer.readers import native
from viewer.readers.figure_number import as_number
from viewer.sheet import dates
from viewer.sheet.model import EMPTY_SHEET, Cell, Edtf, FactSheet
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.problems import Path, Problem
    from viewer.readers.reading import Reading


def read(document: Any) -> Reading:
    return native.read(json.dumps(document, indent=1).encode())


def told(document: Any) -> list[tuple[str, Path]]:
    return [(problem.code, problem.path) for problem in read(document).problems()]


def only_problem(document: Any) -> Problem:
    (problem,) = read(document).problems()
    return problem


def put(document: Any, path: Path, value: Any) -> Any:
    """Put a value at a path; `...` takes away what is there."""
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


# What is good ------------------------------------------------------------------------------------


def test_that_a_good_sheet_is_read_whole_and_without_a_problem(garden):
    reading = read(garden)
    assert reading.is_readable
    assert reading.problems() == ()
    assert reading.sheet is reading.whole
    assert [figure.id for figure in reading.sheet.figures] == ["planted", "felled", "native"]
    assert reading.sheet.figures[0].qualifier is Qualifier.MORE_THAN
    assert str(reading.sheet.figures[2].value) == "62.5"


def test_that_names_of_ones_own_are_let_be(garden):
    garden["x-note"] = {"anything": [1, None]}
    garden["figures"][0]["x-by"] = "me"
    reading = read(garden)
    assert reading.problems() == ()
    assert len(reading.sheet.figures) == 3


def test_that_the_walk_and_the_quick_way_give_the_same_sheet(garden):
    quick = read(garden).sheet
    garden["x-slow"] = 1
    assert read(garden).sheet == quick


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("90000", "90000"),
        ("62.50", "62.50"),
        ("9e4", "90000"),
        ("-0.0", "0.0"),
        ("0.625E2", "62.5"),
    ],
)
def test_that_a_number_keeps_its_digits(garden, written, kept):
    text = json.dumps(garden).replace("62.5,", f"{written},")
    assert str(native.read(text.encode()).sheet.figures[2].value) == kept


# One fault, one problem, at its place ------------------------------------------------------------

FIGURE = ("figures", 1)
MANY_LANGUAGES = {f"a{a}{b}": "x" for a in "abcdefg" for b in "abcdef"}


@pytest.mark.parametrize(
    ("path", "value", "code", "at"),
    [
        ((*FIGURE, "value"), "12", "E-TYPE", None),
        ((*FIGURE, "value"), True, "E-TYPE", None),
        ((*FIGURE, "value"), [12], "E-TYPE", None),
        ((*FIGURE, "value"), 10**15 + 1, "E-RANGE", None),
        ((*FIGURE, "value"), -(10**15) - 1, "E-RANGE", None),
        ((*FIGURE, "label"), "", "E-EMPTY", None),
        ((*FIGURE, "label"), " \n", "E-EMPTY", None),
        ((*FIGURE, "label"), "x" * 301, "E-LIMIT", None),
        ((*FIGURE, "label"), 5, "E-TYPE", None),
        ((*FIGURE, "label"), None, "E-TYPE", None),
        ((*FIGURE, "label"), {}, "E-EMPTY", None),
        ((*FIGURE, "label"), {"en": ""}, "E-EMPTY", (*FIGURE, "label", "en")),
        ((*FIGURE, "label"), {"English": "x"}, "E-LANG", (*FIGURE, "label", "English")),
        ((*FIGURE, "label"), MANY_LANGUAGES, "E-LIMIT", None),
        ((*FIGURE, "label"), "bell\x07", "E-CTRL", None),
        ((*FIGURE, "label"), "next\x85line", "E-CTRL", None),
        ((*FIGURE, "label"), "no\uffffcharacter", "E-CTRL", None),
        ((*FIGURE, "label"), "\u202e04", "W-BIDI", None),
        ((*FIGURE, "label"), "\u2067א\u2069", "W-BIDI", None),
        ((*FIGURE, "label"), ..., "E-MISSING", FIGURE),
        ((*FIGURE, "quote"), "x" * 5001, "E-LIMIT", None),
        ((*FIGURE, "id"), "Two Words", "E-FORM", None),
        ((*FIGURE, "id"), "felled\n", "E-FORM", None),
        ((*FIGURE, "id"), "-x", "E-FORM", None),
        ((*FIGURE, "id"), "x" * 65, "E-LIMIT", None),
        ((*FIGURE, "source"), [], "E-EMPTY", None),
        ((*FIGURE, "source"), ["report", 5], "E-TYPE", (*FIGURE, "source", 1)),
        ((*FIGURE, "source"), {"id": "report"}, "E-TYPE", None),
        ((*FIGURE, "qualifier"), "loads", "E-CHOICE", None),
        ((*FIGURE, "qualifier"), 5, "E-CHOICE", None),
        ((*FIGURE, "qualifier"), None, "E-TYPE", None),
        ((*FIGURE, "status"), "final", "E-CHOICE", None),
        ((*FIGURE, "period"), "2019-13", "E-DATE", None),
        ((*FIGURE, "period"), 2019, "E-TYPE", None),
        ((*FIGURE, "period"), "", "E-DATE", None),
        ((*FIGURE, "qualifer"), "about", "E-NAME", None),
        ((*FIGURE, "colour"), "red", "W-NAME", None),
        (FIGURE, 5, "E-TYPE", None),
        (FIGURE, None, "E-TYPE", None),
        (("figures",), {}, "E-TYPE", None),
        (("figures",), None, "E-TYPE", None),
        (("charts", 0, "kind"), "pie", "E-CHOICE", None),
        (("charts", 0, "scale"), "log", "E-CHOICE", None),
        (("charts", 0, "scale"), "sqrt", "E-CHOICE", None),
        (("charts", 1, "series", 0, "cells", 0), 30, "E-TYPE", None),
        (("charts", 1, "series", 0, "cells", 0, "value"), "30", "E-TYPE", None),
        (("charts", 1, "categories", 0, "label"), 5, "E-TYPE", None),
        (("timelines", 0, "events", 0, "date"), "March", "E-DATE", None),
        (("timelines", 0, "events", 0, "date"), 2022, "E-TYPE", None),
        (("sources", 0, "url"), "file:///etc/passwd", "E-FORM", None),
        (("sources", 0, "url"), "https://x y", "E-FORM", None),
        (("sources", 0, "text"), {"file": "../x"}, "E-PATH", ("sources", 0, "text", "file")),
        (("sources", 0, "text"), {"file": 5}, "E-TYPE", ("sources", 0, "text", "file")),
        (
            ("sources", 0, "text"),
            {"file": "x.txt", "sha256": "ABC"},
            "E-FORM",
            ("sources", 0, "text", "sha256"),
        ),
        (("sources",), [], "E-EMPTY", None),
        (("units", "Trees"), {"label": "x"}, "E-FORM", None),
        (("units", "trees", "label", "en", "other"), 5, "E-TYPE", None),
        (("units", "trees", "kind"), "weight", "E-CHOICE", None),
        (("presentation",), [], "E-TYPE", None),
        (("presentation", "accent"), "red", "E-FORM", None),
        (("presentation", "accent"), "#1a5fb4\n", "E-FORM", None),
        (("presentation", "digits"), "roman", "E-CHOICE", None),
        (("lang",), "english", "E-FORM", None),
        (("title",), ["x"], "E-TYPE", None),
        (("title",), ..., "E-MISSING", ()),
        (("format",), ..., "E-MISSING", ()),
        (("format",), "1", "E-TYPE", None),
        (("format",), True, "E-TYPE", None),
        (("format",), 1.5, "E-TYPE", None),
        (("format",), 0, "E-RANGE", None),
        (("asof",), "2024", "E-NAME", None),
        (("publisher",), "", "E-EMPTY", None),
    ],
)  # fmt: skip
def test_that_one_fault_is_one_problem_at_its_place(garden, path, value, code, at):
    problem = only_problem(put(garden, path, value))
    assert (problem.code, problem.path) == (code, path if at is None else at)
    assert problem.line >= 1
    assert problem.remedy or problem.code == "E-DATE"
    assert (problem.severity is Severity.WARNING) == code.startswith("W-")


@pytest.mark.parametrize("letter", ["\x7f", "\x85", "\u202e", "\u2066", "\ufdd0", "\uffff"])
@pytest.mark.parametrize("is_escaped", [True, False])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_that_characters_that_act_are_found_however_they_are_written(
    garden, letter, encoding, is_escaped
):
    garden["figures"][1]["label"] = f"a{letter}b"
    data = json.dumps(garden, ensure_ascii=is_escaped).encode(encoding)
    codes = {problem.code for problem in native.read(data).problems()} - {"W-ENC"}
    assert len(codes) == 1
    assert codes <= {"E-CTRL", "W-BIDI"}


@pytest.mark.parametrize("letter", list("\b\f\r\x00\x1f"))
def test_that_control_characters_are_found_where_json_has_a_short_escape_for_them(garden, letter):
    assert only_problem(put(garden, ("title",), f"a{letter}b")).code == "E-CTRL"


@pytest.mark.parametrize("text", ["a\tb\nc", "\u200e\u200f", "\u061c", "é\xa0\u2028", "🌳"])
def test_that_other_characters_are_let_be(garden, text):
    for is_escaped in (True, False):
        data = json.dumps(put(garden, ("title",), f"a{text}"), ensure_ascii=is_escaped).encode()
        assert native.read(data).problems() == ()


def test_that_all_faults_are_told_at_once(garden):
    garden["figures"][0]["value"] = "90,000"
    garden["figures"][1]["label"] = ""
    garden["charts"][0]["kind"] = "pie"
    garden["presentation"]["accent"] = "url(x)"
    del garden["lang"]
    codes = [code for code, _path in told(garden)]
    assert codes == ["E-MISSING", "E-TYPE", "E-EMPTY", "E-CHOICE", "E-FORM"]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("90,000", "write the number 90000 without quotes"),
        ("1 234 567", "write the number 1234567 without quotes"),
        ("1.234.567", "write the number 1234567 without quotes"),
        ("90\u202f000", "write the number 90000 without quotes"),
        ("-5", "write the number -5 without quotes"),
        ("27.5", "write the number 27.5 without quotes"),
        ("90.000", "write the number 90.000 without quotes"),
        ("1,5", "write a number without quotes, such as 90000"),
        ("1,234 567", "write a number without quotes, such as 90000"),
        ("1-2", "write a number without quotes, such as 90000"),
        ("many", "write a number without quotes, such as 90000"),
        ("007", "write a number without quotes, such as 90000"),
        ("", "write a number without quotes, such as 90000"),
    ],
)
def test_that_a_number_in_quotes_is_read_back_only_where_it_is_plain(garden, text, remedy):
    assert only_problem(put(garden, ("figures", 1, "value"), text)).remedy == remedy


def test_that_a_misspelt_name_is_told_once_also_where_it_was_needed(garden):
    garden["figures"][1]["lable"] = garden["figures"][1].pop("label")
    problem = only_problem(garden)
    assert (problem.code, problem.path) == ("E-NAME", ("figures", 1, "lable"))
    assert problem.remedy == "did you mean 'label'?"


def test_that_a_fault_of_a_name_stands_at_the_name():
    problem = native.read(b'{"format": 1,\n "figures": [],\n "lable": "x"}').problems()[-1]
    assert (problem.code, problem.line, problem.column) == ("W-NAME", 3, 2)


def test_that_the_reason_against_a_log_scale_is_given(garden):
    problem = only_problem(put(garden, ("charts", 0, "scale"), "log"))
    assert problem.message == "bars start at zero, and a log scale has no zero"


# What is shown of a faulty sheet -----------------------------------------------------------------


def test_that_a_bad_figure_never_takes_down_the_sheet(garden):
    reading = read(put(garden, ("figures", 1, "value"), "12"))
    assert reading.is_readable
    assert [figure.id for figure in reading.sheet.figures] == ["planted", "native"]
    assert len(reading.sheet.charts) == 2


@pytest.mark.parametrize("slip", [("qualifier", "more than"), ("qualifer", "more-than")])
def test_that_a_figure_is_never_shown_without_the_qualifier_that_was_misspelt(garden, slip):
    del garden["figures"][0]["qualifier"]
    garden["figures"][0][slip[0]] = slip[1]
    assert [figure.id for figure in read(garden).sheet.figures] == ["felled", "native"]


@pytest.mark.parametrize(
    ("path", "value", "shown"),
    [
        (("figures", 1, "derived"), 5, {"figures": 2}),
        (("figures", 1, "note"), "", {"figures": 2}),
        (("figures", 1, "source"), ["report", 5], {"figures": 2}),
        (("timelines", 0, "events", 0, "label"), 5, {"events": 0}),
        (("timelines", 0, "events", 0, "derived"), 5, {"events": 0}),
        (("timelines", 0, "note"), 5, {"timelines": 1, "events": 1}),
        (("timelines", 0, "title"), 5, {"timelines": 0}),
        (("charts", 0, "figures", 1), "No", {"charts": 1}),
        (("charts", 1, "series", 0, "id"), "No", {"charts": 1}),
        (("charts", 1, "categories", 1, "label"), 5, {"charts": 1}),
        (("charts", 1, "series", 0, "cells", 0, "value"), "30", {"charts": 2}),
        (("units", "share", "label"), 5, {"units": 1, "figures": 3}),
        (("presentation", "accent"), "red", {}),
        (("presentation", "tabs", 1), 5, {"tabs": 3}),
        (("sources", 0, "note"), 5, {"sources": 1}),
    ],
)
def test_that_only_what_a_fault_changes_is_left_out(garden, path, value, shown):
    whole = {
        "figures": 3,
        "timelines": 1,
        "events": 1,
        "charts": 2,
        "units": 2,
        "sources": 1,
        "tabs": 4,
    }
    if shown.get("timelines") == 0:
        shown["events"] = 0
    sheet = read(put(garden, path, value)).sheet
    assert {
        "figures": len(sheet.figures),
        "timelines": len(sheet.timelines),
        "events": sum(len(timeline.events) for timeline in sheet.timelines),
        "charts": len(sheet.charts),
        "units": len(sheet.units),
        "sources": len(sheet.sources),
        "tabs": len(sheet.presentation.tabs),
    } == whole | shown


def test_that_a_bad_cell_leaves_an_empty_one_so_that_none_moves_up(garden):
    sheet = read(put(garden, ("charts", 1, "series", 0, "cells", 0, "value"), "30")).sheet
    cells = sheet.charts[1].series[0].cells
    assert cells[0] == Cell()
    assert cells[1].missing is not None


def test_that_a_language_with_a_fault_leaves_the_others(garden):
    garden["figures"][1]["label"] = {"en": "Felled", "fr": ""}
    assert read(garden).sheet.figures[1].label == {"en": "Felled"}


def test_that_a_text_with_characters_that_act_is_shown_and_told(garden):
    garden["figures"][1]["label"] = "a\x07\u202eb"
    reading = read(garden)
    assert reading.sheet.figures[1].label == "a\x07\u202eb"
    assert [problem.code for problem in reading.problems()] == ["E-CTRL", "W-BIDI"]


@pytest.mark.parametrize("name", ["format", "id", "lang", "title", "sources"])
def test_that_nothing_is_shown_without_what_a_sheet_needs(garden, name):
    reading = read(put(garden, (name,), ...))
    assert not reading.is_readable
    assert reading.sheet is EMPTY_SHEET
    assert errors_in(reading.problems())


def test_that_the_whole_has_everything_at_its_own_place(garden):
    garden["figures"][0] = None
    garden["figures"][1]["unit"] = 5
    reading = read(garden)
    assert [figure.id for figure in reading.sheet.figures] == ["native"]
    assert [figure.id for figure in reading.whole.figures][1:] == ["felled", "native"]
    assert reading.mended == {("figures", 0), ("figures", 1, "unit")}


@pytest.mark.parametrize("name", ["figures", "sources", "units"])
def test_that_no_rule_is_asked_about_a_sheet_that_lost_what_others_refer_to(garden, name):
    assert read(put(garden, (name,), 5)).whole is None


# Too many ----------------------------------------------------------------------------------------


def test_that_no_more_problems_are_listed_than_can_be_read_and_the_rest_is_an_error(garden):
    garden["notes"] = [5] * 150
    problems = read(garden).problems()
    assert len(problems) == MOST_PROBLEMS + 1
    assert [p.code for p in problems if p.code != "E-TYPE"] == ["E-MANY"]
    assert problems[0].is_error


def test_that_a_hundred_warnings_hide_no_error(garden):
    for number in range(300):
        garden["sources"][0][f"zzz-{number}"] = 1
    garden["presentation"]["accent"] = "red"
    problems = read(garden).problems()
    assert [p.code for p in errors_in(problems)] == ["E-FORM", "E-MANY"]


def test_that_of_more_faults_than_are_listed_the_errors_are_kept(garden):
    garden["sources"][0] |= {f"zzz-{number}": 1 for number in range(80)}
    garden["notes"] = [5] * 60
    problems = read(garden).problems()
    assert len(problems) == MOST_PROBLEMS + 1
    assert len(errors_in(problems)) == 60 + 1


def test_that_exactly_as_many_as_are_listed_are_not_too_many(garden):
    garden["notes"] = [5] * MOST_PROBLEMS
    assert "E-MANY" not in [problem.code for problem in read(garden).problems()]


def test_that_ever_new_names_end_in_time(garden):
    garden["figures"][0] |= {f"qualifie-{number:0100}": 1 for number in range(20_000)}
    reading = read(garden)
    assert len(reading.problems()) == MOST_PROBLEMS + 1
    assert len(reading.sheet.figures) == 2


@pytest.mark.parametrize(
    ("name", "most"), [("figures", 2000), ("timelines", 50), ("charts", 200), ("notes", 200)]
)
def test_that_a_list_is_read_up_to_its_limit(garden, name, most):
    one = {
        "figures": {"id": "a", "label": "A", "unit": "trees", "source": "report"},
        "timelines": {"id": "a", "title": "A", "events": []},
        "charts": {"id": "a", "kind": "bar", "title": "A", "unit": "trees"},
        "notes": "A",
    }[name]
    garden["timelines"], garden["charts"] = [], []
    garden[name] = [one] * most
    assert read(garden).faults == ()
    garden[name] = [one] * (most + 1)
    reading = read(garden)
    assert [fault.code for fault in reading.faults] == ["E-LIMIT"]
    assert len(getattr(reading.sheet, name)) == most


# Other files -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "document", [[], "text", 5, None, {}, {"class": "dataset", "value": [1]}, {"sources": []}]
)
def test_that_a_file_of_another_kind_is_refused_by_name(document):
    problem = only_problem(document)
    assert problem.code == "E-KIND"
    if isinstance(document, dict) and document:
        assert repr(next(iter(document))) in problem.message


def test_that_a_newer_format_is_refused_and_nothing_else_is_said(garden):
    garden["format"] = 99
    garden["figures"] = 5
    problem = only_problem(garden)
    assert (problem.code, problem.path) == ("E-NEWER", ("format",))
    assert "99" in problem.message


# No file raises ----------------------------------------------------------------------------------

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(
        ["", " ", "felled", "2019", "x\x07", "#1a5fb4", "bar", "\u202e", 1.5, -1, 1e20]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "label", "en", "value", "x-a", "lable"]), inner)
    ),
    max_leaves=4,
)


def places(value: Any, path: Path = ()) -> list[Path]:
    found = [path] if path else []
    if isinstance(value, dict | list):
        for step, below in value.items() if isinstance(value, dict) else enumerate(value):
            found += places(below, (*path, step))
    return found


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_every_mutant_gives_a_sheet_or_problems_and_never_an_exception(garden, data):
    document = json.loads(json.dumps(garden))
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(places(document)))
        put(document, path, data.draw(values | st.just(...)))
    reading = read(document)
    problems = reading.problems()
    assert isinstance(reading.sheet, FactSheet)
    assert reading.is_readable or errors_in(problems)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
    if errors_in(problems):
        assert all(problem.code != "E-MANY" or len(problems) > 100 for problem in problems)
    else:
        assert reading.sheet == reading.whole


@pytest.mark.parametrize("year", ["2023", "2024", "0000", "9999", "1900"])
def test_that_the_quick_way_knows_the_calendar(year):
    from viewer.readers.shape import _own_kind

    refused = 0
    for month in range(14):
        for day in range(33):
            text = f"{year}-{month:02}-{day:02}"
            try:
                dates.parse(text)
            except dates.DateError:
                refused += 1
                with pytest.raises(dates.DateError):
                    _own_kind(Edtf, text)
            else:
                assert _own_kind(Edtf, text) == text
    assert refused in {14 * 33 - 365, 14 * 33 - 366}


@given(st.text("0123456789X-/.~?%T ", max_size=12))
def test_that_walk_and_quick_way_know_the_same_dates(text):
    from viewer.readers.single_kinds import _is_date

    try:
        dates.parse(text)
    except dates.DateError:
        assert not _is_date(text)
    else:
        assert _is_date(text)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3) | st.integers())
def test_that_a_number_of_a_figure_is_itself(number):
    if abs(number) <= 10**15:
        assert as_number(number) == number
    else:
        with pytest.raises(ValueError, match=r"^$"):
            as_number(number)
