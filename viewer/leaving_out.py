"""What of a file with errors is shown, and what is left out of it, each with its reason.

Two leave something out: the reader what it can't read, the rules what would say other than it
should. The rules judge the sheet that the reader left, so their places are put back to those of the
file here. Of a part the first error is told; where its unit is what is wrong, that of the unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from viewer.checks.soundness import sound_part
from viewer.sheet.left_out import LeftOut, of_json, of_part, places_left
from viewer.sheet.model import Arrangement, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.problems import Fault, Path, Problem
    from viewer.readers.reading import Reading
    from viewer.sheet.model import FactSheet

_ALONE = ("figures", "timelines", "charts", "sources")
_IN_A_TIMELINE = ("events", "eras")


class Shown(NamedTuple):
    """The sheet that is shown, and what of the file is not in it."""

    sheet: FactSheet
    left_out: tuple[LeftOut, ...]


def what_is_shown(reading: Reading, problems: Sequence[Problem]) -> Shown:
    """Give what of a file is shown; *problems* are all those found in it, at their places."""
    reasons = _Reasons(problems)
    own = _without_what_is_no_part(reading)
    lost = _outermost(own.lost)
    unread = [of_json(path, value, reasons.of(path)) for path, value in lost.items()]
    # A figure is not wrong because the record of its source is: its reference stays, and says so.
    stand_ins = [
        Source(id=one.id, title="–") for one in unread if one.path[0] == "sources" and one.id
    ]
    judged = replace(own.sheet, sources=[*own.sheet.sources, *stand_ins])
    sound = sound_part(judged)
    count = len(own.sheet.sources)
    fallen = {
        path: fault
        for path, fault in sound.fallen.items()
        if path[0] != "sources" or _number(path[1]) < count
    }
    gone = sum(path[0] == "sources" for path in fallen)
    sheet = replace(sound.sheet, sources=sound.sheet.sources[: count - gone])
    places = _Places(lost)
    faults = {
        path: fault._replace(path=places.in_file(fault.path)) for path, fault in fallen.items()
    }
    lines = reading.text.places(fault.path for fault in faults.values())
    refused = [
        of_part(
            places.in_file(path),
            part := _part_at(judged, path),
            reasons.of_fault(fault, part) or fault.placed(*lines[fault.path]),
        )
        for path, fault in faults.items()
    ]
    return Shown(sheet, (*unread, *refused))


def _without_what_is_no_part(reading: Reading) -> Reading:
    """Leave out what only stands in for a source, and each stacked chart that lacks a part.

    The part stacked on one that is missing would begin where nobody knows.
    """
    wrong = {path[:2] for path in reading.lost if path[:1] == ("charts",) and "cells" in path}
    gone = {_number(path[1]) for path in reading.lost if path[:1] == ("charts",) and len(path) == 2}
    placed = zip(places_left(len(reading.sheet.charts), gone), reading.sheet.charts, strict=True)
    kept = []
    lost = dict(reading.lost)
    for place, chart in placed:
        if ("charts", place) in wrong and chart.arrangement is Arrangement.STACKED:
            lost["charts", place] = {"id": chart.id, "title": chart.title}
        else:
            kept.append(chart)
    sources = [] if _are_all_lost(reading) else reading.sheet.sources
    return replace(reading, sheet=replace(reading.sheet, charts=kept, sources=sources), lost=lost)


def _are_all_lost(reading: Reading) -> bool:
    """Whether no source can be read: the reader then leaves one that only stands in for them."""
    count = len(reading.text.value["sources"])
    return all(("sources", place) in reading.lost for place in range(count))


def _outermost(lost: dict[Path, object]) -> dict[Path, object]:
    """Give the parts that have a place of their own where a sheet is shown."""
    return {
        path: value
        for path, value in lost.items()
        if _has_a_place(path) and not (len(path) > 2 and path[:2] in lost)
    }


def _has_a_place(path: Path) -> bool:
    match path:
        case (kind, int()):
            return kind in _ALONE
        case ("timelines", int(), kind, int()):
            return kind in _IN_A_TIMELINE
        case ("charts", int(), "series", int(), "cells", int()):
            return True
    return False


class _Reasons:
    """The errors of a file, to be found by what they lie in."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self._first: dict[Path, Problem] = {}
        self._exact: dict[tuple[Path, str], Problem] = {}
        errors = [problem for problem in problems if problem.is_error]
        for error in errors:
            self._exact.setdefault((error.path, error.code), error)
            for length in range(1, len(error.path) + 1):
                self._first.setdefault(error.path[:length], error)
        # What is not listed for want of room has the error that says so.
        self._otherwise = errors[0]

    def of(self, part: Path) -> Problem:
        """Give the first error in a part."""
        return self._first.get(part, self._otherwise)

    def of_fault(self, fault: Fault, part: object) -> Problem | None:
        """Give the error that a fault is, or follows from; None where it is not listed."""
        told = self._exact.get((fault.path, fault.code))
        if told is not None or fault.path[-1] != "unit":
            return told
        units: Path = ("units",)
        return self._first.get((*units, getattr(part, "unit", ""))) or next(
            (error for (path, _), error in self._exact.items() if path == units), None
        )


class _Places:
    """Puts the places of a sheet that the reader left back to those of the file."""

    def __init__(self, lost: dict[Path, object]) -> None:
        self._gone: dict[Path, set[int]] = {}
        for path in lost:
            # A cell leaves an empty one behind, so no other moves up.
            if path[-2] != "cells":
                self._gone.setdefault(path[:-1], set()).add(_number(path[-1]))

    def in_file(self, path: Path) -> Path:
        """Give the path in the file of what stands at *path* in the sheet."""
        found: Path = ()
        for step in path:
            gone = self._gone.get(found)
            if gone and isinstance(step, int):
                for place in sorted(gone):
                    step += place <= step  # noqa: PLW2901 - it moves down with each gap before it
            found = (*found, step)
        return found


def _part_at(sheet: FactSheet, path: Path) -> object:
    part: object = sheet
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, step)  # type: ignore[index]
    return part


def _number(step: str | int) -> int:
    return step if isinstance(step, int) else 0
