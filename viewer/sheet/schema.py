"""The JSON Schema of the format, published from the types; for editors and other programs.

python -m viewer.sheet.schema      writes data/fact-sheet.schema.json anew, in the checkout
"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import Any

import msgspec

from viewer.sheet import model
from viewer.sheet.dates import LONGEST_DATE
from viewer.sheet.model import FORMAT, LARGEST_VALUE, Edtf, FactSheet, FileBeside, Number

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILE = Path("data", "fact-sheet.schema.json")


def json_schema() -> dict[str, Any]:
    """Give the schema of a fact sheet, JSON Schema 2020-12."""
    schema = msgspec.json.schema(FactSheet, schema_hook=_own_kind, ref_template="#/$defs/{name}")
    definitions = schema["$defs"]
    definitions["FactSheet"]["properties"]["format"] = {"const": FORMAT}
    for definition in definitions.values():
        if "properties" in definition:
            definition["patternProperties"] = {"^x-": {"description": "yours: kept and never read"}}
    for name, fields in _descriptions().items():
        for field, description in fields.items():
            definitions[name]["properties"][field]["description"] = description
    return {"$schema": _DIALECT, "title": "Fact sheet", **_for_everybody(schema)}


def _own_kind(kind: type) -> dict[str, Any]:
    """Describe the types msgspec does not know."""
    if kind is Number:
        return {"type": "number", "minimum": -LARGEST_VALUE, "maximum": LARGEST_VALUE}
    if kind is Edtf:
        return {
            "type": "string",
            "description": "a date, EDTF level 0 or 1",
            "maxLength": LONGEST_DATE,
            "pattern": "^[0-9X~?%./-]+$",
            "examples": ["2019", "2019-10-31", "2019~", "2019-10/2021-10"],
        }
    if kind is FileBeside:
        return {
            "type": "string",
            "description": "a file in the folder of the sheet or below it",
            "minLength": 1,
            "maxLength": 300,
        }
    raise NotImplementedError(kind)


def _descriptions() -> dict[str, dict[str, str]]:
    """Give the docstrings under the fields of the model, by part and by name in the file."""
    found: dict[str, dict[str, str]] = {}
    for part in ast.parse(inspect.getsource(model)).body:
        if not isinstance(part, ast.ClassDef):
            continue
        kind = getattr(model, part.name)
        for field, below in zip(part.body, part.body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
            ):
                names = dict(
                    zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
                )
                text = inspect.cleandoc(str(below.value.value))
                found.setdefault(part.name, {})[names[field.target.id]] = text
    return found


def _for_everybody(value: Any) -> Any:
    """Give a schema whose patterns are those of ECMA 262: there the end of a text is `$`."""
    if isinstance(value, dict):
        return {
            name: inner.replace(r"\Z", "$") if name == "pattern" else _for_everybody(inner)
            for name, inner in value.items()
        }
    return [_for_everybody(inner) for inner in value] if isinstance(value, list) else value


def schema_text() -> str:
    """Give the schema as the file in `data/` holds it."""
    return msgspec.json.format(msgspec.json.encode(json_schema()), indent=1).decode() + "\n"


def main() -> None:
    """Write `data/fact-sheet.schema.json`."""
    _FILE.write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
