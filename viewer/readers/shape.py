"""From JSON values to the types of a sheet: everything that is right, and all that is wrong.

A good file is converted by msgspec in one go. Any other is walked along the very
same types, so that all its faults are found in one reading, and each element at
fault is left out: a bad figure never takes down the sheet.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from viewer.problems import MOST_PROBLEMS, Fault, Severity
from viewer.readers.beside import is_beside
from viewer.sheet import dates
from viewer.sheet.model import LARGEST_VALUE, Edtf, FileBeside, Number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from msgspec import inspect

    from viewer.problems import Path
    from viewer.readers.shape_words import Said

T = TypeVar("T", bound=msgspec.Struct)

_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_UNFIT = "\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff"
_ODD = re.compile(f"[{_UNFIT}{_DIRECTION}]")
"""What no text of a good file holds: characters that vanish, or that act on others."""
_TURNS_DIRECTION = re.compile(f"[{_DIRECTION}]")
_ESCAPED = "\\u"

_BROKEN: Any = object()
"""What stands for a value that must be left out."""


class LeftOut(NamedTuple):
    """What of a document is not in the sheet, so that later faults still find their places."""

    kept: Mapping[Path, list[int]]
    """For each list that lost something, by its path in the document: the positions kept."""
    ids: frozenset[str]
    """The ids of what is left out: whoever names one of them is not at fault."""

    def original(self, path: Path) -> Path:
        """Give the path in the document of what has *path* in the sheet."""
        found: Path = ()
        for step in path:
            is_moved = isinstance(step, int) and found in self.kept
            found = (*found, self.kept[found][step] if is_moved else step)  # type: ignore[index]
        return found


NOTHING_LEFT_OUT = LeftOut({}, frozenset())


def shaped(value: Any, kind: type[T], text: str) -> tuple[T | None, tuple[Fault, ...], LeftOut]:
    """Give *value* as a *kind*, or None where too little of it is good, and all its faults.

    *text* is the document *value* was read from, which is searched once for
    characters that a good file does not hold.
    """
    if _ODD.search(text) is None and _ESCAPED not in text:
        try:
            return msgspec.convert(value, kind, dec_hook=_decoded), (), NOTHING_LEFT_OUT
        except msgspec.ValidationError:
            pass  # the walk finds what it was, and whatever else there is
    walk = _Walk()
    cleaned = walk.value(value, _shape_of(kind), ())
    left_out = LeftOut(walk.kept, frozenset(walk.ids_left_out))
    if cleaned is _BROKEN:
        return None, walk.all_faults(), left_out
    return msgspec.convert(cleaned, kind, dec_hook=_decoded), walk.all_faults(), left_out


def _decoded(kind: type, value: object) -> object:
    """Decode the types msgspec does not know; raises `ValueError` for what they are not."""
    if kind is Number:
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise TypeError
        if not -LARGEST_VALUE <= value <= LARGEST_VALUE:
            raise ValueError
        return Number(value)
    if not isinstance(value, str):
        raise TypeError
    if kind is Edtf:
        dates.parse(value)
        return Edtf(value)
    if not is_beside(value):
        raise ValueError
    return FileBeside(value)


@cache
def _shape_of(kind: type) -> inspect.Type:
    from msgspec import inspect

    return inspect.type_info(kind)


class _Walk:
    """One walk over a document, collecting faults."""

    def __init__(self) -> None:
        from msgspec import inspect

        from viewer.readers import shape_words

        self._say = shape_words
        self._faults: list[Fault] = []
        self.kept: dict[Path, list[int]] = {}
        self.ids_left_out: set[str] = set()
        self._has_more = False
        self._by_shape: dict[Any, Callable[[Any, Any, Path], Any]] = {
            inspect.StructType: self._object,
            inspect.DictType: self._mapping,
            inspect.ListType: self._list,
            inspect.StrType: self._text,
            inspect.IntType: self._whole,
            inspect.EnumType: self._choice,
            inspect.CustomType: self._own_kind,
            inspect.UnionType: self._one_of,
            inspect.Metadata: self._described,
        }

    def all_faults(self) -> tuple[Fault, ...]:
        """Give what was found, and a last fault that says so where there was more."""
        if not self._has_more:
            return tuple(self._faults)
        said = self._say.too_many_problems(MOST_PROBLEMS)
        return (*self._faults, Fault((), said.code, said.message, said.remedy))

    def value(self, value: Any, shape: Any, path: Path) -> Any:
        """Give *value* without what is wrong in it, or `_BROKEN`."""
        return self._by_shape[type(shape)](value, shape, path)

    def _fault(
        self, path: Path, said: Said, *, is_warning: bool = False, at_name: bool = False
    ) -> None:
        if len(self._faults) >= MOST_PROBLEMS:
            self._has_more = True
            return
        severity = Severity.WARNING if is_warning else Severity.ERROR
        self._faults.append(Fault(path, said.code, said.message, said.remedy, severity, at_name))

    def _refuse(self, path: Path, said: Said) -> Any:
        self._fault(path, said)
        return _BROKEN

    def _described(self, value: Any, shape: inspect.Metadata, path: Path) -> Any:
        return self.value(value, shape.type, path)

    def _one_of(self, value: Any, shape: inspect.UnionType, path: Path) -> Any:
        from msgspec import inspect

        if value is None and shape.includes_none:
            return None
        offered = [one for one in shape.types if not isinstance(one, inspect.NoneType)]
        fitting = next((one for one in offered if _may_be(value, one)), offered[0])
        if len(offered) > 1 and not _may_be(value, fitting):
            return self._refuse(path, self._say.wrong_kind_of_text(value, _names(offered)))
        return self.value(value, fitting, path)

    def _object(self, value: Any, shape: inspect.StructType, path: Path) -> Any:
        if not isinstance(value, dict):
            return self._refuse(path, self._say.not_an_object(value))
        known = {field.encode_name: field for field in shape.fields}
        cleaned = {}
        for name, inner in value.items():
            if name not in known:
                self._unknown_name(name, [one for one in known if one not in value], path)
                continue
            if inner is None and not _may_be_null(known[name].type):
                kept = self._refuse((*path, name), self._say.null_not_allowed(name))
            else:
                kept = self.value(inner, known[name].type, (*path, name))
            if kept is not _BROKEN:
                cleaned[name] = kept
        is_whole = True
        for name, field in known.items():
            if field.required and name not in value:
                self._fault(path, self._say.missing(name))
            is_whole = is_whole and not (field.required and name not in cleaned)
        return cleaned if is_whole else _BROKEN

    def _unknown_name(self, name: str, free: list[str], path: Path) -> None:
        if name.startswith("x-"):
            return
        guess = "" if self._has_more else self._say.nearest(name, free)
        said = self._say.unknown_name(name, guess)
        self._fault((*path, name), said, is_warning=not guess, at_name=True)

    def _mapping(self, value: Any, shape: inspect.DictType, path: Path) -> Any:
        if not isinstance(value, dict):
            return self._refuse(path, self._say.not_an_object(value))
        if len(value) < (shape.min_length or 0):
            return self._refuse(path, self._say.no_language())
        if shape.max_length is not None and len(value) > shape.max_length:
            self._fault(path, self._say.too_many(len(value), shape.max_length))
        cleaned: dict[str, Any] = {}
        for name, inner in value.items():
            if not self._is_name(name, shape.key_type, path):
                continue
            kept = self.value(inner, shape.value_type, (*path, name))
            if kept is not _BROKEN and len(cleaned) < (shape.max_length or len(value)):
                cleaned[name] = kept
        return cleaned if len(cleaned) >= (shape.min_length or 0) else _BROKEN

    def _is_name(self, name: str, shape: Any, path: Path) -> bool:
        pattern = getattr(shape, "pattern", None)
        if pattern is None or re.search(pattern, name):
            return True
        self._fault((*path, name), self._say.bad_name(name, pattern), at_name=True)
        return False

    def _list(self, value: Any, shape: inspect.ListType, path: Path) -> Any:
        if not isinstance(value, list):
            return self._refuse(path, self._say.not_a_list(value))
        least, most = shape.min_length or 0, shape.max_length
        if len(value) < least:
            return self._refuse(path, self._say.empty_list())
        if most is not None and len(value) > most:
            self._fault(path, self._say.too_many(len(value), most))
        cleaned, places = [], []
        for place, inner in enumerate(value[:most]):
            kept = self.value(inner, shape.item_type, (*path, place))
            if kept is not _BROKEN:
                cleaned.append(kept)
                places.append(place)
            elif isinstance(inner, dict) and isinstance(inner.get("id"), str):
                self.ids_left_out.add(inner["id"])
        if len(places) < len(value):
            self.kept[path] = places
        return cleaned if len(cleaned) >= least else _BROKEN

    def _text(self, value: Any, shape: inspect.StrType, path: Path) -> Any:
        if not isinstance(value, str):
            return self._refuse(path, self._say.not_text(value))
        if shape.min_length and not value.strip():
            return self._refuse(path, self._say.empty_text())
        if shape.max_length is not None and len(value) > shape.max_length:
            return self._refuse(path, self._say.long_text(len(value), shape.max_length))
        if shape.pattern and not re.search(shape.pattern, value):
            return self._refuse(path, self._say.bad_form(value, shape.pattern))
        return self._fit(value, path)

    def _fit(self, value: str, path: Path) -> str:
        """Give the text as it stands, having said what in it acts instead of being read."""
        for odd in _ODD.finditer(value):
            if _TURNS_DIRECTION.match(odd.group()):
                self._fault(path, self._say.turns_direction(odd.group()), is_warning=True)
            else:
                self._fault(path, self._say.control_character(odd.group()))
            break
        return value

    def _whole(self, value: Any, shape: inspect.IntType, path: Path) -> Any:
        if isinstance(value, bool) or not isinstance(value, int):
            return self._refuse(path, self._say.not_a_whole_number(value))
        if shape.ge is not None and value < shape.ge:
            return self._refuse(path, self._say.too_small(value, shape.ge))
        return value

    def _choice(self, value: Any, shape: inspect.EnumType, path: Path) -> Any:
        offered = [member.value for member in shape.cls]
        if isinstance(value, str) and value in offered:
            return value
        return self._refuse(path, self._say.not_offered(value, offered, shape.cls))

    def _own_kind(self, value: Any, shape: inspect.CustomType, path: Path) -> Any:
        if shape.cls is Number:
            said = self._say.no_number(value, LARGEST_VALUE)
            return value if said is None else self._refuse(path, said)
        if not isinstance(value, str):
            is_date = shape.cls is Edtf
            wrong = self._say.date_not_text(value) if is_date else self._say.not_text(value)
            return self._refuse(path, wrong)
        if shape.cls is FileBeside:
            if is_beside(value):
                return value
            return self._refuse(path, self._say.not_beside(value))
        try:
            dates.parse(value)
        except dates.DateError as error:
            return self._refuse(path, self._say.no_date(str(error)))
        return value


def _may_be(value: Any, shape: Any) -> bool:
    """Say whether a value is of the JSON kind that *shape* takes."""
    from msgspec import inspect

    while isinstance(shape, inspect.Metadata):
        shape = shape.type
    if isinstance(shape, inspect.DictType | inspect.StructType):
        return isinstance(value, dict)
    if isinstance(shape, inspect.ListType):
        return isinstance(value, list)
    if isinstance(shape, inspect.StrType | inspect.EnumType):
        return isinstance(value, str)
    return isinstance(shape, inspect.CustomType)


def _names(shapes: list[Any]) -> str:
    from msgspec import inspect

    return "list" if any(isinstance(one, inspect.ListType) for one in shapes) else "languages"


def _may_be_null(shape: Any) -> bool:
    from msgspec import inspect

    return isinstance(shape, inspect.UnionType) and shape.includes_none
