"""docs/format.md names what the reader reads: no less, no more."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

import msgspec
import pytest

from viewer.sheet import model
from viewer.sheet.qualifier import Qualifier

TEXT = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
IN_CODE = set(re.findall(r"`([^`\n]+)`", TEXT))
PARTS = [
    part
    for part in vars(model).values()
    if isinstance(part, type) and issubclass(part, msgspec.Struct) and part.__struct_fields__
]
NAMES = {
    field.encode_name: part.__name__ for part in PARTS for field in msgspec.structs.fields(part)
}
CHOICES = {
    member.value: kind.__name__
    for kind in (*vars(model).values(), Qualifier)
    if isinstance(kind, type) and issubclass(kind, Enum) and kind is not Enum
    for member in kind
}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_that_every_name_a_sheet_may_hold_is_in_the_format_page(name):
    assert name in IN_CODE or any(
        re.search(rf'["{{]{re.escape(name)}"', code) for code in IN_CODE
    ), f"{NAMES[name]}.{name} is not described in docs/format.md"


@pytest.mark.parametrize("choice", sorted(CHOICES))
def test_that_every_choice_is_in_the_format_page(choice):
    assert choice in IN_CODE, f"{CHOICES[choice]} {choice!r} is not described in docs/format.md"


def test_that_the_format_page_describes_no_name_that_is_not_read():
    tables = re.findall(r"^\| (`[^|]+`[^|]*) \|", TEXT, flags=re.MULTILINE)
    described = {name for row in tables for name in re.findall(r"`([a-zA-Z$]+)`", row)}
    assert described <= set(NAMES) | set(CHOICES)
    assert len(described) > 40


def test_that_the_example_of_the_format_page_is_a_good_sheet(tmp_path):
    from viewer.opening import open_sheet

    example = re.search(r"```json\n(.*?)```", TEXT, flags=re.DOTALL)
    assert example is not None
    file = tmp_path / "example.json"
    file.write_text(example.group(1), encoding="utf-8")
    assert open_sheet(file).errors == ()
