"""Every limit of the format holds: what is as large as it may be is read, one more is refused.

The limits of single fields are found by walking the types, so that a new field is tried as well.
Those of JSON itself (depth, values, names, numbers) are tried in `tests/readers`, the one of what a
PDF carries in `tests/readers/test_own_pdf`.
"""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from msgspec import inspect

from tests.security.forging import Forge, sample
from viewer.opening import open_bytes, open_sheet
from viewer.problems import MOST_PROBLEMS
from viewer.readers import limits, native
from viewer.readers.limits import LARGEST_PDF, LARGEST_SHEET, LARGEST_SOURCE_TEXT
from viewer.sheet.dates import LONGEST_DATE, DateError, parse
from viewer.sheet.model import LARGEST_VALUE, MOST_DECIMALS, FactSheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Steps = tuple[str | int, ...]


class Limit(NamedTuple):
    """A field that has a limit, where it stands in a forged sheet, and of what."""

    place: str
    path: Steps
    most: int


def document() -> dict[str, Any]:
    """Give a sheet that has every field, each text in one language."""
    forged = json.loads(Forge("x", by_language=True).sheet())
    forged["figures"][0]["calculation"] = {"operation": "sum", "of": ["a", "b"]}
    return forged


def limits_of(value: Any, kind: inspect.Type, place: str, path: Steps) -> Iterator[Limit]:
    """Give every limit of a field, and of what is in it; *value* is what a forged sheet has."""
    match kind, value:
        case inspect.UnionType(), _:
            inner = [(value, one, place, path) for one in kind.types]
        case inspect.Metadata(), _:
            inner = [(value, kind.type, place, path)]
        case inspect.StructType(), dict():
            inner = [
                (value[one.encode_name], one.type, f"{kind.cls.__name__}.{one.name}",
                 (*path, one.encode_name))
                for one in kind.fields if one.encode_name in value
            ]  # fmt: skip
        case inspect.ListType(), list():
            inner = [(one, kind.item_type, place, (*path, n)) for n, one in enumerate(value)]
        case inspect.DictType(), dict():
            inner = [(one, kind.value_type, place, (*path, name)) for name, one in value.items()]
        case inspect.StrType(), str():
            inner = []
        case _:
            return
    if most := getattr(kind, "max_length", None):
        yield Limit(place, path, most)
    for one in inner:
        yield from limits_of(*one)


def at(value: Any, path: Steps) -> Any:
    for step in path:
        value = value[step]
    return value


def all_limits() -> dict[str, Limit]:
    forged = document()
    found = limits_of(forged, inspect.type_info(FactSheet), "FactSheet", ())
    return {f"{one.place}: {type(at(forged, one.path)).__name__}": one for one in found}


LIMITS = all_limits()


