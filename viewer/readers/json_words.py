"""What is said of a text that is no JSON: for each common slip its own sentence and remedy.

Each function looks at the text around an offset where the scanner could not go on. The codes stay,
the sentences may get better (docs/decisions/0010).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.readers.limits import (
    DEEPEST_NESTING,
    LARGEST_EXPONENT,
    LONGEST_NAME,
    LONGEST_NUMBER,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class Said(NamedTuple):
    """A code, what is wrong, and how to mend it."""

    code: str
    message: str
    remedy: str


_TYPOGRAPHIC_QUOTES = "“”„‟‘’‚«»`´"
_NO_BREAK_SPACES = "\u00a0\u202f\u2009"
_SIGNS_OF_UNITS = "%‰€$£¥°"
_UNICODE_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")
_WORD = re.compile(r"[-+]?\w{1,40}")
_NUMBER_LIKE = re.compile(r"[-+\w.'’]{1,40}")
_DIGITS_BEFORE = re.compile(r"-?[0-9]{1,40}\Z")
_DIGITS_AFTER = re.compile(r"[0-9]{1,40}(?:[, \u00a0\u202f\u2009][0-9]{3}\b)*")
_DIGITS_IN_A_GROUP = 3
_LONGEST_GAP = 1_000
"""Characters looked back over: a hint is not worth a search through megabytes of spaces."""
_LEADING_ZEROS = re.compile(r"-?0+(?=[0-9])")
_GROUPS = re.compile(r"-?[0-9]{1,3}(?:['’_.][0-9]{3})+\Z")


def empty() -> Said:
    """Say that there is nothing in the file."""
    return Said("E-EOF", _("the file is empty"), _("choose a file that holds a fact sheet"))


def too_deep() -> Said:
    """Say that too many objects and lists lie within one another."""
    message = _("objects and lists lie more than {most} levels deep", most=DEEPEST_NESTING)
    return Said("E-DEPTH", message, _("a fact sheet needs eight: take some away"))


def too_many_values(most: int) -> Said:
    """Say that the file holds more values than are read."""
    message = _("the file holds more than {most} values", most=most)
    return Said("E-LIMIT", message, _("split the sheet into several"))


def more_after_the_end(text: str, at: int) -> Said:
    """Say that something follows the one value of the file."""
    if text[at] in "}]":
        return Said("E-EXTRA", _("there is one {found} too many", found=text[at]), _("remove it"))
    if said := _comment(text, at, "E-EXTRA"):
        return said
    message = _("there is more after the end of the sheet: {found}", found=_shown(text, at))
    return Said("E-EXTRA", message, _("a file holds one sheet: remove what follows it"))


def no_value(text: str, at: int, path: Sequence[str | int | None]) -> Said:
    """Say what stands where a value should."""
    found = text[at : at + 1]
    if not found:
        return Said("E-EOF", _("the file ends where a value should stand"), _cut_off())
    if found in ",}]:":
        return _value_missing(text, at, path[-1] if path else None)
    if found == "<" and not path:
        message = _("this is a web page or another XML file, not JSON")
        return Said("E-JSON", message, _("save the data itself as a file"))
    return (
        _comment(text, at, "E-JSON")
        or _wrong_quote(found, "E-JSON")
        or _wrong_start_of_number(text, at)
        or _digits_of_another_script(text, at)
        or (None if path else _no_json_at_all(text, at))
        or _word_of_another_language(text, at)
        or _no_value_at_all(text, at)
    )


def _value_missing(text: str, at: int, name: str | int | None) -> Said:
    if text[at] == "," and isinstance(name, int):
        if _before(text, at) == ",":
            return _comma_twice()
        return Said("E-COMMA", _("a comma stands before the first value"), _("remove it"))
    found = _shown(text, at)
    message = (
        _("the value of {name} is missing: found {found}", name=_cut(name), found=found)
        if isinstance(name, str)
        else _("a value is missing: found {found}", found=found)
    )
    return Said("E-JSON", message, _("write one, or null if there is none"))


def _wrong_start_of_number(text: str, at: int) -> Said | None:
    first, second = text[at], text[at + 1 : at + 2]
    if first == "-" and not second.isalpha():
        message = _("a minus stands alone")
        return Said("E-NUM", message, _("write the digits right after it"))
    if first in _SIGNS_OF_UNITS:
        return _no_unit_here(text, at)
    if first not in "+." or not second.isdigit():
        return None
    remedy = _("leave the plus away") if first == "+" else _("write a 0 before the point")
    return Said("E-NUM", _("a number can't begin with {found}", found=first), remedy)


def _digits_of_another_script(text: str, at: int) -> Said | None:
    word = _WORD.match(text, at)
    if not word or not word[0].isdecimal() or word[0].isascii():
        return None
    message = _("{value} is not a number of JSON", value=word[0])
    remedy = _("write it with the digits 0 to 9: {number}", number=int(word[0]))
    return Said("E-NUM", message, remedy)


def _no_json_at_all(text: str, at: int) -> Said | None:
    """Say that a file begins as no JSON does: it is a table, a letter, another format."""
    word = _WORD.match(text, at)
    if not word or word[0].lstrip("+-").lower() in _WORDS_OF_OTHERS:
        return None
    message = _("this is not JSON: it begins with {word}", word=repr(word[0]))
    return Said("E-JSON", message, _("a fact sheet is JSON, and begins with a brace: {"))


def _no_unit_here(text: str, at: int) -> Said:
    word = _WORD.match(text, at)
    found = repr(word[0]) if word else _shown(text, at)
    message = _("a number has digits only, not {found}", found=found)
    remedy = _("write 5 million as 5000000; what is counted goes into 'unit'")
    return Said("E-NUM", message, remedy)


def _comma_twice() -> Said:
    return Said("E-COMMA", _("there are two commas, one after the other"), _("remove one"))


def _before(text: str, at: int) -> str:
    """Give what stands before an offset, white space apart."""
    return text[max(0, at - _LONGEST_GAP) : at].rstrip(" \t\n\r")[-1:]


def _word_of_another_language(text: str, at: int) -> Said | None:
    word = _WORD.match(text, at)
    if not word:
        return None
    instead = _WORDS_OF_OTHERS.get(word[0].lstrip("+-").lower(), f'"{word[0]}"')
    message = _("{word} is not a JSON value", word=word[0])
    return Said("E-JSON", message, _("write {example}", example=instead))


_WORDS_OF_OTHERS = {
    "none": "null",
    "undefined": "null",
    "null": "null",
    "nan": "null",
    "infinity": "null",
    "inf": "null",
    "true": "true",
    "false": "false",
}
"""Words of other languages, or in other letters, and what JSON has for them."""


def _no_value_at_all(text: str, at: int) -> Said:
    message = _("a value is expected here, not {found}", found=_shown(text, at))
    remedy = _("a value is text in quotes, a number, true, false, null, a list or an object")
    return Said("E-JSON", message, remedy)


def no_name(text: str, at: int) -> Said:
    """Say what stands where the name of a member should."""
    if at >= len(text):
        return Said("E-EOF", _("the file ends inside an object"), _cut_off("}"))
    if text[at] == ",":
        if _before(text, at) == ",":
            return _comma_twice()
        return Said("E-COMMA", _("a comma stands before the first name"), _("remove it"))
    if said := _comment(text, at, "E-NAME") or _wrong_quote(text[at], "E-NAME"):
        return said
    word = _WORD.match(text, at)
    example = f'"{word[0]}"' if word else '"name": …'
    message = _("a name in double quotes is expected here, not {found}", found=_shown(text, at))
    return Said("E-NAME", message, _("write {example}", example=example))


def no_comma(text: str, at: int, closing: str) -> Said:
    """Say what stands where a comma or the *closing* bracket should."""
    if at >= len(text):
        is_object = closing == "}"
        message = _("the file ends inside an object") if is_object else _("the file ends in a list")
        return Said("E-EOF", message, _cut_off(closing))
    if said := thousands(text, at) or _comment(text, at, "E-COMMA"):
        return said
    before = _before(text, at)
    if before.isdigit() and (text[at].isalpha() or text[at] in _SIGNS_OF_UNITS):
        return _no_unit_here(text, at)
    found = _shown(text, at)
    if before == '"' and text[at].isalpha():
        message = _(
            "a comma or {closing} is expected here, not {found}", closing=closing, found=found
        )
        remedy = _(
            "put a comma after the text before it; a quotation mark within a text is "
            "written {mark}",
            mark='\\"',
        )
        return Said("E-COMMA", message, remedy)
    if text[at] in "}]":
        message = _("{closing} is expected here, not {found}", closing=closing, found=found)
        return Said("E-COMMA", message, _("close each bracket with its own kind"))
    message = _("a comma or {closing} is expected here, not {found}", closing=closing, found=found)
    return Said("E-COMMA", message, _("put a comma after the value before it"))


def comma_before(bracket: str) -> Said:
    """Say that a comma is followed by the end of its object or list."""
    return Said("E-COMMA", _("a comma stands before {found}", found=bracket), _("remove it"))


def thousands(text: str, at: int) -> Said | None:
    """Say whether a comma or a space parts the digits of one number: 90,000 and 90 000."""
    is_own = text[at] == "," or text[at] in _NO_BREAK_SPACES
    separator = text[at] if is_own else " "
    gap = at if is_own else at - 1
    if not (
        text[gap] == separator
        and text[gap - 1 : gap].isdigit()
        and text[gap + 1 : gap + 2].isdigit()
    ):
        return None
    left = _DIGITS_BEFORE.search(text[max(0, gap - 41) : gap])
    right = _DIGITS_AFTER.match(text, gap + 1)
    if left is None or right is None:
        return None
    wrong = f"{left[0]}{separator}{right[0]}"
    first_group = re.split("[, \u00a0\u202f\u2009]", right[0])[0]
    if separator == "," and len(first_group) != _DIGITS_IN_A_GROUP:
        message = _("a number has a point before its decimals, not a comma")
        point = f"{left[0]}.{right[0]}"
        return Said("E-NUM", message, _("write {right}, not {wrong}", right=point, wrong=wrong))
    message = _("a number is written without thousands separators")
    whole = re.sub("[^-0-9]", "", wrong)
    return Said("E-NUM", message, _("write {right}, not {wrong}", right=whole, wrong=wrong))


def no_colon(text: str, at: int, name: str) -> Said:
    """Say what stands where the colon behind a name should."""
    if at >= len(text):
        return Said("E-EOF", _("the file ends after the name {name}", name=_cut(name)), _cut_off())
    message = _(
        "a colon is expected after the name {name}, not {found}",
        name=_cut(name),
        found=_shown(text, at),
    )
    return Said("E-COLON", message, _("write a colon between a name and its value"))


def long_name(name: str) -> Said:
    """Say that a name is longer than names may be."""
    message = _(
        "a name of {length} characters; at most {most}", length=len(name), most=LONGEST_NAME
    )
    return Said("E-LIMIT", message, _("shorten it"))


def name_used_twice(name: str) -> Said:
    """Say that an object has two members of one name."""
    message = _("the name {name} is used twice in one object", name=_cut(name))
    return Said("E-DUP", message, _("remove one: which is meant can't be known"))


def broken_string(text: str, at: int) -> Said:
    """Say why text in quotes can't go on at *at*."""
    found = text[at : at + 1]
    if text[at : at + 2] in {"", "\\"}:
        return Said("E-EOF", _("the text in quotes is never closed"), _cut_off('"'))
    if found == "\\":
        return _broken_escape(text, at)
    if found in "\n\r":
        message = _("the text in quotes is not closed on its line")
        remedy = _("close it, or write a line break as {example}", example="\\n")
        return Said("E-CTRL", message, remedy)
    message = _("control character {code}", code=f"U+{ord(found):04X}")
    remedy = _("write {example}", example="\\t") if found == "\t" else _("remove it")
    return Said("E-CTRL", message, remedy)


