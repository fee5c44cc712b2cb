"""The kinds of single values on a walk: text, dates, numbers, choices, files beside the sheet."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import inspect

from viewer.problems import STAND_IN, Severity
from viewer.readers import shape_words as say
from viewer.readers.beside import is_beside
from viewer.readers.figure_number import as_number
from viewer.readers.walk import LOST
from viewer.sheet import dates
from viewer.sheet.model import Edtf, FileBeside, Number

if TYPE_CHECKING:
    from enum import Enum

    from viewer.problems import Path
    from viewer.readers.shape_words import Said
    from viewer.readers.walk import Both, Kind, Walk

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")

_ONE_DATE = r"(?:-?[0-9]{2}[0-9X]{2}(?:-(?:[0-9]{2}|XX)){0,2}[~?%]?|\.\.|)"
_LIKE_A_DATE = re.compile(rf"{_ONE_DATE}(?:/{_ONE_DATE})?\Z")


class _Simple:
    """A value that holds no others."""

    takes_null = False
    holds_parts = False
    json_kinds: tuple[type, ...] = (str,)
    example: Any
    """A harmless value."""

    def takes(self, value: Any) -> bool:
        return isinstance(value, self.json_kinds)

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        if self.is_good(value):
            return value, value
        return walk.refuse(path, self.fault(value) if not walk.is_full else None, self)

    def is_good(self, value: Any) -> bool:
        """Whether nothing is wrong with a value."""
        raise NotImplementedError

    def fault(self, value: Any) -> Said:
        """Give what is wrong with a value that is not good."""
        raise NotImplementedError

    def stand_in(self) -> Any:
        return self.example


class Text(_Simple):
    """Text, perhaps of a form."""

    def __init__(self, shape: inspect.StrType, notes: inspect.Metadata | None) -> None:
        self.longest = shape.max_length
        self.pattern = re.compile(shape.pattern) if shape.pattern else None
        self.form = str((notes.extra or {}).get("form", "")) if notes else ""
        examples = (notes.extra_json_schema or {}).get("examples") if notes else None
        self.example = STAND_IN if self.form == "short name" else examples[0] if examples else "–"

    def is_good(self, value: Any) -> bool:
        """Whether it is text, not blank, not too long, and of the form."""
        return (
            isinstance(value, str)
            and (self.longest is None or len(value) <= self.longest)
            and (self.pattern is None or self.pattern.search(value) is not None)
        )

    def fault(self, value: Any) -> Said:
        """Give what is wrong with a text that is not good."""
        if not isinstance(value, str):
            return say.not_text(value)
        if not value.strip():
            return say.empty_text()
        if self.longest is not None and len(value) > self.longest:
            return say.long_text(len(value), self.longest)
        return say.bad_form(value, self.form)

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        """Look at a text, and at what in it can't be seen."""
        both = super().both(value, path, walk)
        # These do no harm to the sheet: whatever shows a text shows them as signs.
        if both[1] is not LOST and (found := _CONTROL.search(value)):
            walk.tell(path, say.control_character(found[0]))
        if both[1] is not LOST and (found := _DIRECTION.search(value)):
            walk.tell(path, say.turns_direction(found[0]), Severity.WARNING)
        return both


class _Date(_Simple):
    example = "2000"

    def is_good(self, value: Any) -> bool:
        return isinstance(value, str) and _is_date(value)

    def fault(self, value: Any) -> Said:
        if not isinstance(value, str):
            return say.date_not_text(value)
        try:
            dates.parse(value)
        except dates.DateError as error:
            return say.no_date(error)
        raise ValueError(value)


def _is_date(text: str) -> bool:
    # Saying why something is no date takes ten times as long as knowing that it is none.
    if not _LIKE_A_DATE.match(text):
        return False
    try:
        dates.parse(text)
    except dates.DateError:
        return False
    return True


class _FileBeside(_Simple):
    example = "left-out"

    def is_good(self, value: Any) -> bool:
        return isinstance(value, str) and is_beside(value)

    def fault(self, value: Any) -> Said:
        return say.not_beside(value) if isinstance(value, str) else say.not_text(value)


class FigureNumber(_Simple):
    """The value of a figure or of a cell."""

    json_kinds = (int, Decimal)
    example = 1

    def is_good(self, value: Any) -> bool:
        """Whether it is a number within bounds."""
        try:
            as_number(value)
        except (TypeError, ValueError):
            return False
        return True

    def fault(self, value: Any) -> Said:
        """Give what is wrong with a value that is not good."""
        return say.no_number(value)


class _WholeNumber(_Simple):
    json_kinds = (int,)

    def __init__(self, shape: inspect.IntType) -> None:
        self.least = self.example = shape.ge or 0

    def is_good(self, value: Any) -> bool:
        return isinstance(value, int) and not isinstance(value, bool) and value >= self.least

    def fault(self, value: Any) -> Said:
        if isinstance(value, bool) or not isinstance(value, int):
            return say.not_a_whole_number(value)
        return say.too_small(value, self.least)


class _Choice(_Simple):
    def __init__(self, choice: type[Enum]) -> None:
        self.choice = choice
        self.offered = [member.value for member in choice]
        self.example = self.offered[0]

    def is_good(self, value: Any) -> bool:
        return isinstance(value, str) and value in self.offered

    def fault(self, value: Any) -> Said:
        return say.not_offered(value, self.offered, self.choice)


def single_kind(shape: Any, notes: inspect.Metadata | None) -> Kind:
    """Make the kind for a place in the types that holds a single value."""
    match shape:
        case inspect.StrType():
            return Text(shape, notes)
        case inspect.IntType():
            return _WholeNumber(shape)
        case inspect.EnumType():
            return _Choice(shape.cls)
        case inspect.CustomType(cls=cls):
            return {Number: FigureNumber, Edtf: _Date, FileBeside: _FileBeside}[cls]()
    message = f"the format has no place for {shape}"
    raise NotImplementedError(message)
