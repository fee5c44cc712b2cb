"""From JSON values to the types of a sheet: everything that is right, and all that is wrong.

A good file is converted by msgspec in one go. Any other is walked along the very same types (see
`walk`), so that all its faults are found in one reading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from viewer.readers.beside import is_beside
from viewer.readers.figure_number import as_number
from viewer.sheet.dates import parse
from viewer.sheet.model import Edtf, FileBeside, Number

if TYPE_CHECKING:
    from viewer.problems import Fault, Path
    from viewer.readers.json_text import JsonText

T = TypeVar("T", bound=msgspec.Struct)

_ODD_CHARACTER = "[\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
_ASCII = bytes(range(0x80))
_ODD_ESCAPE = (
    r"\\(?:[bfr]|u(?:"
    r"00(?:0[0-8b-fB-F]|1.|7[fF]|[89].)|20(?:2[a-eA-E]|6[6-9])|[fF](?:[dD][dDeE]|[fF]{2}[eEfF])))"
)
# Written as most dates are; of these every one is in the calendar.
_PLAIN_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?)?\Z")


class Policy(msgspec.Struct, frozen=True):
    """Which parts fall with a fault in them, because with a part missing they would say other."""

    claims: frozenset[type]
    """These stand or fall as one, with all they hold."""
    blanked: frozenset[type]
    """Of the claims, those that leave an empty one behind, because others count on their place."""


class Shaped(msgspec.Struct, Generic[T], frozen=True):
    """A document in the types of a sheet.

    `sound` is without the elements that have a fault, `whole` has them all at their places with
    something harmless for what is wrong in them; None where that is not possible. `mended` are the
    paths where `whole` differs from the document, `lost` the parts that `sound` lacks, as the
    document has them.
    """

    sound: T | None
    whole: T | None
    faults: tuple[Fault, ...] = ()
    mended: frozenset[Path] = frozenset()
    lost: dict[Path, Any] = {}


def shaped(document: JsonText, kind: type[T], policy: Policy) -> Shaped[T]:
    """Give what *document* holds as a *kind*, and all that is wrong with it; never raises."""
    value = document.value
    # One search through the whole tells whether any text in it needs a closer look.
    if not _may_hold_odd_characters(document):
        try:
            sheet = _converted(value, kind)
        except msgspec.ValidationError:
            pass  # the walk finds what it was, and whatever else there is
        else:
            return Shaped(sheet, sheet)
    from viewer.readers.compound_kinds import kind_of
    from viewer.readers.walk import LOST, Walk

    walk = Walk()
    whole, sound = kind_of(kind, policy).both(value, (), walk)
    return Shaped(
        None if sound is LOST else _converted(sound, kind),
        None if walk.is_cut else _converted(whole, kind),
        tuple(walk.faults),
        frozenset(walk.mended),
        walk.lost,
    )


def _may_hold_odd_characters(document: JsonText) -> bool:
    """Whether some text in a document may hold characters that vanish or act on others."""
    # Plain searches first: they are quicker than a pattern, which has to be compiled as well, and
    # which is not shown the ASCII that most of any document is.
    text = document.text
    if "\x7f" in text:
        return True
    if not text.isascii():
        others = document.utf8.translate(None, _ASCII)
        if re.search(_ODD_CHARACTER, others.decode()):
            return True
    has_escapes = "\\" in text and any(escape in text for escape in ("\\u", "\\b", "\\f", "\\r"))
    return has_escapes and re.search(_ODD_ESCAPE, text) is not None


def _converted(value: Any, kind: type[T]) -> T:
    return msgspec.convert(value, kind, dec_hook=_own_kind)


def _own_kind(kind: type, value: object) -> object:
    """Decode the types msgspec does not know; raises `ValueError` for what they are not."""
    if kind is Number:
        return as_number(value)
    if not isinstance(value, str):
        raise TypeError
    if kind is Edtf:
        if not _PLAIN_DATE.match(value):
            parse(value)
        return Edtf(value)
    if kind is FileBeside and is_beside(value):
        return FileBeside(value)
    raise ValueError