def _broken_escape(text: str, at: int) -> Said:
    if half := _UNICODE_ESCAPE.match(text, at):
        message = _("{found} is one half of a character", found=half[0])
        return Said("E-SURR", message, _("write both halves, or the character itself"))
    if text.startswith("u", at + 1):
        message = _("four hexadecimal digits are expected after {found}", found="\\u")
        return Said("E-ESC", message, _("write {example}", example="\\u00e9"))
    message = _("a backslash before {found} means nothing in JSON", found=_shown(text, at + 1))
    return Said("E-ESC", message, _("write a backslash itself as {example}", example="\\\\"))


def bad_number(text: str, at: int) -> Said:
    """Say why what begins like a number at *at* is none."""
    found = _NUMBER_LIKE.match(text, at)
    token = found[0] if found else text[at]
    if _GROUPS.match(token):
        message = _("a number is written without thousands separators")
        digits = re.sub("[^-0-9]", "", token)
        return Said("E-NUM", message, _("write {right}, not {wrong}", right=digits, wrong=token))
    if zeros := _LEADING_ZEROS.match(token):
        sign = "-" if token.startswith("-") else ""
        message = _("the number {number} begins with 0", number=token)
        return Said("E-NUM", message, _("write {example}", example=sign + token[zeros.end() :]))
    if (example := _meant_by(token)) is not None:
        message = _("{value} is not a number of JSON", value=repr(token))
        return Said("E-NUM", message, _("write {example}", example=example))
    message = _("{value} is not a number", value=repr(token))
    return Said("E-NUM", message, _("write digits, with a point before decimals: 90000 or 27.5"))


