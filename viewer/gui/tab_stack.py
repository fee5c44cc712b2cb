"""The tabs of a sheet, each made when it is first shown: the charts cost an import."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget

from viewer.content.page import CHARTS, FIGURES, SOURCES, TIMELINE
from viewer.gui.figures_tab import FiguresTab

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QScrollBar

    from viewer.content.page import Page, Section
    from viewer.gui.charts.panel_page import PanelPage
    from viewer.gui.table_tab import TableState, TableTab
    from viewer.gui.theme import Theme


_LAID_OUT_IN = 150
"""Milliseconds after which a tab that was shown is as long as it will be."""


class Tab(Protocol):
    """What is asked of every tab; all of them scroll."""

    item_chosen: SignalInstance
    item_reached: SignalInstance
    menu_wanted: SignalInstance

    def copy_text(self) -> str:
        """Give what a copy should hold; empty where nothing is chosen."""

    def current_key(self) -> str:
        """Give the key of the item that is chosen; empty where none is."""

    def go_to_item(self, key: str) -> None:
        """Come to an item, without the focus, and bring it into view."""

    def focus_item(self) -> None:
        """Give the focus to the item that is chosen."""

    def mark_item(self, is_marked: bool) -> None:
        """Set off the item that is chosen while the focus is elsewhere, or no more."""

    def items(self) -> tuple[str, ...]:
        """Give the names of what can be chosen here, in reading order."""

    def chosen_item(self) -> str:
        """Give the name of what the keyboard is at or comes back to; empty where nothing is."""

    def choose_item(self, name: str, *, focus: bool) -> None:
        """Let the keyboard come back to the item *name*, and give it the *focus*, if it is here."""

    def complete(self) -> None:
        """Make now what would follow while the window is idle."""


class PictureTab(Tab, Protocol):
    """A tab that draws, or the tables that stand for it."""

    trouble_chosen: SignalInstance


class Place(NamedTuple):
    """Where a reader is on a sheet, in numbers alone, which say nothing of what is on it."""

    tab: int
    """The tab that is shown, counted from 0."""
    scrolled: float
    """How far down, as a part of all there is to scroll."""
    item: int
    """The item the keyboard comes back to, counted from 0; -1 where there is none."""


class _Left(NamedTuple):
    """Where a reader was on one tab, so that the same place is found on another page."""

    scrolled: float
    """How far down, as a part of all there is to scroll."""
    pixels: int
    zoom: float
    """At which zoom the pixels are meant; 0 where only the part is known."""
    item: str | int
    """The name of the item that was chosen, or which of all it was."""
    had_focus: bool


class TabStack(QStackedWidget):
    """Holds the tabs of one page and shows one of them.

    Signals:
        trouble_chosen: the reader wants to know why something is not shown (a `Trouble`).
        item_chosen: an item was clicked, or Enter was pressed on it (its key).
        item_reached: the keyboard or the mouse has come to an item (its key).
        menu_wanted: the menu of an item is asked for (its key, and where on the screen).
    """

    trouble_chosen = Signal(object)
    item_chosen = Signal(str)
    item_reached = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without a page."""
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self._zoom = theme.zoom
        self._made: dict[str, QWidget] = {}
        self._left: dict[str, _Left] = {}
        self._as_table: dict[str, TableState] = {}
        """How each tab that is shown as tables is shown, by its section."""
        self._is_marking = self._is_returning = False

    def show_page(self, page: Page, *, is_another: bool = False) -> int:
        """Let go of the tabs of the page before, and make those of *page* as they are asked for.

        Unless the page *is_another* sheet's, each tab comes back as it was left, scrolled to the
        same place, with the same item chosen and the focus where it was. Gives the place of the
        tab that was shown, -1 where there is none like it.
        """
        shown = self._shown()
        if is_another:
            self._as_table = {}
        self._left = {} if is_another else self._left | self._places()
        for old in self._made.values():
            self.removeWidget(old)
            old.deleteLater()
        self._made = {}
        self._page, self._zoom = page, self._theme.zoom
        keys = [_key(section) for section in page.sections]
        return keys.index(shown) if shown in keys and not is_another else -1

    def show_tab(self, place: int) -> None:
        """Show the tab at *place*, counted from 0; a place without a tab is passed over."""
        if self._page is None or not 0 <= place < len(self._page.sections):
            return
        section = self._page.sections[place]
        key = _key(section)
        if key not in self._made:
            state = self._as_table.get(key)
            self._made[key] = _tab(section, self._page, self._theme, state, self)
            self._listen_to(cast("Tab", self._made[key]))
            if section.kind != SOURCES:
                shown = cast("PictureTab", self._made[key])
                shown.trouble_chosen.connect(self.trouble_chosen)
            self.addWidget(self._made[key])
            if key in self._left:
                # Once it is laid out: before, there is nothing to scroll.
                back = partial(self._return_to, self._left.pop(key), self._made[key])
                QTimer.singleShot(0, back)
        self.setCurrentWidget(self._made[key])
        cast("Tab", self._made[key]).mark_item(self._is_marking)

    def _listen_to(self, tab: Tab) -> None:
        tab.item_chosen.connect(self.item_chosen)
        tab.item_reached.connect(self._tell_reached)
        tab.menu_wanted.connect(self.menu_wanted)

    def _tell_reached(self, key: str) -> None:
        if not self._is_returning:  # the reader has gone nowhere then
            self.item_reached.emit(key)

    def place(self) -> Place | None:
        """Give where the reader is; None while nothing is shown."""
        key, tab = self._shown(), self.currentWidget()
        if self._page is None or not isinstance(tab, QAbstractScrollArea):
            return None
        keys = [_key(section) for section in self._page.sections]
        items, item = cast("Tab", tab).items(), cast("Tab", tab).chosen_item()
        bar = tab.verticalScrollBar()
        return Place(
            keys.index(key),
            bar.value() / max(bar.maximum(), 1),
            items.index(item) if item in items else -1,
        )

    def begin_at(self, place: Place) -> bool:
        """Let the tab of *place* begin there when it is first shown; False where there is none."""
        if self._page is None or not 0 <= place.tab < len(self._page.sections):
            return False
        key = _key(self._page.sections[place.tab])
        self._left[key] = _Left(place.scrolled, 0, 0.0, place.item, had_focus=False)
        return True

    def _shown(self) -> str:
        """Give the key of the tab that is shown; empty where none is."""
        shown = self.currentWidget()
        return next((key for key, tab in self._made.items() if tab is shown), "")

    def _places(self) -> dict[str, _Left]:
        return {
            key: _Left(
                tab.verticalScrollBar().value() / max(tab.verticalScrollBar().maximum(), 1),
                tab.verticalScrollBar().value(),
                self._zoom,
                cast("Tab", tab).chosen_item(),
                had_focus=self._has_focus(tab),
            )
            for key, tab in self._made.items()
            if isinstance(tab, QAbstractScrollArea)
        }

    def _has_focus(self, tab: QWidget) -> bool:
        # Asked of the window: while the user is in another program it has no focus, but keeps it.
        focus = cast("QWidget | None", self.window().focusWidget())
        return focus is not None and tab.isAncestorOf(focus)

    def _return_to(self, left: _Left, widget: QWidget) -> None:
        if widget not in self._made.values() or not isinstance(widget, QAbstractScrollArea):
            return  # another page has come in between
        tab = cast("Tab", widget)
        bar = widget.verticalScrollBar()
        is_farther = left.zoom == self._zoom and left.pixels > bar.maximum() > 0
        if is_farther or not _has(tab, left.item):
            tab.complete()
        items = tab.items()
        focus = left.had_focus or self._has_focus(widget)
        self._is_returning = True
        if isinstance(left.item, str):
            tab.choose_item(left.item, focus=focus)
        elif 0 <= left.item < len(items):
            tab.choose_item(items[left.item], focus=focus)
        self._is_returning = False
        scroll = partial(_scroll, bar, left, self._zoom)
        scroll()
        # Texts find their height in a step or two, and the page is only then as long as it was.
        bar.rangeChanged.connect(scroll)
        QTimer.singleShot(_LAID_OUT_IN, bar, partial(bar.rangeChanged.disconnect, scroll))

    def focus_first(self) -> None:
        """Give the focus to what is read first, where that is the key figures."""
        shown = self.currentWidget()
        if isinstance(shown, FiguresTab):
            shown.focus_first()

    def copy_text(self) -> str:
        """Give what is chosen in the tab that is shown; empty where nothing is."""
        shown = self.currentWidget()
        return cast("Tab", shown).copy_text() if shown is not None else ""

    def keys(self) -> tuple[str, ...]:
        """Give the keys of all items of the tab that is shown, in the order they stand in."""
        from viewer.content.items import keys_in

        section = self.current_section()
        if section is None or self._page is None:
            return ()
        if self.is_table:
            return cast("TableTab", self.currentWidget()).keys()
        return keys_in(self._page, section)

    def current_section(self) -> Section | None:
        """Give the section of the page whose tab is shown; None while nothing is."""
        place = self._shown()
        sections = self._page.sections if self._page is not None else ()
        return next((one for one in sections if _key(one) == place), None)

    def current_chart(self) -> str:
        """Give the id of the bar chart that the keyboard was in at last; empty for none."""
        section = self.current_section()
        if section is None or section.kind != CHARTS:
            return ""
        return cast("PanelPage | TableTab", self.currentWidget()).current_chart()

    def current_key(self) -> str:
        """Give the key of the item that is chosen in the tab that is shown; empty without one."""
        shown = self.currentWidget()
        return cast("Tab", shown).current_key() if shown is not None else ""

    def go_to_item(self, key: str) -> None:
        """Come to an item of the tab that is shown, without the focus."""
        shown = self.currentWidget()
        if shown is not None:
            cast("Tab", shown).go_to_item(key)
            cast("Tab", shown).mark_item(self._is_marking)

    def focus_item(self) -> None:
        """Give the focus to the item that is chosen in the tab that is shown."""
        shown = self.currentWidget()
        if shown is not None:
            cast("Tab", shown).focus_item()

    def mark_item(self, is_marked: bool) -> None:
        """Set off the item that is chosen also while the focus is elsewhere, or no more."""
        self._is_marking = is_marked
        shown = self.currentWidget()
        if shown is not None:
            cast("Tab", shown).mark_item(is_marked)

    # ---- the twin of a picture ---------------------------------------------------------------

    @property
    def has_twin(self) -> bool:
        """Whether the tab that is shown draws what it could show as tables."""
        section = self.current_section()
        return section is not None and section.kind != SOURCES

    @property
    def is_table(self) -> bool:
        """Whether the tab that is shown is shown as tables."""
        return self._shown() in self._as_table

    def show_as_table(self, as_table: bool) -> None:
        """Show the tab that is shown as tables, or as a picture again, at the same item.

        It stays so while the sheet is open.
        """
        section, key = self.current_section(), self._shown()
        if self._page is None or section is None or not self.has_twin or self.is_table == as_table:
            return
        old = self._made.pop(key)
        at, focus = cast("Tab", old).current_key(), self._has_focus(old)
        if as_table:
            from viewer.gui.table_tab import TableState

            self._as_table[key] = TableState()
        else:
            del self._as_table[key]
        self.show_tab(self._page.sections.index(section))
        self.removeWidget(old)
        old.deleteLater()
        made = self._made[key]
        if focus:
            cast("Tab", made).focus_item()
        # Once it is laid out: before, nothing can come into view.
        QTimer.singleShot(0, made, partial(self._go_back_to, at))

    def _go_back_to(self, key: str) -> None:
        self._is_returning = True
        self.go_to_item(key)
        self._is_returning = False

    def copy_html(self) -> str:
        """Give what is chosen in the tables that are shown, as HTML; empty elsewhere."""
        return cast("TableTab", self.currentWidget()).copy_html() if self.is_table else ""


