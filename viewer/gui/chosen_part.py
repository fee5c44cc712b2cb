"""Which part of the page is meant: what is chosen in the tab that is open, or all of the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.content import parts
from viewer.content.items import CellItem, EventItem, FigureItem, find_item
from viewer.content.page import CHARTS, FIGURES, SOURCES, TIMELINE

if TYPE_CHECKING:
    from viewer.content.page import Page
    from viewer.content.parts import Part
    from viewer.gui.workspace import Workspace


def chosen_part(workspace: Workspace, page: Page) -> Part | None:
    """Give the part of *page* that is meant; the first there is where nothing is chosen."""
    offered = {part.name: part for part in parts.parts_of(page)}
    for name in _wanted(workspace, page):
        if name in offered:
            return offered[name]
    return next(iter(offered.values()), None)


def _wanted(workspace: Workspace, page: Page) -> tuple[str, ...]:
    section = workspace.pages.current_section()
    if section is None:
        return ()
    if section.kind == TIMELINE:
        return (f"{parts.TIMELINE}:{section.id}",)
    if section.kind == CHARTS:
        chosen = workspace.pages.current_chart()
        return tuple(f"{parts.CHART}:{name}" for name in (chosen, *(c.id for c in page.charts)))
    whole = {FIGURES: parts.FIGURES, SOURCES: parts.SOURCES}[section.kind]
    return (*_of_item(page, workspace.current_key()), whole)


def _of_item(page: Page, key: str) -> tuple[str, ...]:
    match find_item(page, key):
        case FigureItem(card=card):
            return (f"{parts.FIGURE}:{card.id}",)
        case EventItem(timeline=timeline):
            return (f"{parts.TIMELINE}:{timeline.id}",)
        case CellItem(chart=chart):
            return (f"{parts.CHART}:{chart.id}",)
    return ()
