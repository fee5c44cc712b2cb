"""A process that has read a sheet ends as it should."""

from __future__ import annotations

import subprocess
import sys

from viewer import assets

READ = """
import json, sys, msgspec
from viewer.sheet.model import FactSheet
document = json.load(open(sys.argv[1], encoding="utf-8"))
msgspec.convert(document, FactSheet, dec_hook=lambda kind, value: kind(str(value)), strict=False)
"""


def test_that_no_process_crashes_when_it_ends():
    """Without `gc.freeze` in `viewer.sheet`, a third of these die in msgspec's TypeNode_Free."""
    command = [sys.executable, "-P", "-c", READ, str(assets.data("operation-h.json"))]
    running = [subprocess.Popen(command) for _ in range(20)]
    assert [process.wait() for process in running] == [0] * 20
