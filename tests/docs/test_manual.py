"""docs/manual.md and README.md show what is there, and nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from viewer import cli
from viewer.content import wording
from viewer.gui.actions import languages, menu_titles, table
from viewer.sheet.evidence import Evidence, Link

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {"README.md": README, "docs/manual.md": MANUAL, "CONTRIBUTING.md": ""}
ROW = re.compile(r"^\| (\w+) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE)


def plain(text: str) -> str:
    return text.replace("&", "")


@pytest.fixture(autouse=True)
def in_english():
    before = wording.spoken()
    wording.speak("en")
    yield
    wording.speak(before)


def test_that_the_manual_lists_every_action_with_its_keys_and_no_other():
    titles = {name: plain(title) for name, title in menu_titles().items()}
    actions = {(titles[row.menu], plain(row.text), " or ".join(row.keys)) for row in table()}
    listed = {tuple(cell.strip() for cell in row) for row in ROW.findall(MANUAL)}
    listed.discard(("menu", "entry", "keys"))
    assert listed == actions


def test_that_the_manual_names_every_language_one_can_choose():
    for choice in languages():
        assert choice.text in MANUAL


@pytest.mark.parametrize("command", ["print", "export", "check", "compare"])
def test_that_the_manual_and_the_help_name_the_same_options(command):
    asked = [sys.executable, "-P", "-m", "viewer", command, "--help"]
    environment = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    helped = subprocess.run(asked, capture_output=True, text=True, env=environment, check=True)
    offered = set(re.findall(r"--[a-z]+", helped.stdout)) - {"--help", "--output"}
    line = next(line for line in MANUAL.splitlines() if line.startswith(f"    factsheet {command}"))
    assert set(re.findall(r"--[a-z]+", line)) == offered
    assert offered


def test_that_the_manual_lists_every_command_and_every_exit_code():
    for command in cli.COMMANDS:
        assert f"factsheet {command} " in MANUAL
        assert f"factsheet {command} " in README
    from viewer.gui.display import UNAVAILABLE

    codes = {cli.FINE, cli.SHEET_HAS_ERRORS, cli.CAN_NOT, cli.OWN_FAULT, UNAVAILABLE}
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", MANUAL, flags=re.MULTILINE)}
    assert listed == codes


@pytest.mark.parametrize(
    "page", ["README.md", "docs/manual.md", "docs/format.md", "CONTRIBUTING.md"]
)
def test_that_every_file_a_page_points_to_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", text)
    files = [one or other for one, other in links if "://" not in (one or other)]
    missing = [file for file in files if not (ROOT / page).parent.joinpath(file).exists()]
    assert missing == []


def test_that_the_python_of_the_manual_runs(monkeypatch, tmp_path):
    example = re.search(r"```python\n(.*?)```", MANUAL, flags=re.DOTALL)
    assert example is not None
    (tmp_path / "sheet.json").write_bytes((ROOT / "data" / "operation-h.json").read_bytes())
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(compile(example.group(1), "manual.md", "exec"), names)  # noqa: S102 - our own manual
    assert bytes(names["pdf"]).startswith(b"%PDF")


def test_that_the_readme_gives_the_two_commands_near_its_top():
    top = README.split("## ")[0]
    assert "    ./run            #" in top
    assert "    ./run test       #" in top
    assert "pictures/window.png" in top
    assert "pictures/page.png" in top


def test_that_the_manual_names_all_that_check_writes_as_json(capsys):
    said = MANUAL.partition("### The same as JSON")[2]

    def names(part: object) -> set[str]:
        if isinstance(part, dict):
            return set(part).union(*map(names, part.values()))
        return set().union(*map(names, part)) if isinstance(part, list) else set()

    cli.main(["check", "--format", "json", str(ROOT / "data" / "tour.json")])
    document = json.loads(capsys.readouterr().out)
    assert document["files"][0]["numbers"]["unused"]
    written = names(document) | {state.value for state in Evidence} | {link.value for link in Link}
    assert {name for name in written if f"`{name}`" not in said} <= {"files"}


def test_that_the_manual_names_every_code_of_the_chain():
    said = MANUAL.partition("## What `check` proves")[2]
    codes = set()
    for module in ("citation", "said", "said_dates", "unit_words"):
        source = (ROOT / "viewer" / "checks" / f"{module}.py").read_text(encoding="utf-8")
        codes |= set(re.findall(r'"([EW]-[A-Z]+)"', source))
    assert {code for code in codes if f"`{code}`" not in said} == {"E-ENC"}
