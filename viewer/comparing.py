"""Compares a draft in a file with a sheet, and reports it as text and as JSON.

The form of a line is that of `factsheet check`, `draft.txt:line:column: level: text`, so that
editors and terminals make it a link. Nothing a draft says can reach the terminal as a command.
"""

from __future__ import annotations

import bisect
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.draft import compare
from viewer.checks.report import terminal
from viewer.content.draft import DraftWords, summary
from viewer.content.page import compose, shown_language
from viewer.content.texts import as_written
from viewer.content.wording import _, phrases, spoken
from viewer.problems import UnreadableFile
from viewer.readers import limits
from viewer.readers.beside import read_plain
from viewer.sheet.comparison import Verdict

if TYPE_CHECKING:
    from viewer.content.draft import DraftNumber
    from viewer.opening import Opened
    from viewer.sheet.comparison import Comparison

STANDARD_INPUT = "-"

_LEVELS = {
    Verdict.MATCHES: "note",
    Verdict.LOST: "warning",
    Verdict.DIFFERS: "error",
    Verdict.ABSENT: "warning",
}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LINE_ENDS = re.compile(r"\r\n|\n|\r")


class Draft(NamedTuple):
    """A draft that was compared."""

    name: str
    text: str
    comparison: Comparison
    numbers: tuple[DraftNumber, ...]
    """The same numbers as in the comparison, with their verdicts in words."""


def read_draft(name: str) -> str:
    """Give the text of the draft at the path *name*, or of standard input for "-".

    Raises `UnreadableFile` where it can't be opened, is too long, or is not UTF-8.
    """
    limit = limits.LARGEST_DRAFT
    if name == STANDARD_INPUT:
        data = sys.stdin.buffer.read(limit + 1)
        if len(data) > limit:
            raise UnreadableFile(
                _("{path} is larger than {limit} MiB", path=name, limit=limit // limits.MEBIBYTE),
                "E-SIZE",
            )
        return _decoded(data, name)
    try:
        return _decoded(read_plain(name, limit), name)
    except OSError as error:
        reason = error.strerror or str(error)
        message = _("{path} can't be opened: {reason}", path=name, reason=reason)
        raise UnreadableFile(message) from error
    except ValueError as error:
        message = _("{path} is not the name of a file", path=repr(name))
        raise UnreadableFile(message) from error


def _decoded(data: bytes, name: str) -> str:
    if data.startswith(_UTF_16):
        raise UnreadableFile(_("{path} is UTF-16: save it as UTF-8", path=name))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(_LINE_ENDS.findall(data[: error.start].decode("latin-1"))) + 1
        message = _("{path} is not UTF-8, in line {line}: save it as UTF-8", path=name, line=line)
        raise UnreadableFile(message) from error


def compared(opened: Opened, name: str, text: str, language: str | None = None) -> Draft:
    """Compare *text*, the draft called *name*, with an open sheet.

    The verdicts are in the language the program speaks. *language* is that of the draft;
    without it, it is told from the text.
    """
    sheet = opened.sheet
    comparison = compare(text, sheet, language)
    page = compose(sheet, shown_language(sheet, spoken()), opened.evidence, opened.flaws)
    words = DraftWords(page, spoken())
    numbers = tuple(words.number(text, mark) for mark in comparison.marks)
    return Draft(name, text, comparison, numbers)


def text_report(draft: Draft) -> str:
    """Give the numbers of a draft, one a line, then a line that sums up; safe for a terminal."""
    places = _Places(draft.text)
    lines = []
    for number in draft.numbers:
        line, column = places.of(number.start)
        place = f"{draft.name}:{line}:{column}"
        label = f" ({number.label})" if number.label else ""
        said = f"{place}: {_LEVELS[number.verdict]}: '{number.number}': {number.words}{label}"
        lines.append(terminal(as_written(said)))
    summed = summary(phrases(spoken()), draft.comparison)
    lines.append(terminal(f"{draft.name}: {summed}"))
    return "\n".join(lines) + "\n"


def json_report(draft: Draft, sheet: str) -> str:
    """Give the same as one JSON document in ASCII; *sheet* is the name of the sheet's file."""
    import json

    places = _Places(draft.text)
    comparison = draft.comparison
    document = {
        "sheet": sheet,
        "draft": draft.name,
        "language": comparison.language,
        "counts": {verdict.value: comparison.count(verdict) for verdict in Verdict},
        "numbers": [
            {
                "line": line,
                "column": column,
                "start": mark.start,
                "end": mark.end,
                "words": draft.text[mark.start : mark.end],
                "value": _plain(mark.value),
                "upper": _plain(mark.upper),
                "qualifier": mark.qualifier.value,
                "verdict": mark.verdict.value,
                "difference": mark.difference.value,
                "message": as_written(number.words),
                "stated": [
                    {
                        "part": one.part.value,
                        "key": one.key,
                        "value": _plain(one.value),
                        "upper": _plain(one.upper),
                        "qualifier": one.qualifier.value,
                        "unit": one.unit,
                    }
                    for one in mark.stated
                ],
            }
            for mark, number in zip(comparison.marks, draft.numbers, strict=True)
            for line, column in (places.of(mark.start),)
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def _plain(value: object) -> str | None:
    """Give a value as text: JSON's readers would make a double of it."""
    return None if value is None else f"{value:f}"


class _Places:
    """Finds line and column, both from 1, of an offset into a text."""

    def __init__(self, text: str) -> None:
        self._begins = [0, *(end.end() for end in _LINE_ENDS.finditer(text))]

    def of(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._begins, offset)
        return line, offset - self._begins[line - 1] + 1