def _meant_by(token: str) -> str | None:
    """Give the number that is written in another way than JSON has: `1.` and `0x1F`."""
    if re.fullmatch(r"-?[0-9]+\.", token):
        return token + "0"
    if re.fullmatch(r"-?0[xX][0-9a-fA-F]{1,12}", token):
        return str(int(token, 16))
    return None


def refused_number(token: str) -> Said:
    """Say that a number is good JSON, but beyond all bounds."""
    if len(token) > LONGEST_NUMBER:
        message = _(
            "a number of {length} characters; at most {most}",
            length=len(token),
            most=LONGEST_NUMBER,
        )
        return Said("E-NUM", message, _("shorten it"))
    message = _("the number {number} is out of all bounds", number=token[:40])
    remedy = _("check its exponent: no number reaches {most} digits", most=LARGEST_EXPONENT)
    return Said("E-NUM", message, remedy)


def _comment(text: str, at: int, code: str) -> Said | None:
    if not text.startswith(("//", "/*", "#"), at):
        return None
    remedy = _("remove it, or write it as a {name}", name='"note"')
    return Said(code, _("comments are not allowed in JSON"), remedy)


def _wrong_quote(found: str, code: str) -> Said | None:
    if found != "'" and found not in _TYPOGRAPHIC_QUOTES:
        return None
    message = _("{found} is not a quotation mark of JSON", found=found)
    return Said(code, message, _("use the plain one: {example}", example='"'))


def _cut_off(closing: str = "") -> str:
    if not closing:
        return _("is it cut off? copy it again from where it came")
    return _("is it cut off? copy it again, or close what is open with {closing}", closing=closing)


def _shown(text: str, at: int) -> str:
    """Give the character at an offset so that it can be read."""
    if at >= len(text):
        return _("the end of the file")
    found = text[at]
    return f"{found!r}" if found.isprintable() else f"U+{ord(found):04X}"


def _cut(name: str | int | None) -> str:
    return repr(name)[:60]
