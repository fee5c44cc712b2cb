"""Our own format: JSON with a `format` and figures, timelines or charts."""

from __future__ import annotations

from typing import Any

from viewer.content.wording import _
from viewer.problems import Fault
from viewer.readers.json_text import read_json
from viewer.readers.limits import PDF_BEGINS
from viewer.readers.reading import Reading
from viewer.readers.shape import Policy, shaped
from viewer.sheet.model import EMPTY_SHEET, FORMAT, Cell, Chart, Era, Event, FactSheet, Figure

_MOST_NAMES_SHOWN = 5
_OUR_NAMES = {"figures", "timelines", "charts"}

WHAT_FALLS_WHOLE = Policy(
    # A figure without the qualifier that was misspelt would claim more than its source.
    claims=frozenset({Figure, Event, Era, Chart, Cell}),
    # The cells of a series stand under their categories: none may move up.
    blanked=frozenset({Cell}),
)


def recognises(head: bytes) -> bool:
    """Say whether a file that begins with *head* may be one of ours: any JSON may."""
    return not head.startswith(PDF_BEGINS)


def read(data: bytes) -> Reading:
    """Read a fact sheet; never raises, whatever the bytes are."""
    text = read_json(data)
    if not text.is_readable:
        return Reading(text, data)
    if refusal := _refusal(text.value):
        return Reading(text, data, faults=(refusal,))
    found = shaped(text, FactSheet, WHAT_FALLS_WHOLE)
    return Reading(
        text,
        data,
        found.sound or EMPTY_SHEET,
        found.whole,
        found.faults,
        found.mended,
        found.lost,
        is_readable=found.sound is not None,
    )


def _refusal(value: Any) -> Fault | None:
    """Give the one reason not to look any further: another kind of file, a newer format."""
    if not isinstance(value, dict):
        message = _("this is not a kind of file that this program opens")
        return Fault((), "E-KIND", message, _("a fact sheet is an object: it begins with a brace"))
    number = value.get("format")
    if not isinstance(number, int) and _OUR_NAMES.isdisjoint(value):
        names = ", ".join(repr(name[:40]) for name in list(value)[:_MOST_NAMES_SHOWN])
        message = _(
            "this is not a kind of file that this program opens; it holds: {names}", names=names
        )
        return Fault((), "E-KIND", message, _("a fact sheet has format, figures and sources"))
    if isinstance(number, int) and number > FORMAT:
        message = _(
            "this file is format {number}; this program reads format {own}",
            number=number,
            own=FORMAT,
        )
        return Fault(("format",), "E-NEWER", message, _("get a newer version of the program"))
    return None
