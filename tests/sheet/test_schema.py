"""The published JSON Schema is in step with the types, and agrees with the reader."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from viewer import assets
from viewer.problems import errors_in
from viewer.readers import native
from viewer.sheet.schema import json_schema, main, schema_text

EXAMPLES = Path(__file__).parents[1] / "examples"
SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# What the reader refuses and a schema can't: the calendar, paths, characters, digits.
BEYOND_A_SCHEMA = {"E-DATE", "E-PATH", "E-CTRL", "E-RANGE"}
# What a schema refuses and the reader only warns of.
MORE_THAN_THE_READER = {"W-NAME"}


def readable(file: Path) -> bool:
    return native.read(file.read_bytes()).text.is_readable


FILES = [
    *sorted(assets.data().glob("*-h.json")),
    *sorted(assets.data().glob("tour.json")),
    *(file for file in sorted(EXAMPLES.rglob("*.json")) if readable(file)),
]


def test_that_the_file_in_data_is_in_step_with_the_types():
    published = assets.data("fact-sheet.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run python -m viewer.sheet.schema"


def test_that_the_module_writes_that_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    main()
    written = (tmp_path / "data" / "fact-sheet.schema.json").read_text(encoding="utf-8")
    assert written == schema_text()


def test_that_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_that_schema_and_reader_agree_but_for_the_known_differences(file: Path):
    reading = native.read(file.read_bytes())
    problems = reading.problems()
    codes = {problem.code for problem in problems}
    is_valid = VALIDATOR.is_valid(json.loads(reading.text.text))
    if is_valid == (not errors_in(problems)):
        return
    if is_valid:
        assert {problem.code for problem in errors_in(problems)} & BEYOND_A_SCHEMA
    else:
        assert codes & MORE_THAN_THE_READER


def test_that_the_files_compared_are_of_both_kinds():
    verdicts = [
        VALIDATOR.is_valid(json.loads(native.read(f.read_bytes()).text.text)) for f in FILES
    ]
    assert min(verdicts.count(True), verdicts.count(False)) > 10


def patterns(value) -> list[str]:
    if isinstance(value, dict):
        own = [value["pattern"]] if isinstance(value.get("pattern"), str) else []
        return own + [found for inner in value.values() for found in patterns(inner)]
    if isinstance(value, list):
        return [found for inner in value for found in patterns(inner)]
    return []


def test_that_patterns_are_written_for_every_language():
    """ECMA 262, which JSON Schema follows, has no \\Z, and no escapes of plain signs."""
    found = set(patterns(SCHEMA))
    assert len(found) > 5
    for pattern in found:
        assert "\\Z" not in pattern
        assert not re.search(r"\\[^\\sSdDwWbB.*+?^$(){}|/\[\]-]", pattern), pattern


def test_that_names_of_ones_own_are_allowed_in_every_part_and_others_in_none():
    parts = [part for part in SCHEMA["$defs"].values() if "properties" in part]
    assert len(parts) > 10
    for part in parts:
        assert part["additionalProperties"] is False
        assert "^x-" in part["patternProperties"]


def test_that_what_the_model_says_of_its_fields_is_in_the_schema():
    parts = SCHEMA["$defs"]
    assert "wanted" in parts["Presentation"]["properties"]["tabs"]["description"]
    assert parts["FactSheet"]["properties"]["$schema"]["description"].startswith("For editors")
    assert all("description" in part for part in parts.values())
