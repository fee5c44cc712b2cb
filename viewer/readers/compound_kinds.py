"""The kinds of values on a walk that hold others: the parts of the format, lists, maps, choices.

They are made from the types of the sheet, which msgspec describes: there is no second definition.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import inspect

from viewer.problems import Severity
from viewer.readers import shape_words as say
from viewer.readers.single_kinds import FigureNumber, Text, single_kind
from viewer.readers.walk import LOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.problems import Path
    from viewer.readers.shape import Policy
    from viewer.readers.walk import Both, Kind, Walk


class _OneOf:
    """One of several kinds, each written in another kind of JSON."""

    def __init__(self, kinds: list[Kind], *, takes_null: bool) -> None:
        self.kinds = kinds
        self.takes_null = takes_null
        self.holds_parts = any(kind.holds_parts for kind in kinds)

    def takes(self, value: Any) -> bool:
        return any(kind.takes(value) for kind in self.kinds)

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        if value is None and self.takes_null:
            return None, None
        for kind in self.kinds:
            if kind.takes(value) or len(self.kinds) == 1:
                return kind.both(value, path, walk)
        takes_lists = any(isinstance(kind, _List) for kind in self.kinds)
        return walk.refuse(path, say.wrong_kind_of_text(value, takes_lists=takes_lists), self)

    def stand_in(self) -> Any:
        return self.kinds[0].stand_in()


class _List:
    """A list. In a claim it is lost with the first element that is."""

    takes_null = False

    def __init__(self, shape: inspect.ListType, item: Kind, *, is_claim: bool) -> None:
        self.item = item
        self.least, self.most = shape.min_length or 0, shape.max_length
        self.is_claim = is_claim
        self.holds_parts = isinstance(item, _Part) and "id" in item.members

    def takes(self, value: Any) -> bool:
        return isinstance(value, list)

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        if not isinstance(value, list):
            return walk.refuse(path, say.not_a_list(value), self)
        if len(value) < self.least:
            return walk.refuse(path, say.empty_list(), self)
        is_long = self.most is not None and len(value) > self.most
        if is_long:
            walk.tell(path, say.too_many(len(value), self.most or 0))
            walk.is_cut = walk.is_cut or self.holds_parts
        pairs = [
            self.item.both(inner, (*path, place), walk)
            for place, inner in enumerate(value[: self.most])
        ]
        whole = [pair[0] for pair in pairs]
        sound = [pair[1] for pair in pairs if pair[1] is not LOST]
        if self.holds_parts and not self.is_claim and len(sound) < self.least:
            # A sheet is not lost with its only source: what stands in for that is no part of it.
            sound = whole[: self.least]
        is_lost = len(sound) < self.least or (
            self.is_claim and (is_long or len(sound) < len(whole))
        )
        return whole, LOST if is_lost else sound

    def stand_in(self) -> Any:
        return [self.item.stand_in() for _ in range(self.least)]


class _Map:
    """An object whose names are the author's: languages, units, plural forms."""

    takes_null = False

    def __init__(self, shape: inspect.DictType, name: Text, item: Kind) -> None:
        self.name, self.item = name, item
        self.least, self.most = shape.min_length or 0, shape.max_length
        self.holds_parts = isinstance(item, _Part)

    def takes(self, value: Any) -> bool:
        return isinstance(value, dict)

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        if not isinstance(value, dict):
            return walk.refuse(path, say.not_an_object(value), self)
        if len(value) < self.least:
            return walk.refuse(path, say.no_language(), self)
        if self.most is not None and len(value) > self.most:
            walk.tell(path, say.too_many(len(value), self.most))
            walk.is_cut = walk.is_cut or self.holds_parts
        whole, sound = {}, {}
        for name, inner in list(value.items())[: self.most]:
            if not self.name.is_good(name):
                said = say.bad_name(name, self.name.form)
                walk.tell((*path, name), said, at_name=True)
                walk.mended.add((*path, name))
                continue
            whole[name], shown = self.item.both(inner, (*path, name), walk)
            if shown is not LOST:
                sound[name] = shown
        if len(whole) < self.least:
            whole = self.stand_in()
        return whole, LOST if len(sound) < self.least else sound

    def stand_in(self) -> Any:
        return {self.name.stand_in(): self.item.stand_in() for _ in range(self.least)}


