"""Prints the ratios at the end of a run."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from typing import TYPE_CHECKING

import paired

if TYPE_CHECKING:
    import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List every ratio with its gate and goal."""
    if not paired.RESULTS:
        return
    terminalreporter.write_sep("=", "ratios to the floor of the same run")
    for result in paired.RESULTS:
        terminalreporter.write_line(str(result))
    paired.write_results(Path(__file__).with_name("ratios.json"))
