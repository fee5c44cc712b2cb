"""Our own format: JSON with a `format` and figures, timelines or charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.content.wording import _
from viewer.problems import Fault, Problem, in_order
from viewer.readers.json_text import read_json
from viewer.readers.shape import NOTHING_LEFT_OUT, LeftOut, shaped
from viewer.sheet.model import EMPTY_SHEET, FORMAT, FactSheet

if TYPE_CHECKING:
    from viewer.readers.json_text import JsonText

_MOST_NAMES_SHOWN = 5


class Reading(NamedTuple):
    """What a reader made of a file.

    `text` can give faults that are found later their places; `is_readable` is False
    where nothing of the file can be shown.
    """

    sheet: FactSheet
    problems: tuple[Problem, ...]
    text: JsonText
    data: bytes
    """The JSON itself, also where it came out of another file."""
    is_readable: bool
    left_out: LeftOut = NOTHING_LEFT_OUT


def recognises(head: bytes) -> bool:
    """Say whether a file that begins with *head* may be one of ours: any text may."""
    return not head.startswith(b"%PDF")


def read(data: bytes) -> Reading:
    """Read a fact sheet; never raises, whatever the bytes are."""
    text = read_json(data)
    if not text.is_readable:
        return Reading(EMPTY_SHEET, text.problems, text, data, is_readable=False)
    refusal = _refusal(text.value)
    if refusal is not None:
        problems = (*text.problems, *text.placed([refusal]))
        return Reading(EMPTY_SHEET, in_order(problems), text, data, is_readable=False)
    sheet, faults, left_out = shaped(text.value, FactSheet, text.text)
    problems = (*text.problems, *text.placed(faults))
    is_readable = sheet is not None
    return Reading(sheet or EMPTY_SHEET, in_order(problems), text, data, is_readable, left_out)


def _refusal(value: Any) -> Fault | None:
    """Give the one reason not to look any further: another kind of file, a newer format."""
    if not isinstance(value, dict):
        message = _("this is not a kind of file that this program opens")
        return Fault((), "E-KIND", message, _("a fact sheet is an object: it begins with a brace"))
    number = value.get("format")
    if "format" not in value and not {"figures", "sources"} & set(value):
        names = ", ".join(repr(name[:40]) for name in list(value)[:_MOST_NAMES_SHOWN])
        message = _(
            "this is not a kind of file that this program opens; it holds: {names}", names=names
        )
        return Fault((), "E-KIND", message, _("a fact sheet has format, figures and sources"))
    if isinstance(number, int) and not isinstance(number, bool) and number > FORMAT:
        message = _(
            "this file is format {number}; this program reads format {own}",
            number=number,
            own=FORMAT,
        )
        return Fault(("format",), "E-NEWER", message, _("get a newer version of the program"))
    return None
