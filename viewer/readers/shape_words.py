"""What is said of a value that does not fit the types of a sheet, and how to mend it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.content.wording import _
from viewer.sheet.model import FORMAT, LARGEST_VALUE, MOST_DECIMALS, ChartKind, Scale

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import Enum

    from viewer.sheet.dates import DateError

_LONGEST_SHOWN = 60
_PLAIN_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?\Z")
# One point may be a decimal point; several, and every other sign, part thousands.
_GROUPED = re.compile(
    r"[1-9][0-9]{0,2}(?:([ ,'’\u00a0\u202f])[0-9]{3}(?:\1[0-9]{3})*|(?:\.[0-9]{3}){2,})\Z"
)


class Said(NamedTuple):
    """A code, what is wrong, and how to mend it."""

    code: str
    message: str
    remedy: str = ""


def kind(value: Any) -> str:
    """Name the JSON kind of a value as people do."""
    if value is None:
        return _("null")
    if isinstance(value, bool):
        return _("true or false")
    if isinstance(value, str):
        return _("text")
    if isinstance(value, int | Decimal):
        return _("a number")
    return _("a list") if isinstance(value, list) else _("an object")


def shown(value: Any) -> str:
    """Give a value so that it can be read in a message, cut where it is long."""
    if isinstance(value, list | dict):
        return kind(value)
    # Cut before it is written, so that a value of many megabytes costs no time.
    written = repr(value[:_LONGEST_SHOWN]) if isinstance(value, str) else str(value)
    return written if len(written) < _LONGEST_SHOWN else written[: _LONGEST_SHOWN - 1] + "…"


def nearest(name: str, offered: Sequence[str]) -> str:
    """Give the one of *offered* that *name* was probably meant to be; empty if none is near."""
    from difflib import get_close_matches

    found = get_close_matches(name[:64], offered, 1, 0.6)
    return found[0] if found else ""


def _did_you_mean(guess: str) -> str:
    return _("did you mean {name}?", name=repr(guess)) if guess else ""


def too_many_problems(most: int) -> Said:
    """Say that more was found than is listed."""
    message = _("there are more than {most} problems", most=most)
    return Said("E-MANY", message, _("the rest are not listed: mend these first"))


def not_an_object(value: Any, needed: Sequence[str] = ()) -> Said:
    """Say that something else stands where an object should, which has the *needed* names."""
    message = _("an object is expected here, not {kind}", kind=kind(value))
    members = ", ".join(f'"{name}": …' for name in needed or ("…",))
    return Said("E-TYPE", message, _("write it in braces: {example}", example=f"{{{members}}}"))


def not_a_list(value: Any) -> Said:
    """Say that something else stands where a list should."""
    message = _("a list is expected here, not {kind}", kind=kind(value))
    return Said("E-TYPE", message, _("write it in square brackets: {example}", example="[…]"))


def not_text(value: Any) -> Said:
    """Say that something else stands where text should."""
    message = _("text is expected here, not {kind}", kind=kind(value))
    return Said("E-TYPE", message, _("write it in double quotes"))


def wrong_kind_of_text(value: Any, *, takes_lists: bool) -> Said:
    """Say that a value is neither text nor what may stand instead."""
    example = '["…", "…"]' if takes_lists else '{"en": "…", "fr": "…"}'
    message = _("text or {example} is expected here, not {kind}", example=example, kind=kind(value))
    return Said("E-TYPE", message, _("write it in double quotes"))


def null_not_allowed(name: str) -> Said:
    """Say that null stands where a value is needed."""
    message = _("{name} can't be null", name=repr(name))
    return Said("E-TYPE", message, _("give it a value, or leave the name out"))


def not_a_whole_number(value: Any) -> Said:
    """Say that something else stands where a whole number should."""
    message = _("a whole number is expected here, not {value}", value=shown(value))
    remedy = _("write digits only, without quotes, such as {example}", example=1)
    return Said("E-TYPE", message, remedy)


def no_number(value: Any) -> Said:
    """Say why a value is no number of a figure."""
    if isinstance(value, str):
        message = _("{value} is text", value=shown(value))
        number = _as_digits(value)
        if number is None:
            return Said("E-TYPE", message, _("write a number without quotes, such as 90000"))
        return Said("E-TYPE", message, _("write the number {number} without quotes", number=number))
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        message = _("a number is expected here, not {kind}", kind=kind(value))
        return Said("E-TYPE", message, _("write a number without quotes, such as 90000"))
    if -LARGEST_VALUE <= value <= LARGEST_VALUE:
        message = _("the number has more than {most} decimals", most=MOST_DECIMALS)
        return Said("E-RANGE", message, _("round it as its source does"))
    message = _("the number is larger than {largest}", largest=LARGEST_VALUE)
    return Said("E-RANGE", message, _("use a larger unit, such as millions"))


def _as_digits(text: str) -> str | None:
    """Give the number that a text can only mean; None where it may mean several, or none."""
    sign, _minus, digits = text.strip().replace("\u2212", "-").rpartition("-")
    if _PLAIN_NUMBER.match(digits) and not sign:
        return _minus + digits
    if _GROUPED.match(digits) and not sign:
        return _minus + re.sub(r"[^0-9]", "", digits)
    return None


def too_small(value: int, least: int) -> Said:
    """Say that a whole number is below its bound."""
    message = _("{value} is less than {least}", value=value, least=least)
    return Said("E-RANGE", message, _("write {example}", example=least))


def missing(name: str) -> Said:
    """Say that a name is missing that every such object has."""
    remedy = _("add it") if name != "format" else _("add {example}", example=f'"format": {FORMAT}')
    return Said("E-MISSING", _("{name} is missing", name=repr(name)), remedy)


def unknown_name(name: str, guess: str) -> Said:
    """Say that a name is not one of the format."""
    message = _("unknown name {name}", name=shown(name))
    if guess:
        return Said("E-NAME", message, _did_you_mean(guess))
    return Said("W-NAME", message, _("it is kept but not shown; names of your own begin with x-"))


def bad_name(name: str, form: str) -> Said:
    """Say that a name in an object of languages or units has the wrong form."""
    if form == "language tag":
        message = _("{name} is not a language tag", name=shown(name))
        return Said("E-LANG", message, _("write it like en, fr or ar"))
    return bad_form(name, form)


def no_language() -> Said:
    """Say that an object of languages is empty."""
    remedy = _("give at least one, such as {example}", example='{"en": "…"}')
    return Said("E-EMPTY", _("no language is given"), remedy)


def empty_list() -> Said:
    """Say that a list is empty that must not be."""
    return Said("E-EMPTY", _("the list is empty"), _("at least one entry is needed"))


def empty_text() -> Said:
    """Say that a text is empty that must not be."""
    return Said("E-EMPTY", _("the text is empty"), _("write something, or leave the name out"))


def too_many(count: int, most: int) -> Said:
    """Say that there are more entries than are read."""
    message = _("there are {count} entries; at most {most} are read", count=count, most=most)
    return Said("E-LIMIT", message, _("take some out, or split the sheet"))


def long_text(length: int, most: int) -> Said:
    """Say that a text is longer than is read."""
    message = _("the text has {length} characters; at most {most}", length=length, most=most)
    return Said("E-LIMIT", message, _("shorten it"))


def bad_form(value: str, form: str) -> Said:
    """Say that a text has not the form that its place asks for, which the model names."""
    value = shown(value)
    match form:
        case "colour":
            message = _("{value} is not a colour", value=value)
            remedy = _("write a colour such as #1a5fb4")
        case "web address":
            message = _("{value} is not a web address", value=value)
            remedy = _("write it whole, beginning with http:// or https://")
        case "SHA-256":
            message = _("{value} is not a SHA-256", value=value)
            remedy = _("write its 64 hexadecimal digits, in small letters")
        case "language tag":
            message = _("{value} is not a language tag", value=value)
            remedy = _("write it like en, fr or ar")
        case _:
            message = _("{value} is not a short name", value=value)
            remedy = _("use a-z, 0-9 and - only, at most 64 characters")
    return Said("E-FORM", message, remedy)


def not_offered(value: Any, offered: Sequence[str], choice: type[Enum]) -> Said:
    """Say that a word is not one of those a name may have."""
    if choice is Scale and value == "log":
        message = _("bars start at zero, and a log scale has no zero")
        return Said("E-CHOICE", message, _("leave the scale out, or compare in a table"))
    message = _("{value} is not one of: {offered}", value=shown(value), offered=", ".join(offered))
    if isinstance(value, str) and value.lower() in offered:
        return Said("E-CHOICE", message, _("write {example}", example=f'"{value.lower()}"'))
    if choice is ChartKind:
        return Said("E-CHOICE", message, _('only bars are drawn: write "bar"'))
    guess = nearest(value, offered) if isinstance(value, str) else ""
    return Said("E-CHOICE", message, _did_you_mean(guess) or _("write one of these"))


def date_not_text(value: Any) -> Said:
    """Say that a date is not written as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        remedy = _("write {example}", example=f'"{value}"')
        return Said("E-TYPE", _("a date is text"), remedy)
    return not_text(value)


def no_date(error: DateError) -> Said:
    """Say what the date reader found wrong."""
    from viewer.readers.date_advice import no_date as in_words

    return Said("E-DATE", *in_words(error))


def not_beside(value: str) -> Said:
    """Say that a file named is not one beside the sheet."""
    message = _("{value} is not a file beside this one", value=shown(value))
    return Said("E-PATH", message, _("put it into the folder of the sheet, or below it"))


def control_character(found: str) -> Said:
    """Say that a text holds a character that can't be seen."""
    code = f"U+{ord(found):04X}"
    return Said("E-CTRL", _("control character {code}", code=code), _("remove it"))


def turns_direction(found: str) -> Said:
    """Say that a text holds a character that turns the direction of its neighbours."""
    code = f"U+{ord(found):04X}"
    message = _("{code} changes the direction of writing", code=code)
    return Said("W-BIDI", message, _("remove it: it is shown as a sign and not obeyed"))
