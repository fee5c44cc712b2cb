"""Starts the processes that are measured, always in the same way."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SAMPLE = ROOT / "data" / "operation-h.json"
BARE_WINDOW = HERE / "floors" / "bare_window.py"
FIRST_FRAME = HERE / "subjects" / "first_frame.py"

ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON"))
} | {"QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}


class Run(NamedTuple):
    """A finished process: wall time, processor time and peak memory."""

    seconds: float
    processor_seconds: float
    peak_bytes: int
    output: str


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> Run:
    """Run Python with *arguments* and wait for it; a failure is an error here too."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env=environment or ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    output, errors = process.communicate(timeout=600)
    taken = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert process.returncode == 0, errors
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    peak = (
        int(output.split()[-1]) * 1024
        if output.split()[-1:] and output.split()[-1].isdigit()
        else 0
    )
    return Run(taken, used, peak, output)


def instructions(*arguments: str | Path) -> int:
    """Count the instructions of one run under callgrind, the same to a few hundredths of 1 %."""
    valgrind = shutil.which("valgrind")
    assert valgrind is not None, "needs valgrind (Debian: apt install valgrind)"
    finished = subprocess.run(
        [
            valgrind,
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            sys.executable,
            *map(str, arguments),
        ],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    line = next(line for line in finished.stderr.splitlines() if "Collected" in line)
    return int(line.rpartition(":")[2].strip().replace(",", ""))
