"""What `check` writes: lines an editor can follow, JSON a program can read, nothing that acts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.checks.citation import decoded, evidence
from viewer.checks.coverage import coverage
from viewer.checks.report import (
    Checked,
    json_report,
    problem_line,
    terminal,
    text_report,
)
from viewer.opening import open_bytes
from viewer.problems import Fault, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from viewer.sheet.model import FactSheet

    Maker = Callable[..., FactSheet]

WRONG = Problem(
    66, 16, "E-TYPE", ("figures", 0, "value"), "'90,000' is text", "write 90000 without quotes"
)
ABSENT = Fault(("sources", 0, "text", "file"), "E-SOURCE", "there is no such file")
LACKING = Problem(
    8, 5, "W-SOURCE", ("sources", 0), "the record lacks: url", severity=Severity.WARNING
)
BOOK = (
    b"We dug in March 2023. There are 12 roses, and 20 to 30 tulips."
    b" Tall are 40 percent in front and 60 percent behind, small 70.5 percent in front."
)
WHOLE = Problem(0, 0, "E-OPEN", (), "there is no such file")


def checked(name: str, problems: tuple[Problem, ...], sheet: FactSheet) -> Checked:
    """Give the report's view of a sheet whose source text is there if the sheet names one."""
    texts = {source.id: BOOK for source in sheet.sources if source.text}
    return Checked(name, problems, sheet, evidence(sheet, texts), decoded(texts))


def test_that_a_problem_is_one_line_in_the_form_editors_know():
    assert problem_line("garden.json", WRONG) == (
        "garden.json:66:16: error: $.figures[0].value: '90,000' is text: "
        "write 90000 without quotes [E-TYPE]"
    )


def test_that_a_problem_of_the_whole_file_has_no_place():
    assert problem_line("x.json", WHOLE) == "x.json: error: there is no such file [E-OPEN]"


def test_that_warnings_and_errors_are_told_apart_and_counted(garden: Maker):
    lines = text_report(checked("g.json", (LACKING, WRONG), garden())).splitlines()
    assert lines[0].startswith("g.json:8:5: warning: $.sources[0]: ")
    assert lines[1].startswith("g.json:66:16: error: ")
    assert lines[2] == "g.json: source book: 5 of 5 numbers used"
    assert lines[3] == "g.json: 1 error, 1 warning"


def test_that_coverage_says_what_was_looked_up(garden: Maker):
    lines = text_report(checked("g.json", (), garden())).splitlines()
    assert lines == [
        "g.json: source book: 5 of 5 numbers used",
        "g.json: 0 errors, 0 warnings",
        (
            "g.json: 2 of 2 figures quoted, 2 verified; 1 of 1 event quoted, 1 verified; "
            "3 of 3 values in tables quoted, 3 verified"
        ),
    ]


def test_that_a_source_without_a_text_is_said_not_to_be_verified(garden: Maker):
    sheet = garden({("sources", 0, "text"): ...})
    last = text_report(checked("g.json", (), sheet)).splitlines()[-1]
    assert "source text not present for 1 source: not verified" in last
    assert "2 of 2 figures quoted, 0 verified" in last


def test_that_a_text_that_can_not_be_read_counts_as_absent(garden: Maker):
    for texts in ({}, {"book": ABSENT}, {"book": b"\xff"}):
        assert coverage(garden(), {}, decoded(texts)).absent_texts == 1
    assert coverage(garden(), {}, decoded({"book": BOOK})).absent_texts == 0


def test_that_broken_quotations_are_looked_up_and_not_found(garden: Maker):
    sheet = garden({("figures", 1, "quote"): "a thousand tulips"})
    counted = coverage(sheet, evidence(sheet, {"book": BOOK}), {"book"})
    assert (counted.figures.verified, counted.contradicted) == (1, 1)
    assert "2 of 2 figures quoted, 1 verified" in text_report(checked("g.json", (), sheet))


def test_that_what_is_not_quoted_is_not_counted_as_quoted(garden: Maker):
    sheet = garden({("figures", 0, "quote"): ..., ("timelines", 0, "events", 0, "quote"): ...})
    counted = coverage(sheet, evidence(sheet, {"book": BOOK}), {"book"})
    assert counted.figures == (2, 1, 1)
    assert counted.events == (1, 0, 0)


def test_that_what_claims_no_number_is_never_counted_as_verified(garden: Maker):
    sheet = garden(
        {
            ("figures", 0, "value"): ...,
            ("figures", 0, "missing"): "suppressed",
            ("figures", 0, "published"): ...,
            ("timelines", 0, "events", 0, "date"): ...,
        }
    )
    counted = coverage(sheet, evidence(sheet, {"book": BOOK}), {"book"})
    assert (counted.figures, counted.events) == ((2, 2, 1), (1, 1, 0))
    assert counted.nothing_to_verify == 2
    last = text_report(checked("g.json", (), sheet)).splitlines()[-1]
    assert "2 quoted without a number or date" in last


def test_that_a_sheet_of_nothing_has_nothing_to_verify(garden: Maker):
    empty = garden({("figures",): [], ("timelines",): [], ("charts",): []})
    assert text_report(checked("g.json", (), empty)).endswith("g.json: nothing to verify\n")


