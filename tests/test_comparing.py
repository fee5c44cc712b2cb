"""`factsheet compare` as it is used: lines, summary, exit codes, JSON, and drafts that are none."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from viewer import assets
from viewer.cli import main
from viewer.content import wording
from viewer.readers import limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SAMPLE = str(assets.data("operation-h.json"))
DRAFT = """The operation identified more than 90,000 accounts,
and 46 people were arrested.

Sent to 146 countries: 27,700 victims, and 25 officers.
"""


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("FACTSHEET_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    yield
    wording.speak("en")


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str | bytes], str]:
    """Write a draft and give its path."""

    def write(text: str | bytes) -> str:
        file = tmp_path / "draft.txt"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(file)

    return write


def test_that_each_number_is_a_line_with_its_place_and_a_summary_ends_the_report(draft, capsys):
    file = draft(DRAFT)
    assert main(["compare", SAMPLE, file]) == 1
    said = capsys.readouterr()
    differs = "differs from K5: the sheet says 130 countries; the number is that of K4"
    assert said.err == ""
    assert said.out.splitlines() == [
        f"{file}:1:26: note: 'more than 90,000': matches K1 (Online accounts identified)",
        f"{file}:2:5: note: '46': matches K2 (Individuals arrested)",
        f"{file}:4:9: error: '146': {differs} (Countries sent referral packages)",
        f"{file}:4:24: warning: '27,700': matches K10, but lost “more than” (Identified victims)",
        f"{file}:4:44: warning: '25': not in this sheet",
        f"{file}: 5 numbers: 2 match, 1 lost its qualifier, 1 differs, 1 is not in this sheet",
    ]


def test_that_a_draft_whose_numbers_all_match_gives_zero(draft, capsys):
    assert main(["compare", SAMPLE, draft("More than 90,000 accounts; 836 cases.")]) == 0
    assert "2 numbers: 2 match" in capsys.readouterr().out


def test_that_a_draft_without_numbers_gives_zero_and_says_so(draft, capsys):
    assert main(["compare", SAMPLE, draft("Nothing to see.")]) == 0
    assert capsys.readouterr().out.endswith(": no numbers in this text\n")


def test_that_a_dash_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"836 cases")))
    assert main(["compare", SAMPLE, "-"]) == 0
    assert capsys.readouterr().out.startswith("-:1:1: note: '836': matches K3")


def test_that_the_language_can_be_given(draft, capsys):
    file = draft("90.000")
    assert main(["compare", SAMPLE, file, "--lang", "es"]) == 1
    assert "lost “more than”" in capsys.readouterr().out
    assert main(["compare", SAMPLE, file, "--lang", "es", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["language"] == "es"


def test_that_the_json_says_the_same_with_offsets_keys_and_values_as_text(draft, capsys):
    file = draft(DRAFT)
    assert main(["compare", SAMPLE, file, "--format", "json"]) == 1
    out = capsys.readouterr().out
    assert out.isascii()
    report = json.loads(out)
    assert report["draft"] == file
    assert report["sheet"] == SAMPLE
    assert report["language"] == "en"
    assert report["counts"] == {"matches": 2, "lost": 1, "differs": 1, "absent": 1}
    first, *_middle, lost, absent = report["numbers"]
    assert DRAFT[first["start"] : first["end"]] == first["words"] == "more than 90,000"
    assert (first["line"], first["column"], first["value"]) == (1, 26, "90000")
    assert first["stated"] == [
        {
            "part": "figure",
            "key": "accounts-identified",
            "value": "90000",
            "upper": None,
            "qualifier": "more-than",
            "unit": "accounts",
        }
    ]
    assert (lost["verdict"], lost["difference"]) == ("lost", "qualifier")
    assert (absent["verdict"], absent["stated"]) == ("absent", [])


# What can't be compared --------------------------------------------------------------------------


def test_that_a_draft_that_is_not_there_gives_two(tmp_path, capsys):
    assert main(["compare", SAMPLE, str(tmp_path / "none.txt")]) == 2
    assert "none.txt can't be opened: No such file or directory" in capsys.readouterr().err
    assert main(["compare", SAMPLE, str(tmp_path)]) == 2
    assert main(["compare", SAMPLE, "a\0b"]) == 2


def test_that_a_sheet_that_can_not_be_opened_gives_two(draft, tmp_path, capsys):
    assert main(["compare", str(tmp_path / "none.json"), draft("1,000")]) == 2
    assert "[E-OPEN]" in capsys.readouterr().err
    torn = tmp_path / "torn.json"
    torn.write_text("{", encoding="utf-8")
    assert main(["compare", str(torn), draft("1,000")]) == 2
    assert capsys.readouterr().out == ""


def test_that_of_a_sheet_with_errors_what_is_right_is_compared(draft, tmp_path, capsys):
    document = json.loads(assets.data("operation-h.json").read_bytes())
    document["figures"][2]["value"] = "836"
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(document), encoding="utf-8")
    assert main(["compare", str(broken), draft("More than 90,000 accounts.")]) == 1
    said = capsys.readouterr()
    assert "matches K1" in said.out
    assert "[E-TYPE]" in said.err
    assert "broken.json has errors: only what is right of it was compared" in said.err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"One.\nTwo caf\xe9 836.", "draft.txt is not UTF-8, in line 2: save it as UTF-8"),
        ("836".encode("utf-16"), "draft.txt is UTF-16: save it as UTF-8"),
    ],
)
def test_that_what_is_not_utf_8_is_refused_with_its_line_and_the_remedy(data, words, draft, capsys):
    assert main(["compare", SAMPLE, draft(data)]) == 2
    assert words in capsys.readouterr().err


def test_that_a_byte_order_mark_does_not_count_as_a_column(draft, capsys):
    assert main(["compare", SAMPLE, draft(b"\xef\xbb\xbf836 cases")]) == 0
    assert ":1:1: note:" in capsys.readouterr().out


def test_that_a_draft_may_have_a_mebibyte_and_no_byte_more(draft, capsys, monkeypatch):
    assert limits.LARGEST_DRAFT == limits.MEBIBYTE
    whole = b"836 cases" + b" " * (limits.LARGEST_DRAFT - 9)
    assert main(["compare", SAMPLE, draft(whole)]) == 0
    assert main(["compare", SAMPLE, draft(whole + b" ")]) == 2
    assert "draft.txt is larger than 1 MiB" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(whole + b" ")))
    assert main(["compare", SAMPLE, "-"]) == 2


# Hostile drafts ----------------------------------------------------------------------------------


def test_that_nothing_a_draft_says_reaches_the_terminal_as_a_command(draft, capsys):
    hostile = (
        "\x1b]0;owned\x07 {name} %s <b>more\x1b[31m\n\u202ethan</b> 90,000 accounts\x00; "
        "nearly\u202e 836 cases"
    )
    main(["compare", SAMPLE, draft(hostile)])
    out = capsys.readouterr().out
    assert all(letter.isprintable() or letter == "\n" for letter in out)
    assert ":2:" in out
    assert "836" in out


def test_that_a_name_of_a_draft_is_escaped_too(tmp_path, capsys):
    file = tmp_path / "a\x1b[31m\n.txt"
    file.write_text("836 cases", encoding="utf-8")
    assert main(["compare", SAMPLE, str(file)]) == 0
    assert "a\\x1b[31m\\x0a.txt:1:1" in capsys.readouterr().out


def test_that_a_number_over_a_line_end_is_one_line_of_the_report(draft, capsys):
    assert main(["compare", SAMPLE, draft("more than\r\n90,000 accounts")]) == 0
    assert "'more than 90,000': matches K1" in capsys.readouterr().out


def test_that_verdicts_are_said_in_the_language_of_the_terminal(draft, capsys, monkeypatch):
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert main(["compare", SAMPLE, draft("90,000 accounts identified")]) == 1
    out = capsys.readouterr().out
    assert "plus de" in out
    assert "Comptes en ligne repérés" in out


def test_that_no_display_and_no_qt_is_needed(draft):
    asked = (
        "import sys; from viewer.cli import main; code = main(sys.argv[1:]); "
        "assert 'PySide6' not in sys.modules; sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, "compare", SAMPLE, draft(DRAFT)],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"},
    )
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize(
    "arguments",
    [("compare",), ("compare", SAMPLE), ("compare", SAMPLE, "d", "--format", "xml")],
    ids=len,
)
def test_that_a_wrong_command_line_gives_two(arguments, capsys):
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("Usage: factsheet compare FILE DRAFT")
