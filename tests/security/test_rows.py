"""The table of attacks and the tests of them hold each other: every row has its test."""

from __future__ import annotations

import re
from pathlib import Path

from tests.security import test_attacks_by_files, test_attacks_by_texts

TABLE = Path(__file__).resolve().parents[2] / "docs" / "decisions" / "0040-text-of-a-file.md"


def test_that_every_row_of_the_table_has_its_test():
    tests = [*vars(test_attacks_by_texts).values(), *vars(test_attacks_by_files).values()]
    tried = {
        mark.args[0]
        for one in tests
        for mark in getattr(one, "pytestmark", [])
        if mark.name == "attack"
    }
    rows = re.findall(r"^\| (\d+) \|", TABLE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) == 22
    assert tried == {int(row) for row in rows}
