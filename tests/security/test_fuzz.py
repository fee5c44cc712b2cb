"""What nobody would write is borne by every reader: some hundred mutants of each, always the same.

`tools/fuzz.py` tries as many as one has minutes for; see CONTRIBUTING.md.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
sys.path.append(str(TOOLS))
fuzz = importlib.import_module("fuzz")
sys.path.remove(str(TOOLS))

MOST = {
    "json": 1500, "sheet": 800, "print": 50, "date": 5000,
    "pdf": 500, "text": 1500, "prose": 200, "draft": 80,
}  # fmt: skip
"""Inputs of each target: about two seconds' worth."""


@pytest.mark.parametrize("name", fuzz.TARGETS)
def test_that_mutants_are_borne(name):
    most = MOST[name]
    found = fuzz.failures(name, fuzz.chance_from(name), lambda count, _data: count >= most)
    assert [failure.what for failure in found] == []


def test_that_a_broken_promise_and_an_exception_are_found(monkeypatch):
    def try_it(data: bytes) -> None:
        if b"46" in data:
            raise KeyError(data)
        fuzz_targets = sys.modules["fuzz_targets"]
        fuzz_targets.promise(b"}" in data, "it ends with a brace")

    broken = fuzz.TARGETS["json"]._replace(seeds=lambda: (b'{"a": 46}', b'{"b": 1}'), try_it=try_it)
    monkeypatch.setitem(fuzz.TARGETS, "json", broken)
    tried = fuzz.failures("json", fuzz.chance_from("1"), lambda count, _data: count >= 200)
    found = {failure.what.partition(" (")[0] for failure in tried}
    assert any(what.startswith("KeyError") for what in found)
    assert "Broken: 'it ends with a brace'" in found


def test_that_the_same_seed_gives_the_same_mutants():
    seeds = fuzz.TARGETS["date"].seeds()
    one, other = fuzz.chance_from("3"), fuzz.chance_from("3")
    mutants = [fuzz.mutant(seeds, one) for _ in range(200)]
    assert mutants == [fuzz.mutant(seeds, other) for _ in range(200)]
    assert len(set(mutants)) > 150


SLOW = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import fuzz, time
slow = fuzz.TARGETS["date"]._replace(try_it=lambda data: time.sleep(60))
fuzz.TARGETS["date"] = slow
sys.exit(fuzz.main())
"""


def test_that_a_hang_ends_the_run_and_says_where(tmp_path):
    done = subprocess.run(
        [sys.executable, "-P", "-c", SLOW, str(TOOLS), "--only", "date", "--patience", "0.2",
         "--keep", str(tmp_path)],
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Timeout" in done.stderr
    assert "<lambda>" in done.stderr
    assert (tmp_path / "date-current").read_bytes()
