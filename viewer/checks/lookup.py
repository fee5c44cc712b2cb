"""Finds things of a sheet by their ids, and guesses what a wrong name was meant to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.problems import MOST_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from viewer.problems import Path
    from viewer.sheet.model import Chart, Event, FactSheet, Figure, Timeline

LIKE_ENOUGH = 0.6
"""How alike two names must be for one to be offered instead of the other (`difflib` ratio)."""


class PlacedEvent(NamedTuple):
    """An event with its path and the timeline it is on."""

    path: Path
    event: Event
    timeline: Timeline


class Lookup:
    """A sheet whose parts can be found by id. Where an id is given twice, the first one counts."""

    def __init__(self, sheet: FactSheet) -> None:
        """Index the parts of *sheet*."""
        self.sheet = sheet
        self.figures: dict[str, Figure] = _by_id(sheet.figures)
        self.sources = frozenset(source.id for source in sheet.sources)
        self.groups = frozenset(group.id for group in sheet.groups)
        self.timelines = frozenset(timeline.id for timeline in sheet.timelines)
        self.events = tuple(
            PlacedEvent(("timelines", number, "events", place), event, timeline)
            for number, timeline in enumerate(sheet.timelines)
            for place, event in enumerate(timeline.events)
        )
        """Every event of every timeline; several rules go through them."""
        self._guesses_left = MOST_PROBLEMS

    def charted(self, chart: Chart) -> Iterator[tuple[int, Figure]]:
        """Give the figures a chart names that are in the sheet, each with its place in the list."""
        for place, name in enumerate(chart.figures):
            if name in self.figures:
                yield place, self.figures[name]

    def nearest(self, name: str, known: Iterable[str]) -> str | None:
        """Give the one of the *known* names that *name* was most likely meant to be.

        Comparing is slow, so it ends after as many guesses as problems are listed.
        """
        if self._guesses_left == 0:
            return None
        self._guesses_left -= 1
        from difflib import get_close_matches

        return next(iter(get_close_matches(name, known, 1, LIKE_ENOUGH)), None)


def _by_id(figures: Iterable[Figure]) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for figure in figures:
        found.setdefault(figure.id, figure)
    return found
