"""`./run` without arguments shows the sample, in a window or on paper."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from viewer import first_look

if TYPE_CHECKING:
    from pathlib import Path

without_display = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="displays can be missing on Linux"
)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch):
    """Give a function that says with which exit codes `factsheet` ends, and the calls it got."""
    got: list[list[str]] = []

    def end_with(*exit_codes: int) -> list[list[str]]:
        codes = iter(exit_codes)

        def factsheet(arguments: list[str]) -> int:
            got.append(arguments)
            return next(codes)

        monkeypatch.setattr("viewer.cli.main", factsheet)
        return got

    return end_with


def test_that_the_window_is_all_there_is_to_it_where_there_is_a_display(calls):
    got = calls(0)
    assert first_look.main() == 0
    assert got == [[]]


def test_that_another_failure_is_passed_on_and_nothing_is_printed(calls):
    got = calls(3)
    assert first_look.main() == 3
    assert got == [[]]


def without_display_variables() -> dict[str, str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden}


@without_display
def test_that_without_a_display_the_sample_is_printed_here(tmp_path: Path):
    command = [sys.executable, "-P", "-m", "viewer.first_look"]
    for _ in range(2):  # the second time the file is there already
        looked = subprocess.run(
            command,
            cwd=tmp_path,
            env=without_display_variables(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert looked.returncode == 0, looked.stderr
        assert "there is no display here" in looked.stderr
        pdf = tmp_path / "operation-h.pdf"
        assert pdf.read_bytes().startswith(b"%PDF-")
        assert str(pdf) in looked.stdout + looked.stderr, "it says where the file is"
        assert list(tmp_path.iterdir()) == [pdf], "no core dump, no half file"


@without_display
def test_that_it_says_so_in_the_language_of_the_terminal(tmp_path: Path):
    looked = subprocess.run(
        [sys.executable, "-P", "-m", "viewer.first_look"],
        cwd=tmp_path,
        env={**without_display_variables(), "LC_ALL": "fr_FR.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert looked.returncode == 0, looked.stderr
    assert "aucun affichage" in looked.stderr
    assert "imprimé" in looked.stderr
    assert "no display" not in looked.stderr
