"""docs/codes.md lists every code and every limit there is, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import inspect

from viewer import problems
from viewer.readers import limits
from viewer.sheet import dates, model

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
CODE = re.compile(r'"([EW]-[A-Z]+)"')
RAISED = {
    code
    for module in (ROOT / "viewer").rglob("*.py")
    for code in CODE.findall(module.read_text(encoding="utf-8"))
}
ROWS = re.findall(r"^\| `([EW]-[A-Z]+)` \| ([^|]+) \| ([^|]+) \|$", TEXT, flags=re.MULTILINE)
MOST = re.findall(r"^\| `([^`]+)`[^|]* \| ([0-9 ]+)( MiB)? \|$", TEXT, flags=re.MULTILINE)
LIMITS = {
    name: int(number.replace(" ", "")) * (limits.MEBIBYTE if unit else 1)
    for name, number, unit in MOST
}
OF_A_LIMIT = re.compile(r"(?:LARGEST|LONGEST|MOST|DEEPEST)_[A-Z_]+\Z")


def test_that_every_code_is_described_once_and_no_other():
    described = [code for code, _meaning, _remedy in ROWS]
    assert sorted(described) == sorted(RAISED)


@pytest.mark.parametrize(("code", "meaning", "remedy"), ROWS)
def test_that_every_code_has_a_meaning_and_a_remedy(code, meaning, remedy):
    assert len(meaning.strip()) > 10, code
    assert len(remedy.strip()) > 5, code


def test_that_errors_and_warnings_stand_apart():
    before, warnings = TEXT.split("## Warnings")
    assert not re.search(r"^\| `W-", before, flags=re.MULTILINE)
    assert not re.search(r"^\| `E-", warnings, flags=re.MULTILINE)


def lengths(shape: Any, path: str = "") -> Iterator[tuple[str, str, int]]:
    """Give every limit of a place in the types: where, of what, how much."""
    match shape:
        case inspect.Metadata():
            yield from lengths(shape.type, path)
        case inspect.StructType():
            for field in shape.fields:
                yield from lengths(field.type, f"{path}.{field.encode_name}".lstrip("."))
        case inspect.UnionType():
            for one in shape.types:
                yield from lengths(one, path)
        case inspect.ListType():
            yield path, "entries", shape.max_length or 0
            yield from lengths(shape.item_type, f"{path}[]")
        case inspect.DictType():
            yield path, "names", shape.max_length or 0
            yield from lengths(shape.value_type, f"{path}.*")
        case inspect.StrType():
            yield path, "characters", shape.max_length or 0


OF_THE_MODEL = {found for found in lengths(inspect.type_info(model.FactSheet)) if found[2]}
LANGUAGES = 40


def test_that_every_limit_is_the_one_in_the_code():
    of_files = {
        name: value
        for module in (limits, dates, model, problems)
        for name, value in vars(module).items()
        if OF_A_LIMIT.match(name)
    }
    of_lists = {
        path: most
        for path, what, most in OF_THE_MODEL
        if what == "entries" or (what == "names" and most != LANGUAGES)
    }
    assert of_files | of_lists == LIMITS


def test_that_the_lengths_of_texts_are_those_in_the_code():
    (said,) = re.findall(r"A text may be in (.*?)\n\n?\Z", TEXT, flags=re.DOTALL)
    numbers = {int(found.replace(" ", "")) for found in re.findall(r"\d+(?: \d{3})*", said)}
    lengths_of_texts = {most for _path, what, most in OF_THE_MODEL if what == "characters"}
    assert numbers == lengths_of_texts | {LANGUAGES}


def test_that_the_pages_lead_to_each_other():
    for page in ("manual.md", "format.md"):
        assert "(codes.md)" in (ROOT / "docs" / page).read_text(encoding="utf-8")