class _Part:
    """An object of the format. A claim is lost with anything in it that is."""

    takes_null = False
    holds_parts = False

    def __init__(
        self, shape: inspect.StructType, members: dict[str, Kind], *, is_claim: bool, leaves: Any
    ) -> None:
        self.members = members
        self.needed = [field.encode_name for field in shape.fields if field.required]
        # A value that is wrong is a value nevertheless: no rule shall ask for one.
        numbers = [name for name, kind in members.items() if _is_number(kind)]
        self.always = frozenset((*self.needed, *numbers))
        self.is_claim = is_claim
        self.leaves = leaves
        """What is shown in the place of one that is lost."""

    def takes(self, value: Any) -> bool:
        return isinstance(value, dict)

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        if not isinstance(value, dict):
            walk.lost[path] = value
            return walk.refuse(path, say.not_an_object(value, self.needed), self)[0], self.leaves
        whole, sound = {}, {}
        meant = set()
        is_lost = False
        for name, inner in value.items():
            if name not in self.members:
                meant.add(self.unknown(name, value, path, walk))
                continue
            kept, shown = self.member(name, inner, (*path, name), walk)
            if shown is not LOST:
                sound[name] = shown
            elif self.is_claim or name in self.needed:
                is_lost = True
            if name in self.always or (*path, name) not in walk.mended:
                whole[name] = kept
        for name in self.missing(value, meant, path, walk):
            whole[name] = self.members[name].stand_in()
            is_lost = True
        if is_lost or (self.is_claim and any(meant)):
            walk.lost[path] = value
            return whole, self.leaves
        return whole, sound

    def member(self, name: str, value: Any, path: Path, walk: Walk) -> Both:
        """Look at the value of one of the names of the format."""
        kind = self.members[name]
        if value is None and not kind.takes_null:
            return walk.refuse(path, say.null_not_allowed(name), kind)
        return kind.both(value, path, walk)

    def unknown(self, name: str, value: dict[str, Any], path: Path, walk: Walk) -> str:
        """Tell of a name that is none of the format's; give the one that was meant, or nothing."""
        if name.startswith("x-"):
            return ""
        guess = walk.guess(name, tuple(one for one in self.members if one not in value))
        severity = Severity.ERROR if guess else Severity.WARNING
        walk.tell((*path, name), say.unknown_name(name, guess), severity, at_name=True)
        if guess:
            walk.mended.add((*path, guess))
            meant = self.members.get(guess)
            walk.is_cut = walk.is_cut or (meant is not None and meant.holds_parts)
        return guess

    def missing(
        self, value: dict[str, Any], meant: set[str], path: Path, walk: Walk
    ) -> Iterator[str]:
        """Give the needed names that are not there, and tell of those not told as misspelt."""
        for name in self.needed:
            if name in value:
                continue
            if name not in meant and not walk.is_full:
                walk.tell(path, say.missing(name))
            walk.mended.add((*path, name))
            if self.members[name].holds_parts:
                walk.is_cut = True
            yield name

    def stand_in(self) -> Any:
        return {name: self.members[name].stand_in() for name in self.needed}


def _is_number(kind: Kind) -> bool:
    return isinstance(kind.kinds[0] if isinstance(kind, _OneOf) else kind, FigureNumber)


@cache
def kind_of(part: type, policy: Policy) -> Kind:
    """Give the kind that a part of the sheet is; made once."""
    return _made(inspect.type_info(part), policy)


def _made(
    shape: Any, policy: Policy, notes: inspect.Metadata | None = None, *, is_claim: bool = False
) -> Kind:
    """Make the kind for a place in the types; *is_claim* if it lies within one."""
    match shape:
        case inspect.Metadata():
            return _made(shape.type, policy, shape, is_claim=is_claim)
        case inspect.StructType():
            is_claim = is_claim or shape.cls in policy.claims
            members = {
                field.encode_name: _made(field.type, policy, is_claim=is_claim)
                for field in shape.fields
            }
            leaves: Any = {} if shape.cls in policy.blanked else LOST
            return _Part(shape, members, is_claim=is_claim, leaves=leaves)
        case inspect.ListType():
            item = _made(shape.item_type, policy, is_claim=is_claim)
            return _List(shape, item, is_claim=is_claim)
        case inspect.DictType():
            name = _made(shape.key_type, policy)
            assert isinstance(name, Text)  # noqa: S101 - the names of JSON are text
            return _Map(shape, name, _made(shape.value_type, policy, is_claim=is_claim))
        case inspect.UnionType():
            kinds = [
                _made(one, policy, is_claim=is_claim)
                for one in shape.types
                if not isinstance(one, inspect.NoneType)
            ]
            return _OneOf(kinds, takes_null=shape.includes_none)
    return single_kind(shape, notes)
