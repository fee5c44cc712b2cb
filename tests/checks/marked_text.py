"""Texts whose numbers were marked by hand: press texts and drafts, see the README beside each."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from viewer.sheet.qualifier import Qualifier

LANGUAGES = ("en", "fr", "es", "ar")
FIGURES = frozenset({"count", "money", "percent", "age", "duration", "ratio"})
NO_FIGURES = frozenset({"year", "date", "time", "ordinal", "name"})

_MARK = re.compile(r"\[(?P<text>[^\[\]|]+)\|(?P<fields>[^\[\]]+)\]")
_TAG = re.compile(r"\d\d-(?P<tag>[a-z]{2}(?:-[A-Z]{2})?)-")


class Mark(NamedTuple):
    """One number as a person read it; offsets are into the text without marks."""

    start: int
    end: int
    text: str
    fields: tuple[str, ...]

    def overlaps(self, start: int, end: int) -> bool:
        """Say whether a reading from *start* to *end* is about the same place."""
        return start < self.end and self.start < end


class Marked(NamedTuple):
    """A text as its reader would get it, and what is in it."""

    name: str
    tag: str
    text: str
    marks: tuple[Mark, ...]

    @property
    def language(self) -> str:
        """The language alone: `es` of `es-MX`."""
        return self.tag[:2]


def parse(name: str, marked: str) -> Marked:
    """Take the marks out of a text; its name says the language."""
    tag = _TAG.match(name)
    assert tag, f"{name} is not called NN-TAG-topic.txt"
    plain: list[str] = []
    marks: list[Mark] = []
    length = behind = 0
    for found in _MARK.finditer(marked):
        before = marked[behind : found.start()]
        start = length + len(before)
        length = start + len(found["text"])
        behind = found.end()
        plain += [before, found["text"]]
        marks.append(Mark(start, length, found["text"], tuple(found["fields"].split("|"))))
    plain.append(marked[behind:])
    text = "".join(plain)
    assert not re.search(r"[\[\]|]", text), f"{name} holds a mark that is not closed"
    return Marked(name, tag["tag"], text, tuple(marks))


def marked_texts(folder: Path) -> list[Marked]:
    """Read every marked text of a folder, in the order of their names."""
    return [
        parse(file.name, file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.txt"))
    ]


class Figure(NamedTuple):
    """What a mark says of a figure."""

    qualifier: Qualifier
    values: frozenset[Decimal]
    upper: Decimal | None
    kind: str


def figure_of(mark: Mark) -> Figure | None:
    """Read the fields of a mark; a date, a time, an ordinal or a name has only its kind."""
    if len(mark.fields) == 1:
        return None
    qualifier, value, kind = mark.fields
    if kind == "ratio":
        first, second = (Decimal(term) for term in value.split("/"))
        return Figure(Qualifier(qualifier), frozenset({first, first / second}), None, kind)
    low, _, high = value.partition("..")
    upper = Decimal(high) if high else None
    return Figure(Qualifier(qualifier), frozenset({Decimal(low)}), upper, kind)


HERE = Path(__file__).parent
DEVELOPMENT = marked_texts(HERE / "press_texts" / "development")
HELD_OUT = marked_texts(HERE / "press_texts" / "held_out")
BLIND = marked_texts(HERE / "press_texts" / "blind")
DRAFTS = marked_texts(HERE / "drafts")
