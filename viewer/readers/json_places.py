"""Where the values of a JSON document stand: read again, only along the paths that are asked for.

What is not asked for is passed over at the speed of the standard library's scanner.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from viewer.problems import Path

if TYPE_CHECKING:
    from collections.abc import Iterable

    _Wanted = dict[str | int, "_Wanted"]

_SPACE = re.compile(r"[ \t\n\r]*")
_skip = json.JSONDecoder().raw_decode


class Place(NamedTuple):
    """Offsets into a document: of a value, and of its name (in a list, of the value again)."""

    name: int
    value: int


class _NothingLeft(Exception):
    """Everything wanted was found; the rest of the document need not be read."""


class _Found(dict[Path, Place]):
    """The places found so far."""

    def __init__(self, wanted: int) -> None:
        super().__init__()
        self._wanted = wanted

    def note(self, path: Path, place: Place) -> None:
        """Keep a place; raises `_NothingLeft` with the last one."""
        self[path] = place
        if len(self) > self._wanted:
            raise _NothingLeft


def find_places(text: str, paths: Iterable[Path]) -> dict[Path, Place]:
    """Give the place of each of *paths*; of one that is not there, that of its nearest parent.

    *text* must be JSON that was accepted.
    """
    paths = list(paths)
    wanted: _Wanted = {}
    steps = 0
    for path in paths:
        branch = wanted
        for step in path:
            steps += step not in branch
            branch = branch.setdefault(step, {})
    root = _space(text, 0)
    found = _Found(steps)
    found[()] = Place(root, root)
    if wanted:
        with suppress(_NothingLeft):
            _follow(text, root, wanted, (), found)
    return {path: _nearest(path, found) for path in paths}


def _nearest(path: Path, found: dict[Path, Place]) -> Place:
    place = found.get(path)
    if place is not None:
        return place
    while path not in found:
        path = path[:-1]
    # The parent itself is meant, also where the name of a member would have been.
    return Place(found[path].value, found[path].value)


def _follow(text: str, at: int, wanted: _Wanted, path: Path, found: _Found) -> int:
    """Note what is wanted inside the value at *at*; give where that value ends.

    It goes no deeper than the document, which was accepted.
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
            found.note((*path, step), Place(name_at, at))
        at = _follow(text, at, below, (*path, step), found) if below else _skip(text, at)[1]
        at = _space(text, at)
        if text[at] == ",":
            at = _space(text, at + 1)
        index += 1
    return at + 1


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def lines_and_columns(text: str, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Give line and column of each offset, from 1, in characters.

    A line ends with a line feed, a carriage return, or both.
    """
    places = {}
    line, line_start, searched = 1, 0, 0
    has_carriage_returns = "\r" in text
    for offset in sorted(set(offsets)):
        line += text.count("\n", searched, offset)
        newest = text.rfind("\n", searched, offset)
        if has_carriage_returns:
            line += text.count("\r", searched, offset) - text.count("\r\n", searched, offset)
            newest = max(newest, text.rfind("\r", searched, offset))
        line_start = max(line_start, newest + 1)
        searched = offset
        places[offset] = (line, offset - line_start + 1)
    return places
