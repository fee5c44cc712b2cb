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

_Wanted = dict["str | int", "_Wanted"]
"""Paths as a tree: the steps that are asked about, each with those below it."""


class Unreadable(Exception):
    """The file is no JSON that can be read; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.text)
        self.problem = problem


class JsonText:
    """A JSON document: its value, what is odd about the file, and where in it things stand.

    `value` has whole numbers as `int` and all others as `Decimal`. When the file can't be read,
    `is_readable` is False, `value` is None and `problems` holds the one reason.
    """

    __slots__ = ("_text", "is_readable", "problems", "value")

    def __init__(
        self, text: str, value: Any, problems: tuple[Problem, ...], *, is_readable: bool = True
    ) -> None:
        self._text = text
        self.value = value
        self.problems = problems
        self.is_readable = is_readable

    @property
    def text(self) -> str:
        """The document as it was decoded, without a byte-order mark; empty if it could not be."""
        return self._text

    def places(self, paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
        """Give line and column (from 1) of the values at *paths*.

        A path that is not in the file gets the place of the nearest parent that is.
        """
        wanted = list(paths)
        found = _offsets(self._text, wanted) if self.is_readable else {}
        at = {path: found[_nearest(path, found)][1] if found else 0 for path in wanted}
        lines = _lines_and_columns(self._text, set(at.values()))
        return {path: lines[offset] for path, offset in at.items()}

    def placed(self, faults: Iterable[Fault]) -> tuple[Problem, ...]:
        """Give the problems that *faults* of this document are, at their places and in order."""
        faults = list(faults)
        if not faults:
            return ()
        found = _offsets(self._text, (fault.path for fault in faults))
        at = []
        for fault in faults:
            nearest = _nearest(fault.path, found)
            name, value = found[nearest]
            at.append(name if fault.at_name and nearest == fault.path else value)
        lines = _lines_and_columns(self._text, set(at))
        return in_order(
            fault.placed(*lines[offset]) for fault, offset in zip(faults, at, strict=True)
        )


def read_json(data: bytes, most_values: int = MOST_VALUES) -> JsonText:
    """Read a JSON document; never raises, whatever the bytes are."""
    try:
        text, encoding = decode(data)
    except Unreadable as refusal:
        return JsonText("", None, (refusal.problem,), is_readable=False)
    value = None
    try:
        value = _DECODER.decode(text)
        is_doubtful = _is_too_much(value, most_values) or _MAYBE_HALF.search(text) is not None
    except (ValueError, RecursionError):
        is_doubtful = True
    if is_doubtful:
        from viewer.readers.json_fault import find_fault

        fault = find_fault(text, most_values)
        if fault:
            line, column = _lines_and_columns(text, {fault.offset})[fault.offset]
            problem = Problem(line, column, fault.code, fault.path, fault.message, fault.remedy)
            return JsonText(text, None, (problem,), is_readable=False)
    return JsonText(text, value, (_odd_encoding(encoding),) if encoding else ())


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
    if b"\0" in data[:4]:
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
        # What stands before the bad byte was fine, so this gives its place exactly.
        before = data[: error.start].decode(codec)
        ((line, column),) = _lines_and_columns(before, {len(before)}).values()
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
_MAYBE_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def _is_too_much(value: Any, most_values: int) -> bool:
    """Whether there are more values, or they lie deeper, than a file may have."""
    level = [value] if type(value) in (dict, list) else []
    values = depth = 1
    while level:
        values += sum(map(len, level))
        if values > most_values or depth > DEEPEST_NESTING:
            return True
        depth += 1
        level = [
            child
            for parent in level
            for child in (parent.values() if type(parent) is dict else parent)
            if type(child) is dict or type(child) is list
        ]
    return False


# ---- where things stand: read again, and only along the paths that are asked for ----------------

_SPACE = re.compile(r"[ \t\n\r]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_skip = json.JSONDecoder().raw_decode


def _nearest(path: Path, found: dict[Path, tuple[int, int]]) -> Path:
    while path not in found:
        path = path[:-1]
    return path


def _offsets(text: str, paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Give, for each path and its parents that are in *text*, where its name and its value begin.

    A list element has no name; the place of its value stands for it.
    """
    wanted: _Wanted = {}
    for path in paths:
        branch = wanted
        for step in path:
            branch = branch.setdefault(step, {})
    root = _space(text, 0)
    found: dict[Path, tuple[int, int]] = {(): (root, root)}
    if wanted:
        _follow(text, root, wanted, (), found)
    return found


def _follow(
    text: str, at: int, wanted: _Wanted, path: Path, found: dict[Path, tuple[int, int]]
) -> int:
    """Note what is wanted inside the value at *at*; give where that value ends.

    It goes no deeper than the deepest path wanted, and no deeper than the document, which
    was accepted; what is not wanted is skipped at the scanner's own speed.
    """
    opener = text[at]
    if opener not in "{[":
        return _skip(text, at)[1]
    at = _space(text, at + 1)
    index = 0
    while text[at] not in "}]":
        step: str | int = index
        name_at = at
        if opener == "{":
            step, at = _skip(text, at)
            at = _space(text, _space(text, at) + 1)
        below = wanted.get(step)
        if below is not None:
            found[(*path, step)] = (name_at, at)
        at = _follow(text, at, below, (*path, step), found) if below else _skip(text, at)[1]
        at = _space(text, at)
        if text[at] == ",":
            at = _space(text, at + 1)
        index += 1
    return at + 1


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _lines_and_columns(text: str, offsets: set[int]) -> dict[int, tuple[int, int]]:
    """Give line and column, both from 1 and in characters, of each offset into *text*."""
    places = {}
    line, line_start, searched = 1, 0, 0
    has_carriage_returns = "\r" in text
    for offset in sorted(offsets):
        if has_carriage_returns:
            ends = [found.end() for found in _LINE_END.finditer(text, searched, offset)]
            # A pair of carriage return and line feed that is cut in two here ends behind it.
            if ends and ends[-1] == offset and text[offset - 1 : offset + 1] == "\r\n":
                ends.pop()
            line += len(ends)
            line_start = ends[-1] if ends else line_start
            searched = line_start
        else:
            line += text.count("\n", searched, offset)
            line_start = max(text.rfind("\n", searched, offset) + 1, line_start)
            searched = offset
        places[offset] = (line, offset - line_start + 1)
    return places
