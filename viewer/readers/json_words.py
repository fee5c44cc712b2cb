"""What is said of a text that is no JSON: for each common slip its own sentence and remedy.

Each function looks at the text around an offset where the scanner could not go on. The codes are
those of docs/format.md; they stay, the sentences may get better.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.readers.limits import DEEPEST_NESTING, LONGEST_NAME, LONGEST_NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence


class Said(NamedTuple):
    """A code, what is wrong, and how to mend it."""

    code: str
    message: str
    remedy: str


_CUT_OFF = "is it cut off?"
_TYPOGRAPHIC_QUOTES = "“”„‟‘’‚«»"
_UNICODE_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")
_WORD = re.compile(r"[-+]?\w{1,40}")
_NUMBER_LIKE = re.compile(r"[-+\w.'’]{1,40}")
_LEADING_ZEROS = re.compile(r"-?0+(?=[0-9])")
_GROUPS = re.compile(r"-?[0-9]{1,3}(?:['’_.][0-9]{3})+\Z")

EMPTY = Said("E-EOF", "the file is empty", "choose a file that holds a fact sheet")
TOO_DEEP = Said(
    "E-DEPTH",
    f"objects and lists lie more than {DEEPEST_NESTING} levels deep here",
    "a fact sheet needs eight: take some away",
)


def more_after_the_end(text: str, at: int) -> Said:
    """Say that something follows the one value of the file."""
    if text[at] in "}]":
        message, remedy = f"there is one {text[at]} too many", "remove it"
    else:
        message = f"there is more after the end of the data: {_shown(text, at)}"
        remedy = "a file holds one sheet and nothing else: remove what follows"
    return Said("E-EXTRA", message, remedy)


def too_many_values(most: int) -> Said:
    """Say that the file holds more values than are read."""
    return Said("E-LIMIT", f"the file holds more than {most} values", "split it into several")


def no_value(text: str, at: int, path: Sequence[str | int | None]) -> Said:
    """Say what stands where a value should."""
    found = text[at : at + 1]
    if not found:
        return Said("E-EOF", "the file ends where a value should stand", _CUT_OFF)
    if found in ",}]:":
        of_name = f" after the name {_cut(path[-1])}" if path and isinstance(path[-1], str) else ""
        message = f"a value is missing{of_name}: found {_shown(text, at)}"
        return Said("E-VALUE", message, "write one, or null if there is none")
    if found == "<" and not path:
        message = "this is a web page or another XML file, not JSON"
        return Said("E-VALUE", message, "save the data itself as a file")
    return (
        _comment(text, at, "E-VALUE")
        or _wrong_quote(found, "E-VALUE")
        or _wrong_start_of_number(text, at)
        or _word_of_another_language(text, at)
        or Said("E-VALUE", f"expected a value, found {_shown(text, at)}", _WHAT_VALUES_ARE)
    )


def _wrong_start_of_number(text: str, at: int) -> Said | None:
    first, second = text[at], text[at + 1 : at + 2]
    if first not in "+." or not second.isdigit():
        return None
    remedy = "leave the plus away" if first == "+" else "write a 0 before the point"
    return Said("E-NUM", f"a number can't begin with {first}", remedy)


def _word_of_another_language(text: str, at: int) -> Said | None:
    word = _WORD.match(text, at)
    if not word:
        return None
    known = _WORDS_OF_OTHERS.get(word[0].lstrip("+-").lower())
    remedy = known or f'text stands in double quotes: "{word[0]}"'
    return Said("E-VALUE", f"{word[0]} is not a JSON value", remedy)


_WHAT_VALUES_ARE = "a value is text in quotes, a number, true, false, null, a list or an object"
_WORDS_OF_OTHERS = {
    "none": "write null",
    "undefined": "write null",
    "true": "write true",
    "false": "write false",
    "null": "write null",
    "nan": "write null: what is not a number is no value",
    "infinity": "write a finite number",
    "inf": "write a finite number",
}


def no_name(text: str, at: int) -> Said:
    """Say what stands where the name of a member should."""
    if at >= len(text):
        return Said("E-EOF", "the file ends inside an object that is never closed", _CUT_OFF)
    if said := _comment(text, at, "E-NAME") or _wrong_quote(text[at], "E-NAME"):
        return said
    word = _WORD.match(text, at)
    remedy = f'write "{word[0]}"' if word else 'a member is written "name": value'
    return Said("E-NAME", f"expected a name in double quotes, found {_shown(text, at)}", remedy)


def no_comma(text: str, at: int, closing: str) -> Said:
    """Say what stands where a comma or the *closing* bracket should."""
    what = "an object" if closing == "}" else "a list"
    if at >= len(text):
        message = f"the file ends inside {what} that is never closed"
        return Said("E-EOF", message, f"{_CUT_OFF} {what} ends with {closing}")
    if said := thousands(text, at) or _comment(text, at, "E-COMMA"):
        return said
    found = _shown(text, at)
    if text[at] in "}]":
        return Said("E-COMMA", f"{what} is closed with {found}", f"close it with {closing}")
    message = f"expected ',' or '{closing}', found {found}"
    return Said("E-COMMA", message, "put a comma after the value before it")


def comma_before(bracket: str) -> Said:
    """Say that a comma is followed by the end of its object or list."""
    return Said("E-COMMA", f"a comma stands before {bracket}", "remove the comma")


def thousands(text: str, at: int) -> Said | None:
    """Say whether a comma or a space parts the digits of one number: 90,000 and 90 000."""
    separator = "," if text[at] == "," else " "
    gap = at if separator == "," else at - 1
    if not (
        text[gap] == separator
        and text[gap - 1 : gap].isdigit()
        and text[gap + 1 : gap + 2].isdigit()
    ):
        return None
    message = "a number is written without thousands separators"
    return Said("E-NUM", message, f"write 90000, not 90{separator}000")


def no_colon(text: str, at: int, name: str) -> Said:
    """Say what stands where the colon behind a name should."""
    if at >= len(text):
        return Said("E-EOF", f"the file ends after the name {_cut(name)}", _CUT_OFF)
    message = f"expected ':' after the name {_cut(name)}, found {_shown(text, at)}"
    return Said("E-COLON", message, "write a colon between a name and its value")


def long_name(name: str) -> Said:
    """Say that a name is longer than names may be."""
    message = f"a name of {len(name)} characters"
    return Said("E-LIMIT", message, f"a name has at most {LONGEST_NAME}")


def name_used_twice(name: str) -> Said:
    """Say that an object has two members of one name."""
    message = f"the name {_cut(name)} is used twice in one object"
    return Said("E-DUP", message, "remove one: which is meant can't be known")


def broken_string(text: str, at: int) -> Said:
    """Say why text in quotes can't go on at *at*."""
    found = text[at : at + 1]
    if not found or text[at:] == "\\":
        return Said("E-EOF", "the text in quotes is never closed", _CUT_OFF)
    if found in "\n\r":
        message = "the text in quotes is not closed on its line"
        return Said("E-CTRL", message, 'close it with ", or write a line break as \\n')
    if found != "\\":
        message = f"control character U+{ord(found):04X} in quotes"
        return Said("E-CTRL", message, "write a tab as \\t" if found == "\t" else "remove it")
    if half := _UNICODE_ESCAPE.match(text, at):
        message = f"{half[0]} is one half of a character"
        return Said("E-SURR", message, "write both halves, or the character itself")
    if text.startswith("u", at + 1):
        message = r"\u is not followed by four hexadecimal digits"
        return Said("E-ESC", message, r"write é as \u00e9, or as it is")
    message = f"\\ before {_shown(text, at + 1)} is no escape that JSON knows"
    return Said("E-ESC", message, r"write a backslash itself as \\")


