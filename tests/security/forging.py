"""Sheets made to do harm: something hostile in every text that the format has.

They are made by walking the types of the sheet, so a field that is added later is in them too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import inspect

from viewer import assets
from viewer.content.texts import OPEN_BOX, REPLACEMENT
from viewer.sheet import model
from viewer.sheet.model import FactSheet

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = assets.data("operation-h.json")

TURN = "\N{RIGHT-TO-LEFT OVERRIDE}"
TURN_BACK = "\N{POP DIRECTIONAL FORMATTING}"
ESCAPE = "\x1b"
PROBE = "probe.png"
"""A red picture that lies in the current folder.

Its whole path might be so long that a break within it keeps Qt from finding it.
"""

POISONS = {
    "mark-up": f'<img src="{PROBE}"> <script>alert(1)</script> <a href="file:///etc/hostname">x</a>',
    "entities": f"a &lt;img src={PROBE}&gt; &lt;b&gt; &nbsp; &amp;amp;",
    "style": f'<style>@import "{PROBE}"; body{{background-image:url({PROBE})}}</style>'
    f'<table background="{PROBE}"><td style="background:url({PROBE})">x</table>',
    "address": f"![x]({PROBE}) file:///etc/passwd //evil.example/share/f.png",
    "typst": f'#image("{PROBE}") #read("/etc/passwd") $x$ \\u{{e9}} @figure <label>',
    "direction": f"{TURN}000,09{TURN_BACK} arrests",
    "control": f"a\0b{ESCAPE}[J{ESCAPE}]x\a",
    "unbroken": "W" * 240,
    "mnemonic": "R&D A&&B &File",
    "format": "{} {label} {name} {count} {x.__class__} %s %(x)s %n $HOME ${HOME}",
    "formula": '=HYPERLINK("https://evil.example","46")',
}
"""What a text of a file may try; none holds what no text may."""

_SEEN = str.maketrans(
    {TURN: OPEN_BOX, TURN_BACK: OPEN_BOX, "\0": REPLACEMENT, ESCAPE: REPLACEMENT, "\a": REPLACEMENT}
)


def as_seen(text: str) -> str:
    """Give *text* as a person should find it on the screen: nothing missing, nothing obeyed."""
    return text.translate(_SEEN)


FORMS = {
    model.Edtf: "2026-01-01",
    model.Number: msgspec.Raw(b"46"),
    model.FileBeside: "source.txt",
}
CHOSEN: dict[str, Any] = {
    "FactSheet.format": 1,
    "FactSheet.charts": ["of-figures", "of-a-table"],
    "Chart.scale": "linear",
    "Presentation.tabs": [],
    # A flow has a period and a stock an "as of": both together would be a fault of the sheet.
    "Figure.as_of": None,
    "Figure.calculation": None,  # it holds no words, and a second figure would be needed
    "Source.accessed": "2026-01-02",
    "SourceText.sha256": None,
}
PATTERNED = {
    "language tag": "en",
    "web address": f"https://www.example.org/R&D?q=%s{{name}}{TURN}",
    "colour": "#1a5fb4",
}


LEFT_OUT = {"missing", "upper"}
"""A value has no reason for having none, and a plain one has no second end, wherever it stands."""


def sample(**members: object) -> dict[str, Any]:
    """Give the sheet that ships with the program as JSON values, with other members than it has."""
    return json.loads(SAMPLE.read_text(encoding="utf-8")) | members


def written(folder: Path, document: object) -> Path:
    """Write a document as a file in *folder*."""
    file = folder / "sheet.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


class Forge:
    """Makes a sheet that uses every field of the format, with *text* in all that hold words.

    With *by_language* each of them is written as one text a language, where it may be.
    """

    def __init__(self, text: str, *, by_language: bool = False) -> None:
        self.text = text
        self.by_language = by_language
        self.places: list[str] = []
        """The fields that hold words, such as `Figure.label`."""

    def sheet(self) -> bytes:
        made = self._struct(FactSheet, inspect.type_info(FactSheet))
        by_figures, by_table = made["charts"]
        by_figures["categories"], by_figures["series"] = [], []
        by_table["figures"] = []
        by_table["id"] = "of-a-table"
        # Where there is but one series, nothing names it.
        by_table["series"] += [by_table["series"][0] | {"id": "another"}]
        return msgspec.json.encode(made)

    def said(self, place: str) -> str:
        """Give what the field says: its own name last, so that it can be told from the others."""
        # What a claim rests on must name its number, or the sheet would not be a good one.
        return f"{self.text} {place}" + " 46" * place.endswith((".published", ".quote"))

    def _struct(self, kind: type, about: inspect.Type) -> dict[str, Any]:
        assert isinstance(about, inspect.StructType)
        made: dict[str, Any] = {}
        for field in about.fields:
            if field.name in LEFT_OUT:
                continue
            place = f"{kind.__name__}.{field.name}"
            value = CHOSEN[place] if place in CHOSEN else self._value(field.type, place)
            if place == "FactSheet.charts":
                value = [self._struct(model.Chart, inspect.type_info(model.Chart)) for _ in value]
            if value is not None:
                made[field.encode_name] = value
        # A quotation that does not hold the published words is a fault of another kind.
        if {"quote", "published"} <= set(made):
            made["quote"] = f"{made['quote']} {made['published']}"
        return made

    def _value(self, kind: inspect.Type, place: str) -> Any:
        if isinstance(kind, inspect.UnionType):
            maps = [one for one in kind.types if self._holds_a_map(one)]
            return self._value(maps[0] if maps and self.by_language else kind.types[0], place)
        if isinstance(kind, inspect.Metadata):
            form = (kind.extra or {}).get("form")
            if form in PATTERNED:
                return PATTERNED[form]
            return self._id(place, form) if form else self._value(kind.type, place)
        if isinstance(kind, inspect.StructType):
            return self._struct(kind.cls, kind)
        if isinstance(kind, inspect.ListType):
            return [self._value(kind.item_type, place)]
        if isinstance(kind, inspect.DictType):
            return {self._name(kind.key_type, place): self._value(kind.value_type, place)}
        if isinstance(kind, inspect.EnumType):
            return next(iter(kind.cls)).value
        if isinstance(kind, inspect.CustomType):
            return FORMS[kind.cls]
        assert isinstance(kind, inspect.StrType), (place, kind)
        assert kind.pattern in {None, r"\S"}, (place, kind)
        self.places.append(place)
        return self.said(place)

    def _holds_a_map(self, kind: inspect.Type) -> bool:
        inner = kind.type if isinstance(kind, inspect.Metadata) else kind
        return isinstance(inner, inspect.DictType)

    def _name(self, kind: inspect.Type, place: str) -> str:
        """Give a name for a map: a language, a plural form, or the id of a unit."""
        if isinstance(kind, inspect.Metadata):
            form = (kind.extra or {}).get("form")
            return "unit" if form == "short name" else PATTERNED[form]
        return "other"

    def _id(self, place: str, form: str | None) -> str:
        assert form == "short name", (place, form)
        owner, name = place.split(".")
        return owner.lower() if name == "id" else name.removesuffix("s")