def test_that_a_file_without_a_sheet_has_no_coverage():
    report = text_report(Checked("x.json", (WHOLE,), None, {}, {}))
    assert report.splitlines() == [
        "x.json: error: there is no such file [E-OPEN]",
        "x.json: 1 error, 0 warnings",
    ]


def test_that_json_holds_all_that_text_does(garden: Maker):
    document = json.loads(json_report([checked("g.json", (LACKING, WRONG), garden())]))
    (file,) = document["files"]
    assert (file["file"], file["errors"], file["warnings"]) == ("g.json", 1, 1)
    assert file["problems"][1] == {
        "line": 66,
        "column": 16,
        "severity": "error",
        "code": "E-TYPE",
        "path": "$.figures[0].value",
        "message": "'90,000' is text",
        "remedy": "write 90000 without quotes",
    }
    assert file["coverage"]["figures"] == {"total": 2, "quoted": 2, "verified": 2}


def test_that_json_of_an_unreadable_file_says_so():
    (file,) = json.loads(json_report([Checked("x.json", (WHOLE,), None, {}, {})]))["files"]
    assert file["coverage"] is None


# What is left out of a file with errors ---------------------------------------------------------


@pytest.fixture
def with_a_broken_one(document: dict[str, Any]) -> Checked:
    """Give a file whose first figure and only event can't be read."""
    document["figures"].insert(0, {**document["figures"][0], "id": "first", "value": "many"})
    del document["figures"][2]["quote"]
    document["timelines"][0]["events"][0]["date"] = "soon"
    del document["sources"][0]["text"]
    opened = open_bytes(json.dumps(document).encode())
    assert [figure.id for figure in opened.sheet.figures] == ["roses", "tulips"]
    return Checked(
        "g.json", opened.problems, opened.sheet, opened.evidence, opened.texts, opened.flaws
    )


def test_that_places_are_those_of_the_file_where_a_part_of_it_is_left_out(
    with_a_broken_one: Checked,
):
    lines = text_report(with_a_broken_one).splitlines()
    assert "g.json: $.figures[2]: 20 has no quotation" in lines
    (file,) = json.loads(json_report([with_a_broken_one]))["files"]
    paths = {proof["key"]: proof["path"] for proof in file["evidence"]}
    assert (paths["roses"], paths["tulips"]) == ("$.figures[1]", "$.figures[2]")
    assert file["numbers"]["without_quotation"][0]["path"] == "$.figures[2]"


def test_that_what_is_left_out_is_counted(with_a_broken_one: Checked):
    assert text_report(with_a_broken_one).splitlines()[-1].endswith("; 2 not shown")
    (file,) = json.loads(json_report([with_a_broken_one]))["files"]
    assert file["coverage"]["left_out"] == 2


def test_that_a_changed_text_is_counted_though_nothing_quotes_it(garden: Maker):
    sheet = garden(
        {
            ("sources", 0, "text", "sha256"): "0" * 64,
            ("figures",): [],
            ("timelines",): [],
            ("charts",): [],
        }
    )
    changed = Problem(1, 1, "E-HASH", ("sources", 0, "text", "sha256"), "it is another")
    assert checked("g.json", (changed,), sheet).coverage(sheet).changed_texts == 1
    assert checked("g.json", (), sheet).coverage(sheet).changed_texts == 0


def test_that_what_is_computed_is_not_to_be_compared_by_eye(garden: Maker):
    sheet = garden({("figures", 0, "derived"): "Counted."})
    counted = coverage(sheet, evidence(sheet, {"book": BOOK}), {"book"})
    assert (counted.computed, counted.by_eye) == (1, 0)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("two\nlines\r", "two\\x0alines\\x0d"),
        ("\u202e000,09", "\\u202e000,09"),
        ("a\u2028b", "a\\u2028b"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("\xad\uffff\U00010000", "\\xad\\uffff\U00010000"),
        ("\U0001bca0", "\\U0001bca0"),
        ("90\u202f000 vues\u00a0: été عملية", "90\u202f000 vues\u00a0: été عملية"),
    ],
)
def test_that_a_terminal_is_given_nothing_it_would_obey(text: str, shown: str):
    assert terminal(text) == shown


def test_that_file_names_are_made_safe_as_well(garden: Maker):
    report = text_report(checked("a\x1b]0;b\n.json", (WRONG,), garden()))
    assert "\x1b" not in report
    assert len(report.splitlines()) == 4


@given(st.text(), st.text())
def test_that_a_problem_is_one_line_whatever_it_says(name: str, message: str):
    line = problem_line(name, WRONG._replace(message=message))
    assert line.splitlines() == [line]
    assert line.isprintable() or {c for c in line if not c.isprintable()} <= set(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    )


@given(st.text(), st.text())
def test_that_json_is_ascii_whatever_a_file_says(name: str, message: str):
    report = json_report([Checked(name, (WRONG._replace(message=message),), None, {}, {})])
    assert report.isascii()
    (file,) = json.loads(report)["files"]
    assert (file["file"], file["problems"][0]["message"]) == (name, message)
