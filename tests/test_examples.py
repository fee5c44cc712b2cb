"""The files in tests/examples: drop one in, get a test.

A good one has no problem at all. A bad one lies in the folder of the code it is an example of, and
beside it a file `.expect` says at which line and column that problem stands.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from viewer.opening import open_sheet
from viewer.readers import limits

EXAMPLES = Path(__file__).parent / "examples"
GOOD = sorted((EXAMPLES / "good").glob("*.json"))
BAD = sorted((EXAMPLES / "bad").glob("*/*.json"))
SOURCE = Path(__file__).parents[1] / "viewer"

NOT_IN_A_SHEET = {
    "E-OPEN",  # a file that is not there, or no file
    "E-SIZE",  # a file of more than 16 MiB
    "W-GLYPH",  # said by the paper
}

# One slip, and what else it truly means for the sheet.
ALSO_TOLD = {
    "bad/E-MANY/a-hundred-and-one": {"E-DATE"},
    "bad/E-FORM/id": {"E-REF"},
    "bad/E-FORM/unit-name": {"E-REF"},
    "bad/E-ID/twice": {"E-REF"},
}


def name(file: Path) -> str:
    return str(file.relative_to(EXAMPLES).with_suffix(""))


@pytest.mark.parametrize("file", GOOD, ids=name)
def test_that_a_good_example_has_no_problem(file: Path):
    opened = open_sheet(file)
    assert opened.problems == ()
    assert opened.readable


@pytest.mark.parametrize("file", BAD, ids=name)
def test_that_a_bad_example_is_told_at_its_place(file: Path):
    code = file.parent.name
    line, column = file.with_suffix(".expect").read_text(encoding="utf-8").split(":")
    problems = open_sheet(file).problems
    told = [(p.code, p.line, p.column) for p in problems]
    assert (code, int(line), int(column)) in told, problems


@pytest.mark.parametrize("file", BAD, ids=name)
def test_that_a_bad_example_has_no_other_problem(file: Path):
    codes = {problem.code for problem in open_sheet(file).problems}
    assert codes <= {file.parent.name} | ALSO_TOLD.get(name(file), set())


@pytest.mark.parametrize("file", BAD, ids=name)
def test_that_every_problem_says_how_to_mend_it(file: Path):
    for problem in open_sheet(file).problems:
        assert problem.remedy, problem


@pytest.mark.parametrize("kind", ["folder", "pipe", "absent", "too large"])
def test_that_what_can_not_be_opened_says_what_to_do(tmp_path: Path, kind: str):
    path = tmp_path / "x.json"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "too large":
        with path.open("wb") as file:
            file.truncate(limits.LARGEST_SHEET + 1)
    (problem,) = open_sheet(path).problems
    assert problem.code == ("E-SIZE" if kind == "too large" else "E-OPEN")
    assert problem.remedy


def test_that_there_are_forty_broken_files_and_more():
    assert len(BAD) >= 40
    assert len({file.parent.name for file in BAD}) >= 40


def test_that_every_code_has_an_example():
    said = {
        code
        for module in SOURCE.rglob("*.py")
        for code in re.findall(r'"([EW]-[A-Z]+)"', module.read_text(encoding="utf-8"))
    }
    assert said - NOT_IN_A_SHEET == {file.parent.name for file in BAD}
