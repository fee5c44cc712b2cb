"""`factsheet export`: a file of the kind its name says, or a sentence, and nothing lost."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from viewer import assets
from viewer.cli import main
from viewer.exporting import KINDS

SAMPLE = assets.data("operation-h.json")
HEADS = {"svg": b"<svg ", "png": b"\x89PNG", "pdf": b"%PDF-", "csv": b"id,", "md": b"**Operation"}


def export(target: Path, *options: str, sheet: Path = SAMPLE) -> int:
    return main(["export", str(sheet), "-o", str(target), *options])


def sheet_with(folder: Path, **members: object) -> Path:
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    document["figures"][0].update(members)
    file = folder / "sheet.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("kind", KINDS)
def test_that_the_name_says_what_is_written(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    target = tmp_path / f"out.{kind.upper()}"
    assert export(target, "--what", "figures") == 0
    head = b"**Key figures**" if kind == "md" else HEADS[kind]
    assert target.read_bytes().startswith(head)
    assert capsys.readouterr().out == f"{target}\n"
    first = target.read_bytes()
    assert export(target, "--what", "figures") == 0
    assert target.read_bytes() == first
    assert list(tmp_path.iterdir()) == [target]


def test_that_data_are_all_figures_unless_another_part_is_asked_for(tmp_path: Path):
    target = tmp_path / "out.csv"
    assert export(target) == 0
    found = rows(target.read_bytes())
    assert len(found) == 11
    first = found[0]
    assert (first["value"], first["qualifier"], first["unit"]) == ("90000", "more-than", "accounts")
    assert (first["sources"], first["shown"]) == ("release", "more than 90,000")
    assert export(target, "--what", "figure:individuals-arrested") == 0
    assert [row["value"] for row in rows(target.read_bytes())] == ["46"]
    assert export(target, "--what", "timeline:operation") == 0
    assert len(rows(target.read_bytes())) == 6
    assert export(target, "--what", "sources") == 0
    assert [row["publisher"] for row in rows(target.read_bytes())] == ["INTERPOL"]


def test_that_a_spreadsheet_runs_nothing_of_a_file(tmp_path: Path):
    sheet = sheet_with(tmp_path, label="=cmd|' /C calc'!A0", scope="@SUM(A1)")
    target = tmp_path / "out.csv"
    assert export(target, "--bom", sheet=sheet) == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfid,")
    first = rows(target.read_bytes())[0]
    assert (first["label"], first["scope"]) == ("'=cmd|' /C calc'!A0", "'@SUM(A1)")


@pytest.mark.parametrize(
    ("target", "options", "said"),
    [
        (
            "x.png",
            (),
            "say with --what which part becomes the picture: figures, timeline:operation",
        ),
        ("x.png", ("--what", "chart:no"), "has no part 'chart:no'; it has: figures, timeline:op"),
        ("x.doc", (), "end its name in .svg, .png, .pdf, .csv, .md"),
        ("x", (), "end its name in"),
        ("x.csv", ("--dpi", "72"), "--dpi says nothing for a .csv"),
        ("x.svg", ("--bom", "--what", "figures"), "--bom says nothing for a .svg"),
        ("x.pdf", ("--transparent", "--what", "figures"), "--transparent says nothing for a .pdf"),
        ("x.png", ("--dpi", "0", "--what", "figures"), "--dpi takes a number from 36 to 1200"),
        ("x.png", ("--width", "nan", "--what", "figures"), "--width takes a number from 60 to 100"),
        ("x.csv", ("--lang", "xx"), "is not in the language 'xx'; it is in: en"),
        ("no/x.csv", (), "The folder"),
    ],
)
def test_that_what_can_not_be_exported_is_said(
    target: str,
    options: tuple[str, ...],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):
    assert export(tmp_path / target, *options) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_that_a_sheet_with_errors_is_not_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    sheet = sheet_with(tmp_path, unit="nothing")
    assert export(tmp_path / "x.csv", sheet=sheet) == 1
    said = capsys.readouterr().err
    assert "no unit is called 'nothing'" in said
    assert said.endswith("sheet.json was not exported: mend its errors first\n")
    assert export(tmp_path / "x.csv", sheet=tmp_path / "nowhere.json") == 2
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_that_no_file_of_another_kind_is_overwritten(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    target = tmp_path / f"x.{kind}"
    target.write_text("name,value\nmine,1\n", encoding="utf-8")
    assert export(target, "--what", "figures") == 2
    assert "is there and" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8").startswith("name,value")
    target.write_bytes(b"")
    assert export(target, "--what", "figures") == 0


def test_that_the_sheet_itself_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    link = tmp_path / "x.csv"
    sheet = sheet_with(tmp_path)
    link.symlink_to(sheet)
    assert export(link, sheet=sheet) == 2
    assert "is the sheet itself" in capsys.readouterr().err
    assert sheet.read_bytes().startswith(b"{")


def test_that_the_language_asked_for_is_exported(tmp_path: Path):
    assert export(tmp_path / "x.md", "--lang", "AR") == 0
    assert "أكثر من" in (tmp_path / "x.md").read_text(encoding="utf-8")


def test_that_an_export_needs_no_display_and_loads_no_window(tmp_path: Path):
    asked = (
        "import sys\nfrom viewer.cli import main\n"
        f"code = main(['export', {str(SAMPLE)!r}, '-o', 'x.png', '--what', 'chart:accounts'])\n"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[1])},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