def bad_number(text: str, at: int) -> Said:
    """Say why what begins like a number at *at* is none."""
    found = _NUMBER_LIKE.match(text, at)
    token = found[0] if found else text[at]
    if _GROUPS.match(token):
        message = f"the number {token} has thousands separators"
        return Said("E-NUM", message, f"write {re.sub('[^-0-9]', '', token)}")
    if zeros := _LEADING_ZEROS.match(token):
        sign = "-" if token.startswith("-") else ""
        remedy = f"write {sign}{token[zeros.end() :]}"
        return Said("E-NUM", f"the number {token} begins with 0", remedy)
    remedy = "write digits, with a point before decimals: 90000 or 27.5"
    return Said("E-NUM", f"{token!r} is not a number", remedy)


def refused_number(reason: str) -> Said:
    """Say that a number is good JSON, but beyond all bounds."""
    return Said("E-NUM", reason, f"a number has at most {LONGEST_NUMBER} characters and 300 digits")


def _comment(text: str, at: int, code: str) -> Said | None:
    if not text.startswith(("//", "/*", "#"), at):
        return None
    return Said(code, "comments are not allowed in JSON", 'remove it, or write it as a "note"')


def _wrong_quote(found: str, code: str) -> Said | None:
    if found == "'":
        return Said(code, "text stands in single quotes", 'JSON needs the double "')
    if found in _TYPOGRAPHIC_QUOTES:
        return Said(code, f"{found} is a typographic quote", 'JSON needs the plain "')
    return None


def _shown(text: str, at: int) -> str:
    """Give the character at an offset so that it can be read."""
    if at >= len(text):
        return "the end of the file"
    found = text[at]
    return f"{found!r}" if found.isprintable() else f"U+{ord(found):04X}"


def _cut(name: str | int | None) -> str:
    return repr(name)[:60]