def _tab(
    section: Section, page: Page, theme: Theme, state: TableState | None, parent: QWidget
) -> QWidget:
    """Give the tab of a section: its tables in a *state*, else the picture."""
    if state is None:
        return _picture(section, page, theme, parent)
    from viewer.gui.table_tab import TableTab

    tables = TableTab(theme, state, parent)
    tables.show_section(page, section)
    return tables


def _picture(section: Section, page: Page, theme: Theme, parent: QWidget) -> QWidget:
    """Give the tab of a section, as the sheet wants it to be seen."""
    if section.kind == FIGURES:
        figures = FiguresTab(theme, parent)
        figures.show_page(page)
        return figures
    if section.kind == TIMELINE:
        from viewer.gui.charts.timeline_tab import TimelineTab

        timeline = TimelineTab(theme, parent)
        chart = next(one for one in page.timelines if one.id == section.id)
        timeline.show_timeline(chart, page.direction)
        return timeline
    if section.kind == CHARTS:
        from viewer.gui.charts.bar_charts_tab import BarChartsTab

        charts = BarChartsTab(theme, parent)
        charts.show_charts(page)
        return charts
    from viewer.gui.sources_tab import SourcesTab

    sources = SourcesTab(theme, parent)
    sources.show_page(page)
    return sources


def _key(section: Section) -> str:
    return f"{section.kind}:{section.id}"


def _has(tab: Tab, item: str | int) -> bool:
    """Whether *item* has been made, or is none."""
    items = tab.items()
    return not item or item in items if isinstance(item, str) else item < len(items)


def _scroll(bar: QScrollBar, left: _Left, zoom: float, *_range: int) -> None:
    """Go where the reader was: to the pixel at the same zoom, else as far down."""
    bar.setValue(left.pixels if left.zoom == zoom else round(left.scrolled * bar.maximum()))
