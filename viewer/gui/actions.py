"""Every action of the window in one table: words, keys, icon, menu, place in the band.

Menus, band and shortcuts are all made from it, and nothing is reachable that does
not stand here. Keys are written out: Qt's standard keys are empty or different on
some systems, and one of them (F5) would collide with presenting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from viewer.content.wording import c_

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QActionGroup
    from PySide6.QtWidgets import QMenu, QWidget

FILE, EDIT, VIEW, GO, HELP = "file", "edit", "view", "go", "help"
MENUS = (FILE, EDIT, VIEW, GO, HELP)


class Action(NamedTuple):
    """One row of the table; `id` is also the name of the window's slot for it."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    button: str = ""
    """Its text in the band; empty where it has no button there."""
    needs_sheet: bool = False
    separates: bool = False
    """Whether a line stands above it in the menu."""


def table() -> tuple[Action, ...]:
    """Give the actions, in the order of the menus, in the language the program speaks."""
    return (
        Action(
            "open_file",
            c_("menu", "&Open…"),
            FILE,
            ("Ctrl+O",),
            "folder-open",
            c_("button", "Open"),
        ),
        Action("reopen_last", c_("menu", "Reopen &last sheet"), FILE, ("Ctrl+Shift+T",)),
        Action("start_with_last", c_("menu", "&Start with the last sheet"), FILE),
        Action(
            "attach_text",
            c_("menu", "&Attach source text…"),
            FILE,
            (),
            "file-text",
            needs_sheet=True,
        ),
        Action("reload", c_("menu", "&Reload"), FILE, ("Ctrl+R",), "refresh-cw", separates=True),
        Action("follow_file", c_("menu", "&Follow the file"), FILE),
        Action(
            "print_pdf",
            c_("menu", "Print to P&DF…"),
            FILE,
            ("Ctrl+E",),
            "file-down",
            c_("button", "Print to PDF"),
            needs_sheet=True,
            separates=True,
        ),
        Action(
            "print_preview",
            c_("menu", "Print pre&view…"),
            FILE,
            ("Ctrl+Shift+P",),
            "file-search",
            c_("button", "Preview"),
            needs_sheet=True,
        ),
        Action(
            "print_paper", c_("menu", "&Print…"), FILE, ("Ctrl+P",), "printer", needs_sheet=True
        ),
        Action("export_part", c_("menu", "E&xport…"), FILE, ("Ctrl+Shift+E",), needs_sheet=True),
        Action("close_window", c_("menu", "&Quit"), FILE, ("Ctrl+Q",), "log-out", separates=True),
        Action("copy", c_("menu", "&Copy"), EDIT, ("Ctrl+C",), "copy", needs_sheet=True),
        Action(
            "copy_number",
            c_("menu", "Copy as &number"),
            EDIT,
            needs_sheet=True,
            separates=True,
        ),
        Action(
            "copy_sentence",
            c_("menu", "Copy as &sentence with source"),
            EDIT,
            ("Ctrl+Shift+C",),
            "quote",
            needs_sheet=True,
        ),
        Action("copy_citation", c_("menu", "Copy as c&itation"), EDIT, needs_sheet=True),
        Action("copy_csv", c_("menu", "Copy as CSV &row"), EDIT, needs_sheet=True),
        Action("copy_picture", c_("menu", "Copy as &picture"), EDIT, needs_sheet=True),
        Action(
            "find_words", c_("menu", "&Find…"), EDIT, ("Ctrl+F",), needs_sheet=True, separates=True
        ),
        Action(
            "check_text",
            c_("menu", "Check my &text…"),
            EDIT,
            ("Ctrl+T",),
            "check",
            needs_sheet=True,
        ),
        Action("evidence", c_("menu", "&Evidence"), VIEW, ("Ctrl+I",), "search", needs_sheet=True),
        Action(
            "show_table", c_("menu", "Show as ta&ble"), VIEW, ("Ctrl+Shift+B",), needs_sheet=True
        ),
        Action(
            "zoom_in",
            c_("menu", "Zoom &in"),
            VIEW,
            ("Ctrl++", "Ctrl+="),
            "zoom-in",
            separates=True,
        ),
        Action("zoom_out", c_("menu", "Zoom &out"), VIEW, ("Ctrl+-",), "zoom-out"),
        Action("zoom_reset", c_("menu", "&Actual size"), VIEW, ("Ctrl+0",)),
        Action(
            "full_screen", c_("menu", "&Full screen"), VIEW, ("F11",), "maximize", separates=True
        ),
        Action("show_problems", c_("menu", "Pro&blems of the file"), GO, ("F8",)),
        Action("next_tab", c_("menu", "&Next tab"), GO, ("Ctrl+Tab", "Ctrl+PgDown")),
        Action("previous_tab", c_("menu", "&Previous tab"), GO, ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
        Action(
            "other_side",
            c_("menu", "To the &evidence and back"),
            GO,
            ("F6",),
            needs_sheet=True,
            separates=True,
        ),
        Action("shortcuts", c_("menu", "&Keyboard shortcuts"), HELP, ("Ctrl+/",)),
        Action("about", c_("menu", "&About Fact Sheet Viewer"), HELP, (), "info"),
    )


def menu_titles() -> dict[str, str]:
    """Give the titles of the menus by their names."""
    return {
        FILE: c_("menu", "&File"),
        EDIT: c_("menu", "&Edit"),
        VIEW: c_("menu", "&View"),
        GO: c_("menu", "&Go"),
        HELP: c_("menu", "&Help"),
    }


def make_actions(window: QWidget, slots: Callable[[str], Callable[[], None]]) -> dict[str, QAction]:
    """Make the table's actions for *window*; *slots* gives the slot for an id."""
    made = {}
    for row in table():
        # The constructor that takes the text as well looks through all of Qt's icons, 1 ms.
        action = QAction(window)
        action.setText(row.text)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.triggered.connect(slots(row.id))
        if row.id == "close_window":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif row.id == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        window.addAction(action)
        made[row.id] = action
    for switch in ("show_table", "full_screen", "follow_file", "start_with_last"):
        made[switch].setCheckable(True)
    return made


class Choice(NamedTuple):
    """One entry of a menu in which just one is chosen."""

    value: str
    text: str


def themes() -> tuple[Choice, ...]:
    """Give the themes one can choose."""
    return (
        Choice("system", c_("theme", "As the &system")),
        Choice("light", c_("theme", "&Light")),
        Choice("dark", c_("theme", "&Dark")),
        Choice("contrast", c_("theme", "&High contrast")),
    )


def languages() -> tuple[Choice, ...]:
    """Give the languages of the program, each in its own tongue."""
    return (
        Choice("en", "English"),
        Choice("fr", "Français"),
        Choice("es", "Español"),
        Choice("ar", "العربية"),
    )


def fill_choices(
    menu: QMenu, choices: tuple[Choice, ...], chosen: str, choose: Callable[[QAction], None]
) -> QActionGroup:
    """Put *choices* into *menu*, *chosen* with its mark; *choose* hears of another."""
    from PySide6.QtGui import QActionGroup

    group = QActionGroup(menu)
    for choice in choices:
        action = menu.addAction(choice.text)
        action.setCheckable(True)
        action.setChecked(choice.value == chosen)
        action.setData(choice.value)
        group.addAction(action)
    group.triggered.connect(choose)
    return group
