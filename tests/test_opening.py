"""A path becomes an open sheet with all of its problems, or a sentence why not; nothing raises."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
import typst

from viewer import assets
from viewer.opening import NOTHING_OPEN, open_bytes, open_sheet
from viewer.problems import MOST_PROBLEMS, Severity
from viewer.readers import limits
from viewer.sheet.evidence import Evidence
from viewer.sheet.model import EMPTY_SHEET

GARDEN = Path(__file__).parent / "examples" / "good" / "garden.json"
TEXT = "In 2023 more than 40 trees were planted; 12 trees were felled."


@pytest.fixture
def garden() -> dict:
    return json.loads(GARDEN.read_text(encoding="utf-8"))


@pytest.fixture
def write(tmp_path):
    """Give a function that writes a sheet and gives its path."""

    def to(document, name: str = "sheet.json") -> Path:
        path = tmp_path / name
        data = document if isinstance(document, bytes) else json.dumps(document, indent=1).encode()
        path.write_bytes(data)
        return path

    return to


def codes(opened) -> list[str]:
    return [problem.code for problem in opened.problems]


# What is opened ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["operation-h.json", "tour.json"])
def test_that_the_sheets_that_come_with_the_program_have_no_error(name):
    opened = open_sheet(assets.data(name))
    assert opened.errors == ()
    assert opened.readable
    assert opened.data == assets.data(name).read_bytes()


def test_that_an_open_sheet_knows_its_bytes_its_path_and_its_evidence(write, garden, tmp_path):
    garden["sources"][0]["text"] = {
        "file": "report.txt",
        "sha256": sha256(TEXT.encode()).hexdigest(),
    }
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    path = write(garden)
    opened = open_sheet(path)
    assert opened.path == path
    assert opened.data == path.read_bytes()
    assert opened.evidence["felled"].state is Evidence.VERIFIED
    assert opened.evidence["native"].state is Evidence.CONTRADICTED
    assert opened.evidence["work/digging"].state is Evidence.CONTRADICTED
    assert codes(opened) == ["E-QUOTE", "E-QUOTE", "E-QUOTE"]
    assert opened.texts == {"report": TEXT}


def test_that_without_a_path_no_text_is_looked_for(garden):
    garden["sources"][0]["text"] = {"file": "report.txt"}
    opened = open_bytes(json.dumps(garden).encode())
    assert opened.problems == ()
    assert opened.path is None


def test_that_a_pdf_gives_its_sheet_back(write, tmp_path):
    sheet = GARDEN.read_bytes()
    template = (
        '#pdf.attach("s.json", read("s.json", encoding: none), mime-type: "application/json")\nx'
    )
    pdf = typst.compile({"main.typ": template.encode(), "s.json": sheet}, format="pdf")
    opened = open_sheet(write(pdf, "printed.pdf"))
    assert opened.problems == ()
    assert opened.data == sheet
    assert opened.sheet == open_sheet(GARDEN).sheet


def test_that_the_name_of_a_file_says_nothing(write, garden):
    assert open_sheet(write(garden, "sheet.pdf")).readable
    assert open_sheet(write(garden, "sheet")).readable


# What is not -------------------------------------------------------------------------------------


def refused(opened) -> str:
    (problem,) = opened.problems
    assert not opened.readable
    assert opened.sheet is EMPTY_SHEET
    assert (problem.line, problem.column, problem.path) == (0, 0, ())
    assert problem.is_error
    return problem.code


def test_that_a_file_that_is_not_there_is_said_by_name(tmp_path):
    opened = open_sheet(tmp_path / "absent.json")
    assert refused(opened) == "E-OPEN"
    assert "absent.json" in opened.problems[0].message


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "nul"])
def test_that_what_is_no_plain_file_is_refused_and_never_waited_for(tmp_path, kind):
    path = tmp_path / "x"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path = Path("/dev/zero")
    else:
        path = Path("a\x00b")
    assert refused(open_sheet(path)) == "E-OPEN"


def test_that_a_file_one_byte_too_long_is_refused(write):
    blank = b" " * (limits.LARGEST_SHEET - 2)
    assert codes(open_sheet(write(b"[" + blank + b"]"))) == ["E-KIND"]
    assert refused(open_sheet(write(b"[" + blank + b" ]"))) == "E-SIZE"
    assert refused(open_bytes(b"[" + blank + b" ]")) == "E-SIZE"


def test_that_a_file_of_fifty_megabytes_is_refused_whatever_it_begins_with(tmp_path):
    for number, head in enumerate((b"{", b"%PDF-1.7\n")):
        path = tmp_path / f"{number}.json"
        with path.open("wb") as file:
            file.write(head)
            file.truncate(70 << 20)
        assert refused(open_sheet(path)) == "E-SIZE"


def test_that_a_pdf_without_a_sheet_is_refused(write):
    assert refused(open_sheet(write(b"%PDF-1.7\n%%EOF\n", "other.pdf"))) == "E-KIND"


def test_that_nothing_is_open_before_a_file_is():
    assert NOTHING_OPEN.sheet is EMPTY_SHEET
    assert not NOTHING_OPEN.readable


# Reading and rules together ----------------------------------------------------------------------


def test_that_faults_of_types_and_of_rules_are_told_in_one_go_in_the_order_of_the_file(
    write, garden
):
    garden["figures"][0]["value"] = "40"
    garden["figures"][1]["source"] = "nobody"
    garden["charts"][0]["figures"].append("none")
    opened = open_sheet(write(garden))
    assert codes(opened) == ["E-TYPE", "E-REF", "E-REF"]
    assert [p.line for p in opened.problems] == sorted(p.line for p in opened.problems)
    assert all(p.line > 1 for p in opened.problems)


def test_that_a_fault_is_found_at_its_place_behind_one_that_was_left_out(write, garden):
    garden["figures"][0] = None
    garden["figures"][2]["id"] = "felled"
    opened = open_sheet(write(garden))
    told = {problem.code: problem for problem in opened.problems}
    assert told["E-ID"].path == ("figures", 2, "id")
    assert "figures[1]" in told["E-ID"].message


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("figures", 0, "value"), "40"),
        (("figures", 0, "unit"), 5),
        (("figures", 0, "source"), 5),
        (("figures", 0, "period"), "no"),
        (("figures", 0, "qualifier"), "no"),
        (("figures", 0, "label"), 5),
        (("figures", 0, "quote"), 5),
        (("units", "trees"), 5),
        (("units", "trees", "kind"), "no"),
        (("sources", 0, "url"), "no"),
        (("charts", 1, "series", 0, "cells", 0, "value"), "40"),
        (("charts", 1, "series", 0, "cells"), 5),
        (("charts", 1, "series", 0), 5),
        (("charts", 0, "figures"), ["planted", 5]),
        (("timelines", 0, "events", 0, "source"), 5),
        (("timelines", 0, "id"), 5),
        (("figures",), 5),
        (("sources",), 5),
        (("units",), 5),
    ],
)
def test_that_what_only_follows_from_a_fault_is_not_told(write, garden, path, value):
    place = garden
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    opened = open_sheet(write(garden))
    if path == ("timelines", 0, "id"):  # the tab of that name is asked for, truly in vain
        assert codes(opened)[0] == "E-TYPE"
        assert set(codes(opened)[1:]) <= {"E-REF"}
    else:
        assert len(opened.problems) == 1


def test_that_a_figure_that_a_rule_finds_wrong_is_left_out_and_the_others_are_shown(write, garden):
    before = [figure.id for figure in open_sheet(write(garden)).sheet.figures]
    garden["figures"][1]["unit"] = "nothing"
    opened = open_sheet(write(garden))
    assert opened.readable
    assert [figure.id for figure in opened.sheet.figures] == [before[0], *before[2:]]
    assert "E-REF" in codes(opened)


def test_that_errors_come_first_where_there_are_too_many_problems(write, garden):
    garden["figures"] = [
        {"id": f"f{n}", "label": "F", "unit": "no", "source": "report"} for n in range(150)
    ]
    problems = open_sheet(write(garden)).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert {problem.severity for problem in problems} == {Severity.ERROR}
    assert codes(open_sheet(write(garden)))[-1] == "E-MANY"


# Texts beside ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("absent.txt", "E-SOURCE"),
        ("pipe", "E-SOURCE"),
        ("out.txt", "E-PATH"),
        ("large", "E-SOURCE"),
    ],
)
def test_that_a_source_text_that_can_not_be_read_is_told_where_it_is_named(
    write, garden, tmp_path, name, code
):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "out.txt").symlink_to(GARDEN)
    with (tmp_path / "large").open("wb") as file:
        file.truncate(limits.LARGEST_SOURCE_TEXT + 1)
    garden["sources"][0]["text"] = {"file": name}
    (problem,) = open_sheet(write(garden)).problems
    assert (problem.code, problem.path) == (code, ("sources", 0, "text", "file"))
    assert problem.line > 1


# What it loads -----------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [GARDEN, *map(assets.data, ("operation-h.json", "tour.json"))])
def test_that_opening_a_good_sheet_loads_nothing_that_only_a_bad_one_needs(file):
    script = (
        "import sys; from pathlib import Path; from viewer.opening import open_sheet;"
        "assert open_sheet(Path(sys.argv[1])).errors == ();"
        "print(*sys.modules)"
    )
    command = [sys.executable, "-P", "-c", script, str(file)]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert not loaded & {
        "difflib",
        "dataclasses",
        "zlib",
        "PySide6",
        "numpy",
        "typst",
        "viewer.readers.walk",
        "viewer.readers.compound_kinds",
        "viewer.readers.shape_words",
        "viewer.readers.json_fault",
        "viewer.readers.own_pdf",
    }


# What is proved is what is shown -----------------------------------------------------------------


def _trees(**members: object) -> dict[str, object]:
    quoted = {"quote": "5 trees", "source": "s", "unit": "trees"}
    return {"id": "felled", "label": "Felled", "value": 5} | quoted | members


@pytest.fixture
def proved(write, tmp_path):
    """Give a function that opens a sheet of *figures*; its texts are told by source title."""

    def of(*figures: dict[str, object], sources: dict[object, str] | None = None):
        told = sources or {"Report": "There were 5 trees."}
        records = []
        for place, (title, text) in enumerate(told.items()):
            (tmp_path / f"{place}.txt").write_text(text, encoding="utf-8")
            records.append({"id": "s", "title": title, "text": {"file": f"{place}.txt"}})
        document = {"format": 1, "id": "trees", "lang": "en", "title": "Trees"}
        units = {"trees": {"label": "trees"}}
        return open_sheet(
            write(document | {"units": units, "sources": records, "figures": [*figures]})
        )

    return of


@pytest.mark.parametrize("broken", [{"label": 3}, {"unit": 3}, {"qualifier": "sort-of"}])
def test_that_a_figure_is_never_handed_the_proof_of_a_broken_one_with_its_id(proved, broken):
    opened = proved(_trees(**broken), _trees(value=7))
    assert [figure.value for figure in opened.sheet.figures] == [7]
    assert opened.evidence["felled"].state is Evidence.CONTRADICTED


def test_that_what_is_not_shown_has_no_proof(proved):
    opened = proved(_trees(unit="nope"), _trees(id="planted"))
    assert [figure.id for figure in opened.sheet.figures] == ["planted"]
    assert [*opened.evidence] == ["planted"]
    assert opened.evidence["planted"].state is Evidence.VERIFIED


def test_that_of_two_sources_with_one_id_the_text_of_the_first_is_meant(proved):
    opened = proved(_trees(), sources={"First": "There were 9 trees.", "Last": "5 trees."})
    assert [source.title for source in opened.sheet.sources] == ["First"]
    assert opened.texts == {"s": "There were 9 trees."}
    assert opened.evidence["felled"].state is Evidence.CONTRADICTED
    opened = proved(_trees(), sources={"First": "There were 5 trees.", "Last": "9 trees."})
    assert opened.evidence["felled"].state is Evidence.VERIFIED


def test_that_a_source_is_never_handed_the_text_of_a_broken_one_with_its_id(proved):
    opened = proved(_trees(), sources={3: "There were 5 trees.", "Last": "9 trees."})
    assert [source.title for source in opened.sheet.sources] == ["Last"]
    assert opened.texts == {}
    assert opened.evidence["felled"].state is Evidence.QUOTED


def test_that_what_quotes_a_source_that_can_not_be_read_is_not_verified(proved):
    opened = proved(_trees(value=6), sources={3: "There were 5 trees."})
    assert opened.evidence["felled"].state is Evidence.QUOTED
