"""What of a sheet is not shown, because it is wrong: each part at its place in the file.

A part that is left out leaves its place behind. So it can be marked where it would stand, and all
others keep the names they have by their places: K4 stays K4 when K3 is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.problems import TOO_MANY, Problem, errors_in

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from viewer.problems import Path

_LONGEST_ID, _LONGEST_LABEL = 64, 300


class LeftOut(NamedTuple):
    """A part of a sheet that is not shown, and the error that is why."""

    path: Path
    """Its place in the file: `("figures", 2)`."""
    problem: Problem
    label: str | dict[str, str] = ""
    """What it is called, as far as that can be read."""
    id: str = ""
    group: str = ""
    """The id of the heading it would stand under."""
    events: int = 0
    """How many events fall with it, where it is a timeline."""


class Flaws(NamedTuple):
    """What is wrong with a sheet, for whoever shows it all the same."""

    errors: int
    are_more: bool
    """Whether there are more errors than were counted."""
    gaps: Mapping[Path, Mapping[int, LeftOut]]
    """What was left out, by the list it was left out of and its place in that."""

    def at(self, *where: str | int) -> Iterable[tuple[int, LeftOut]]:
        """Give what was left out of the list at the path *where*, each with its place there."""
        return self.gaps.get(where, {}).items()

    def places(self, count: int, *where: str | int) -> tuple[int, ...]:
        """Give the places in the file of *count* parts that are left of the list at *where*."""
        return places_left(count, self.gaps.get(where, {}))

    def in_file(self, path: Path) -> Path:
        """Give the path in the file of what stands at *path* in the sheet that is shown."""
        found: Path = ()
        for step in path:
            # A cell that is left out leaves an empty one behind, so no other moves up.
            if isinstance(step, int) and found[-1:] != ("cells",):
                found = (*found, self.places(step + 1, *found)[step])
            else:
                found = (*found, step)
        return found


def flaws_of(problems: Sequence[Problem], left_out: Iterable[LeftOut]) -> Flaws:
    """Count the errors among *problems*; the one that says there are more is none itself."""
    errors = errors_in(problems)
    more = sum(error.code == TOO_MANY for error in errors)
    gaps: dict[Path, dict[int, LeftOut]] = {}
    for one in left_out:
        if isinstance(place := one.path[-1], int):
            gaps.setdefault(one.path[:-1], {})[place] = one
    in_order = {where: dict(sorted(parts.items())) for where, parts in gaps.items()}
    return Flaws(len(errors) - more, bool(more), in_order)


def places_left(count: int, gone: Container[int]) -> tuple[int, ...]:
    """Give the first *count* places of a list that are not *gone*."""
    places: list[int] = []
    place = 0
    while len(places) < count:
        if place not in gone:
            places.append(place)
        place += 1
    return tuple(places)


def of_json(path: Path, value: object, problem: Problem) -> LeftOut:
    """Give the part that could not be read from *value*, with what of it can be told."""
    if not isinstance(value, dict):
        return LeftOut(path, problem)
    events = value.get("events")
    return LeftOut(
        path,
        problem,
        _text(value.get("label", value.get("title"))),
        _word(value.get("id")),
        _word(value.get("group")),
        len(events) if path[:1] == ("timelines",) and isinstance(events, list) else 0,
    )


def of_part(path: Path, part: object, problem: Problem) -> LeftOut:
    """Give a *part* of the sheet that was read, and is not shown for the sake of a rule."""
    label: str | dict[str, str] = getattr(part, "label", "") or getattr(part, "title", "")
    group = getattr(part, "group", None) or ""
    events = len(getattr(part, "events", ()))
    return LeftOut(path, problem, label, str(getattr(part, "id", "")), group, events)


def _text(value: object) -> str | dict[str, str]:
    if isinstance(value, str):
        return value[:_LONGEST_LABEL]
    if isinstance(value, dict):
        read = {tag: text[:_LONGEST_LABEL] for tag, text in value.items() if isinstance(text, str)}
        return read or ""
    return ""


def _word(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _LONGEST_ID else ""
