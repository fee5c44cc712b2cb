"""The JSON Schema of the format, published from the types; for editors and other programs.

python -m viewer.sheet.schema      writes data/fact-sheet.schema.json anew
"""

from __future__ import annotations

from typing import Any

import msgspec

from viewer.sheet.dates import LONGEST_DATE
from viewer.sheet.model import FORMAT, LARGEST_VALUE, Edtf, FactSheet, FileBeside, Number

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Give the schema of a fact sheet, JSON Schema 2020-12."""
    schema = msgspec.json.schema(FactSheet, schema_hook=_own_kind, ref_template="#/$defs/{name}")
    for definition in schema["$defs"].values():
        if definition.get("type") == "object":
            definition["patternProperties"] = {"^x-": True}
    schema["$defs"]["FactSheet"]["properties"]["format"] = {"const": FORMAT}
    return {"$schema": _DIALECT, "title": "Fact sheet", **schema}


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
        }
    if kind is FileBeside:
        return {"type": "string", "minLength": 1, "maxLength": 300}
    raise NotImplementedError


def schema_text() -> str:
    """Give the schema as the file in `data/` holds it."""
    return msgspec.json.format(msgspec.json.encode(json_schema()), indent=1).decode() + "\n"


def main() -> None:
    """Write `data/fact-sheet.schema.json`."""
    from viewer import assets

    assets.data("fact-sheet.schema.json").write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
