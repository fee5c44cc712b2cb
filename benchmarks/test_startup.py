"""From the start of the process to the first painted frame, against an empty Qt window."""

from __future__ import annotations

import shutil
from pathlib import Path

import shiboken6
from paired import absolute, paired
from processes import BARE_WINDOW, ENVIRONMENT, FIRST_FRAME, instructions, run

IDLE = FIRST_FRAME.with_name("idle.py")


def test_startup_wall():
    paired(
        "startup_wall",
        lambda: run("-P", BARE_WINDOW).seconds,
        lambda: run("-P", FIRST_FRAME).seconds,
    )


def test_startup_wall_packed(tmp_path: Path):
    """The same as a plain pip install starts it: with shiboken's Python sources still packed."""
    package = Path(shiboken6.__file__).parent
    shutil.copytree(
        package, tmp_path / "shiboken6", ignore=shutil.ignore_patterns("files.dir", "__pycache__")
    )
    packed = ENVIRONMENT | {"PYTHONPATH": str(tmp_path)}
    paired(
        "startup_wall_packed",
        lambda: run("-P", BARE_WINDOW, environment=packed).seconds,
        lambda: run("-P", FIRST_FRAME, environment=packed).seconds,
        rounds=11,
    )


def test_startup_memory():
    paired(
        "startup_memory",
        lambda: run("-P", BARE_WINDOW).peak_bytes,
        lambda: run("-P", FIRST_FRAME).peak_bytes,
        rounds=5,
        warm_up=0,
    )


def test_startup_instructions():
    paired(
        "startup_instructions",
        lambda: instructions("-P", BARE_WINDOW),
        lambda: instructions("-P", FIRST_FRAME),
        rounds=1,
        warm_up=0,
    )


def test_idle_wakeups():
    woken = [float(run("-P", IDLE).output.split()[0]) for _ in range(3)]
    absolute("idle_wakeups", woken)
