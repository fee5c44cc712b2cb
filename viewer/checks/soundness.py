"""What of a sheet can be shown: all but the claims that a rule finds wrong.

A figure whose range has no upper end would pass as exact, one of an unknown unit or source says
less than it must, and of two with one id nobody knows which is meant. So a claim falls whole
(docs/decisions/0012), whether its type or a rule finds the fault; of two with one id the first
stays, as the problem says. What only sorts a claim under a heading does not touch what it says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import replace

from viewer.checks.rules import check_rules
from viewer.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from viewer.problems import Fault, Path
    from viewer.sheet.model import FactSheet

T = TypeVar("T")

_ONLY_SORTS = {
    "figures": ("group",),
    "events": ("group", "figures"),
    # A figure that was left out is missing from its chart; the others are still what they are.
    "charts": ("figures",),
}
_ONLY_IDS = ("sources", "groups", "timelines")
"""Of these only a repeated id makes a part fall; their other faults are not claims."""


class SoundPart(NamedTuple):
    """What of a sheet can be shown, and what can't."""

    sheet: FactSheet
    fallen: dict[Path, Fault]
    """The parts that are left out, and why; their places are those of the sheet judged."""


def sound_part(sheet: FactSheet) -> SoundPart:
    """Give *sheet* without the figures, events and charts that a rule finds wrong.

    Charts are judged last: one that is only wrong through a figure that fell is still right.
    """
    fallen = _fallen(sheet)
    if not fallen:
        return SoundPart(sheet, {})
    timelines = [
        replace(timeline, events=_kept(timeline.events, ("timelines", place, "events"), fallen))
        for place, timeline in enumerate(sheet.timelines)
    ]
    left = replace(
        sheet,
        sources=_kept(sheet.sources, ("sources",), fallen),
        groups=_kept(sheet.groups, ("groups",), fallen),
        figures=_kept(sheet.figures, ("figures",), fallen),
        timelines=_kept(timelines, ("timelines",), fallen),
    )
    charts = {path: fault for path, fault in _fallen(left).items() if path[0] == "charts"}
    others = {path: fault for path, fault in fallen.items() if path[0] != "charts"}
    sound = replace(left, charts=_kept(left.charts, ("charts",), charts))
    return SoundPart(sound, {**others, **charts})


def _fallen(sheet: FactSheet) -> dict[Path, Fault]:
    """Give the parts that can't be shown, each with the first fault that is why."""
    fallen: dict[Path, Fault] = {}
    for fault in check_rules(sheet):
        if fault.severity is Severity.ERROR and (part := _part(fault.path, fault.code)):
            fallen.setdefault(part, fault)
    return fallen


def _part(path: Path, code: str) -> Path:
    """Give the part that a fault at *path* makes fall; nothing for one that stays."""
    if path[:1] == ("timelines",) and path[2:3] == ("events",) and len(path) > 3:
        return () if path[4:5] and path[4] in _ONLY_SORTS["events"] else path[:4]
    if not path or len(path) < 2:
        return ()
    kind, inner = str(path[0]), path[2:3]
    if kind in _ONLY_IDS:
        return path[:2] if code == "E-ID" and inner == ("id",) else ()
    if kind not in _ONLY_SORTS:
        return ()
    stays = bool(inner) and inner[0] in _ONLY_SORTS[kind] and code == "E-REF"
    return () if stays else path[:2]


def _kept(parts: Sequence[T], path: Path, fallen: Collection[Path]) -> list[T]:
    return [part for place, part in enumerate(parts) if (*path, place) not in fallen]
