"""Where one was in the files opened lately, to come back there: numbers and paths, no content."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from viewer.gui.options import PLACES
from viewer.gui.tab_stack import Place

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.gui.options import Options


def remember(settings: Options, file: Path, place: Place | None) -> None:
    """Remember *place* for *file*, if it is one of the recent files; others are forgotten."""
    kept = _written(settings)
    name = str(file.absolute())
    if place is not None:
        kept[name] = f"{place.tab} {place.scrolled:.4f} {place.item}"
    recent = settings.recent()
    lines = [f"{where} {name}" for name, where in kept.items() if name in recent]
    settings.set(PLACES, "\n".join(lines))


def place_of(settings: Options, file: Path) -> Place | None:
    """Give where one was in *file*; None where that is not known."""
    try:
        tab, scrolled, item = _written(settings)[str(file.absolute())].split(" ")
        place = Place(int(tab), float(scrolled), int(item))
    except (KeyError, ValueError):
        return None
    return place if isfinite(place.scrolled) and 0 <= place.scrolled <= 1 else None


def _written(settings: Options) -> dict[str, str]:
    """Give what is remembered by file, as it is written."""
    kept = {}
    for line in settings.get(PLACES).split("\n"):
        parts = line.split(" ", 3)
        if len(parts) == 4:
            kept[parts[3]] = " ".join(parts[:3])
    return kept
