"""The commands without a window, as whole processes, and the reader on a large sheet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from paired import absolute, paired, seconds
from processes import HERE, ROOT, SAMPLE, run

from viewer.opening import open_bytes

if TYPE_CHECKING:
    from pathlib import Path

JSON_LOAD = HERE / "floors" / "json_load.py"
BATCH = HERE / "subjects" / "batch.py"
OPEN_FILE = HERE / "subjects" / "open_file.py"
MANY, FEW = 1000, 100


def test_print_cold(tmp_path: Path):
    paired(
        "print_cold",
        lambda: run("-c", "pass").seconds,
        lambda: run("-P", "-m", "viewer", "print", SAMPLE, "-o", tmp_path / "out.pdf").seconds,
    )


def test_print_batch():
    few, many = run("-P", BATCH, str(FEW)), run("-P", BATCH, str(MANY))
    absolute("print_batch", [float(many.output.split()[0])])
    peaks = [float(one.output.split()[1]) for one in (few, many)]
    absolute("print_batch_memory", [peaks[1] / peaks[0]])


def test_check_sample():
    paired(
        "check_sample",
        lambda: run("-I", JSON_LOAD, SAMPLE).seconds,
        lambda: run("-P", "-m", "viewer", "check", SAMPLE).seconds,
    )


def test_open_10_mb(tmp_path: Path):
    document = json.loads((ROOT / "data" / "operation-h.json").read_text(encoding="utf-8"))
    event = document["timelines"][0]["events"][0] | {"text": {"en": "x" * 1900, "fr": "y" * 50}}
    document["timelines"][0]["events"] = [event | {"id": f"e{n}"} for n in range(4900)]
    data = json.dumps(document, ensure_ascii=False, indent=1).encode()
    assert 10e6 < len(data) < 16e6
    assert open_bytes(data).errors == ()
    paired(
        "open_10_mb",
        lambda: seconds(lambda: json.loads(data)),
        lambda: seconds(lambda: open_bytes(data)),
        rounds=15,
        warm_up=1,
    )
    file = tmp_path / "large.json"
    file.write_bytes(data)
    _, peak = run("-P", OPEN_FILE, file).output.split()
    absolute("open_10_mb_memory", [int(peak) / 1000])
