"""The menu of one figure, event or bar: its evidence, and the forms it can be copied in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from viewer.content.wording import c_

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from viewer.gui.workspace import Workspace

COPIES = ("copy_number", "copy_sentence", "copy_citation", "copy_csv", "copy_picture")
"""The actions of the table that copy one item."""


def show_item_menu(
    parent: QWidget, workspace: Workspace, actions: dict[str, QAction], key: str, where: QPoint
) -> QMenu:
    """Show the menu of the item *key* at a place of the screen, and give it; it does not wait."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(c_("name", "What can be done with this figure"))
    if workspace.is_examining and workspace.current_key() != key:
        workspace.examine(key)
    menu.addAction(actions["evidence"])
    menu.addSeparator()
    for name in COPIES:
        menu.addAction(actions[name])
    menu.popup(where)
    return menu
