"""Strict JSON (RFC 8259) that knows where everything stands.

A good file is read at the speed of the standard library's scanner, whose hooks refuse what RFC
8259 leaves open and a fact sheet can't bear: a name given twice, a number beyond all bounds, half a
surrogate pair. Only a file that was refused is read by `json_fault`, which finds the place and the
words; and only for the problems of a readable file are their lines and columns looked up.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

from viewer.content.wording import _
from viewer.problems import Problem, Severity, in_order
from viewer.readers.json_number import decimal_number, whole_number
from viewer.readers.limits import DEEPEST_NESTING, LONGEST_NAME, MOST_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.problems import Fault, Path


class Unreadable(Exception):
    """The file is no JSON that can be read; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.text)
        self.problem = problem


class JsonText:
    """A JSON document: its value, what is odd about the file, and where in it things stand.

    `value` has whole numbers as `int` and all others as `Decimal`; `text` is the document as it
    was decoded, without a byte-order mark. When the file can't be read, `is_readable` is False,
    `value` is None and `problems` holds the one reason.
    """

    __slots__ = ("_utf8", "is_readable", "problems", "text", "value")

    def __init__(
        self,
        text: str,
        value: Any,
        problems: tuple[Problem, ...],
        utf8: bytes | None = None,
        *,
        is_readable: bool = True,
    ) -> None:
        self.text = text
        self.value = value
        self.problems = problems
        self._utf8 = utf8
        self.is_readable = is_readable

    @property
    def utf8(self) -> bytes:
        """The document in UTF-8: most often the very bytes that were read."""
        return self.text.encode() if self._utf8 is None else self._utf8

    def places(self, paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
        """Give line and column (from 1) of the values at *paths*.

        A path that is not in the file gets the place of the nearest parent that is.
        """
        from viewer.readers.json_places import find_places, lines_and_columns

        places = find_places(self.text, paths)
        lines = lines_and_columns(self.text, (place.value for place in places.values()))
        return {path: lines[place.value] for path, place in places.items()}

    def placed(self, faults: Iterable[Fault]) -> tuple[Problem, ...]:
        """Give the problems that *faults* of this document are, at their places and in order."""
        faults = list(faults)
        if not faults:
            return ()
        from viewer.readers.json_places import find_places, lines_and_columns

        places = find_places(self.text, (fault.path for fault in faults))
        offsets = [places[f.path].name if f.at_name else places[f.path].value for f in faults]
        lines = lines_and_columns(self.text, offsets)
        placed = zip(faults, offsets, strict=True)
        return in_order(fault.placed(*lines[offset]) for fault, offset in placed)


def read_json(data: bytes, most_values: int = MOST_VALUES) -> JsonText:
    """Read a JSON document; never raises, whatever the bytes are."""
    try:
        text, encoding = decode(data)
        value = _value(text, most_values)
    except Unreadable as refusal:
        return JsonText("", None, (refusal.problem,), is_readable=False)
    if encoding:
        return JsonText(text, value, (_odd_encoding(encoding),))
    return JsonText(text, value, (), data)


def _value(text: str, most_values: int) -> Any:
    """Give the value of a document. Raises `Unreadable` at the first thing wrong with it."""
    value = None
    try:
        value = _DECODER.decode(text)
    except (ValueError, RecursionError):
        is_good = False  # json_fault knows the words
    else:
        values, depth = _size(value)
        if values > most_values:
            message = _("the file holds more than {most} values", most=most_values)
            _refuse(1, 1, "E-LIMIT", message, _("split the sheet into several"))
        is_good = depth <= DEEPEST_NESTING and not _may_hold_half_a_character(text)
    if not is_good:
        from viewer.readers.json_fault import find_fault
        from viewer.readers.json_places import lines_and_columns

        fault = find_fault(text, most_values)
        if fault:
            line, column = lines_and_columns(text, [fault.offset])[fault.offset]
            raise Unreadable(
                Problem(line, column, fault.code, fault.path, fault.message, fault.remedy)
            )
    return value


def decode(data: bytes) -> tuple[str, str]:
    """Give the text of *data* and the name of its encoding, empty for plain UTF-8.

    Raises `Unreadable` at the first byte that is wrong.
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(codec, name, data[len(mark) :]), name
    if data.startswith(_OTHER_KINDS):
        message = _("this is an archive, a picture or a PDF, not a text")
        _refuse(1, 1, "E-ENC", message, _("open the JSON file itself"))
    if b"\0" in data[:2]:
        message = _("this looks like UTF-16 without a byte-order mark")
        _refuse(1, 1, "E-ENC", message, _("save the file as UTF-8"))
    return _decode_as("utf-8", "UTF-8", data), ""


_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8", "UTF-8-BOM"),
    (b"\xff\xfe\0\0", "utf-32-le", "UTF-32"),
    (b"\0\0\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_OTHER_KINDS = (b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"%PDF")
"""The first bytes of what is sometimes taken for a sheet."""


def _decode_as(codec: str, name: str, data: bytes) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        from viewer.readers.json_places import lines_and_columns

        # What stands before the bad byte was fine, so this gives its place exactly.
        before = data[: error.start].decode(codec)
        line, column = lines_and_columns(before, [len(before)])[len(before)]
        byte = f"0x{data[error.start]:02X}"
        message = _("the byte {byte} is not valid in {encoding}", byte=byte, encoding=name)
        _refuse(line, column, "E-ENC", message, _("save the file as UTF-8"))


def _refuse(line: int, column: int, code: str, message: str, remedy: str) -> NoReturn:
    raise Unreadable(Problem(line, column, code, (), message, remedy))


def _odd_encoding(name: str) -> Problem:
    message = _("the file is written in {encoding}", encoding=name)
    remedy = _("other programs may not read it: save it as plain UTF-8")
    return Problem(1, 1, "W-ENC", (), message, remedy, Severity.WARNING)


# ---- the fast way: what these hooks let through is good --------------------------------------


class _Refused(ValueError):
    """A value that RFC 8259 allows and a fact sheet doesn't."""


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refused
    # One join is much quicker than the length of each name, and nearly always answers for all.
    if len("".join(members)) > LONGEST_NAME and max(map(len, members)) > LONGEST_NAME:
        raise _Refused
    return members


def _no_constant(token: str) -> None:
    raise _Refused(token)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_members,
    parse_int=whole_number,
    parse_float=decimal_number,
    parse_constant=_no_constant,
)


def _may_hold_half_a_character(text: str) -> bool:
    # The plain search first: most files have no such escape, and compiling a pattern takes time.
    return ("\\ud" in text or "\\uD" in text) and bool(re.search(r"\\u[dD][89a-fA-F]", text))


def _size(value: Any) -> tuple[int, int]:
    """Give how many values there are, and how deep objects and lists lie within one another."""
    level = [value] if type(value) in (dict, list) else []
    values, depth = 1, 0
    while level:
        values += sum(map(len, level))
        depth += 1
        level = [
            child
            for parent in level
            for child in (parent.values() if type(parent) is dict else parent)
            if type(child) is dict or type(child) is list
        ]
    return values, depth