def filled(value: Any, size: int, name: str) -> Any:
    """Give a value of the same kind as *value* and of this size."""
    if isinstance(value, list):
        return [
            item | {"id": f"{item['id'][:50]}-{n}"}
            if isinstance(item, dict) and "id" in item
            else item
            for n, item in enumerate([value[0] if value else "x"] * size)
        ]
    if isinstance(value, dict):
        others = (f"{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(26 * 26))
        names = [*value, *(one for one in others if one not in value)]
        return dict.fromkeys(names[:size], next(iter(value.values())))
    if value.startswith("http"):
        return (value.rstrip("\u202e") + "/x" * size)[:size]
    return "x" * size


@pytest.mark.parametrize("name", LIMITS)
def test_that_a_field_is_read_up_to_its_limit_and_refused_above(name):
    limit = LIMITS[name]
    for size, is_good in ((limit.most, True), (limit.most + 1, False)):
        tried = copy.deepcopy(document())
        holder = at(tried, limit.path[:-1])
        holder[limit.path[-1]] = filled(holder[limit.path[-1]], size, limit.place)
        problems = native.read(json.dumps(tried).encode()).problems()
        codes = {one.code for one in problems if one.path == limit.path and one.is_error}
        assert bool(codes) != is_good, (size, [str(one.text) for one in problems][:3])
        if not is_good:
            assert codes <= {"E-LIMIT", "E-FORM", "E-ID"}


def test_that_the_limits_are_those_that_were_decided():
    """Numbers of the table in the manual; each was measured before it was chosen."""
    most = {name.partition(":")[0]: one.most for name, one in LIMITS.items() if "str" not in name}
    texts = {name.partition(":")[0]: one.most for name, one in LIMITS.items() if "str" in name}
    assert most["FactSheet.figures"] == 2000
    assert most["Timeline.events"] == 5000
    assert most["FactSheet.charts"] == 200
    assert most["FactSheet.timelines"] == 50
    assert most["FactSheet.sources"] == 500
    assert most["FactSheet.title"] == 40
    assert most["Chart.figures"] == most["Chart.categories"] == most["Series.cells"] == 200
    assert texts["Figure.label"] == texts["FactSheet.title"] == 300
    assert texts["Figure.quote"] == texts["Figure.note"] == texts["Event.text"] == 5000
    assert texts["Figure.id"] == 64
    assert len(LIMITS) > 50
    assert limits.LARGEST_SHEET == 16 << 20
    assert limits.LARGEST_SOURCE_TEXT == 4 << 20
    assert limits.DEEPEST_NESTING == 32
    assert limits.MOST_VALUES == 500_000
    assert limits.LONGEST_NUMBER == 400
    assert LONGEST_DATE == 40
    assert MOST_PROBLEMS == 100
    assert LARGEST_VALUE == 10**15


@pytest.mark.parametrize("sign", [1, -1])
def test_that_a_value_is_read_up_to_its_limit_and_refused_above(sign):
    def codes(value: str) -> set[str]:
        made = json.dumps(sample(figures=[{
            "id": "a", "label": "A", "unit": "u", "source": "release", "value": 46,
        }], units={"u": {"label": "u", "kind": "measure"}}, charts=[], timelines=[]))  # fmt: skip
        data = made.replace(": 46", f": {value}").encode()
        return {one.code for one in native.read(data).problems() if one.is_error}

    assert codes(str(sign * LARGEST_VALUE)) == set()
    assert codes(str(sign * (LARGEST_VALUE + 1))) == {"E-RANGE"}
    assert codes(f"{sign * LARGEST_VALUE}.000000000000001") == {"E-RANGE"}
    assert codes(f"{sign * 1e-15:.{MOST_DECIMALS}f}") == set()
    assert codes(f"{sign * 1e-15:.{MOST_DECIMALS}f}1") != set()


def test_that_a_date_is_looked_at_up_to_its_limit():
    for extra, is_too_long in ((0, False), (1, True)):
        with pytest.raises(DateError) as error:
            parse("2" * (LONGEST_DATE + extra))
        assert (error.value.slip == "too-long") == is_too_long


@pytest.mark.parametrize("extra", [0, 1])
def test_that_a_sheet_is_opened_up_to_its_limit(extra, tmp_path):
    data = json.dumps(sample()).encode()
    data += b" " * (LARGEST_SHEET - len(data) + extra)
    file = tmp_path / "sheet.json"
    file.write_bytes(data)
    for opened in (open_sheet(file), open_bytes(data)):
        assert [problem.code for problem in opened.errors] == ["E-SIZE"] * extra
        assert opened.readable != bool(extra)


@pytest.mark.parametrize("extra", [0, 1])
def test_that_the_text_of_a_source_is_read_up_to_its_limit(extra, tmp_path):
    made = sample()
    made["sources"][0]["text"] = {"file": "release.txt"}
    file = tmp_path / "sheet.json"
    file.write_text(json.dumps(made), encoding="utf-8")
    text = "\n".join(figure.get("quote", "") for figure in made["figures"]).encode()
    for event in made["timelines"][0]["events"]:
        text += event.get("quote", "").encode() + b"\n"
    (tmp_path / "release.txt").write_bytes(text.ljust(LARGEST_SOURCE_TEXT + extra, b"\n"))
    codes = {problem.code for problem in open_sheet(file).errors}
    assert ("E-SOURCE" in codes) == bool(extra)


@pytest.mark.parametrize("extra", [0, 1])
def test_that_a_pdf_is_read_up_to_its_limit(extra, tmp_path: Path):
    file = tmp_path / "sheet.pdf"
    with file.open("wb") as pdf:
        pdf.write(b"%PDF-1.7\n")
        pdf.truncate(LARGEST_PDF + extra)
    assert [problem.code for problem in open_sheet(file).errors] == [
        "E-SIZE" if extra else "E-KIND"
    ]
