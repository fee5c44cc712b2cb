"""Where a text stops being JSON: the slow, second scanner, for files that were refused.

It reads by RFC 8259 and by the limits of `limits.py`, keeps no values, and stops at the first
fault; what it says of it is in `json_words`. It agrees with the hooks of `json_text` on what is
good. Its recursion goes no deeper than a file may, which is 32 levels.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple, NoReturn

from viewer.readers import json_words as words
from viewer.readers.json_number import RefusedNumber, decimal_number, whole_number
from viewer.readers.limits import DEEPEST_NESTING, LONGEST_NAME

_SPACE = re.compile(r"[ \t\n\r]*")
_PLAIN = r'[^"\\\x00-\x1f]*'
_PAIR = r"[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_ESCAPE = (
    rf'\\(?:["\\/bfnrt]|u(?:[0-9a-cefA-CEF][0-9a-fA-F]{{3}}|[dD][0-7][0-9a-fA-F]{{2}}|{_PAIR}))'
)
# So many at a time, because the engine keeps a note of each repetition until it is done.
_PART_OF_STRING = re.compile(rf"{_PLAIN}(?:{_ESCAPE}{_PLAIN}){{0,500}}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_GOES_ON = re.compile(r"[\w.+'’-]")
_LITERAL = re.compile(r"(?:true|false|null)(?!\w)")


class JsonFault(NamedTuple):
    """The first thing wrong with a text, at an offset into it."""

    offset: int
    code: str
    path: tuple[str | int, ...]
    message: str
    remedy: str


class _Stop(Exception):
    """How the scanner leaves all its levels at once."""

    def __init__(self, fault: JsonFault) -> None:
        self.fault = fault


def find_fault(text: str, most_values: int) -> JsonFault | None:
    """Give the first fault of *text*, or None when it is JSON within the limits."""
    try:
        _Scanner(text, most_values).document()
    except _Stop as stop:
        return stop.fault
    return None


class _Scanner:
    """Walks through a text: each method takes an offset and gives the one behind what it read."""

    def __init__(self, text: str, most_values: int) -> None:
        self.text = text
        self.most_values = most_values
        self.values = 0
        # The way to what is being read; None where the name of a member is not known yet.
        self.path: list[str | int | None] = []

    def document(self) -> None:
        """Read the whole text, which must hold one value."""
        at = self.space(0)
        if at == len(self.text):
            self.stop(at, words.empty())
        at = self.space(self.value(at))
        if at < len(self.text):
            self.stop(at, words.more_after_the_end(self.text, at))

    def value(self, at: int) -> int:
        """Read one value of any kind."""
        self.values += 1
        if self.values > self.most_values:
            self.stop(at, words.too_many_values(self.most_values))
        first = self.text[at : at + 1]
        if first == '"':
            return self.string(at)
        if first == "{":
            return self.object(at)
        if first == "[":
            return self.list(at)
        if found := _LITERAL.match(self.text, at):
            return found.end()
        if not (found := _NUMBER.match(self.text, at)):
            self.stop(at, words.no_value(self.text, at, self.path))
        return self.number(found)

    def object(self, at: int) -> int:
        """Read an object from its opening brace."""
        at = self.open(at, None)
        names: set[str] = set()
        while not self.text.startswith("}", at):
            at = self.space(self.value(self.name(at, names)))
            at = self.separator(at, "}")
            self.path[-1] = None
        self.path.pop()
        return at + 1

    def list(self, at: int) -> int:
        """Read a list from its opening bracket."""
        at = self.open(at, 0)
        index = 0
        while not self.text.startswith("]", at):
            at = self.separator(self.space(self.value(at)), "]")
            index += 1
            self.path[-1] = index
        self.path.pop()
        return at + 1

    def open(self, at: int, step: int | None) -> int:
        """Go one level down, and to what stands first there."""
        if len(self.path) >= DEEPEST_NESTING:
            self.stop(at, words.too_deep())
        self.path.append(step)
        return self.space(at + 1)

    def separator(self, at: int, closing: str) -> int:
        """Read a comma and the space behind it; stay where the *closing* bracket stands."""
        if self.text.startswith(closing, at):
            return at
        if not self.text.startswith(",", at):
            self.stop(at, words.no_comma(self.text, at, closing))
        behind = self.space(at + 1)
        if self.text.startswith(("}", "]"), behind):
            self.stop(at, words.comma_before(self.text[behind]))
        if closing == "}" and (said := words.thousands(self.text, at)):
            self.stop(at, said)
        return behind

    def name(self, at: int, names: set[str]) -> int:
        """Read the name of a member and its colon; *names* are those the object has already."""
        if not self.text.startswith('"', at):
            self.stop(at, words.no_name(self.text, at))
        end = self.string(at)
        name: str = json.loads(self.text[at:end])
        if len(name) > LONGEST_NAME:
            self.stop(at, words.long_name(name))
        self.path[-1] = name
        if name in names:
            self.stop(at, words.name_used_twice(name))
        names.add(name)
        colon = self.space(end)
        if not self.text.startswith(":", colon):
            self.stop(colon, words.no_colon(self.text, colon, name))
        return self.space(colon + 1)

    def string(self, at: int) -> int:
        """Read text in double quotes."""
        start, at = at, at + 1
        while (end := _end(_PART_OF_STRING, self.text, at)) > at:
            at = end
        if not self.text.startswith('"', at):
            is_cut_off = self.text[at : at + 2] in {"", "\\"}
            self.stop(start if is_cut_off else at, words.broken_string(self.text, at))
        return at + 1

    def number(self, found: re.Match[str]) -> int:
        """Accept a number within bounds, with nothing hanging on to it."""
        if _GOES_ON.match(self.text, found.end()):
            self.stop(found.start(), words.bad_number(self.text, found.start()))
        try:
            (decimal_number if found[1] or found[2] else whole_number)(found[0])
        except RefusedNumber:
            self.stop(found.start(), words.refused_number(found[0]))
        return found.end()

    def space(self, at: int) -> int:
        """Pass over white space."""
        return _end(_SPACE, self.text, at)

    def stop(self, at: int, said: words.Said) -> NoReturn:
        """End the reading with the fault at *at*."""
        path = tuple(step for step in self.path if step is not None)
        raise _Stop(JsonFault(at, said.code, path, said.message, said.remedy))


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Give where a pattern that may also match nothing ends."""
    found = pattern.match(text, at)
    return found.end() if found else at
